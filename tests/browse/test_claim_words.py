"""The words of every source for one claim: what they share, what conflicts, and what one source alone has."""

from dataclasses import replace

import pytest

from srcdiff.browse.claim_words import ConflictValues, conflict_values, source_words, sources_line
from srcdiff.browse.event_cursor import cells_of
from srcdiff.browse.event_view import EventItem, event_view
from srcdiff.model import Claim
from tests.builders import HARBOUR, ISLES, article, changes, sentence
from tests.ferry_event import AGROUND, ARTICLES, EVENT, HURT, made_page, page_of

VIEW = event_view(made_page())


def item(number: str) -> EventItem:
    groups = (*VIEW.groups, VIEW.possible)
    return next(item for _, items in groups for item in items if item.number == number)


def marked(words: str, *claims: Claim) -> list[list[str]]:
    """Return the stretches of one kind in each sentence of the first claim."""
    view = event_view(page_of(EVENT, ARTICLES, claims, ()))
    items = [one for _, found in view.groups for one in found]
    return [[text for text, kind in one.pieces if kind == words] for one in source_words(items[0], view)]


def test_the_pieces_of_every_sentence_are_the_sentence() -> None:
    for _, items in (*VIEW.groups, VIEW.possible):
        for one in items:
            for words in source_words(one, VIEW):
                joined = "".join(text for text, _ in words.pieces)
                assert joined == VIEW.article(words.column).text_of(words.position)


def test_the_shared_stretch_of_each_sentence_is_marked_and_the_values_that_conflict_in_it() -> None:
    harbour, isles, tern = source_words(item("1"), VIEW)
    assert harbour.pieces[:3] == (("A ferry", "shared"), (" with ", "plain"), ("212 people", "conflict"))
    assert ("221 people", "conflict") in isles.pieces
    assert tern.pieces[0] == ("A ferry ran aground near Tern Island", "shared")


def test_only_equal_words_are_marked_where_the_edits_are_known_in_the_lead_too() -> None:
    edits = changes(sentence(HARBOUR, 2), sentence(ISLES, 2), ("with 212", "carrying 221"), (" on board", ""))
    lead, isles = AGROUND.sentences[:2]
    claim = replace(AGROUND, sentences=(lead._replace(shared=()), isles._replace(edits=edits)), conflicts=())
    assert marked("shared", claim) == [
        ["A ferry ", " people", " ran aground near Tern Island on Monday."],
        ["A ferry ", " people ran aground near Tern Island on Monday."],
    ]


def test_a_short_word_alone_is_not_worth_a_mark() -> None:
    edits = changes(
        sentence(HARBOUR, 4),
        sentence(ISLES, 5),
        ("Nobody was hurt, ", "Nobody was hurt, "),
        ("coast guard", "Coast Guard"),
    )
    claim = replace(HURT, sentences=(HURT.sentences[0], HURT.sentences[1]._replace(edits=edits)))
    assert marked("shared", claim)[1] == [" said."]


def test_how_a_sentence_corresponds_to_the_lead_is_said_in_words() -> None:
    how = [one.how for one in source_words(item("3"), VIEW)]
    assert how == ["", "same", "partial, possible, through a third source"]


def test_of_one_source_the_sentence_nearest_to_the_lead_comes_first_as_in_its_cell() -> None:
    lead, isles = HURT.sentences[:2]
    weak = isles._replace(position=1, grade="possible", inferred=True)
    view = event_view(page_of(EVENT, ARTICLES, (replace(HURT, sentences=(lead, weak, isles)),), ()))
    shown = view.groups[0][1][0]
    places = [one.position for one in source_words(shown, view) if one.column == 1]
    assert places == [isles.position, 1]
    assert places[:1] == list(cells_of(shown, view)[1].positions)


def test_the_values_of_a_conflict_come_with_the_letters_of_their_sources() -> None:
    assert list(conflict_values(item("1"), VIEW)) == [
        ConflictValues("number", (("212 people", "A"), ("221 people", "B")))
    ]
    assert list(conflict_values(item("2"), VIEW)) == []


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("1", "A, B and C"),
        ("2", "A and B · not found in C"),
        ("3", "A and B · possible in C"),
        ("4", "B · possible in C · not found in A"),
    ],
)
def test_the_sources_of_a_claim_are_listed_by_letter(number: str, line: str) -> None:
    assert sources_line(item(number), VIEW) == line


def test_what_one_source_alone_reports_is_marked_in_its_sentence() -> None:
    (_, alone) = VIEW.groups[-1]
    clause = next(one for one in alone if one.text.startswith("…"))
    (words,) = source_words(clause, VIEW)
    assert [text for text, kind in words.pieces if kind == "alone"] == ["and nobody was hurt"]
    assert sources_line(clause, VIEW) == "Only C"


def test_a_sentence_that_may_be_in_another_source_is_beside_that_one() -> None:
    (_, alone) = VIEW.groups[-1]
    doubtful = next(one for one in alone if one.counterpart)
    assert [cell.state for cell in cells_of(doubtful, VIEW)] == ["not found", "possible", "reported"]
    own, other = source_words(doubtful, VIEW)
    assert (own.column, own.position, other.column, other.position) == (2, 1, 1, 2)
    assert (own.how, other.how) == ("", "maybe the same")
    assert sources_line(doubtful, VIEW) == "Only C · maybe B 3"


def test_text_of_articles_is_made_safe() -> None:
    hostile = article("harbour-post", "x \x1b[2J y", "b", "A ferry \x9b with 212 people [/b]", "c", "d", "e", "f")
    page = page_of(
        EVENT, {**ARTICLES, "harbour-post": hostile}, (replace(AGROUND, sentences=AGROUND.sentences[:1]),), ()
    )
    view = event_view(page._replace(rows=page.possible or page.rows))
    for _, items in view.groups:
        for one in items:
            assert "\x9b" not in one.text
            assert all("\x9b" not in text for words in source_words(one, view) for text, _ in words.pieces)
