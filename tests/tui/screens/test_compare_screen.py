"""A comparison, driven by keys: steps, filters, pages, details and copies."""

from srcdiff.browse.pair_view import Place, Side
from tests.builders import HARBOUR
from tests.tui.driving import cursor, driven, made_app, press, screen_text, settled, words_of


async def test_stepping_shows_each_difference_with_its_words_and_the_position() -> None:
    async with driven(made_app(), "=", "]", "]") as pilot:
        assert "3 of 8 differences" in words_of(pilot, "#status")
        assert "[-with 212-]{+carrying 221+}" in words_of(pilot, "#detail-text")
        await press(pilot, "p")
        assert "2 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "p", "p")
        assert "8 of 8 differences" in words_of(pilot, "#status")
        assert "Past the beginning" in screen_text(pilot)


async def test_both_ends_of_the_current_link_are_in_one_row_of_the_screen() -> None:
    async with driven(made_app(), "=", "7", "]") as pilot:
        rows = [row for row in screen_text(pilot).splitlines() if "≈↕" in row]
        assert len(rows) == 1
        assert "Divers will look" in rows[0]
        assert "Divers are to inspect" in rows[0]


async def test_every_sentence_has_its_symbol() -> None:
    async with driven(made_app(), "=", "]", "]") as pilot:
        rows = screen_text(pilot).splitlines()
        for symbol, text in (
            ("=", "Nobody was hurt"),
            ("~ →!", "A ferry with"),
            ('"', "“We heard"),
            ("≈↕", "Divers"),
            ("*", "The ship's owner"),
            ("·", "Photo: M. Okafor"),
        ):
            assert any(row.lstrip("▌ ").startswith(symbol) and text in row for row in rows), symbol


async def test_enter_jumps_to_the_other_end_and_tab_to_the_other_article() -> None:
    async with driven(made_app(), "=", "G", "enter") as pilot:
        assert cursor(pilot).place == Place(Side.RIGHT, 1, 3)
        await press(pilot, "enter")
        assert cursor(pilot).place == Place(Side.LEFT, 6, 3)
        await press(pilot, "k", "tab")
        assert cursor(pilot).place.side is Side.RIGHT
        await press(pilot, "tab")
        assert cursor(pilot).place.side is Side.LEFT


async def test_filters_choose_what_the_step_keys_stop_at() -> None:
    async with driven(made_app(), "=", "3", "]") as pilot:
        assert "2 of 5 unique sentences" in words_of(pilot, "#status")
        await press(pilot, "5", "]")
        assert "1 of 1 conflicts" in words_of(pilot, "#status")


async def test_pages_go_through_the_article_and_stop_at_its_ends() -> None:
    async with driven(made_app(), "=", size=(100, 18)) as pilot:
        await press(pilot, *["space"] * 5)
        assert cursor(pilot).place.position == len(HARBOUR.sentences) - 1
        await press(pilot, *["b"] * 5)
        assert cursor(pilot).place == Place(Side.LEFT, 0)


async def test_the_detail_pane_hides_and_comes_back() -> None:
    async with driven(made_app(), "=", "d") as pilot:
        assert not pilot.app.screen.query_one("#detail").display
        await press(pilot, "d", "J", "K")
        assert pilot.app.screen.query_one("#detail").display


async def test_what_is_copied_goes_to_the_clipboard() -> None:
    async with driven(made_app(), "=", "]", "]", "y") as pilot:
        assert pilot.app.clipboard.startswith("Harbour Post: A ferry with 212 people")
        await press(pilot, "Y")
        assert pilot.app.clipboard == HARBOUR.text_of(2)


async def test_five_jumps_to_the_first_conflict() -> None:
    async with driven(made_app(), "=", "G", "5") as pilot:
        assert cursor(pilot).place == Place(Side.LEFT, 2, 0)
        assert "1 of 1 conflicts" in words_of(pilot, "#status")


async def test_a_count_in_the_status_line_is_clicked_to_step_through_what_it_counts() -> None:
    async with driven(made_app(), "=") as pilot:
        lines = screen_text(pilot).splitlines()
        row = len(lines) - 2
        for text, noun in (("*2+3", "unique sentences"), ("!1", "conflicts"), ("=1", "links")):
            await pilot.click(offset=(screen_text(pilot).splitlines()[row].index(text), row))
            await settled(pilot)
            assert cursor(pilot).stops.chosen.noun == noun
