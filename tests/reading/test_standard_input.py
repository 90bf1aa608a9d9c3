"""Standard input holds a text or a corpus, and gives the same again."""

import io
import json
from pathlib import Path

import pytest

from srcdiff.reading import ReadResult, read_articles, stream_articles
from srcdiff.reading.standard_input import StandardInput
from srcdiff.settings import Settings

MARK = b"\xef\xbb\xbf"
FERRY, CRANE = ({"id": name, "text": f"A {name} sank off Bergen."} for name in ("ferry", "crane"))


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> "Reader":
    return Reader(monkeypatch)


class Reader:
    """Reads ``-`` from these bytes."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch

    def __call__(self, content: bytes, *paths: str, settings: Settings | None = None) -> ReadResult:
        """Read the paths, ``-`` where none are given."""
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        return self.again(*paths, settings=settings)

    @staticmethod
    def again(*paths: str, settings: Settings | None = None) -> ReadResult:
        """Read them once more, from what is left of the same stream."""
        return read_articles([Path(path) for path in paths or ("-",)], settings or Settings(), once=False)


@pytest.mark.parametrize("before", [b"", b"\n \n\t\r\n", MARK], ids=["nothing", "blank", "mark"])
def test_a_json_object_in_the_first_line_that_is_not_blank_makes_it_a_corpus(read: Reader, before: bytes) -> None:
    reading = read(before + lines(FERRY, CRANE))
    assert [(each.id, each.path) for each in reading.articles] == [
        ("ferry", "standard input"),
        ("crane", "standard input"),
    ]
    assert reading.problems == ()


@pytest.mark.parametrize(
    "document",
    [
        json.dumps([FERRY, CRANE]),
        json.dumps([FERRY, CRANE], indent=2),
        json.dumps({"articles": [FERRY, CRANE]}, indent=2),
    ],
    ids=["one line", "lines", "object of lines"],
)
def test_a_list_of_objects_is_a_json_document(read: Reader, document: str) -> None:
    assert [each.text for each in read(document.encode()).articles] == [FERRY["text"], CRANE["text"]]


@pytest.mark.parametrize(
    "text", ["A ferry sank.\n", "[1]\n" + lines(FERRY).decode(), "{sic} was printed\n", "{{ferry}}\n", "“{}”"]
)
def test_anything_else_is_one_text(read: Reader, text: str) -> None:
    (article,) = read(text.encode()).articles
    assert (article.id, article.text) == ("stdin", text)


def test_records_without_id_are_named_by_their_line(read: Reader) -> None:
    reading = read(b"\n" + lines({"text": "One."}, {"text": "Two."}))
    assert [article.id for article in reading.articles] == ["stdin:2", "stdin:3"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_broken_line_anywhere_is_named_with_its_number_and_the_others_are_read(read: Reader, place: int) -> None:
    good = [lines(FERRY), lines(CRANE)]
    reading = read(b"".join([*good[:place], b'{"id": "broken\n', *good[place:]]))
    assert [article.id for article in reading.articles] == ["ferry", "crane"]
    (problem,) = map(str, reading.problems)
    assert problem.startswith(f"standard input:{place + 1}: is not JSON")


def test_a_last_line_without_its_end_is_read(read: Reader) -> None:
    assert len(read(lines(FERRY, CRANE).rstrip()).articles) == 2


@pytest.mark.parametrize("content", [b"A ferry sank.", lines(FERRY)], ids=["text", "corpus"])
def test_it_gives_the_same_again(read: Reader, content: bytes) -> None:
    assert [each.text for each in read(content, "-", "-").articles] == [read(content).articles[0].text] * 2
    assert read.again() == read(content)


def test_a_line_over_the_limit_ends_a_corpus_and_is_read_under_a_higher_one(read: Reader) -> None:
    long = {"id": "long", "text": "x" * 2_000_000}
    content = lines(FERRY, long, CRANE)
    reading = read(content, settings=Settings(file_limit_mb=1))
    assert [article.id for article in reading.articles] == ["ferry"]
    assert "standard input:2: is larger than 1 MB" in str(reading.problems[0])
    assert [article.id for article in read.again(settings=Settings(file_limit_mb=8)).articles] == [
        "ferry",
        "long",
        "crane",
    ]


@pytest.mark.parametrize("line", [b"word " * 10, b"\n"], ids=["words", "blank"])
def test_no_more_of_an_endless_text_is_read_than_an_article_may_have(line: bytes) -> None:
    stream = io.BytesIO(line * 1_000)
    StandardInput(stream).read_up_to(100)
    assert stream.tell() <= 102


@pytest.mark.parametrize("content", [b"\n" + lines(FERRY, CRANE), b"\n\nA ferry sank.\n\nNobody drowned.\n"])
def test_a_stream_of_articles_gives_what_reading_gives(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    read = Reader(monkeypatch)
    expected = read(content).articles
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert tuple(stream_articles([Path("-")])) == expected


def test_a_streamed_corpus_is_not_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(lines(FERRY, CRANE, FERRY))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))
    next(stream_articles([Path("-")]))
    assert stream.tell() == len(lines(FERRY))
