"""What the types of the settings cannot check: that a pattern compiles, that an encoding or a theme exists."""

import re
import warnings
from difflib import get_close_matches

from srcdiff.config.messages import shown
from srcdiff.settings import THEMES
from srcdiff.text.lazy_pattern import line_pattern
from srcdiff.text.safe import safe_line

_SAMPLE = b"caf\xe9\n"


def pattern_fault(pattern: str) -> str | None:
    """Return what is wrong with a regular expression; ``None`` if nothing is."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a pattern whose meaning will change in a later Python is refused too
            line_pattern(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        reason = safe_line(str(error))
        return (
            f"{shown(pattern)} is not a regular expression: {reason}; put \\ before a character that is meant literally"
        )
    return None


def encoding_fault(encoding: str) -> str | None:
    """Return what is wrong with the name of an encoding; ``None`` if files can be read with it."""
    try:
        _SAMPLE.decode(encoding, "replace")
    except (LookupError, ValueError):
        return f"no text encoding is called {shown(encoding)}; examples are cp1252, latin-1 and cp1251"
    return None


def theme_fault(theme: str) -> str | None:
    """Return what is wrong with the name of a theme; ``None`` if there is such a theme."""
    if theme in THEMES:
        return None
    near = get_close_matches(theme, THEMES, n=1)
    advice = f"did you mean {near[0]}?" if near else f"use one of {', '.join(THEMES)}"
    return f"no theme is called {shown(theme)}; {advice}"
