"""The mouse does what the keys do."""

from srcdiff.stepping.sides import Place, Side
from srcdiff.tui.compare_screen import CompareScreen
from srcdiff.tui.entry_list import EntryList
from tests.tui.driving import driven, made_app, reading, screen_text, settled, words_of


async def test_a_click_goes_to_a_sentence_of_either_article() -> None:
    async with driven(made_app(), "enter") as pilot:
        rows = screen_text(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if "The vessel had left" in text)
        await pilot.click(offset=(100, row))
        await settled(pilot)
        assert reading(pilot).place == Place(Side.RIGHT, 3)


async def test_a_click_selects_an_entry_and_a_second_one_opens_it() -> None:
    async with driven(made_app(), "g") as pilot:
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert pilot.app.screen.query_one(EntryList).cursor == 3
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_click_on_the_footer_does_what_the_key_does() -> None:
    async with driven(made_app(), "enter") as pilot:
        row = screen_text(pilot).splitlines()[-1]
        await pilot.click(offset=(row.index("] Next") + 1, 39))
        await settled(pilot)
        assert "2 of 8 differences" in words_of(pilot, "#status")
