"""Files that change on disk while the UI shows them."""

import threading
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from srcdiff.browse.pair_view import Side
from srcdiff.errors import InputError
from srcdiff.model import Article, Comparison, Progress, ignore_progress
from srcdiff.reading import Stamps
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui import study_controller
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.widgets.comparison_view import ComparisonView
from tests.builders import HARBOUR, ISLES, ORCHARD, STUDY, ScriptedSource
from tests.tui.driving import (
    Driver,
    cursor,
    driven,
    list_cursor,
    notices,
    notified,
    press,
    screen_text,
    settled,
    until,
    words_of,
)

FERRY_PAIRED = """
pairings:
  - articles: [harbour, isles]
    same_event: true
"""


@pytest.fixture(autouse=True)
def _looking_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(study_controller, "LOOK_SECONDS", 0.03)
    monkeypatch.setattr(study_controller, "LOOKING_SHARE", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, two of which report on a ferry."""
    for name, article in (("harbour", HARBOUR), ("isles", ISLES), ("orchard", ORCHARD)):
        (tmp_path / f"{name}.txt").write_text(article.text, encoding="utf-8")
    (tmp_path / "srcdiff.yaml").write_text(FERRY_PAIRED)
    return tmp_path


def app_on(*paths: Path) -> SrcdiffApp:
    return SrcdiffApp(StudyFiles(paths), DEFAULTS.ui)


def never_asked(left: Article, right: Article) -> Comparison:
    raise AssertionError(f"{left.id} and {right.id} are not to be compared")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def sentence(pilot: Driver) -> str:
    here = cursor(pilot)
    return here.pair.shown_sentence(here.place.side, here.place.position)


async def test_a_changed_file_is_read_again_and_the_reader_stays_at_the_sentence(folder: Path) -> None:
    async with driven(app_on(folder), "=", "tab", "2", "/", "type:ferry", "enter", "v", "g", "j", "j") as pilot:
        before, view = sentence(pilot), pilot.app.screen.query_one(ComparisonView).shown_view
        edit(folder / "isles.txt", "A ferry carrying", "First of all.\n\nSecond.\n\nA large ferry carrying")
        await notified(pilot, "Read again: isles.txt changed")
        here = cursor(pilot)
        assert here.place.side is Side.RIGHT
        assert sentence(pilot) == before.replace("A ferry", "A large ferry")
        assert here.stops.chosen.name == "shared"
        assert here.found.query == "ferry"
        assert pilot.app.screen.query_one(ComparisonView).shown_view == view
        assert "First of all." in here.pair.texts[Side.RIGHT]
        assert "▌" in screen_text(pilot)


async def test_a_sentence_that_is_gone_leaves_the_reader_inside_the_article(folder: Path) -> None:
    async with driven(app_on(folder), "=", "G") as pilot:
        (folder / "harbour.txt").write_text("Ferry runs aground off Tern Island\n\nNobody was hurt, it is said.\n")
        await notified(pilot, "harbour.txt changed")
        assert cursor(pilot).place.position <= 1
        await press(pilot, "]", "[", "k", "j")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_while_a_search_is_typed_the_place_where_it_began_is_kept_too(folder: Path) -> None:
    async with driven(app_on(folder), "=", "j", "j", "/", "type:hull") as pilot:
        edit(folder / "harbour.txt", "Photo: M. Okafor", "Photo: M. Okafor\n\nIt is windy today.")
        await notified(pilot, "harbour.txt changed")
        await press(pilot, "escape")
        assert sentence(pilot).startswith("A ferry with 212")


async def test_the_list_shows_new_and_deleted_files_and_keeps_the_selected_entry(folder: Path) -> None:
    async with driven(app_on(folder), "g", "j", "j") as pilot:
        selected = list_cursor(pilot).entry
        assert selected is not None
        assert selected.article is not None
        assert selected.article.id == "isles"
        (folder / "aaa.txt").write_text("Parliament votes on the budget today.\n")
        (folder / "orchard.txt").unlink()
        await notified(pilot, "Read again: aaa.txt new, orchard.txt gone")
        again = list_cursor(pilot).entry
        assert again is not None
        assert again.article is not None
        assert again.article.id == "isles"
        assert "orchard" not in screen_text(pilot).split("Read again")[0]
        assert "3 articles" in words_of(pilot, "#title")


async def test_a_file_beside_it_may_change_an_articles_id_and_the_reader_stays(folder: Path) -> None:
    async with driven(app_on(folder), "=", "tab", "G") as pilot:
        before = sentence(pilot)
        (folder / "sub").mkdir()
        (folder / "sub" / "isles.txt").write_text("Parliament votes on the budget today.\n")
        (folder / "srcdiff.yaml").write_text(
            FERRY_PAIRED.replace("isles", "isles.txt").replace("harbour", "harbour.txt")
        )
        await notified(pilot, "isles.txt new")
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.right.id == f"{folder.name}/isles"
        assert sentence(pilot) == before


@pytest.mark.parametrize("content", [None, b"", b"\0"], ids=["deleted", "empty", "binary"])
async def test_a_deleted_or_unreadable_article_is_reported_and_its_comparison_stays(
    folder: Path, content: bytes | None
) -> None:
    async with driven(app_on(folder), "=", "]", "]") as pilot:
        before = cursor(pilot)
        if content is None:
            (folder / "isles.txt").unlink()
        else:
            (folder / "isles.txt").write_bytes(content)
        edit(folder / "srcdiff.yaml", "[harbour, isles]", "[harbour, orchard]")
        await notified(pilot, "An article of this comparison is gone, or cannot be read. What is on screen stays")
        assert cursor(pilot) == before
        assert content is None or "isles.txt: is" in notices(pilot)
        await press(pilot, "]", "escape")
        assert isinstance(pilot.app.screen, EventsScreen)
        assert "2 articles" in words_of(pilot, "#title")


class CountedLooks(StudyFiles):
    """Files that count how often they are looked at."""

    looks = 0

    def stamps(self) -> Stamps:
        self.looks += 1
        return super().stamps()


async def test_a_failed_reload_is_reported_once_and_everything_stays(folder: Path) -> None:
    files = CountedLooks([folder])
    async with driven(SrcdiffApp(files, DEFAULTS.ui)) as pilot:
        title = words_of(pilot, "#title")
        (folder / "srcdiff.yaml").write_text("no_such_key: [/b]\n")
        await notified(pilot, "What is on screen stays as it was.")
        looks = files.looks
        await until(pilot, lambda: files.looks >= looks + 3, "the files are not looked at")
        assert notices(pilot).count("What is on screen stays") == 1
        assert "no_such_key" in notices(pilot)
        assert words_of(pilot, "#title") == title
        (folder / "srcdiff.yaml").write_text(FERRY_PAIRED)
        await notified(pilot, "srcdiff.yaml changed")


async def test_a_correction_survives_an_edit_of_the_file_and_can_be_undone(folder: Path) -> None:
    async with driven(app_on(folder), "=", "4", "]", "x") as pilot:
        assert "Link rejected" in words_of(pilot, "#status")
        before = sentence(pilot)
        edit(folder / "harbour.txt", "Photo: M. Okafor", "Photo: M. Okafor\n\nIt is windy today.")
        await notified(pilot, "harbour.txt changed")
        assert sentence(pilot) == before
        assert "rejected  by verdict" in words_of(pilot, "#detail-text")
        await press(pilot, "u")
        assert "Undone: link rejected" in words_of(pilot, "#status")
        assert "by verdict" not in words_of(pilot, "#detail-text")


async def test_the_files_are_read_again_by_hand_although_none_changed(folder: Path) -> None:
    async with driven(app_on(folder), "R") as pilot:
        await notified(pilot, "Read again: no file changed")
        await press(pilot, "=", "R")
        assert cursor(pilot).place.position == 0


async def test_a_failed_load_is_repeated_by_hand_once_the_file_is_fixed(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text("no_such_key: 1\n")
    app = app_on(folder)
    async with driven(app) as pilot:
        assert "Fix it and press R to read again. Press q to quit." in screen_text(pilot)
        (folder / "srcdiff.yaml").write_text(FERRY_PAIRED)
        await press(pilot, "R")
        assert "Event 1" in screen_text(pilot)
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_changed_file_is_read_again_as_soon_as_the_editor_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "ed"
    editor.write_text("#!/bin/sh\nprintf 'Ferry sinks.\\n\\nAll is well.\\n' > \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
    monkeypatch.setattr(study_controller, "LOOK_SECONDS", 1_000)
    async with driven(app_on(folder), "=", "o") as pilot:
        assert "Read again: harbour.txt changed" in notices(pilot)
        assert "Ferry sinks." in screen_text(pilot)


async def test_a_file_that_is_written_all_the_time_is_reported_and_not_read() -> None:
    loads: list[int] = []
    looks = iter(range(1, 1_000_000))

    def load(_: Progress) -> LoadedStudy:
        loads.append(1)
        return LoadedStudy(STUDY, stamps={Path("a.txt"): (0, 0, 0)})

    app = SrcdiffApp(ScriptedSource(load, stamps=lambda: {Path("a.txt"): (next(looks), 0, 0)}), DEFAULTS.ui)
    async with driven(app) as pilot:
        await notified(pilot, "A file is being written all the time")
        assert len(loads) == 1


async def test_pressing_the_key_again_while_it_is_read_does_not_read_twice() -> None:
    loads: list[int] = []
    going_on = threading.Event()

    def load(_: Progress) -> LoadedStudy:
        loads.append(1)
        if len(loads) > 1:
            going_on.wait(5)
        return LoadedStudy(STUDY)

    app = SrcdiffApp(ScriptedSource(load, never_asked), DEFAULTS.ui)
    async with driven(app) as pilot:
        await pilot.press("R", "R", "R")
        going_on.set()
        await settled(pilot)
        assert len(loads) == 2


async def test_a_bug_while_reading_again_shows_no_article_text_and_the_ui_goes_on() -> None:
    loads: list[int] = []

    def load(_: Progress) -> LoadedStudy:
        loads.append(1)
        if len(loads) > 1:
            raise ValueError(HARBOUR.text)
        return LoadedStudy(STUDY)

    app = SrcdiffApp(ScriptedSource(load, never_asked), DEFAULTS.ui)
    async with driven(app, "R") as pilot:
        assert "failed while reading the articles again (ValueError" in notices(pilot)
        assert "aground" not in notices(pilot)
        assert "Event 1" in screen_text(pilot)


async def test_hostile_names_and_warnings_are_shown_literally(folder: Path) -> None:
    async with driven(app_on(folder)) as pilot:
        (folder / "[b]x\x1b[2J.txt").write_bytes(b"\0")
        await notified(pilot, "Read again: [b]x\\x1b[2J.txt new")
        await notified(pilot, "is not a text file")
        assert "\x1b" not in notices(pilot)


def test_a_folder_that_is_gone_is_not_a_bug(tmp_path: Path) -> None:
    files = StudyFiles([tmp_path / "none"])
    assert files.stamps() == {}
    with pytest.raises(InputError):
        files.load(ignore_progress)
