"""Text cut where its marks begin and end."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from srcdiff.claims.mentions import merged_spans
from srcdiff.model import Article, Link, Span
from srcdiff.show.edit_marks import SideName, side_marks
from srcdiff.show.marks import marked_runs
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


def passage(text: str, span: Span, marks: Iterable[tuple[Span, PassageMark]]) -> Passage:
    """Return the text of ``span`` in pieces of one mark each.

    >>> passage("He said it.", (0, 11), [((3, 7), "shared")])
    (PassagePiece(text='He ', mark=''), PassagePiece(text='said', mark='shared'), PassagePiece(text=' it.', mark=''))
    """
    return tuple(PassagePiece(unbroken(words), mark) for words, mark in marked_runs(text, span, marks, ""))


def sentence_passage(article: Article, position: int, spans: Iterable[Span], mark: PassageMark) -> Passage:
    """Return a sentence with ``spans`` marked; without a mark where they are all of it, since that says nothing."""
    whole = article.sentences[position].span
    marks = [(_trimmed(article.text, span), mark) for span in merged_spans(spans)]
    return passage(article.text, whole, () if any(span == whole for span, _ in marks) else marks)


def link_passages(link: Link, article: Article, side: SideName) -> tuple[Passage, ...]:
    """Return the sentences of one side of a link with their marks (``edit_marks.side_marks``)."""
    marks = [
        (_trimmed(article.text, span), MARKS[role])
        for span, role in side_marks(link, side, article.text)
        if role in MARKS
    ]
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
