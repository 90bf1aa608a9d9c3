"""Web pages: the text by trafilatura, everything else from the page's own metadata. Needs the extra ``web``."""

import logging
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import LARGEST_PAGE, MEGABYTE, ByteSource
from srcdiff.reading.extras import MissingExtraError
from srcdiff.reading.formats.page_metadata import description_of, metadata_of
from srcdiff.reading.raw_articles import RawArticle
from srcdiff.reading.report_pages import is_report_page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS, DEEPEST, DEEPEST_SUM = 30_000, 256, 1_500_000
"""Elements of a page, elements inside each other, and the depths of all elements. The largest of the 150 development
pages have 6,700, 40 and 92,000."""
MOST_ATTRIBUTES, MOST_ATTRIBUTES_IN_ALL = 1_000, 60_000
"""Attributes of one element and of a page; the most in the development pages are 220 and 10,200. What is read of a page
takes time in their square."""
SHORTEST_STANDFIRST, LONGEST_STANDFIRST = 50, 1_500
"""Characters of a text between the headline and the story that the page's description repeats."""
_LONG_TAG = re.compile(rb"<[A-Za-z][^<>]{2000,}")
_AUTHOR_BOXES = (
    "author-box authorbox author_box author-bio author_bio author-info author_info about-author about-the-author "
    "author-card author-description saboxplugin autorenbox autor-box"
).split()
"""What the classes and ids of elements on the author have in them, in small letters."""
LONGEST_AUTHOR_BOX = 1_500
"""Characters; an element with more may hold the story."""
_NAMES = "translate(concat(' ', @class, ' ', @id), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_PRUNED = (
    "//*[self::div or self::section or self::aside or self::footer or self::ul or self::blockquote]"
    f"[{' or '.join(f'contains({_NAMES}, {name!r})' for name in _AUTHOR_BOXES)}]"
    f"[string-length(normalize-space(.)) < {LONGEST_AUTHOR_BOX}]"
)
"""Elements that trafilatura does not see: what a page says of its author, which is not part of the story."""
_BLOCKS = ("p", "h2", "h3", "h4", "div", "span", "strong", "section", "header", "td")


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the page as one article. Raises ``InputError`` where it has no article text or is too large."""
    content = source.whole()
    if is_report_page(content):
        raise InputError(f"{source.name}: is a report that srcdiff wrote, not an article; name the articles")
    yield page_article(content, source.name)


def page_article(content: bytes, name: str, address: str = "") -> RawArticle:
    """Return the article of a web page that was read from ``address``, if that is known."""
    if len(content) > LARGEST_PAGE:
        raise InputError(f"{name}: is larger than {LARGEST_PAGE // MEGABYTE} MB, more than any article's page")
    page = _parsed(content, name)
    stated = metadata_of(page)
    text = _text(content, name)
    if not text.strip():
        raise InputError(f"{name}: has no article in it; save the story itself as text")
    return stated._replace(
        text=_with_standfirst(page, text),
        content=content,
        date=stated.date[:40] or _printed_date(content),
        url=stated.url or address,
    )


def _parsed(content: bytes, name: str) -> "HtmlElement":
    try:
        import lxml.html  # noqa: PLC0415
        import trafilatura  # noqa: F401, PLC0415
        from trafilatura.utils import load_html  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError(name, "web", "web pages") from None
    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    if any(tag.count(b"=") > MOST_ATTRIBUTES for tag in _LONG_TAG.findall(content)):
        raise InputError(f"{name}: has an element of more than {MOST_ATTRIBUTES} attributes; save the story as text")
    page = load_html(content)
    if page is None or not isinstance(page, lxml.html.HtmlElement):
        raise InputError(f"{name}: is not a web page, or one with elements nested too deep; save the story as text")
    _check_shape(page, name)
    return page


def _check_shape(page: "HtmlElement", name: str) -> None:
    """Raise ``InputError`` for a tree that would take minutes to read."""
    from lxml import etree  # noqa: PLC0415

    depth = deepest = count = depths = attributes = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        attributes += len(element.attrib)
        depths += depth
        deepest = max(deepest, depth)
    if count > MOST_ELEMENTS or deepest > DEEPEST or depths > 2 * DEEPEST_SUM:
        raise InputError(f"{name}: is a page of {count} elements, {deepest} inside each other; save the story as text")
    if attributes > 2 * MOST_ATTRIBUTES_IN_ALL:
        raise InputError(f"{name}: is a page of {attributes // 2} attributes; save the story as text")


def _text(content: bytes, name: str) -> str:
    import trafilatura  # noqa: PLC0415

    extract = partial(trafilatura.extract, include_comments=False, favor_recall=True, with_metadata=False)
    try:
        return extract(content, prune_xpath=_PRUNED) or ""
    except Exception as error:  # noqa: BLE001  whatever a library raises on a hostile page costs this page alone
        raise InputError(f"{name}: is a page that cannot be read ({type(error).__name__}); save it as text") from None


def _printed_date(content: bytes) -> str:
    """Return the day that the page prints as its own, where its metadata state none; empty without one."""
    import htmldate  # noqa: PLC0415

    try:
        return htmldate.find_date(content, extensive_search=False, original_date=True) or ""
    except Exception:  # noqa: BLE001  whatever a library raises on a hostile page leaves the article undated
        return ""


def _with_standfirst(page: "HtmlElement", text: str) -> str:
    """Return the text below the standfirst, where the page shows one that trafilatura leaves out."""
    beginning = _plain(description_of(page))[:SHORTEST_STANDFIRST]
    if len(beginning) < SHORTEST_STANDFIRST or beginning in _plain(text):
        return text
    for element in page.iter(*_BLOCKS):
        shown = " ".join(element.text_content().split())
        if SHORTEST_STANDFIRST <= len(shown) <= LONGEST_STANDFIRST and _plain(shown).startswith(beginning):
            return f"{shown}\n\n{text}"
    return text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
