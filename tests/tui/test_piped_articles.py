"""The real program in a real terminal with articles piped into it: keys come from the terminal device."""

import array
import fcntl
import json
import os
import sys
import termios
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.cli.command import process, trouble
from tests.tui.terminal import PATIENCE_SECONDS, terminal

IN_OWN_SESSION = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(1, termios.TIOCSCTTY, 0)
os.execv("/bin/sh", ["/bin/sh", "-c", *sys.argv[1:]])
"""
"""Runs a line of shell as a terminal window does: the terminal of standard output is that of the process."""
RECORDS = (
    {"id": "harbour", "text": "A crane fell into the dock at Larnaca on Monday.\n\nDivers searched the dock."},
    {"id": "isles", "text": "A crane fell into the dock at Larnaca on Monday.\n\nThe harbour master closed the quay."},
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a corpus of two articles on one event and a broken line."""
    file = tmp_path / "crane.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in RECORDS) + "{broken\n", encoding="utf-8")
    return file


def shell(line: str, corpus: Path) -> list[str]:
    return [sys.executable, "-c", IN_OWN_SESSION, line, "sh", str(corpus), sys.executable]


def test_piped_articles_are_shown_and_keys_are_read_from_the_terminal(corpus: Path) -> None:
    with terminal(shell('cat "$1" | "$2" -m srcdiff -', corpus), ready=b"Event 1") as running:
        running.press(b"=")
        running.read_until(b"Divers")
        running.press(b"q")
        assert running.read_to_end() == 0
        assert b"standard input:3: is not JSON" in running.output
        running.assert_restored()


def test_the_program_ends_at_once_while_it_waits_for_the_rest_of_a_pipe(corpus: Path) -> None:
    pipe = corpus.with_name("pipe")
    os.mkfifo(pipe)
    with pipe.open("r+b", buffering=0) as unfinished:
        unfinished.write(corpus.read_bytes())
        with terminal(shell('"$2" -m srcdiff tui - <"$1"', pipe), ready=b"Quit") as running:
            _wait_until_read(unfinished)
            running.press(b"q")
            assert running.read_to_end() == 0
            assert b"Fatal" not in running.output
            running.assert_restored()


def _wait_until_read(pipe: BinaryIO) -> None:
    """Wait until a pipe is empty: whoever reads it then waits for more."""
    waiting = array.array("i", [1])
    deadline = time.monotonic() + PATIENCE_SECONDS
    while waiting[0]:
        assert time.monotonic() < deadline, "nobody reads the pipe"
        fcntl.ioctl(pipe, termios.FIONREAD, waiting)
        time.sleep(0.05)


def test_articles_cannot_be_typed_where_keys_are_read(corpus: Path) -> None:
    with terminal(shell('"$2" -m srcdiff -', corpus), ready=b"pipe the articles") as running:
        assert running.read_to_end() == 2


def test_an_editor_has_the_terminal_while_articles_are_piped(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = corpus.with_name("editor")
    editor.write_text("#!/bin/sh\ntest -t 0 && echo has a terminal\n")
    editor.chmod(0o755)
    other = corpus.with_name("other.txt")
    other.write_text("A crane fell into the dock at Larnaca on Monday.\n\nNobody was on it.\n")
    monkeypatch.setenv("VISUAL", str(editor))
    with terminal(
        shell('cat "$1" | "$2" -m srcdiff "${1%crane.jsonl}other.txt" -', corpus), ready=b"Event 1"
    ) as running:
        running.press(b"j")
        running.press(b"o")
        running.read_until(b"has a terminal")
        running.press(b"q")
        assert running.read_to_end() == 0


def test_without_a_terminal_one_line_names_the_report() -> None:
    assert "use `srcdiff report -`\n" in trouble(process("-", standard_input=json.dumps(RECORDS[0]).encode()))
