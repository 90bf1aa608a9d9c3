"""The two steps of a day's pairing that need the words of articles, on an engine.

They give the same rows on every engine, and in plain Python (``benchmarks.quality.plain_steps``), whatever the order of
the rows in the files.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from srcdiff.index.engine import Engine
from srcdiff.index.near_texts_sql import MOST_TIMES, NEAREST_TEXTS, NEW_KEYS, NEW_LEXICON, READ_ONCE, STEPS
from srcdiff.index.tables import table, table_rows, table_schema
from srcdiff.index.topic_scores import TopicScorer, scores_schema
from srcdiff.index.window import DayWindow
from srcdiff.pair.profile import WORD_LEAST
from srcdiff.text.tfidf import idf

if TYPE_CHECKING:
    import pyarrow as pa

Topic = Sequence[int]
"""The numbers of texts."""
Score = tuple[int, int, float]
"""The numbers of two texts, the newer first, and their score."""
RARITY_UNIT = 1 << 10
"""What a rarity of 1 is as a whole number."""
REPETITION_UNIT = 1 << 5
"""What a word that a text has once counts, as a whole number."""
MEMBERS = """
SELECT members.topic, members.n, members.fresh, articles.traits
FROM members JOIN articles ON members.doc = articles.doc
"""


class Near(NamedTuple):
    """A text that is like another."""

    text: int
    near: int
    weight: int
    """The cosine between their key words, in units of ``WEIGHT_UNIT`` squared."""


@dataclass(frozen=True, slots=True)
class OlderKeys:
    """The files in which the days of a window before the last one have their key words and lexicons."""

    keys: Sequence[Path]
    lexicons: Sequence[Path]


@dataclass(frozen=True, slots=True)
class NearTexts:
    """What is found by key words."""

    near: list[Near]
    """The texts most like each new one, ordered by both."""
    keys: "pa.Table"
    """``doc``, ``word`` and ``weight``: the key words of the new texts."""
    lexicon: "pa.Table"
    """``word`` and ``texts``: how many of the new texts have each word."""


class WindowSteps(Protocol):
    """The steps that need the words of articles."""

    def near_texts(self, window: DayWindow, older: OlderKeys) -> NearTexts:
        """Return the texts most like each new one, and the key words by which they were found."""

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""


class EngineSteps:
    """The steps on an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def near_texts(self, window: DayWindow, older: OlderKeys) -> NearTexts:
        """Return the texts most like each new one, and the key words by which they were found."""
        self._engine.parquet("words", window.days[-1].word_files())
        self._stored("older_keys", older.keys, keys_schema())
        self._stored("older_lexicon", older.lexicons, lexicon_schema())
        self._engine.table("texts", _texts_table(window))
        self._engine.table("rarities", _rarities_table(len(window.docs)))
        self._engine.table("repetitions", _repetitions_table())
        for name, statement in STEPS:
            (self._engine.define if name in READ_ONCE else self._engine.keep)(name, statement)
        near, keys, lexicon = (self._engine.rows(statement) for statement in (NEAREST_TEXTS, NEW_KEYS, NEW_LEXICON))
        self._engine.forget()
        found = [Near(*row) for row in table_rows(near, "text", "near", "weight")]
        return NearTexts(found, keys, lexicon)

    def _stored(self, name: str, files: Sequence[Path], schema: "pa.Schema") -> None:
        if files:
            self._engine.parquet(name, files)
        else:
            self._engine.table(name, schema.empty_table())

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""
        self._engine.parquet("articles", window.article_files())
        self._engine.table("members", _members_table(window, topics))
        found = self._engine.map_groups(scorer, MEMBERS, "topic", scores_schema())
        self._engine.forget()
        return sorted(table_rows(found, "newer", "older", "score"))


def rarity(texts: int, total: int) -> int:
    """Return the weight of a word that so many of ``total`` texts have."""
    return round(RARITY_UNIT * (WORD_LEAST + idf(texts, total)))


def repetition(times: int) -> int:
    """Return what a word counts that a text has so many times, as for texts in memory: its logarithm and 1.

    In a window of 10,453 made articles topics have .988 of the pairs of events of two to four articles with it, and
    .925 with the times themselves: a word of the subject in every sentence outweighs the names of the event.
    """
    return round(REPETITION_UNIT * (1 + math.log(times)))


def keys_schema() -> "pa.Schema":
    """Return the schema of key words."""
    return table_schema("doc", "word", "weight")


def lexicon_schema() -> "pa.Schema":
    """Return the schema of a lexicon."""
    return table_schema("word", "texts")


def _texts_table(window: DayWindow) -> "pa.Table":
    rows = [(number, doc, number >= window.first_fresh) for number, doc in enumerate(window.docs)]
    return table(rows, table_schema("n", "doc", fresh="bool"))


def _rarities_table(total: int) -> "pa.Table":
    return table([(count, rarity(count, total)) for count in range(1, total + 1)], table_schema("texts", "rarity"))


def _repetitions_table() -> "pa.Table":
    rows = [(times, repetition(times)) for times in range(1, MOST_TIMES + 1)]
    return table(rows, table_schema("times", "factor"))


def _members_table(window: DayWindow, topics: Sequence[Topic]) -> "pa.Table":
    rows = [
        (place, number, window.docs[number], number >= window.first_fresh)
        for place, topic in enumerate(topics)
        for number in topic
    ]
    return table(rows, table_schema("topic", "n", "doc", fresh="bool"))
