"""Edit marks: which links are marked, and the symbols around words that differ."""

import pytest

from srcdiff.show.edit_marks import edit_fragments, edit_role, is_marked
from tests.diff.linked import linked


def test_edits_are_marked_only_where_enough_words_are_equal() -> None:
    reworked, *_ = linked("The ferry sank off Cask on Sunday.", "The ferry sank off Brede on Sunday.")
    rewritten, *_ = linked("The ferry sank.", "A passenger boat went down in heavy fog.")
    assert is_marked(reworked)
    assert not is_marked(rewritten)


def test_each_side_shows_its_own_words() -> None:
    link, *_ = linked("The old ferry sank.", "The ferry sank slowly.")
    shown = {(edit_role(edit, "left"), edit_role(edit, "right")) for edit in link.edits if edit.op != "equal"}
    assert shown == {("deleted", "inserted")}


@pytest.mark.parametrize(
    ("text", "expected"), [(" two words ", " [-two words-] "), ("word", "[-word-]"), ("  ", "  "), ("", "")]
)
def test_symbols_leave_the_white_space_outside(text: str, expected: str) -> None:
    assert "".join(fragment.text for fragment in edit_fragments(text, "deleted")) == expected
