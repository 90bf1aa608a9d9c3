"""Other words for the articles of a made corpus: a remapped article is another one with the same statistics.

Each word of a variant is another word of the same kind (a figure, a name, or neither) that about as many articles have,
and the words of a topic are those of another topic. So a corpus with many variants has the words, topics, stories and
events of a made corpus of its size: frequent words are as frequent, and events of a variant are as like one another as
those it was made from, but no more like these than any others.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from benchmarks.data.made_corpus import Lexicon
from srcdiff.index.word_hashes import number_of
from srcdiff.pair.traits import Traits
from srcdiff.text.words import Spelling

STRATUM = 50
"""Words of about the same frequency that take each other's places; more than there are variants."""
TOPIC_STEP, WORD_STEP = 13, 7
"""From a topic, and a word of it, to those of the next variant, in places of their lists."""


class RemappedWords:
    """The words of all variants, each as its number in an index."""

    def __init__(self, sample: Iterable[Traits], lexicon: Lexicon) -> None:
        """``sample`` are the articles from which variants are made; reading them takes .2 ms for each."""
        self._strata = list(_strata(sample))
        self._topics = [_numbers(topic) for topic in lexicon.topics]
        self.variant_words = lru_cache(maxsize=None)(self._variant_words)
        self.topic_words = lru_cache(maxsize=None)(self._topic_words)

    def _variant_words(self, variant: int) -> dict[int, int]:
        """Return the word that takes the place of each one in a variant, the topic's words left aside."""
        return dict(chain.from_iterable(_rotated(stratum, variant) for stratum in self._strata))

    def _topic_words(self, variant: int, topic: int) -> dict[int, int]:
        """Return the word that takes the place of each one of a topic."""
        own = self._topics[topic]
        other = self._topics[(topic + TOPIC_STEP * variant) % len(self._topics)]
        return {word: other[(place + WORD_STEP * variant) % len(other)] for place, word in enumerate(own)}

    def remapped(self, traits: Traits, variant: int, topic: int) -> Traits:
        """Return the traits of a variant of an article; phrases become others, the same ones in the whole variant."""
        image = _without_collisions(traits.terms, self.topic_words(variant, topic), self.variant_words(variant))
        salt = number_of(f"variant {variant}")
        phrases = traits.phrases[:0]
        phrases.extend(mark ^ salt for mark in traits.phrases)
        return traits._replace(
            terms={image[word]: count for word, count in traits.terms.items()},
            names={image[word]: printed for word, printed in traits.names.items()},
            numbers=frozenset(image[word] for word in traits.numbers),
            phrases=phrases,
            quoted=frozenset(mark ^ salt for mark in traits.quoted),
        )


def _strata(sample: Iterable[Traits]) -> Iterator[list[int]]:
    """Yield words of one kind that about as many articles have; a kind of one word is left out."""
    articles: Counter[int] = Counter()
    named: Counter[int] = Counter()
    figures: set[int] = set()
    for traits in sample:
        articles.update(traits.terms.keys())
        named.update(traits.names.keys())
        figures |= traits.numbers
    kinds: dict[str, list[int]] = {"figure": [], "name": [], "plain": []}
    for word, count in sorted(articles.items(), key=lambda item: (-item[1], item[0])):
        kinds["figure" if word in figures else "name" if 2 * named[word] > count else "plain"].append(word)
    for words in kinds.values():
        for start in range(0, len(words), STRATUM):
            yield words[start : start + STRATUM]


def _rotated(stratum: Sequence[int], variant: int) -> Iterator[tuple[int, int]]:
    """Yield each word and the one in its place; another one for each of ``STRATUM`` - 1 variants."""
    shifts = list(range(1, len(stratum)))
    random.Random(stratum[0]).shuffle(shifts)
    shift = shifts[variant % len(shifts)] if shifts else 0
    for place, word in enumerate(stratum):
        yield word, stratum[(place + shift) % len(stratum)]


def _numbers(words: Iterable[str]) -> list[int]:
    """Return the numbers of words in an index, each once."""
    return list(dict.fromkeys(number_of(word.key) for word in Spelling(()).words(" ".join(words))))


def _without_collisions(
    words: Iterable[int], of_topic: Mapping[int, int], of_variant: Mapping[int, int]
) -> dict[int, int]:
    """Return another word for each one; where two would become one, the second is a word that is not in the corpus."""
    image: dict[int, int] = {}
    taken: set[int] = set()
    for word in words:
        other = of_topic.get(word) or of_variant[word]
        while other in taken:
            other += 1
        image[word] = other
        taken.add(other)
    return image
