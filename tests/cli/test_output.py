"""Where results go: whole or not at all, and never in place of an input."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from srcdiff.config import commented_defaults
from tests.cli.command import COMMAND, environment, process, srcdiff, trouble


def test_output_appears_whole_or_not_at_all(folder: Path, tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    assert srcdiff("pairs", folder, "--format", "json", "--output", result).stdout == ""
    assert json.loads(result.read_text())["schema"] == "srcdiff/2"
    before = result.read_bytes()
    assert "only one article" in trouble(srcdiff("report", folder / "a.txt", "--output", result))
    assert result.read_bytes() == before
    assert "is a folder; name a file in it" in trouble(srcdiff("pairs", folder, "-o", tmp_path))
    assert "there is no folder" in trouble(srcdiff("pairs", folder, "-o", tmp_path / "no" / "such" / "folder.txt"))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["articles", "result.json"]


def test_the_suffix_of_the_output_chooses_the_format(folder: Path, tmp_path: Path) -> None:
    for name, options in (("a.json", ()), ("b.JSON", ()), ("c.out", ("--format", "json"))):
        srcdiff("pairs", folder, *options, "-o", tmp_path / name)
        assert json.loads((tmp_path / name).read_text())["schema"] == "srcdiff/2"
    for name in ("d.txt", "e"):
        srcdiff("pairs", folder, "-o", tmp_path / name)
        assert (tmp_path / name).read_text() == srcdiff("pairs", folder).stdout


@pytest.mark.parametrize(("chosen", "name", "suffix"), [("json", "f.txt", ".json"), ("text", "f.json", ".txt")])
def test_a_format_and_a_suffix_that_disagree_are_an_error(
    folder: Path, tmp_path: Path, chosen: str, name: str, suffix: str
) -> None:
    message = trouble(srcdiff("pairs", folder, "--format", chosen, "-o", tmp_path / name))
    assert f"disagree; end the name in {suffix}, or leave out --format" in message
    assert not (tmp_path / name).exists()


def test_a_hyphen_is_standard_output(folder: Path) -> None:
    done = srcdiff("pairs", folder, "-o", "-", cwd=folder)
    assert done.stdout == srcdiff("pairs", folder, cwd=folder).stdout != ""
    assert srcdiff("config", "init", "-", cwd=folder).stdout == commented_defaults()
    assert not (folder / "-").exists()
    for option in ("--config", "--verdicts"):
        assert "- is standard input, which cannot be this file" in trouble(
            srcdiff("report", ".", option, "-", cwd=folder)
        )


def by_link(path: Path) -> Path:
    link = path.with_name("link")
    link.symlink_to(path)
    return link


def by_hard_link(path: Path) -> Path:
    link = path.with_name("hard-link")
    os.link(path, link)
    return link


def by_another_spelling(path: Path) -> Path:
    return path.parent / ".." / path.parent.name / path.name


NAMED: list[Callable[[Path], Path]] = [Path, by_link, by_hard_link, by_another_spelling]


@pytest.mark.parametrize("called", NAMED)
@pytest.mark.parametrize("name", ["a.txt", "wire.jsonl", "srcdiff.yaml", "srcdiff.verdicts.jsonl"])
def test_a_file_read_from_a_folder_is_not_replaced(folder: Path, name: str, called: Callable[[Path], Path]) -> None:
    (folder / "srcdiff.yaml").write_text("link: {threshold: 0.6}\n")
    (folder / "srcdiff.verdicts.jsonl").write_text('{"format": "srcdiff verdicts", "version": 1}\n')
    (folder / "wire.jsonl").write_text('{"id": "w", "text": "Rain is expected."}\n')
    before = (folder / name).read_bytes()
    assert "is one of the inputs; choose another name" in trouble(
        srcdiff("report", folder, "-o", called(folder / name))
    )
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("called", NAMED)
@pytest.mark.parametrize("name", ["srcdiff.yaml", "srcdiff.verdicts.jsonl", "b.txt"])
def test_a_file_beside_named_articles_is_not_replaced(folder: Path, name: str, called: Callable[[Path], Path]) -> None:
    (folder / "srcdiff.yaml").write_text("link: {threshold: 0.6}\n")
    (folder / "srcdiff.verdicts.jsonl").write_text('{"format": "srcdiff verdicts", "version": 1}\n')
    before = (folder / name).read_bytes()
    command = ("diff", folder / "a.txt", folder / "b.txt")
    assert "is one of the inputs" in trouble(srcdiff(*command, "-o", called(folder / name)))
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("called", NAMED)
def test_a_file_of_an_option_or_a_setting_is_not_replaced(
    folder: Path, tmp_path: Path, called: Callable[[Path], Path]
) -> None:
    settings, verdicts = tmp_path / "mine.yaml", tmp_path / "mine"
    settings.write_text("verdicts: mine\n")
    verdicts.write_text('{"format": "srcdiff verdicts", "version": 1}\n')
    for options in (("--config", settings), ("--config", settings, "--verdicts", verdicts)):
        for file in (settings, verdicts):
            before = file.read_bytes()
            other = called(file)
            assert "is one of the inputs" in trouble(srcdiff("report", folder, *options, "-o", other))
            assert file.read_bytes() == before
            if other.name in {"link", "hard-link"}:
                other.unlink()


def test_a_settings_file_that_another_one_overrides_is_not_replaced(folder: Path, tmp_path: Path) -> None:
    for file in (folder / "srcdiff.yaml", tmp_path / "srcdiff.yaml"):
        file.write_text("link: {threshold: 0.6}\n")
    assert "is one of the inputs" in trouble(srcdiff("report", folder, "-o", "srcdiff.yaml", cwd=tmp_path))


@pytest.mark.parametrize("name", ["srcdiff.yaml", "srcdiff.verdicts.jsonl"])
def test_no_file_is_made_that_the_next_run_would_read_as_settings_or_verdicts(folder: Path, name: str) -> None:
    assert "is one of the inputs" in trouble(srcdiff("report", folder, "-o", folder / name))
    assert not (folder / name).exists()


def test_no_file_is_made_that_the_next_run_would_read_as_an_article(folder: Path, tmp_path: Path) -> None:
    assert "would be read as an article" in trouble(srcdiff("report", folder, "-o", folder / "report.txt"))
    assert "would be taken for a verdict file" in trouble(
        srcdiff("report", folder, "-o", tmp_path / "report.verdicts.jsonl")
    )
    assert srcdiff("report", folder, "--format", "text", "-o", folder / "report.log").returncode == 0


def test_a_web_report_may_be_beside_the_articles_and_is_none_of_them(folder: Path) -> None:
    name = "event.html"
    articles = len(list(folder.iterdir()))
    for run in range(2):
        done = srcdiff("report", folder, "-o", folder / name)
        assert done.returncode == 0
        assert ("1 file skipped, written by srcdiff: event.html" in done.stderr) is bool(run)
    assert len(json.loads(srcdiff("report", folder, "--format", "json").stdout)["articles"]) == articles
    assert "is a report that srcdiff wrote" in trouble(srcdiff("report", folder / name))
    assert "is one of the inputs" in trouble(srcdiff("report", folder, folder / name, "-o", folder / name))


def test_a_web_report_replaces_no_page_that_is_an_article(folder: Path) -> None:
    page = folder / "event.html"
    page.write_text('<!doctype html><title>srcdiff</title><p>content="srcdiff">')
    assert "is one of the inputs" in trouble(srcdiff("report", folder, "-o", page))


def test_a_file_that_is_not_read_is_replaced(folder: Path) -> None:
    (folder / "notes.log").write_text("old")
    assert srcdiff("report", folder, "--format", "text", "-o", folder / "notes.log").returncode == 0
    assert "Event 1" in (folder / "notes.log").read_text()


def test_a_full_disk_is_reported_and_a_device_is_written_to(folder: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device here")
    message = trouble(process("report", folder, "-o", "/dev/full"))
    assert message.startswith("srcdiff: /dev/full: cannot be written: No space left on device; free some space")
    assert process("report", folder, "-o", "/dev/null").returncode == 0
    assert process("report", folder, "-o", "/dev/stdout").stdout.startswith("Event 1")


def test_the_table_is_chosen_by_an_option(folder: Path) -> None:
    text = srcdiff("report", folder, "--table", "links").stdout
    assert text == srcdiff("report", folder, "--table", "links", "--format", "csv").stdout
    assert text.startswith("event,left,right,left_outlet")
    assert "only --format csv has tables, and this is json" in trouble(
        srcdiff("report", folder, "--table", "links", "--format", "json")
    )
    assert "no option --table" in trouble(srcdiff("pairs", folder, "--table", "links"))
    two = (folder / "a.txt", folder / "b.txt")
    assert "'claims'" in trouble(srcdiff("diff", *two, "--table", "claims"))
    assert srcdiff("diff", *two, "--table", "links").stdout.startswith("event,left,right,")


def test_a_report_in_few_lines_is_text(folder: Path, tmp_path: Path) -> None:
    assert srcdiff("report", folder, "--summary").stdout.splitlines()[0].startswith("1  2 sources  ")
    assert "only here" in srcdiff("report", folder, "--stat", "-o", "-").stdout
    for options in (("--format", "json"), ("-o", tmp_path / "x.html"), ("-o", f"{tmp_path}/x/")):
        assert "--stat prints text, and this is" in trouble(srcdiff("report", folder, "--stat", *options))
    assert "disagree" in trouble(srcdiff("report", folder, "--stat", "--table", "links"))
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="written for a POSIX shell")
@pytest.mark.parametrize("command", ["pairs - b.txt -o a.txt < a.txt", "diff b.txt - --output=./a.txt < a.txt"])
def test_what_standard_input_comes_from_is_not_written_over(folder: Path, command: str) -> None:
    before = (folder / "a.txt").read_bytes()
    done = shell(command, folder)
    assert done.returncode == 2
    assert done.stderr == "srcdiff: a.txt: is what standard input comes from; choose another name\n"
    assert (folder / "a.txt").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="written for a POSIX shell")
def test_standard_output_does_not_go_to_an_input(folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()
    done = shell("pairs . >> a.txt", folder)
    assert done.returncode == 2
    assert done.stderr == "srcdiff: a.txt: is one of the inputs, and standard output goes there; choose another file\n"
    assert (folder / "a.txt").read_bytes() == before
    assert shell("pairs . > ../result.txt", folder).returncode == 0


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of srcdiff in a shell."""
    line = f"{shlex.join(COMMAND)} {command}"
    variables = {**os.environ, **environment()}
    return subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, env=variables, check=False)  # noqa: S602
