"""Drive the real terminal UI in tmux on a copy of seeds/: an event and back, search, correct, export, reload, quit.

Without tmux it says so and ends with 0: the tests of the UI do not need a terminal, this one does.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 120, 40
PATIENCE_SECONDS = 20.0
"""How long a step may take on a slow machine."""
SEARCH_FRAME = "▔"
"""The frame above the line in which text is typed; it is nowhere else on screen."""
LOOK_SECONDS = 0.1
"""Between two looks at the screen."""


class StepFailedError(Exception):
    """The screen does not show what a step should lead to."""


class Terminal:
    """A shell in a tmux server of its own, so that no other session is touched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """The articles, in a copy: corrections are kept beside them."""
        self._socket = f"srcdiff-{os.getpid()}"
        size = ("-x", str(COLUMNS), "-y", str(ROWS))
        self._tmux("-f", os.devnull, "new-session", "-d", *size, "-c", str(ROOT), "env", "PS1=$ ", "sh")

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def screen(self) -> str:
        """Return what is on screen."""
        return self._tmux("capture-pane", "-p")

    def type(self, text: str) -> None:
        """Type text literally."""
        self._tmux("send-keys", "-l", text)

    def press(self, *keys: str) -> None:
        """Press keys by their tmux names."""
        self._tmux("send-keys", *keys)

    def wait_for(self, text: str, *, gone: bool = False) -> None:
        """Wait until ``text`` is on screen, or ``gone`` from it."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (text in self.screen()) is gone:
            if time.monotonic() > deadline:
                raise StepFailedError(f"{text!r} should be {'off' if gone else 'on'} this screen:\n{self.screen()}")
            time.sleep(LOOK_SECONDS)

    def find(self, pattern: str) -> str:
        """Return the text on screen that a regular expression matches."""
        found = re.search(pattern, self.screen())
        if found is None:
            raise StepFailedError(f"{pattern!r} should be on this screen:\n{self.screen()}")
        return found.group()

    def close(self) -> None:
        """End the server and whatever still runs in it."""
        self._tmux("kill-server")


def start(terminal: Terminal) -> None:
    """Start the program on the articles and wait for its list."""
    command = shlex.join([sys.executable, "-m", "srcdiff", "tui", str(terminal.folder)])
    terminal.type(f"clear; {command}; echo status $?; stty -a | tr ' ;' '\\n\\n' | grep -cx -e echo -e icanon")
    terminal.press("Enter")
    terminal.wait_for("Next pair")  # in the footer; lines of an earlier step, gone by then, have an event too
    terminal.wait_for("Event 1")


def ended(terminal: Terminal) -> None:
    """Check that the program ended with status 0 and left the terminal as it was: it echoes, and reads lines."""
    terminal.wait_for("status 0\n2")


def event_and_back(terminal: Terminal) -> None:
    """Go from the list to an event, a claim, a source's article and the comparison, and back one key at a time."""
    start(terminal)
    terminal.press("Enter")
    terminal.wait_for("1 All ")
    terminal.wait_for("1 of ")
    terminal.press("7")
    terminal.wait_for("who credits whom")
    terminal.press("4")
    terminal.wait_for("only in one source")
    terminal.press("4", "g", "Down", "Up")
    terminal.wait_for("1 of ")
    terminal.press("Right")
    terminal.wait_for(" sentences · ")
    terminal.press("/")
    terminal.wait_for(SEARCH_FRAME)
    terminal.type("look at the principles")
    terminal.press("Enter")
    terminal.wait_for("with “look at the principles”")
    terminal.press("Escape")
    terminal.wait_for("with “look at the principles”", gone=True)
    terminal.press("Enter")
    terminal.wait_for(" differences")
    terminal.press("Escape")
    terminal.wait_for(" sentences · ")
    terminal.press("Escape")
    terminal.wait_for("Claim ")
    terminal.press("Escape")
    terminal.wait_for("Alone (")
    terminal.press("q")
    ended(terminal)


def step_search_and_quit(terminal: Terminal) -> None:
    """Go through the list, a comparison and a search, and quit by ``q``."""
    start(terminal)
    terminal.press("r")
    terminal.wait_for("Refused pairs")
    terminal.press("r")
    terminal.wait_for("Refused pairs", gone=True)
    terminal.press("=")
    terminal.wait_for(" differences")
    terminal.press("]")
    terminal.wait_for("2 of ")
    terminal.press("[", "[")
    terminal.wait_for("Past the beginning")
    terminal.press("/")
    terminal.wait_for(SEARCH_FRAME)
    terminal.type("china")
    terminal.wait_for('matches for "china"')
    terminal.press("Enter")
    terminal.wait_for(SEARCH_FRAME, gone=True)
    position = terminal.find(r"\d+ of \d+ matches")
    terminal.press("n")
    terminal.wait_for(position, gone=True)
    terminal.press("v", "v")
    terminal.wait_for("Only the differences")
    terminal.press("?")
    terminal.wait_for("Esc closes")
    terminal.press("Escape")
    terminal.wait_for("Esc closes", gone=True)
    terminal.press("q")
    ended(terminal)


def quit_by_control_c(terminal: Terminal) -> None:
    """Quit a comparison by Ctrl-C."""
    start(terminal)
    terminal.press("=")
    terminal.wait_for(" differences")
    terminal.press("C-c")
    ended(terminal)


def correct_and_open_again(terminal: Terminal) -> None:
    """Reject a link, quit, open again: it is still rejected, until that is undone."""
    start(terminal)
    terminal.press("=")
    terminal.wait_for(" differences")
    before = terminal.find(r"\d+ of \d+ differences")
    terminal.press("x")
    terminal.wait_for("Link rejected")
    terminal.wait_for("rejected  by verdict")
    terminal.wait_for(before, gone=True)
    terminal.press("c")
    terminal.wait_for(SEARCH_FRAME)
    terminal.type("Who says so?")
    terminal.press("Enter")
    terminal.wait_for("Note written")
    terminal.press("q")
    ended(terminal)
    start(terminal)
    terminal.press("=")
    terminal.wait_for(" differences")
    terminal.press("8", "]")
    terminal.wait_for("of 1 verdicts")
    terminal.wait_for("note on the left  Who says so?")
    terminal.wait_for("rejected  by verdict")
    terminal.press("x")
    terminal.wait_for("Link no longer rejected")
    terminal.press("u")
    terminal.wait_for("Undone: link no longer rejected")
    terminal.wait_for("rejected  by verdict")
    terminal.press("q")
    ended(terminal)


def step_in_lines(terminal: Terminal) -> None:
    """Step through a comparison without a screen."""
    command = shlex.join([sys.executable, "-m", "srcdiff", "--plain", str(terminal.folder)])
    terminal.type(f"clear; TERM=dumb {command}; echo status $?")
    terminal.press("Enter")
    terminal.wait_for("lists the commands.\n>")
    terminal.type("1")
    terminal.press("Enter")
    terminal.wait_for("Comparison of pair 1.")
    terminal.type("n")
    terminal.press("Enter")
    terminal.wait_for("2 of ")
    terminal.press("C-d")
    terminal.wait_for("status 0")


def export_and_reload(terminal: Terminal) -> None:
    """Write a comparison to a file, edit an article beside the program, and see it read again at the same sentence."""
    report = terminal.folder.parent / "report.txt"
    start(terminal)
    terminal.press("=")
    terminal.wait_for(" differences")
    terminal.press("e")
    terminal.wait_for("Write this comparison to a file")
    offered = terminal.find(r"\d+-\d+\.txt")
    terminal.press("C-u")
    terminal.wait_for(offered, gone=True)
    terminal.type(str(report))
    terminal.press("Enter")
    terminal.wait_for("Written: ")
    if " links (" not in report.read_text(encoding="utf-8"):
        raise StepFailedError("the exported report should count links")
    terminal.press("]", "]")
    terminal.wait_for("3 of ")
    sentence = terminal.find("▌.*")
    article = next(terminal.folder.glob("000_*.txt"))
    article.write_text(f"Words before all others.\n\n{article.read_text(encoding='utf-8')}", encoding="utf-8")
    terminal.wait_for("Read again: ")
    terminal.wait_for("Words before all others")
    terminal.wait_for(sentence.split("│")[0].strip())
    terminal.press("q")
    ended(terminal)


STEPS = (
    event_and_back,
    step_search_and_quit,
    quit_by_control_c,
    correct_and_open_again,
    step_in_lines,
    export_and_reload,
)
"""In this order: the last one changes an article."""


def main() -> int:
    """Do every step and report which one failed."""
    if shutil.which("tmux") is None:
        print("drive_tui: skipped, tmux is not installed")
        return 0
    with tempfile.TemporaryDirectory() as place:
        return driven(Path(shutil.copytree(ROOT / "seeds", Path(place) / "seeds")))


def driven(folder: Path) -> int:
    """Do every step on the articles of a folder; return the exit status."""
    terminal = Terminal(folder)
    try:
        for steps in STEPS:
            steps(terminal)
            print(f"drive_tui: {steps.__name__} passed")
    except StepFailedError as failure:
        print(f"drive_tui: {failure}", file=sys.stderr)
        return 1
    finally:
        terminal.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
