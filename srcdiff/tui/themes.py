"""The themes that the theme key goes through; the palette offers all others of Textual too."""

from typing import TYPE_CHECKING, Any

from textual.theme import Theme

from srcdiff.text.safe import escaped

if TYPE_CHECKING:
    from textual.app import App

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#00ffff",
    secondary="#ffffff",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    boost="#303030",
    text_alpha=1.0,
    dark=True,
)
"""White on black with pure colours: every text has a contrast of 7 or more with its background."""

DARKER = {"text-warning": "#754600", "text-accent": "#754600", "text-success": "#175c31"}
"""For light themes, whose own colours for these are too pale for sentences."""

CYCLE = ("textual-dark", "textual-light", "ansi-dark", "ansi-light", HIGH_CONTRAST.name)
FALLBACK = CYCLE[0]


def readable(theme: Theme, variables: dict[str, str]) -> dict[str, str]:
    """Return a theme's variables, with darker colours for text on a light background."""
    return variables if theme.dark or theme.ansi else {**variables, **DARKER}


def following(theme: str) -> str:
    """Return the theme after ``theme`` in the cycle; the first where ``theme`` is not in it."""
    return CYCLE[(CYCLE.index(theme) + 1) % len(CYCLE)] if theme in CYCLE else CYCLE[0]


def use_theme(app: "App[Any]", name: str) -> None:
    """Show the application in a theme; where there is none of that name, in the first one, and say so."""
    app.register_theme(HIGH_CONTRAST)
    known = name in app.available_themes
    app.theme = name if known else FALLBACK
    if not known:
        app.notify(f"There is no theme “{escaped(name)}”; this is {FALLBACK}.")
