"""Articles as people have them: one text in every format is one article, and what cannot be read is named."""

import datetime
import gzip
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.reading import ReadResult, read_articles
from srcdiff.reading.file_positions import line_after
from srcdiff.reading.formats import is_readable, stem_of
from srcdiff.reading.formats.markdown import plain
from srcdiff.settings import DEFAULTS

SMALL = replace(DEFAULTS, file_limit_mb=1)
HEADED = """---
title: 'Ferry: all safe'
date: 2023-02-24
outlet: Harbour Post
url: https://example.org/ferry
lang: en-GB
author: [Ana Lind, Olav Roe]
tags: {a: b}
---

A ferry ran aground.

Nobody was hurt.
"""


def read(folder: Path, **files: str | bytes) -> ReadResult:
    write(folder, **files)
    return read_articles([folder])


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def problems(result: ReadResult) -> list[str]:
    return [str(problem) for problem in result.problems]


@pytest.mark.parametrize("name", ["a_txt", "a_md", "a_text"])
def test_a_header_gives_all_that_is_known_of_an_article(tmp_path: Path, name: str) -> None:
    result = read(tmp_path, **{name: HEADED})
    (article,) = result.articles
    assert article.text.startswith("Ferry: all safe\n\nA ferry ran aground.\n")
    assert (article.title, article.date) == ("Ferry: all safe", datetime.date(2023, 2, 24))
    assert (article.source, article.url) == ("Harbour Post", "https://example.org/ferry")
    assert (article.author, article.language) == ("Ana Lind, Olav Roe", "en")
    assert result.warnings == ()


def test_a_sentence_below_a_header_is_on_its_line_of_the_file(tmp_path: Path) -> None:
    result = read(tmp_path, a_txt=HEADED)
    article = result.articles[0]
    before = article.text[: article.text.index("Nobody")]
    assert line_after(result.files.places["a"], before, "cp1252").line == 13
    assert line_after(result.files.places["a"], "", "cp1252").line == 11


@pytest.mark.parametrize(
    "header", ["title: Ferry: all safe\ndate: 2023-02-24", 'title: "Ferry: all safe\nauthor:\ndate: 2023-02-24']
)
def test_a_header_of_keys_and_values_that_is_not_yaml_is_read_all_the_same(tmp_path: Path, header: str) -> None:
    result = read(tmp_path, a_txt=f"---\n{header}\n---\nIt sank.\n")
    (article,) = result.articles
    assert (article.title, article.date) == ("Ferry: all safe", datetime.date(2023, 2, 24))
    assert result.warnings == ()


@pytest.mark.parametrize("line", ["x: " + "[" * 5_000, "and all were saved: [", "- a: [b"])
def test_a_line_of_a_header_that_cannot_be_read_is_a_warning(tmp_path: Path, line: str) -> None:
    result = read(tmp_path, a_txt=f"---\ntitle: Ferry: all safe\ndate: 2023-02-24\n{line}\n---\nIt sank.\n")
    (article,) = result.articles
    assert (article.title, article.date) == ("Ferry: all safe", datetime.date(2023, 2, 24))
    assert "the header is not YAML; it is read line by line" in result.warnings[0]


def test_a_header_read_line_by_line_keeps_a_quotation_at_its_beginning(tmp_path: Path) -> None:
    (article,) = read(tmp_path, a_txt="---\ntitle: 'It sank': the captain's night\n---\nIt sank.\n").articles
    assert article.title == "'It sank': the captain's night"


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['false']",
        "!!binary |\n  AAAA",
        "&a [*a, *a]",
        "{a: {b: c}}",
        "\n  - [a, b]\n  - c",
    ],
)
def test_a_hostile_value_in_a_header_does_nothing(tmp_path: Path, value: str) -> None:
    result = read(tmp_path, a_txt=f"---\nid: a\ntitle: {value}\n---\nIt sank.\n")
    assert [article.id for article in result.articles] == ["a"]
    assert problems(result) == []


def test_aliases_of_aliases_cost_nothing(tmp_path: Path) -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    result = read(tmp_path, a_txt="---\na0: &a0 x\n" + "\n".join(levels) + "\ntitle: *a39\n---\nIt sank.\n")
    assert len(result.articles) == 1


@pytest.mark.parametrize("text", ["---\nIt sank.\n---\nAll are safe.\n", "---\n", "---\ncolour: red\n---\nIt sank.\n"])
def test_lines_of_dashes_that_are_no_header_stay(tmp_path: Path, text: str) -> None:
    (article,) = read(tmp_path, a_txt=text).articles
    assert article.text == text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("## A **bold** and _quiet_ day ##", "A bold and quiet day"),
        ('> - [Read the *report*](https://x.org/a "b") now', "Read the report now"),
        ("![A ferry](ferry.jpg)", ""),
        ("Cost 5 * 3 * 2, said a_b_c and **[x](y)**", "Cost 5 * 3 * 2, said a_b_c and x"),
        ("1. `code` &amp; <b>tags</b><!-- no -->[^1]", "code & tags"),
        (r"\*not\* emphasis\\", r"*not* emphasis" + "\\"),
        ("[ref]: https://x.org", ""),
        ("| Name | Dead |", "Name | Dead"),
        ("“I **[never] said** that,” he said.", "“I [never] said that,” he said."),
    ],
)
def test_markup_is_removed_and_words_are_not(markdown: str, expected: str) -> None:
    assert plain(markdown) == expected


@given(st.text(alphabet="a \n*_`[]()<>#->!|\\&;", max_size=200))
def test_removing_markup_keeps_the_lines(text: str) -> None:
    assert len(plain(text).split("\n")) == max(1, len(text.splitlines()))


@pytest.mark.parametrize(
    "line", ["[" * 50_000, "*a " * 50_000, "_" * 50_000, "<" * 50_000, "![" * 50_000, "`" * 50_000]
)
def test_endless_markup_costs_no_more_than_its_length(line: str) -> None:
    assert len(plain(line)) <= len(line)


def test_the_first_heading_of_markdown_is_its_title(tmp_path: Path) -> None:
    (article,) = read(tmp_path, a_md="# Ferry *sinks*\n\nIt sank.\n").articles
    assert (article.title, article.text) == ("Ferry sinks", "Ferry sinks\n\nIt sank.")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_has_an_article_a_row(tmp_path: Path, mark: str) -> None:
    rows = [
        ["ID", "Date", "text", "views"],
        ["a", "2023-02-24", '"It sank, fast.\n\nAll are safe."', "7"],
        ["b", "", "", ""],
    ]
    result = read(tmp_path, wire_csv="\ufeff" + "\r\n".join(mark.join(row) for row in rows) + "\r\n")
    (article,) = result.articles
    assert (article.id, article.text) == ("a", "It sank, fast.\n\nAll are safe.")
    assert article.date == datetime.date(2023, 2, 24)
    assert problems(result) == [f"{tmp_path}/wire.csv:5: has no text; give the article's text in the column `text`"]


@pytest.mark.parametrize(
    "columns", ["Headline;Publication Date;Publisher;Full Text", "title;publish_date;media_name;Body", "T;D;S;X"]
)
def test_a_table_may_have_the_column_names_of_a_media_database(tmp_path: Path, columns: str) -> None:
    result = read(tmp_path, wire_csv=f"{columns}\nFerry sinks;24 Feb 2023;Harbour Post;It sank.\n")
    articles = [(article.title, article.date, article.source, article.text) for article in result.articles]
    known = "T;" not in columns
    assert articles == known * [("Ferry sinks", datetime.date(2023, 2, 24), "Harbour Post", "Ferry sinks\n\nIt sank.")]
    assert bool(result.problems) is not known


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("text,text", '"It sank at noon.",It sank.'),
        ("text,text", 'It sank.,"It sank at noon."'),
        ("content,text", '"It sank at noon, the captain said.",It sank at noon.'),
        ("text,content", ",It sank at noon."),
    ],
)
def test_of_several_texts_of_a_row_none_is_lost_for_a_shorter_one(tmp_path: Path, columns: str, row: str) -> None:
    assert [article.text for article in read(tmp_path, a_csv=f"{columns}\n{row}\n").articles] == ["It sank at noon."]


def test_quotation_marks_of_a_row_that_mean_themselves_are_kept(tmp_path: Path) -> None:
    result = read(tmp_path, wire_csv='text\n"It sank, ""all"" said.\nNobody."\nA 5" pipe broke.')
    assert [article.text for article in result.articles] == ['It sank, "all" said.\nNobody.', 'A 5" pipe broke.']


def test_a_row_without_id_is_named_by_file_and_line(tmp_path: Path) -> None:
    result = read(tmp_path, wire_csv="text\nOne.\n\nTwo.\n")
    assert [article.id for article in result.articles] == ["wire:2", "wire:4"]


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("a,b\nc,d\n", ":1: has no column `text`, only a, b; name the columns in the first line"),
        ("text\n", ": has no row with text"),
        ("", ":1: has no columns"),
        ('text\n"It sank.\nNobody was hurt.\n', ":2: opens a quotation mark that nothing closes; close it"),
        ('text\n"It sank.', ":2: opens a quotation mark that nothing closes; close it"),
    ],
)
def test_a_table_that_is_none_is_one_line(tmp_path: Path, table: str, complaint: str) -> None:
    (problem,) = problems(read(tmp_path, wire_csv=table, good_txt="It sank."))
    assert problem.startswith(f"{tmp_path}/wire.csv{complaint}")


def test_a_compressed_file_is_read_like_the_file_itself(tmp_path: Path) -> None:
    record = json.dumps({"id": "r", "text": "It sank."}).encode()
    result = read(
        tmp_path,
        a_txt_gz=gzip.compress(HEADED.encode()),
        b_md_GZ=gzip.compress(b"**It** sank."),
        c_csv_gz=gzip.compress(b"id,text\nrow,It sank.\n"),
        d_jsonl_gz=gzip.compress(record),
    )
    assert [article.id for article in result.articles] == ["a", "b", "row", "r"]
    assert [article.text for article in result.articles[1:]] == ["It sank."] * 3


@pytest.mark.parametrize("content", [b"It sank.", gzip.compress(b"It sank.", mtime=0)[:-9], b""])
def test_a_damaged_compression_is_one_line(tmp_path: Path, content: bytes) -> None:
    (problem,) = problems(read(tmp_path, a_txt_gz=content, good_txt="It sank."))
    assert problem.startswith(f"{tmp_path}/a.txt.gz: ")


@pytest.mark.parametrize("name", ["bomb_txt_gz", "bomb_jsonl_gz"])
def test_a_compressed_bomb_ends_at_the_limit(tmp_path: Path, name: str) -> None:
    record = b'{"text": "' + b"It sank. " * 50_000 + b'"}\n'
    bomb: bytes = record * 20 if "jsonl" in name else b"x" * 20_000_000
    write(tmp_path, good_txt=b"x", **{name: gzip.compress(bomb)})
    result = read_articles([tmp_path], SMALL)
    assert result.articles[-1].id == "good"
    assert len(result.articles) < 20
    assert len(result.problems) == 1


def packed(path: Path, **files: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return path


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    file = packed(
        tmp_path / "wire.zip",
        old__a_txt="One.",
        new__a_txt="Two.",
        b_jsonl='{"id": "r", "text": "Three."}',
        README_md="Not an article.",
        c_exe="MZ",
    )
    result = read_articles([tmp_path])
    assert [(article.id, article.text) for article in result.articles] == [
        ("r", "Three."),
        ("wire/new/a", "Two."),
        ("wire/old/a", "One."),
    ]
    assert result.articles[1].path == f"{file}/new/a.txt"
    assert result.warnings == (f"{file}: 1 file skipped: c.exe",)


def test_entries_that_lead_outside_or_are_links_are_skipped_and_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "wire.zip", "w") as archive:
        archive.writestr("../up.txt", "One.")
        archive.writestr("/root.txt", "Two.")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", "Three.")
        archive.writestr("inner.zip", b"PK")
    result = read_articles([tmp_path])
    assert [article.text for article in result.articles] == ["Three."]
    assert result.warnings == (f"{tmp_path}/wire.zip: 4 files skipped: ../up.txt, /root.txt, inner.zip, …",)


def test_an_archive_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    packed(tmp_path / "bomb.zip", a_txt=b"0" * 20_000_000)
    packed(tmp_path / "good.zip", a_txt="It sank.")
    result = read_articles([tmp_path], SMALL)
    assert [article.id for article in result.articles] == ["good/a"]
    assert "unpacks to more than" in problems(result)[0]


def test_an_archive_with_a_password_says_so(tmp_path: Path) -> None:
    content = bytearray(packed(tmp_path / "a.zip", a_txt="It sank.").read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(signature) + offset] |= 1
    (tmp_path / "a.zip").write_bytes(content)
    assert problems(read_articles([tmp_path])) == [f"{tmp_path}/a.zip: needs a password; unpack it and name the folder"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("damage", ["head", "bytes"])
def test_a_damaged_entry_of_an_archive_is_a_problem_and_the_others_are_read(
    tmp_path: Path, method: int, damage: str
) -> None:
    path = tmp_path / "wire.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(name, f"Talks in {name} ended after a night of debate about the ferry and the harbour.")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x03\x04") if damage == "head" else content.find(b"a.txt") + 12
    content[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    result = read_articles([path])
    assert [article.id for article in result.articles] == ["wire/b"]
    (problem,) = problems(result)
    assert problem.startswith(f"{path}/a.txt: is damaged, or not compressed as its suffix says: ")
    assert result.warnings == ()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_document_packed_by_another_method_and_damaged_is_one_line(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 50)
    content = bytearray(path.read_bytes())
    at = content.find(b"document.xml") + 21
    content[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    (problem,) = problems(read_articles([path]))
    assert problem == f"{path}: is not a .docx document, or is damaged; save it as one again"


@pytest.mark.parametrize("line", [f"Date: Tue, 05 Mar 2024 09:00:{'9' * 40} +0000", f"Date: 5 Mar {'9' * 40}"])
def test_mail_with_a_line_of_its_head_that_no_library_understands_is_read_without_it(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.eml").write_text(f"From: Post <post@harbour.example>\nSubject: Ferry aground\n{line}\n\nIt sank.\n")
    result = read_articles([tmp_path])
    assert problems(result) == []
    assert [(article.title, article.source, article.date) for article in result.articles] == [
        ("Ferry aground", "Post", None)
    ]


def test_a_file_that_is_no_archive_is_one_line(tmp_path: Path) -> None:
    (problem,) = problems(read(tmp_path, a_zip="It sank.", good_txt="It sank."))
    assert problem.startswith(f"{tmp_path}/a.zip: is damaged")


def test_a_suffix_that_nobody_knows_is_one_line_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text(r"{\rtf1 It sank.}")
    result = read_articles([tmp_path / "a.rtf"])
    assert result.articles == ()
    assert problems(result)[0].startswith(f"{tmp_path}/a.rtf: files that end in .rtf cannot be read, only .csv, ")


def test_a_file_without_a_suffix_is_text(tmp_path: Path) -> None:
    (tmp_path / "story").write_text("It sank.")
    assert [article.text for article in read_articles([tmp_path / "story"]).articles] == ["It sank."]


def test_what_a_browser_saves_beside_a_page_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "Ferry.htm").write_text("<p>It sank.")
    result = read(tmp_path, **{"Ferry.htm".replace(".", "_"): "<p>It sank."})
    (tmp_path / "Ferry_files").mkdir()
    (tmp_path / "Ferry_files" / "advert.txt").write_text("Buy now.")
    (tmp_path / "Other_files").mkdir()
    (tmp_path / "Other_files" / "story.txt").write_text("It sank.")
    result = read_articles([tmp_path])
    assert [article.id for article in result.articles if article.path and article.path.endswith(".txt")] == ["story"]


def test_names_are_known_by_their_suffixes() -> None:
    assert [is_readable(name) for name in ("a.MD", "a.txt.gz", "a.gz", "a.zip", "a.exe", "a")] == [
        *(True, True, False, True, False, False),
    ]
    assert stem_of("a.b.txt.gz") == "a.b"
