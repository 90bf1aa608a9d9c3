"""The page of an event: every claim once, in the row of all sources that make it, and what one source alone reports."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from srcdiff.model import Claim, ClaimConflict, ClaimSentence, ClaimValue, Comparison, Event, Note, Study
from srcdiff.show.event_page import CellState, MatrixCell
from srcdiff.show.event_page_builder import event_page
from srcdiff.show.event_text import event_lines
from srcdiff.show.styled_text import rendered
from tests.builders import HARBOUR, article
from tests.ferry_event import AGROUND, ARTICLES, BANG, EVENT, HURT, TERN, UNIQUE, WEAK, made_page, page_of
from tests.show.goldens_on_disk import golden


def test_claims_are_grouped_by_how_many_sources_surely_make_them() -> None:
    groups = [(count, [row.claim.id for row in rows]) for count, rows in made_page().groups()]
    assert groups == [(3, ["1.1"]), (2, ["1.2", "1.3"])]
    assert [row.claim.id for row in made_page().possible] == ["1.4"]


def test_a_cell_says_where_a_source_makes_a_claim_and_whether_surely() -> None:
    aground, _, hurt = made_page().rows
    assert [(cell.state, cell.positions, cell.conflict) for cell in aground.cells] == [
        ("reported", (2,), True),
        ("reported", (2,), True),
        ("reported", (0,), False),
    ]
    assert [cell.state for cell in hurt.cells] == ["reported", "reported", "possible"]


def test_the_words_of_a_claim_are_the_shared_ones_of_its_lead() -> None:
    assert made_page().rows[0].text == "A ferry … ran aground near Tern Island on Monday"
    assert made_page().rows[1].text == ARTICLES["isles-daily"].text_of(4)


def test_a_source_counts_what_only_it_reports_and_what_others_report_too() -> None:
    harbour, isles, tern = made_page().columns
    assert [(column.letter, column.label, column.sentences) for column in (harbour, isles, tern)] == [
        ("A", "Harbour Post", 6),
        ("B", "Isles Daily", 7),
        ("C", "Ferry runs aground", 2),
    ]
    assert [unique.position for unique in harbour.alone] == [0, 5]
    assert tern.shared_share == 0.5


def test_another_order_of_the_articles_changes_only_the_columns() -> None:
    turned = replace(EVENT, articles=EVENT.articles[::-1])
    page, other = made_page(), page_of(turned, ARTICLES, (AGROUND, BANG, HURT, WEAK), UNIQUE)
    assert [row.claim for row in other.rows] == [row.claim for row in page.rows]
    assert [row.cells[::-1] for row in other.rows] == [row.cells for row in page.rows]


@pytest.mark.parametrize("state", ["reported", "possible"])
def test_a_mark_never_touches_the_number_in_the_next_cell(state: CellState) -> None:
    first, *others = made_page().rows
    marked = MatrixCell(state, (11,), conflict=state == "reported")
    row = first._replace(cells=(marked, MatrixCell("reported", (12,)), first.cells[2]))
    text = rendered(event_lines(made_page()._replace(rows=(row, *others)), 80), colour=False)
    assert re.search(r"^ *12[!?] +13 +1 +1  A ferry", text, re.MULTILINE)
    assert not re.search(r"[!?]\d", text)


@pytest.mark.parametrize("width", [40, 80, 100])
def test_the_page_as_text_is_the_golden_one_and_fits(width: int) -> None:
    text = rendered(event_lines(made_page(), width), colour=False)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert text == golden(Path(f"event_{width}.txt"), text)


def test_a_page_of_many_sources_counts_them_instead_of_a_gutter() -> None:
    articles = {f"a{number}": replace(TERN, id=f"a{number}", source=f"Paper {number}") for number in range(30)}
    claim = Claim("1.1", "1", ("a0", 0), tuple(ClaimSentence(identifier, 0, "same") for identifier in articles))
    page = page_of(Event("1", "Ferry", tuple(articles)), articles, (claim,), ())
    lines = rendered(event_lines(page, 80), colour=False).splitlines()
    assert any(line.strip() == "30 of 30" for line in lines)
    assert page.columns[-1].letter == "AD"


def test_an_event_without_claims_has_a_page_too() -> None:
    page = page_of(EVENT, ARTICLES, ())
    assert list(page.groups()) == []
    assert "0 claims" in rendered(event_lines(page, 80), colour=False)


def test_claims_in_the_same_sentences_are_counted_from_three_on() -> None:
    words = [f"Sentence number {number} of the agency." for number in range(4)]
    one, two, other = article("one", *words), article("two", *words), article("other", *words)
    sentences = [
        tuple(ClaimSentence(identifier, number, "same") for identifier in ("one", "two")) for number in range(4)
    ]
    claims = [Claim(f"1.{number + 1}", "1", ("one", number), made) for number, made in enumerate(sentences)]
    claims[2] = replace(claims[2], sentences=(sentences[2][0], sentences[2][1]._replace(relation="edited")))
    page = page_of(Event("1", "Ferry", ("one", "two", "other")), {a.id: a for a in (one, two, other)}, claims, ())
    text = rendered(event_lines(page, 80), colour=False)
    assert "3 sentences the same in A and B (claims 1, 2, 4); -v shows them" in text
    assert "Sentence number 3" not in text.replace("number 2", "")
    assert "Sentence number 2 of the agency." in text
    everything = rendered(event_lines(page, 80, everything=True), colour=False)
    assert all(sentence in everything for sentence in words)


def test_notes_are_on_the_page_with_their_sentences() -> None:
    noted = Comparison("harbour-post", "isles-daily", (), (), (), notes_right=(Note(2, "ask the coast guard"),))
    page = event_page(Study(tuple(ARTICLES.values()), events=(EVENT,), comparisons=(noted,)))
    lines = rendered(event_lines(page, 80), colour=False).splitlines()
    assert lines[lines.index("NOTES") + 1] == "  B   3 ask the coast guard"


def test_copies_are_named_under_their_source_and_have_no_column() -> None:
    copy = replace(HARBOUR, id="copy", source="Tern Times")
    event = replace(EVENT, articles=("harbour-post", "copy", "isles-daily"), copies=(("harbour-post", "copy"),))
    page = page_of(event, {**ARTICLES, "copy": copy}, ())
    assert [column.article.id for column in page.columns] == ["harbour-post", "isles-daily"]
    assert "1 copy of it: Tern Times" in rendered(event_lines(page, 80), colour=False)


def test_a_sentence_that_may_be_in_another_source_says_in_which() -> None:
    places = made_page().possible_places()
    assert places["tern", 1] == f"B {WEAK.sentences[0].position + 1}"
    for (article_id, _), place in places.items():
        assert made_page().letters[article_id] != place.split()[0]


def test_the_conflicts_of_possible_claims_are_counted_and_listed_on_demand() -> None:
    values = (ClaimValue("isles-daily", 3, "221"), ClaimValue("tern", 1, "220"))
    weak = replace(WEAK, conflicts=(ClaimConflict("number", values),))
    page = page_of(EVENT, ARTICLES, (AGROUND, BANG, HURT, weak), UNIQUE)
    short, long = (rendered(event_lines(page, 80, everything=everything), colour=False) for everything in (False, True))
    assert "POSSIBLE: 1 weak match, 1 conflict in them; -v lists them" in short
    assert "“220” C" not in short
    assert "number: “221” B; “220” C" in long
    assert list(page.conflicts()) == list(made_page().conflicts())


def test_one_sentence_is_one_sentence() -> None:
    alone = article("alone", "A ferry ran aground near Tern Island, and nobody was hurt.")
    page = page_of(Event("1", "Ferry", ("alone", "tern")), {**ARTICLES, "alone": alone}, ())
    text = rendered(event_lines(page, 80), colour=False)
    assert "1 sentence " in text
    assert "1 sentences" not in text
