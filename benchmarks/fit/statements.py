"""Fit the weights that find the statement shared by two sentences, and say how good they are on articles never seen.

    python -m benchmarks.fit.statements DATA_FOLDER

DATA_FOLDER holds ``links_wide.jsonl.gz`` and ``links_local.jsonl.gz``, whose partial links have the words of both sides
that carry the shared statement. Needs the extra ``fit``; under a minute. Prints the mean word F1 of the stretches
beside that of whole sentences, cross-validated over article pairs (ten folds, by the number of the pair) and leaving
each file out, then the weights of a fit on everything as the lines of ``srcdiff/diff/statement_weights.py``.
"""

import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks.data.linked_pairs import article
from benchmarks.data.rows import Row, read_rows
from benchmarks.fit.logistic import FittedWeights, fit_logistic
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.shared_statement import best_stretch, printed_span, statements, without_lead
from srcdiff.diff.statement_features import NAMES, FeatureColumn, word_features
from srcdiff.diff.units import house_style, link_units
from srcdiff.model import Article
from srcdiff.settings import DEFAULTS
from srcdiff.text.language import guess_language
from srcdiff.text.logistic import probability

FILES = ("links_wide", "links_local")
FOLDS = 10
RIDGE = 10.0
"""Penalty on the square of a standardised weight, in units of one word's log likelihood."""
EVEN_WORDS, SIZE_SHARE = 30.0, 10
"""A word of a sentence of n words counts 30 / (n + 10), so that long sentences do not outweigh the others."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """One side of a partial link."""

    file: str
    pair: int
    """The number of its article pair."""
    text: str
    required: bool
    """Whether the readers require the link."""
    gold: str
    """The words that carry the shared statement."""
    diff: LinkDiff
    side: int

    def columns(self) -> list[FeatureColumn]:
        """Return the features."""
        sides = statements(self.diff)
        return word_features(sides[self.side], sides[1 - self.side])

    def truths(self) -> list[bool]:
        """Return for each unit whether it is in the gold stretch."""
        start = self._start + max(0, self.text.find(self.gold))
        end = start + len(self.gold)
        return [start <= unit.word_start + 1 and unit.word_end - 1 <= end for unit in self._side.units]

    @property
    def _side(self) -> LinkSide:
        return (self.diff.left, self.diff.right)[self.side]

    @property
    def _start(self) -> int:
        return self._side.units[0].start

    def f1(self, chances: FeatureColumn) -> float:
        """Return the word F1 of the best stretch under these probabilities."""
        statement = statements(self.diff)[self.side]
        stretch = without_lead(statement.units, best_stretch(chances, statement.breaks.phrases))
        start, end = printed_span(statement.units, stretch)
        return word_f1(self.text[start - self._start : end - self._start], self.gold)


def word_f1(found: str, gold: str) -> float:
    """Return the F1 of the words of two texts as multisets, 0 to 1."""
    one, other = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def load(folder: Path) -> list[MarkedSentence]:
    """Return both sides of every partial link with marked words."""
    rows = [(file, row) for file in FILES for row in read_rows(folder / f"{file}.jsonl.gz")]
    return [sentence for number, (file, row) in enumerate(rows) for sentence in _marked(file, number, row)]


def _marked(file: str, number: int, row: Row) -> Iterator[MarkedSentence]:
    left, right = (article(side, [[row[side]["title"]], *row[side]["paragraphs"]], has_headline=True) for side in "ab")
    for link in row["links"]:
        ends = link["a"], link["b"]
        if not link.get("span") or not all(map(str.strip, (left.text_of(ends[0]), right.text_of(ends[1])))):
            continue
        diff = link_diff((left, ends[0]), (right, ends[1]))
        for side, (one, position) in enumerate(zip((left, right), ends, strict=True)):
            yield MarkedSentence(file, number, one.text_of(position), link["required"], link["span"][side], diff, side)


def link_diff(left: tuple[Article, int], right: tuple[Article, int]) -> LinkDiff:
    """Return two sentences side by side."""
    languages = guess_language(left[0].text), guess_language(right[0].text)
    house = house_style(DEFAULTS.spelling_groups, *languages)
    sides = [LinkSide(one, tuple(link_units(one, [position], house)), house) for one, position in (left, right)]
    return LinkDiff(sides[0], sides[1])


Rows = list[list[float]]


def fit(sentences: Sequence[MarkedSentence], rows_of: dict[int, Rows]) -> FittedWeights:
    """Return the weights under which the readers' words are likeliest."""
    rows, truths, importances = [], [], []
    for sentence in sentences:
        found = sentence.truths()
        rows += rows_of[id(sentence)]
        truths += found
        importances += [EVEN_WORDS / (len(found) + SIZE_SHARE)] * len(found)
    return fit_logistic(rows, truths, importances, ridge=RIDGE, standardised=True)


def cross_validated(
    sentences: Sequence[MarkedSentence], rows_of: dict[int, Rows], fold_of: Callable[[MarkedSentence], object]
) -> Iterator[tuple[MarkedSentence, float]]:
    """Yield each sentence with the F1 that weights reach which never saw its fold."""
    for fold in sorted({str(fold_of(sentence)) for sentence in sentences}):
        model = fit([sentence for sentence in sentences if str(fold_of(sentence)) != fold], rows_of)
        for sentence in sentences:
            if str(fold_of(sentence)) == fold:
                yield sentence, sentence.f1([_chance(model, row) for row in rows_of[id(sentence)]])


def _chance(model: FittedWeights, row: Sequence[float]) -> float:
    return probability(model.bias + math.fsum(map(float.__mul__, model.weights, row)))


def _print_f1(name: str, judged: Sequence[tuple[MarkedSentence, float]]) -> None:
    figures = []
    for file in FILES:
        found = [(sentence.required, f1) for sentence, f1 in judged if sentence.file == file]
        required = [f1 for must, f1 in found if must]
        figures.append(f"{file} {fmean(f1 for _, f1 in found):.3f} (required links {fmean(required):.3f})")
    print(f"{name:32s} {'  '.join(figures)}")


def main() -> None:
    """Print the figures and the weights."""
    sentences = load(Path(sys.argv[1]))
    rows_of = {id(one): [list(row) for row in zip(*one.columns(), strict=True)] for one in sentences}
    _print_f1("whole sentences", [(sentence, word_f1(sentence.text, sentence.gold)) for sentence in sentences])
    _print_f1("over articles", list(cross_validated(sentences, rows_of, lambda one: one.pair % FOLDS)))
    _print_f1("leaving each file out", list(cross_validated(sentences, rows_of, lambda one: one.file)))
    model = fit(sentences, rows_of)
    print(f"BIAS = {model.bias:.3f}\nWEIGHTS = (")
    for name, weight in zip(NAMES, model.weights, strict=True):
        print(f"    {weight:.3f},  # {name}")
    print(")")


if __name__ == "__main__":
    main()
