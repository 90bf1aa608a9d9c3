"""The sentences of verdicts are found in the articles of a run, or reported as gone."""

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Article, LinkEnds, Note
from srcdiff.verdicts.match import MOST_LOST_NAMED, match_verdicts
from srcdiff.verdicts.values import MOST_REMEMBERED, pairing_verdict
from tests.builders import article
from tests.verdicts.examples import LEFT, RIGHT, furniture, note, on_link


def changed(before: Article, *more: str, without: tuple[int, ...] = ()) -> Article:
    """Return an article with sentences put before its own, and some of its own left out."""
    kept = [before.text_of(position) for position in range(len(before.sentences)) if position not in without]
    return article(before.id, *more, *kept)


def test_a_sentence_is_found_where_it_moved_to() -> None:
    verdicts = match_verdicts(
        (on_link(((2,), (2,)), linked=False), note(4, "since when?")), (changed(LEFT, "New."), RIGHT)
    )
    moved = changed(LEFT, "New.")
    assert verdicts.links_between(moved, RIGHT) == ((), (((3,), (2,)),))
    assert verdicts.notes_on(moved) == (Note(5, "since when?"),)
    assert verdicts.lost == ()


def test_a_sentence_is_found_after_it_was_reworded_a_little() -> None:
    sentences = [LEFT.text_of(position) for position in range(len(LEFT.sentences))]
    sentences[4] = "The ferry company, Tejo Lines, has now suspended two other routes."
    edited = article(LEFT.id, *sentences)
    assert match_verdicts((note(4, "when?"),), (edited,)).notes_on(edited) == (Note(4, "when?"),)


def test_a_verdict_whose_sentence_is_gone_has_no_effect_and_is_reported_without_its_text() -> None:
    shorter = changed(LEFT, without=(2,))
    verdicts = match_verdicts((note(2, "who?"), on_link(((2,), (2,)), linked=True), furniture(2)), (shorter, RIGHT))
    assert verdicts.notes_on(shorter) == ()
    assert verdicts.links_between(shorter, RIGHT) == ((), ())
    assert verdicts.marked(shorter) == shorter
    assert len(verdicts.lost) == 3
    assert all("harbour no longer has the sentence [3]" in message for message in verdicts.lost)
    assert not any("passengers" in message for message in verdicts.lost)


def test_a_verdict_on_articles_that_are_not_read_is_ignored() -> None:
    verdicts = (pairing_verdict("harbour", "elsewhere", same_event=True), on_link(((1,), (1,)), linked=True))
    here = match_verdicts(verdicts, (LEFT,))
    assert (here.pairing_rules(), here.lost) == ((), ())


def test_the_newest_verdict_counts_though_the_sentence_is_remembered_in_two_forms() -> None:
    edited = changed(LEFT, "New.")
    old, new = note(2, "old"), note(3, "new", on=edited)
    assert match_verdicts((old, new), (edited,)).notes_on(edited) == (Note(3, "new"),)
    assert match_verdicts((old, new), (edited,)).notes[LEFT.id][3] == [old, new]


def test_an_empty_note_deletes_the_older_one() -> None:
    assert match_verdicts((note(2, "who?"), note(2, "")), (LEFT,)).notes_on(LEFT) == ()


def test_furniture_is_marked_and_unmarked_and_says_by_whom() -> None:
    marked = match_verdicts((furniture(2), furniture(3, marked=False)), (LEFT,)).marked(LEFT)
    assert [sentence.kind for sentence in marked.sentences[2:4]] == ["furniture", "body"]
    assert [sentence.origin for sentence in marked.sentences[2:4]] == ["verdict", "verdict"]
    assert marked.sentences[1] == LEFT.sentences[1]


def test_marking_what_is_marked_changes_nothing() -> None:
    verdicts = match_verdicts((furniture(2), furniture(3, marked=False)), (LEFT,))
    assert verdicts.marked(verdicts.marked(LEFT)) == verdicts.marked(LEFT)


def test_a_newer_verdict_on_any_two_of_the_same_sentences_overrides_an_older_one() -> None:
    both, one = on_link(((1,), (1, 2)), linked=True), on_link(((1,), (2,)), linked=False)
    assert match_verdicts((both, one), (LEFT, RIGHT)).links_between(LEFT, RIGHT) == ((), (((1,), (2,)),))
    assert match_verdicts((one, both), (LEFT, RIGHT)).links_between(LEFT, RIGHT) == ((((1,), (1, 2)),), ())


def test_verdicts_that_agree_are_all_in_force() -> None:
    verdicts = (on_link(((1,), (1,)), linked=True), on_link(((2,), (2,)), linked=True))
    assert match_verdicts(verdicts, (LEFT, RIGHT)).links_between(LEFT, RIGHT)[0] == (((1,), (1,)), ((2,), (2,)))


def test_furniture_is_in_no_link_whatever_was_decided() -> None:
    verdicts = match_verdicts((on_link(((3,), (1,)), linked=True),), (LEFT, RIGHT))
    assert verdicts.links_between(LEFT, RIGHT) == ((), ())


def test_the_order_in_which_the_articles_are_read_does_not_matter() -> None:
    verdicts = match_verdicts((on_link(((1, 2), (2,)), linked=True),), (RIGHT, LEFT))
    assert verdicts.links_between(LEFT, RIGHT)[0] == (((1, 2), (2,)),)
    assert verdicts.links_between(RIGHT, LEFT)[0] == (((2,), (1, 2)),)


def test_an_endless_sentence_is_known_by_its_beginning() -> None:
    endless = article("harbour", "The ferry sank. " * MOST_REMEMBERED)
    assert match_verdicts((note(0, "endless", on=endless),), (endless,)).notes_on(endless) == (Note(0, "endless"),)
    assert len(note(0, "", on=endless).sentence.text) == MOST_REMEMBERED


def test_of_two_equal_sentences_the_nearest_is_meant() -> None:
    twice = article("harbour", "Applause.", "He went on.", "Applause.")
    verdict = replace(note(0, "again", on=twice), sentence=note(2, "", on=twice).sentence)
    assert match_verdicts((verdict,), (twice,)).notes_on(twice) == (Note(2, "again"),)


ends = st.lists(st.integers(0, 3), min_size=1, max_size=2, unique=True).map(lambda found: tuple(sorted(found)))


@given(st.dictionaries(st.tuples(ends, ends), st.booleans(), max_size=8))
def test_of_verdicts_that_disagree_the_newer_ones_are_in_force(decided: dict[LinkEnds, bool]) -> None:
    """Compared with an obvious, quadratic form of the rule."""
    agreed: list[tuple[LinkEnds, bool]] = []
    for ends, linked in decided.items():
        agreed = [other for other in agreed if other[1] == linked or not _overlap(other[0], ends)]
        agreed.append((ends, linked))
    four = [article(name, *(f"Ferry {number} sank off {name}." for number in range(4))) for name in ("a", "b")]
    given_verdicts = [on_link(ends, linked=linked, left=four[0], right=four[1]) for ends, linked in decided.items()]
    accepted, rejected = match_verdicts(given_verdicts, four).links_between(*four)
    assert accepted == tuple(sorted(ends for ends, linked in agreed if linked))
    assert rejected == tuple(sorted(ends for ends, linked in agreed if not linked))


def _overlap(one: LinkEnds, other: LinkEnds) -> bool:
    return not set(product(*one)).isdisjoint(product(*other))


def test_only_some_of_many_lost_verdicts_are_named() -> None:
    lost = match_verdicts([note(2, f"{number}") for number in range(1_000)], [changed(LEFT, without=(2,))]).lost
    assert len(lost) == MOST_LOST_NAMED + 1
    assert lost[-1] == "980 more verdicts have no effect, for the same reason"
