"""The line in which a note is written: hidden until it is asked for."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from srcdiff.verdicts.codec import LONGEST_NOTE


class NoteBar(Input):
    """An input that tells of Enter and Escape, whatever keys are set."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Written(Message):
        """Enter was pressed: these words are the note."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """Escape was pressed: the note stays as it was."""

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    def open(self, words: str) -> None:
        """Show the line with the note as it is, and take the keys."""
        self.max_length = LONGEST_NOTE
        self.value = words
        self.cursor_position = len(words)
        self.display = True
        self.focus()

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def action_leave(self) -> None:
        """Tell that the note stays as it was."""
        self.post_message(self.Left())

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the changes here."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Tell that the words are the note."""
        message.stop()
        self.post_message(self.Written(message.value))
