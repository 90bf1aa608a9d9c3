"""The window of one day: its articles and those of the days before, as numbers."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from srcdiff.index.folder import IndexFolder
from srcdiff.index.tables import ARTICLES, WORDS, column_values, row_count


@dataclass(frozen=True, slots=True)
class DayArticles:
    """The articles of one day, in the order of their ids."""

    day: datetime.date
    docs: tuple[int, ...]
    samples: tuple[tuple[int, ...], ...]
    """The smallest marks of each one's phrases."""
    parts: tuple[Path, ...]

    def words_files(self) -> list[Path]:
        """Return the files with the words of its articles."""
        return [part / WORDS for part in self.parts]


def day_articles(index: IndexFolder, day: datetime.date) -> DayArticles:
    """Read the articles of a day, without what pairing needs of their texts."""
    parts = tuple(index.parts(day))
    columns = column_values([part / ARTICLES for part in parts], ["id", "doc", "sample"])
    rows = sorted(zip(*(columns[name] for name in ("id", "doc", "sample")), strict=True))
    return DayArticles(day, tuple(doc for _, doc, _ in rows), tuple(tuple(marks) for *_, marks in rows), parts)


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

    def articles_files(self) -> list[Path]:
        """Return the files with its articles."""
        return [part / ARTICLES for day in self.days for part in day.parts]


def largest_window(index: IndexFolder) -> int:
    """Return the number of articles, copies too, of the window that has most; reads the footers of the files."""
    days = index.days()
    sizes = {day: sum(row_count(part / ARTICLES) for part in index.parts(day)) for day in days}
    windows = ([*days_before(days, day, index.description.window_days), day] for day in days)
    return max((sum(sizes[each] for each in window) for window in windows), default=0)


def days_before(days: Sequence[datetime.date], day: datetime.date, window_days: int) -> list[datetime.date]:
    """Return the days of a window before the one that is paired; ``days`` are those with articles, ascending."""
    earliest = day - datetime.timedelta(window_days)
    return [each for each in days if earliest <= each < day]
