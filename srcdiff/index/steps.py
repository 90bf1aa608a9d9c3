"""The two steps of a day's pairing that need the words of articles: as SQL on an engine, and in plain Python.

Both give the same rows, whatever the order of the rows in the files.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from srcdiff.index.engine import Engine
from srcdiff.index.near_texts_sql import NEAREST_TEXTS, NEW_KEYS, NEW_LEXICON, READ_ONCE, STEPS
from srcdiff.index.tables import stored_rows, table, table_rows, table_schema, traits_of
from srcdiff.index.topic_scores import TopicScorer, scores_schema
from srcdiff.index.window import DayWindow
from srcdiff.pair.key_words import Near, key_words, nearest, rarity

if TYPE_CHECKING:
    import pyarrow as pa

Topic = Sequence[int]
"""The numbers of texts."""
Score = tuple[int, int, float]
"""The numbers of two texts, the newer first, and their score."""
MEMBERS = """
SELECT members.topic, members.n, members.fresh, articles.traits
FROM members JOIN articles ON members.doc = articles.doc
"""


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


class PlainSteps:
    """The steps in plain Python, in memory: slow and obvious, what an engine must agree with."""

    def near_texts(self, window: DayWindow, older: OlderKeys) -> NearTexts:
        """Return the texts most like each new one, and the key words by which they were found."""
        words: dict[int, dict[int, int]] = {doc: {} for doc in window.docs[window.first_fresh :]}
        for doc, word, times in stored_rows(window.days[-1].word_files(), "doc", "word", "times"):
            if doc in words:
                words[doc][word] = times
        lexicon = Counter(word for own in words.values() for word in own)
        counts = lexicon.copy()
        for word, texts in stored_rows(older.lexicons, "word", "texts"):
            counts[word] += texts
        new_keys = dict(zip(words, key_words(words.values(), counts, len(window.docs)), strict=True))
        keys: dict[int, dict[int, int]] = {doc: {} for doc in window.docs} | new_keys
        for doc, word, weight in stored_rows(older.keys, "doc", "word", "weight"):
            if doc in keys:
                keys[doc][word] = weight
        return NearTexts(
            nearest(list(keys.values()), range(window.first_fresh, len(window.docs))),
            table([(doc, *item) for doc, own in new_keys.items() for item in own.items()], keys_schema()),
            table(sorted(lexicon.items()), lexicon_schema()),
        )

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""
        import pyarrow as pa  # noqa: PLC0415  an extra

        stored = dict(traits_of(window.article_files(), frozenset(window.docs)))
        found: list[Score] = []
        for topic in topics:
            rows = {
                "n": list(topic),
                "fresh": [number >= window.first_fresh for number in topic],
                "traits": [stored[window.docs[number]] for number in topic],
            }
            found += table_rows(scorer(pa.Table.from_pydict(rows)), "newer", "older", "score")
        return sorted(found)


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


def _members_table(window: DayWindow, topics: Sequence[Topic]) -> "pa.Table":
    rows = [
        (place, number, window.docs[number], number >= window.first_fresh)
        for place, topic in enumerate(topics)
        for number in topic
    ]
    return table(rows, table_schema("topic", "n", "doc", fresh="bool"))
