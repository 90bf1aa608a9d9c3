"""The text on a selected pair or article."""

from collections.abc import Iterable

from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.pairing_detail import about
from srcdiff.show.styled_text import Fragment, rendered
from tests.builders import STUDY


def words(lines: Iterable[Iterable[Fragment]]) -> str:
    return rendered(lines, colour=False)


def test_reasons_are_shown_with_their_weight_and_where_the_decision_came_from() -> None:
    listed = build_event_list(STUDY)
    entries = listed.entries(with_refused=True)
    shown = [words(about(entry, listed)) for entry in entries if entry.pairing]
    assert "✓ Paired: one event  score 0.93, decided by the score" in shown[0]
    assert "+0.60  published 1 day apart" in shown[0]
    assert "✗ Refused: not one event" in shown[1]
    assert "few words in common [/foo]" in shown[1]
    assert "decided by the settings file" in shown[2]
    assert "frost is no ferry" in shown[2]


def test_an_article_is_shown_with_what_is_known_about_it() -> None:
    listed = build_event_list(STUDY)
    shown = [words(about(entry, listed)) for entry in listed.entries() if entry.article]
    assert "outlet  Harbour Post" in shown[0]
    assert "date  2024-03-05" in shown[0]
    assert "6, and 1 of page furniture" in shown[0]
    assert "date" not in shown[2]
