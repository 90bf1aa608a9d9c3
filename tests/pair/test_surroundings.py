"""How alike two articles are is judged by how alike the articles of their set usually are."""

import pytest

from srcdiff.model import Article
from srcdiff.pair.profile import Profile, rarities, weigh
from srcdiff.pair.traits import Vocabulary, read_traits
from srcdiff.text.tfidf import dot
from srcdiff.text.words import Spelling
from tests.builders import article
from tests.pair.articles import FERRY, FERRY_AGAIN, LIBRARY, STRIKE, mixed_set


def profiles(articles: list[Article], originals: list[int]) -> list[Profile]:
    vocabulary = Vocabulary(Spelling(()))
    traits = [read_traits(one, vocabulary) for one in articles]
    texts = [one for place, one in enumerate(traits) if originals[place] == place]
    return weigh(traits, rarities(texts), originals)


def test_surroundings_are_the_sums_of_the_cosines_with_all_other_articles() -> None:
    articles = mixed_set()
    found = profiles(articles, list(range(len(articles))))
    for place, profile in enumerate(found):
        others = [other for number, other in enumerate(found) if number != place]
        assert profile.surroundings.others == len(others)
        assert profile.surroundings.words == pytest.approx(sum(dot(profile.words, other.words) for other in others))
        assert profile.surroundings.names == pytest.approx(sum(dot(profile.names, other.names) for other in others))


def test_a_copy_does_not_make_its_text_usual() -> None:
    texts = [article("a", *FERRY), article("b", *FERRY_AGAIN), article("c", *LIBRARY), article("d", *STRIKE)]
    without = profiles(texts, [0, 1, 2, 3])
    with_copy = profiles([*texts, article("e", *FERRY)], [0, 1, 2, 3, 0])
    assert [one.surroundings for one in with_copy[:4]] == [one.surroundings for one in without]
    assert with_copy[4].surroundings.words == pytest.approx(without[0].surroundings.words)
