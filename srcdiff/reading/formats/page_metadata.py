"""What a web page says about itself: JSON-LD, then OpenGraph and other ``meta`` elements, then its headings."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from srcdiff.reading.formats.page_dates import dates_of, local_date
from srcdiff.reading.raw_articles import RawArticle, language_code

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ARTICLE_TYPES = re.compile(r"Article|Posting|NewsArticle|Report|Review|LiveBlog|Recipe|WebPage")
"""Types of schema.org that an article may have; the first ones of a page count most."""
MOST_NODES = 2_000
"""Objects of JSON-LD that are looked at."""
LONGEST_JSON = 2_000_000
"""Characters of a page's JSON-LD."""
SHORTEST_HEADING, LONGEST_HEADING = 15, 250
"""Characters of a heading that is taken for the title."""
SHARED_WORDS = 0.5
"""Share of the words of a page's only heading that are in the stated title, if they are one headline."""
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_LANGUAGES = ("og:locale", "dc.language", "content-language", "language")
_ADDRESS = re.compile(r"(?:https?:)?//\S+|@\w+|www\.\S+")
_ENDS = re.compile(r"\s+(?:[|·•»›–—]|-)\s+|\s*[|]\s*")
"""What separates a title from the outlet's name."""


def metadata_of(page: "HtmlElement") -> RawArticle:
    """Return what the page states about itself as an article without text. Linear in the page."""
    stated = _meta(page)
    linked = _article_nodes(page)
    source = _first(_names(linked, "publisher"), (stated.get(name, "") for name in _OUTLETS))
    title = _first(_strings(linked, "headline"), (stated.get(name, "") for name in _TITLES), [_title_element(page)])
    language = _language(page, stated, linked)
    return RawArticle(
        text="",
        title=_heading(title, page) or without_outlet(title, source),
        date=local_date(_date(page, stated, linked), language),
        source=source.lstrip("@"),
        author=_first(_names(linked, "author"), (stated.get(name, "") for name in _AUTHORS)),
        url=_address(page, stated, linked),
        language=language,
    )


def description_of(page: "HtmlElement") -> str:
    """Return the summary of the page that it states; empty without one."""
    stated = _meta(page)
    return stated.get("og:description", "") or stated.get("description", "")


def without_outlet(title: str, outlet: str) -> str:
    """Return a title without the outlet's name at its end, or at its beginning.

    >>> without_outlet("Ferry sinks off Tern Island | Harbour Post", "Harbour Post")
    'Ferry sinks off Tern Island'
    """
    separators = list(_ENDS.finditer(title))
    if not outlet or not separators:
        return title
    plain = _letters(outlet)
    before, after = title[: separators[-1].start()], title[separators[-1].end() :]
    if plain and _letters(after) and (_letters(after) in plain or plain in _letters(after)):
        return without_outlet(before, outlet)
    beginning = title[: separators[0].start()]
    return title[separators[0].end() :] if plain == _letters(beginning) else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())).removeprefix("www")


def _meta(page: "HtmlElement") -> Mapping[str, str]:
    """Return the contents of the page's ``meta`` elements by their names in small letters; the first of each counts."""
    stated: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        )
        content = " ".join((element.get("content") or "").split())
        if name and content:
            stated.setdefault(name.strip().lower(), content)
    return stated


def _article_nodes(page: "HtmlElement") -> list[dict[str, Any]]:
    """Return the JSON-LD objects that describe an article, those of the narrowest type first."""
    nodes = [node for node in _nodes(page) if ARTICLE_TYPES.search(_type(node))]
    return sorted(nodes, key=lambda node: "WebPage" in _type(node))


def _type(node: Mapping[str, Any]) -> str:
    kind = node.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _nodes(page: "HtmlElement") -> Iterator[dict[str, Any]]:
    scripts = (script for script in page.iter("script") if "ld+json" in (script.get("type") or "").lower())
    waiting: list[Any] = [_loaded(script.text or "") for script in scripts]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = [*node[:MOST_NODES], *waiting]
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _loaded(text: str) -> object:
    try:
        return json.loads(text[:LONGEST_JSON].strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _strings(nodes: list[dict[str, Any]], key: str) -> Iterator[str]:
    return (node[key] for node in nodes if isinstance(node.get(key), str))


def _names(nodes: list[dict[str, Any]], key: str) -> Iterator[str]:
    for node in nodes:
        value = node.get(key)
        several = value if isinstance(value, list) else [value]
        names = [each.get("name") if isinstance(each, dict) else each for each in several[:20]]
        yield ", ".join(name for name in names if isinstance(name, str))


def _first(*sources: Iterable[str]) -> str:
    """Return the first string of the sources that says something; an address is not a name, date or title."""
    candidates = (" ".join(html.unescape(each).split()) for source in sources for each in source)
    return next((each for each in candidates if each and not _ADDRESS.fullmatch(each)), "")


def _title_element(page: "HtmlElement") -> str:
    return " ".join((page.findtext(".//title") or "").split())


def _heading(title: str, page: "HtmlElement") -> str:
    """Return the headline as the page prints it: a whole part of the stated title, or its only heading in other words.

    Empty where the stated title is as good.
    """
    first, second = (_texts(page, tag) for tag in ("h1", "h2"))
    parts = {part.strip() for part in _ENDS.split(title)}
    whole = [each for each in (*first, *second) if each in parts] if len(parts) > 1 else []
    if whole or len(first) != 1 or _words(title) <= _words(first[0]):
        return whole[0] if whole else ""
    shared = len(_words(first[0]) & _words(title))
    return first[0] if shared >= SHARED_WORDS * len(_words(first[0])) else ""


def _texts(page: "HtmlElement", tag: str) -> list[str]:
    texts = (" ".join(element.text_content().split()) for element in page.iter(tag))
    return [text for text in texts if SHORTEST_HEADING <= len(text) <= LONGEST_HEADING]


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.replace("\xad", "").casefold()))


def _date(page: "HtmlElement", stated: Mapping[str, str], nodes: list[dict[str, Any]]) -> str:
    """Return the day of publication; where only that of a change is stated, that one."""
    published, modified = (list(_strings(nodes, key)) for key in ("datePublished", "dateModified"))
    return _first(dates_of(stated, published, list(_times(page)), modified))


def _times(page: "HtmlElement") -> Iterator[str]:
    return (element.get("datetime") or "" for element in page.iter("time"))


def _address(page: "HtmlElement", stated: Mapping[str, str], nodes: list[dict[str, Any]]) -> str:
    canonical = (link.get("href") or "" for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    candidates = (*canonical, stated.get("og:url", ""), *_strings(nodes, "url"))
    return next((each for each in candidates if each.startswith(("http://", "https://"))), "")


def _language(page: "HtmlElement", stated: Mapping[str, str], nodes: list[dict[str, Any]]) -> str:
    root = page.getroottree().getroot()
    candidates = (
        *(root.get("lang") or "", root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        *_strings(nodes, "inLanguage"),
        *(stated.get(name, "") for name in _LANGUAGES),
    )
    return next((code for each in candidates if (code := language_code(each))), "")
