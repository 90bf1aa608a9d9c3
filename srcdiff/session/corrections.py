"""A person's corrections of one session, with undo and redo."""

from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import VerdictChange


@dataclass(frozen=True, slots=True)
class Correction:
    """What one key or command does to the verdicts."""

    message: str
    """For the reader, such as ``Link rejected``; without a change, why there is none."""
    change: VerdictChange | None = None


Decision = Callable[[Verdicts], Correction]
"""Returns the correction that a key or command makes, given the verdicts in force."""


@dataclass(frozen=True, slots=True)
class History:
    """The corrections of a session that can be undone and redone."""

    done: tuple[Correction, ...] = ()
    """The newest last; ``undone`` likewise."""
    undone: tuple[Correction, ...] = ()

    def after(self, correction: Correction) -> "History":
        """Return the history with one more correction; what was undone before can no longer be redone."""
        return History((*self.done, correction))

    def undo(self) -> Correction:
        """Return the correction that reverses the newest one; without a change where there is none."""
        if not self.done:
            return Correction("Nothing to undo")
        newest = self.done[-1]
        return Correction(f"Undone: {_lower_first(newest.message)}", newest.change and newest.change.reversed)

    def redo(self) -> Correction:
        """Return the correction that was undone last; without a change where there is none."""
        if not self.undone:
            return Correction("Nothing to redo")
        newest = self.undone[-1]
        return Correction(f"Redone: {_lower_first(newest.message)}", newest.change)

    def after_undo(self) -> "History":
        """Return the history once the newest correction is undone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> "History":
        """Return the history once the correction undone last is redone."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
