"""The line in which words are typed, to search a comparison or to filter the list: hidden until it is asked for."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchBar(Input):
    """An input that tells of every change while words are typed, and of Enter and Escape, whatever keys are set."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Asked(Message):
        """The words changed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Kept(Message):
        """Enter was pressed: the words stand."""

    class Left(Message):
        """Escape was pressed: the words do not count."""

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    def open(self) -> None:
        """Show the line and take the keys."""
        self.display = True
        self.focus()

    def close(self) -> None:
        """Hide the line and forget its words."""
        self.display = False
        with self.prevent(Input.Changed):
            self.value = ""

    def action_leave(self) -> None:
        """Tell that the words do not count."""
        self.post_message(self.Left())

    def on_input_changed(self, message: Input.Changed) -> None:
        """Tell of the new words."""
        message.stop()
        self.post_message(self.Asked(message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Tell that the words stand."""
        message.stop()
        self.post_message(self.Kept())
