"""Copies of one text in the report: named once, under the first article of their text."""

from dataclasses import replace

import pytest

from srcdiff.model import Event, Pairing, Study
from srcdiff.settings import DEFAULTS
from srcdiff.show.report_page import report_style
from srcdiff.show.text import pairs_text
from tests.builders import HARBOUR, ISLES, STUDY

COPIES = tuple(replace(HARBOUR, id=f"copy-{number}", source=f"Outlet {number}") for number in range(5))
IDS = tuple(copy.id for copy in COPIES)


def overview(*, everything: bool = False) -> str:
    event = Event("1", HARBOUR.title, (HARBOUR.id, *IDS, ISLES.id), copies=((HARBOUR.id, *IDS),))
    pairings = [replace(STUDY.pairings[0], left=left, right=ISLES.id) for left in (HARBOUR.id, *IDS)]
    among = [Pairing(HARBOUR.id, copy, paired=True, score=0.999, origin="automatic", reasons=()) for copy in IDS]
    study = Study((HARBOUR, *COPIES, ISLES), (*among, *pairings), (event,))
    return pairs_text(study, report_style(DEFAULTS.report, everything=everything))


def test_copies_are_listed_under_their_original_and_only_texts_as_pairs() -> None:
    text = overview()
    assert "      5 copies of it: Outlet 0, Outlet 1, Outlet 2 and 2 more\n" in text
    assert "Paired (1)\n" in text


@pytest.mark.parametrize("number", range(5))
def test_every_copy_is_named_on_demand(number: int) -> None:
    assert f"Outlet {number}" in overview(everything=True)
