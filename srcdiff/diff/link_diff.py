"""A link in detail: the units and quotations of both sides, and the steps between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.steps import Step, UnitRange
from srcdiff.diff.units import Unit, house_key
from srcdiff.english.word_forms import CONTRACTIONS
from srcdiff.model import Article, Conflict, ConflictKind, Span
from srcdiff.text.quotes import quotations
from srcdiff.text.words import Spelling


@lru_cache(maxsize=8)
def article_keys(text: str, spelling: Spelling) -> frozenset[str]:
    """Return the keys of all words of a text; cached, since every link of the article needs them."""
    return frozenset(house_key(word.key) for word in spelling.words(text))


@lru_cache(maxsize=8)
def article_quotations(text: str) -> tuple[Span, ...]:
    """Return the spans of a text's quotations, in order; cached, since every link of the article needs them."""
    return tuple((quotation.start, quotation.end) for quotation in quotations(text))


@dataclass(frozen=True)
class LinkSide:
    """One side of a link."""

    article: Article
    units: tuple[Unit, ...]
    spelling: Spelling

    @cached_property
    def quotation_of(self) -> tuple[int | None, ...]:
        """For each unit the index of the article's quotation that contains it; ``None`` outside quotations."""
        spans = article_quotations(self.article.text)
        return tuple(_holder(spans, unit.word_start) for unit in self.units)

    @cached_property
    def article_keys(self) -> frozenset[str]:
        """The keys of all words of the article, linked or not."""
        return article_keys(self.article.text, self.spelling)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the linked sentences, in order."""
        begins = [unit.start for unit in self.units if unit.first]
        last = [before.end for before, after in pairwise(self.units) if after.first] + [self.units[-1].end]
        return tuple(zip(begins, last, strict=True))

    def range_of(self, span: Span) -> UnitRange:
        """Return the range of the units whose words overlap the span."""
        first = bisect_right(self.units, span[0], key=lambda unit: unit.word_end)
        after = bisect_left(self.units, span[1], key=lambda unit: unit.word_start)
        return (first, after) if first < after else (first, first)

    def printed(self, stretch: UnitRange) -> tuple[str, Span]:
        """Return the words of a range of units as printed, without the punctuation around them, and their span."""
        start, end = self.units[stretch[0]].word_start, self.units[stretch[1] - 1].word_end
        return self.article.text[start:end], (start, end)


def _holder(spans: Sequence[Span], position: int) -> int | None:
    """Return the index of the span that contains the position; the spans are in order, without overlap."""
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return index if index >= 0 and position < spans[index][1] else None


def _written_out(key: str) -> str:
    """Return a word with its contraction spelled out."""
    for ending, word in CONTRACTIONS.items():
        if key.endswith(ending):
            return key.removesuffix(ending) + word
    return key


@dataclass(frozen=True)
class ChangedRegion:
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


@dataclass(frozen=True)
class LinkDiff:
    """The two sides of a link and the steps that turn one into the other."""

    left: LinkSide
    right: LinkSide
    steps: tuple[Step, ...]
    is_function: IsFunction

    @cached_property
    def changes(self) -> tuple["ChangedRegion", ...]:
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

    def _is_audible(self, change: "ChangedRegion") -> bool:
        """Return whether the two sides of a region would differ if they were read aloud."""
        left, right = self.left.units[slice(*change.left)], self.right.units[slice(*change.right)]
        return "".join(_written_out(unit.key) for unit in left) != "".join(_written_out(unit.key) for unit in right)

    def conflict(self, kind: ConflictKind, left: UnitRange, right: UnitRange, grade: float) -> Conflict:
        """Return the conflict of two ranges of units, neither of them empty."""
        left_words, left_span = self.left.printed(left)
        right_words, right_span = self.right.printed(right)
        return Conflict(kind, left_words, right_words, left_span, right_span, grade)

    def conflict_of_spans(self, kind: ConflictKind, left: Span, right: Span, grade: float) -> Conflict:
        """Return the conflict of two spans of the articles' texts."""
        left_words, right_words = self.left.article.text[slice(*left)], self.right.article.text[slice(*right)]
        return Conflict(kind, left_words, right_words, left, right, grade)

    def opposite(self, left: Span, right: Span) -> bool:
        """Return whether the two spans replace each other between equal words.

        Either the words right before or the words right after them are equal; function words count only if both are.
        """
        left_range, right_range = self.left.range_of(left), self.right.range_of(right)
        left_changes, right_changes = self._changes_of_units
        if not set(left_changes[slice(*left_range)]) & set(right_changes[slice(*right_range)]) - {None}:
            return False
        before = self._same_word(left_range[0] - 1, right_range[0] - 1)
        after = self._same_word(left_range[1], right_range[1])
        return bool(before and after) or any(unit and not self.is_function(unit) for unit in (before, after))

    @cached_property
    def _changes_of_units(self) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
        """For each left and right unit the index of the changed region around it; ``None`` for equal ones."""
        left, right = [change.left for change in self.changes], [change.right for change in self.changes]
        return _index_of_holder(left, len(self.left.units)), _index_of_holder(right, len(self.right.units))

    def _same_word(self, left_at: int, right_at: int) -> Unit | None:
        """Return the left unit at a position if the right one has the same key; ``None`` otherwise or beyond an end."""
        if not (0 <= left_at < len(self.left.units) and 0 <= right_at < len(self.right.units)):
            return None
        unit = self.left.units[left_at]
        return unit if unit.key == self.right.units[right_at].key else None


def _index_of_holder(ranges: Sequence[UnitRange], size: int) -> tuple[int | None, ...]:
    """Return for each of ``size`` units the index of the range that contains it."""
    holder: list[int | None] = [None] * size
    for index, (start, end) in enumerate(ranges):
        holder[start:end] = [index] * (end - start)
    return tuple(holder)
