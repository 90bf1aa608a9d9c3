"""What is wrong with a settings file, in plain words that say what to do."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

LONGEST_SHOWN = 40
"""Code points of a value that a message repeats."""

UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no name or pattern may hold: controls, line ends, marks of text direction, halves of surrogate pairs."""

_SYNTAX = (
    ("'\\t'", "a tab stands where YAML allows none; indent with spaces"),
    ("another document", "a second document begins here; keep one and take out the line ---"),
    ("undefined alias", "this alias has no anchor; write the value out"),
    ("mapping values are not allowed", "a colon is out of place; indent the line as its neighbours or quote the value"),
    ("could not find expected ':'", "a colon is missing after this key, or a quotation mark was not closed"),
    ("found unexpected end of stream", "a quotation mark was not closed before the end of the file"),
    ("<block end>", "the line is indented unlike its neighbours, or a bracket or quotation mark is out of place"),
    ("',' or ']'", "a list in brackets goes wrong here: a comma or the closing ] is missing"),
    ("',' or '}'", "a mapping in braces goes wrong here: a comma or the closing } is missing"),
    ("cannot start any token", "a value cannot begin with this sign; put the value in quotes"),
    ("nested deeper", "nested deeper than any setting is; take the inner levels out"),
    ("unknown escape", "no such escape in double quotes; use single quotes, as patterns with \\ need"),
)
"""Words in PyYAML's own message, and ours."""


def printable(text: str) -> str:
    """Return ``text`` with everything that a terminal could obey or not show as an escape."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def shown(text: str) -> str:
    """Return a value as a message repeats it: in quotes, shortened, safe for a terminal."""
    return repr(text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…")


def syntax_words(problem: str) -> str:
    """Return what PyYAML found wrong, in our words where we have any."""
    return next((words for sign, words in _SYNTAX if sign in problem), f"this is not YAML: {printable(problem)}")


def unknown_key(key: str, known: Sequence[str], below: Mapping[str, str]) -> str:
    """Return the message on a key that is none of those ``known`` at its place, with the nearest one that is.

    ``below`` names the keys one level down, each with the sections that it belongs to.
    """
    near = _nearest(key, known)
    if near:
        return f"unknown key {shown(key)}; did you mean {near!r}?"
    near = _nearest(key, tuple(below))
    if near:
        return f"unknown key {shown(key)}; did you mean {near!r}, below {below[near]}?"
    return f"unknown key {shown(key)}; known here: {', '.join(known)}"


def _nearest(key: str, known: Sequence[str]) -> str | None:
    return next(iter(get_close_matches(key.lower().replace("-", "_"), known, n=1)), None)


def duplicate_key(key: str, first_line: int) -> str:
    """Return the message on a key given twice in one mapping."""
    return f"the key {shown(key)} was given before, in line {first_line}; keep one of the two"


def unsafe_text(text: str) -> str:
    """Return the message on text that holds what ``UNSAFE`` finds."""
    return f"{shown(text)} holds a control character; take it out"
