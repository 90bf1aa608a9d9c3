"""Many comparisons: the same in batches, in several processes and one by one; Ctrl-C ends all of them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from srcdiff import comparison_batches, pipeline, workers
from srcdiff.comparison_batches import compare_pairs
from srcdiff.errors import ProgramError
from srcdiff.settings import DEFAULTS
from srcdiff.verdicts.match import match_verdicts
from tests.builders import article, written
from tests.cli.command import srcdiff
from tests.verdicts.examples import on_link

TOWNS = ("Aldport", "Brimley", "Corwick", "Dunmere", "Eastham", "Farholt", "Glenby", "Harwich", "Irvine")
PARAGRAPHS = {
    f"n{number}": (
        f"Ferry with {210 + number} aboard runs aground near {town}",
        f"A ferry with {210 + number} people on board ran aground near {town} on Monday, the coast guard said.",
        "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher.",
        f"The harbour of {town} will stay closed until Friday.",
    )
    for number, town in enumerate(TOWNS)
}
ARTICLES = tuple(article(name, *paragraphs) for name, paragraphs in PARAGRAPHS.items())
PAIRS = tuple(combinations(ARTICLES, 2))
ONE_BY_ONE = tuple(pipeline.compare(*pair) for pair in PAIRS)


@pytest.mark.parametrize("in_block", [1, 30, 1_000])
def test_batches_of_any_size_give_every_comparison_in_order(in_block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_batches, "MOST_IN_BLOCK", in_block)
    assert compare_pairs(PAIRS, DEFAULTS) == ONE_BY_ONE
    assert compare_pairs(PAIRS[::-1], DEFAULTS) == ONE_BY_ONE[::-1]
    assert compare_pairs((), DEFAULTS) == ()


def test_progress_counts_comparisons_to_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_batches, "MOST_IN_BLOCK", 40)
    seen: list[tuple[str, int, int]] = []
    compare_pairs(PAIRS, DEFAULTS, lambda *report: seen.append(report))
    counts = [done for _, done, _ in seen]
    assert counts == sorted(set(counts))
    assert (counts[0], counts[-1]) == (0, len(PAIRS))
    assert {(step, total) for step, _, total in seen} == {("comparing", len(PAIRS))}


def test_few_comparisons_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.Workers, "_started", lambda _: pytest.fail("a process is started"))
    assert compare_pairs(PAIRS, DEFAULTS, processes=2) == ONE_BY_ONE


def test_two_processes_give_what_one_gives_under_verdicts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_batches, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(comparison_batches, "MOST_IN_BLOCK", 40)
    left, right = PAIRS[5]
    verdicts = match_verdicts([on_link(((2,), (2,)), linked=False, left=left, right=right)], ARTICLES)
    here = compare_pairs(PAIRS, DEFAULTS, verdicts=verdicts)
    assert compare_pairs(PAIRS, DEFAULTS, verdicts=verdicts, processes=2) == here
    assert here[5].rejected == (((2,), (2,)),)
    assert [one for number, one in enumerate(here) if number != 5] == [
        one for number, one in enumerate(ONE_BY_ONE) if number != 5
    ]


def kill(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_one_line_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_batches, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(comparison_batches, "MOST_IN_BLOCK", 40)
    monkeypatch.setattr(comparison_batches, "compare_batch", kill)
    with pytest.raises(ProgramError, match="use --processes 1"):
        compare_pairs(PAIRS, DEFAULTS, processes=2)


STARTED = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background of a shell ignores it
from srcdiff import comparison_batches
comparison_batches.WORTH_PROCESSES = 0
comparison_batches.MOST_IN_BLOCK = 40
from srcdiff.cli.main import run
if __name__ == "__main__":
    run()
"""
"""The command, with processes for any number of comparisons."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", PARAGRAPHS)


@pytest.fixture
def command(tmp_path: Path) -> Sequence[str]:
    script = tmp_path / "started.py"
    script.write_text(STARTED, encoding="utf-8")
    return (sys.executable, str(script))


@pytest.mark.parametrize("arguments", [("report",), ("report", "--format", "json"), ("claims", "--one-event")])
def test_the_command_prints_the_same_bytes_with_processes(
    folder: Path, command: Sequence[str], arguments: Sequence[str]
) -> None:
    done = subprocess.run([*command, *arguments, "--processes", "2", str(folder)], capture_output=True, check=True)
    assert done.stdout.decode() == srcdiff(*arguments, "--processes", "1", folder).stdout
    assert done.stderr == b""


def is_left(group: int) -> bool:
    """Return whether a process of a group runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    ("arguments", "typed"), [(("report", "--processes", "2"), b""), (("tui", "--plain"), b"open 1\n")]
)
@pytest.mark.parametrize("later", [0, 0.01, 0.05])
def test_ctrl_c_at_any_moment_ends_the_command_and_its_processes_without_a_traceback(
    folder: Path, command: Sequence[str], arguments: Sequence[str], typed: bytes, later: float
) -> None:
    running = subprocess.Popen(
        [*command, *arguments, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stdin is not None
    running.stdin.write(typed)
    running.stdin.flush()
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    until = time.monotonic() + 30
    while running.poll() is None and len(children.read_text().split()) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    assert len(children.read_text().split()) >= 2
    time.sleep(later)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert running.returncode in {-signal.SIGINT, 130}
    assert b"Traceback" not in errors
    while is_left(running.pid) and time.monotonic() < until:
        time.sleep(0.01)
    assert not is_left(running.pid)
