"""Search in a comparison, driven by keys."""

from srcdiff.browse.pair_view import Side
from srcdiff.tui.screens.compare_screen import CompareScreen
from tests.tui.driving import cursor, driven, made_app, press, screen_text, shown_view, words_of


async def test_search_counts_while_words_are_typed_and_n_goes_on() -> None:
    async with driven(made_app(), "=", "/", "h", "u", "l") as pilot:
        assert '1 of 2 matches for "hul"' in words_of(pilot, "#status")
        await press(pilot, "l", "enter", "n")
        assert '2 of 2 matches for "hull"' in words_of(pilot, "#status")
        await press(pilot, "N")
        assert cursor(pilot).place.side is Side.LEFT
        await press(pilot, "escape", "n")
        assert "matches" not in words_of(pilot, "#status")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_escape_while_typing_leads_back_to_where_the_search_began() -> None:
    async with driven(made_app(), "=", "]", "/", "type:hull", "escape") as pilot:
        assert "2 of 8 differences" in words_of(pilot, "#status")


async def test_a_search_without_a_match_says_so() -> None:
    async with driven(made_app(), "=", "/", "type:zebra", "enter") as pilot:
        assert 'no match for "zebra"' in words_of(pilot, "#status")


async def test_a_match_outside_of_the_differences_shows_the_whole_articles() -> None:
    async with driven(made_app(), "=", "v", "v", "/", "type:okafor", "enter") as pilot:
        assert shown_view(pilot) == "columns"
        assert "Photo: M. Okafor" in screen_text(pilot)
