"""The sentences of a link with their edits marked by signs: ``[-only left-]``, ``{+only right+}``."""

from collections.abc import Iterator
from typing import Literal

from srcdiff.model import Article, Edit, Link, Span
from srcdiff.show.styled_text import Fragment, Role

Side = Literal["left", "right"]

SIGNS: dict[Role, tuple[str, str]] = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}"), "moved": ("{~", "~}")}
"""What stands before and after words that differ, so that they show without colour; the first two as in wdiff."""


def sentence_fragments(article: Article, position: int) -> list[Fragment]:
    """Return the number and the text of one sentence."""
    return [_number(position), Fragment(article.text_of(position))]


MARKED_UP_TO = 0.7
"""The share of a link's letters that may differ for its edits to be marked: beyond it the marks hide the sentence."""


def link_sides(link: Link, left: Article, right: Article) -> tuple[list[Fragment], list[Fragment]]:
    """Return the left and the right sentences of a link, numbered, with their edits marked.

    Where nearly all words differ nothing is marked.
    """
    marked = is_marked(link)
    return list(_side(link, left, "left", marked=marked)), list(_side(link, right, "right", marked=marked))


def is_marked(link: Link) -> bool:
    """Whether so few words of a link differ that marking them helps."""
    return _changed_share(link) <= MARKED_UP_TO


def _changed_share(link: Link) -> float:
    """Return the share, 0 to 1, of the letters of both sides that are neither equal nor only moved."""
    changed = sum(_size(edit) for edit in link.edits if edit.op != "equal" and not edit.moved)
    return changed / max(1, sum(_size(edit) for edit in link.edits))


def _size(edit: Edit) -> int:
    return edit.left[1] - edit.left[0] + edit.right[1] - edit.right[0]


def _side(link: Link, article: Article, side: Side, *, marked: bool) -> Iterator[Fragment]:
    positions = link.left if side == "left" else link.right
    for position in positions:
        sentence = article.sentences[position]
        yield _number(position)
        for edit in link.edits:
            start, end = _within(edit, side, (sentence.start, sentence.end))
            if start < end:
                yield from _marked(article.text[start:end], _role(edit, side) if marked else "plain")
        yield Fragment(" ")


def _number(position: int) -> Fragment:
    return Fragment(f"[{position}] ", "faint")


def _within(edit: Edit, side: Side, sentence: Span) -> Span:
    """Return the part of an edit's span that lies in ``sentence``; empty where it lies elsewhere."""
    start, end = edit.left if side == "left" else edit.right
    return max(start, sentence[0]), min(end, sentence[1])


def _role(edit: Edit, side: Side) -> Role:
    if edit.op == "equal":
        return "plain"
    if edit.moved:
        return "moved"
    return "deleted" if side == "left" else "inserted"


def _marked(text: str, role: Role) -> Iterator[Fragment]:
    """Yield ``text`` between its signs, the blank space around it outside them."""
    signs = SIGNS.get(role)
    words = text.strip()
    if signs is None or not words:
        yield Fragment(text, role)
        return
    start = text.index(words)
    yield Fragment(text[:start])
    yield Fragment(f"{signs[0]}{words}{signs[1]}", role)
    yield Fragment(text[start + len(words) :])
