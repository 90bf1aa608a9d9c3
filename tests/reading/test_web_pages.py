"""Web pages, archives of them and mail: the story without markup, and what the page says about itself."""

import datetime
import sys
from pathlib import Path

import pytest

from srcdiff.model import Article
from srcdiff.reading import ReadResult, read_articles
from srcdiff.reading.formats.page_metadata import without_outlet
from tests.cli.command import loaded_modules

pytest.importorskip("trafilatura")

STORY = (
    "A ferry with 212 people on board ran aground near Tern Island on Monday, the coast guard said.",
    "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher who was on deck.",
    "Nobody was hurt, and all passengers were taken ashore by lifeboats within two hours of the call.",
    "Divers will look at the hull on Wednesday, before the ship is towed to the yard in Port Fenn.",
)
MULTIPART = "Content-Type: multipart/mixed; boundary=B\n\n"
LINKED_DATA = """{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "Ferry runs aground &amp; stays", "datePublished": "2024-03-05T08:00:00Z",
"author": [{"@type": "Person", "name": "Ana Lind"}, {"name": "Olav Roe"}], "publisher": {"name": "Harbour Post"}}]}"""
OPEN_GRAPH = """<meta property="og:title" content="Ferry runs aground | Harbour Post">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-03-05T08:00:00+01:00"><meta name="author" content="Ana Lind">"""


def page(head: str, story: tuple[str, ...] = STORY, language: str = "en-GB") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    return f"""<!DOCTYPE html><html lang="{language}"><head><title>Ferry runs aground</title>{head}
<link rel="canonical" href="https://harbour.example/ferry"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><div class="cookie-banner">We use cookies. Accept all</div>
<article><h1>Ferry runs aground</h1>{paragraphs}<div class="share"><a href="#">Share on Facebook</a></div></article>
<footer>Copyright Harbour Post</footer></body></html>"""


def read(folder: Path, content: str | bytes, name: str = "ferry.html") -> ReadResult:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_articles([folder / name])


def article(folder: Path, content: str | bytes, name: str = "ferry.html") -> Article:
    (one,) = read(folder, content, name).articles
    return one


@pytest.mark.parametrize("name", ["ferry.html", "ferry.HTM", "ferry.xhtml", "ferry.txt", "ferry.md", "ferry"])
def test_a_page_gives_its_story_and_nothing_else_whatever_its_suffix(tmp_path: Path, name: str) -> None:
    text = article(tmp_path, page(OPEN_GRAPH), name).text
    assert [line for line in text.splitlines() if line] == ["Ferry runs aground", *STORY]


@pytest.mark.parametrize("head", [OPEN_GRAPH, f'<script type="application/ld+json">{LINKED_DATA}</script>'])
def test_what_a_page_states_about_itself_is_kept(tmp_path: Path, head: str) -> None:
    one = article(tmp_path, page(head))
    assert one.title in {"Ferry runs aground", "Ferry runs aground & stays"}
    assert (one.date, one.source) == (datetime.date(2024, 3, 5), "Harbour Post")
    assert (one.url, one.language) == ("https://harbour.example/ferry", "en")
    assert one.author in {"Ana Lind", "Ana Lind, Olav Roe"}


def test_json_that_is_broken_or_endless_leaves_the_other_metadata(tmp_path: Path) -> None:
    broken = "".join(
        f'<script type="application/ld+json">{text}</script>' for text in ("{", "[" * 50_000, "[[1]]", "3")
    )
    assert article(tmp_path, page(broken + OPEN_GRAPH)).source == "Harbour Post"


@pytest.mark.parametrize("box", ['class="Story__AuthorBox"', 'id="author-bio"', 'class="wide author_info"'])
def test_what_a_page_says_of_its_author_is_no_part_of_the_story(tmp_path: Path, box: str) -> None:
    praise = "Ana Lind has written about harbours and ships for the Harbour Post since she left the sea."
    content = page(OPEN_GRAPH).replace("</article>", f"<div {box}><p>{praise}</p></div></article>")
    one = article(tmp_path, content)
    assert praise not in one.text
    assert (STORY[-1] in one.text, one.author) == (True, "Ana Lind")


def test_a_story_in_an_element_on_its_author_is_kept(tmp_path: Path) -> None:
    content = page(OPEN_GRAPH, STORY * 8).replace("<article>", '<article><div class="author-box">')
    assert STORY[-1] in article(tmp_path, content.replace("</article>", "</div></article>")).text


def test_a_standfirst_that_the_description_repeats_is_part_of_the_story(tmp_path: Path) -> None:
    lead = "Two hundred people had to leave a ship off Tern Island after it struck a rock in thick fog."
    content = page(f'{OPEN_GRAPH}<meta name="description" content="{lead}">').replace(
        "<nav>", f"<div>{lead}</div><nav>"
    )
    assert lead in article(tmp_path, content).text


@pytest.mark.parametrize(
    ("title", "outlet", "expected"),
    [
        ("Ferry sinks | Harbour Post", "Harbour Post", "Ferry sinks"),
        ("Ferry sinks - News | Harbour Post", "Harbour Post", "Ferry sinks - News"),
        ("Harbour Post: Ferry sinks", "Harbour Post", "Harbour Post: Ferry sinks"),
        ("Harbour Post – Ferry sinks", "Harbour Post", "Ferry sinks"),
        ("Ferry sinks – 12 are safe", "Harbour Post", "Ferry sinks – 12 are safe"),
        ("Ferry sinks", "", "Ferry sinks"),
    ],
)
def test_the_outlet_is_no_part_of_the_title(title: str, outlet: str, expected: str) -> None:
    assert without_outlet(title, outlet) == expected


def test_an_archive_of_a_page_is_the_page(tmp_path: Path) -> None:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/saved\r\nSubject: x\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    one = article(tmp_path, f"{head}{page(OPEN_GRAPH)}\r\n--B--\r\n", "ferry.mhtml")
    assert (one.title, one.url) == ("Ferry runs aground", "https://harbour.example/ferry")
    assert STORY[0] in one.text


def test_a_mail_has_the_subject_as_its_title(tmp_path: Path) -> None:
    head = (
        'Subject: =?utf-8?q?Ferry_=E2=80=9Csafe=E2=80=9D?=\nFrom: "Harbour Post" <news@harbour.example>\n'
        "Date: Tue, 05 Mar 2024 08:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    one = article(tmp_path, head + "\n\n".join(STORY), "letter.eml")
    assert (one.title, one.source, one.date) == ("Ferry “safe”", "Harbour Post", datetime.date(2024, 3, 5))
    assert STORY[3] in one.text


@pytest.mark.parametrize(
    "head",
    [
        "From: " + "a@b, <" * 50_000,
        "From: " + "(" * 50_000,
        "Subject: " + "=?utf-8?q?a?= " * 50_000,
        "Date: " + "Mon, " * 50_000,
        "Content-Type: text/plain; " + "".join(f"a*{number}=b; " for number in range(20_000)),
    ],
    ids="from comments words date parameters".split(),
)
def test_an_endless_line_of_a_mails_head_costs_no_article(tmp_path: Path, head: str) -> None:
    assert STORY[0] in article(tmp_path, f"{head}\nX-Mailer: x\n\n" + "\n\n".join(STORY), "letter.eml").text


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.html", "<div>" * 100_000 + "deep", "is not a web page"),
        ("a.html", ("<div>" * 200 + "x" + "</div>" * 200) * 500, "elements, 20"),
        ("a.html", "<p>x" * 60_000, "is a page of 60"),
        ("a.html", f"<p {' '.join(f'a{n}={n}' for n in range(6_000))}>x", "more than 1000 attributes"),
        ("a.html", f"<p {' '.join(f'a{n}={n}' for n in range(900))}>x</p>" * 70, "is a page of 63"),
        ("a.html", "<html><body></body></html>", "has no article in it"),
        ("a.html", b"x" * 13_000_000, "is larger than 12 MB"),
        ("a.html", b"\x00\x01\x02" * 50, ""),
        ("a.html", "", ""),
        ("a.eml", "Subject: x\n\n", "is empty"),
        ("a.eml", MULTIPART + f"--B\n{MULTIPART}" * 3_000, ""),
        ("a.eml", MULTIPART + "--B\nContent-Type: text/plain\n\nx\n" * 6_000, "more than 5000 parts"),
        ("a.mhtml", b"\xff\xfe\x00", "is neither mail nor"),
    ],
    ids="deep deep-wide wide attributes many no-text large binary nothing no-mail deep-mail parts none".split(),
)
def test_a_hostile_page_is_one_line_and_costs_the_others_nothing(
    tmp_path: Path, name: str, content: str | bytes, complaint: str
) -> None:
    (tmp_path / "good.txt").write_text("It sank.")
    read(tmp_path, content, name)
    result = read_articles([tmp_path])
    assert [one.id for one in result.articles] == ["good"]
    (problem,) = map(str, result.problems)
    assert problem.startswith(f"{tmp_path / name}: ")
    assert complaint in problem
    assert "\n" not in problem


def test_a_page_in_another_encoding_is_read_by_what_it_declares(tmp_path: Path) -> None:
    content = page(
        '<meta charset="windows-1251">', ("Паром с 212 людьми на борту сел на мель в понедельник утром.",) * 3
    )
    assert "Паром с 212 людьми" in article(tmp_path, content.encode("cp1251")).text


def test_without_the_library_one_line_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.html", "b.html", "c.htm"):
        (tmp_path / name).write_text(page(OPEN_GRAPH))
    (tmp_path / "d.txt").write_text("It sank.")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    result = read_articles([tmp_path])
    assert [one.id for one in result.articles] == ["d"]
    (problem,) = map(str, result.problems)
    expected = "and 2 more files: web pages need the extra `web`; run pip install 'srcdiff[web]'"
    assert problem == f"{tmp_path}/a.html {expected}"


def test_no_reader_loads_before_a_file_needs_it() -> None:
    program = "from pathlib import Path; import srcdiff.reading as r; r.read_articles([Path('seeds')])"
    readers = (
        "gzip",
        "zipfile",
        "trafilatura",
        "lxml",
        "htmldate",
        "pypdf",
        "defusedxml",
        "feedparser",
        "yaml",
        "csv",
        "email.parser",
    )
    assert loaded_modules(program, readers) == []
