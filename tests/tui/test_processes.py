"""Comparisons in several processes below the real program in a real terminal: none outlives it, however it ends."""

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import written
from tests.tui.terminal import PATIENCE_SECONDS, Terminal, terminal

PROGRAM = """
from srcdiff import comparison_batches
comparison_batches.WORTH_PROCESSES = 0
comparison_batches.MOST_IN_BLOCK = 40
from srcdiff.cli.main import run
if __name__ == "__main__":
    run()
"""
"""The command, with processes for any number of comparisons."""
RAN_AGROUND = "A ferry with 212 people on board ran aground near Tern Island on Monday, the coast guard said."
ARTICLES = {
    f"n{number}": (
        f"Ferry with {210 + number} aboard runs aground",
        RAN_AGROUND,
        *(f"Ferry line {line} of Tern Island will not run again before day {line}." for line in range(number, 300, 7)),
    )
    for number in range(9)
}
"""Nine reports on one ferry, of some forty sentences each."""


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Return the command that opens one event of nine articles."""
    script = tmp_path / "started.py"
    script.write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, str(script), str(written(tmp_path / "articles", ARTICLES))]


def children(parent: int) -> set[int]:
    """Return the processes that any thread of a process started."""
    found = (file.read_text().split() for file in Path(f"/proc/{parent}/task").glob("*/children"))
    return {int(child) for line in found for child in line}


def runs(process: int) -> bool:
    """Return whether a process runs; one that ended and was not asked for its status does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def quit_by_key(running: Terminal) -> None:
    running.press(b"q")


def terminate(running: Terminal) -> None:
    running.kill(signal.SIGTERM)


@pytest.mark.parametrize(("end", "status"), [(quit_by_key, 0), (terminate, 128 + signal.SIGTERM)])
def test_whoever_quits_while_an_event_is_compared_leaves_no_process(
    command: list[str], end: Callable[[Terminal], None], status: int
) -> None:
    with terminal(command, ready=b"Event 1") as running:
        running.press(b"\r")
        until = time.monotonic() + PATIENCE_SECONDS
        while len(started := children(running.process.pid)) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(started) >= 2
        end(running)
        assert running.read_to_end() == status
        running.assert_restored()
        while any(map(runs, started)) and time.monotonic() < until:
            time.sleep(0.01)
        assert not any(map(runs, started))


def test_an_event_that_was_compared_in_processes_is_shown(command: list[str]) -> None:
    with terminal(command, ready=b"Event 1") as running:
        running.press(b"\r")
        running.read_until(b"only in one source")
        until = time.monotonic() + PATIENCE_SECONDS
        while len(children(running.process.pid)) > 1 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(children(running.process.pid)) == 1, "the resource tracker alone is left"
