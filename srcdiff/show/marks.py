"""A stretch of text cut at the marks on it, such as the words that sources share and the matches of a search."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypeVar

from srcdiff.model import Span

Name = TypeVar("Name", bound=str)


def pieces(span: Span, marks: Sequence[tuple[Span, Name]]) -> list[tuple[Span, tuple[Name, ...]]]:
    """Return ``span`` cut wherever a mark begins or ends, each piece with the names of all marks on it.

    Marks are spans of the same text with a name; the names of a piece are in the order of ``marks``. The pieces joined
    are the span.

    >>> pieces((10, 20), [((5, 13), "shared"), ((12, 15), "match")])
    [((10, 12), ('shared',)), ((12, 13), ('shared', 'match')), ((13, 15), ('match',)), ((15, 20), ())]
    """
    start, end = span
    inside = [(mark, name) for mark, name in marks if mark[0] < end and mark[1] > start]
    bounds = {bound for mark, _ in inside for bound in mark if start < bound < end}
    return [
        (piece, tuple(name for mark, name in inside if mark[0] <= piece[0] and piece[1] <= mark[1]))
        for piece in pairwise([start, *sorted(bounds), end])
    ]


def marked_runs(text: str, span: Span, marks: Iterable[tuple[Span, Name]], plain: Name) -> Iterator[tuple[str, Name]]:
    """Yield the text of ``span`` in runs of one mark, ``plain`` where there is none; where two overlap the later one.

    >>> list(marked_runs("Talks ended", (0, 11), [((0, 2), "shared"), ((2, 5), "shared")], "plain"))
    [('Talks', 'shared'), (' ended', 'plain')]
    """
    cut = ((text[slice(*piece)], names[-1] if names else plain) for piece, names in pieces(span, list(marks)))
    for name, run in groupby(cut, itemgetter(1)):
        yield "".join(words for words, _ in run), name
