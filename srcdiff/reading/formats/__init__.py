"""The registry of what can be read: a suffix, and the reader that turns such a file into raw articles.

A reader loads with the first file that needs it: no library of another format costs a run anything. Every suffix may
be followed by ``.gz``, and a ``.zip`` file is a folder of such files (``srcdiff/reading/containers.py``).
"""

# ruff: noqa: PLC0415

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.raw_articles import RawArticle

FormatReader = Callable[[ByteSource], Iterator[RawArticle | InputError]]
"""Yields what a file holds; raises ``InputError`` where nothing more can be read."""


def _text(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.plain_text import read_text

    return read_text(source)


def _corpus(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.corpus import read_records

    return read_records(source)


def _markdown(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.markdown import read_markdown

    return read_markdown(source)


def _table(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.table import read_table

    return read_table(source)


def _web_page(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.web_page import read_page

    return read_page(source)


def _mail(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.mail import read_mail

    return read_mail(source)


def _word(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.word import read_word

    return read_word(source)


def _pdf(source: ByteSource) -> Iterator[RawArticle | InputError]:
    from srcdiff.reading.formats.pdf import read_pdf

    return read_pdf(source)


READERS: Mapping[str, FormatReader] = {
    **dict.fromkeys((".txt", ".text"), _text),
    **dict.fromkeys((".md", ".markdown"), _markdown),
    ".jsonl": _corpus,
    **dict.fromkeys((".csv", ".tsv"), _table),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _web_page),
    **dict.fromkeys((".mhtml", ".mht", ".eml"), _mail),
    ".docx": _word,
    ".pdf": _pdf,
}
"""By suffix, in small letters. A file without a suffix is text."""
GZIP, ZIP = ".gz", ".zip"
SEVERAL = frozenset({".jsonl", ".csv", ".tsv", ZIP})
"""Suffixes of files that hold several articles."""
LINES_OF_TEXT = frozenset({"", ".txt", ".text", ".md", ".markdown"})
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
    """Return whether a file in a folder is read, by its name alone."""
    return format_suffix(name) in READERS or PurePath(name).suffix.lower() == ZIP


def stem_of(name: str) -> str:
    """Return the name of a file without its suffixes and its folders.

    >>> stem_of("wire/story.txt.gz")
    'story'
    """
    path = PurePath(name)
    return (path.with_suffix("") if path.suffix.lower() == GZIP else path).stem


def reader_of(suffix: str, name: str) -> FormatReader:
    """Return the reader for a suffix. Raises ``InputError`` on ``name`` for one that is not known."""
    if not suffix:
        return _text
    if suffix not in READERS:
        kinds = ", ".join(sorted(READERS))
        raise InputError(f"{name}: files that end in {suffix} cannot be read, only {kinds}; - reads text from a pipe")
    return READERS[suffix]
