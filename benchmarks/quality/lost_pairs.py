"""Where an index of made articles loses pairs of its events: a table of stages by the size of the event.

    python -m benchmarks.quality.lost_pairs INDEX [--list N]

INDEX is a paired index as ``benchmarks.quality.made_events`` takes it. A pair of articles made for one event is lost
where the two are in no event together: because of their days, because they were never scored, because of their score,
or because of the articles that they were grouped with. ``--list`` prints N of the lost pairs of events of up to four.
"""

import argparse
import datetime
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.data.index_events import event_members
from benchmarks.quality.made_events import made_for
from srcdiff.index import results
from srcdiff.index.folder import IndexFolder, opened
from srcdiff.index.near_texts_sql import COMMONEST_KEY
from srcdiff.index.tables import stored_rows
from srcdiff.index.window import days_before
from srcdiff.settings import DEFAULTS

SIZES = {"2 to 4": range(2, 5), "5 to 9": range(5, 10), "10 or more": range(10, 1_000_000)}
"""Articles of an event."""
FOUND = "found"
TOO_FAR = "days further apart than the window"
NO_KEY = "not scored: no key word in common"
TOO_COMMON = f"not scored: more than {COMMONEST_KEY} texts have each key word in common"
NOT_NEAR = "not scored: others are nearer, or found by rarer key words"
NEAR = "not scored: near, but in two topics"
LOW = "scored below the threshold"
APART = "scored above it, but grouped with others"
STAGES = (FOUND, TOO_FAR, NO_KEY, TOO_COMMON, NOT_NEAR, NEAR, LOW, APART)
"""In the order in which a pair passes them."""
Pair = tuple[str, str]
Texts = frozenset[int]
"""The texts of a pair of articles."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--list", type=int, default=0, metavar="N")
    options = parser.parse_args()
    index = opened(options.index)
    found, lost = made_pairs(index)
    counts = Counter((FOUND, size) for size in found.elements())
    stage_of = lost_stages(index, lost)
    counts.update((stage_of[pair], size) for pair, size in lost.items())
    print_table(counts)
    small = sorted(pair for pair, size in lost.items() if size == next(iter(SIZES)))
    for pair in random.Random(1).sample(small, min(options.list, len(small))):
        print(stage_of[pair], *pair, sep="\t")


def made_pairs(index: IndexFolder) -> tuple[Counter[str], dict[Pair, str]]:
    """Return how many pairs of articles of one event are found, by its size, and the lost pairs with its size."""
    event_of = {one: event for event, members in event_members(index).items() for one in members}
    made = defaultdict(list)
    for (identifier,) in stored_rows(index.article_files(results.paired_days(index)), "id"):
        made[made_for(identifier)].append(identifier)
    found: Counter[str] = Counter()
    lost: dict[Pair, str] = {}
    for event in made.values():
        for left, right in combinations(sorted(event), 2):
            size = next(name for name, sizes in SIZES.items() if len(event) in sizes)
            if left in event_of and event_of[left] == event_of.get(right):
                found[size] += 1
            else:
                lost[left, right] = size
    return found, lost


@dataclass(frozen=True, slots=True)
class LostPair:
    """A pair that is in no event together."""

    later: datetime.date
    """The day on which it could be found."""
    days_apart: int
    texts: Texts


def lost_stages(index: IndexFolder, lost: Iterable[Pair]) -> dict[Pair, str]:
    """Return how far each lost pair came."""
    days = results.paired_days(index)
    window_days = index.description.window_days
    articles = {one: (doc, day) for one, doc, day in stored_rows(index.article_files(days), "id", "doc", "day")}
    text_of = {doc: text for day in days for doc, text in results.texts_of(index, day).items()}
    found = {pair: _lost_pair([articles[one] for one in pair], text_of) for pair in lost}
    wanted = {one.texts for one in found.values()}
    scores = {frozenset(pair): score for *pair, score in results.scores_of(index, days) if frozenset(pair) in wanted}
    near = {frozenset(pair) for *pair, _ in results.near_of(index, days) if frozenset(pair) in wanted}
    common = CommonKeys(index, wanted - scores.keys() - near)

    def stage(pair: LostPair) -> str:
        if pair.days_apart > window_days:
            return TOO_FAR
        if pair.texts in scores:
            return APART if scores[pair.texts] >= DEFAULTS.event.threshold else LOW
        return NEAR if pair.texts in near else common.stage(pair)

    return {pair: stage(one) for pair, one in found.items()}


def _lost_pair(articles: Sequence[tuple[int, datetime.date]], text_of: Mapping[int, int]) -> LostPair:
    first, last = sorted(day for _, day in articles)
    return LostPair(last, (last - first).days, frozenset(text_of[doc] for doc, _ in articles))


class CommonKeys:
    """The key words that pairs of texts have in common, and how many texts of a window have each."""

    def __init__(self, index: IndexFolder, pairs: Collection[Texts]) -> None:
        self._days, self._window_days = results.paired_days(index), index.description.window_days
        of_text: dict[int, set[int]] = {text: set() for pair in pairs for text in pair}
        for text, word, _ in stored_rows(
            results.result_files(index, self._days, results.KEYS), "doc", "word", "weight"
        ):
            if text in of_text:
                of_text[text].add(word)
        self._common = {pair: frozenset.intersection(*(frozenset(of_text[text]) for text in pair)) for pair in pairs}
        asked = {word for words in self._common.values() for word in words}
        self._texts = {}
        for day in self._days:
            words = stored_rows(results.result_files(index, [day], results.KEYS), "word")
            self._texts[day] = Counter(word for (word,) in words if word in asked)

    def stage(self, pair: LostPair) -> str:
        """Return why one of two texts was not found for the other."""
        if not self._common[pair.texts]:
            return NO_KEY
        window = (*days_before(self._days, pair.later, self._window_days), pair.later)
        rarest = min(sum(self._texts[day][word] for day in window) for word in self._common[pair.texts])
        return TOO_COMMON if rarest > COMMONEST_KEY else NOT_NEAR


def print_table(counts: Mapping[tuple[str, str], int]) -> None:
    """Print the pairs of each stage: their number, and their part of all pairs of events of a size."""
    totals = {size: sum(counts[stage, size] for stage in STAGES) for size in SIZES}
    print(f"{'articles of the event':70}", *(f"{size:>17}" for size in SIZES))
    for stage in STAGES:
        cells = (f"{counts[stage, size]:9,} {counts[stage, size] / max(1, totals[size]):7.3f}" for size in SIZES)
        print(f"{stage:70}", *cells)


if __name__ == "__main__":
    main()
