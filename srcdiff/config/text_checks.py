"""What the types of the settings cannot check: that a pattern compiles, that an encoding or a theme exists."""

import re
import warnings
from difflib import get_close_matches

from srcdiff.config.messages import shown
from srcdiff.config.slow_patterns import is_slow
from srcdiff.settings import THEMES
from srcdiff.text.lazy_pattern import lazy_pattern, line_pattern
from srcdiff.text.safe import safe_line

_SAMPLE = b"caf\xe9\n"
_REPEATED_REPEAT = lazy_pattern(
    r"(?<!\\)\((?:\?:|\?P<\w{1,40}>)?(?P<one>(?:\\.|\[\^?\]?[^\]]{0,200}\]|[^()\\\[\]|+*?{}])[+*])\)[+*]"
)
"""A group of one repeated character that is repeated itself, such as ``(a+)+``: on a line of 40 letters ``a`` that goes
on differently it takes hours."""


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
    repeated = _REPEATED_REPEAT.search(pattern)
    if repeated:
        return f"{shown(pattern)} may take for ever: write {repeated['one']} in place of {repeated.group()}"
    if is_slow(pattern, re.IGNORECASE):
        return (
            f"{shown(pattern)} may take for ever: it divides a line in countless ways; repeat one character or word, "
            r"as in \w+(?: \w+)*"
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
