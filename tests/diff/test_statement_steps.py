"""Edits between partly equal sentences: words inside the shared statement, everything outside in one piece."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff import with_differences
from srcdiff.model import Link
from srcdiff.settings import DEFAULTS
from tests.builders import article
from tests.diff.linked import mirrored

WORDS = st.lists(
    st.sampled_from("the mayor said, that five boats sank on Monday after a storm “we saw it,” police and who".split()),
    min_size=1,
    max_size=25,
).map(" ".join)
SIDE = st.lists(WORDS, min_size=1, max_size=3)


def partial(left: list[str], right: list[str]) -> tuple[Link, str, str]:
    """Return a partial link of all sentences of both sides, and the two texts."""
    one, other = article("one", *left), article("other", *right)
    bare = Link(tuple(range(len(left))), tuple(range(len(right))), "partial", 1.0)
    return with_differences(bare, one, other, DEFAULTS), one.text, other.text


def only_right(link: Link, text: str) -> list[str]:
    return [text[slice(*edit.right)].strip() for edit in link.edits if edit.op == "insert"]


def test_what_one_side_adds_is_one_piece_whatever_words_of_it_the_other_has_too() -> None:
    link, _, right = partial(
        ["The trawler sank near the pier on Sunday."],
        ["The trawler sank near the pier on Sunday, said the mayor, who had been on the trawler with her son."],
    )
    assert only_right(link, right)[-1].startswith("said the mayor")
    assert "on the trawler with her son." in only_right(link, right)[-1]


def test_words_that_both_sides_begin_with_stay_equal_though_they_are_outside() -> None:
    link, left, right = partial(
        ["He said the road is open."], ["He said the bridge, the old one, is shut and the road is open."]
    )
    assert left[slice(*link.edits[0].left)].startswith("He said")
    assert link.edits[0].op == "equal"
    assert only_right(link, right) == ["the bridge, the old one, is shut and"]


@given(SIDE, SIDE)
def test_the_edits_rebuild_both_sides_and_are_mirrored_by_swapping_them(left: list[str], right: list[str]) -> None:
    link, left_text, right_text = partial(left, right)
    for text, spans in ((left_text, [edit.left for edit in link.edits]), (right_text, [e.right for e in link.edits])):
        assert "".join(text[slice(*span)] for span in spans) == text.replace("\n\n", "")
    swapped, _, _ = partial(right, left)
    assert tuple(map(mirrored, link.edits)) == swapped.edits
