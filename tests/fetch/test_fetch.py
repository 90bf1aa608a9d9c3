"""Fetching, against a server on loopback that the test starts: every answer is an article or one line."""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from srcdiff.fetch.addresses import FetchError, checked_host, parsed
from srcdiff.fetch.client import Client
from srcdiff.fetch.fetcher import Fetched, Fetcher
from srcdiff.fetch.store import Store, with_yaml_header
from srcdiff.model import Article
from srcdiff.reading import article_of_bytes, read_articles
from srcdiff.reading.web_paths import address_of, as_path
from tests.cli.command import loaded_modules, process, srcdiff
from tests.reading.test_web_pages import OPEN_GRAPH, STORY, page

pytest.importorskip("trafilatura")
pytest.importorskip("feedparser")

Answer = tuple[int, Mapping[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site:
    """Pages of a server by their paths; a path without one has status 404."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[str] = []
        self.address = ""

    def page(self, path: str, headline: str = "Ferry runs aground") -> str:
        content = page(OPEN_GRAPH).replace("https://harbour.example/ferry", self.address + path)
        self.answers[path] = (200, HTML, content.replace("Ferry runs aground", headline).encode())
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    yield from served()


def served() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            answer = made.answers.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
                return
            status, headers, content = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


def fetch(folder: Path, *addresses: str, whole_seconds: float = 30) -> list[Fetched]:
    client = Client(private=True, sleep=lambda _: None, whole_seconds=whole_seconds)
    return list(Fetcher(folder, client).fetch(addresses))


def complaint(folder: Path, address: str, whole_seconds: float = 30) -> str:
    (one,) = fetch(folder, address, whole_seconds=whole_seconds)
    message = str(one.problem)
    assert message.startswith(address.partition("?")[0][:20])
    assert "\n" not in message
    return message


def test_a_page_is_stored_as_text_with_what_is_known_of_it(tmp_path: Path, site: Site) -> None:
    (one,) = fetch(tmp_path, site.page("/ferry"))
    assert one.new
    (article,) = read_articles([tmp_path]).articles
    assert article.text.startswith(f"Ferry runs aground\n\n{STORY[0]}")
    assert (article.source, str(article.date)) == ("Harbour Post", "2024-03-05")
    assert (article.url, article.language) == (f"{site.address}/ferry", "en")
    assert [file.suffix for file in (tmp_path / ".pages").iterdir()] == [".html"]


def test_what_is_there_is_skipped_by_its_canonical_address(tmp_path: Path, site: Site) -> None:
    address = site.page("/ferry")
    site.answers["/short"] = site.answers["/ferry"]
    assert [one.new for one in fetch(tmp_path, address, f"{site.address}/short", address)] == [True, False, False]
    asked = len(site.asked)
    assert [one.new for one in fetch(tmp_path, address)] == [False]
    assert len(site.asked) == asked
    assert len(list(tmp_path.glob("*.txt"))) == 1


def test_the_pages_of_a_feed_are_fetched_and_a_failure_stops_nothing_else(tmp_path: Path, site: Site) -> None:
    links = [site.page("/a", "Ferry one sinks today"), f"{site.address}/gone", site.page("/b", "Ferry two sinks today")]
    entries = "".join(f"<item><title>x</title><link>{link}</link></item>" for link in links)
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>{entries}</channel></rss>'
    site.answers["/feed"] = (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    done = fetch(tmp_path, f"{site.address}/feed")
    assert [one.new for one in done] == [True, False, True]
    assert "status 404: there is no such page" in str(done[1].problem)


def test_the_pages_of_a_sitemap_are_fetched(tmp_path: Path, site: Site) -> None:
    links = [site.page("/a", "Ferry one sinks today"), site.page("/b", "Ferry two sinks today")]
    locations = f"<url><loc> {links[0]} </loc></url><url><loc><![CDATA[{links[1]}]]></loc></url>"
    begin = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    site.answers["/map"] = (200, {"Content-Type": "application/xml"}, f"{begin}{locations}</urlset>".encode())
    assert [one.new for one in fetch(tmp_path, f"{site.address}/map")] == [True, True]


def test_a_list_of_sitemaps_names_one_to_fetch(tmp_path: Path, site: Site) -> None:
    text = "<sitemapindex><sitemap><loc>https://harbour.example/news.xml</loc></sitemap></sitemapindex>"
    site.answers["/map"] = (200, {"Content-Type": "text/xml"}, text.encode())
    message = complaint(tmp_path, f"{site.address}/map")
    assert "is a list of sitemaps; fetch one of them, such as https://harbour.example/news.xml" in message


@pytest.mark.parametrize(
    ("status", "advice"),
    [(401, "needs a login"), (403, "refuses programs"), (410, "is gone"), (418, "check the address"), (429, "wait")],
)
def test_a_status_is_one_line_with_advice_and_is_not_tried_again(
    tmp_path: Path, site: Site, status: int, advice: str
) -> None:
    site.answers["/a"] = (status, {}, b"")
    assert f"status {status}: " in (message := complaint(tmp_path, f"{site.address}/a"))
    assert advice in message
    assert site.asked.count("/a") == 1


def test_a_server_that_fails_once_is_asked_again(tmp_path: Path, site: Site) -> None:
    site.page("/a")
    good = site.answers["/a"]

    def failing(handler: BaseHTTPRequestHandler) -> None:
        site.answers["/a"] = good
        handler.send_error(503)

    site.answers["/a"] = failing
    assert fetch(tmp_path, f"{site.address}/a")[0].new
    assert site.asked.count("/a") == 2


def test_a_server_that_never_ends_is_left_after_a_while(tmp_path: Path, site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b" ")
                time.sleep(0.05)
        except OSError:
            return

    site.answers["/a"] = endless
    assert "takes longer than" in complaint(tmp_path, f"{site.address}/a", whole_seconds=0.5)


def test_a_server_that_sends_one_header_after_the_other_is_left_after_a_while(tmp_path: Path, site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-A: ")
            while True:
                handler.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            return

    site.answers["/a"] = endless
    assert "takes longer than" in complaint(tmp_path, f"{site.address}/a", whole_seconds=0.5)


def test_a_page_that_breaks_off_is_asked_for_again_and_left(tmp_path: Path, site: Site) -> None:
    site.answers["/a"] = (200, {**HTML, "Content-Length": "100000"}, b"<html><p>A ferry")
    assert "bytes less than it announced; try again later" in complaint(tmp_path, f"{site.address}/a")
    assert site.asked.count("/a") == 2


def test_a_page_in_another_compression_is_left(tmp_path: Path, site: Site) -> None:
    site.answers["/a"] = (200, {**HTML, "Content-Encoding": "br"}, b"\x8b\x02\x80")
    assert "is compressed as br" in complaint(tmp_path, f"{site.address}/a")


def test_a_page_that_is_too_large_is_left(tmp_path: Path, site: Site) -> None:
    site.answers["/a"] = (200, HTML, b"x" * 12_100_000)
    assert "is larger than 12 MB" in complaint(tmp_path, f"{site.address}/a")


@pytest.mark.parametrize(
    ("target", "advice"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("/a", "redirects more than 5 times"),
        ("http://[::1", "is not an address"),
        ("gopher://127.0.0.1/", "only http and https"),
    ],
)
def test_a_redirect_elsewhere_is_refused(tmp_path: Path, site: Site, target: str, advice: str) -> None:
    site.answers["/a"] = (302, {"Location": target}, b"")
    (one,) = fetch(tmp_path, f"{site.address}/a")
    assert advice in str(one.problem)
    assert str(one.problem).startswith(f"{site.address}/a: ")


def test_a_page_that_programs_are_asked_not_to_read_is_not_fetched(tmp_path: Path, site: Site) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /secret\n")
    site.page("/secret/a")
    assert "robots.txt asks programs not to read it" in complaint(tmp_path, f"{site.address}/secret/a")
    assert "/secret/a" not in site.asked
    assert fetch(tmp_path, site.page("/open"))[0].new


@pytest.fixture
def other_site() -> Iterator[Site]:
    yield from served()


def test_a_redirect_to_a_page_that_programs_are_asked_not_to_read_is_not_followed(
    tmp_path: Path, site: Site, other_site: Site
) -> None:
    other_site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /secret\n")
    site.answers["/a"] = (302, {"Location": other_site.page("/secret/a")}, b"")
    site.answers["/b"] = (301, {"Location": other_site.page("/b")}, b"")
    (refused, fetched) = fetch(tmp_path, f"{site.address}/a", f"{site.address}/b")
    assert f"{other_site.address}/secret/a: the site's robots.txt asks programs" in str(refused.problem)
    assert fetched.new
    assert other_site.asked == ["/robots.txt", "/b"]


class Clock:
    """A clock that shows how long was waited."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    def client(self) -> Client:
        return Client(private=True, sleep=self.sleep, clock=lambda: sum(self.waits))


@pytest.mark.parametrize(("rules", "pause"), [(b"", 1), (b"Crawl-delay: 4\n", 4), (b"Crawl-delay: 9000\n", 30)])
def test_between_two_pages_of_a_host_there_is_a_pause(tmp_path: Path, site: Site, rules: bytes, pause: int) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /secret\n" + rules)
    site.answers["/moved"] = (301, {"Location": site.page("/b", "Ferry two sinks today")}, b"")
    clock = Clock()
    addresses = [site.page("/a"), f"{site.address}/moved", site.page("/c", "Ferry three sinks today")]
    done = list(Fetcher(tmp_path, clock.client()).fetch(addresses))
    assert [one.new for one in done] == [True, True, True]
    assert clock.waits == [pause, pause]


def test_pages_of_other_hosts_are_fetched_without_a_pause(tmp_path: Path, site: Site) -> None:
    clock = Clock()
    address = site.page("/a")
    elsewhere = site.page("/b", "Ferry two sinks today").replace("127.0.0.1", "localhost")
    assert [one.new for one in Fetcher(tmp_path, clock.client()).fetch([address, elsewhere])] == [True, True]
    assert clock.waits == []


def test_a_site_whose_rules_cannot_be_read_is_left_alone(tmp_path: Path, site: Site) -> None:
    site.answers["/robots.txt"] = (500, {}, b"")
    assert "robots.txt cannot be read" in complaint(tmp_path, site.page("/a"))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://0/",
    ],
)
def test_a_private_address_is_refused_unless_it_is_asked_for(address: str) -> None:
    with pytest.raises(FetchError, match="is in a private network; `srcdiff fetch --private` allows that"):
        checked_host(parsed(address), private=False)


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "ftp://a.example/",
        "https://a b/",
        "https://u:p@a.example/",
        "https://a.example:x/",
        "http://" + "a" * 5_000,
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(FetchError):
        parsed(address)


def test_a_picture_is_no_article(tmp_path: Path, site: Site) -> None:
    site.answers["/a"] = (200, {"Content-Type": "image/png"}, b"PNG")
    assert "is image/png, not an article" in complaint(tmp_path, f"{site.address}/a")


def test_a_page_is_read_in_the_encoding_that_the_server_names(tmp_path: Path, site: Site) -> None:
    words = "Паром с пассажирами на борту сел на мель в понедельник утром, сообщили спасатели."
    content = page("", (words, words.upper(), words * 2)).encode("koi8-r")
    site.answers["/a"] = (200, {"Content-Type": "text/html; charset=koi8-r"}, content)
    fetch(tmp_path, f"{site.address}/a")
    assert words in read_articles([tmp_path]).articles[0].text


@pytest.mark.parametrize("charset", ["klingon", "base64", "idna", '"\0"', "utf-16", ""])
def test_a_page_is_read_whatever_encoding_the_server_makes_up(tmp_path: Path, site: Site, charset: str) -> None:
    words = "The ferry ran aground on Monday morning with many passengers on board, the coastguard said."
    content = page("", (words, words.upper(), words * 2)).encode()
    site.answers["/a"] = (200, {"Content-Type": f"text/html; charset={charset}"}, content)
    fetch(tmp_path, f"{site.address}/a")
    assert words in read_articles([tmp_path]).articles[0].text


@pytest.mark.parametrize("title", ["a: b", "---", "- x\n---\nid: y", "“q” # no", "!!python/none x", "[a", "\x1b[2J"])
def test_a_header_can_be_read_again_whatever_is_in_it(title: str) -> None:
    article = Article("x", "It sank.", title=title, source=title, url="https://a.example/", language="en")
    again = article_of_bytes(with_yaml_header(article).encode(), "x", ".txt")
    assert again.title == " ".join(title.replace("\x1b", "").split())
    assert again.url == "https://a.example/"


@pytest.mark.parametrize("address", ["https://a.example//b/./c/?d=%2F&e=é#f", "http://a.example"])
def test_an_address_survives_as_a_path(address: str) -> None:
    assert address_of(as_path(address)) == address


def test_the_command_prints_files_and_its_status_says_whether_all_came(tmp_path: Path, site: Site) -> None:
    good, bad = site.page("/a"), f"{site.address}/b"
    done = srcdiff("fetch", good, bad, "--into", tmp_path / "new", "--private")
    assert done.returncode == 2
    assert done.stdout.endswith(".txt: fetched\n")
    assert "status 404" in done.stderr
    again = srcdiff("fetch", good, "--into", tmp_path / "new", "--private")
    assert (again.returncode, again.stdout.endswith(": is there already\n")) == (0, True)
    assert srcdiff("read", tmp_path / "new", "--format", "json").returncode == 0


def test_an_address_of_a_report_is_private_unless_it_was_fetched(tmp_path: Path, site: Site) -> None:
    (tmp_path / "a.txt").write_text("It sank.")
    done = srcdiff("read", site.page("/a"), tmp_path / "a.txt", "--format", "json")
    assert done.returncode == 2
    assert "is in a private network" in done.stderr
    assert [one["id"] for one in json.loads(done.stdout)["articles"]] == ["a"]


def test_a_public_address_is_read_like_a_file(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client.__init__, "__kwdefaults__", {**(Client.__init__.__kwdefaults__ or {}), "private": True})
    address = site.page("/a")
    (one,) = json.loads(srcdiff("read", address, "--format", "json").stdout)["articles"]
    assert (one["path"], one["title"]) == (address, "Ferry runs aground")
    assert one["text"].endswith(STORY[-1] + "\n")


def test_no_connection_is_opened_and_no_library_loads_without_an_address() -> None:
    program = "from srcdiff.cli.main import main; main(['read', 'seeds'])"
    assert loaded_modules(program, ("http.client", "ssl", "feedparser", "trafilatura", "srcdiff.fetch.client")) == []
    assert process("fetch", "--help").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_among_the_fetched_files_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("---\nurl: https://example.org/b\n---\nAll is well.\n")
    assert Store(tmp_path).known == {"https://example.org/b": tmp_path / "b.txt"}
