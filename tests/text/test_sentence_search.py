"""A sentence is found again by its words when the text around it has changed."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.text.matcher import SequenceMatcher
from srcdiff.text.sentence_search import LEAST_LIKENESS, found_again

TEXTS = (
    "The ferry left at nine.",
    "“We saw smoke,” Kerr said.",
    "Two crew members were treated on the quay for smoke inhalation.",
    "“We saw smoke,” Kerr said.",
)


def test_the_same_words_are_found_whatever_marks_and_case_they_have() -> None:
    assert found_again("the FERRY left at nine", 3, TEXTS) == 0


def test_of_several_sentences_with_the_same_words_the_nearest_is_meant() -> None:
    assert found_again("“We saw smoke,” Kerr said.", 0, TEXTS) == 1
    assert found_again("“We saw smoke,” Kerr said.", 4, TEXTS) == 3


def test_a_sentence_with_a_word_or_two_changed_is_found() -> None:
    assert found_again("Three crew members were treated on the quay for smoke.", 0, TEXTS) == 2


def test_another_sentence_on_the_same_matter_is_not_taken_for_it() -> None:
    assert found_again("Two crew members said they had expected the smoke.", 2, TEXTS) is None


def test_a_sentence_without_words_and_a_text_without_sentences_give_nothing() -> None:
    assert found_again("…", 0, TEXTS) is None
    assert found_again("The ferry left.", 0, ()) is None


sentences = st.lists(st.sampled_from(["ferry", "smoke", "crew", "left", "nine"]), min_size=1, max_size=6).map(" ".join)


@given(sentences, st.integers(0, 8), st.lists(sentences, max_size=8))
def test_the_index_finds_what_comparing_with_every_sentence_finds(wanted: str, near: int, texts: list[str]) -> None:
    def key(position: int) -> tuple[float, int, int]:
        ratio = SequenceMatcher(None, texts[position].split(), wanted.split(), autojunk=False).ratio()
        return (ratio, -abs(position - near), -position)

    expected = max(range(len(texts)), key=key, default=None)
    if expected is not None and key(expected)[0] < LEAST_LIKENESS:
        expected = None
    assert found_again(wanted, near, texts) == expected
