"""Keys that arrive faster than they are handled: what follows the key that asks for text is text."""

from textual.widgets import Input

from tests.tui.driving import cursor, driven, list_cursor, made_app, notices, send, settled


async def test_a_filter_may_be_typed_at_once() -> None:
    async with driven(made_app()) as pilot:
        send(pilot, "/", *"frost", "enter")
        await settled(pilot)
        assert list_cursor(pilot).query == "frost"
        assert [entry.kind for entry in list_cursor(pilot).entries] == ["heading", "article"]


async def test_a_search_may_be_typed_at_once() -> None:
    async with driven(made_app(), "=") as pilot:
        send(pilot, "/", *"ferry", "enter")
        await settled(pilot)
        assert cursor(pilot).found.query == "ferry"
        assert not notices(pilot)


async def test_a_note_may_be_typed_at_once() -> None:
    async with driven(made_app(), "=") as pilot:
        send(pilot, "c", *"exam")
        await settled(pilot)
        assert pilot.app.screen.query_one("#note", Input).value == "exam"


async def test_the_name_of_a_file_may_be_typed_at_once() -> None:
    for opened in ((), ("enter",)):
        async with driven(made_app(), *opened) as pilot:
            send(pilot, "e", *"xray.txt")
            await settled(pilot)
            assert pilot.app.screen.query_one("#file-name", Input).value == "xray.txt"
