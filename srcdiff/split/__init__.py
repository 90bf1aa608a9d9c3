"""Split an article into sentences, each with its place and its kind; furniture is marked, nothing is lost."""

from srcdiff.split.splitter import split

__all__ = ["split"]
