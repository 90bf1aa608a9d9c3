"""The rows of an index that one article gives: what it is, what pairing uses of it, and its words."""

import datetime
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from srcdiff.index.near_texts_sql import MOST_TIMES
from srcdiff.index.traits_codec import encoded
from srcdiff.index.word_hashes import HashedVocabulary, number_of
from srcdiff.model import Article
from srcdiff.pair.copies import sample
from srcdiff.pair.traits import Traits, read_traits
from srcdiff.settings import OutletRule
from srcdiff.split import split
from srcdiff.text.words import Spelling

if TYPE_CHECKING:
    import pyarrow as pa


class ArticleRow(NamedTuple):
    """One article of an index, split and read; the columns of ``articles.parquet``."""

    doc: int
    """The number of its id."""
    id: str
    title: str
    date: datetime.date | None
    day: datetime.date
    """Of publication, as given or as the text states it, else the day it was added as."""
    source: str | None
    url: str | None
    author: str | None
    language: str
    path: str | None
    text: str
    text_hash: int
    sample: list[int]
    """The smallest marks of its phrases, by which its copies are found."""
    traits: bytes
    words: "array[int]"
    """Its words; how often it has each, at most ``MOST_TIMES``, follows; both are in ``words.parquet``."""
    times: "array[int]"


@dataclass(frozen=True, slots=True)
class RowMaker:
    """Makes rows of articles; can be sent to another process."""

    furniture: tuple[str, ...]
    outlets: tuple[OutletRule, ...]
    spelling: tuple[tuple[str, ...], ...]
    undated: datetime.date
    """The day of articles that have none."""

    def __call__(self, articles: Sequence[Article]) -> list[ArticleRow]:
        """Return a row for each article. About 6 milliseconds for each."""
        return [self._row(article) for article in articles]

    def _row(self, article: Article) -> ArticleRow:
        whole = split(article, self.furniture, self.outlets)
        traits = read_traits(whole, _vocabulary(self.spelling))
        return ArticleRow(
            doc=number_of(article.id),
            id=article.id,
            title=whole.title,
            date=whole.date,
            day=traits.dates.day or self.undated,
            source=whole.source,
            url=whole.url,
            author=whole.author,
            language=whole.language,
            path=article.path,
            text=article.text,
            text_hash=number_of(article.text),
            **traits_columns(traits),
        )


def traits_columns(traits: Traits) -> dict[str, Any]:
    """Return the columns of a row that its traits give: ``sample``, ``traits``, ``words`` and ``times``."""
    return {
        "sample": [_signed(mark) for mark in sample(traits)],
        "traits": encoded(traits),
        "words": array("q", traits.terms),
        "times": array("i", [min(round(count), MOST_TIMES) for count in traits.terms.values()]),
    }


def articles_table(rows: Sequence[ArticleRow]) -> "pa.Table":
    """Return the rows as a table, without their words."""
    import pyarrow as pa  # noqa: PLC0415  an extra, and half a second

    text, number = pa.string(), pa.int64()
    schema = pa.schema(
        [
            ("doc", number),
            ("id", text),
            ("title", text),
            ("date", pa.date32()),
            ("day", pa.date32()),
            ("source", text),
            ("url", text),
            ("author", text),
            ("language", text),
            ("path", text),
            ("text", text),
            ("text_hash", number),
            ("sample", pa.list_(number)),
            ("traits", pa.binary()),
        ]
    )
    columns = {name: [getattr(row, name) for row in rows] for name in schema.names}
    return pa.Table.from_pydict(columns, schema=schema)


def words_table(rows: Sequence[ArticleRow]) -> "pa.Table":
    """Return a row for each word of each article: ``doc``, ``word``, ``times``."""
    import pyarrow as pa  # noqa: PLC0415

    schema = pa.schema([("doc", pa.int64()), ("word", pa.int64()), ("times", pa.int32())])
    docs, words, times = array("q"), array("q"), array("i")
    for row in rows:
        docs.extend(array("q", [row.doc]) * len(row.words))
        words.extend(row.words)
        times.extend(row.times)
    columns = zip((docs, words, times), schema.types, strict=True)
    arrays = [pa.Array.from_buffers(kind, len(column), [None, pa.py_buffer(column)]) for column, kind in columns]
    return pa.Table.from_arrays(arrays, schema=schema)


@lru_cache(maxsize=1)
def _vocabulary(spelling: tuple[tuple[str, ...], ...]) -> HashedVocabulary:
    return HashedVocabulary(Spelling(spelling))


def _signed(mark: int) -> int:
    """Return a mark of 64 bits as a signed number, the type that engines have."""
    return mark - (1 << 64) if mark >= 1 << 63 else mark
