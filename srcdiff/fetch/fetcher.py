"""Addresses to files: pages and the pages of feeds become articles in a folder, each once."""

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from srcdiff.errors import InputError, OutputError
from srcdiff.fetch.addresses import FetchError, WebAddress, checked_host
from srcdiff.fetch.client import Client, Page
from srcdiff.fetch.feeds import entry_addresses, is_feed
from srcdiff.fetch.robots import Robots
from srcdiff.fetch.store import Store
from srcdiff.model import Article
from srcdiff.reading import article_of_bytes

_SUFFIXES = {"application/pdf": ".pdf", "text/plain": ".txt", "text/markdown": ".md"}
_PAGES = frozenset({"", "text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address."""

    address: str
    file: Path | None = None
    """The article's file; ``None`` where there is a problem."""
    new: bool = False
    """Whether it was fetched now."""
    problem: InputError | OutputError | None = None


class Fetcher:
    """Fetches addresses into a folder. Raises ``OutputError`` where that cannot be made."""

    def __init__(self, folder: Path, client: Client, robots: Robots | None = None) -> None:
        """Fetch by ``client``; fetchers that share it share ``robots``, too."""
        self._client = client
        self._robots = robots or Robots(client)
        self._store = Store(folder)

    def fetch(self, addresses: Sequence[str]) -> Iterator[Fetched]:
        """Yield what became of each address, and of each entry of a feed, in order. One failure stops nothing else."""
        for address in addresses:
            yield from self._fetch(address, may_be_feed=True)

    def _fetch(self, address: str, *, may_be_feed: bool) -> Iterator[Fetched]:
        if address in self._store.known:
            yield Fetched(address, self._store.known[address])
            return
        try:
            page = self._client.fetch_page(address, self._check)
            entries = entry_addresses(page) if may_be_feed and is_feed(page) else None
            if entries is None:
                yield self._stored(address, page)
                return
            if not entries:
                raise FetchError(f"{address}: is a feed without entries; check the address")
        except (InputError, OutputError) as problem:
            yield Fetched(address, problem=problem)
            return
        for entry in entries:
            yield from self._fetch(entry, may_be_feed=False)

    def _check(self, address: WebAddress) -> float:
        """Return the seconds between two pages; raise ``FetchError`` for an address that must not be asked."""
        checked_host(address, private=self._client.private)
        return self._robots.check(address)

    def _stored(self, address: str, page: Page) -> Fetched:
        article, suffix = _article(page)
        canonical = article.url or page.address
        if canonical in self._store.known:
            return Fetched(address, self._store.known[canonical])
        same = (address, page.address, canonical)
        file = self._store.save(replace(article, url=canonical), page.content, suffix, same)
        return Fetched(address, file, new=True)


def _article(page: Page) -> tuple[Article, str]:
    """Return the article of a page, and the suffix of the page's file."""
    suffix = _SUFFIXES.get(page.media_type, ".html" if page.media_type in _PAGES else "")
    if not suffix:
        raise FetchError(f"{page.address}: is {page.media_type[:60]}, not an article")
    content = page.content if suffix == ".pdf" else _as_utf_8(page)
    return article_of_bytes(content, page.address, suffix), suffix


def _as_utf_8(page: Page) -> bytes:
    """Return the page in UTF-8 where the server names another encoding that it is in."""
    try:
        if page.charset and codecs.lookup(page.charset).name not in {"utf-8", "ascii"}:
            return page.content.decode(page.charset).encode()
    except (LookupError, ValueError):  # ValueError: bytes of another encoding, or a name with a null character
        pass
    return page.content
