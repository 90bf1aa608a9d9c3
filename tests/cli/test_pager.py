"""The pager: chosen as git does, and never in the way."""

import os
import sys
from pathlib import Path

import pytest

from srcdiff.cli.pager import pager
from tests.cli.command import COMMAND
from tests.tui.terminal import Terminal


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({}, "less"),
        ({"PAGER": "more"}, "more"),
        ({"PAGER": "more", "SRCDIFF_PAGER": "bat -p"}, "bat -p"),
        ({"PAGER": "more", "SRCDIFF_PAGER": ""}, None),
        ({"PAGER": "cat"}, None),
        ({"TERM": "dumb"}, None),
    ],
)
def test_the_first_variable_that_is_set_names_the_pager(environment: dict[str, str], chosen: str | None) -> None:
    assert pager(environment) == chosen


@pytest.fixture(params=["report", "claims"])
def command(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a command whose results go through a pager that shows that it ran, and how."""
    monkeypatch.setenv("SRCDIFF_PAGER", "echo paged with $LESS; cat >/dev/null")
    monkeypatch.delenv("LESS", raising=False)
    return [*COMMAND, request.param, str(folder)]


def output_of(command: list[str]) -> tuple[bytes, int]:
    terminal = Terminal(command)
    status = terminal.read_to_end()
    return terminal.output, status


def test_a_result_on_a_terminal_goes_through_the_pager(command: list[str]) -> None:
    output, status = output_of(command)
    assert b"paged with FRX" in output
    assert (b"claim" in output, status) == (False, 0)


def test_no_pager_and_a_pager_that_is_not_there_print_at_once(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert b"claim" in output_of([*command, "--no-pager"])[0]
    monkeypatch.setenv("SRCDIFF_PAGER", "no-such-pager-anywhere")
    output, status = output_of(command)
    assert (b"claim" in output, status) == (True, 0)


def test_a_pager_that_is_closed_early_is_no_trouble(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SRCDIFF_PAGER", f"{sys.executable} -c 'pass'")
    output, status = output_of(command)
    assert (output, status) == (b"", 0)


def test_a_file_goes_through_no_pager(command: list[str], tmp_path: Path) -> None:
    output, status = output_of([*command, "-o", str(tmp_path / "result.txt")])
    assert (output, status) == (b"", 0)
    assert "claim" in (tmp_path / "result.txt").read_text(encoding="utf-8")
    assert os.environ["SRCDIFF_PAGER"]
