"""The list of the events of an index, driven by keys; and an event of it, opened."""

import datetime
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from srcdiff.actions import BUILT_IN
from srcdiff.cli.index_browser import indexed_event
from srcdiff.errors import InputError
from srcdiff.index.events import EventSummary
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.index_app import IndexApp
from srcdiff.tui.screens.event_screen import EventScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.screens.help_screen import HelpScreen
from tests.tui.driving import Driver, driven, on_screen, press, screen_text, settled, shown

DAY = datetime.date(2024, 3, 1)
EVENTS = [EventSummary(f"20240301-{number}", 3, 2, 3, DAY, DAY, f"Ferry {number} aground") for number in range(1, 301)]
RECORDS = (
    {"id": "a", "source": "Herald", "text": "A crane fell into the dock at Larnaca on Monday.\n\nDivers searched it."},
    {"id": "b", "source": "Echo", "text": "A crane fell into the dock at Larnaca on Monday.\n\nThe quay was closed."},
)


@asynccontextmanager
async def listed(
    events: Sequence[EventSummary] = EVENTS, *keys: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[IndexApp, Driver]]:
    app = IndexApp("news.index", lambda: events, DEFAULTS.ui, BUILT_IN)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, *keys)
        yield app, pilot


async def test_the_list_shows_day_headline_and_counts() -> None:
    async with listed() as (_, pilot):
        screen = screen_text(pilot)
        assert "srcdiff · news.index · 300 events · newest first" in screen
        assert "▶2024-03-01  Ferry 1 aground  2 sources · 3 articles · 20240301-1" in screen
        assert "Ferry 40 " not in screen


async def test_only_what_is_possible_is_in_the_footer() -> None:
    async with listed() as (_, pilot):
        footer = screen_text(pilot).splitlines()[-1]
        assert "Open" in footer
        assert "Refused" not in footer
        assert "Next pair" not in footer


async def test_enter_ends_the_list_with_the_event_and_it_opens_there_again() -> None:
    async with listed(EVENTS, "j", "j", "enter") as (app, _):
        pass
    assert app.return_value == "20240301-3"
    again = IndexApp("news.index", list, DEFAULTS.ui, BUILT_IN, app.cursor)
    async with again.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "▶2024-03-01  Ferry 3 aground" in screen_text(pilot)


async def test_q_ends_without_an_event() -> None:
    async with listed(EVENTS, "q") as (app, _):
        pass
    assert (app.return_value, app.return_code) == (None, 0)


async def test_keys_move_and_those_on_pairs_do_nothing() -> None:
    async with listed(EVENTS, "G", "n", "r", "+", "m", "e", "=") as (_, pilot):
        assert "▶2024-03-01  Ferry 300 aground" in screen_text(pilot)
        await press(pilot, "g", "space")
        assert "▶2024-03-01  Ferry 1 " not in screen_text(pilot)


async def test_a_filter_is_typed_kept_and_ended() -> None:
    async with listed(EVENTS, "/", "type:ferry 17") as (_, pilot):
        assert "300 events · 11 of them listed" in screen_text(pilot)
        await press(pilot, "enter", "j")
        assert "▶2024-03-01  Ferry 170 aground" in screen_text(pilot)
        await press(pilot, "escape")
        assert "300 events · newest first" in screen_text(pilot)
        await press(pilot, "/", "type:tram")
        assert "No event contains this text." in screen_text(pilot)


async def test_help_opens_and_closes() -> None:
    async with listed(EVENTS, "?") as (_, pilot):
        assert on_screen(pilot, HelpScreen)
        await press(pilot, "q")
        assert "300 events" in screen_text(pilot)


async def test_what_cannot_be_loaded_is_said_and_read_again() -> None:
    answers: list[list[EventSummary] | InputError] = [InputError("news.index: nothing is paired yet"), EVENTS]

    def load() -> list[EventSummary]:
        answer = answers.pop(0)
        if isinstance(answer, InputError):
            raise answer
        return answer

    app = IndexApp("news.index", load, DEFAULTS.ui, BUILT_IN)
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, "nothing is paired yet")
        await press(pilot, "R")
        await shown(pilot, "300 events")


async def test_an_index_without_events_says_so() -> None:
    async with listed([]) as (_, pilot):
        assert "No event has several articles." in screen_text(pilot)


async def test_a_settings_file_may_name_articles_of_other_events(tmp_path: Path) -> None:
    config = tmp_path / "srcdiff.yaml"
    config.write_text("pairings:\n  - {articles: [a, z], same_event: true}\n", encoding="utf-8")
    source = indexed_event(tmp_path / "e.jsonl", lambda: RECORDS, config, tmp_path / "v.jsonl")
    async with driven(SrcdiffApp(source, DEFAULTS.ui, opens_event=True)) as pilot:
        assert on_screen(pilot, EventScreen)


async def test_an_event_of_an_index_opens_at_its_claims_and_its_verdicts_are_kept(tmp_path: Path) -> None:
    verdicts = tmp_path / "index" / "srcdiff.verdicts.jsonl"
    verdicts.parent.mkdir()
    source = indexed_event(tmp_path / "20240301-1.jsonl", lambda: RECORDS, None, verdicts)
    app = SrcdiffApp(source, DEFAULTS.ui, opens_event=True)
    async with driven(app) as pilot:
        assert on_screen(pilot, EventScreen)
        await press(pilot, "escape")
        assert on_screen(pilot, EventsScreen)
        await press(pilot, "n", "-")
        await settled(pilot)
    assert '"articles": ["a", "b"], "same_event": false' in verdicts.read_text(encoding="utf-8")
