"""Feeds: RSS and Atom, read by feedparser (extra ``web``)."""

import re

from srcdiff.errors import InputError
from srcdiff.fetch.client import Page
from srcdiff.reading.extras import MissingExtraError

MOST_ENTRIES = 200
"""Entries of a feed that are fetched, the first ones."""
_MEDIA_TYPES = re.compile(r"(?:application|text)/(?:rss\+xml|atom\+xml|rdf\+xml|xml)")
_BEGINNING = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml.{0,300}?\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL
)


def is_feed(page: Page) -> bool:
    """Return whether a page is a feed: by its beginning, whatever the server calls it."""
    return bool(_BEGINNING.match(page.content[:2_000])) or bool(
        _MEDIA_TYPES.fullmatch(page.media_type) and b"<html" not in page.content[:2_000].lower()
    )


def entry_addresses(page: Page) -> list[str]:
    """Return the addresses of a feed's entries, in its order, each once."""
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
