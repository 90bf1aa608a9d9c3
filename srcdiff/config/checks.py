"""What the types of the settings cannot say: that a pattern compiles, that an encoding exists."""

import re
import warnings
from collections.abc import Callable, Mapping

from srcdiff.config.keymap import KEYMAP, key_fault
from srcdiff.config.messages import printable, shown
from srcdiff.config.settings_file import Location


def fault_of(location: Location, text: str) -> str | None:
    """Return what is wrong with the text at this place; ``None`` where nothing is."""
    check = _CHECKS.get(location[:1])
    return check(text) if check else None


def _pattern_fault(pattern: str) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a pattern that will change its meaning is not taken either
            re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return f"{shown(pattern)} is no regular expression: {printable(str(error))}; a sign meant as itself needs a \\"
    return None


def _encoding_fault(encoding: str) -> str | None:
    try:
        b"a".decode(encoding)
    except (LookupError, ValueError):
        return f"no encoding is called {shown(encoding)}; examples are cp1252, latin-1 and cp1251"
    return None


_CHECKS: Mapping[Location, Callable[[str], str | None]] = {
    ("furniture",): _pattern_fault,
    ("encoding",): _encoding_fault,
    KEYMAP: key_fault,
}
