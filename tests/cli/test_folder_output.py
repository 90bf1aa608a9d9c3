"""``-o FOLDER/``: an index and a page for each event."""

from pathlib import Path

import pytest

from tests.cli.command import srcdiff, trouble


def test_a_report_is_written_as_an_index_and_a_page_for_each_event(folder: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    for _ in range(2):  # the second time the folder is there already
        done = srcdiff("report", folder, "-o", f"{pages}/")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert sorted(path.name for path in pages.iterdir()) == ["event-1.html", "index.html"]
    assert 'href="event-1.html"' in (pages / "index.html").read_text(encoding="utf-8")
    assert "Captain Olav Roe" in (pages / "event-1.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "options", "message"),
    [
        ("pairs", (), "only `report` writes to a folder; name a file"),
        ("report", ("--format", "json"), "only html is written to a folder; name a file, or leave out --format"),
    ],
)
def test_other_results_are_no_folder(
    folder: Path, tmp_path: Path, command: str, options: tuple[str, ...], message: str
) -> None:
    assert message in trouble(srcdiff(command, folder, *options, "-o", f"{tmp_path}/pages/"))
    assert not (tmp_path / "pages").exists()


def test_pages_may_be_among_the_articles_where_nothing_else_is(folder: Path) -> None:
    before = srcdiff("report", folder, "--format", "json").stdout
    for _ in range(2):
        assert srcdiff("report", folder, "-o", f"{folder}/pages/", "--quiet").returncode == 0
    after = srcdiff("report", folder, "--format", "json")
    assert (after.returncode, after.stdout) == (0, before)
    assert "2 files skipped, written by srcdiff: event-1.html, index.html" in after.stderr


@pytest.mark.parametrize("name", ["notes.txt", "notes.docx", "event-1.html"])
def test_a_folder_with_other_files_is_not_written_among_the_articles(folder: Path, name: str) -> None:
    (folder / "pages").mkdir()
    (folder / "pages" / name).write_text("mine")
    for pages in (f"{folder}/pages/", f"{folder}/"):
        assert "holds files that srcdiff did not write" in trouble(srcdiff("report", folder, "-o", pages))
    assert (folder / "pages" / name).read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_reported_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    assert "there is no folder" in trouble(srcdiff("report", folder, "-o", f"{tmp_path}/no/such/"))
    (tmp_path / "file").write_text("")
    assert "cannot be" in trouble(srcdiff("report", folder, "-o", f"{tmp_path}/file/"))
