"""The real program in a real terminal, with standard error closed or sent elsewhere: Textual draws there by itself."""

import sys
from pathlib import Path

import pytest

from tests.builders import written
from tests.tui.terminal import terminal

PARAGRAPHS = (
    "Bees swarmed over the market in Ostrava on Sunday and closed it for an hour.",
    "A beekeeper, Jan Vrba, caught them in a box, the market's manager said.",
)


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Return the command that opens two articles on one event."""
    folder = written(tmp_path / "articles", {"one": PARAGRAPHS, "two": PARAGRAPHS})
    return [sys.executable, "-m", "srcdiff", str(folder)]


def test_the_screen_is_drawn_on_the_terminal_though_standard_error_is_a_file(
    command: list[str], tmp_path: Path
) -> None:
    errors = tmp_path / "errors.txt"
    with errors.open("wb") as file, terminal(command, ready=b"Event 1", standard_error=file.fileno()) as running:
        running.press(b"\r")
        running.read_until(b"beekeeper")
        running.press(b"q")
        assert running.read_to_end() == 0
        running.assert_restored()
    assert errors.read_bytes() == b""


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/null", "2>/dev/full"])
def test_the_screen_is_drawn_and_answers_whatever_standard_error_is(command: list[str], redirection: str) -> None:
    shell = ["/bin/sh", "-c", f'exec "$@" {redirection}', "sh", *command]
    with terminal(shell, ready=b"Event 1") as running:
        running.press(b"q")
        assert running.read_to_end() == 0
        running.assert_restored()
