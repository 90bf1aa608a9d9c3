"""The amounts of a whole article, indexed by value, so that looking one up does not take time for each."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from srcdiff.diff.units import HouseStyle
from srcdiff.english.counts import SAME_COUNT
from srcdiff.model import Article
from srcdiff.text.amount_agreement import agree
from srcdiff.text.quantities import Quantity, quantities

NEAR = Decimal("1.2")
"""The largest ratio of two amounts that agree by rounding, by ``about`` or by conversion."""
MOST_NEAR = 40
"""The most amounts on either side of a value that are looked at."""
MOST_WIDE = 40
"""The most ranges and bounds of one unit that are looked at."""

Heads = frozenset[str]
"""What is counted: each noun as the first of its group."""


def heads(quantity: Quantity) -> Heads:
    """Return what a quantity counts."""
    return frozenset(SAME_COUNT.get(noun, noun) for noun in quantity.nouns)


class AmountIndex:
    """Distinct amounts by kind and unit, in the order of their value."""

    def __init__(self, found: Iterator[Quantity]) -> None:
        self._exact: dict[tuple[str, str], list[tuple[Decimal, Quantity, Heads]]] = defaultdict(list)
        self._wide: dict[tuple[str, str], list[tuple[Quantity, Heads]]] = defaultdict(list)
        self._values: dict[str, set[Decimal]] = defaultdict(set)
        seen: set[object] = set()
        for quantity in found:
            counted = heads(quantity)
            for head in counted:
                self._values[head].add(quantity.low)
            key = (
                quantity.kind,
                quantity.unit,
                quantity.low,
                quantity.high,
                quantity.precision,
                quantity.factor,
                counted,
            )
            if key not in seen:
                seen.add(key)
                self._add(quantity, counted)
        for amounts in self._exact.values():
            amounts.sort(key=lambda amount: amount[0])

    def _add(self, quantity: Quantity, counted: Heads) -> None:
        unit = quantity.kind, quantity.unit
        if quantity.low != quantity.high or quantity.precision in ("over", "under"):
            if len(self._wide[unit]) < MOST_WIDE:
                self._wide[unit].append((quantity, counted))
        else:
            self._exact[unit].append((quantity.low * quantity.factor, quantity, counted))

    def has_agreeing(self, quantity: Quantity) -> bool:
        """Return whether the article gives an amount of the same thing that agrees. Logarithmic.

        Bounds and ranges agree with too much to count for an exact amount: 214 may be "more than 200".
        """
        counted = heads(quantity)
        return any(
            agree(quantity, other) and (not counted or not rivals or bool(counted & rivals))
            for other, rivals in self._candidates(quantity)
        )

    def _candidates(self, quantity: Quantity) -> Iterator[tuple[Quantity, Heads]]:
        """Yield the amounts that may agree with a quantity."""
        unit = quantity.kind, quantity.unit
        if quantity.precision != "plain" or quantity.low != quantity.high:
            yield from self._wide.get(unit, ())
        amounts = self._exact.get(unit, [])
        low, high = quantity.low * quantity.factor / NEAR, quantity.high * quantity.factor * NEAR
        if quantity.precision == "over":
            high = max(high, amounts[-1][0]) if amounts else high
        if quantity.precision == "under":
            low = Decimal(0)
        first, last = (
            bisect_left(amounts, low, key=lambda amount: amount[0]),
            bisect_right(amounts, high, key=lambda amount: amount[0]),
        )
        at = bisect_left(amounts, quantity.low * quantity.factor, key=lambda amount: amount[0])
        for _, other, rivals in amounts[max(first, at - MOST_NEAR) : min(last, at + MOST_NEAR)]:
            yield other, rivals

    def only_heads(self, quantity: Quantity) -> Heads:
        """Return what a quantity counts of which the article gives no other amount."""
        return frozenset(head for head in heads(quantity) if self._values[head] <= {quantity.low})


def amount_index(article: Article, _style: HouseStyle) -> AmountIndex:
    """Return the index of the amounts in an article's sentences. Linear, but for the sorting."""
    return AmountIndex(
        quantity
        for sentence in article.sentences
        if sentence.compared
        for quantity in quantities(article.text, sentence.start, sentence.end)
    )
