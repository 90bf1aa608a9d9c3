"""Where on disk articles and their sentences are."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from srcdiff.input_file import open_input
from srcdiff.reading.decode import decode
from srcdiff.reading.formats import LINES_OF_TEXT, SEVERAL, format_suffix
from srcdiff.text.safe import ANY_LINE_END


class FileLine(NamedTuple):
    """A line of a file."""

    file: Path
    line: int
    """Counted from 1."""
    lines_before: int = 0
    """Lines of the article's text that are not in the file there: its title and the blank line below it."""

    @property
    def in_corpus(self) -> bool:
        """Whether the file holds several articles."""
        return not SEVERAL.isdisjoint({format_suffix(self.file.name), self.file.suffix.lower()})

    @property
    def in_text(self) -> bool:
        """Whether the lines of the file are those of the article's text."""
        return self.file.suffix.lower() in LINES_OF_TEXT


class Files(NamedTuple):
    """The files behind articles that were read."""

    paths: tuple[Path, ...] = ()
    """As they were named."""
    found: tuple[Path, ...] = ()
    """All files that the paths name or contain, whether they could be read or not."""
    places: Mapping[str, FileLine] = MappingProxyType({})
    """Where each article begins, by its id; one from standard input has no place."""
    others: tuple[Path, ...] = ()
    """Every other file that the run reads or would read: settings and verdicts, whether they exist or not."""


NO_FILES = Files()
"""Behind articles made in memory."""


def line_after(place: FileLine, before: str, encoding: str) -> FileLine:
    """Return the line on disk of what comes after ``before`` in the text of the article that begins at ``place``.

    A record of a corpus is one line, and a page or a document has no lines. The text breaks its lines at more
    characters than an editor does, such as form feeds: only those count here that an editor breaks at. Raises
    ``OSError`` and ``InputError`` for a file that cannot be read any more. Cost: the file is read.
    """
    if not place.in_text:
        return place
    with open_input(place.file) as opened:
        content = decode(opened.read(), encoding, str(place.file))[0]
    broken = {"\n", "\r\n"} if "\n" in content else {"\r"}
    ends = (end.group() in broken for end in ANY_LINE_END.finditer(content))
    for _ in range(place.line - 1):  # the header
        next((is_broken for is_broken in ends if is_broken), None)
    inside = islice(ends, max(0, before.count("\n") - place.lines_before))
    return FileLine(place.file, place.line + sum(inside))
