"""A comparison as the HTML shows it: rows with both sides level, in the order of the left article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.model import Article, Comparison, Conflict, Grade, Link, Positions, Wording
from srcdiff.show.house_style_text import comparison_style
from srcdiff.show.html.passages import Passage, link_passages, sentence_passage
from srcdiff.show.languages import two_languages
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.shown_links import links_in_full
from srcdiff.show.wording import (
    DECIDED_BY,
    comparison_counts,
    end_numbers,
)


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A numbered sentence of one side."""

    number: int
    """From 1."""
    passage: Passage


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One link, or one sentence that only one side has; the side without it is empty."""

    relation: str
    """The link's relation, or ``only left`` and ``only right``."""
    left: tuple[ShownSentence, ...]
    right: tuple[ShownSentence, ...]
    facts: tuple[str, ...] = ()
    """What there is to say of the link besides its relation: its score, and whether it is moved."""
    grade: Grade = "sure"
    conflicts: tuple[Conflict, ...] = ()
    wordings: tuple[Wording, ...] = ()
    quotations: tuple[str, ...] = ()
    """How both sides print an utterance, a line each."""
    notes: tuple[str, ...] = ()
    """A person's notes on its sentences."""


@dataclass(frozen=True, slots=True)
class ComparisonSection:
    """Two articles side by side."""

    key: str
    """Part of an identifier: letters, digits and hyphens."""
    left: str
    right: str
    """What the articles are called."""
    counts: str
    rows: tuple[ComparisonRow, ...]
    folded: tuple[ComparisonRow, ...]
    """Partial links between sentences that ``rows`` show already; none where everything is asked for."""
    style: str
    """The house style that differs; empty where none does."""
    rejected: tuple[str, ...]
    differs: bool
    languages: str
    """That the articles are in two languages and no link is sure; empty where that is not so."""


Notes = tuple[dict[int, tuple[str, ...]], dict[int, tuple[str, ...]]]
"""The notes on each left and on each right sentence."""


def comparison_view(
    key: str,
    comparison: Comparison,
    articles: Mapping[str, Article],
    labels: Mapping[str, str],
    *,
    everything: bool,
) -> ComparisonSection:
    """Return the view of a comparison; ``articles`` and ``labels`` have both articles by id. Near linear."""
    left, right = articles[comparison.left], articles[comparison.right]
    differing = comparison.differing_links()
    in_full = range(len(differing)) if everything else links_in_full(differing)
    notes = _notes(comparison)
    return ComparisonSection(
        key,
        labels[left.id],
        labels[right.id],
        comparison_counts(comparison),
        tuple(_rows(comparison, [differing[index] for index in sorted(in_full)], left, right, notes)),
        tuple(_link_row(link, left, right, notes) for index, link in enumerate(differing) if index not in in_full),
        comparison_style(comparison),
        tuple(end_numbers(*ends) for ends in comparison.rejected),
        comparison.differs,
        two_languages(comparison, left, right),
    )


def _rows(
    comparison: Comparison, differing: Sequence[Link], left: Article, right: Article, notes: Notes
) -> Iterator[ComparisonRow]:
    """Yield links and left sentences in the order of the left article, each right sentence after its predecessor."""
    links = [*differing, *(link for link in comparison.links if link.relation == "same")]
    rows = [(link.left[0], _link_row(link, left, right, notes)) for link in links]
    rows += [
        (position, ComparisonRow("only left", (_sentence(left, position),), (), notes=notes[0].get(position, ())))
        for position in comparison.unique_left
    ]
    ordered = [row for _, row in sorted(rows, key=lambda placed: placed[0])]
    after = _right_only(comparison.unique_right, ordered, right, notes[1])
    yield from after.get(-1, ())
    for index, row in enumerate(ordered):
        yield row
        yield from after.get(index, ())


def _notes(comparison: Comparison) -> Notes:
    sides: Notes = ({}, {})
    for of_side, notes in zip(sides, (comparison.notes_left, comparison.notes_right), strict=True):
        for note in notes:
            of_side[note.position] = (*of_side.get(note.position, ()), note.text)
    return sides


def _link_row(link: Link, left: Article, right: Article, notes: Notes) -> ComparisonRow:
    facts = [f"score {link.score:.2f}", *(["moved"] if link.moved else []), DECIDED_BY[link.origin].strip(" []")]
    return ComparisonRow(
        link.relation,
        _side(link.left, link_passages(link, left, "left")),
        _side(link.right, link_passages(link, right, "right")),
        tuple(fact for fact in facts if fact),
        link.grade,
        link.conflicts,
        link.wordings,
        tuple(quotation_lines(link, left.text, right.text)),
        tuple(
            note
            for side, of_side in zip((link.left, link.right), notes, strict=True)
            for note in _notes_on(side, of_side)
        ),
    )


def _side(positions: Positions, passages: Sequence[Passage]) -> tuple[ShownSentence, ...]:
    return tuple(ShownSentence(position + 1, text) for position, text in zip(positions, passages, strict=True))


def _notes_on(positions: Positions, notes: Mapping[int, tuple[str, ...]]) -> Iterator[str]:
    return (note for position in positions for note in notes.get(position, ()))


def _sentence(article: Article, position: int) -> ShownSentence:
    return ShownSentence(position + 1, sentence_passage(article, position, (), ""))


def _right_only(
    positions: Positions, rows: Sequence[ComparisonRow], right: Article, notes: Mapping[int, tuple[str, ...]]
) -> dict[int, list[ComparisonRow]]:
    """Return the rows of right sentences by the index of the row that each follows; -1 before all rows."""
    last_row: dict[int, int] = {}
    for index, row in enumerate(rows):
        for sentence in row.right:
            last_row.setdefault(sentence.number - 1, index)
    placed: dict[int, list[ComparisonRow]] = {}
    wanted, index = set(positions), -1
    for position in range(len(right.sentences)):
        index = last_row.get(position, index)
        if position in wanted:
            row = ComparisonRow("only right", (), (_sentence(right, position),), notes=notes.get(position, ()))
            placed.setdefault(index, []).append(row)
    return placed
