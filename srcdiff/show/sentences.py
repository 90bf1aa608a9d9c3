"""The numbered sentences of a link with their edits marked."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from srcdiff.model import Article, Link, Positions, Sentence
from srcdiff.show.edit_marks import MarkedSpan, edit_fragments, parts_within, side_marks
from srcdiff.show.styled_text import Fragment, cropped_at_word, text_columns
from srcdiff.show.wording import sentence_numbers
from srcdiff.text.words import unbroken

REPEATED_COLUMNS = 48
"""Columns of a sentence that is shown again: enough to recognise it, on one line of 80 columns, or of a half of 130."""
ABOVE = " (above)"


def sentence_fragments(article: Article, position: int, *, again: bool = False) -> list[Fragment]:
    """Return the number and the text of one sentence; with ``again``, of a long one only the beginning."""
    text = unbroken(article.text_of(position))
    if again and text_columns(text) > REPEATED_COLUMNS + len(ABOVE):
        return [_number(position), Fragment(cropped_at_word(text, REPEATED_COLUMNS)), Fragment(ABOVE, "faint")]
    return [_number(position), Fragment(text)]


def link_sides(
    link: Link, left: Article, right: Article, printed: tuple[Collection[int], Collection[int]] = ((), ())
) -> tuple[list[Fragment], list[Fragment]]:
    """Return the left and the right sentences of a link, numbered, with their marks (``edit_marks.side_marks``).

    Of a sentence without any mark only the beginning is shown again where it is ``printed`` (left, right) already.
    """
    return (
        list(_side(link.left, left, side_marks(link, "left", left.text), printed[0])),
        list(_side(link.right, right, side_marks(link, "right", right.text), printed[1])),
    )


def _side(
    positions: Positions, article: Article, marks: Sequence[MarkedSpan], printed: Collection[int]
) -> Iterator[Fragment]:
    """Yield the sentences of one side."""
    for position in positions:
        inside = list(_within(marks, article.sentences[position]))
        if any(role != "plain" for _, role in inside):
            yield _number(position)
            for (start, end), role in inside:
                yield from edit_fragments(unbroken(article.text[start:end]), role)
        else:
            yield from sentence_fragments(article, position, again=position in printed)
        yield Fragment(" ")


def _within(marks: Iterable[MarkedSpan], sentence: Sentence) -> Iterator[MarkedSpan]:
    """Yield the parts of the marks that lie in a sentence."""
    for span, role in marks:
        yield from ((part, role) for part in parts_within(span, [sentence.span]))


def _number(position: int) -> Fragment:
    return Fragment(f"{sentence_numbers((position,))} ", "faint")
