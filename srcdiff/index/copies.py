"""The copies among the articles of a new day: they count as one text, so that wire copy does not cost pairs squared."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from srcdiff.index.tables import traits_of
from srcdiff.index.traits_codec import decoded
from srcdiff.index.window import DayArticles
from srcdiff.pair.copies import KnownTexts
from srcdiff.pair.traits import Traits


def texts_of_day(before: Sequence[DayArticles], text_of: Mapping[int, int], fresh: DayArticles) -> dict[int, int]:
    """Return the text of each article of a day: its own, or that of the article in the window that it copies.

    ``before`` are the other days of the window, and ``text_of`` gives the text of each of their articles. Only phrases
    of new samples are looked up, and only the traits of articles that share one are read.
    """
    new = {mark for marks in fresh.samples for mark in marks}
    older = {
        doc: [mark for mark in marks if mark in new]
        for day in before
        for doc, marks in zip(day.docs, day.samples, strict=True)
        if text_of[doc] == doc
    }
    stored = _traits_that_may_be_compared(before, older, fresh)
    texts = KnownTexts(stored.__getitem__)
    for doc, marks in older.items():
        texts.add(doc, marks)
    return {doc: texts.original(doc, marks) for doc, marks in zip(fresh.docs, fresh.samples, strict=True)}


def _traits_that_may_be_compared(
    before: Sequence[DayArticles], older: Mapping[int, Sequence[int]], fresh: DayArticles
) -> dict[int, Traits]:
    """Return the traits of the articles that share a phrase of their samples with a new one.

    ``older`` has the phrases of the older articles that new ones have.
    """
    twice = _held_twice([*fresh.samples, *older.values()])
    wanted = {
        doc
        for docs in (zip(fresh.docs, fresh.samples, strict=True), older.items())
        for doc, marks in docs
        if not twice.isdisjoint(marks)
    }
    files = [file for day in (*before, fresh) if not wanted.isdisjoint(day.docs) for file in day.article_files()]
    return {doc: decoded(content) for doc, content in traits_of(files, wanted)}


def _held_twice(samples: Iterable[Iterable[int]]) -> frozenset[int]:
    """Return the marks that two samples have."""
    counts = Counter(mark for marks in samples for mark in marks)
    return frozenset(mark for mark, times in counts.items() if times > 1)
