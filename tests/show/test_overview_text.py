"""Events, articles alone and pairings: what is listed, what is folded, and what `-v` adds."""

from dataclasses import replace

from srcdiff.model import Pairing, Study
from srcdiff.show.json import pairs_json
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import pairs_text
from tests.builders import FERRY, HARBOUR, ISLES, ORCHARD, STUDY

STYLE = ReportStyle(80, columns=False, colour=False)
COPIES = tuple(
    replace(HARBOUR, id=name, source=outlet) for name, outlet in (("c1", "Tern Times"), ("c2", "Cask Courier"))
)
EVENT = replace(
    STUDY.events[0],
    articles=("harbour-post", "isles-daily", "c1", "c2"),
    copies=(("harbour-post", "c1", "c2"),),
)


def of_copies(left: str, right: str, *, paired: bool = True) -> Pairing:
    return replace(FERRY, left=left, right=right, paired=paired)


PAIRINGS = (
    FERRY,
    of_copies("harbour-post", "c1"),
    of_copies("harbour-post", "c2"),
    of_copies("isles-daily", "c1"),
    of_copies("c1", "c2"),
    of_copies("c1", "orchard-weekly", paired=False),
)
WITH_COPIES = Study((HARBOUR, ISLES, *COPIES, ORCHARD), PAIRINGS, (EVENT,))


def test_copies_are_named_under_the_article_that_they_copy() -> None:
    report = pairs_text(WITH_COPIES, STYLE)
    assert "      2 copies of it: Tern Times, Cask Courier\n" in report
    assert "  Tern Times, 2024-03-05: Ferry" not in report


def test_many_copies_are_named_when_everything_is_asked_for() -> None:
    copies = tuple(replace(HARBOUR, id=f"copy-{number}", source=None) for number in range(5))
    ids = tuple(copy.id for copy in copies)
    event = replace(EVENT, articles=(HARBOUR.id, *ids), copies=((HARBOUR.id, *ids),))
    study = Study((HARBOUR, *copies), (), (event,))
    assert "      5 copies of it: copy-0, copy-1, copy-2 and 2 more\n" in pairs_text(study, STYLE)
    assert "5 copies of it: copy-0, copy-1, copy-2, copy-3, copy-4" in pairs_text(
        study, STYLE._replace(everything=True)
    )


def test_pairings_of_copies_are_counted_and_listed_only_when_everything_is_asked_for() -> None:
    short = pairs_text(WITH_COPIES, STYLE)
    assert "Paired (1)\n  0.93 Harbour Post = Isles Daily\n" in short
    assert "  ... and 4 pairs with copies; -v lists them\n" in short
    assert "Refused" not in short
    full = pairs_text(WITH_COPIES, STYLE._replace(everything=True))
    assert "Paired (5)" in full
    assert "0.93 Tern Times = Cask Courier" in full
    assert "0.93 Tern Times x Orchard Weekly" in full


def test_what_a_person_decided_on_a_copy_is_always_listed() -> None:
    decided = replace(of_copies("c1", "orchard-weekly", paired=False), origin="verdict")
    report = pairs_text(replace(WITH_COPIES, pairings=(FERRY, decided)), STYLE)
    assert "0.93 [by verdict] Tern Times x Orchard Weekly" in report


def test_an_event_without_copies_names_none() -> None:
    assert "cop" not in pairs_text(STUDY, STYLE)
    assert '"copies": []' in pairs_json(STUDY)
    assert '"copies": [["harbour-post", "c1", "c2"]]' in pairs_json(WITH_COPIES)
