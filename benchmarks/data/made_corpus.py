"""A made corpus of news over sixty days, as JSON Lines: the same bytes in each run.

    python -m benchmarks.data.made_corpus ARTICLES [--days 60] [--seed 1] > corpus.jsonl

The words mean nothing, but are as long and as frequent as in news (Zipf's law, and new names in each event). Events
belong to a topic whose words they share, go on for up to three days, and are reported by one outlet or by many, each in
other words. Some are one wire text that many outlets print, nearly unchanged. ``event`` in a record is the event that
the article reports; srcdiff ignores that key. 100,000 articles (400 MB) take 40 s of processor time.
"""

import argparse
import datetime
import itertools
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

FIRST_DAY = datetime.date(2024, 1, 1)
COMMON = (
    "the of to and a in that for is was on said with as it by at from his be he has are have an but not they who this "
    "were which had will their after been or more its her would when about one she also than we up out there new over "
    "people could what two all into first no other most some before last some such where many three against since"
).split()
"""The most frequent words, in order."""
SYLLABLES = "ba co den el fi ga hol in ja ko le mar no os pra qui re sol ta ul ve wi yo zan".split()
ENDINGS = ("", "s", "ed", "ing", "er", "ly", "tion", "ment")
VOCABULARY = 40_000
ZIPF_SHIFT, ZIPF_EXPONENT = 2.7, 1.02
"""Of the words' frequencies by rank, after Mandelbrot: ``1 / (rank + shift) ** exponent``."""
TOPICS, TOPIC_WORDS, EVENT_WORDS, PEOPLE = 300, 150, 20, 6
KNOWN_PEOPLE = 3_000
"""People who are in the news again and again, frequent ones first as for words."""
STORY_SHARE, STORY_EVENTS = 0.4, 10
"""Which part of the events continue a story, with its topic, some of its words and people; and events of a story."""
SENTENCES, WORDS_IN_SENTENCE = (18, 32), (12, 30)
"""Sentences of an article, and words of a sentence: evenly between the two."""
TOPIC_SHARE, EVENT_SHARE, NAME_SHARE, NUMBER_SHARE = 0.25, 0.05, 0.03, 0.02
"""Which part of the words of a sentence are of its topic, of its event, names of it, and numbers."""
OUTSIDE_SHARE = 0.5
"""Which part of an article's sentences no other article has: background, and what the outlet found out itself."""
REPLACED = 0.45
"""Which part of a sentence's words another outlet puts otherwise; names and numbers stay."""
QUOTED = 0.12
"""Which part of the sentences are quotations, which every outlet prints alike."""
WIRE_EVENTS, WIRE_COPIES = 0.04, (4, 40)
"""Which part of the events is printed from the wire, and by how many outlets."""
SIZES = (1, 1, 1, 1, 1, 2, 2, 3, 4, 6, 9)
"""How many outlets report an event: each of these is as likely."""
ARTICLES_OF_EVENT = 4
"""On average, about."""
LATER_DAYS = (0, 0, 0, 0, 1, 1, 2)
"""How many days after its event an article appears: each of these is as likely."""
PLACES = "Harbour Valley Island Northern Southern Eastern Western Central City Coast Border Highland River".split()
KINDS = "Post Daily Herald Times Echo Observer Tribune Courier".split()
OUTLETS = tuple(f"{place} {kind}" for place in PLACES for kind in KINDS)


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """An article without its outlet and day."""

    title: str
    paragraphs: tuple[str, ...]


class Lexicon:
    """The words of all articles, with their frequencies, and of each topic."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(f"lexicon {seed}")
        made = {_made_word(chance) for _ in range(2 * VOCABULARY)}.difference(COMMON)
        rest = sorted(sorted(made), key=lambda word: len(word) + chance.gauss(0, 2))  # frequent words are short
        self.words = [*COMMON, *rest][:VOCABULARY]
        weights = (1 / (rank + ZIPF_SHIFT) ** ZIPF_EXPONENT for rank in range(len(self.words)))
        self._sums = list(itertools.accumulate(weights))
        self._people = [_person(chance) for _ in range(KNOWN_PEOPLE)]
        self._rare = self.words[len(COMMON) :]
        self.topics = [self.rare(chance, TOPIC_WORDS) for _ in range(TOPICS)]

    def people(self, chance: random.Random, count: int) -> list[str]:
        """Return names, half of them known ones."""
        known = chance.choices(self._people, cum_weights=self._sums[:KNOWN_PEOPLE], k=count // 2)
        return [*known, *(_person(chance) for _ in range(count - len(known)))]

    def rare(self, chance: random.Random, count: int) -> list[str]:
        """Return words that are not among the most frequent ones, all as likely."""
        return chance.sample(self._rare, count)

    def drawn(self, chance: random.Random, count: int) -> list[str]:
        """Return ``count`` words, frequent ones more often."""
        return chance.choices(self.words, cum_weights=self._sums, k=count)


def _made_word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3)))) + chance.choice(ENDINGS)


class MadeEvent:
    """One event: its own words, names and numbers, and the sentences that its reports have in common."""

    def __init__(self, lexicon: Lexicon, chance: random.Random, story: random.Random) -> None:
        """Make the event out of ``chance``; events with ``story`` in the same state have a part in common."""
        self._lexicon, self._chance = lexicon, chance
        self._topic = story.choice(lexicon.topics)
        self._words = [*lexicon.rare(story, EVENT_WORDS // 2), *lexicon.rare(chance, EVENT_WORDS // 2)]
        self._people = [*lexicon.people(story, PEOPLE // 3), *lexicon.people(chance, PEOPLE - PEOPLE // 3)]
        self._numbers = [str(chance.randint(2, 900)) for _ in range(5)]
        self._facts = [self._sentence() for _ in range(SENTENCES[1])]

    @cached_property
    def _kept(self) -> frozenset[str]:
        return frozenset((*self._people, *self._numbers))

    def _sentence(self) -> list[str]:
        """Return the words of a new sentence; a quotation is one word."""
        chance = self._chance
        words = self._lexicon.drawn(chance, chance.randint(*WORDS_IN_SENTENCE))
        shares = ((NAME_SHARE, self._people), (NUMBER_SHARE, self._numbers), (EVENT_SHARE, self._words))
        for share, source in (*shares, (TOPIC_SHARE, self._topic)):
            for _ in range(_count(chance, share * len(words))):
                words[chance.randrange(len(words))] = chance.choice(source)
        if chance.random() < QUOTED:
            return [f"“{_capitalized(' '.join(words))},”", "said", chance.choice(self._people)]
        return words

    def reports(self) -> Iterator[MadeArticle]:
        """Yield reports without end, each in other words."""
        while True:
            yield self._report()

    def copies(self) -> Iterator[MadeArticle]:
        """Yield one text without end: as it is, with a shorter end, or under another headline."""
        wire = self._report()
        while True:
            title = wire.title if self._chance.random() < 0.5 else _title(self._retold(self._facts[0]))
            left_out = self._chance.choice((0, 0, 0, 1, 2))
            yield MadeArticle(title, wire.paragraphs[: len(wire.paragraphs) - left_out])

    def _report(self) -> MadeArticle:
        chance = self._chance
        count = chance.randint(*SENTENCES)
        shared = chance.sample(self._facts[1:], _count(chance, (1 - OUTSIDE_SHARE) * count) - 1)
        outside = (self._sentence() for _ in range(count - len(shared) - 1))
        body = [*map(self._retold, shared), *outside]
        chance.shuffle(body)
        lead = self._retold(self._facts[0])
        return MadeArticle(_title(lead), tuple(_paragraphs([lead, *body])))

    def _retold(self, words: Sequence[str]) -> list[str]:
        chance = self._chance
        others = iter(self._lexicon.drawn(chance, len(words)))
        quoted = words[0].startswith("“")
        return [word if quoted or word in self._kept or chance.random() >= REPLACED else next(others) for word in words]


def _person(chance: random.Random) -> str:
    return f"{_name(chance)} {_name(chance)}"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))).capitalize()


def _count(chance: random.Random, share: float) -> int:
    """Return a whole number that is ``share`` on average."""
    return int(share + chance.random())


def _title(words: Sequence[str]) -> str:
    return _capitalized(" ".join(words).strip("“”,")[:70].rpartition(" ")[0])


def _paragraphs(sentences: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield paragraphs of three sentences."""
    for begin in range(0, len(sentences), 3):
        yield " ".join(f"{_capitalized(' '.join(words))}." for words in sentences[begin : begin + 3])


def _capitalized(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


@dataclass(frozen=True, slots=True)
class MadeCorpus:
    """A corpus of ``articles`` articles over ``days`` days."""

    articles: int
    days: int = 60
    seed: int = 1

    def records(self) -> Iterator[dict[str, str]]:
        """Yield the records, day by day of their events; no article is later than the last day."""
        lexicon = Lexicon(self.seed)
        for day in range(self.days):
            count = self.articles * (day + 1) // self.days - self.articles * day // self.days
            events = (self._event(lexicon, day, number) for number in itertools.count())
            yield from itertools.islice(itertools.chain.from_iterable(events), count)

    def topic(self, identifier: str) -> int:
        """Return the number of the topic of the event that the article with this id reports."""
        day, number, _ = identifier.split("-")
        return self._story(self._chance(int(day), int(number))).choice(range(TOPICS))

    def _chance(self, day: int, number: int) -> random.Random:
        return random.Random(f"{self.seed} {day} {number}")

    def _event(self, lexicon: Lexicon, day: int, number: int) -> Iterator[dict[str, str]]:
        chance = self._chance(day, number)
        event = MadeEvent(lexicon, chance, self._story(chance))
        from_wire = chance.random() < WIRE_EVENTS
        size = chance.randint(*WIRE_COPIES) if from_wire else chance.choice(SIZES)
        reports = event.copies() if from_wire else event.reports()
        for outlet, report in zip(chance.sample(OUTLETS, size), reports, strict=False):
            later = min(day + chance.choice(LATER_DAYS), self.days - 1)
            yield {
                "id": f"{day:02}-{number:06}-{outlet.replace(' ', '')}",
                "title": report.title,
                "date": (FIRST_DAY + datetime.timedelta(later)).isoformat(),
                "source": outlet,
                "text": "\n\n".join(report.paragraphs),
                "event": f"{day:02}-{number:06}",
            }

    def _story(self, chance: random.Random) -> random.Random:
        """Return the chance that the events of one story have in common; an event alone has its own."""
        stories = self.articles // (ARTICLES_OF_EVENT * STORY_EVENTS) + 1
        return random.Random(f"{self.seed} {chance.randrange(stories)}") if chance.random() < STORY_SHARE else chance


def main() -> None:
    """Print the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for record in MadeCorpus(options.articles, options.days, options.seed).records():
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
