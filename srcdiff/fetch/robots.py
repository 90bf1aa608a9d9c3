"""What sites ask of programs in their robots.txt (RFC 9309)."""

import urllib.robotparser

from srcdiff.fetch.addresses import FetchError, WebAddress
from srcdiff.fetch.client import AGENT, Client, StatusError

LARGEST_FILE = 512_000
"""Bytes that count of a robots.txt."""


class Robots:
    """The rules of the sites asked so far; each site's are fetched once."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._rules: dict[str, urllib.robotparser.RobotFileParser | None] = {}

    def check(self, address: WebAddress) -> float:
        """Raise ``FetchError`` if the site asks programs not to fetch this address.

        Return the seconds that it wants between two pages (``Crawl-delay``), 0 where it says nothing.
        """
        if address.site not in self._rules:
            self._rules[address.site] = self._fetched(address)
        rules = self._rules[address.site]
        if rules is None:
            raise FetchError(f"{address.text}: the site's robots.txt cannot be read; try again later")
        if not rules.can_fetch(AGENT, address.target):
            raise FetchError(f"{address.text}: the site's robots.txt asks programs not to read it; save it by hand")
        return float(rules.crawl_delay(AGENT) or 0)

    def _fetched(self, address: WebAddress) -> urllib.robotparser.RobotFileParser | None:
        """Return the rules of a site; ``None`` where they exist, perhaps, but cannot be read."""
        rules = urllib.robotparser.RobotFileParser()
        try:
            page = self._client.fetch(f"{address.site}/robots.txt")
        except StatusError as error:
            if error.status >= 500:
                return None
            rules.parse([])
            return rules
        except FetchError:
            return None
        rules.parse(page.content[:LARGEST_FILE].decode("utf-8", "replace").splitlines())
        return rules
