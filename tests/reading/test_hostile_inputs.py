"""What people find in folders besides articles: pipes, devices, deep trees, endless files, unreadable names."""

import datetime
import errno
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import InputError
from srcdiff.reading import ReadCache, ReadResult, find_files, read_articles
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.formats import READERS
from srcdiff.reading.formats.corpus import raw_article
from srcdiff.reading.raw_articles import article_of
from srcdiff.settings import DEFAULTS

SMALL = replace(DEFAULTS, file_limit_mb=1)
MEGABYTE = 1_000_000
SUFFIXES = (*sorted(READERS), ".zip", ".txt.gz")
DEPTH = 1_200
"""Folders in folders: more than Python's recursion limit."""


def ids(result: ReadResult) -> list[str]:
    return [article.id for article in result.articles]


def problems(result: ReadResult) -> list[str]:
    return [str(problem) for problem in result.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Talks in {name} ended.")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_pipes_and_links_to_devices_in_a_folder_are_skipped_and_named(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.jsonl").symlink_to("/dev/zero")
    result = read_articles([folder])
    assert ids(result) == ["a", "b"]
    assert result.warnings == (f"{folder}: 2 files skipped, not regular files: pipe.txt, zero.jsonl",)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("name", ["endless.txt", "endless.jsonl"])
def test_an_endless_file_that_is_named_ends_at_the_limit(folder: Path, name: str) -> None:
    (folder / name).symlink_to("/dev/zero")
    result = read_articles([folder / name, folder / "a.txt"], SMALL)
    assert ids(result) == ["a"]
    assert "is larger than 1 MB; split it, or raise `file_limit_mb` in the settings" in problems(result)[0]


def test_a_file_over_the_limit_costs_the_others_nothing(folder: Path) -> None:
    (folder / "c.txt").write_text("x" * (MEGABYTE + 1))
    (folder / "d.txt").write_text("x" * MEGABYTE)
    result = read_articles([folder], SMALL)
    assert ids(result) == ["a", "b", "d"]
    assert problems(result)[0].startswith(f"{folder / 'c.txt'}: is larger than 1 MB")


def test_a_corpus_may_be_larger_than_the_limit_but_not_one_of_its_lines(tmp_path: Path) -> None:
    line = json.dumps({"text": "x" * 600_000})
    (tmp_path / "c.jsonl").write_text("\n".join([line, line, json.dumps({"text": "y" * MEGABYTE}), line]))
    result = read_articles([tmp_path / "c.jsonl"], SMALL)
    assert ids(result) == ["c:1", "c:2"]
    assert "c.jsonl:3: is larger than 1 MB" in problems(result)[0]
    assert "the lines after it are not read" in problems(result)[0]


def test_files_of_other_kinds_are_counted_by_suffix_and_srcdiffs_own_are_not(folder: Path) -> None:
    for name in (
        "x.docm",
        "sub/y.DOCM",
        "z.xml",
        "notes",
        "README.md",
        "srcdiff.yaml",
        "my.verdicts.jsonl",
        ".hidden.pdf",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("other")
    assert find_files([folder]).warnings == [f"{folder}: 4 files skipped: .docm, .xml, no suffix"]


def test_a_folder_far_below_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(DEPTH):
        os.mkdir("d")  # noqa: PTH102  a path of the whole depth would be too long
        os.chdir("d")
    Path("deep.txt").write_text("All is well.")
    os.chdir(tmp_path)
    (tmp_path / "top.txt").write_text("All is well.")
    assert ids(read_articles([Path()])) == ["deep", "top"]
    os.chdir("/".join(["d"] * DEPTH))
    Path("deep.txt").unlink()
    for _ in range(DEPTH):  # pytest's own clean-up is recursive
        os.chdir("..")
        os.rmdir("d")  # noqa: PTH106


def test_a_folder_that_cannot_be_opened_costs_the_others_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "closed").mkdir()
    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    result = read_articles([folder])
    assert ids(result) == ["a", "b"]
    message = "cannot be opened: Permission denied; check the name and its permissions"
    assert problems(result) == [f"{folder / 'closed'}: {message}"]


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "null\0.txt", "no-such.txt", "a.txt/b.txt"])
def test_a_path_that_cannot_be_opened_is_one_problem(folder: Path, name: str) -> None:
    result = read_articles([folder / name, folder / "a.txt"])
    assert ids(result) == ["a"]
    assert len(result.problems) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_not_utf_8_is_made_safe(tmp_path: Path) -> None:
    corpus = os.fsencode(tmp_path) + b"/c\xff\x1b[2J.jsonl"
    with open(corpus, "wb") as file:  # noqa: PTH123  Path takes no bytes
        file.write(b'{"text": "All is well."}\n')
    (article,) = read_articles([tmp_path]).articles
    assert article.id == r"c\xff\x1b[2J:1"
    assert article.path is not None
    assert article.path.endswith(r"/c\xff\x1b[2J.jsonl")


@pytest.mark.skipif(sys.platform == "win32", reason="names have no such characters there")
def test_two_names_that_differ_in_what_they_hide_are_two_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "a\x01.txt", "a\u200b.txt", "a\n.txt"):
        (tmp_path / name).write_text("All is well.")
    result = read_articles([tmp_path])
    assert sorted(ids(result)) == sorted(["a", r"a\x01", r"a\u200b", r"a\n"])
    assert result.problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="names have no such characters there")
def test_a_name_cannot_break_or_forge_a_line_of_a_problem_or_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a\nsrcdiff: all is well.txt").write_bytes(b"caf\xe9 \x1b[2J")
    (tmp_path / "b\x9b2J.txt").write_bytes(b"\0")
    os.mkfifo(tmp_path / "c\r.txt")
    result = read_articles([tmp_path])
    lines = [*problems(result), *result.warnings]
    assert len(lines) == 4
    assert all(line.isprintable() for line in lines)


def record(**values: object) -> bytes:
    return json.dumps({"text": "All is well.", **values}).encode()


@pytest.mark.parametrize(
    "date",
    [
        "0001-01-01",
        "9999-12-31",
        "yesterday",
        "03/04/2023",
        "31 June 2023",
        "24 February",
        "3 March 2023 or 4 March 2023",
        True,
        [2023],
        "1" * 500,
    ],
)
def test_a_date_that_cannot_be_used_leaves_the_article_undated_with_a_warning(date: object) -> None:
    article, (warning,) = article_of(raw_article(record(date=date), "c.jsonl", 7), "c.jsonl", "c:7")
    assert article.date is None
    assert warning.startswith("c.jsonl:7: `date` is “")
    assert "\n" not in warning


@pytest.mark.parametrize(
    "date",
    [
        "2023-02-24T23:59:00Z",
        "Fri, 24 Feb 2023 10:00:00 GMT",
        "24.02.2023",
        "24/02/2023",
        "2/24/2023",
        "2023/02/24",
        "20230224",
        "20230224100000",
        "2023022410",
        "20230224T100000Z",
        "24 February 2023",
        "February 24, 2023 Friday",
        "Feb. 24, 2023, 10:05 AM EST",
        20230224,
        1677196800,
        "1677196800123",
    ],
)
def test_a_date_in_any_usual_form_is_read(date: object) -> None:
    article, warnings = article_of(raw_article(record(date=date), "c.jsonl", 7), "c.jsonl", "c:7")
    assert (article.date, warnings) == (datetime.date(2023, 2, 24), ())


def test_a_number_too_long_for_an_integer_stays_text(tmp_path: Path) -> None:
    corpus = tmp_path / "c.jsonl"
    corpus.write_text('{"text": "One.", "views": ' + "9" * 5_000 + '}\n{"text": "Two.", "id": ' + "7" * 5_000 + "}\n")
    result = read_articles([corpus])
    assert [article.text for article in result.articles] == ["One.", "Two."]
    assert not result.problems


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_file_that_ends_inside_a_character_is_read_up_to_there(tmp_path: Path, cut: int) -> None:
    content = "Café talks ended well 🙂".encode()[:-cut]
    (tmp_path / "a.txt").write_bytes(content)
    result = read_articles([tmp_path])
    assert result.articles[0].text == "Café talks ended well "
    assert result.warnings == (f"{tmp_path / 'a.txt'}: ends inside a character; the rest was read",)


def test_utf_16_that_ends_inside_a_character_is_read_up_to_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café talks ended".encode("utf-16")[:-1])
    result = read_articles([tmp_path])
    assert result.articles[0].text == "Café talks ende"
    assert result.warnings == (f"{tmp_path / 'a.txt'}: ends inside a character; the rest was read",)


@pytest.mark.parametrize("suffix", [".txt", ".jsonl"])
def test_a_few_bad_bytes_do_not_garble_the_other_letters(tmp_path: Path, suffix: str) -> None:
    content = "“Café” talks ended at the café".encode().replace(b"talks", b"tal\xffks")
    (tmp_path / f"a{suffix}").write_bytes(b'{"text": "' + content + b'"}' if suffix == ".jsonl" else content)
    result = read_articles([tmp_path])
    assert result.articles[0].text == "“Café” tal\ufffdks ended at the café"
    assert "1 \ufffd for bytes that are not UTF-8" in result.warnings[0]


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (
            "Talks at the “café” ended on Friday after a night of debate on the ferry.".encode().replace(
                b"ended", b"\xed\xa0\x80\xff\xfe en"
            ),
            "Talks at the “café” ",
            "UTF-8",
        ),
        (b"Talks in the caf\xe9 \x81 ended on Friday.", "Talks in the café \ufffd ended on Friday.", "cp1252"),
    ],
)
def test_bytes_of_no_encoding_do_not_cost_the_article(tmp_path: Path, content: bytes, text: str, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    result = read_articles([tmp_path])
    assert problems(result) == []
    assert result.articles[0].text.startswith(text)
    assert (
        f"read as {encoding} with \ufffd for what does not fit. Set `encoding` if that is wrong" in result.warnings[0]
    )


def test_every_warning_on_a_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 \x1b[2Jtalks")
    assert len(read_articles([tmp_path]).warnings) == 2


@pytest.mark.parametrize("encoding", ["idna", "punycode", "undefined", "base64", "utf-7"])
def test_a_codec_that_cannot_read_the_text_is_a_problem(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9..\xff")
    result = read_articles([tmp_path], replace(DEFAULTS, encoding=encoding))
    assert len(result.problems) == 1


def test_a_letter_cut_in_two_behind_ascii_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("The talks were in a café".encode()[:-1])
    result = read_articles([tmp_path])
    assert result.articles[0].text == "The talks were in a caf"
    assert result.warnings == (f"{tmp_path / 'a.txt'}: ends inside a character; the rest was read",)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be deleted there")
def test_a_working_folder_that_was_deleted_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "a.txt").write_text("All is well.")
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    result = read_articles([Path("b.txt"), Path(), tmp_path / "a.txt"])
    assert ids(result) == ["a"]
    assert len(result.problems) == 2
    monkeypatch.chdir(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_pipe_that_is_named_is_read_once_and_kept() -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"All is well.")
    os.close(writing_end)
    cache: ReadCache = {}
    pipe = Path(f"/dev/fd/{reading_end}")
    texts = [article.text for _ in range(2) for article in read_articles([pipe], cache=cache).articles]
    os.close(reading_end)
    assert texts == ["All is well."] * 2


def test_a_letter_of_another_encoding_at_the_end_is_not_taken_for_a_cut_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The talks were in a caf\xe9")
    assert read_articles([tmp_path]).articles[0].text == "The talks were in a café"


@given(st.lists(st.binary(max_size=80), max_size=5), st.sampled_from(SUFFIXES))
def test_reading_raises_nothing_whatever_the_bytes(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], suffix: str
) -> None:
    file = tmp_path_factory.mktemp("bytes") / f"a{suffix}"
    file.write_bytes(b"\n".join(lines))
    result = read_articles([file])
    assert all(isinstance(problem, InputError) for problem in result.problems)
    assert result.articles or result.problems


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Permission denied"), OSError(errno.EIO, "I/O error")])
def test_a_disk_error_while_reading_is_a_problem(folder: Path, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> bytes:
        raise error

    monkeypatch.setattr(ByteSource, "whole", failing)
    result = read_articles([folder])
    assert [str(problem) for problem in result.problems] == [
        f"{folder / name}: cannot be read: {error.strerror}; check its permissions" for name in ("a.txt", "b.txt")
    ]


@pytest.mark.parametrize("target", ["no-such.txt", "link.txt"])
def test_a_link_that_leads_nowhere_is_one_line(folder: Path, target: str) -> None:
    (folder / "link.txt").symlink_to(target)
    result = read_articles([folder])
    assert ids(result) == ["a", "b"]
    (problem,) = problems(result)
    assert problem.startswith(f"{folder / 'link.txt'}: cannot be read: ")
    assert problem.endswith("; fix or delete the link")
