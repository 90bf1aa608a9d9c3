"""The one set of characters that no output may contain, and the functions that make foreign strings safe.

Unsafe characters move a terminal's cursor, change its state or turn the reading order; invisible ones make two texts
differ where a reader sees no difference. Articles lose both on reading (``safe_text``), names and quoted values show
them as escapes (``escaped``), and reports are checked once more (``screen_safe``, ``escaped_json``).
"""

import re
import unicodedata

from srcdiff.text.lazy_pattern import lazy_pattern

_LINE_END = lazy_pattern("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
ANY_LINE_END = lazy_pattern(f"\n|{_LINE_END.pattern}")
r"""What becomes a ``\n`` of safe text, or is one already: the two have as many of these, in the same order."""
_CONTROL = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 with ESC, DEL and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of direction
    "\U000e0000-\U000e0fff"  # tags, and code points that are reserved for more of their kind
)
_INVISIBLE = (  # the rest of Unicode's Default_Ignorable_Code_Point except the two joiners, and some without its name
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufdd0-\ufdef\ufff0-\ufffc\ufffe\uffff"  # not characters, anchors of annotations, the place of an object
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # controls of shorthand and music
)
_UNSAFE = lazy_pattern(f"[{_CONTROL}]")
_REMOVED = lazy_pattern(f"[{_CONTROL}{_INVISIBLE}]")
_SURROGATE = lazy_pattern("[\ud800-\udfff]")
_NOT_SHOWN = lazy_pattern(f"[\t\n]|{_LINE_END.pattern}|{_REMOVED.pattern}|{_SURROGATE.pattern}")
_NOT_IN_JSON = lazy_pattern(f"[\x85\u2028\u2029]|{_REMOVED.pattern}|{_SURROGATE.pattern}")
_SOFT_HYPHEN = lazy_pattern(r"(?<=[^\W\d_])\u00ad++(?=[ \t]*\n)")
"""Shown at the end of a line, where it breaks a word, and nowhere else."""
_BLANKS = str.maketrans("\t\u2800", "  ")
"""Tabs, and the braille pattern without a dot."""

_JOINERS = "\u200c\u200d"
_SHOWN_BUT_CHANGED = frozenset(f"{_JOINERS}\u2800")
_SHAPED = "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\u1900-\u1cff\ua840-\uabff\U00010a00-\U00011fff"
"""Blocks of the scripts whose letters join: Arabic, Syriac, those of India and South-East Asia, Mongolian."""
_PICTURE = "\u203c-\u3299\U0001f000-\U0001faff"
_JOINED = lazy_pattern(
    rf"(?P<cluster>(?=[{_SHAPED}])\w(?:(?=[{_SHAPED}])[^\w\s])*+)(?P<joiners>[{_JOINERS}]++)(?P<next>(?=[{_SHAPED}])(?=\w))?"
    rf"|(?P<picture>[{_PICTURE}])(?P<zwj>\u200d)(?=[{_PICTURE}])"
    rf"|[{_JOINERS}]"
)
_VIRAMA = 9
"""The canonical combining class of the sign that takes a consonant's vowel: joiners after it choose a form."""
MOST_MARKS = 30
"""Combining marks in a row, as in Unicode's Stream-Safe Text Format: NFC takes quadratic time on longer runs."""
_MARKS = lazy_pattern(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")


def safe_text(text: str) -> str:
    r"""Return ``text`` in NFC with ``\n`` line ends, tabs as spaces, and without control or invisible characters.

    Joiners are kept only between letters that they shape and inside pictures. Half of a surrogate pair becomes U+FFFD,
    so that the text can always be encoded. Idempotent; linear.

    >>> safe_text("red \x1b[31malert\x1b[0m\r\n")
    'red [31malert[0m\n'
    """
    characters = set(text) - {"\n"}  # fewer than a hundred in most texts
    if _NOT_SHOWN.search("".join(characters)) or not characters.isdisjoint(_SHOWN_BUT_CHANGED):
        text = _visible(text)
    return text if text.isascii() else unicodedata.normalize("NFC", _MARKS.sub(_fewer_marks, text))


def _visible(text: str) -> str:
    """Return ``text`` with one kind of line end and blank, and without control or invisible characters."""
    lines = _SOFT_HYPHEN.sub("-", _LINE_END.sub("\n", text)).translate(_BLANKS)
    return _JOINED.sub(_needed_joiner, _SURROGATE.sub("\ufffd", _REMOVED.sub("", lines)))


def unsafe_count(text: str) -> int:
    """Return how many control, bidirectional and tag characters ``text`` has, without those that only hide."""
    return sum(1 for _ in _UNSAFE.finditer(text))


def safe_line(text: str, longest: int = 80) -> str:
    """Return ``text`` on one line of at most ``longest`` characters, for a message that quotes it."""
    line = " ".join(safe_text(text[: 4 * longest]).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def escaped(text: str) -> str:
    r"""Return ``text`` on one line with an escape for each character that ``safe_text`` would remove or replace.

    For the names of files and for values that a person is to fix: nothing is hidden, and two names stay two. A byte of
    a name that is not UTF-8 shows as ``\xff``. Idempotent; linear.

    >>> escaped("old\nsrcdiff: done\x9b2J.txt")
    'old\\nsrcdiff: done\\x9b2J.txt'
    """
    if text.isascii() and text.isprintable():
        return text
    return _NOT_SHOWN.sub(lambda found: "".join(map(_name_escape, found.group())), text)


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
    return _NOT_IN_JSON.sub(_json_escape, text)


def _needed_joiner(found: re.Match[str]) -> str:
    """Return a run of joiners with what is before it, as it stays: at most one joiner, only where it shows."""
    if found["zwj"]:
        return found.group()
    if not found["joiners"]:
        return ""
    cluster: str = found["cluster"]
    after_virama = any(unicodedata.combining(mark) == _VIRAMA for mark in cluster[1:])
    return cluster + (found["joiners"][0] if after_virama or found["next"] is not None else "")


def _fewer_marks(found: re.Match[str]) -> str:
    """Return a run of characters that may be combining marks, at most ``MOST_MARKS`` marks in a row."""
    kept: list[str] = []
    in_a_row = 0
    for character in found.group():
        in_a_row = in_a_row + 1 if unicodedata.combining(character) else 0
        if in_a_row <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _name_escape(character: str) -> str:
    """Return the escape of one character; Python reads a byte that is not UTF-8 as one from U+DC80 to U+DCFF."""
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    escape = repr(character)[1:-1]
    return escape if escape != character else f"\\u{ord(character):04x}"


def _json_escape(found: re.Match[str]) -> str:
    """Return the JSON escape of one character, as a surrogate pair beyond the basic plane."""
    units = found.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
