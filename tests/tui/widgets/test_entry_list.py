"""The lines of the event list."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.tui.widgets.entry_list import entry_line
from tests.builders import HARBOUR, ISLES, ORCHARD, STUDY


def test_entries_fill_their_width_exactly_whatever_it_is() -> None:
    for width in (20, 33, 40, 200):
        assert {cell_len(entry_line(entry, width)) for entry in build_event_list(STUDY).entries(with_refused=True)} == {
            width
        }


@pytest.mark.parametrize("width", [40, 60, 100])
def test_two_articles_of_one_headline_are_distinguished_at_any_width(width: int) -> None:
    title = "Ferry runs aground off Tern Island in thick fog, and nobody is hurt"
    twins = tuple(replace(one, title=title, source=None, date=None) for one in (HARBOUR, ISLES))
    study = replace(STUDY, articles=(*twins, ORCHARD))
    lines = [entry_line(entry, width).strip() for entry in build_event_list(study).entries()]
    assert lines[1].endswith("(harbour-post)")
    assert lines[2].endswith("(isles-daily)")
    if width >= 60:
        assert lines[3].endswith("(isles-daily)")
