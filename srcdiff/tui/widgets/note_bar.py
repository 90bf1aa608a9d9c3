"""The line in which a note is written: hidden until it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from srcdiff.tui.messages import CorrectionAsked
from srcdiff.verdicts.codec import LONGEST_NOTE

if TYPE_CHECKING:
    from srcdiff.session.corrections import Decision


class NoteBar(Input):
    """An input that takes Enter and Escape, whatever keys are set, and posts the correction that writes the note."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    MODE_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "Keep the note"), ("Esc", "Leave it as it was"))

    def __init__(self) -> None:
        super().__init__(id="note")
        self._before: Widget | None = None
        self._decision: Callable[[str], Decision | None] = lambda _: None

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    def open(self, note: str, decision: "Callable[[str], Decision | None]", *, subject: str = "sentence") -> None:
        """Show the line with the note as it is, and take the keys; ``decision`` returns what writes a note."""
        self.placeholder = f"a note on this {subject}; Enter keeps it, empty deletes it"
        self._before, self._decision = self.screen.focused, decision
        self.max_length = LONGEST_NOTE
        self.value = note
        self.cursor_position = len(note)
        self.display = True
        self.screen.set_focus(self)

    def action_close(self) -> None:
        """Hide the line; the note stays as it was unless it was kept."""
        self.display = False
        if self._before is not None and self._before.is_attached:
            self._before.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the changes here."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Ask for the note to be written; an empty one deletes it."""
        message.stop()
        decision = self._decision(message.value)
        self.action_close()
        if decision is not None:
            self.post_message(CorrectionAsked(decision))
