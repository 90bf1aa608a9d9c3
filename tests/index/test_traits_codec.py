"""Traits as bytes: what is stored pairs as what was read."""

import pytest

from srcdiff.index.traits_codec import decoded, encoded
from srcdiff.index.word_hashes import HashedVocabulary, number_of
from srcdiff.pair.traits import Traits, read_traits
from srcdiff.settings import DEFAULTS
from srcdiff.split import split
from srcdiff.text.words import Spelling
from tests.builders import article
from tests.pair.articles import FERRY, STRIKE, day


def traits(*sentences: str) -> Traits:
    made = split(article("a", *sentences, title=sentences[0], date=day(3)))
    return read_traits(made, HashedVocabulary(Spelling(DEFAULTS.spelling_groups)))


@pytest.mark.parametrize(
    "sentences",
    [
        FERRY,
        STRIKE,
        ("A man aged 43 was found on North Oak Street on Tuesday, March 5, 2019, police said.",),
        ("Of the and.",),
    ],
)
def test_traits_are_the_same_after_a_round_trip_but_for_the_print_of_names(sentences: tuple[str, ...]) -> None:
    before = traits(*sentences)
    after = decoded(encoded(before))
    assert after == before._replace(names=dict.fromkeys(before.names, ""))
    assert list(after.terms) == list(before.terms)


def test_a_round_trip_needs_all_of_the_bytes() -> None:
    content = encoded(traits(*FERRY))
    for length in (0, 10, 40, len(content) - 1):
        with pytest.raises(ValueError, match=r"cut off|Expecting|Unterminated"):
            decoded(content[:length])


def test_numbers_of_words_have_63_bits_and_depend_on_the_word_alone() -> None:
    vocabulary = HashedVocabulary(Spelling(()))
    numbers = [vocabulary.number(f"word{number}") for number in range(1000)]
    assert len(set(numbers)) == 1000
    assert all(0 <= number < 2**63 for number in numbers)
    assert numbers[5] == number_of("word5") == 4898757027712917115
