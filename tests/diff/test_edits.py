"""Word edits: exact, mirrored by swapping the sides, and as a reader would mark them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff.steps import CELLS
from srcdiff.diff.units import house_style, sentence_units
from srcdiff.model import Link
from srcdiff.settings import DEFAULTS
from tests.diff.linked import linked, marked, mirrored

VOCABULARY = (
    "the of to and he said, “we will” look looked Kyiv Kiev $5.7 5% billion Norfolk — don’t don't 's why? U.S. Wahl "
    "和平 … (so) organise"
).split()
SENTENCE = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join)
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=3)
ANYTHING = st.text(min_size=1, max_size=40).map(str.strip).filter(bool)


def joined_spans(link: Link, side: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for edit in link.edits:
        start, end = getattr(edit, side)
        if start == end:
            continue
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


@given(SENTENCES, SENTENCES)
def test_the_spans_of_each_side_joined_are_exactly_its_sentences(left: list[str], right: list[str]) -> None:
    link, left_article, right_article = linked(left, right)
    assert joined_spans(link, "left") == [(s.start, s.end) for s in left_article.sentences]
    assert joined_spans(link, "right") == [(s.start, s.end) for s in right_article.sentences]


@given(ANYTHING, ANYTHING)
def test_any_text_at_all_is_rebuilt_by_its_edits(left: str, right: str) -> None:
    link, left_article, right_article = linked(left, right)
    assert "".join(left_article.text[slice(*edit.left)] for edit in link.edits) == left
    assert "".join(right_article.text[slice(*edit.right)] for edit in link.edits) == right


@given(SENTENCES, SENTENCES)
def test_no_edit_crosses_the_end_of_a_sentence(left: list[str], right: list[str]) -> None:
    link, left_article, right_article = linked(left, right)
    for edit in link.edits:
        assert any(s.start <= edit.left[0] and edit.left[1] <= s.end for s in left_article.sentences)
        assert any(s.start <= edit.right[0] and edit.right[1] <= s.end for s in right_article.sentences)


@given(SENTENCES, SENTENCES)
def test_equal_edits_have_equal_words_and_the_others_say_what_they_hold(left: list[str], right: list[str]) -> None:
    link, left_article, right_article = linked(left, right)
    style = house_style(DEFAULTS.spelling_groups, "en")
    for edit in link.edits:
        has = (edit.left[0] < edit.left[1], edit.right[0] < edit.right[1])
        if edit.op == "equal":
            keys = [
                [unit.key for unit in sentence_units(text, *span, style)]
                for text, span in ((left_article.text, edit.left), (right_article.text, edit.right))
            ]
            assert keys[0] == keys[1]
        else:
            assert has == {"replace": (True, True), "delete": (True, False), "insert": (False, True)}[edit.op]


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_edits_and_the_style(left: list[str], right: list[str]) -> None:
    there, back = linked(left, right)[0], linked(right, left)[0]
    assert [mirrored(edit) for edit in there.edits] == list(back.edits)
    assert [(s.kind, s.right, s.left) for s in there.style] == [(s.kind, s.left, s.right) for s in back.style]


@given(SENTENCE)
def test_a_sentence_against_itself_has_one_equal_edit(sentence: str) -> None:
    link, *_ = linked(sentence, sentence)
    assert [edit.op for edit in link.edits] == ["equal"]
    assert link.style == ()


@given(SENTENCES, SENTENCES)
def test_what_moved_is_deleted_on_one_side_and_inserted_on_the_other(left: list[str], right: list[str]) -> None:
    link, *_ = linked(left, right)
    moves = [edit for edit in link.edits if edit.moved]
    assert {edit.op for edit in moves} <= {"delete", "insert"}
    assert bool([edit for edit in moves if edit.op == "delete"]) == bool([e for e in moves if e.op == "insert"])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mayor opened the bridge.", "The mayor closed the bridge.", "The mayor [opened] {closed} the bridge."),
        (
            "The chief inspector of the harbour police resigned.",
            "The new head of the river police resigned.",
            "The [chief inspector] {new head} of the [harbour] {river} police resigned.",
        ),
        (
            "They left after seven long hours in the cold pouring rain.",
            "They left because nobody came in the first two days.",
            "They left [after seven long hours in the cold pouring rain.] {because nobody came in the first two days.}",
        ),
        ("It costs $5 billion.", "It costs $5.7 billion.", "It costs [$5 billion.] {$5.7 billion.}"),
        ("It costs $5 billion.", "It costs €5 billion.", "It costs [$5 billion.] {€5 billion.}"),
        ("Who did it?", "Who did it.", "Who did it [?]"),
        ("The duty of the chairman.", "The duties of the chairman.", "The [duty] {duties} of the chairman."),
    ],
)
def test_changes_are_whole_words_and_phrases(left: str, right: str, expected: str) -> None:
    assert marked(left, right).removesuffix(" .") == expected


def test_an_insertion_is_put_where_its_phrase_begins_and_ends() -> None:
    left = "He said the road is open."
    right = "He said the bridge, the old one, is shut and the road is open."
    assert marked(left, right) == "He said {the bridge, the old one, is shut and} the road is open."


def test_a_phrase_in_another_place_is_marked_as_moved() -> None:
    left = "On Friday evening the court in Lyon freed the two men."
    right = "The court in Lyon freed the two men on Friday evening."
    assert marked(left, right) == "[~On Friday evening] the court in Lyon freed the two men. {~on Friday evening.}"


def test_a_sentence_split_in_two_is_cut_where_the_second_begins() -> None:
    link, _, right = linked("He came in May and left in June.", ["He came in May.", "And left in June."])
    assert [edit.op for edit in link.edits] == ["equal", "equal"]
    assert [right.text[slice(*edit.right)] for edit in link.edits] == ["He came in May.", "And left in June."]


def test_short_words_are_no_islands_in_a_language_without_a_list() -> None:
    left = "Die Regierung hat den Vertrag nach langem Streit mit der Opposition gekündigt und geht."
    right = "Die Regierung hat den Vertrag ohne jede Rücksicht auf der ganzen Linie verteidigt und geht."
    assert marked(left, right).count(" der ") == 2


def test_a_very_long_sentence_is_compared_by_its_beginning_and_end() -> None:
    words = [f"word{number}" for number in range(int(CELLS**0.5) + 10)]
    changed = [*words[:50], "other", *words[51:]]
    link, *_ = linked(" ".join(words), " ".join(changed))
    assert [edit.op for edit in link.edits] == ["equal", "replace", "equal"]


def test_text_without_end_is_one_unit() -> None:
    link, *_ = linked("word " * 60_000 + "one", "word " * 60_000 + "two")
    assert [edit.op for edit in link.edits] == ["replace"]
