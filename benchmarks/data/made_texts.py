"""Articles made up for timing the terminal UI: their words mean nothing, but are as long and as frequent as in news."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, combinations

from srcdiff.diff import with_differences
from srcdiff.model import Article, Comparison, Event, Link, Pairing, Reason, Relation, Sentence, Study
from srcdiff.settings import DEFAULTS

SEED = 1
VOCABULARY, SENTENCE_WORDS, SKEW = 20_000, 22, 0.9
"""Different words, words in a sentence, and the exponent of the words' frequencies."""
SYLLABLES = ("ta", "re", "no", "li", "men", "ska", "vor", "eth", "in", "ous", "el", "bar", "qui", "der")
KEPT_WORDS = 0.8
"""Share of its words that a retold sentence keeps."""
RELATIONS: tuple[Relation, ...] = ("edited", "reworded", "partial", "quote")
"""Of the links, in turn."""
EVENT_SIZE = 5
"""Articles of one event: ten pairs."""
REFUSED_FOR_EACH = 6
"""Refused pairs for each article, about as many as pairing a corpus lists."""


class Texts:
    """Makes sentences; the same ones in each run."""

    def __init__(self) -> None:
        self._source = random.Random(SEED)
        self._words = ["".join(self._source.choices(SYLLABLES, k=1 + place % 4)) for place in range(VOCABULARY)]

    def sentence(self) -> list[str]:
        """Return words whose frequencies fall off as in real text."""
        places = (int(self._source.paretovariate(SKEW)) - 1 for _ in range(SENTENCE_WORDS))
        return [self._words[min(place, VOCABULARY - 1)] for place in places]

    def retold(self, sentence: Sequence[str]) -> list[str]:
        """Return a sentence with some of its words replaced."""
        return [word if self._source.random() < KEPT_WORDS else self._source.choice(self._words) for word in sentence]

    def shuffled(self, count: int) -> list[int]:
        """Return the numbers below ``count`` in an order in which most stay near their place."""
        return sorted(range(count), key=lambda number: number + self._source.gauss(0, 6))


def article(identifier: str, sentences: Sequence[Sequence[str]]) -> Article:
    """Return an article of these sentences, three to a paragraph."""
    words = [f"“{' '.join(sentence).capitalize()}.” – che’" for sentence in sentences]
    gaps = ["\n\n" if number % 3 == 0 else " " for number in range(1, len(words) + 1)]
    starts = accumulate((len(text + gap) for text, gap in zip(words, gaps, strict=True)), initial=0)
    spans = tuple(Sentence(start, start + len(text), "body") for start, text in zip(starts, words, strict=False))
    joined = "".join(text + gap for text, gap in zip(words, gaps, strict=True))
    return Article(identifier, joined, spans, title=words[0], source=f"Outlet {identifier}")


def compared_articles(sentences: int) -> tuple[Article, Article, Comparison]:
    """Return two articles of so many sentences a side, half of which are linked, and their comparison."""
    texts = Texts()
    left_words = [texts.sentence() for _ in range(sentences)]
    order = texts.shuffled(sentences)
    right_words = [texts.retold(left_words[number]) if number % 2 else texts.sentence() for number in order]
    left, right = article("a", left_words), article("b", right_words)
    links = sorted((number, place) for place, number in enumerate(order) if number % 2)
    comparison = Comparison(
        left.id,
        right.id,
        tuple(_link(left, right, *ends) for ends in links),
        tuple(range(0, sentences, 2)),
        tuple(place for place, number in enumerate(order) if number % 2 == 0),
    )
    return left, right, comparison


def _link(left: Article, right: Article, left_place: int, right_place: int) -> Link:
    relation = RELATIONS[left_place // 2 % len(RELATIONS)]
    link = Link((left_place,), (right_place,), relation, 0.8, moved=left_place % 10 == 1)
    return with_differences(link, left, right, DEFAULTS)


def study(articles: int) -> Study:
    """Return so many short articles with their events, pairs and refused pairs."""
    texts = Texts()
    made = [article(f"{number:05d}", [texts.sentence() for _ in range(8)]) for number in range(articles)]
    events = [made[start : start + EVENT_SIZE] for start in range(0, articles, EVENT_SIZE)]
    return Study(
        tuple(made),
        (*_paired(events), *_refused(made)),
        tuple(
            Event(str(number), event[0].title, tuple(one.id for one in event)) for number, event in enumerate(events, 1)
        ),
    )


def _paired(events: Sequence[Sequence[Article]]) -> Iterator[Pairing]:
    reasons = (Reason("words", "many rare words in common", 2.1), Reason("names", "names in common", 0.9))
    for number, event in enumerate(events):
        for one, other in combinations(event, 2):
            yield Pairing(
                one.id, other.id, paired=True, score=0.6 + number % 40 / 100, origin="automatic", reasons=reasons
            )


def _refused(made: Sequence[Article]) -> Iterator[Pairing]:
    reasons = (Reason("words", "few words in common", -1.4),)
    for distance in range(EVENT_SIZE, EVENT_SIZE + REFUSED_FOR_EACH):
        for one, other in zip(made, made[distance:], strict=False):
            score = len(one.text) % 50 / 100
            yield Pairing(one.id, other.id, paired=False, score=score, origin="automatic", reasons=reasons)


def with_pair(whole: Study, left: Article, right: Article) -> Study:
    """Return the study with two more articles, which are paired and come first."""
    pairing = Pairing(left.id, right.id, paired=True, score=0.99, origin="automatic", reasons=())
    event = Event("0", left.title, (left.id, right.id))
    return replace(
        whole,
        articles=(left, right, *whole.articles),
        pairings=(pairing, *whole.pairings),
        events=(event, *whole.events),
    )
