"""Browsing in lines, for screen readers, dumb terminals and pipes: a command in, an answer out.

No line depends on colour, columns or a cursor. The commands are those of ``srcdiff.actions``, and where they lead is
decided in ``srcdiff.browse``, as for the terminal UI; this package parses what is typed and writes the answers.
"""

from srcdiff.plain.browser import LineBrowser

__all__ = ["LineBrowser"]
