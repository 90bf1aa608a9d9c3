"""Real processes over a folder with everything that must not be there: the good articles are always read.

A process that hangs or prints a traceback fails here, which calls inside this process cannot show.
"""

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.command import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files and names")

LIMIT = 120
"""Seconds until a process counts as hung."""
STORIES = {
    "harbour.txt": "Ferry runs aground\n\nA ferry with 212 people on board ran aground near Tern Island on Monday.\n",
    "isles.txt": "Passengers rescued\n\nA ferry carrying 221 people ran aground near Tern Island on Monday.\n",
}
NAMES = (
    b"forged\nsrcdiff: all is well.txt",
    b"screen\x1b[2J\x1b]52;c;AAAA\x07.txt",
    b"c1\xc2\x9b2J.txt",
    "turned\u202etxt.exe.txt".encode(),
    "tagged\U000e0041\U000e0042.txt".encode(),
    "filler\u3164\u034f\ufe0f.txt".encode(),
    b"latin-\xe9-\xff.txt",
    b"n" * 251 + b".txt",
    b"-rf.txt",
    b"[bold]markup[b].txt",
)
RECORD = {
    "id": "x\x1b[2J\u202e\U000e0041",
    "title": "a\u2028b\x07",
    "source": "\u202eecruoS",
    "text": "It\x9b2J sank.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two articles among names, files and folders of every bad kind."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in STORIES.items():
        (folder / name).write_text(text)
    for number, hostile in enumerate(NAMES):
        (folder / os.fsdecode(hostile)).write_text(f"Council meets\n\nCouncil number {number} met.\n")
    records = json.dumps(RECORD), '{"id": "bad', f'{{"text": "One.", "n": {"9" * 5_000}}}'
    (folder / os.fsdecode(b"wire\n\xff.jsonl")).write_text("\n".join(records))
    (folder / "binary\r.txt").write_bytes(b"\x7fELF\0")
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "nowhere.txt").symlink_to("no-such-file")
    (folder / "up").symlink_to("..")
    (folder / "closed").mkdir(mode=0)
    return folder


def run(*arguments: str | Path, standard_input: str = "", **streams: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "srcdiff", *map(str, arguments)],
        input=standard_input,
        stdout=streams.get("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment(),
        timeout=LIMIT,
        check=False,
    )


def unsafe(text: str) -> list[str]:
    return [
        character
        for character in text.replace("\n", "")
        if unicodedata.category(character) in {"Cc", "Cf", "Cs"} or character in "\u3164\u034f\ufe0f"
    ]


COMMANDS: Sequence[tuple[str, ...]] = (
    ("report",),
    ("report", "--format", "json"),
    ("pairs", "-v"),
    ("--plain",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_articles_are_compared_whatever_else_is_in_their_folder(folder: Path, command: tuple[str, ...]) -> None:
    done = run(*command, folder, standard_input="list\nq\n")
    assert done.returncode in {0, 2}
    assert "Council meets" in done.stdout
    assert unsafe(done.stdout) == []
    assert unsafe(done.stderr) == []
    assert "bug in srcdiff" not in done.stderr
    assert "Traceback" not in done.stderr


def test_each_bad_input_is_one_line_that_begins_as_every_line_of_srcdiff_does(folder: Path) -> None:
    lines = run("pairs", folder).stderr.splitlines()
    assert all(line.startswith("srcdiff: ") for line in lines)
    assert not any(line.startswith("srcdiff: all is well") for line in lines)
    for name in (r"binary\r.txt", "loop.txt", "nowhere.txt", r"wire\n\xff.jsonl:2"):
        assert sum(f"/{name}: " in line for line in lines) == 1
    assert sum("pipe.txt, zero.txt" in line for line in lines) == 1


def test_every_article_is_kept_under_a_name_that_shows_what_it_would_hide(folder: Path) -> None:
    articles = json.loads(run("pairs", "--format", "json", folder).stdout)["articles"]
    found = {article["id"] for article in articles}
    assert {"harbour", "isles", r"forged\nsrcdiff: all is well", r"latin-\xe9-\xff", r"turned\u202etxt.exe"} <= found
    assert len(found) == len(STORIES) + len(NAMES) + 2


def test_a_report_of_bad_names_can_be_written_to_a_file(folder: Path, tmp_path: Path) -> None:
    for output in ("report.txt", "report.json"):
        run("report", folder, "-o", tmp_path / output)
        assert unsafe((tmp_path / output).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", ["closed/a.txt", "n" * 300, "harbour.txt/a.txt", "loop.txt"])
def test_a_name_that_leads_nowhere_is_one_line(folder: Path, name: str) -> None:
    done = run("diff", folder / name, folder / "isles.txt")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) in {1, 2}
    assert "bug in srcdiff" not in done.stderr


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="needs process substitution")
def test_two_pipes_are_compared() -> None:
    script = 'exec "$0" -m srcdiff diff <(printf "A ferry sank.") <(printf "A ferry sank.")'
    done = subprocess.run(
        ["/bin/bash", "-c", script, sys.executable], capture_output=True, env=environment(), timeout=LIMIT, check=False
    )
    assert done.returncode == 0
