"""Stepping in lines, for screen readers, dumb terminals and pipes: a command in, an answer out, a line at a time.

No line depends on colour, columns or a cursor. What can be done and what it is called comes from the table of
actions that the terminal UI has too, and where it leads from ``srcdiff.browse``.
"""

from srcdiff.plain.session import Session
from srcdiff.plain.work import Work

__all__ = ["Session", "Work"]
