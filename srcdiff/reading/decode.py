"""From bytes to text."""

import codecs

from srcdiff.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, fallback: str, name: str) -> tuple[str, str | None]:
    """Return the text of ``content``, and a warning where its encoding is guessed or its last character is cut off.

    A byte order mark decides; without one it is UTF-8, and where that fails ``fallback``. ``name`` is for the
    messages. Raises ``InputError`` for a binary file and for one that does not fit its mark or the fallback.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding, name), None
    if b"\0" in content:
        raise InputError(f"{name}: is not a text file; save it as UTF-8 text, or as UTF-16 with a byte order mark")
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if _is_cut_off(content, error):
            return content[: error.start].decode("utf-8"), f"{name}: ends inside a character; the rest was read"
        warning = f"{name}: is not UTF-8 (byte {error.start}); read as {fallback}. Set `encoding` if that is wrong"
        return _decoded(content, fallback, name), warning


def _is_cut_off(content: bytes, error: UnicodeDecodeError) -> bool:
    """Whether UTF-8 text ends inside a character. A single odd byte after ASCII is rather a letter of the fallback."""
    if error.end < len(content) or error.reason != "unexpected end of data":
        return False
    return error.end - error.start > 1 or not content[: error.start].isascii()


def _decoded(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except LookupError:
        raise InputError(f"{name}: the encoding {encoding} is unknown; set `encoding` to one such as cp1252") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not {encoding} text (byte {error.start}); save it as UTF-8") from None
