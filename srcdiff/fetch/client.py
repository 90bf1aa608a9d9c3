"""A polite client: one request at a time, a pause between pages of one host, limits, and one retry."""

import http.client
import socket
import ssl
import threading
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass

from srcdiff import __version__
from srcdiff.fetch.addresses import FetchError, WebAddress, checked_host, parsed
from srcdiff.reading.byte_source import LARGEST_PAGE, MEGABYTE

AGENT = f"srcdiff/{__version__}"
SILENCE_SECONDS, WHOLE_SECONDS = 10.0, 30.0
"""Until the server must send something more, and until the whole page must be there."""
MOST_REDIRECTS = 5
PAUSE_SECONDS = 1.0
"""Before the one retry, and between two pages of one host."""
LONGEST_PAUSE_SECONDS = 30.0
"""Between two pages of one host, whatever it asks for."""
_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip"})
_AGAIN = frozenset({500, 502, 503, 504})
_ADVICE = {
    401: "needs a login; save the page from your browser",
    402: "must be paid for; save the page from your browser",
    403: "the site refuses programs; save the page from your browser",
    404: "there is no such page; check the address",
    410: "the page is gone; look for it in a web archive",
    429: "the site asks for fewer requests; wait and try again",
    451: "the page is withheld for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent."""

    address: str
    """Of the last redirect."""
    content: bytes
    media_type: str
    """Without parameters, in small letters; empty where the server names none."""
    charset: str


def allow(_address: WebAddress) -> float:
    """Let every address be asked, without a wait."""
    return 0.0


class Client:
    """Fetches pages. ``private`` allows addresses that are not public; ``sleep`` waits between two requests."""

    def __init__(
        self,
        *,
        private: bool = False,
        sleep: Callable[[float], object] = time.sleep,
        whole_seconds: float = WHOLE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.private = private
        self._sleep = sleep
        self._seconds = whole_seconds
        self._clock = clock
        self._answered: dict[str, float] = {}
        """When each host answered last."""

    def fetch(self, text: str) -> Page:
        """Return what is at an address, after redirects. Raises ``FetchError`` with the address, and what to do."""
        return self._fetch(text, lambda _: None)

    def fetch_page(self, text: str, check: Callable[[WebAddress], float] = allow) -> Page:
        """Return a page as ``fetch`` does, after a pause where its host, or that of a redirect, was asked before.

        ``check`` raises ``FetchError`` for an address that must not be asked, of redirects too, and returns how many
        seconds its site wants between two pages.
        """
        visited: set[str] = set()

        def prepare(address: WebAddress) -> None:
            wanted = check(address)
            if address.host not in visited:
                self._pause(address.host, wanted)
                visited.add(address.host)

        try:
            return self._fetch(text, prepare)
        finally:
            self._answered |= dict.fromkeys(visited, self._clock())

    def _pause(self, host: str, wanted: float) -> None:
        if host in self._answered:
            seconds = min(LONGEST_PAUSE_SECONDS, max(PAUSE_SECONDS, wanted))
            remaining = self._answered[host] + seconds - self._clock()
            if remaining > 0:
                self._sleep(remaining)

    def _fetch(self, text: str, prepare: Callable[[WebAddress], None]) -> Page:
        address = parsed(text)
        for _ in range(MOST_REDIRECTS + 1):
            prepare(address)
            status, page, location = self._twice(address)
            if status not in _REDIRECTS or not location:
                return self._accepted(address, status, page)
            address = _redirected(address, location)
        raise FetchError(f"{text}: redirects more than {MOST_REDIRECTS} times; check the address in a browser")

    def _accepted(self, address: WebAddress, status: int, page: Page) -> Page:
        if status == 200:
            return page
        advice = _ADVICE.get(status, "try again later" if status >= 500 else "check the address in a browser")
        raise StatusError(f"{address.text}: status {status}: {advice}", status)

    def _twice(self, address: WebAddress) -> tuple[int, Page, str]:
        """Ask, and once more where the server or the connection failed."""
        try:
            answer = self._once(address)
            if answer[0] not in _AGAIN:
                return answer
        except _FailedError:
            pass
        self._sleep(PAUSE_SECONDS)
        try:
            return self._once(address)
        except _FailedError as error:
            raise FetchError(f"{address.text}: {error}; try again later") from None

    def _once(self, address: WebAddress) -> tuple[int, Page, str]:
        """Return status, page and the address of a redirect. Raises ``_FailedError`` where a retry may help."""
        connection = _connection(address, checked_host(address, private=self.private))
        timer = threading.Timer(self._seconds, _cut, [connection])
        timer.daemon = True
        timer.start()
        until = time.monotonic() + self._seconds
        try:
            headers = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.5", "Accept-Encoding": "identity"}
            connection.request("GET", address.target, headers=headers)
            answer = connection.getresponse()
            kind = answer.headers
            _check_time(until)  # the timer may have cut it off among its headers
            if answer.status == 200:
                _check_encoding(kind.get("Content-Encoding", ""), address)
            content = b"" if answer.status in _REDIRECTS else _content(answer, address, until)
            page = Page(address.text, content, kind.get_content_type(), kind.get_content_charset() or "")
            return answer.status, page, answer.getheader("Location") or ""
        except TimeoutError:
            raise _FailedError(f"the server takes longer than {self._seconds:.0f} seconds, or stays silent") from None
        except ssl.SSLError as error:
            raise FetchError(f"{address.text}: no secure connection ({error.reason}); check the address") from None
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
            reason = f"the connection failed ({type(error).__name__})"
            raise _FailedError(reason if timer.is_alive() else f"took over {self._seconds:.0f} seconds") from None
        finally:
            timer.cancel()
            connection.close()


def _redirected(address: WebAddress, location: str) -> WebAddress:
    try:
        return parsed(urllib.parse.urljoin(address.text, location))
    except FetchError as error:
        raise FetchError(f"{address.text}: redirects to {error}") from None
    except ValueError:
        raise FetchError(f"{address.text}: redirects to what is not an address; check it in a browser") from None


class StatusError(FetchError):
    """A status other than 200."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class _FailedError(Exception):
    """A request that may succeed at the second time."""


def _content(answer: http.client.HTTPResponse, address: WebAddress, until: float) -> bytes:
    """Return what comes before the clock shows ``until``: each wait for more is short, but there may be many."""
    chunks, size = [], 0
    while chunk := answer.read1(_CHUNK):
        size += len(chunk)
        _check_time(until)
        if size > LARGEST_PAGE:
            raise FetchError(f"{address.text}: is larger than {LARGEST_PAGE // MEGABYTE} MB, more than any article")
        chunks.append(chunk)
    if answer.length:
        raise _FailedError(f"the server sent {answer.length} bytes less than it announced")
    return b"".join(chunks)


def _check_encoding(encoding: str, address: WebAddress) -> None:
    """Raise ``FetchError`` for a page that is compressed, though that was not asked for, as no page reader knows."""
    if encoding.strip().lower() not in _ENCODINGS:
        raise FetchError(f"{address.text}: is compressed as {encoding[:20]}; save the page from your browser")


def _check_time(until: float) -> None:
    if time.monotonic() > until:
        raise TimeoutError


def _connection(address: WebAddress, host: str) -> http.client.HTTPConnection:
    """Return a connection to this very IP address that names the address's host."""
    if address.secure:
        context = ssl.create_default_context()
        secure = http.client.HTTPSConnection(address.host, address.port, timeout=SILENCE_SECONDS, context=context)
        secure._create_connection = _to(host)  # type: ignore[attr-defined]  # noqa: SLF001  http.client has no public way
        return secure
    plain = http.client.HTTPConnection(address.host, address.port, timeout=SILENCE_SECONDS)
    plain._create_connection = _to(host)  # type: ignore[attr-defined]  # noqa: SLF001
    return plain


def _to(host: str) -> Callable[..., socket.socket]:
    def connect(place: tuple[str, int], *others: object) -> socket.socket:
        return socket.create_connection((host, place[1]), *others)  # type: ignore[arg-type]  # as http.client passes them

    return connect


def _cut(connection: http.client.HTTPConnection) -> None:
    """End a connection whose answer takes too long to begin: reading from it fails at once."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
