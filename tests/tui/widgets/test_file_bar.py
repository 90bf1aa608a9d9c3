"""Reports written to files from the terminal UI."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.claims import with_claims
from srcdiff.model import Article, Comparison, Study
from srcdiff.reading import Files
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS, ReportSettings
from srcdiff.show.formats import FORMATS, Format
from srcdiff.show.report_page import report_style
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.widgets.file_bar import FileBar
from tests.builders import COMPARISON, HARBOUR, ISLES, STUDY, ScriptedSource, StudyInMemory
from tests.tui.driving import Driver, driven, made_app, press, screen_text, settled, shown, words_of

OPENED = Study((HARBOUR, ISLES), comparisons=(COMPARISON,))


WHOLE = with_claims(replace(STUDY, comparisons=(COMPARISON,)), DEFAULTS)


@pytest.fixture(autouse=True)
def _working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def app_on(files: Files) -> SrcdiffApp:
    return SrcdiffApp(ScriptedSource(lambda _: LoadedStudy(STUDY, files=files)), DEFAULTS.ui)


def asking(pilot: Driver) -> str:
    return words_of(pilot, "#file-message")


async def test_the_open_comparison_is_written_under_the_name_that_is_offered(tmp_path: Path) -> None:
    async with driven(made_app(), "=", "e") as pilot:
        assert "Write this comparison to a file (.txt, .json, .md, .csv or .html)" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Written: harbour-isles.txt" in words_of(pilot, "#status")
        assert not pilot.app.screen.query_one(FileBar).display
        await press(pilot, "]")
        assert "2 of 8 differences" in words_of(pilot, "#status")
    expected = FORMATS[0].load().comparison(OPENED, report_style(DEFAULTS.report))
    assert (tmp_path / "harbour-isles.txt").read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda known: known.name)
async def test_the_suffix_chooses_the_format_and_the_list_exports_the_whole(tmp_path: Path, chosen: Format) -> None:
    async with driven(made_app(), "e", f"name:all{chosen.suffix.upper()}", "enter") as pilot:
        assert "Written: all" in screen_text(pilot)
    written = (tmp_path / f"all{chosen.suffix.upper()}").read_text(encoding="utf-8")
    assert written == chosen.load().study(WHOLE, report_style(DEFAULTS.report))


async def test_the_settings_of_the_report_count_here_too(tmp_path: Path) -> None:
    settings = replace(DEFAULTS, report=ReportSettings(width=40))
    load = LoadedStudy(STUDY, settings=settings)
    app = SrcdiffApp(ScriptedSource(lambda _: load), DEFAULTS.ui)
    async with driven(app, "=", "e", "enter"):
        pass
    assert max(map(len, (tmp_path / "harbour-isles.txt").read_text(encoding="utf-8").splitlines())) <= 40


async def test_an_unknown_suffix_is_reported_with_those_that_are_known(tmp_path: Path) -> None:
    async with driven(made_app(), "=", "e", "name:all.[b]", "enter") as pilot:
        assert "all.[b]: “.[b]” is not a format; end the name in .txt, .json, .md, .csv or .html" in asking(pilot)
        await press(pilot, "name:all", "enter")
        assert "all: a suffix chooses the format" in asking(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "Write this" not in screen_text(pilot)
    assert list(tmp_path.iterdir()) == []


async def test_a_file_is_replaced_only_when_y_is_pressed_at_the_question(tmp_path: Path) -> None:
    (tmp_path / "harbour-isles.txt").write_text("mine")
    async with driven(made_app(), "=", "e", "enter") as pilot:
        assert "harbour-isles.txt is there already. Press y to replace it" in asking(pilot)
        await press(pilot, "enter")
        assert "is left as it is" in asking(pilot)
        assert (tmp_path / "harbour-isles.txt").read_text() == "mine"
        await press(pilot, "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert (tmp_path / "harbour-isles.txt").read_text() == "mine"
        await press(pilot, "e", "enter", "y")
        assert "Written: harbour-isles.txt" in words_of(pilot, "#status")
    assert (tmp_path / "harbour-isles.txt").read_text(encoding="utf-8") != "mine"


async def test_a_question_about_one_file_does_not_permit_another(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("mine")
    async with driven(made_app(), "=", "e", "name:a.txt", "enter", "n", "name:b.txt", "enter") as pilot:
        assert "b.txt is there already" in asking(pilot)
        await press(pilot, "q", "escape")
        assert pilot.app.is_running
    assert {path.read_text() for path in tmp_path.iterdir()} == {"mine"}


async def test_an_article_is_never_replaced_or_created(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    article = folder / "a.json"
    article.write_text("{}")
    async with driven(app_on(Files((folder,), (article,))), "e", "name:articles/a.json", "enter") as pilot:
        assert "articles/a.json: is one of the inputs; choose another name" in asking(pilot)
        await press(pilot, "name:articles/b.txt", "enter")
        assert "would be read as an article" in asking(pilot)
        await press(pilot, "name:articles/b.json", "enter")
        assert "Written: articles/b.json" in screen_text(pilot)
    assert article.read_text() == "{}"


async def test_in_a_folder_of_articles_the_name_offered_lies_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path / "articles")
    async with driven(app_on(Files((Path(),))), "e", "enter") as pilot:
        assert f"Written: {Path('..', 'report.txt')}" in screen_text(pilot)
    assert (tmp_path / "report.txt").is_file()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none/report.txt", "there is no folder none"),
        ("~no-such-user/report.txt", "there is no such user"),
        (f"{'a' * 300}.txt", "File name too long"),
        (".", "a suffix chooses the format"),
    ],
)
async def test_a_file_that_cannot_be_written_is_reported(name: str, message: str) -> None:
    async with driven(made_app(), "e", f"name:{name}", "enter") as pilot:
        assert message in asking(pilot)
        await press(pilot, "name:", "enter", "escape")
        assert isinstance(pilot.app.screen, EventsScreen)


async def test_hostile_names_are_files_like_any_other(tmp_path: Path) -> None:
    for name in ("-rf.txt", "$(reboot) `x` [bold].txt", "\u202egnp.txt"):
        async with driven(made_app(), "=", "e", f"name:{name}", "enter") as pilot:
            assert "\u202e" not in screen_text(pilot)
        assert (tmp_path / name).is_file()


async def test_the_whole_report_shows_its_progress_and_can_be_cancelled(tmp_path: Path) -> None:
    comparing = threading.Event()

    def compare(left: Article, right: Article) -> Comparison:
        comparing.wait(5)
        return replace(COMPARISON, left=left.id, right=right.id)

    pairings = tuple(replace(pairing, paired=True) for pairing in STUDY.pairings)
    app = SrcdiffApp(StudyInMemory(LoadedStudy(replace(STUDY, pairings=pairings)), compare), DEFAULTS.ui)
    async with driven(app, "e") as pilot:
        await pilot.press("enter")
        await shown(pilot, "Comparing 0 of 3 … Esc leaves")
        await pilot.press("escape")
        comparing.set()
        await settled(pilot)
        assert "Written" not in screen_text(pilot)
        assert list(tmp_path.iterdir()) == []
        await press(pilot, "e", "name:report.json", "enter")
    assert len(json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["comparisons"]) == 3


async def test_a_bug_while_comparing_is_reported_without_article_text(tmp_path: Path) -> None:
    def compare(left: Article, right: Article) -> Comparison:
        raise ValueError(left.text + right.text)

    app = SrcdiffApp(ScriptedSource(compare=compare), DEFAULTS.ui)
    async with driven(app, "e", "enter") as pilot:
        assert "srcdiff failed while writing the file (ValueError" in asking(pilot)
        assert "aground" not in asking(pilot)
    assert list(tmp_path.iterdir()) == []
