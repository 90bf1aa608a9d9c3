"""The keys that a terminal can send, and how people write them. A character is its own name: ``n``, ``N``, ``]``."""

import string

_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete")
_FUNCTION = tuple(f"f{number}" for number in range(1, 13))
_CONTROL_LETTERS = sorted(set(string.ascii_lowercase) - set("him"))
"""A terminal sends Backspace, Tab and Enter for the other three."""
_ALT_LETTERS = sorted(set(string.ascii_lowercase) - set("bf"))
"""Terminals send Alt with the other two for Ctrl with an arrow."""

NAMED_KEYS: tuple[str, ...] = (
    *("enter", "escape", "tab", "space", "backspace"),
    *_MOVING,
    *_FUNCTION,
    *(f"shift+{key}" for key in ("tab", *_MOVING)),
    *(f"ctrl+{key}" for key in (*_CONTROL_LETTERS, *_MOVING, *_FUNCTION)),
    *(f"ctrl+shift+{key}" for key in _MOVING),
    *(f"alt+{key}" for key in _ALT_LETTERS),
)
"""Every key that types no character, by Textual's name."""

_WRITTEN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "insert": "Ins",
    "delete": "Del",
    "escape": "Esc",
}
"""Keys that people do not write as a word with a capital."""
_READ = {written.lower(): key for key, written in _WRITTEN.items()} | {"return": "enter", " ": "space"}


def read_key(text: str) -> str:
    """Return the name of the key that ``text`` means; for any other text the result is no key's name.

    >>> [read_key(text) for text in ("N", "Ctrl+P", "PgDn", "shift+ctrl+↓")]
    ['N', 'ctrl+p', 'pagedown', 'ctrl+shift+down']
    """
    if len(text) == 1:
        return _READ.get(text, text)
    *modifiers, key = text.lower().split("+")
    return "+".join([*sorted(modifiers), _READ.get(key, key)])


def types_character(key: str) -> bool:
    """Whether a key types a visible character."""
    return len(key) == 1 and key.isprintable() and not key.isspace()


def is_known(key: str) -> bool:
    """Whether there is such a key."""
    return types_character(key) or key in NAMED_KEYS


def types_nothing(key: str) -> bool:
    """Whether a key neither types a character nor edits text, so that it can be used while text is typed."""
    return key.startswith(("ctrl+", "alt+")) or key in _FUNCTION


def key_name(key: str) -> str:
    """Return a key as people write it.

    >>> [key_name(key) for key in ("enter", "ctrl+p", "N", "shift+down", "f1")]
    ['Enter', 'Ctrl+P', 'N', 'Shift+↓', 'F1']
    """
    if types_character(key):
        return key
    return "+".join(_WRITTEN.get(part, part.capitalize()) for part in key.split("+"))
