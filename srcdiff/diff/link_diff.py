"""A link in detail: the units and quotations of both sides, and the steps between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from srcdiff.diff.article_facts import ArticleFacts, article_facts
from srcdiff.diff.edits import readable_steps
from srcdiff.diff.grammar import Grammar, grammar
from srcdiff.diff.steps import Step, UnitRange
from srcdiff.diff.units import HouseStyle, Unit
from srcdiff.diff.word_forms import written_out
from srcdiff.model import Article, Conflict, ConflictKind, Span
from srcdiff.text.stems import stem

NEAR_WORDS = 2
"""How many equal words right before and after two values are looked at."""


class LinkSide:
    """One side of a link; not changed once it is made."""

    def __init__(self, article: Article, units: tuple[Unit, ...], style: HouseStyle) -> None:
        self.article = article
        self.units = units
        self.style = style

    @cached_property
    def quotation_of(self) -> tuple[int | None, ...]:
        """For each unit the index of the article's quotation that contains it; ``None`` outside quotations."""
        spans = self.facts.quotations
        if not spans:
            return (None,) * len(self.units)
        starts = [start for start, _ in spans]
        before = [(position, bisect_right(starts, position) - 1) for position in self.word_starts]
        return tuple(index if index >= 0 and position < spans[index][1] else None for position, index in before)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the units."""
        return frozenset([unit.key for unit in self.units])

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """Where the word of each unit begins."""
        return tuple([unit.word_start for unit in self.units])

    @cached_property
    def word_ends(self) -> tuple[int, ...]:
        """Where the word of each unit ends."""
        return tuple([unit.word_end for unit in self.units])

    @cached_property
    def facts(self) -> ArticleFacts:
        """What the whole article says."""
        return article_facts(self.article, self.style)

    @cached_property
    def grammar(self) -> Grammar:
        """The parts of speech, clauses and predicates of the linked sentences. English."""
        return grammar(self.units)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the linked sentences, in order."""
        begins = [unit.start for unit in self.units if unit.first]
        last = [before.end for before, after in pairwise(self.units) if after.first] + [self.units[-1].end]
        return tuple(zip(begins, last, strict=True))

    def clause(self, position: int) -> UnitRange:
        """Return the range of the clause of a unit, beyond the last one that of the last."""
        return self.grammar.clause(min(position, len(self.units) - 1))

    def clause_span(self, position: int) -> Span:
        """Return the span of the clause of a unit, beyond the last one that of the last."""
        return self.printed(self.clause(position))[1]

    def unit_at(self, position: int, step: int) -> Unit | None:
        """Return the unit that is reached at a position by a step forward or back; ``None`` at a sentence's border."""
        if not 0 <= position < len(self.units):
            return None
        nearer = position if step > 0 else position + 1
        crosses = nearer < len(self.units) and self.units[nearer].first
        return None if crosses else self.units[position]

    def range_of(self, span: Span) -> UnitRange:
        """Return the range of the units whose words overlap the span."""
        first, after = bisect_right(self.word_ends, span[0]), bisect_left(self.word_starts, span[1])
        return (first, after) if first < after else (first, first)

    def printed(self, stretch: UnitRange) -> tuple[str, Span]:
        """Return the words of a range of units as printed, without the punctuation around them, and their span."""
        start, end = self.units[stretch[0]].word_start, self.units[stretch[1] - 1].word_end
        return self.article.text[start:end], (start, end)


class ChangedRegion(NamedTuple):
    """Everything that differs between two equal steps."""

    left: UnitRange
    right: UnitRange
    before: Step | None
    after: Step | None
    """The equal steps around it; ``None`` at the beginning and at the end of the link."""

    @property
    def left_size(self) -> int:
        """The number of units on the left."""
        return self.left[1] - self.left[0]

    @property
    def right_size(self) -> int:
        """The number of units on the right."""
        return self.right[1] - self.right[0]

    @property
    def amid(self) -> bool:
        """Whether there are equal units before and after it."""
        return self.before is not None and self.after is not None

    @property
    def equal_before(self) -> int:
        """The number of equal units right before it."""
        return self.before.left[1] - self.before.left[0] if self.before else 0

    @property
    def equal_after(self) -> int:
        """The number of equal units right after it."""
        return self.after.left[1] - self.after.left[0] if self.after else 0


class LinkDiff:
    """The two sides of a link and the steps that turn one into the other; not changed once it is made."""

    def __init__(self, left: LinkSide, right: LinkSide) -> None:
        self.left = left
        self.right = right

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps from left to right, as a reader sees them."""
        return tuple(readable_steps(self.left.units, self.right.units))

    @cached_property
    def changes(self) -> tuple[ChangedRegion, ...]:
        """The regions between, before and after the equal steps, in order.

        A region that differs only by a hyphen or a contraction (``do not``, ``don't``) is left out.
        """
        found: list[ChangedRegion] = []
        before: Step | None = None
        left_at = right_at = 0
        for step in self.steps:
            if step.equal:
                found.append(ChangedRegion((left_at, step.left[0]), (right_at, step.right[0]), before, step))
                before, left_at, right_at = step, step.left[1], step.right[1]
        found.append(ChangedRegion((left_at, len(self.left.units)), (right_at, len(self.right.units)), before, None))
        return tuple(change for change in found if self._is_audible(change))

    def _is_audible(self, change: ChangedRegion) -> bool:
        """Return whether the two sides of a region would differ if they were read aloud."""
        left, right = self.left.units[slice(*change.left)], self.right.units[slice(*change.right)]
        return "".join(written_out(unit.key) for unit in left) != "".join(written_out(unit.key) for unit in right)

    def conflict(self, kind: ConflictKind, left: UnitRange, right: UnitRange, score: float) -> Conflict:
        """Return the conflict of two ranges of units, neither of them empty."""
        left_words, left_span = self.left.printed(left)
        right_words, right_span = self.right.printed(right)
        return Conflict(kind, left_words, right_words, left_span, right_span, score)

    def conflict_of_spans(self, kind: ConflictKind, left: Span, right: Span, score: float) -> Conflict:
        """Return the conflict of two spans of the articles' texts."""
        left_words, right_words = self.left.article.text[slice(*left)], self.right.article.text[slice(*right)]
        return Conflict(kind, left_words, right_words, left, right, score)

    @cached_property
    def likeness(self) -> float:
        """How much of both sides is the same, 0 to 1.

        The larger of two figures: ``ordered_likeness``, and the Dice coefficient of the content words, inflections
        taken as one word.
        """
        left, right = (content_stems(side.units) for side in (self.left, self.right))
        shared = 2 * len(left & right) / (len(left) + len(right)) if len(left & right) > 1 else 0.0
        return max(self.ordered_likeness, shared)

    @cached_property
    def ordered_likeness(self) -> float:
        """The share of the longer side's units that the other side has in the same order, 0 to 1."""
        equal = sum(step.left[1] - step.left[0] for step in self.steps if step.equal)
        return equal / max(1, len(self.left.units), len(self.right.units))

    def replaces(self, left: Span, right: Span) -> bool:
        """Return whether one span replaces the other between equal words.

        Neither is equal to something itself. The words right before both are equal, or both begin a sentence, and so
        for the words after them. If only the words on one side are equal, the spans must be in one changed region and
        a content word among those words.
        """
        left_range, right_range = self.left.range_of(left), self.right.range_of(right)
        regions = [
            set(changes[slice(*stretch)]) - {None}
            for changes, stretch in zip(self.changes_of_units, (left_range, right_range), strict=True)
        ]
        if not all(regions):
            return False
        before = self._equal_run((left_range[0] - 1, right_range[0] - 1), -1)
        after = self._equal_run((left_range[1], right_range[1]), 1)
        if before and after:
            return True
        return bool(regions[0] & regions[1]) and any(unit and not unit.is_function for unit in (*before, *after))

    def _equal_run(self, at: tuple[int, int], step: int) -> list[Unit | None]:
        """Return the equal units from a position on, at most ``NEAR_WORDS``; ``None`` for two borders of a sentence."""
        run: list[Unit | None] = []
        left_at, right_at = at
        while len(run) < NEAR_WORDS:
            left, right = self.left.unit_at(left_at, step), self.right.unit_at(right_at, step)
            if left is None or right is None:
                return [*run, None] if left is right else run
            if left.key != right.key:
                return run
            run.append(left)
            left_at, right_at = left_at + step, right_at + step
        return run

    @cached_property
    def changes_of_units(self) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
        """For each left and right unit the index of the changed region around it; ``None`` for equal ones."""
        left, right = [change.left for change in self.changes], [change.right for change in self.changes]
        return _index_of_holder(left, len(self.left.units)), _index_of_holder(right, len(self.right.units))


def content_stems(units: Sequence[Unit]) -> frozenset[str]:
    """Return the stems of the words that are neither function words nor numbers."""
    return frozenset([stem(unit.key) for unit in units if unit.key[:1].isalpha() and not unit.is_function])


def _index_of_holder(ranges: Sequence[UnitRange], size: int) -> tuple[int | None, ...]:
    """Return for each of ``size`` units the index of the range that contains it."""
    holder: list[int | None] = [None] * size
    for index, (start, end) in enumerate(ranges):
        holder[start:end] = [index] * (end - start)
    return tuple(holder)
