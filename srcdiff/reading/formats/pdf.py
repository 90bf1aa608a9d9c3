"""PDF documents with a text layer: pages joined, without running heads, page numbers and hyphenation.

Needs the extra ``documents``. Scanned pages have no text layer.
"""

import io
import logging
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.extras import MissingExtraError
from srcdiff.reading.raw_articles import RawArticle

MOST_PAGES = 200
"""Pages of an article or a paper of articles; what has more is a book."""
LONGEST_TEXT = 5_000_000
"""Characters."""
LARGEST_CONTENT, MOST_OPERATIONS = 6_000_000, 400_000
"""Bytes of the drawing operations of a page, unpacked, and operations of a document: 60,000 take about a second."""
EDGE_LINES = 2
"""Lines at the top and at the bottom of a page among which running heads and feet are."""
SHORT_LINE = 0.8
"""Share of the usual width below which a line may end a paragraph."""
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")
_HYPHENATED = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010]\Z")


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the document as one article. Raises ``InputError`` where it has no text layer or cannot be read."""
    content = source.whole()
    pages = _pages(content, source.name)
    text = "\n\n".join(joined(without_running_lines([page.splitlines() for page in pages])))
    if not text.strip():
        raise InputError(f"{source.name}: has no text layer; recognise its text first, or save the story as text")
    yield RawArticle(text=text, content=content)


def _pages(content: bytes, name: str) -> list[str]:
    try:
        import pypdf  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError(name, "documents", "PDF documents") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = pypdf.PdfReader(io.BytesIO(content))
            return list(_texts(document, name))
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001  whatever a library raises on a hostile document costs this one alone
        raise InputError(f"{name}: is a PDF that cannot be read ({type(error).__name__}); save it as text") from None


def _texts(document: "pypdf.PdfReader", name: str) -> Iterator[str]:  # type: ignore[name-defined]  # noqa: F821
    if document.is_encrypted and not document.decrypt(""):
        raise InputError(f"{name}: needs a password; save it without one")
    length = operations = 0

    def count(*_operation: object) -> None:
        nonlocal operations
        operations += 1
        if operations > MOST_OPERATIONS:
            raise _too_intricate(name)

    for number, page in enumerate(document.pages, 1):
        content = page.get_contents()
        if content is not None and len(content.get_data()) > LARGEST_CONTENT:
            raise _too_intricate(name)
        text = page.extract_text(visitor_operand_before=count) or ""
        length += len(text)
        if number > MOST_PAGES or length > LONGEST_TEXT:
            raise InputError(f"{name}: has more than {MOST_PAGES} pages or 5 million characters; save the story alone")
        yield text


def _too_intricate(name: str) -> InputError:
    return InputError(f"{name}: has pages with more drawings than an article has; save the story as text")


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the lines of pages without page numbers and without lines that most pages have at one edge.

    A number in such a line may differ from page to page.
    """
    stripped = [[line.strip() for line in page if line.strip()] for page in pages]
    counts = Counter(key for page in stripped for key in {_key(page[at]) for at in _edges(page)})
    least = max(2, len(stripped) / 2)
    running = {key for key, count in counts.items() if count >= least}
    return [
        [line for at, line in enumerate(page) if at not in _edges(page) or not _is_running(line, running)]
        for page in stripped
    ]


def _edges(page: Sequence[str]) -> frozenset[int]:
    return frozenset((*range(min(EDGE_LINES, len(page))), *range(max(0, len(page) - EDGE_LINES), len(page))))


def _key(line: str) -> str:
    return _NUMBERS.sub("0", line.casefold())


def _is_running(line: str, running: set[str]) -> bool:
    return _key(line) in running or bool(_PAGE_NUMBER.fullmatch(line))


def joined(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return the paragraphs of pages: a line that is not full ends one, and hyphenated words become whole."""
    lines = [line for page in pages for line in page]
    width = sorted(map(len, lines))[int(0.9 * len(lines))] if lines else 0
    paragraphs: list[str] = []
    begins = True
    for number, line in enumerate(lines):
        if begins:
            paragraphs.append(line)
        else:
            paragraphs[-1] = _continued(paragraphs[-1], line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        begins = _ends_paragraph(line, following, width)
    return paragraphs


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if len(line) >= SHORT_LINE * width or _HYPHENATED.search(line):
        return False
    return bool(_ENDED.search(line)) or not following[:1].islower()


def _continued(text: str, line: str) -> str:
    """Return text with the next line: a word that a hyphen broke is whole again before a small letter."""
    if _HYPHENATED.search(text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"
