"""How exactly a number is meant, from the words around it: ``about 40``, ``at least 40``, ``40 or more``. English."""

import re
from typing import Literal

Precision = Literal["plain", "about", "over", "under", "nearly"]
"""How a number is meant: as it is, roughly, as a lower bound, as an upper bound, or as a bound that is just missed."""

MODIFIERS: dict[str, Precision] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "estimated": "about", "perhaps": "about", "nearly": "nearly", "almost": "nearly", "under": "under",
    "below": "under", "fewer": "under", "less": "under", "over": "over", "more": "over", "above": "over",
    "exceeding": "over", "least": "over", "exceeded": "over", "topped": "over", "most": "under",
    "maximum": "under", "minimum": "over",
}  # fmt: skip
"""Words right before a number, by what they make of it; ``than``, ``to`` and ``an`` may be between."""
MODIFIERS_AFTER: tuple[tuple[str, Precision], ...] = (
    ("or more", "over"), ("or so", "about"), ("or fewer", "under"), ("or less", "under"), ("plus", "over"),
    ("+", "over"),
)  # fmt: skip
"""Words right after a number, by what they make of it."""
_AS_MUCH_AS: dict[tuple[str, ...], Precision] = {
    ("as", "much", "as"): "under", ("as", "many", "as"): "under", ("as", "little", "as"): "over",
    ("as", "few", "as"): "over",
}  # fmt: skip
_REACHED = frozenset(("least", "most", "up", "maximum", "minimum"))
_BETWEEN = frozenset(("than", "to", "an", "a", "at", "as", "many", "much", "the"))


def precision_of(text: str, start: int, end: int) -> Precision:
    """Return what the words around a number make of it."""
    after = text[end : end + 10].lower()
    for words_after, meaning in MODIFIERS_AFTER:
        if re.match(rf"[-\s]?{re.escape(words_after)}(?!\w)", after):
            return meaning
    before = _words_before(text, start)[-3:]
    if tuple(before) in _AS_MUCH_AS:
        return _AS_MUCH_AS[tuple(before)]
    while before and before[-1] in _BETWEEN and before[-2:] != ["up", "to"]:
        before.pop()
    if before[-2:] == ["up", "to"]:
        return "under"
    return MODIFIERS.get(before[-1], "plain") if before else "plain"


def is_inclusive(text: str, start: int, end: int) -> bool:
    """Return whether a bound may be reached: ``at least 40``, ``40 or more``, not ``more than 40``."""
    after = text[end : end + 10].lower()
    before = _words_before(text, start)[-2:]
    return (
        bool(_REACHED & set(before))
        or tuple(before) in (("much", "as"), ("many", "as"))
        or re.match(r"[-\s]?(?:or (?:more|fewer|less)|plus|\+)(?!\w)", after) is not None
    )


def _words_before(text: str, start: int) -> list[str]:
    """Return the words right before a number, behind any other number: ``up`` and ``to`` of ``up 12% to 30``."""
    return re.findall(r"[^\W\d_]+", re.split(r"\d", text[max(0, start - 30) : start].lower())[-1])
