"""Fit the weights of pairing and print them, with figures on sets they never saw. Needs the extra ``fit``.

    python -m benchmarks.fit.pairing SETS [REPORTS ...]

SETS is a gzipped file of lines, each a set of articles with the event of each: {"set", "articles": [{"id", "text",
"event", "title"?, "date"?}]}. REPORTS are gzipped files of lines, each two reports on one event without dates:
{"a": {"title", "paragraphs"}, "b": …}. Parts and unions of the sets are fitted too, so that the weights hold for two
articles as for hundreds, and look-alike events without their dates. Each fold leaves whole sets out, with all their
parts; figures are pair F1 after clustering. About a minute.
"""

import argparse
import datetime
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from benchmarks.fit.logistic import fit_logistic
from srcdiff.model import Article
from srcdiff.pair.clusters import Linkage, Pair
from srcdiff.pair.features import cosine, features
from srcdiff.pair.profile import rarities, weigh
from srcdiff.pair.traits import Traits, Vocabulary, read_traits
from srcdiff.pair.weights import TABLE
from srcdiff.settings import DEFAULTS
from srcdiff.split import split
from srcdiff.text.logistic import Features, probability
from srcdiff.text.words import Spelling

SEED = 1
FOLDS = 5
THRESHOLD = 0.5
SHARES = {
    "two": 0.6,
    "few": 1.0,
    "one event": 0.9,
    "union": 1.0,
    "reports": 1.3,
    "undated two": 2.0,
    "undated": 0.3,
    "gva": 1.0,
}
"""How much the pairs of each kind of set count together; the sets as they are count ``SET_SHARE`` a kind."""
SET_SHARE = 2.0
LOOK_ALIKE = ("ecbplus", "gva")
"""Kinds of sets whose events look alike: they are fitted without their dates too."""
UNION = 250
"""Articles of a union of sets, drawn at random."""
REFUSED = 600
"""Pairs of different events of one set that are fitted, at most; they count for all."""
RIDGE = 1e-5
"""Penalty on a weight's square, in units of the log likelihood of all pairs."""

Weights = dict[str, float]
"""By feature; the bias under ``""``."""
FITTED = tuple(row.feature for row in TABLE if not row.by_hand)
FIXED = {row.feature: row.weight for row in TABLE if row.by_hand}


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One article's traits with the event that it reports."""

    traits: Traits
    event: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A set of articles with the features of its pairs."""

    kind: str
    fold: int
    events: tuple[str, ...]
    pairs: dict[Pair, Features]

    def same(self, pair: Pair) -> bool:
        """Whether two articles report one event."""
        return self.events[pair[0]] == self.events[pair[1]]


def main() -> None:
    """Print cross-validated figures, then the table of a fit on everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("reports", type=Path, nargs="*")
    options = parser.parse_args()
    vocabulary = Vocabulary(Spelling(DEFAULTS.spelling_groups))
    samples = list(chain(_set_samples(options.sets, vocabulary), _report_samples(options.reports, vocabulary)))
    print_figures(samples)
    for feature, weight in fit(samples).items():
        print(f"{feature or 'bias':15} {weight:6.2f}")


def print_figures(samples: Sequence[Sample]) -> None:
    """Print how well each kind of set is paired by weights fitted on the other folds."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fold in range(FOLDS):
        weights = fit([sample for sample in samples if sample.fold != fold])
        for sample in (sample for sample in samples if sample.fold == fold):
            counts[sample.kind] = [
                one + more for one, more in zip(counts[sample.kind], judged(sample, weights), strict=True)
            ]
    for kind, (right, made, wanted) in sorted(counts.items()):
        precision, recall = right / max(1, made), right / max(1, wanted)
        print(f"{kind:10} P {precision:.3f}  R {recall:.3f}  F1 {2 * right / (made + wanted):.3f}")


def judged(sample: Sample, weights: Weights) -> tuple[int, int, int]:
    """Return how many pairs are rightly paired, how many are paired and how many should be."""
    linkage = Linkage(
        len(sample.events), {pair: probability(log_odds(found, weights)) for pair, found in sample.pairs.items()}
    )
    linkage.link(THRESHOLD)
    made = [pair for group in linkage.groups for pair in combinations(group, 2)]
    return sum(map(sample.same, made)), len(made), sum(map(sample.same, sample.pairs))


def log_odds(found: Features, weights: Weights) -> float:
    """Return the log odds that weights give a pair."""
    return weights[""] + math.fsum(weights.get(name, FIXED.get(name, 0.0)) * value for name, value in found.items())


# ---------------------------------------------------------------- the fit


def fit(samples: Sequence[Sample]) -> Weights:
    """Return the weights that fit the samples' pairs best; the weights set by hand stay as they are."""
    shares, truths, found = _rows(samples)
    rows = [[features_.get(name, 0.0) for name in FITTED] for features_ in found]
    by_hand = [math.fsum(FIXED.get(name, 0.0) * value for name, value in features_.items()) for features_ in found]
    fitted = fit_logistic(rows, truths, shares, ridge=RIDGE, offsets=by_hand)
    return {"": fitted.bias, **dict(zip(FITTED, fitted.weights, strict=True))}


def _rows(samples: Sequence[Sample]) -> tuple[list[float], list[bool], list[Features]]:
    """Return the share, the truth and the features of each pair that is fitted; the shares sum to 1."""
    shares: list[float] = []
    truths: list[bool] = []
    found: list[Features] = []
    kinds = {sample.kind for sample in samples}
    sizes = {kind: sum(len(sample.pairs) for sample in samples if sample.kind == kind) for kind in kinds}
    whole = sum(SHARES.get(kind, SET_SHARE) for kind in kinds)
    for sample in samples:
        refused = [pair for pair in sample.pairs if not sample.same(pair)]
        every = -(-len(refused) // REFUSED) or 1
        share = SHARES.get(sample.kind, SET_SHARE) / whole / sizes[sample.kind]
        for pair in chain(filter(sample.same, sample.pairs), refused[::every]):
            truths.append(sample.same(pair))
            shares.append(share * (1 if truths[-1] else every))
            found.append(sample.pairs[pair])
    return shares, truths, found


# ---------------------------------------------------------------- the samples


def _sample(kind: str, fold: int, articles: Sequence[LabelledArticle]) -> Sample:
    traits = [one.traits for one in articles]
    profiles = weigh(traits, rarities(traits), range(len(traits)))
    pairs = {
        (i, j): features(profiles[i], profiles[j], cosine(profiles[i], profiles[j]))
        for i, j in combinations(range(len(articles)), 2)
    }
    return Sample(kind, fold, tuple(one.event for one in articles), pairs)


def _set_samples(path: Path, vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield the sets as they are, parts of them, and the union of each fold."""
    chance = random.Random(SEED)
    unions: defaultdict[int, list[LabelledArticle]] = defaultdict(list)
    seen: defaultdict[str, int] = defaultdict(int)
    for line in read_rows(path):
        articles = [_labelled(record, vocabulary) for record in line["articles"]]
        fold = seen[line["set"]] % FOLDS
        seen[line["set"]] += 1
        unions[fold] += articles
        yield _sample(line["set"], fold, articles)
        yield from _parts(articles, fold, chance)
        if line["set"] in LOOK_ALIKE:
            yield from _undated(line["articles"], fold, chance, vocabulary)
    for fold, everything in unions.items():
        yield _sample("union", fold, chance.sample(everything, min(UNION, len(everything))))


def _parts(articles: Sequence[LabelledArticle], fold: int, chance: random.Random) -> Iterator[Sample]:
    """Yield sets of two, sets of a few, and events alone."""
    yield from _twos("two", 4, articles, fold, chance)
    for size in (4, 6, 8):
        yield _sample("few", fold, chance.sample(list(articles), min(size, len(articles))))
    events = [[one for one in articles if one.event == event] for event in sorted({one.event for one in articles})]
    large = [event for event in events if len(event) > 2]
    for event in chance.sample(large, min(2, len(large))):
        yield _sample("one event", fold, event)


def _undated(records: Sequence[Row], fold: int, chance: random.Random, vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield a set whose dates are left out, and pairs of it alone."""
    articles = [_labelled(record | {"date": None}, vocabulary) for record in records]
    if any(record.get("date") for record in records):
        yield _sample("undated", fold, articles)
    yield from _twos("undated two", 6, articles, fold, chance)


def _twos(
    kind: str, most: int, articles: Sequence[LabelledArticle], fold: int, chance: random.Random
) -> Iterator[Sample]:
    """Yield pairs of articles alone, at most so many of one event and so many of two."""
    pairs = list(combinations(articles, 2))
    for same in (True, False):
        alike = [pair for pair in pairs if (pair[0].event == pair[1].event) == same]
        for pair in chance.sample(alike, min(most, len(alike))):
            yield _sample(kind, fold, pair)


def _report_samples(paths: Sequence[Path], vocabulary: Vocabulary) -> Iterator[Sample]:
    """Yield reports on unlike events, ten together and two alone."""
    for path in paths:
        articles = [
            one for number, line in enumerate(read_rows(path)) for one in _two_reports(line, number, vocabulary)
        ]
        for size in (10, 2):
            for number, start in enumerate(range(0, len(articles), size)):
                yield _sample("reports", number % FOLDS, articles[start : start + size])


def _two_reports(line: Row, number: int, vocabulary: Vocabulary) -> Iterator[LabelledArticle]:
    for side in (line["a"], line["b"]):
        text = "\n\n".join([side["title"], *(" ".join(paragraph) for paragraph in side["paragraphs"])])
        yield _labelled({"id": "", "text": text, "event": str(number)}, vocabulary)


def _labelled(record: Row, vocabulary: Vocabulary) -> LabelledArticle:
    date = datetime.date.fromisoformat(record["date"]) if record.get("date") else None
    article = split(Article(record["id"], record["text"], title=record.get("title", "").strip(), date=date))
    return LabelledArticle(read_traits(article, vocabulary), record["event"])


if __name__ == "__main__":
    main()
