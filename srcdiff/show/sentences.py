"""The numbered sentences of a link with their edits marked."""

from collections.abc import Collection, Iterator

from rich.cells import cell_len

from srcdiff.model import Article, Edit, Link, Positions, Span
from srcdiff.show.edit_marks import SideName, edit_fragments, edit_role, is_marked
from srcdiff.show.styled_text import Fragment, cropped_at_word
from srcdiff.show.wording import sentence_numbers
from srcdiff.text.words import unbroken

REPEATED_COLUMNS = 48
"""Columns of a sentence that is shown again: enough to recognise it, on one line of 80 columns, or of a half of 130."""
ABOVE = " (above)"


def sentence_fragments(article: Article, position: int, *, again: bool = False) -> list[Fragment]:
    """Return the number and the text of one sentence; with ``again``, of a long one only the beginning."""
    text = unbroken(article.text_of(position))
    if again and cell_len(text) > REPEATED_COLUMNS + len(ABOVE):
        return [_number(position), Fragment(cropped_at_word(text, REPEATED_COLUMNS)), Fragment(ABOVE, "faint")]
    return [_number(position), Fragment(text)]


def link_sides(
    link: Link, left: Article, right: Article, printed: tuple[Collection[int], Collection[int]] = ((), ())
) -> tuple[list[Fragment], list[Fragment]]:
    """Return the left and the right sentences of a link, numbered, with their edits marked where ``is_marked``.

    Of a sentence that is not marked only the beginning is shown again where it is ``printed`` (left, right) already.
    """
    if is_marked(link):
        return list(_marked_side(link, left, "left")), list(_marked_side(link, right, "right"))
    return list(_plain_side(link.left, left, printed[0])), list(_plain_side(link.right, right, printed[1]))


def _plain_side(positions: Positions, article: Article, printed: Collection[int]) -> Iterator[Fragment]:
    """Yield the sentences of one side without marks."""
    for position in positions:
        yield from (*sentence_fragments(article, position, again=position in printed), Fragment(" "))


def _marked_side(link: Link, article: Article, side: SideName) -> Iterator[Fragment]:
    """Yield the sentences of one side with its edits marked."""
    for position in link.left if side == "left" else link.right:
        sentence = article.sentences[position]
        yield _number(position)
        for edit in link.edits:
            start, end = _within(edit, side, (sentence.start, sentence.end))
            if start < end:
                yield from edit_fragments(unbroken(article.text[start:end]), edit_role(edit, side))
        yield Fragment(" ")


def _number(position: int) -> Fragment:
    return Fragment(f"{sentence_numbers((position,))} ", "faint")


def _within(edit: Edit, side: SideName, sentence: Span) -> Span:
    """Return the part of an edit's span that lies in ``sentence``; empty where it lies elsewhere."""
    start, end = edit.left if side == "left" else edit.right
    return max(start, sentence[0]), min(end, sentence[1])
