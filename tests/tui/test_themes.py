"""The themes."""

from textual.theme import BUILTIN_THEMES

from srcdiff.settings import THEMES
from srcdiff.tui.themes import CYCLE, HIGH_CONTRAST, following


def test_the_theme_key_goes_through_all_themes() -> None:
    theme = CYCLE[0]
    for _ in CYCLE:
        theme = following(theme)
    assert theme == CYCLE[0]
    assert following("nord") == CYCLE[0]


def test_the_settings_know_every_theme() -> None:
    assert sorted(THEMES) == sorted([*BUILTIN_THEMES, HIGH_CONTRAST.name])
