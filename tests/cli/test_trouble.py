"""What goes wrong is one line that says what, where and what to do, and costs nothing else."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.command import process, srcdiff, trouble

LONG = "x" * 300
BROKEN = ["furniture: ['(']\n", "furniture: ['*']\n", "furniture: ['[z-a]']\n", "furniture: ['(?P<a>x)(?P<a>y)']\n"]


def test_inputs_that_cannot_be_used(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no articles in this folder" in trouble(srcdiff("report", empty))
    assert "no such file or folder" in trouble(srcdiff("report", folder / "none.txt"))
    assert "only one article was given, a" in trouble(srcdiff("report", folder / "a.txt"))
    assert "needs a terminal; use `srcdiff report" in trouble(srcdiff(folder))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["report", ".", "--frmat", "json"],
            "has no option --frmat; did you mean --format? See `srcdiff report --help`",
        ),
        (["report", ".", "--plain"], "srcdiff report has no option --plain; see `srcdiff report --help`"),
        (["reprot", "."], "reprot: no such file, folder or command; did you mean `srcdiff report`?"),
        (["report"], "the following arguments are required: PATH; see `srcdiff report --help`"),
        (["report", "--foo"], "srcdiff report has no option --foo; see"),
        (["diff", "a.txt", "--foo=1"], "srcdiff diff has no option --foo=; see"),
        (["diff", "a.txt"], "the following arguments are required: B; see `srcdiff diff --help`"),
        (["report", "--config"], "argument --config: expected one argument; see"),
        (["report", "--config", "none.yaml", "."], "none.yaml: no such settings file; check the name"),
        (["report", ".", "-o", "report.xls"], "report.xls: no format has the suffix .xls; use one of .txt, .json"),
        (["report", ".", "--width", "five"], "'five' is not a number of columns from 20 to 10000"),
        (["report", ".", "--width", "9" * 30], "is not a number of columns from 20 to 10000"),
        (["report", ".", "--width", "9" * 5000], "is not a number of columns from 20 to 10000"),
        (["report", ".", "--width", "19"], "'19' is not a number of columns from 20 to 10000"),
        (["report", ""], "the name is empty; name a file or folder"),
        (["report", ".", "-o", ""], "the name is empty; name a file or folder"),
        (["tui", "https://example.org/a/b"], "https://example.org/a/b is a web address; run `srcdiff fetch"),
        (["fetch", "a.txt", "--into", "b"], "a.txt is not a web address; begin it with https://"),
        (["report", "ftp://example.org/a"], "ftp://example.org/a is a web address; run"),
        (["config", "frob"], "invalid choice: 'frob'"),
        (["report", ".", "--\x1b[31mred"], "has no option --\\x1b[31mred; see"),
    ],
)
def test_arguments_that_are_not_understood(arguments: list[str], message: str, tmp_path: Path) -> None:
    assert message in trouble(srcdiff(*arguments, cwd=tmp_path))


def test_a_file_that_cannot_be_read_does_not_affect_the_others(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\0\1\2")
    done = srcdiff("report", folder)
    assert done.returncode == 2
    assert "3 articles, 1 event: " in done.stdout
    assert done.stderr.count("\n") == 1
    assert "bad.txt: is not a text file" in done.stderr


def test_a_broken_line_of_a_corpus_does_not_affect_the_others(folder: Path) -> None:
    records = [json.dumps({"id": name, "text": (folder / f"{name}.txt").read_text()}) for name in "ab"]
    corpus = folder / "wire.jsonl"
    corpus.write_text(f"{records[0]}\n{{broken\n{records[1]}\n")
    done = srcdiff("pairs", corpus, "--format", "json")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)["articles"]) == 2
    assert "wire.jsonl:2: is not JSON" in done.stderr


def test_terminal_escapes_and_markup_are_shown_literally_and_harmlessly(folder: Path) -> None:
    (folder / "a.txt").write_text(
        (folder / "a.txt").read_text() + "\n\n\x1b]52;c;AAAA\x07 [/foo] [bold]x[/bold] \x9b2J stays.\n"
    )
    done = srcdiff("report", folder, "--color", "never")
    assert "[/foo] [bold]x[/bold]" in done.stdout
    assert not {"\x1b", "\x07", "\x9b"} & set(done.stdout)
    assert "3 control characters left out" in done.stderr


def test_a_file_name_cannot_reach_the_terminal_unescaped(folder: Path) -> None:
    (folder / "evil\x1b[31m.txt").write_bytes(b"\0")
    done = srcdiff("report", folder)
    assert "\x1b" not in done.stderr
    assert "evil\\x1b[31m.txt: is not a text file" in done.stderr


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize(
    "command", [("report",), ("pairs",), ("tui", "--plain"), ("config", "show"), ("config", "check")]
)
def test_a_broken_pattern_is_reported_where_it_is(folder: Path, command: tuple[str, ...], broken: str) -> None:
    settings = folder / "srcdiff.yaml"
    settings.write_text(broken)
    message = trouble(srcdiff(*command, folder))
    assert message.startswith(f"srcdiff: {settings}:1:13: ")
    assert "is not a regular expression" in message


def test_a_broken_pattern_is_reported_by_diff(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text(BROKEN[0])
    assert "is not a regular expression" in trouble(srcdiff("diff", folder / "a.txt", folder / "b.txt"))


@pytest.mark.parametrize("option", ["--output", "--config", "--verdicts"])
def test_a_name_that_is_too_long(folder: Path, option: str) -> None:
    message = trouble(srcdiff("report", folder, option, folder / LONG))
    assert LONG[:20] in message
    assert any(reason in message for reason in ("File name too long", "no such file", "no such verdict file"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_not_utf8(folder: Path, tmp_path: Path) -> None:
    corpus = folder / os.fsdecode(b"wire\xff.jsonl")
    corpus.write_text("".join(json.dumps({"text": (folder / f"{name}.txt").read_text()}) + "\n" for name in "ab"))
    for form in ("text", "json"):
        result = tmp_path / os.fsdecode(b"result\xfe")
        done = process("report", corpus, folder / "c.txt", "--format", form, "-o", result)
        assert (done.returncode, done.stdout) == (0, "")
        written = result.read_bytes().decode()
        assert form == "text" or len(json.loads(written)["articles"]) == 3
        assert process("report", corpus, folder / "c.txt", "--format", form).returncode == 0
    assert "no such settings file" in trouble(
        process("report", folder, "--config", tmp_path / os.fsdecode(b"\xff.yaml"))
    )
    assert "no such file" in trouble(process("report", tmp_path / os.fsdecode(b"\xff.txt")))


def test_a_loop_of_links_is_reported_in_place_of_any_file(folder: Path) -> None:
    verdicts = folder / "srcdiff.verdicts.jsonl"
    verdicts.symlink_to(verdicts)
    done = srcdiff("report", folder)
    assert done.returncode == 2
    assert f"{verdicts}: the verdict file cannot be read: Too many levels of symbolic links" in done.stderr
    assert "3 articles" in done.stdout
    verdicts.unlink()
    settings = folder / "srcdiff.yaml"
    settings.symlink_to(settings)
    assert "the settings file cannot be read: Too many levels" in trouble(srcdiff("report", folder))
    settings.unlink()
    output = folder / "loop.json"
    output.symlink_to(output)
    assert "cannot be written: Too many levels" in trouble(srcdiff("report", folder, "-o", output))
    assert "exists already" in trouble(srcdiff("config", "init", output))


@pytest.mark.parametrize("readable", [0, 2])
def test_many_files_that_cannot_be_read_are_a_few_lines_unless_all_are_asked_for(tmp_path: Path, readable: int) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").touch()
    for number in range(readable):
        (tmp_path / f"good-{number}.txt").write_text("Talks ended on Friday.")
    for command, lines in (("pairs",), 11), (("report", "-v"), 300):
        done = srcdiff(*command, tmp_path)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == lines
    assert srcdiff("pairs", tmp_path).stderr.splitlines()[-1] == (
        "srcdiff: 290 more like this: is empty; an article needs text; -v lists them all"
    )


@pytest.mark.parametrize("command", ["diff", "report", "pairs", "claims"])
def test_one_bad_article_beside_a_good_one_is_one_line(folder: Path, command: str) -> None:
    (folder / "empty.txt").touch()
    message = trouble(srcdiff(command, folder / "a.txt", folder / "empty.txt"))
    assert "empty.txt: is empty; an article needs text; only one article is left, a, and it takes two" in message


def test_a_bug_in_a_recursion_is_a_line_that_fits_into_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_: object) -> int:
        return endless(_)

    monkeypatch.setattr("srcdiff.cli.main._dispatch", endless)
    line = srcdiff("report", "seeds").stderr
    assert line.startswith("srcdiff: this is a bug in srcdiff, please report this line: RecursionError at ")
    assert line.count("\n") == 1
    assert len(line) < 2_000
    assert "main.py" in line.rpartition("…")[2]
