"""The line in which a file's name is typed, to write a document to it: hidden until it is asked for."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from srcdiff.browse.failures import failure_message
from srcdiff.errors import OutputError
from srcdiff.files import write_whole
from srcdiff.show.wording import alternatives
from srcdiff.text.safe import escaped, screen_safe
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from srcdiff.tui.documents import Document, MakeText


class AbandonedError(Exception):
    """The reader closed the line while the text was still being made."""


class FileBar(Vertical, can_focus=True):
    """Asks for a file name, says what is wrong with it, asks again before it replaces a file, and writes.

    The line above the name has the focus while it waits for an answer.
    """

    BINDINGS = [Binding("escape", "close", "Close", show=False)]  # noqa: RUF012 - as Textual declares it

    MODE_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "Write"), ("Esc", "Leave"))

    DEFAULT_CSS = """
    FileBar {
        height: auto;
        background: $panel;

        & > #file-message { max-height: 4; padding: 0 1; text-style: bold; }
        & > #file-name { height: 1; border: none; }
    }
    """

    document: "reactive[Document | None]" = reactive(None, init=False)
    """What is to be written; ``None`` while the line is hidden."""

    @dataclass
    class Written(Message):
        """A document was written."""

        path: Path

        @property
        def notice(self) -> str:
            """The message for the reader."""
            return f"Written: {escaped(str(self.path))}"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._before: Widget | None = None
        self._asked_about: Path | None = None

    def compose(self) -> ComposeResult:
        """Lay out the message above the name."""
        yield Static("", id="file-message", markup=False)
        yield Input(id="file-name")

    def on_mount(self) -> None:
        """Stay hidden until asked for."""
        self.display = False

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    def ask(self, document: "Document") -> None:
        """Ask for the name of a file for ``document``."""
        if self.document is None:
            self._before = self.screen.focused
        self.document = document
        self.display = True
        self._input.value = document.name
        self._input.cursor_position = len(document.name)
        kinds = f" ({alternatives(document.suffixes)})" if document.suffixes else ""
        self._ask_again(f"Write {document.title} to a file{kinds}: Enter writes, Esc leaves")

    def _ask_again(self, message: str) -> None:
        self._say(message)
        self._asked_about = None
        self.screen.set_focus(self._input)

    def _say(self, message: str) -> None:
        self.query_one("#file-message", Static).update(screen_safe(message))

    def action_close(self) -> None:
        """Hide the line; what is being made for it is thrown away."""
        self.workers.cancel_node(self)
        self._hide()

    def _hide(self) -> None:
        self.document = None
        self.display = False
        if self._before is not None and self._before.is_attached:
            self._before.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the changes here."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Write to the file of that name, or say why not."""
        message.stop()
        if message.value.strip():
            self._take(message.value.strip())

    def _take(self, name: str) -> None:
        if self.document is None:
            return
        try:
            path = Path(name).expanduser()
            make_text = self.document.text_for(path)
        except RuntimeError:  # what expanduser raises
            self._ask_again(f"{escaped(name)}: there is no such user; choose another name")
        except OutputError as trouble:
            self._ask_again(failure_message("checking the name", trouble))
        else:
            self._write_or_ask(path, make_text)

    def _write_or_ask(self, path: Path, make_text: "MakeText") -> None:
        """Write, unless a file would be replaced that was not asked about."""
        if path.exists() and path != self._asked_about:
            self._asked_about = path
            self._say(
                f"{escaped(str(path))} is there already. Press y to replace it, any other key to leave it as it is."
            )
            self.focus()
        else:
            self._write(path, make_text)

    def on_key(self, event: events.Key) -> None:
        """Take the answer whether to replace the file."""
        if self._asked_about is None or not self.has_focus:
            return
        event.stop()
        event.prevent_default()
        if event.key == "y":
            self._take(str(self._asked_about))
        else:
            self._ask_again(f"{escaped(str(self._asked_about))} is left as it is: choose another name, or Esc leaves")

    @work(exclusive=True, exit_on_error=False, name="writing the file")
    async def _write(self, path: Path, make_text: "MakeText") -> None:
        document = self.document

        def progress(step: str, done: int, total: int) -> None:
            if self.document is not document:
                raise AbandonedError
            self.call_later(self._say, f"{step.capitalize()} {done} of {total} … Esc leaves")

        text = await in_thread(partial(make_text, paced(progress)))
        await in_thread(partial(write_whole, path, text))
        self.post_message(self.Written(path))
        self._hide()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what failed."""
        event.stop()
        if event.state is WorkerState.ERROR:
            self._ask_again(failure_message(event.worker.name, event.worker.error))
