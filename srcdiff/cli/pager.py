"""The pager of results on a terminal, chosen and run as git does: https://git-scm.com/docs/git-config (core.pager)."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Mapping

VARIABLES = ("SRCDIFF_PAGER", "PAGER")
"""Environment variables that name the pager; the first that is set counts."""
DEFAULT = "less"
NO_PAGER = {"", "cat"}
"""Values that ask for none."""
OPTIONS = {"LESS": "FRX", "LV": "-c"}
"""Set for the pager unless the user has set them: ``less`` ends where all fits on the screen, and shows colours."""
NOT_FOUND = 127
"""The status of a shell that does not find the command."""


def pager(environment: Mapping[str, str]) -> str | None:
    """Return the shell command of the pager; ``None`` where there is to be none."""
    named = next((environment[name] for name in VARIABLES if name in environment), DEFAULT).strip()
    if named in NO_PAGER or environment.get("TERM") == "dumb":
        return None
    return named


def paged(text: str, command: str) -> bool:
    """Show ``text`` in the pager and wait for its end; return whether it could be started.

    It does not matter how much of the text the user looks at. Ctrl-C goes to the pager alone.
    """
    import subprocess  # noqa: PLC0415  most results go to a file or pipe, and start-up counts

    environment = {**OPTIONS, **os.environ}
    with _without_interrupts():
        process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)  # noqa: S602  the user's own command, as in git
        with contextlib.suppress(BrokenPipeError):
            process.communicate(text.encode(_encoding(), errors="backslashreplace"))
        return process.wait() != NOT_FOUND


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, lambda *_: None)  # unlike SIG_IGN, the pager does not inherit it
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
