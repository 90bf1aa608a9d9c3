"""Feeds: RSS and Atom, read by feedparser (extra ``web``), and sitemaps."""

import html
import re

from srcdiff.errors import InputError
from srcdiff.fetch.client import Page
from srcdiff.reading.extras import MissingExtraError
from srcdiff.text.safe import safe_line

MOST_ENTRIES = 200
"""Entries of a feed that are fetched, the first ones."""
_MEDIA_TYPES = re.compile(r"(?:application|text)/(?:rss\+xml|atom\+xml|rdf\+xml|xml)")
_BEGINNING = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml.{0,300}?\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL
)
_SITEMAP = re.compile(rb"<(?P<kind>urlset|sitemapindex)[\s>]")
_LOCATION = re.compile(rb"<loc>\s*(?:<!\[CDATA\[)?\s*(?P<address>[^<\]\s]{1,2000})")


def is_feed(page: Page) -> bool:
    """Return whether a page is a feed: by its beginning, whatever the server calls it."""
    return bool(_BEGINNING.match(page.content[:2_000])) or bool(
        _MEDIA_TYPES.fullmatch(page.media_type) and b"<html" not in page.content[:2_000].lower()
    )


def entry_addresses(page: Page) -> list[str]:
    """Return the addresses of a feed's entries, or of a sitemap's pages, in its order, each once.

    Raises ``InputError`` for a feed that cannot be read, and for a list of sitemaps.
    """
    if sitemap := _SITEMAP.search(page.content[:2_000]):
        return _pages_of_sitemap(page, is_list=sitemap["kind"] == b"sitemapindex")
    try:
        import feedparser  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError(page.address, "web", "feeds") from None
    try:
        parsed = feedparser.parse(page.content, response_headers={"content-location": page.address})
    except Exception as error:  # noqa: BLE001  whatever the library raises on a hostile feed costs this feed alone
        raise InputError(f"{page.address}: is a feed that cannot be read ({type(error).__name__})") from None
    links = (entry.get("link") for entry in parsed.get("entries", [])[:MOST_ENTRIES])
    return list(dict.fromkeys(link for link in links if isinstance(link, str) and link.startswith("http")))


def _pages_of_sitemap(page: Page, *, is_list: bool) -> list[str]:
    """Return the addresses in a sitemap, as https://www.sitemaps.org/protocol.html has them. Linear."""
    found = [match["address"] for _, match in zip(range(MOST_ENTRIES), _LOCATION.finditer(page.content), strict=False)]
    addresses = [html.unescape(address.decode("utf-8", "replace")) for address in found]
    if is_list and addresses:
        raise InputError(f"{page.address}: is a list of sitemaps; fetch one of them, such as {safe_line(addresses[0])}")
    return list(dict.fromkeys(address for address in addresses if address.startswith("http")))
