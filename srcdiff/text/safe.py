"""Text made safe for a terminal, once and for all: nothing that is left can move a cursor or turn the reading order."""

import json
import re
import unicodedata

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
ANY_LINE_END = re.compile(f"\n|{_LINE_END.pattern}")
r"""What becomes a ``\n`` of safe text, or is one already: the two have as many of these, in the same order."""
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 with ESC, DEL and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of direction
    "\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # signs without width, soft hyphens
    "\U000e0000-\U000e007f]"  # tags
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_SHOWN = re.compile(f"[\t\n]|{_LINE_END.pattern}|{_UNSAFE.pattern}|{_SURROGATE.pattern}")
_NOT_IN_JSON = re.compile(f"[\x85\u2028\u2029]|{_UNSAFE.pattern}|{_SURROGATE.pattern}")


def safe_text(text: str) -> str:
    r"""Return ``text`` in NFC with ``\n`` line ends, tabs as spaces, and without control or invisible characters.

    Half of a surrogate pair becomes U+FFFD, so that the text can always be encoded. Idempotent; linear.

    >>> safe_text("red \x1b[31malert\x1b[0m\r\n")
    'red [31malert[0m\n'
    """
    lines = _LINE_END.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", _UNSAFE.sub("", lines)))


def unsafe_count(text: str) -> int:
    """Return how many characters of ``text`` are unfit for a terminal, byte order marks and soft hyphens apart."""
    return sum(1 for match in _UNSAFE.finditer(text) if match.group() not in "\u00ad\ufeff\u200b")


def safe_line(text: str, longest: int = 80) -> str:
    """Return ``text`` on one line of at most ``longest`` characters, for a message that names it."""
    line = " ".join(safe_text(text[: 4 * longest]).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def screen_safe(text: str) -> str:
    r"""Return ``text`` on one line, with a space for each character that ``safe_text`` would remove or replace.

    The last guard before text reaches a terminal, whatever reading let through. The length stays, so offsets stay
    valid. Linear.

    >>> screen_safe("one\ntwo\x1b]52;")
    'one two ]52;'
    """
    if text.isascii() and text.isprintable():
        return text
    return _NOT_SHOWN.sub(lambda found: " " * len(found.group()), text)


def escaped_json(text: str) -> str:
    r"""Return JSON text with each character that ``safe_text`` would remove as a ``\u`` escape: the same value. Linear.

    >>> escaped_json('{"id": "a\u202eb"}')
    '{"id": "a\\u202eb"}'
    """
    return _NOT_IN_JSON.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """Return the JSON escape of one character, as a surrogate pair beyond the basic plane."""
    return json.dumps(found.group())[1:-1]
