"""The themes."""

from srcdiff.tui.themes import CYCLE, following


def test_the_theme_key_goes_through_all_themes() -> None:
    theme = CYCLE[0]
    for _ in CYCLE:
        theme = following(theme)
    assert theme == CYCLE[0]
    assert following("nord") == CYCLE[0]
