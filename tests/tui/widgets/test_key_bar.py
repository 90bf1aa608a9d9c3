"""The keys at the bottom of a screen."""

import pytest

from srcdiff.actions import BUILT_IN
from srcdiff.tui.widgets.key_bar import fitting, in_footer, key_label


@pytest.mark.parametrize("width", [20, 40, 60, 200])
def test_the_footer_keeps_help_and_quit_whatever_the_width(width: int) -> None:
    own, always = in_footer(BUILT_IN, "compare"), in_footer(BUILT_IN, "everywhere")
    shown = fitting(own, always, width)
    assert shown[-2:] == tuple(always)
    assert len("  ".join(key_label(action) for action in shown)) <= width
