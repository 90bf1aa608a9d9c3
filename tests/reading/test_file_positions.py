"""Where sentences are on disk."""

import json
from pathlib import Path

import pytest

from srcdiff.errors import InputError
from srcdiff.reading import FileLine, read_articles
from srcdiff.reading.file_positions import line_after


def line_of(file: Path, words: str) -> int:
    reading = read_articles([file])
    (article,) = reading.articles
    before = article.text[: article.text.index(words)]
    return line_after(reading.files.places[article.id], before, "cp1252").line


@pytest.mark.parametrize(
    "content",
    [
        b"One.\n\nTwo.\nHere.\n",
        b"One.\r\n\r\nTwo.\r\nHere.\r\n",
        b"One.\r\rTwo.\rHere.\r",
        b"\xef\xbb\xbfOne.\n\n\tTwo\x1b[2J.\nHere.\n",
        "One.\n\x0cTwo\u2028and\x85more.\n\nHere.".encode(),
        b"One\x97and\x85.\n\n\nHere.",
        "One.\n\ncafe\u0301 \u202eTwo.\nHere.\n".encode("utf-16"),
    ],
)
def test_a_sentence_is_on_the_line_where_an_editor_shows_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert line_of(file, "Here") == 4
    assert line_of(file, "One") == 1


def test_a_record_is_on_its_line_of_the_corpus(tmp_path: Path) -> None:
    corpus = tmp_path / "wire.jsonl"
    records = [json.dumps({"id": name, "text": "One.\n\nTwo."}) for name in "ab"]
    corpus.write_text(f"{records[0]}\n\nbroken\n{records[1]}\n")
    places = read_articles([corpus]).files.places
    assert places == {"a": FileLine(corpus, 1), "b": FileLine(corpus, 4)}
    assert line_after(places["b"], "One.\n\n", "cp1252") == FileLine(corpus, 4)


def test_a_file_that_shrank_gives_its_last_line_and_one_that_is_binary_now_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.\nTwo.")
    assert line_after(FileLine(file, 1), "\n" * 9, "cp1252").line == 2
    file.write_bytes(b"\0")
    with pytest.raises(InputError, match="is not a text file"):
        line_after(FileLine(file, 1), "\n", "cp1252")


def test_every_file_of_a_path_is_listed_also_one_that_cannot_be_read(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"One."), ("b  b.txt", b"\0"), ("c.xyz", b"")):
        (tmp_path / name).write_bytes(content)
    files = read_articles([tmp_path]).files
    assert files.paths == (tmp_path,)
    assert files.found == (tmp_path / "a.txt", tmp_path / "b  b.txt")
