"""The differences of house style, in one line: of a link or of a whole comparison."""

from collections import Counter
from collections.abc import Iterable

from srcdiff.model import Comparison, StyleDifference, StyleKind
from srcdiff.show.wording import NOTHING

STYLE_NAMES: dict[StyleKind, str] = {"punctuation": "punctuation", "case": "capitals", "spelling": "spelling"}
"""What people call the kinds of house style, in the order in which they are listed."""
SPELLINGS_SHOWN = 8
"""Spellings that a report lists as house style unless everything is asked for; the commonest ones."""


def comparison_style(comparison: Comparison, *, everything: bool = False) -> str:
    """Return the house style of all links that reports show; at most ``SPELLINGS_SHOWN`` without ``everything``."""
    same = (link for link in comparison.links if link.relation == "same")
    differences = (one for link in (*same, *comparison.differing_links()) for one in link.style)
    return house_style(differences, spellings=None if everything else SPELLINGS_SHOWN)


def house_style(differences: Iterable[StyleDifference], *, spellings: int | None = None) -> str:
    """Return the differences of house style: ``punctuation 3, capitals 2, spelling: Zelenskyy / Zelenskiy``.

    Spellings come with their texts, left and right, the commonest first and no more than ``spellings`` of them;
    with ``None`` every difference does. Empty where there is none.
    """
    counts = Counter(differences)
    return ("; " if spellings is None else ", ").join(
        _of_style(name, {one: count for one, count in counts.items() if one.kind == kind}, spellings)
        for kind, name in STYLE_NAMES.items()
        if any(one.kind == kind for one in counts)
    )


def _of_style(name: str, counts: dict[StyleDifference, int], spellings: int | None) -> str:
    """Return the differences of one kind."""
    if name != STYLE_NAMES["spelling"] and spellings is not None:
        return f"{name} {sum(counts.values())}"
    commonest = sorted(counts, key=lambda one: (-counts[one], one.left, one.right))
    shown = [
        f"{one.left or NOTHING} / {one.right or NOTHING}" + (f" {counts[one]} times" if counts[one] > 1 else "")
        for one in commonest[:spellings]
    ]
    more = [f"and {len(commonest) - len(shown)} more"] if len(shown) < len(commonest) else []
    return f"{name}: {', '.join(shown + more)}"
