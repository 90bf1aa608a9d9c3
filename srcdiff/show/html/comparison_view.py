"""A comparison as the HTML shows it: rows with both sides level, in the order of the left article."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.model import Article, Comparison, Link, Note, Positions
from srcdiff.show.edit_marks import SideName
from srcdiff.show.house_style_text import comparison_style
from srcdiff.show.html.passages import Passage, link_passages, sentence_passage
from srcdiff.show.languages import two_languages
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.shown_links import links_in_full
from srcdiff.show.wording import DECIDED_BY, comparison_counts, end_numbers

NumberedSentences = tuple[tuple[int, Passage], ...]
"""Sentences of one article, each after its number from 1."""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One link, or one sentence that only one side has; the side without it is empty."""

    relation: str
    """The link's relation, or ``only left`` and ``only right``."""
    left: NumberedSentences
    right: NumberedSentences
    link: Link | None = None
    facts: tuple[str, ...] = ()
    """What there is to say of the link besides its relation: its score, whether it is moved, who decided."""
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
    rows = _Rows(comparison, left, right)
    return ComparisonSection(
        key,
        labels[left.id],
        labels[right.id],
        comparison_counts(comparison),
        tuple(rows.in_order([differing[index] for index in sorted(in_full)])),
        tuple(rows.of_link(link) for index, link in enumerate(differing) if index not in in_full),
        comparison_style(comparison),
        tuple(end_numbers(*ends) for ends in comparison.rejected),
        comparison.differs,
        two_languages(comparison, left, right),
    )


class _Rows:
    """Makes the rows of a comparison."""

    def __init__(self, comparison: Comparison, left: Article, right: Article) -> None:
        self._comparison, self._left, self._right = comparison, left, right
        self._notes_left, self._notes_right = _texts(comparison.notes_left), _texts(comparison.notes_right)

    def in_order(self, differing: Sequence[Link]) -> Iterator[ComparisonRow]:
        """Yield links and left sentences in the order of the left article, each right sentence after its predecessor.

        The links are those that differ, and those of sentences that are the same.
        """
        comparison = self._comparison
        links = [*differing, *(link for link in comparison.links if link.relation == "same")]
        placed = [(link.left[0], self.of_link(link)) for link in links]
        placed += [(position, self._only("left", position)) for position in comparison.unique_left]
        rows = [row for _, row in sorted(placed, key=lambda one: one[0])]
        after = self._right_only(rows)
        yield from after.get(-1, ())
        for index, row in enumerate(rows):
            yield row
            yield from after.get(index, ())

    def of_link(self, link: Link) -> ComparisonRow:
        """Return the row of a link."""
        facts = (f"score {link.score:.2f}", "moved" if link.moved else "", DECIDED_BY[link.origin].strip(" []"))
        left, right = self._left, self._right
        return ComparisonRow(
            link.relation,
            _numbered(link.left, link_passages(link, left, "left")),
            _numbered(link.right, link_passages(link, right, "right")),
            link,
            tuple(filter(None, facts)),
            tuple(quotation_lines(link, left.text, right.text)),
            (*_on(link.left, self._notes_left), *_on(link.right, self._notes_right)),
        )

    def _only(self, side: SideName, position: int) -> ComparisonRow:
        is_left = side == "left"
        article, notes = (self._left, self._notes_left) if is_left else (self._right, self._notes_right)
        shown = _numbered((position,), (sentence_passage(article, position, (), ""),))
        both: tuple[NumberedSentences, NumberedSentences] = (shown, ()) if is_left else ((), shown)
        return ComparisonRow(f"only {side}", *both, notes=tuple(_on((position,), notes)))

    def _right_only(self, rows: Sequence[ComparisonRow]) -> dict[int, list[ComparisonRow]]:
        """Return the rows of right sentences by the index of the row that each follows; -1 before all rows."""
        last_row: dict[int, int] = {}
        for index, row in enumerate(rows):
            for number, _ in row.right:
                last_row.setdefault(number - 1, index)
        placed: dict[int, list[ComparisonRow]] = {}
        wanted, index = set(self._comparison.unique_right), -1
        for position in range(len(self._right.sentences)):
            index = last_row.get(position, index)
            if position in wanted:
                placed.setdefault(index, []).append(self._only("right", position))
        return placed


def _texts(notes: Iterable[Note]) -> dict[int, str]:
    return {note.position: note.text for note in notes}


def _on(positions: Positions, notes: Mapping[int, str]) -> Iterator[str]:
    return (notes[position] for position in positions if position in notes)


def _numbered(positions: Positions, passages: Sequence[Passage]) -> NumberedSentences:
    return tuple((position + 1, text) for position, text in zip(positions, passages, strict=True))
