"""Key words: DuckDB finds what plain Python finds, also where key words lead to more texts than are looked at."""

import datetime
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pytest

from benchmarks.quality.plain_steps import PlainSteps, key_words
from srcdiff.index.folder import WORDS
from srcdiff.index.near_texts_sql import ALONE_KEYS, COMMONEST_KEY, KEY_WORDS, MOST_REACHED
from srcdiff.index.steps import EngineSteps, NearTexts, OlderKeys, WindowSteps
from srcdiff.index.tables import table, write_table
from srcdiff.index.window import DayArticles, DayWindow
from tests.index.made_index import duckdb_engine
from tests.pair.articles import day

Text = dict[int, int]
"""How often a text has each word."""


@dataclass
class StoredDays:
    """Days whose texts have given words, and what is found on each."""

    folder: Path
    steps: WindowSteps

    def found(self, *texts_of_days: list[Text]) -> list[NearTexts]:
        """Return what is found on each day; the articles are numbered from 0 on, in order."""
        days: list[DayArticles] = []
        older, found, docs = OlderKeys((), ()), [], 0
        for number, texts in enumerate(texts_of_days):
            days.append(self._day(number, range(docs, docs + len(texts)), texts))
            docs += len(texts)
            found.append(self.steps.near_texts(DayWindow(tuple(days), {doc: doc for doc in range(docs)}), older))
            older = self._stored(number, older, found[-1])
        return found

    def _day(self, number: int, docs: range, texts: list[Text]) -> DayArticles:
        rows = [(doc, word, times) for doc, text in zip(docs, texts, strict=True) for word, times in text.items()]
        folder = self.folder / f"day{number}"
        folder.mkdir()
        write_table(table(rows, table_schema()), folder / WORDS)
        return DayArticles(day(1) + datetime.timedelta(number), tuple(docs), ((),) * len(docs), (folder,))

    def _stored(self, number: int, older: OlderKeys, found: NearTexts) -> OlderKeys:
        keys, lexicon = (self.folder / f"{name}{number}.parquet" for name in ("keys", "lexicon"))
        write_table(found.keys, keys)
        write_table(found.lexicon, lexicon)
        return OlderKeys((*older.keys, keys), (*older.lexicons, lexicon))


def table_schema() -> pa.Schema:
    return pa.schema([("doc", pa.int64()), ("word", pa.int64()), ("times", pa.int32())])


def made_texts(count: int, seed: int) -> list[Text]:
    """Return texts of 35 words that about a third of them have, and some that are rarer, down to one text."""
    random_ = random.Random(seed)
    common = [random_.sample(range(120), 35) for _ in range(count)]
    return [dict(Counter([*drawn, *(200 + int(random_.paretovariate(0.4)) for _ in range(4))])) for drawn in common]


def days_of(kind: str, folder: Path) -> StoredDays:
    folder.mkdir()
    return StoredDays(folder, PlainSteps() if kind == "plain" else EngineSteps(duckdb_engine(folder / "spill")))


@pytest.mark.parametrize("seed", range(2))
def test_duckdb_finds_what_plain_python_finds(seed: int, tmp_path: Path) -> None:
    texts = [made_texts(250, seed), made_texts(150, seed + 10), made_texts(100, seed + 20)]
    plain, duckdb = (days_of(kind, tmp_path / kind).found(*texts) for kind in ("plain", "duckdb"))
    assert duckdb == plain
    rows = [row for one in plain for row in zip(*(column.to_pylist() for column in one.keys.columns), strict=True)]
    holders = Counter(word for _, word, _ in rows)
    reached = Counter[int]()
    for doc, word, _ in rows:
        reached[doc] += holders[word] if 1 < holders[word] <= COMMONEST_KEY else 0
    assert min(reached.values()) < MOST_REACHED < max(reached.values())


@pytest.mark.parametrize("kind", ["plain", "duckdb"])
def test_a_word_that_one_text_has_so_far_leads_the_texts_of_later_days_to_it(kind: str, tmp_path: Path) -> None:
    common = {1: 1, 2: 1}
    days = days_of(kind, tmp_path / kind).found([{**common, 70: 1}, {**common, 71: 1}], [{70: 2, 80: 1}, {81: 1}])
    assert [(text, near) for text, near, _ in days[0].near] == [(0, 1), (1, 0)]
    assert [(text, near) for text, near, _ in days[1].near] == [(2, 0)]


def test_the_words_of_one_text_are_few_of_its_key_words_and_the_last() -> None:
    texts = [{**dict.fromkeys(range(50), 1), **dict.fromkeys(range(100, 150), 9)}, dict.fromkeys(range(50), 1)]
    counts = Counter(word for text in texts for word in text)
    first, second = key_words(texts, counts, len(texts))
    assert list(first) == [*range(KEY_WORDS), *range(100, 100 + ALONE_KEYS)]
    assert list(second) == list(range(KEY_WORDS))


@pytest.mark.parametrize("kind", ["plain", "duckdb"])
def test_words_in_common_weigh_more_than_one_that_is_often_repeated(kind: str, tmp_path: Path) -> None:
    subject, names = {1: 4}, dict.fromkeys(range(10, 16), 1)
    others = [{**subject, 100 * number: 1, 100 * number + 1: 1} for number in (1, 2, 3)]
    (found,) = days_of(kind, tmp_path / kind).found([{**subject, **names}, {2: 4, **names}, *others, {2: 4, 3: 1}])
    weights = {near: weight for text, near, weight in found.near if text == 0}
    assert weights[1] > weights[2]
