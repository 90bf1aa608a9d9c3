"""The two steps of a day's pairing that need the words of the whole window: as SQL on an engine, and in plain Python.

Both give the same rows, whatever the order of the rows in the files.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from srcdiff.index.engine import Engine
from srcdiff.index.near_texts_sql import NEAREST_TEXTS, READ_ONCE, STEPS
from srcdiff.index.tables import column_values, traits_of
from srcdiff.index.topic_scores import TopicScorer, scores_schema
from srcdiff.index.window import DayWindow
from srcdiff.pair.key_words import Near, nearest, rarity

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


class WindowSteps(Protocol):
    """The steps that need the words of the whole window."""

    def near_texts(self, window: DayWindow) -> list[Near]:
        """Return the texts most like each new one, ordered by both."""

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""


class EngineSteps:
    """The steps on an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def near_texts(self, window: DayWindow) -> list[Near]:
        """Return the texts most like each new one, ordered by both."""
        self._engine.parquet("words", window.words_files())
        self._engine.table("texts", _texts_table(window))
        self._engine.table("rarities", _rarities_table(len(window.docs)))
        for name, statement in STEPS:
            (self._engine.define if name in READ_ONCE else self._engine.keep)(name, statement)
        found = self._engine.rows(NEAREST_TEXTS)
        self._engine.forget()
        return [Near(*row) for row in _rows(found, ("text", "near", "weight"))]

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""
        self._engine.parquet("articles", window.articles_files())
        self._engine.table("members", _members_table(window, topics))
        found = self._engine.map_groups(scorer, MEMBERS, "topic", scores_schema())
        self._engine.forget()
        return sorted(_rows(found, ("newer", "older", "score")))


class PlainSteps:
    """The steps in plain Python, in memory: slow and obvious, what an engine must agree with."""

    def near_texts(self, window: DayWindow) -> list[Near]:
        """Return the texts most like each new one, ordered by both."""
        words: dict[int, dict[int, int]] = {doc: {} for doc in window.docs}
        columns = column_values(window.words_files(), ["doc", "word", "times"])
        for doc, word, times in zip(columns["doc"], columns["word"], columns["times"], strict=True):
            if doc in words:
                words[doc][word] = times
        return nearest(list(words.values()), range(window.first_fresh, len(window.docs)))

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""
        import pyarrow as pa  # noqa: PLC0415  an extra

        stored = dict(traits_of(window.articles_files(), frozenset(window.docs)))
        found: list[Score] = []
        for topic in topics:
            rows = {
                "n": list(topic),
                "fresh": [number >= window.first_fresh for number in topic],
                "traits": [stored[window.docs[number]] for number in topic],
            }
            found += _rows(scorer(pa.Table.from_pydict(rows)), ("newer", "older", "score"))
        return sorted(found)


def _texts_table(window: DayWindow) -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415

    numbers = range(len(window.docs))
    return pa.Table.from_arrays(
        [
            pa.array(numbers, pa.int64()),
            pa.array(window.docs, pa.int64()),
            pa.array([number >= window.first_fresh for number in numbers], pa.bool_()),
        ],
        names=["n", "doc", "fresh"],
    )


def _rarities_table(total: int) -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415

    counts = range(1, total + 1)
    rarities = [rarity(count, total) for count in counts]
    return pa.Table.from_arrays([pa.array(counts, pa.int64()), pa.array(rarities, pa.int64())], ["texts", "rarity"])


def _members_table(window: DayWindow, topics: Sequence[Topic]) -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415

    rows = [
        (place, number, window.docs[number], number >= window.first_fresh)
        for place, topic in enumerate(topics)
        for number in topic
    ]
    columns: Iterable[Sequence[object]] = list(zip(*rows, strict=True)) or [[]] * 4
    types = (pa.int64(), pa.int64(), pa.int64(), pa.bool_())
    arrays = [pa.array(column, kind) for column, kind in zip(columns, types, strict=True)]
    return pa.Table.from_arrays(arrays, ["topic", "n", "doc", "fresh"])


def _rows(table: "pa.Table", names: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)
