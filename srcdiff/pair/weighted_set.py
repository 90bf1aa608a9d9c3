"""Articles weighted together: their profiles, and how much two of them have in common by what is usual in the set."""

from collections.abc import Sequence

from srcdiff.pair.clusters import Pair
from srcdiff.pair.features import cosine, features
from srcdiff.pair.profile import WORD_LEAST, Profile, rarities, unit_vector, weigh
from srcdiff.pair.traits import Traits
from srcdiff.text.logistic import Features
from srcdiff.text.tfidf import idf


class WeightedSet:
    """Some articles of a run, each known by its position in the run."""

    def __init__(self, positions: Sequence[int], traits: Sequence[Traits], originals: Sequence[int]) -> None:
        """Weigh the articles at ``positions``; ``traits`` and ``originals`` are those of the whole run.

        A copy whose original is not in the set counts as a text of its own. Time n log n in the phrases, else linear.
        """
        local = {position: number for number, position in enumerate(positions)}
        own = [traits[position] for position in positions]
        texts = [local.get(originals[position], number) for number, position in enumerate(positions)]
        self.rarity = rarities([own[number] for number, text in enumerate(texts) if number == text])
        """The inverse document frequency of each word that two of its texts have."""
        self._traits = traits
        self._alone = idf(1, sum(number == text for number, text in enumerate(texts)))
        self._profiles = dict(zip(positions, weigh(own, self.rarity, texts), strict=True))

    def profile(self, position: int) -> Profile:
        """Return the profile of one of its articles."""
        return self._profiles[position]

    def lead_words(self, position: int) -> dict[int, float]:
        """Return the words of one of its articles that another has too, weighted by how early and rare they are.

        The vector of all its words has length 1.
        """
        terms, rarity_of = self._traits[position].terms, self.rarity.get
        weights = {word: count * (WORD_LEAST + rarity_of(word, self._alone)) for word, count in terms.items()}
        return unit_vector(weights, self.rarity)

    def cosine(self, pair: Pair) -> float:
        """Return the cosine between the words of two of its articles, 0 to 1."""
        return cosine(self._profiles[pair[0]], self._profiles[pair[1]])

    def features(self, pair: Pair, words: float) -> Features:
        """Return what two of its articles have in common, given the cosine between their ``words``."""
        return features(self._profiles[pair[0]], self._profiles[pair[1]], words)
