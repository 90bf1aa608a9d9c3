"""Word processors' documents and PDF: paragraphs, without what pages add; and one story in every format."""

import json
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from srcdiff import pipeline
from srcdiff.reading import ReadResult, read_articles
from srcdiff.reading.formats.pdf import joined, without_running_lines
from tests.reading.made_documents import assembled, docx, packed, pdf

pytest.importorskip("trafilatura")
pytest.importorskip("defusedxml")
pytest.importorskip("pypdf")

HEADLINE = "Ferry runs aground off Tern Island"
STORY = (
    "A ferry with 212 people on board ran aground near Tern Island on Monday, the coast guard said.",
    "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher who was standing on deck with her class.",
    "Nobody was hurt, and all passengers were taken ashore by lifeboats within two hours of the first emergency call.",
    "Divers will look at the hull on Wednesday, before the ship is towed to the yard in Port Fenn for repairs.",
)
OTHER = (
    "Passengers rescued from stranded ferry",
    "A ferry carrying 221 people ran aground near Tern Island on Monday, the coast guard said.",
    "“We heard a bang and then the engines stopped,” a teacher, Ana Lind, told this newspaper on the quay.",
    "Divers are to inspect the hull on Wednesday, before the ship is towed to a yard in Port Fenn.",
)


def pages(paragraphs: Sequence[str], lines_of_page: int = 6) -> list[list[str]]:
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, 60)]
    starts = range(0, len(lines), lines_of_page)
    return [
        ["Harbour Post  5 March 2024", *lines[start : start + lines_of_page], f"Page {number}"]
        for number, start in enumerate(starts, 1)
    ]


def html(paragraphs: Sequence[str]) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs[1:])
    head = f"<head><title>{paragraphs[0]}</title></head>"
    return f"<!doctype html><html>{head}<body><h1>{paragraphs[0]}</h1>{body}</body></html>"


def files(paragraphs: Sequence[str]) -> dict[str, bytes]:
    """Return one story in every format, by the suffix."""
    headline, *story = paragraphs
    return {
        ".txt": "\n\n".join(paragraphs).encode(),
        ".html": html(paragraphs).encode(),
        ".docx": docx(paragraphs),
        ".pdf": pdf(pages(paragraphs)),
        ".md": f"---\ntitle: {headline}\nlang: en\n---\n\n".encode() + "\n\n".join(story).encode(),
        ".jsonl": json.dumps({"id": "a", "title": headline, "text": "\n\n".join(story)}).encode(),
    }


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf", ".md", ".jsonl"])
def test_one_event_has_the_same_links_in_every_format(tmp_path: Path, suffix: str) -> None:
    links = []
    for kind in (".txt", suffix):
        folder = tmp_path / kind[1:]
        folder.mkdir()
        for name, paragraphs in (("a", (HEADLINE, *STORY)), ("b", OTHER)):
            content = files(paragraphs)[kind].replace(b'"id": "a"', f'"id": "{name}"'.encode())
            (folder / f"{name}{kind}").write_bytes(content)
        left, right = pipeline.split_all(read_articles([folder]).articles)
        found = pipeline.compare(left, right).links
        links.append(
            [
                (
                    [left.text_of(position) for position in link.left],
                    [right.text_of(position) for position in link.right],
                    link.relation,
                )
                for link in found
            ]
        )
    assert len(links[0]) >= 3
    assert links[0] == links[1]


def read(folder: Path, name: str, content: bytes) -> ReadResult:
    (folder / name).write_bytes(content)
    return read_articles([folder])


def test_a_document_has_its_paragraphs_without_what_was_deleted(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    xml = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
        + run.format("One ")
        + "<w:del>"
        + run.format("was deleted")
        + "</w:del><w:ins>"
        + run.format("&amp; two")
        + "</w:ins><w:r><w:tab/><w:t>three</w:t><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>"
    )
    assert read(tmp_path, "a.docx", packed(xml)).articles[0].text == "One & two three"


def test_running_heads_page_numbers_and_hyphenation_are_removed() -> None:
    lines = [
        ["HARBOUR POST 12", "The harbour mas-", "ter left the well-", "Known port.", "3"],
        ["HARBOUR POST 13", "He said so twice on Monday.", "- 4 -"],
        ["HARBOUR POST 14", "Nobody 5", "Page 5 of 5"],
    ]
    kept = without_running_lines(lines)
    assert kept == [lines[0][1:4], lines[1][1:2], lines[2][1:2]]
    assert joined(kept)[0].startswith("The harbour master left the well- Known port.")


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LOOP = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", docx(["x"], ENTITIES).replace(b">x<", b">&b;<")),
        ("a.docx", docx(["x"], OUTSIDE)),
        ("a.docx", b"PK\x03\x04 broken"),
        ("a.docx", b"It sank."),
        ("a.docx", packed("<w:document")),
        ("a.docx", packed("<a>" * 100_000)),
        ("a.docx", docx([])),
        ("a.pdf", b"It sank."),
        ("a.pdf", b"%PDF-1.4\n%%EOF"),
        ("a.pdf", assembled(LOOP)),
        ("a.pdf", pdf([[]])),
        ("a.pdf", pdf([["x"]] * 201)),
    ],
    ids="entities outside broken text cut deep empty text nothing loop no-text pages".split(),
)
def test_a_hostile_document_is_one_line_and_costs_the_others_nothing(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "good.txt").write_text("It sank.")
    result = read(tmp_path, name, content)
    assert [article.id for article in result.articles] == ["good"]
    (problem,) = map(str, result.problems)
    assert problem.startswith(f"{tmp_path / name}: ")
    assert "\n" not in problem
