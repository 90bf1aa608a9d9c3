"""Text cut where its marks begin and end."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from srcdiff.model import Article, Link, Span
from srcdiff.show.edit_marks import SideName, side_marks
from srcdiff.show.styled_text import Role
from srcdiff.text.words import unbroken

PassageMark = Literal["", "shared", "alone", "deleted", "inserted", "moved"]
"""What a stretch is: shared with another source, in one source alone, or on one side of a link; plain where empty."""


MARKS: Mapping[Role, PassageMark] = {"deleted": "deleted", "inserted": "inserted", "moved": "moved", "shared": "shared"}
"""The mark of each role of a link's words that has one."""


class PassagePiece(NamedTuple):
    """A stretch of text of one mark."""

    text: str
    mark: PassageMark = ""


Passage = tuple[PassagePiece, ...]


def passage(text: str, span: Span, marks: Mapping[Span, PassageMark]) -> Passage:
    """Return the text of ``span`` in pieces; of marks that overlap the later one ends before the earlier one does.

    Linear, except for the sorting of ``marks``.

    >>> passage("He said it.", (0, 11), {(3, 7): "shared"})
    (PassagePiece(text='He ', mark=''), PassagePiece(text='said', mark='shared'), PassagePiece(text=' it.', mark=''))
    """
    return tuple(PassagePiece(unbroken(text[start:end]), mark) for start, end, mark in _cut(span, marks))


def _cut(span: Span, marks: Mapping[Span, PassageMark]) -> Iterator[tuple[int, int, PassageMark]]:
    place, end = span
    for (mark_start, mark_end), mark in sorted(marks.items()):
        start, stop = max(mark_start, place), min(mark_end, end)
        if start < stop:
            if place < start:
                yield place, start, ""
            yield start, stop, mark
            place = stop
    if place < end:
        yield place, end, ""


def sentence_passage(article: Article, position: int, spans: Iterable[Span], mark: PassageMark) -> Passage:
    """Return a sentence with ``spans`` marked; without a mark where they are all of it, since that says nothing."""
    sentence = article.sentences[position]
    whole = sentence.span
    return passage(article.text, whole, _proper(whole, spans, mark))


def _proper(whole: Span, spans: Iterable[Span], mark: PassageMark) -> dict[Span, PassageMark]:
    """Return the mark of each span, none where one of them is the whole."""
    marks = dict.fromkeys(spans, mark)
    return {} if any(start <= whole[0] and end >= whole[1] for start, end in marks) else marks


def link_passages(link: Link, article: Article, side: SideName) -> tuple[Passage, ...]:
    """Return the sentences of one side of a link with their marks (``edit_marks.side_marks``)."""
    marks = {
        _trimmed(article.text, span): MARKS[role]
        for span, role in side_marks(link, side, article.text)
        if role in MARKS
    }
    sentences = (article.sentences[position] for position in (link.left if side == "left" else link.right))
    return tuple(passage(article.text, sentence.span, marks) for sentence in sentences)


def _trimmed(text: str, span: Span) -> Span:
    """Return the span without the white space around its text."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[0] + len(words.rstrip()))


def paragraphs(article: Article) -> Iterator[tuple[int, ...]]:
    """Yield the positions of the sentences of each paragraph: a line end between two sentences begins another."""
    together: list[int] = []
    for position, sentence in enumerate(article.sentences):
        if together and "\n" in article.text[article.sentences[position - 1].end : sentence.start]:
            yield tuple(together)
            together = []
        together.append(position)
    if together:
        yield tuple(together)
