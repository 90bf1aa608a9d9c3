"""Web pages that srcdiff wrote itself: they may be beside the articles and are none."""

from pathlib import Path

PAGE_SUFFIXES = (".html", ".htm")
_BEGINNING = b"<!doctype html>"
_GENERATOR = b'<meta name="generator" content="srcdiff">'
HEAD_BYTES = 4_096
"""Of a page, among which its generator is looked for."""


def is_report_page(content: bytes) -> bool:
    """Return whether the beginning of a file is that of a page that srcdiff wrote."""
    return content.startswith(_BEGINNING) and _GENERATOR in content[:HEAD_BYTES]


def is_report_file(file: Path) -> bool:
    """Return whether a file is such a page; ``False`` where it cannot be opened. Only its beginning is read."""
    if file.suffix.lower() not in PAGE_SUFFIXES:
        return False
    try:
        if not file.is_file():  # opening a pipe would wait for it
            return False
        with file.open("rb") as stream:
            return is_report_page(stream.read(HEAD_BYTES))
    except (OSError, ValueError):
        return False
