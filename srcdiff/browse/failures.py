"""What the screens say when something failed: words and what to do, never the text of an article."""

import traceback
from pathlib import Path

from srcdiff.errors import SrcdiffError
from srcdiff.text.safe import screen_safe


def failure_message(doing: str, error: BaseException | None) -> str:
    """Return what to tell of a failure while ``doing`` something.

    What srcdiff raises on purpose says itself what is wrong and what to do. Of anything else only the kind is
    told, since its message may quote an article.
    """
    if isinstance(error, SrcdiffError):
        return "\n".join(screen_safe(line) for line in str(error).splitlines())
    kind = type(error).__name__
    return f"srcdiff failed while {doing} ({kind}{_where(error)}). This is a fault of srcdiff: please report this line."


def _where(error: BaseException | None) -> str:
    """Return the file name and line in which ``error`` was raised, where that is known."""
    frames = traceback.extract_tb(error.__traceback__) if error is not None else []
    return f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
