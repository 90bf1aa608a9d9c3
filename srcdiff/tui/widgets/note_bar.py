"""The line in which a note is written: hidden until it is asked for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from srcdiff.verdicts.codec import LONGEST_NOTE


class NoteBar(Input):
    """An input that posts Enter and Escape, whatever keys are set."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    MODE_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "Keep the note"), ("Esc", "Leave it as it was"))

    @dataclass
    class Written(Message):
        """Enter was pressed: this text is the note."""

        text: str

    class Left(Message):
        """Escape was pressed: the note stays as it was."""

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    def open(self, note: str) -> None:
        """Show the line with the note as it is, and take the keys."""
        self.max_length = LONGEST_NOTE
        self.value = note
        self.cursor_position = len(note)
        self.display = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    def action_leave(self) -> None:
        """Report that the note stays as it was."""
        self.post_message(self.Left())

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the changes here."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Report the note."""
        message.stop()
        self.post_message(self.Written(message.value))
