"""The lines of the event list."""

from rich.cells import cell_len

from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.tui.widgets.entry_list import entry_line
from tests.builders import STUDY


def test_entries_fill_their_width_exactly_whatever_it_is() -> None:
    for width in (20, 33, 40, 200):
        assert {cell_len(entry_line(entry, width)) for entry in build_event_list(STUDY).entries(with_refused=True)} == {
            width
        }
