"""Fit the weights of the linker, and say how good they are on article pairs they never saw.

    python -m benchmarks.fit.links DATA_FOLDER

DATA_FOLDER holds the news pairs ``links``, ``links_more``, ``links_wide`` and ``links_local``, and ``drafts`` and
``links_de`` (each ``.jsonl.gz``). Needs the extra ``fit``; about a minute. Prints the figures of each news file under
a model that saw none of its pairs, those of a model that saw other pairs of it too (ten folds), how often a link of
each score is right and what each threshold of sure links gives, then the weights of a fit on everything as the lines of
``srcdiff/link/weights.py``. Nothing is random: folds go by the number of the pair.

A logistic regression with a ridge penalty on standardised features (``fit/logistic.py``). Its log odds are then
calibrated, by one factor and one shift (Platt 1999), so that a link's score is near the share of such links that are
right in a news file, each file counting the same.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.data.linked_pairs import LinkedPair, Tally, load_drafts, load_german, load_news, tally
from benchmarks.fit.logistic import fit_logistic
from srcdiff.link.candidates import Cell
from srcdiff.link.selection import selected
from srcdiff.settings import DEFAULTS
from srcdiff.text.logistic import Features, probability

FOLDS = 10
RIDGE = 50.0
"""Penalty on the square of a standardised weight, in units of one cell's log likelihood."""
CORE_WEIGHT = 3.0
"""How much a link counts that is more than partial; any other cell counts 1."""
NEWS = ("links", "links_more", "links_wide", "links_local")
SHARES = {**dict.fromkeys(NEWS, 1.0), "drafts": 0.1, "links_de": 0.03}
"""How much a cell of each file counts: news is what the tool is for, the rest keeps it general."""
LENIENCE = 0.35
"""Log odds by which a link may be weaker if both its sentences have better ones (``srcdiff/link/selection.py``). Of six
from 0 to 1.4 the one with the highest F1 on the news files, cross-validated; more of it finds more of the links that
are more than partial, at a loss of F1."""
LEAST_CALIBRATED = -1.5
"""Uncalibrated log odds of the cells that the calibration looks at: those that could be links."""
THRESHOLDS = (0.26, 0.3, 0.34, 0.38, 0.42)
"""The lowest scores of links that are compared."""
SURE = (0.6, 0.65, 0.68, 0.7, 0.75, 0.8)
"""The lowest scores of sure links that are compared."""
SCORES = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
"""The borders between which links are counted as right or wrong."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in the features' own units."""

    baseline: float
    weights: dict[str, float]

    def log_odds(self, features: Features) -> float:
        """Return the log odds of a link."""
        return self.baseline + math.fsum(weight * features[name] for name, weight in self.weights.items())

    def scores(self, pair: LinkedPair) -> dict[Cell, float]:
        """Return the score of each cell."""
        return {cell: probability(self.log_odds(features)) for cell, features in pair.table.items()}


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link made in a news pair that the readers agree on."""

    source: str
    score: float
    right: bool


def fit(pairs: Sequence[LinkedPair]) -> Model:
    """Return the calibrated weights that fit the pairs' cells best."""
    names = list(next(iter(pairs[0].table.values())))
    rows, truths, importances = _cells(pairs, names)
    fitted = fit_logistic(rows, truths, importances, ridge=RIDGE, standardised=True)
    return calibrated(Model(fitted.bias, dict(zip(names, fitted.weights, strict=True))), pairs)


def calibrated(model: Model, pairs: Sequence[LinkedPair]) -> Model:
    """Return the model with the log odds under which the links of news pairs are likeliest, in the same order."""
    found = [
        (pair.source, log_odds, cell in pair.links)
        for pair in pairs
        if pair.source in NEWS
        for cell, features in pair.table.items()
        if cell not in pair.optional and (log_odds := model.log_odds(features)) >= LEAST_CALIBRATED
    ]
    sizes = Counter(source for source, _, _ in found)
    importances = [1 / sizes[source] for source, _, _ in found]
    rows, truths = [[log_odds] for _, log_odds, _ in found], [right for _, _, right in found]
    fitted = fit_logistic(rows, truths, importances, ridge=0.0)
    factor = fitted.weights[0]
    weights = {name: weight * factor for name, weight in model.weights.items()}
    return Model(model.baseline * factor + fitted.bias, weights)


def _cells(pairs: Sequence[LinkedPair], names: Sequence[str]) -> tuple[list[list[float]], list[bool], list[float]]:
    """Return the features, truths and importances of all cells that the readers agree on."""
    rows, truths, importances = [], [], []
    for pair in pairs:
        for cell, features in pair.table.items():
            if cell in pair.optional:
                continue
            rows.append([features[name] for name in names])
            truths.append(cell in pair.links)
            importances.append(SHARES[pair.source] * (CORE_WEIGHT if cell in pair.core else 1.0))
    return rows, truths, importances


def cross_validated(pairs: Sequence[LinkedPair]) -> Iterator[tuple[LinkedPair, Model]]:
    """Yield each pair with a model that never saw it."""
    for fold in range(FOLDS):
        model = fit([pair for number, pair in enumerate(pairs) if number % FOLDS != fold])
        yield from ((pair, model) for pair in pairs[fold::FOLDS])


def files_left_out(pairs: Sequence[LinkedPair]) -> Iterator[tuple[LinkedPair, Model]]:
    """Yield each news pair with a model that saw no pair of its file."""
    for source in NEWS:
        model = fit([pair for pair in pairs if pair.source != source])
        yield from ((pair, model) for pair in pairs if pair.source == source)


def linked(model: Model, pair: LinkedPair, threshold: float = DEFAULTS.link.threshold) -> list[Cell]:
    """Return the cells that the model links."""
    return selected(model.scores(pair), threshold, LENIENCE)


def links_made(judged: Sequence[tuple[LinkedPair, Model]]) -> list[MadeLink]:
    """Return the links made in news pairs, except for those that count neither way."""
    return [
        MadeLink(pair.source, probability(model.log_odds(pair.table[cell])), cell in pair.links)
        for pair, model in judged
        if pair.source in NEWS
        for cell in linked(model, pair)
        if cell not in pair.optional
    ]


def main() -> None:
    """Print the figures on news files that the model never saw, the cross-validated figures, and the weights."""
    folder = Path(sys.argv[1])
    news = [pair for name in NEWS for pair in load_news(folder, name)]
    pairs = [*news, *load_drafts(folder), *load_german(folder)]
    left_out, judged = list(files_left_out(pairs)), list(cross_validated(pairs))
    for threshold in THRESHOLDS:
        _print_tallies(f"file left out, from {threshold}", left_out, threshold)
        _print_tallies(f"cross-validated, from {threshold}", judged, threshold)
    made = links_made(judged)
    _print_scores(made)
    for source in NEWS:
        _print_sure(source, made, sum(len(pair.links) for pair in news if pair.source == source))
    _print_weights(fit(pairs))


def _print_tallies(title: str, judged: Sequence[tuple[LinkedPair, Model]], threshold: float) -> None:
    """Print the figures of each file."""
    for source in SHARES:
        found = (tally(pair, linked(model, pair, threshold)) for pair, model in judged if pair.source == source)
        total = sum(found, Tally())
        if total.sides:
            print(f"{source:12s} {title:27s} {total}")


def _print_scores(made: Sequence[MadeLink]) -> None:
    """Print how many of the links with each score are right."""
    print("score            links  right (cross-validated)")
    for low, high in pairwise(SCORES):
        found = [link.right for link in made if low <= link.score < high]
        print(f"{low:.2f} to {min(high, 1):.2f} {len(found):10d}  {sum(found) / (len(found) or 1):.2f}")


def _print_sure(source: str, made: Sequence[MadeLink], required: int) -> None:
    """Print the precision and the recall of one file's links from each of the ``SURE`` scores on."""
    for threshold in SURE:
        found = [link.right for link in made if link.source == source and link.score >= threshold]
        print(
            f"{source:12s} sure from {threshold} P {sum(found) / (len(found) or 1):.3f} R {sum(found) / required:.3f}"
        )


def _print_weights(model: Model) -> None:
    print(f"BASELINE = {model.baseline:.3f}\nLENIENCE = {LENIENCE}\nWEIGHTS = {{")
    for name, weight in model.weights.items():
        print(f'    "{name}": {weight:.3f},')
    print("}")


if __name__ == "__main__":
    main()
