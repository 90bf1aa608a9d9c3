"""The registry of what can be read: a suffix, and the reader that turns such a file into raw articles.

A module loads with the first file that needs it: no library of another format costs a run anything. Every suffix may
be followed by ``.gz``, and a ``.zip`` file is a folder of such files (``srcdiff/reading/containers.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import PurePath

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.raw_articles import RawArticle

FormatReader = Callable[[ByteSource], Iterator[RawArticle | InputError]]
"""Yields what a file holds; raises ``InputError`` where nothing more can be read."""


READERS: Mapping[str, str] = {
    **dict.fromkeys((".txt", ".text"), "plain_text"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    ".jsonl": "corpus",
    ".json": "json_document",
    **dict.fromkeys((".csv", ".tsv"), "table"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "web_page"),
    **dict.fromkeys((".mhtml", ".mht", ".eml"), "mail"),
    ".mbox": "mailbox",
    ".docx": "word",
    ".pdf": "pdf",
}
"""The module of this package whose ``read`` is the reader, by suffix in small letters. A file without one is text."""
GZIP, ZIP = ".gz", ".zip"
JSON = ".json"
SEVERAL = frozenset({ZIP, JSON, ".jsonl", ".csv", ".tsv", ".mbox"})
"""Suffixes of files that hold several articles."""
LINES_OF_TEXT = frozenset({"", *(suffix for suffix, module in READERS.items() if module in {"plain_text", "markdown"})})
"""Suffixes of files whose lines are those of the article's text."""


def format_suffix(name: str) -> str:
    """Return the suffix of the format in small letters: of what a ``.gz`` file unpacks to.

    >>> format_suffix("wire/Story.TXT.gz"), format_suffix("story")
    ('.txt', '')
    """
    path = PurePath(name)
    if path.suffix.lower() == GZIP:
        path = path.with_suffix("")
    return path.suffix.lower()


def is_readable(name: str) -> bool:
    """Return whether a file in a folder is read, by its name alone; of JSON files its beginning decides."""
    suffix = format_suffix(name)
    return (suffix in READERS and suffix != JSON) or PurePath(name).suffix.lower() == ZIP


def stem_of(name: str) -> str:
    """Return the name of a file without its suffixes and its folders.

    >>> stem_of("wire/story.txt.gz")
    'story'
    """
    path = PurePath(name)
    return (path.with_suffix("") if path.suffix.lower() == GZIP else path).stem


def reader_of(suffix: str, name: str) -> FormatReader:
    """Return the reader for a suffix. Raises ``InputError`` on ``name`` for one that is not known."""
    if suffix and suffix not in READERS:
        kinds = ", ".join(sorted(READERS))
        raise InputError(f"{name}: files that end in {suffix} cannot be read, only {kinds}; - reads text from a pipe")
    reader: FormatReader = import_module(f"{__name__}.{READERS.get(suffix, 'plain_text')}").read
    return reader
