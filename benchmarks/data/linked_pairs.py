"""Article pairs whose sentence links people have marked, and how the linker's links are judged against theirs."""

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from srcdiff.link.candidates import Cell
from srcdiff.link.digest import digests
from srcdiff.link.table_features import feature_table
from srcdiff.model import Article, Sentence, SentenceKind
from srcdiff.settings import DEFAULTS
from srcdiff.text.logistic import Features
from srcdiff.text.terms import lexicon
from srcdiff.text.words import Spelling

Cells = frozenset[Cell]
SEED = 4
"""Of the order in which the drafts' right sides are shuffled."""
DRAFT_KINDS = ("modified", "identical")


@dataclass(frozen=True, slots=True)
class LinkedPair:
    """Two articles with the links that people marked."""

    source: str
    """The file that the pair is from."""
    left: Article
    right: Article
    links: Cells
    """What must be linked."""
    optional: Cells
    """What counts neither way: the readers disagree, or the file's task is another."""
    core: Cells
    """The links that say more than a part of one another."""
    table: dict[Cell, Features]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over article pairs; add them with ``sum``."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    core_hits: int = 0
    core: int = 0
    sides_right: int = 0
    """Sentences rightly called shared or unique."""
    sides: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def precision(self) -> float:
        """The share of the links made that are right."""
        return self.hits / ((self.hits + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """The share of the right links that are made."""
        return self.hits / ((self.hits + self.missed) or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / ((2 * self.hits + self.wrong + self.missed) or 1)

    def __str__(self) -> str:
        figures = f"F1 {self.f1:.3f}  P {self.precision:.3f}  R {self.recall:.3f}"
        core = f"  core recall {self.core_hits / self.core:.3f}" if self.core else ""
        sides = f"  shared or unique {self.sides_right / self.sides:.3f}" if self.sides else ""
        return figures + core + sides


def tally(pair: LinkedPair, made: Collection[Cell]) -> Tally:
    """Judge the links made for one pair."""
    made = frozenset(made)
    shared = [_shared_or_unique(pair, made, side) for side in (0, 1)]
    return Tally(
        hits=len(made & pair.links),
        wrong=len(made - pair.links - pair.optional),
        missed=len(pair.links - made),
        core_hits=len(made & pair.core),
        core=len(pair.core),
        sides_right=sum(right for right, _ in shared),
        sides=sum(judged for _, judged in shared),
    )


def _shared_or_unique(pair: LinkedPair, made: Cells, side: int) -> tuple[int, int]:
    """Return how many sentences of one side are rightly called shared or unique, and how many are judged."""
    linked, said = {cell[side] for cell in pair.links}, {cell[side] for cell in made}
    unsure = {cell[side] for cell in pair.optional} - linked
    sentences = set(range(len((pair.left, pair.right)[side].sentences))) - unsure
    return sum((number in linked) == (number in said) for number in sentences), len(sentences)


def load_news(folder: Path, name: str) -> list[LinkedPair]:
    """Return the news pairs of ``links``, ``links_more``, ``links_wide`` or ``links_local``."""
    return [_news_pair(name, row) for row in _rows(folder, name)]


def load_drafts(folder: Path) -> list[LinkedPair]:
    """Return the pairs of essay drafts, the right side shuffled (fixed seed); identical sentences are optional."""
    return [_draft_pair(row) for row in _rows(folder, "drafts")]


def load_german(folder: Path) -> list[LinkedPair]:
    """Return the pairs of German texts and their simplifications."""
    return [_german_pair(row) for row in _rows(folder, "links_de")]


def _news_pair(name: str, row: Row) -> LinkedPair:
    required = {(link["a"], link["b"]) for link in row["links"] if link["required"]}
    optional = {(link["a"], link["b"]) for link in row["links"] if not link["required"]}
    core = {(link["a"], link["b"]) for link in row["links"] if link["required"] and link["labels"] != ["partial"]}
    left, right = (_news_article(side, row[side]) for side in ("a", "b"))
    neutral = _neutral_cells(row, len(left.sentences), len(right.sentences))
    return linked_pair(name, left, right, required - neutral, optional=optional | neutral, core=core - neutral)


def _neutral_cells(row: Row, lefts: int, rights: int) -> set[Cell]:
    """Return the cells with a dateline, a byline, a share bar or the like, which count neither way."""
    neutral = row.get("neutral") or {"a": [], "b": []}
    return {
        (left, right)
        for left, right in product(range(lefts), range(rights))
        if left in neutral["a"] or right in neutral["b"]
    }


def _news_article(identifier: str, side: Row) -> Article:
    return article(identifier, [[side["title"]], *side["paragraphs"]], has_headline=True)


def _german_pair(row: Row) -> LinkedPair:
    left, right = (article(side, [[sentence] for sentence in row[side]]) for side in ("a", "b"))
    return linked_pair("links_de", left, right, {(one, other) for one, other, _ in row["links"]})


def _draft_pair(row: Row) -> LinkedPair:
    order = list(range(len(row["b"])))
    random.Random(SEED).shuffle(order)  # a fixed order, nothing secret
    place = {number: index for index, number in enumerate(order)}
    links = {kind: {(one, place[other]) for one, other, found in row["links"] if found == kind} for kind in DRAFT_KINDS}
    left = article("a", [[sentence] for sentence in row["a"]])
    right = article("b", [[row["b"][number]] for number in order])
    return linked_pair("drafts", left, right, links["modified"], optional=links["identical"])


def article(identifier: str, paragraphs: Sequence[Sequence[str]], *, has_headline: bool = False) -> Article:
    """Return an article of these paragraphs of sentences; the first sentence is the headline, or body as the rest."""
    text = ""
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        for number, sentence in enumerate(paragraph):
            text += (" " if number else "\n\n") if text else ""
            kind: SentenceKind = "headline" if has_headline and not sentences else "body"
            sentences.append(Sentence(len(text), len(text) + len(sentence), kind))
            text += sentence
    return Article(identifier, text, tuple(sentences))


def linked_pair(
    source: str,
    left: Article,
    right: Article,
    links: Collection[Cell],
    *,
    optional: Collection[Cell] = (),
    core: Collection[Cell] = (),
) -> LinkedPair:
    """Return the pair with the features of its candidate cells."""
    spelling = Spelling(DEFAULTS.spelling_groups)
    table = dict(feature_table(*digests(left, right, spelling, lexicon(left.text, right.text))))
    return LinkedPair(source, left, right, frozenset(links), frozenset(optional), frozenset(core), table)


def _rows(folder: Path, name: str) -> Iterator[Row]:
    return read_rows(folder / f"{name}.jsonl.gz")
