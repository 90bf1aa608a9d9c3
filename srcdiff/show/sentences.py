"""The numbered sentences of a link with their edits marked."""

from collections.abc import Iterator

from srcdiff.model import Article, Edit, Link, Span
from srcdiff.show.edit_marks import LinkEnd, edit_fragments, edit_role, is_marked
from srcdiff.show.styled_text import Fragment
from srcdiff.show.wording import sentence_numbers


def sentence_fragments(article: Article, position: int) -> list[Fragment]:
    """Return the number and the text of one sentence."""
    return [_number(position), Fragment(article.text_of(position))]


def link_sides(link: Link, left: Article, right: Article) -> tuple[list[Fragment], list[Fragment]]:
    """Return the left and the right sentences of a link, numbered, with their edits marked where ``is_marked``."""
    marked = is_marked(link)
    return list(_side(link, left, "left", marked=marked)), list(_side(link, right, "right", marked=marked))


def _side(link: Link, article: Article, side: LinkEnd, *, marked: bool) -> Iterator[Fragment]:
    positions = link.left if side == "left" else link.right
    for position in positions:
        sentence = article.sentences[position]
        yield _number(position)
        for edit in link.edits:
            start, end = _within(edit, side, (sentence.start, sentence.end))
            if start < end:
                yield from edit_fragments(article.text[start:end], edit_role(edit, side) if marked else "plain")
        yield Fragment(" ")


def _number(position: int) -> Fragment:
    return Fragment(f"{sentence_numbers((position,))} ", "faint")


def _within(edit: Edit, side: LinkEnd, sentence: Span) -> Span:
    """Return the part of an edit's span that lies in ``sentence``; empty where it lies elsewhere."""
    start, end = edit.left if side == "left" else edit.right
    return max(start, sentence[0]), min(end, sentence[1])
