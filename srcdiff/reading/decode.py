"""From bytes to text."""

import codecs
import contextlib

from srcdiff.errors import InputError
from srcdiff.text.lazy_pattern import lazy_pattern

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CAPITALS_OF_LATIN_1 = range(0xC0, 0xE0)
"""Bytes that are capitals in cp1252 and its kin, and begin a character of two bytes in UTF-8."""
MOST_BAD = 0.1
"""Share of the characters of a text that may be in no encoding; a file with more is not text."""
_GOOD = lazy_pattern("[^\x00-\x7f\ufffd]")


def decode(content: bytes, fallback: str, name: str) -> tuple[str, str | None]:
    """Return the text of ``content``, and a warning where its encoding is guessed or some bytes are not text.

    A byte order mark decides; without one it is UTF-8, and where more than a few bytes are not, ``fallback``. Where a
    few bytes are neither, they become U+FFFD. ``name`` is for the messages. Raises ``InputError`` for a binary file and
    for one that does not fit its mark or the fallback.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked_text(content, encoding, name)
    if b"\0" in content:
        raise InputError(f"{name}: is not a text file; save it as UTF-8 text, or as UTF-16 with a byte order mark")
    try:
        return decode_utf8(content, name)
    except UnicodeDecodeError as error:
        text, encoding = _guessed_text(content, fallback, name)
        warning = f"{name}: is not UTF-8 (byte {error.start}); read as {encoding}. Set `encoding` if that is wrong"
        return text, warning


def decode_utf8(content: bytes, name: str) -> tuple[str, str | None]:
    """Return text that is UTF-8 except for a few bytes, and a warning where some are not.

    A character that the end of the file cuts off is left out, and any other bad byte becomes U+FFFD. Raises
    ``UnicodeDecodeError`` unless most characters outside ASCII are good: the text is in another encoding.
    """
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        if _is_cut_off(content, error):
            return content[: error.start].decode("utf-8-sig"), f"{name}: ends inside a character; the rest was read"
        text = content.decode("utf-8-sig", errors="replace")
        bad = text.count("\ufffd")
        if len(_GOOD.findall(text)) <= bad:
            raise
        return text, f"{name}: has {bad} \ufffd for bytes that are not UTF-8; save it as UTF-8"


def _marked_text(content: bytes, encoding: str, name: str) -> tuple[str, str | None]:
    """Return text with a byte order mark; a character that is cut off at its end is left out, with a warning."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(content)
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not {encoding} text (byte {error.start}); save it as UTF-8") from None
    cut_off = decoder.getstate()[0]
    return text, f"{name}: ends inside a character; the rest was read" if cut_off else None


def _is_cut_off(content: bytes, error: UnicodeDecodeError) -> bool:
    """Whether UTF-8 text ends inside a character.

    A single odd byte after ASCII is rather a letter of the fallback, but none that would be a capital inside a word.
    """
    if error.end < len(content) or error.reason != "unexpected end of data":
        return False
    if error.end - error.start > 1 or not content[: error.start].isascii():
        return True
    return content[error.start - 1 : error.start].islower() and content[-1] in CAPITALS_OF_LATIN_1


def _guessed_text(content: bytes, fallback: str, name: str) -> tuple[str, str]:
    """Return text that is not UTF-8, and the encoding that it was read in: the fallback, where all bytes fit it.

    Text of neither is read in UTF-8 if it has a character of that outside ASCII, with U+FFFD for the bytes that do not
    fit. Raises ``InputError`` where these are more than ``MOST_BAD`` of it.
    """
    try:
        return content.decode(fallback), fallback
    except LookupError:
        raise InputError(f"{name}: the encoding {fallback} is unknown; set `encoding` to one such as cp1252") from None
    except UnicodeError:
        text, encoding = _text_with_gaps(content, fallback)
    if text.count("\ufffd") > MOST_BAD * len(text):
        raise InputError(f"{name}: is neither UTF-8 nor {fallback} text; save it as UTF-8")
    return text, f"{encoding} with \ufffd for what does not fit"


def _text_with_gaps(content: bytes, fallback: str) -> tuple[str, str]:
    """Return text with U+FFFD for what does not fit, and its encoding: UTF-8 if a character outside ASCII is of it."""
    text = content.decode("utf-8-sig", errors="replace")
    if not _GOOD.search(text):
        with contextlib.suppress(UnicodeError):  # some encodings know no replacement
            return content.decode(fallback, errors="replace"), fallback
    return text, "UTF-8"
