"""Edit marks: which links are marked, and the symbols around words that differ."""

import pytest

from srcdiff.show.edit_marks import SideName, edit_fragments, edit_role, is_marked, side_marks
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


def marked_words(left: str, right: str, side: SideName, role: str) -> list[str]:
    link, *articles = linked(left, right)
    text = articles[side == "right"].text
    return [text[slice(*span)].strip() for span, found in side_marks(link, side, text) if found == role]


def test_where_few_words_are_equal_these_are_marked() -> None:
    left, right = "Two fishermen were rescued from the trawler Orla.", "A lifeboat reached the Orla and took both off."
    assert marked_words(left, right, "left", "shared") == ["Orla."]
    assert marked_words(left, right, "left", "deleted") == []


def test_the_marks_of_a_side_cover_it_without_gaps() -> None:
    link, left, _ = linked("The ferry sank off Cask on Sunday.", "A boat went down, the mayor said, off Cask.")
    spans = [span for span, _ in side_marks(link, "left", left.text)]
    assert "".join(left.text[slice(*span)] for span in spans) == left.text
