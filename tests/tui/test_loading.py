"""Reading and comparing beside the screen, which answers meanwhile."""

import subprocess
import sys
import threading
from dataclasses import replace

from textual.pilot import Pilot

from srcdiff.model import Article, Comparison, Progress
from srcdiff.session.values import LoadedStudy, StudyInMemory
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from tests.builders import COMPARISON, STUDY, ScriptedSource
from tests.tui.driving import driven, press, screen_text, settled, shown, words_of


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


async def test_a_comparison_says_that_it_is_computed_and_is_computed_once() -> None:
    asked = []
    computing = threading.Event()

    def compare(left: Article, right: Article) -> Comparison:
        asked.append((left.id, right.id))
        computing.wait(5)
        return COMPARISON

    app = SrcdiffApp(ScriptedSource(compare=compare), DEFAULTS.ui)
    async with driven(app) as pilot:
        await pilot.press("enter")
        await shown(pilot, "Comparing Harbour Post and Isles Daily")
        await pilot.press("]", "d", "v", "/", "tab", "y", "space", "escape", "enter")
        computing.set()
        await settled(pilot)
        assert "1 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "escape", "enter")
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
    async with driven(app, "enter") as pilot:
        assert "1 of 8 differences" in words_of(pilot, "#status")


NOT_YET = {"pipeline", "pair", "link", "diff", "split", "reading", "show.text", "tui.screens.compare_screen"}


def test_the_first_frame_waits_for_no_code_that_reads_compares_or_reports() -> None:
    program = "import sys, srcdiff.cli.tui_command, srcdiff.tui; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()
    assert "srcdiff.tui.screens.events_screen" in loaded
    assert not {f"srcdiff.{name}" for name in NOT_YET} & set(loaded)
    assert not {"yaml", "pydantic"} & set(loaded)
