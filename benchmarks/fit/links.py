"""Fit the weights of the linker, and say how good they are on article pairs they never saw.

    python -m benchmarks.fit.links DATA_FOLDER

DATA_FOLDER holds ``links.jsonl.gz``, ``links_more.jsonl.gz``, ``drafts.jsonl.gz`` and ``links_de.jsonl.gz``. Needs the
extra ``fit``; about half a minute. Prints the cross-validated figures, how often a link of each
score is right, then the weights of a fit on everything as the lines of ``srcdiff/link/weights.py``. Nothing is random:
folds go by the number of the pair.

A logistic regression with a ridge penalty on standardised features (``fit/logistic.py``). Its log odds are then
tempered, all weights by one factor (Guo et al. 2017), so that a link's score is near the share of such links that are
right.
"""

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.data.linked_pairs import LinkedPair, Tally, load_drafts, load_german, load_news, tally
from benchmarks.fit.logistic import fit_logistic
from srcdiff.link.candidates import Cell
from srcdiff.link.selection import selected
from srcdiff.text.logistic import Features, probability

FOLDS = 10
RIDGE = 100.0
"""Penalty on the square of a standardised weight, in units of one cell's log likelihood."""
CORE_WEIGHT = 4.0
"""How much a link counts that is more than partial; any other cell counts 1."""
SHARES = {"links": 1.0, "links_more": 1.0, "drafts": 0.1, "links_de": 0.03}
"""How much a cell of each file counts: news is what the tool is for, the rest keeps it general."""
NEWS = ("links", "links_more")
LENIENCE = 0.7
"""Log odds by which a link may be weaker if both its sentences have better ones (``srcdiff/link/selection.py``). Of .5,
.7, .9 and 1.2 the one that finds most of the links that are more than partial at no loss of F1, cross-validated."""
CUTS = [step / 10 for step in range(-20, 11)]
"""Log odds among which the cut is looked for."""
NEWTON_STEPS = 8
"""Enough: the weights change by less than .001 in the last one."""
SCORES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
"""The borders between which links are counted as right or wrong."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in the features' own units."""

    baseline: float
    weights: dict[str, float]

    def log_odds(self, features: Features) -> float:
        """Return the log odds of a link."""
        return self.baseline + math.fsum(weight * features[name] for name, weight in self.weights.items())

    def moved(self, shift: float) -> "Model":
        """Return the model with another baseline."""
        return replace(self, baseline=self.baseline - shift)

    def tempered(self, factor: float) -> "Model":
        """Return the model with its log odds multiplied: the same links, with other scores."""
        return Model(self.baseline * factor, {name: weight * factor for name, weight in self.weights.items()})


def fit(pairs: Sequence[LinkedPair]) -> Model:
    """Return the weights that fit the pairs' cells best."""
    names = list(next(iter(pairs[0].table.values())))
    rows, truths, importances = _cells(pairs, names)
    fitted = fit_logistic(rows, truths, importances, ridge=RIDGE, standardised=True)
    return Model(fitted.bias, dict(zip(names, fitted.weights, strict=True)))


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


def cut(model: Model, pairs: Sequence[LinkedPair]) -> Model:
    """Return the model moved so that log odds of 0 are where the news pairs are judged best.

    That is where the F1 of the links and the share of sentences rightly called shared or unique are together highest.
    """
    news = [pair for pair in pairs if pair.source in NEWS]
    log_odds = [{cell: model.log_odds(features) for cell, features in pair.table.items()} for pair in news]
    return model.moved(max(CUTS, key=lambda shift: _worth(news, log_odds, shift)))


def _worth(pairs: Sequence[LinkedPair], log_odds: Sequence[Mapping[Cell, float]], shift: float) -> float:
    """Return what a cut is worth: F1 and the share of sentences rightly called shared or unique, 0 to 2."""
    made = (selected({cell: probability(x - shift) for cell, x in found.items()}, 0.5, LENIENCE) for found in log_odds)
    total = sum(map(tally, pairs, made), Tally())
    return total.f1 + total.sides_right / total.sides


def cross_validated(pairs: Sequence[LinkedPair]) -> Iterator[tuple[LinkedPair, Model]]:
    """Yield each pair with a model whose weights and cut never saw it."""
    for fold in range(FOLDS):
        seen = [pair for number, pair in enumerate(pairs) if number % FOLDS != fold]
        model = cut(fit(seen), seen)
        for pair in pairs[fold::FOLDS]:
            yield pair, model


def links_made(judged: Sequence[tuple[LinkedPair, Model]]) -> list[tuple[float, bool]]:
    """Return the log odds of the links made in news pairs, and whether each is right."""
    return [
        (model.log_odds(pair.table[cell]), cell in pair.links)
        for pair, model in judged
        if pair.source in NEWS
        for cell in linked(model, pair)
        if cell not in pair.optional
    ]


def temperature(made: Sequence[tuple[float, bool]]) -> float:
    """Return the factor on the log odds under which what came true was likeliest; 0 stays the cut."""
    factor = 0.5
    for _ in range(NEWTON_STEPS):
        chances = [probability(factor * log_odds) for log_odds, _ in made]
        slope = sum(x * (right - chance) for (x, right), chance in zip(made, chances, strict=True))
        curve = sum(x * x * chance * (1 - chance) for (x, _), chance in zip(made, chances, strict=True))
        factor += slope / curve
    return factor


def linked(model: Model, pair: LinkedPair) -> list[Cell]:
    """Return the cells that the model links."""
    return selected({cell: probability(model.log_odds(found)) for cell, found in pair.table.items()}, 0.5, LENIENCE)


def main() -> None:
    """Print the figures of a fit that never saw ``links``, the cross-validated figures, and the weights."""
    folder = Path(sys.argv[1])
    more, test = load_news(folder, "links_more"), load_news(folder, "links")
    others = [*load_drafts(folder), *load_german(folder)]
    trained = cut(fit([*more, *others]), more)
    print(f"links, weights from the other files   {sum((tally(p, linked(trained, p)) for p in test), Tally())}")
    judged = list(cross_validated([*test, *more, *others]))
    for sources in (*((source,) for source in SHARES), NEWS):
        total = sum((tally(p, linked(model, p)) for p, model in judged if p.source in sources), Tally())
        print(f"{' and '.join(sources):21s} cross-validated {total}")
    made = links_made(judged)
    factor = temperature(made)
    _print_scores([(probability(factor * log_odds), right) for log_odds, right in made])
    _print_weights(cut(fit([*test, *more, *others]), [*test, *more]).tempered(factor), LENIENCE * factor)


def _print_scores(made: Sequence[tuple[float, bool]]) -> None:
    """Print how many of the links with each score are right."""
    print("score            links  right (cross-validated)")
    for low, high in pairwise(SCORES):
        found = [right for score, right in made if low <= score < high]
        print(f"{low:.2f} to {min(high, 1):.2f} {len(found):10d}  {sum(found) / (len(found) or 1):.2f}")


def _print_weights(model: Model, lenience: float) -> None:
    print(f"BASELINE = {model.baseline:.3f}\nLENIENCE = {lenience:.3f}\nWEIGHTS = {{")
    for name, weight in model.weights.items():
        print(f'    "{name}": {weight:.3f},')
    print("}")


if __name__ == "__main__":
    main()
