"""Web addresses: which ones may be asked."""

import ipaddress
import socket
import urllib.parse
from dataclasses import dataclass

from srcdiff.errors import InputError
from srcdiff.reading.web_paths import WEB_SCHEMES

LONGEST_ADDRESS = 4_000
"""Characters."""


class FetchError(InputError):
    """A page that cannot be fetched. The message begins with its address."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address whose parts are known to be usable."""

    text: str
    secure: bool
    host: str
    port: int
    target: str
    """Path and query, as they are asked for: ASCII, without the fragment."""

    @property
    def site(self) -> str:
        """The scheme, the host and the port: what a robots.txt counts for."""
        return f"{'https' if self.secure else 'http'}://{self.host}:{self.port}"


def parsed(text: str) -> WebAddress:
    """Return the parts of an address. Raises ``FetchError`` for one that is not http or https, or is malformed."""
    if len(text) > LONGEST_ADDRESS or any(character.isspace() or not character.isprintable() for character in text):
        raise FetchError(f"{text[:80]}: is not an address; check it")
    try:
        parts = urllib.parse.urlsplit(text)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        raise FetchError(f"{text[:200]}: is not an address; check it") from None
    if parts.scheme.lower() not in WEB_SCHEMES:
        raise FetchError(f"{text[:200]}: only http and https addresses are fetched")
    if not host or parts.username is not None:
        raise FetchError(f"{text[:200]}: is not an address of a page that all may read; check it")
    secure = parts.scheme.lower() == "https"
    target = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = urllib.parse.quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return WebAddress(text, secure, host, port or (443 if secure else 80), f"{target}?{query}" if query else target)


def checked_host(address: WebAddress, *, private: bool) -> str:
    """Return an IP address of the host. Raises ``FetchError`` where there is none, or one is not public.

    The connection goes to this very address, so that a name cannot mean another one a moment later.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"{address.text}: the host {address.host} is not found; check the address") from None
    hosts = [str(entry[4][0]) for entry in found]
    if not private and not all(ipaddress.ip_address(host.partition("%")[0]).is_global for host in hosts):
        raise FetchError(f"{address.text}: is in a private network; `srcdiff fetch --private` allows that")
    return hosts[0]
