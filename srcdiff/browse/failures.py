"""The messages about failures: what failed and what to do, never the text of an article."""

import traceback
from pathlib import Path

from srcdiff.errors import SrcdiffError


def failure_message(doing: str, error: BaseException | None) -> str:
    """Return the message about an error while ``doing`` something, safe to show.

    The message of a ``SrcdiffError`` says what is wrong and what to do. Of any other error only type, file and line
    are shown, because its message may quote an article.
    """
    if isinstance(error, SrcdiffError):
        return str(error)
    kind = type(error).__name__
    return f"srcdiff failed while {doing} ({kind}{_where(error)}). This is a bug in srcdiff: please report this line."


def _where(error: BaseException | None) -> str:
    """Return the file name and line where ``error`` was raised; empty if unknown."""
    frames = traceback.extract_tb(error.__traceback__) if error is not None else []
    return f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
