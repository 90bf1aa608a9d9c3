"""Reading and comparing beside the screen, which answers meanwhile."""

import errno
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from srcdiff.model import Article, Comparison, Progress
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui import event_controller
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from tests.builders import COMPARISON, STUDY, ScriptedSource, StudyInMemory, written
from tests.tui.driving import driven, on_screen, press, screen_text, settled, shown, words_of


async def test_the_first_screen_is_there_before_anything_is_read() -> None:
    reading_on = threading.Event()

    def load(progress: Progress) -> LoadedStudy:
        progress("pairing", 3, 10)
        reading_on.wait(5)
        return LoadedStudy(STUDY)

    app = SrcdiffApp(ScriptedSource(load), DEFAULTS.ui)
    async with app.run_test() as pilot:
        await shown(pilot, "Pairing 3 of 10")
        reading_on.set()
        await settled(pilot)
        assert "Event 1" in screen_text(pilot)


async def test_a_comparison_says_that_it_is_computed_and_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_controller, "SURVEYED_PAIRS", 0)
    asked = []
    computing = threading.Event()

    def compare(left: Article, right: Article) -> Comparison:
        asked.append((left.id, right.id))
        computing.wait(5)
        return COMPARISON

    app = SrcdiffApp(ScriptedSource(compare=compare), DEFAULTS.ui)
    async with driven(app) as pilot:
        await pilot.press("=")
        await shown(pilot, "Comparing Harbour Post and Isles Daily")
        await pilot.press("]", "d", "v", "/", "tab", "y", "space", "escape", "=")
        computing.set()
        await settled(pilot)
        assert "1 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "escape", "=")
        assert asked == [("harbour-post", "isles-daily")]


def test_quitting_does_not_wait_for_what_is_still_being_read() -> None:
    never = threading.Event()

    def load(_: Progress) -> LoadedStudy:
        never.wait()
        return LoadedStudy(STUDY)

    async def quit_at_once(pilot: Pilot[object]) -> None:
        await pilot.press("q")

    app = SrcdiffApp(ScriptedSource(load), DEFAULTS.ui)
    app.run(headless=True, auto_pilot=quit_at_once)
    assert app.return_code == 0
    never.set()


async def test_what_was_compared_already_is_not_compared_again() -> None:
    def compare(left: Article, right: Article) -> Comparison:
        raise AssertionError(f"{left.id} and {right.id} are compared already")

    app = SrcdiffApp(StudyInMemory(LoadedStudy(replace(STUDY, comparisons=(COMPARISON,))), compare), DEFAULTS.ui)
    async with driven(app, "=") as pilot:
        assert "1 of 8 differences" in words_of(pilot, "#status")


NOT_YET = {"pipeline", "pair", "link", "diff", "split", "reading", "show.text", "tui.screens.compare_screen"}


def test_the_first_frame_waits_for_no_code_that_reads_compares_or_reports() -> None:
    program = "import sys, srcdiff.cli.tui_command, srcdiff.tui; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()
    assert "srcdiff.tui.screens.events_screen" in loaded
    assert not {f"srcdiff.{name}" for name in NOT_YET} & set(loaded)
    assert not {"yaml", "pydantic"} & set(loaded)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles on one event."""
    paragraphs = (
        "A crane fell on the quay of Port Alder on Friday.",
        "Its driver, Mia Roth, was not hurt, police said.",
    )
    return written(tmp_path / "articles", {"one": paragraphs, "two": paragraphs})


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('furniture: ["(unclosed"]\n', "srcdiff.yaml:1:13: '(unclosed' is not a regular expression"),
        ("pairing: {threshold: high}\n", "srcdiff.yaml:1:"),
        ("ui: [\n", "srcdiff.yaml:"),
    ],
    ids=["pattern", "value", "syntax"],
)
async def test_settings_that_cannot_be_used_are_one_message_until_they_are_fixed(
    folder: Path, settings: str, message: str
) -> None:
    app = SrcdiffApp(StudyFiles([folder]), DEFAULTS.ui)
    (folder / "srcdiff.yaml").write_text(settings)
    async with driven(app, size=(200, 30)) as pilot:
        assert message in screen_text(pilot)
        assert "Traceback" not in screen_text(pilot)
        (folder / "srcdiff.yaml").write_text("furniture: []\n")
        await press(pilot, "R")
        assert "Event 1" in screen_text(pilot)


async def test_what_cannot_be_read_is_a_warning_and_the_other_articles_are_shown(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\0\1\2")
    (folder / "loop.txt").symlink_to("loop.txt")
    async with driven(SrcdiffApp(StudyFiles([folder, folder / "gone"]), DEFAULTS.ui), size=(240, 30)) as pilot:
        for name in ("empty.txt", "binary.txt", "loop.txt", "gone"):
            assert any(row.startswith(" ! ") and name in row for row in screen_text(pilot).splitlines()), name
        assert "Event 1" in screen_text(pilot)
        await press(pilot, "=", "]")
        assert on_screen(pilot, CompareScreen)


async def test_a_folder_that_may_not_be_opened_costs_only_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = folder / "closed"
    closed.mkdir()
    scandir = os.scandir

    def denying(path: Any = ".") -> Any:
        if os.fspath(path) == str(closed):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(closed))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denying)
    async with driven(SrcdiffApp(StudyFiles([folder]), DEFAULTS.ui), size=(240, 30)) as pilot:
        assert "closed" in screen_text(pilot)
        assert "Event 1" in screen_text(pilot)
