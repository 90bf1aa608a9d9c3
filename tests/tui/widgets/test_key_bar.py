"""The keys at the bottom of a screen."""

import pytest

from srcdiff.actions import BUILT_IN
from srcdiff.tui.widgets.key_bar import fitting, in_footer, key_label
from tests.tui.driving import driven, made_app, press, screen_text


@pytest.mark.parametrize("width", [20, 40, 60, 200])
def test_the_footer_keeps_help_and_quit_whatever_the_width(width: int) -> None:
    own, always = in_footer(BUILT_IN, "compare"), in_footer(BUILT_IN, "everywhere")
    shown = fitting(own, always, width)
    assert shown[-2:] == tuple(always)
    assert len("  ".join(key_label(action) for action in shown)) <= width


@pytest.mark.parametrize(
    ("keys", "footer"),
    [
        (("=", "/"), "Enter Keep  Esc End the search"),
        (("/",), "Enter Keep  Esc End the search"),
        (("enter", "/"), "Enter Keep  Esc End the search"),
        (("=", "c"), "Enter Keep the note  Esc Leave it as it was"),
        (("=", "e"), "Enter Write  Esc Leave"),
    ],
)
async def test_the_footer_shows_the_keys_of_the_line_that_text_is_typed_in(keys: tuple[str, ...], footer: str) -> None:
    async with driven(made_app(), *keys) as pilot:
        assert screen_text(pilot).splitlines()[-1].strip() == footer
        await press(pilot, "escape")
        assert "Help" in screen_text(pilot).splitlines()[-1]
