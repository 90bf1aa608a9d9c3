"""Messages on faults of a settings file: what is wrong and what to do."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from srcdiff.text.safe import escaped, safe_line

LONGEST_SHOWN = 40
"""Code points of a value that a message repeats."""

_SYNTAX = (
    ("another document", "a second document begins here; keep one and delete the line ---"),
    ("undefined alias", "this alias has no anchor; write the value in full"),
    (
        "mapping values are not allowed",
        "unexpected colon; indent the line like the lines around it, or quote the value",
    ),
    ("could not find expected ':'", "a colon is missing after this key, or a quotation mark was not closed"),
    ("<block end>", "the line is not indented like the others, or a bracket or quotation mark is misplaced"),
    ("expected key", "the line is not indented like the others, or a bracket or quotation mark is misplaced"),
    ("expected '-' indicator", "the line does not continue the list above; indent it differently or begin it with -"),
    ("',' or ']'", "the list in brackets is broken here; add a comma or the closing ]"),
    ("',' or '}'", "the mapping in braces is broken here; add a comma or the closing }"),
    ("cannot start any token", "a value cannot begin with this character; put the value in quotes"),
    ("nested deeper", "nested deeper than any setting; remove the inner levels"),
    ("maximum nesting depth", "nested deeper than any setting; remove the inner levels"),
    ("unknown escape", "no such escape in double quotes; use single quotes, as patterns with \\ need"),
    ("Unicode character escape", "the escape is not a character; remove it"),
    ("expected node content", "a value cannot begin with this character; put the value in quotes"),
    ("expected the node content", "a value cannot begin with this character; put the value in quotes"),
)
"""Texts from PyYAML's or libyaml's message, and the message that replaces it."""

NOT_CLOSED: Mapping[str, str] = {
    "[": "this bracket is not closed; add ]",
    "{": "this brace is not closed; add }",
    "'": "this quotation mark is not closed; add ' at the end of the value",
    '"': 'this quotation mark is not closed; add " at the end of the value',
}
"""By the character that opens what the end of the file cuts off."""

BAD_ESCAPE = "an escape or a version number of this file is out of range; remove it"


def shown(text: str) -> str:
    """Return a value as a message repeats it: in quotes, shortened, unsafe characters as escapes."""
    return f"'{escaped(text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + '…')}'"


def syntax_message(problem: str, character: str) -> str:
    """Return the message on a syntax error, given the parser's message and the character where it is."""
    if character == "\t" and "cannot start any token" in problem:
        return "a tab is not allowed here; indent with spaces"
    return next((message for part, message in _SYNTAX if part in problem), f"this is not YAML: {safe_line(problem)}")


def unreadable_character(character: str) -> str:
    """Return the message on a character that YAML does not allow."""
    return f"the character U+{ord(character):04X} is not allowed in YAML; remove it"


def unknown_key(key: str, known: Sequence[str], below: Mapping[str, str]) -> str:
    """Return the message on a key that is not ``known`` at its place, with the most similar one that is.

    ``below`` has the keys one level down, each with the sections that it belongs to.
    """
    near = _nearest(key, known)
    if near:
        return f"unknown key {shown(key)}; did you mean {near!r}?"
    near = _nearest(key, tuple(below))
    if near:
        return f"unknown key {shown(key)}; did you mean {near!r}, below {below[near]}?"
    return f"unknown key {shown(key)}; known here: {', '.join(known)}"


def duplicate_key(key: str, first_line: int) -> str:
    """Return the message on a key given twice in one mapping."""
    return f"the key {shown(key)} is already in line {first_line}; keep one of the two"


def unsafe_text(text: str) -> str:
    """Return the message on text with line ends, control or invisible characters."""
    return f"{shown(text)} has a line end, a control character or an invisible one; remove it"


def _nearest(key: str, known: Sequence[str]) -> str | None:
    return next(iter(get_close_matches(key[:LONGEST_SHOWN].lower().replace("-", "_"), known, n=1)), None)
