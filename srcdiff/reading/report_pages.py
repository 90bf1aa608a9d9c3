"""Reports that srcdiff wrote itself, as web pages or JSON: they may be beside the articles and are none."""

from pathlib import Path

from srcdiff.input_file import read_input
from srcdiff.reading.formats import JSON

PAGE_SUFFIXES = (".html", ".htm")
_BEGINNING = b"<!doctype html>"
_GENERATOR = b'<meta name="generator" content="srcdiff">'
_JSON_BEGINNING = b'{"schema": "srcdiff/'
HEAD_BYTES = 4_096
"""Of a page, among which its generator is looked for."""


def is_report_page(content: bytes) -> bool:
    """Return whether the beginning of a file is that of a page that srcdiff wrote."""
    return content.startswith(_BEGINNING) and _GENERATOR in content[:HEAD_BYTES]


def is_report_file(file: Path) -> bool:
    """Return whether a file is a report; ``False`` where it cannot be opened. Only its beginning is read."""
    suffix = file.suffix.lower()
    if suffix not in (*PAGE_SUFFIXES, JSON):
        return False
    try:
        content = read_input(file, HEAD_BYTES)
        return content.startswith(_JSON_BEGINNING) if suffix == JSON else is_report_page(content)
    except (OSError, ValueError):
        return False


def has_only_reports(folder: Path) -> bool:
    """Return whether a folder does not exist, is empty, or has such pages and hidden files only.

    Pages can be written there although articles are searched for in it. Cost: the beginning of each page is read.
    """
    try:
        return all(file.name.startswith(".") or is_report_file(file) for file in folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False
