"""The line in which text is typed, to search a comparison or to filter the list: hidden until it is asked for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchBar(Input):
    """An input that posts every change of its text, Enter and Escape, whatever keys are set."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    MODE_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "Keep"), ("Esc", "End the search"))

    @dataclass
    class Asked(Message):
        """The text changed."""

        text: str

    class Kept(Message):
        """Enter was pressed: the text is kept."""

    class Left(Message):
        """Escape was pressed: the text is dropped."""

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    def open(self) -> None:
        """Show the line and take the keys."""
        self.display = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Hide the line and forget its text."""
        self.display = False
        with self.prevent(Input.Changed):
            self.value = ""

    def action_leave(self) -> None:
        """Report that the text is dropped."""
        self.post_message(self.Left())

    def on_input_changed(self, message: Input.Changed) -> None:
        """Report the new text."""
        message.stop()
        self.post_message(self.Asked(message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Report that the text is kept."""
        message.stop()
        self.post_message(self.Kept())
