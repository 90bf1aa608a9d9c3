"""Edit marks: how reports and both front ends show the edits of a link, ``[-only left-]``, ``{+only right+}``."""

from collections.abc import Iterator
from typing import Literal

from srcdiff.model import Edit, Link
from srcdiff.show.styled_text import Fragment, Role

SideName = Literal["left", "right"]

EDIT_SYMBOLS: dict[Role, tuple[str, str]] = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}"), "moved": ("{~", "~}")}
"""The symbols before and after words that differ: edits are visible without colour. The first two are wdiff's."""
MOST_CHANGED = 0.7
"""The largest share of a link's characters that may differ for its edits to be marked: more marks hide the sentence."""


def is_marked(link: Link) -> bool:
    """Return whether at most ``MOST_CHANGED`` of a link differs, so that marking its edits helps a reader."""
    changed = sum(_size(edit) for edit in link.edits if edit.op != "equal" and not edit.moved)
    return changed <= MOST_CHANGED * max(1, sum(_size(edit) for edit in link.edits))


def _size(edit: Edit) -> int:
    """Return the number of characters of both sides."""
    return edit.left[1] - edit.left[0] + edit.right[1] - edit.right[0]


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
