"""Edit marks: how reports and both front ends show the words of a link, by one rule.

What both sides report is plain, and what one side adds is marked as ``[-only left-]`` or ``{+only right+}``. Where less
than ``LEAST_EQUAL_SHARE`` of the shared statement is equal, so that such marks would cut it into crumbs, the words in
it that are equal are marked instead, as ``{=in both=}``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from srcdiff.model import Claim, ClaimSentence, Edit, Link, Span
from srcdiff.show.styled_text import Fragment, Role

SideName = Literal["left", "right"]
MarkedSpan = tuple[Span, Role]
"""A stretch of one article's text, and the role in which it is shown."""

EDIT_SYMBOLS: dict[Role, tuple[str, str]] = {
    "deleted": ("[-", "-]"),
    "inserted": ("{+", "+}"),
    "moved": ("{~", "~}"),
    "shared": ("{=", "=}"),
}
"""The symbols before and after marked words: they are visible without colour. The first two are wdiff's."""
LEAST_EQUAL_SHARE = 1 / 3
"""The least share of a shared statement's characters that must be equal for its changed words to be marked."""
LEAST_LETTERS = 4
"""Letters of a word that is worth a mark where it alone is shared; a number or a capital is too."""
_WORD = re.compile(r"\w+")


def is_marked(link: Link) -> bool:
    """Return whether enough of the shared statement is equal for its changed words to be marked."""
    equal = sum(_shared_size(link, edit) for edit in link.edits if edit.op == "equal" or edit.moved)
    return equal >= LEAST_EQUAL_SHARE * sum(_shared_size(link, edit) for edit in link.edits)


def _shared_size(link: Link, edit: Edit) -> int:
    """Return the number of characters of both sides of an edit that are in the shared statement."""
    sides = ((edit.left, link.shared_left), (edit.right, link.shared_right))
    return sum(end - start for span, shared in sides for start, end in parts_within(span, shared or [span]))


def side_marks(link: Link, side: SideName, text: str) -> tuple[MarkedSpan, ...]:
    """Return the words of one side of a link, in order and without gaps, each with its role; none without edits.

    ``text`` is the side's article. ``plain`` is what both sides report, ``shared`` what few words have in common.
    """
    marked = is_marked(link)
    spans = ((edit, edit.left if side == "left" else edit.right) for edit in link.edits)
    shared = link.shared_left if side == "left" else link.shared_right
    return tuple(
        mark
        for edit, span in spans
        if span[0] < span[1]
        for mark in ([(span, edit_role(edit, side))] if marked else _few_shared(edit, span, side, shared, text))
    )


def _few_shared(edit: Edit, span: Span, side: SideName, shared: Sequence[Span], text: str) -> Iterator[MarkedSpan]:
    """Yield the parts of an edit where few words are equal: these are marked, and what is outside the statement."""
    place = span[0]
    equal = edit.op == "equal" or edit.moved
    inside: Role = "shared" if equal and is_worth_a_mark(text[slice(*span)]) else "plain"
    for start, end in parts_within(span, shared or [span]):
        if place < start:
            yield (place, start), edit_role(edit, side)
        yield (start, end), inside
        place = end
    if place < span[1]:
        yield (place, span[1]), edit_role(edit, side)


def shared_words(one: ClaimSentence, claim: Claim, text: str) -> list[Span]:
    """Return the words of a claim's sentence that others share: of its stretches those that the edits leave equal.

    Of the lead those that any other sentence has. Without edits, whole stretches. ``text`` is the sentence's article.
    """
    lead = one.sentence_id == claim.lead
    others = [other for other in claim.sentences if other.edits] if lead else [one]
    equal = [edit.left if lead else edit.right for other in others for edit in other.edits if edit.op == "equal"]
    if not equal:
        return list(one.shared)
    equal = [span for span in equal if is_worth_a_mark(text[slice(*span)])]
    return [part for span in one.shared for part in parts_within(span, equal)] if one.shared else equal


def parts_within(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """Yield the parts of a span that are in one of the others, in their order."""
    for start, end in others:
        if max(start, span[0]) < min(end, span[1]):
            yield max(start, span[0]), min(end, span[1])


def is_worth_a_mark(words: str) -> bool:
    """Return whether a stretch says something by itself: several words, a long one, a number or a name."""
    found = _WORD.findall(words)
    return len(found) > 1 or any(len(word) >= LEAST_LETTERS or not word.islower() for word in found)


def edit_role(edit: Edit, side: SideName) -> Role:
    """Return the role of an edit's words on one side of the link."""
    if edit.op == "equal":
        return "plain"
    if edit.moved:
        return "moved"
    return "deleted" if side == "left" else "inserted"


def edit_fragments(text: str, role: Role) -> Iterator[Fragment]:
    """Yield ``text`` between the symbols of its role, the white space around it outside of them."""
    content = text.strip()
    symbols = EDIT_SYMBOLS.get(role)
    if symbols is None or not content:
        yield Fragment(text, role if symbols is None else "plain")
        return
    start = text.index(content)
    yield Fragment(text[:start])
    yield Fragment(f"{symbols[0]}{content}{symbols[1]}", role)
    yield Fragment(text[start + len(content) :])
