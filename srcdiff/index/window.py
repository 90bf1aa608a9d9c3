"""The window of one day: its articles and those of the days before, as numbers."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from srcdiff.index.folder import ARTICLES, WORDS, IndexFolder
from srcdiff.index.tables import row_count, stored_rows


@dataclass(frozen=True, slots=True)
class DayArticles:
    """The articles of one day, in the order of their ids."""

    day: datetime.date
    docs: tuple[int, ...]
    samples: tuple[tuple[int, ...], ...]
    """The smallest marks of each one's phrases."""
    parts: tuple[Path, ...]

    def article_files(self) -> list[Path]:
        """Return the files with its articles."""
        return [part / ARTICLES for part in self.parts]

    def word_files(self) -> list[Path]:
        """Return the files with the words of its articles."""
        return [part / WORDS for part in self.parts]


def day_articles(index: IndexFolder, day: datetime.date) -> DayArticles:
    """Read the articles of a day, without what pairing needs of their texts."""
    rows = sorted(stored_rows(index.article_files([day]), "id", "doc", "sample"))
    docs, samples = tuple(doc for _, doc, _ in rows), tuple(tuple(marks) for *_, marks in rows)
    return DayArticles(day, docs, samples, tuple(index.parts(day)))


@dataclass(frozen=True)
class DayWindow:
    """The texts of a window, the oldest day first and each day in the order of ids: their places are their numbers."""

    days: tuple[DayArticles, ...]
    """The last one is the day that is paired."""
    text_of: dict[int, int]
    """The text of each article of the window; an article whose text is itself is a text."""

    @cached_property
    def docs(self) -> list[int]:
        """The texts, in order."""
        return [doc for day in self.days for doc in day.docs if self.text_of[doc] == doc]

    @cached_property
    def number_of(self) -> dict[int, int]:
        """The number of each text."""
        return {doc: number for number, doc in enumerate(self.docs)}

    @cached_property
    def first_fresh(self) -> int:
        """The number of the first text of the last day: it and those after it are new."""
        return sum(self.text_of[doc] == doc for day in self.days[:-1] for doc in day.docs)

    def articles(self) -> list[int]:
        """Return all articles, copies too, in order."""
        return [doc for day in self.days for doc in day.docs]

    def article_files(self) -> list[Path]:
        """Return the files with its articles."""
        return [file for day in self.days for file in day.article_files()]


def article_counts(index: IndexFolder) -> dict[datetime.date, int]:
    """Return the number of articles, copies too, of each day, ascending by day; reads the footers of the files."""
    return {day: sum(map(row_count, index.article_files([day]))) for day in index.days()}


def largest_window(index: IndexFolder) -> int:
    """Return the number of articles, copies too, of the window that has most; reads the footers of the files."""
    counts = article_counts(index)
    windows = ([*days_before([*counts], day, index.description.window_days), day] for day in counts)
    return max((sum(counts[each] for each in window) for window in windows), default=0)


def days_before(days: Sequence[datetime.date], day: datetime.date, window_days: int) -> list[datetime.date]:
    """Return the days of a window before the one that is paired; ``days`` are those with articles, ascending."""
    earliest = day - datetime.timedelta(window_days)
    return [each for each in days if earliest <= each < day]
