"""Text, with or without a YAML header: ``---``, keys such as ``title`` and ``date``, and ``---`` again."""

import re
from collections.abc import Iterator, Mapping

from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode
from srcdiff.reading.field_names import METADATA, named_fields
from srcdiff.reading.raw_articles import RawArticle, with_metadata
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.safe import ANY_LINE_END, safe_line, unsafe_count

LONGEST_HEADER = 16_000
"""Characters, the lines of dashes included."""
_HEADER = lazy_pattern(r"\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\n)??)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MARKUP = lazy_pattern(
    r"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL | re.ASCII,
)
"""Of bytes read as Latin-1."""
_KEY = lazy_pattern(r"(?P<key>[A-Za-z_]{2,20})\s*:\s*(?P<value>.{0,2000})")


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the text as one article; a web page under another name is read as one, so that no markup is compared."""
    content = source.whole()
    if looks_like_page(content):
        from srcdiff.reading.formats.web_page import page_article  # noqa: PLC0415  most texts are not pages

        yield page_article(content, source.name)
        return
    yield text_article(content, *decode(content, source.encoding, source.name), source.name)


def looks_like_page(content: bytes) -> bool:
    """Return whether bytes begin as a web page does, whatever the name of the file."""
    beginning = content[:2_000]
    return b"<" in beginning and _MARKUP.match(beginning.decode("latin-1")) is not None


def text_article(content: bytes, decoded: str, warning: str | None, name: str) -> RawArticle:
    """Return decoded text as an article, with the metadata of its header."""
    unsafe = unsafe_count(decoded)
    removed = f"{name}: {unsafe} control character{'s' * (unsafe > 1)} left out" if unsafe else None
    fields, body, line, header_warning = with_header(decoded, name)
    warnings = tuple(filter(None, (warning, removed, header_warning)))
    return with_metadata(body, fields, content=content, line=line, warnings=warnings)


def with_header(text: str, name: str) -> tuple[Mapping[str, str], str, int, str | None]:
    """Return the header's fields, the text below it, the line where that begins, and a warning.

    A text without a header, or that only begins with a line of dashes, is returned as it is. A header that is not
    YAML, such as ``title: Ferry: all safe``, is read line by line.
    """
    found = _HEADER.match(text, 0, LONGEST_HEADER) if text.startswith(("---", "\ufeff---")) else None
    if found is None:
        return {}, text, 1, None
    fields, warning = _yaml_fields(found["yaml"], name)
    if not fields.keys() & set(METADATA):
        return {}, text, 1, None
    below = text[found.end() :]
    body = below.lstrip("\r\n")
    skipped = text[: len(text) - len(body)]
    return fields, body, 1 + len(ANY_LINE_END.findall(skipped)), warning


def _yaml_fields(header: str, name: str) -> tuple[dict[str, str], str | None]:
    import yaml  # noqa: PLC0415  most articles have no header

    try:
        # BaseLoader makes nothing but text, lists and mappings, whatever tags say.
        loaded = yaml.load(header, Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        return _lines_of(header, f"{name}:{line}")
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return _lines_of(header, f"{name}:1")
    if not isinstance(loaded, dict):
        return {}, None
    return named_fields({key: _as_text(value) for key, value in loaded.items() if isinstance(key, str)}), None


def _lines_of(header: str, where: str) -> tuple[dict[str, str], str | None]:
    """Return the fields of a header that is not YAML, and a warning where a line is not a key and its value."""
    found = [_KEY.fullmatch(line) for line in header.splitlines() if line.strip()]
    fields = named_fields({pair["key"]: _unquoted(pair["value"].strip()) for pair in found if pair})
    return fields, None if all(found) else f"{where}: the header is not YAML; it is read line by line"


def _unquoted(value: str) -> str:
    """Return a value without the quotation mark before it and the one after it; all are kept where there are others."""
    mark = value[:1]
    if mark not in ("'", '"') or mark in value[1:-1]:
        return value
    return value[1:].removesuffix(mark).strip()


def _as_text(value: object) -> str:
    """Return a value as text: names of a list one after the other, and nothing for a mapping."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(safe_line(each) for each in value[:20] if isinstance(each, str))
    return ""
