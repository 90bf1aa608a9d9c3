"""Pairing an index day by day: each day against its window. What is there already and not stale is not done again."""

import datetime
import hashlib
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.index import results
from srcdiff.index.copies import texts_of_day
from srcdiff.index.day_events import open_articles
from srcdiff.index.folder import FORMAT, IndexFolder
from srcdiff.index.near_texts_sql import WEIGHT_UNIT
from srcdiff.index.pair_rules import PairingChoices, PairRules
from srcdiff.index.results import DayResult, DayStamp
from srcdiff.index.steps import Near, OlderKeys, Score, Topic, WindowSteps
from srcdiff.index.topic_scores import TopicScorer
from srcdiff.index.window import DayArticles, DayWindow, article_counts, day_articles, days_before
from srcdiff.model import Progress, ignore_progress
from srcdiff.pair.clusters import Pair
from srcdiff.pair.text_scores import ALL_PAIRS
from srcdiff.pair.topics import key_topics

PAIRED = "pairing days"
BY_SCORES = PairingChoices()
"""The default settings, without rules and verdicts."""


@dataclass(frozen=True, slots=True)
class PairingRun:
    """What a run did."""

    paired: tuple[datetime.date, ...]
    """The days that were paired, ascending."""
    current: int
    """How many days had been paired before, from the same articles."""
    unknown: tuple[str, ...] = ()
    """What the rules name that is no id of an article of the index."""


def pair_index(
    index: IndexFolder,
    steps: WindowSteps,
    choices: PairingChoices = BY_SCORES,
    progress: Progress = ignore_progress,
) -> PairingRun:
    """Pair every day that is new or stale, the oldest first; each is stored before the next is begun.

    A day is stale when other articles are in its window, when the result of an earlier day of the window has changed,
    when the rules and verdicts on its window are others, or under other settings or another version of the program.
    Rules and verdicts on articles of no common window are left aside. The caller holds the lock. Raises
    ``OutputError``.
    """
    days = _Days(index, choices)
    sizes = article_counts(index)
    done, paired = 0, []
    for day in days.all:
        progress(PAIRED, done, sum(sizes.values()))
        inputs = days.inputs(day)
        if not days.is_current(day, inputs):
            days.stamps[day] = results.store(index, day, days.pair(day, steps), inputs)
            paired.append(day)
        done += sizes[day]
    if done:
        progress(PAIRED, done, done)
    return PairingRun(tuple(paired), len(days.all) - len(paired), days.rules.unknown)


def stale_days(index: IndexFolder, choices: PairingChoices = BY_SCORES) -> list[datetime.date]:
    """Return the days that would be paired again, or for the first time; a day after them may become stale then."""
    days = _Days(index, choices)
    return [day for day in days.all if not days.is_current(day, days.inputs(day))]


class _Days:
    """The days of an index while it is paired."""

    def __init__(self, index: IndexFolder, choices: PairingChoices) -> None:
        self._index = index
        self._version = choices.version
        self._event = choices.event
        self.rules = PairRules(index, choices)
        self.all = index.days()
        self.stamps: dict[datetime.date, DayStamp | None] = {day: results.stored_stamp(index, day) for day in self.all}
        self._articles: OrderedDict[datetime.date, DayArticles] = OrderedDict()

    def is_current(self, day: datetime.date, inputs: str) -> bool:
        """Return whether a day has a result that was made from these inputs."""
        stamp = self.stamps[day]
        return stamp is not None and stamp.inputs == inputs

    def inputs(self, day: datetime.date) -> str:
        """Return a hash of everything that the result of a day depends on."""
        before = self._before(day)
        content = hashlib.sha256()
        made_by = FORMAT, results.RESULT_FORMAT, self._version, self._event, self._index.description.window_days
        content.update(repr(made_by).encode())
        for each in (*before, day):
            content.update(f"{each} {[part.name for part in self._index.parts(each)]}".encode())
        if named := self.rules.named((*before, day)):
            content.update(repr((named, self.rules.inside((*before, day)))).encode())
        for each in before:
            content.update(repr(self.stamps[each] and self.stamps[each].content).encode())  # type: ignore[union-attr]
        return content.hexdigest()

    def pair(self, day: datetime.date, steps: WindowSteps) -> DayResult:
        """Pair a day against its window."""
        before = self._before(day)
        window = self._window(before, day)
        found = steps.near_texts(window, self._older_keys(before))
        near = found.near
        scores = self._scores(window, near, before, steps)
        docs = window.docs
        old = {doc: number for doc, number in window.number_of.items() if number < window.first_fresh}

        def all_scores() -> Iterator[Score]:
            yield from scores
            for newer, older, score in results.scores_of(self._index, before):
                if newer in old and older in old:
                    yield old[newer], old[older], score

        earlier = results.last_events(self._index, before)
        return DayResult(
            texts={doc: window.text_of[doc] for doc in window.days[-1].docs},
            keys=found.keys,
            lexicon=found.lexicon,
            near=[(docs[text], docs[other], weight) for text, other, weight in near],
            scores=[(docs[newer], docs[older], score) for newer, older, score in scores],
            events=open_articles(window, all_scores, self._event.threshold, earlier, self.rules.inside((*before, day))),
        )

    def _older_keys(self, before: Sequence[datetime.date]) -> OlderKeys:
        keys, lexicons = (results.result_files(self._index, before, name) for name in (results.KEYS, results.LEXICON))
        return OlderKeys(keys, lexicons)

    def _scores(
        self, window: DayWindow, near: Sequence[Near], before: Sequence[datetime.date], steps: WindowSteps
    ) -> list[Score]:
        """Return the scores of the new texts: in a small window all of them, else those inside their topics."""
        count, first_fresh = len(window.docs), window.first_fresh
        if count <= ALL_PAIRS:
            topics: list[Topic] = [range(count)] if count > max(1, first_fresh) else []
            return steps.scores(window, topics, TopicScorer(self._event, in_memory=True))
        found = key_topics(count, self._key_cosines(window, near, before), WEIGHT_UNIT**2)
        topics = [topic for topic in found if topic[-1] >= first_fresh]
        return steps.scores(window, topics, TopicScorer(self._event, in_memory=False))

    def _key_cosines(self, window: DayWindow, near: Sequence[Near], before: Sequence[datetime.date]) -> dict[Pair, int]:
        """Return what is known of how like the texts of a window are, that of earlier days too."""
        number_of = window.number_of
        known = {(min(text, other), max(text, other)): weight for text, other, weight in near}
        for text, other, weight in results.near_of(self._index, before):
            if text in number_of and other in number_of:
                left, right = sorted((number_of[text], number_of[other]))
                known[left, right] = weight
        return known

    def _window(self, before: Sequence[datetime.date], day: datetime.date) -> DayWindow:
        """Return the window of a day; articles that rules name are texts of their own, whatever they copy."""
        older = [self._articles_of(each) for each in before]
        fresh = self._articles_of(day)
        while len(self._articles) > len(before) + 1:
            self._articles.popitem(last=False)
        text_of = {doc: text for each in before for doc, text in results.texts_of(self._index, each).items()}
        text_of |= texts_of_day(older, text_of, fresh)
        text_of |= {doc: doc for doc in self.rules.named((*before, day))}
        return DayWindow((*older, fresh), text_of)

    def _articles_of(self, day: datetime.date) -> DayArticles:
        if day not in self._articles:
            self._articles[day] = day_articles(self._index, day)
        return self._articles[day]

    def _before(self, day: datetime.date) -> list[datetime.date]:
        return days_before(self.all, day, self._index.description.window_days)
