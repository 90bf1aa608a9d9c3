"""Standard streams that are closed, full, or a pipe that nobody reads."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.builders import written
from tests.cli.command import ARTICLES, COMMAND, ROOT, environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")

CLOSED, FULL = ">&-", ">/dev/full"
COMMANDS: Mapping[str, tuple[Sequence[str], int]] = {
    "report": (("report", "."), 0),
    "diff": (("diff", "a.txt", "b.txt"), 1),
    "plain": (("tui", "--plain", "."), 0),
    "show": (("config", "show"), 0),
    "help": (("report", "--help"), 0),
    "version": (("--version",), 0),
}
"""With the exit status that each has if its streams are in order."""
TROUBLED = (("report", "none.txt"), ("report",), ("report", ".", "--none"), ("config", "init", "a.txt"), ("."))
NEEDS_INPUT = (("tui", "--plain", "."), ("diff", "-", "a.txt"))


class Ended(NamedTuple):
    status: int
    out: str
    err: str


Run = tuple[tuple[str, ...], str]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Run, Ended]:
    """How each command ended with its streams redirected; all were run at once."""
    folder = written(tmp_path_factory.mktemp("streams") / "articles", ARTICLES)
    runs: list[Run] = [
        *((tuple(command), where) for command, _ in COMMANDS.values() for where in (CLOSED, FULL)),
        *((tuple(command), f"2{CLOSED}") for command, _ in COMMANDS.values()),
        *((tuple(command), f"2{CLOSED}") for command in TROUBLED),
        *((command, f"2{FULL}") for command in (("report", "."), ("report", "none.txt"))),
        *((tuple(command), "<&-") for command in NEEDS_INPUT),
        (("report", "."), "<&- >&- 2>&-"),
    ]
    return dict(zip(runs, _results([_started(folder, *run) for run in runs]), strict=True))


def _started(folder: Path, command: Sequence[str], where: str) -> subprocess.Popen[bytes]:
    variables = {**os.environ, **environment(), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        ["/bin/sh", "-c", f'exec "$@" {where}', "sh", *COMMAND, *command],
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _results(processes: Sequence[subprocess.Popen[bytes]]) -> list[Ended]:
    printed = [(process, *process.communicate(timeout=300)) for process in processes]
    return [Ended(process.returncode, out.decode(), err.decode()) for process, out, err in printed]


@pytest.mark.parametrize("name", COMMANDS)
def test_closed_standard_output_is_one_line_of_trouble(ended: Mapping[Run, Ended], name: str) -> None:
    status, _, err = ended[tuple(COMMANDS[name][0]), CLOSED]
    assert status == 2
    assert err.endswith("srcdiff: standard output is closed; redirect it, or name a file by --output\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_full_standard_output_is_one_line_of_trouble(ended: Mapping[Run, Ended], name: str) -> None:
    status, _, err = ended[tuple(COMMANDS[name][0]), FULL]
    assert status == 2
    (message,) = (
        line for line in err.splitlines() if line.startswith("srcdiff: ")
    )  # beside progress on a slow machine
    assert message.startswith("srcdiff: standard output cannot be written: No space left on device; ")


@pytest.mark.parametrize("name", COMMANDS)
def test_without_standard_error_the_result_and_the_exit_status_are_the_same(
    ended: Mapping[Run, Ended], name: str
) -> None:
    command, wanted = COMMANDS[name]
    status, out, _ = ended[tuple(command), f"2{CLOSED}"]
    assert status == wanted
    assert out


@pytest.mark.parametrize("command", TROUBLED)
def test_trouble_that_cannot_be_printed_is_still_exit_status_2(
    ended: Mapping[Run, Ended], command: Sequence[str]
) -> None:
    assert ended[tuple(command), f"2{CLOSED}"] == (2, "", "")


def test_full_standard_error_changes_neither_result_nor_exit_status(ended: Mapping[Run, Ended]) -> None:
    assert ended[("report", "none.txt"), f"2{FULL}"] == (2, "", "")
    assert ended[("report", "."), f"2{FULL}"] == ended[("report", "."), f"2{CLOSED}"]


@pytest.mark.parametrize("command", NEEDS_INPUT)
def test_closed_standard_input_is_reported_by_what_needs_it(ended: Mapping[Run, Ended], command: Sequence[str]) -> None:
    status, out, err = ended[tuple(command), "<&-"]
    assert (status, out) == (2, "")
    assert "closed" in err
    assert "bug" not in err


def test_with_every_stream_closed_the_exit_status_is_2(ended: Mapping[Run, Ended]) -> None:
    assert ended[("report", "."), "<&- >&- 2>&-"] == (2, "", "")


def test_a_pipe_that_nobody_reads_ends_quietly(tmp_path: Path) -> None:
    folder = written(tmp_path / "articles", ARTICLES)
    command = [*COMMAND, "report", str(folder), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
