"""The list of events and pairs, driven by keys."""

from dataclasses import replace
from threading import Event as ThreadEvent

import pytest

from srcdiff.model import Article, Comparison, Event, Pairing, Study
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui import event_controller
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from tests.builders import HARBOUR, STUDY, ScriptedSource
from tests.tui.driving import (
    PATIENCE_SECONDS,
    driven,
    list_cursor,
    made_app,
    notices,
    on_screen,
    press,
    screen_text,
    send,
    settled,
    until,
    words_of,
)


async def test_the_list_opens_on_the_first_event_and_a_pair_has_its_reasons() -> None:
    async with driven(made_app()) as pilot:
        assert "▶Event 1  Ferry runs" in screen_text(pilot)
        assert "1 conflict · 5 only in one" in screen_text(pilot)
        await press(pilot, "]")
        assert "▶  ✓ 0.93 Harbour Post ↔ Isles Daily" in screen_text(pilot)
        assert "published 1 day apart" in words_of(pilot, "#reasons-text")


async def test_one_key_shows_the_refused_pairs_and_hides_them_again() -> None:
    async with driven(made_app()) as pilot:
        assert "Orchard Weekly\n" not in screen_text(pilot).replace("Alone", "")
        await press(pilot, "r", "]", "]")
        assert "✗ 0.04 Harbour Post ↔ Orchard Weekly" in screen_text(pilot)
        assert "few words in common [/foo]" in words_of(pilot, "#reasons-text")
        await press(pilot, "r")
        assert "✗" not in screen_text(pilot)


async def test_without_any_pair_the_refused_ones_are_shown_at_once() -> None:
    refused = replace(STUDY, pairings=STUDY.pairings[1:])
    async with driven(made_app(refused)) as pilot:
        assert "✗ 0.04" in screen_text(pilot)


async def test_the_list_is_sorted_and_filtered() -> None:
    async with driven(made_app(), "s") as pilot:
        assert "Pairs (1), the surest first" in screen_text(pilot)
        await press(pilot, "s", "s", "/", "type:frost")
        assert "Harbour" not in words_of(pilot, "#title")
        assert [entry.kind for entry in list_cursor(pilot).entries] == ["heading", "article"]
        await press(pilot, "enter", "escape")
        assert len(list_cursor(pilot).entries) == 6


async def test_a_filter_that_keeps_nothing_says_so_and_opens_nothing() -> None:
    async with driven(made_app(), "/", "type:zebra", "enter", "enter", "j") as pilot:
        assert "No entry contains this text" in screen_text(pilot)
        assert on_screen(pilot, EventsScreen)


async def test_enter_opens_a_pair_and_escape_leads_back_to_it() -> None:
    async with driven(made_app(), "]", "enter") as pilot:
        assert on_screen(pilot, CompareScreen)
        assert "left  Harbour Post · 2024-03-05" in screen_text(pilot)
        await press(pilot, "escape")
        assert on_screen(pilot, EventsScreen)
        assert "▶  ✓ 0.93" in screen_text(pilot)


async def test_an_event_and_an_article_open_their_surest_pair() -> None:
    for keys in (("g", "="), ("g", "j", "=")):
        async with driven(made_app(), *keys) as pilot:
            assert on_screen(pilot, CompareScreen)


async def test_an_article_that_pairs_with_nothing_says_so() -> None:
    async with driven(made_app(), "G", "enter") as pilot:
        assert on_screen(pilot, EventsScreen)
        assert "Nothing is paired with it" in screen_text(pilot)


async def test_a_heading_opens_nothing_and_says_what_does() -> None:
    async with driven(made_app(), "s", "g", "enter") as pilot:
        assert on_screen(pilot, EventsScreen)
        assert "There is nothing to open here: go to a pair or an article." in notices(pilot)


async def test_refused_pairs_are_not_offered_where_they_are_shown() -> None:
    async with driven(made_app(), "r", "/", "type:frost", "enter", "g", "j", "enter") as pilot:
        assert notices(pilot) == "Nothing is paired with it."


async def test_the_claims_of_a_large_study_are_found_when_it_is_sorted_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_controller, "SURVEYED_PAIRS", 0)
    async with driven(made_app()) as pilot:
        assert "conflict" not in screen_text(pilot)
        await press(pilot, "s", "s", "s")
        assert "by conflicts" in words_of(pilot, "#title")
        assert "1 conflict · 5 only in one" in screen_text(pilot)
        await press(pilot, "s")
        assert "by news" in words_of(pilot, "#title")
        assert "left to compare" not in words_of(pilot, "#title")


async def test_finding_claims_stops_once_the_list_is_in_an_order_that_needs_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(event_controller, "SURVEYED_PAIRS", 0)
    articles = [replace(HARBOUR, id=f"ferry-{number}") for number in range(6)]
    pairs = [(articles[number].id, articles[number + 1].id) for number in (0, 2, 4)]
    study = Study(
        tuple(articles),
        tuple(Pairing(*pair, paired=True, score=0.9, origin="automatic", reasons=()) for pair in pairs),
        tuple(Event(f"{number}", "Ferry", pair) for number, pair in enumerate(pairs, 1)),
    )
    compared: list[str] = []
    go_on = ThreadEvent()

    def compare(left: Article, right: Article) -> Comparison:
        compared.append(left.id)
        assert go_on.wait(PATIENCE_SECONDS)
        return Comparison(left.id, right.id, (), (), ())

    app = SrcdiffApp(ScriptedSource(load=lambda _: LoadedStudy(study), compare=compare), DEFAULTS.ui)
    async with driven(app) as pilot:
        send(pilot, "s", "s", "s")
        await until(pilot, lambda: compared == ["ferry-0"], "the first event is not compared")
        send(pilot, "s", "s")
        await until(pilot, lambda: "by event" in words_of(pilot, "#title"), "the order did not change")
        go_on.set()
        await settled(pilot)
        assert compared == ["ferry-0"]
        assert "left to compare" not in words_of(pilot, "#title")
        await press(pilot, "s", "s", "s")
        assert compared == ["ferry-0", "ferry-2", "ferry-4"]
