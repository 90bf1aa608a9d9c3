"""Files and folders become articles; what cannot be read is reported, and costs the others nothing."""

import codecs
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.reading import ReadResult, read_articles
from srcdiff.reading.paths import distinct_names
from srcdiff.settings import DEFAULTS


def read(*paths: Path) -> ReadResult:
    return read_articles(paths)


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_one_article_named_by_its_stem(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "ferry.txt", "A ferry sank.\n"))
    assert [(article.id, article.text) for article in reading.articles] == [("ferry", "A ferry sank.\n")]
    assert reading.articles[0].sha256 == hashlib.sha256(b"A ferry sank.\n").hexdigest()


def test_a_folder_is_walked_in_name_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "notes.xyz", "sub/c.text", ".git/d.txt"):
        write(tmp_path / name, "Words.")
    assert [article.id for article in read(tmp_path).articles] == ["a", "b", "c"]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "Words.")
    assert [article.id for article in read(tmp_path, file, file).articles] == ["a"]


def test_files_of_one_stem_are_distinguished_by_their_folders(tmp_path: Path) -> None:
    old, new = write(tmp_path / "old" / "story.txt", "Old."), write(tmp_path / "new" / "story.txt", "New.")
    assert [article.id for article in read(old, new).articles] == ["old/story", "new/story"]


def test_the_same_path_twice_gets_a_number() -> None:
    assert distinct_names([Path("a.txt"), Path("a.txt")]) == ["a", "a (2)"]


@pytest.mark.parametrize(
    "content",
    [
        "“Kyiv” – café".encode(),
        codecs.BOM_UTF8 + "“Kyiv” – café".encode(),
        codecs.BOM_UTF16_LE + "“Kyiv” – café".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "“Kyiv” – café".encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"],
)
def test_unicode_is_read_with_or_without_its_mark(tmp_path: Path, content: bytes) -> None:
    reading = read(write(tmp_path / "a.txt", content))
    assert reading.articles[0].text == "“Kyiv” – café"
    assert reading.warnings == ()


def test_other_bytes_are_read_with_the_fallback_and_a_warning(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "a.txt", "“café”".encode("cp1252")))
    assert reading.articles[0].text == "“café”"
    assert "is not UTF-8 (byte 0); read as cp1252" in reading.warnings[0]


def test_line_ends_and_decomposed_letters_are_made_one(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "a.txt", "Cafe\u0301\r\nopens\rtoday"))
    assert reading.articles[0].text == "Café\nopens\ntoday"


def test_control_characters_are_left_out_with_a_warning(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "a.txt", "Stay \x1b]52;c;AAAA\x07calm\x9b31m \u202enow [/foo]"))
    assert reading.articles[0].text == "Stay ]52;c;AAAAcalm31m now [/foo]"
    assert "4 control characters left out" in reading.warnings[0]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"\x7fELF\x00\x01", "is not a text file"),
        (codecs.BOM_UTF16_LE + b"\x00\xdca\x00", "is not utf-16 text"),
    ],
)
def test_a_file_that_holds_no_text_is_a_problem_that_names_it(tmp_path: Path, content: bytes, complaint: str) -> None:
    good = write(tmp_path / "good.txt", "Words.")
    bad = write(tmp_path / "bad.txt", content)
    reading = read(bad, good)
    assert [article.id for article in reading.articles] == ["good"]
    assert len(reading.problems) == 1
    assert str(reading.problems[0]).startswith(f"{bad}: {complaint}")


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert "no such file or folder" in str(read(tmp_path / "none.txt").problems[0])


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "notes.xyz", "Words.")
    assert "no articles in this folder" in str(read(tmp_path).problems[0])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "Words.")
    file.chmod(0)
    assert "cannot be read" in str(read(file).problems[0])


def test_an_encoding_that_nobody_knows_is_a_problem(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", b"caf\xe9")
    assert "the encoding klingon is unknown" in str(
        read_articles([file], replace(DEFAULTS, encoding="klingon")).problems[0]
    )
