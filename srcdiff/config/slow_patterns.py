r"""Regular expressions that can take for ever: how many ways to match them a backtracking engine may try.

``([A-Z]\w+ ?)+`` divides a word in twice as many ways for each of its letters, and the engine tries all of them on a
line that goes on differently. Counted are the ways to match beginnings of short texts made of the characters that the
pattern names; they are counted step by step, not tried, so that a count takes milliseconds.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import permutations
from typing import Any

from srcdiff.text.lazy_pattern import lazy_pattern

LENGTH = 24
"""Characters of a text that is tried."""
MOST_WAYS = 20_000
"""Ways to match ``LENGTH`` characters. Four ``.*`` in a row have 20,475; on 300 characters that takes minutes."""
FEWEST_REPEATS = 4
"""Of single characters, from which a pattern can have so many ways."""
_USUAL = "aA1 ,"
MOST_CHARACTERS = 7
"""Different characters of the texts that are tried."""

_REPEATED_GROUP = lazy_pattern(r"\)[*+{]")
_REPEAT = lazy_pattern(r"[*+{]")

Ways = list[int]
"""How many ways lead to each position of a text."""


class _TooManyWaysError(Exception):
    """There are more than ``MOST_WAYS``."""


def is_slow(pattern: str, flags: int = 0) -> bool:
    """Return whether a regular expression that compiles has more than ``MOST_WAYS`` on a short text.

    Only one that repeats a group or has several repeats can; it takes some 10 ms.
    """
    if not _REPEATED_GROUP.search(pattern) and len(_REPEAT.findall(pattern)) < FEWEST_REPEATS:
        return False
    parsed = import_module("re._parser").parse(pattern, flags)
    try:
        for text in _texts(parsed):
            _Counter(text, parsed.state.flags | flags).after(parsed, [1] + [0] * LENGTH)
    except _TooManyWaysError:
        return True
    return False


def _texts(parsed: Any) -> Iterator[str]:
    """Yield texts of one character, and of words of one that another separates."""
    characters = list(dict.fromkeys([*_literals(parsed), *_USUAL]))[:MOST_CHARACTERS]
    yield from (character * LENGTH for character in characters)
    for one, other in permutations(characters, 2):
        yield (2 * one + other) * (LENGTH // 3)


def _literals(parsed: Iterable[Any]) -> Iterator[str]:
    """Yield the characters that a parsed pattern names, at any depth."""
    for node in parsed:
        if isinstance(node, tuple) and str(node[0]) in ("LITERAL", "NOT_LITERAL"):
            yield chr(node[1])
        elif isinstance(node, tuple | list) or hasattr(node, "data"):
            yield from _literals(getattr(node, "data", node))


class _Counter:
    """Counts the ways through a parsed pattern on one text."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags
        self._compile: Callable[..., Any] = import_module("re._compiler").compile
        self._parser = import_module("re._parser")
        self._total = 0

    def after(self, nodes: Iterable[Any], ways: Ways) -> Ways:
        """Return the ways to each position after a sequence. Raises ``_TooManyWaysError``."""
        for node in nodes:
            ways = self._after_node(str(node[0]), node[1], ways)
            self._total += sum(ways)
            if self._total > MOST_WAYS:
                raise _TooManyWaysError
        return ways

    def _after_node(self, kind: str, value: Any, ways: Ways) -> Ways:
        if kind in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            return self._after_character(kind, value, ways)
        if kind in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._after_repeat(value[0], value[1], value[2], ways)
        if kind == "BRANCH":
            return _sum([self.after(branch, ways) for branch in value[1]])
        if kind == "SUBPATTERN":
            return self.after(value[-1], ways)
        if kind in ("ASSERT", "ASSERT_NOT"):
            self.after(value[1], ways)
        if kind in ("ATOMIC_GROUP", "POSSESSIVE_REPEAT"):
            inner = value if kind == "ATOMIC_GROUP" else value[2]
            return [min(1, count) for count in self.after(inner, ways)]
        return ways  # a place such as ^, or what an earlier group matched

    def _after_character(self, kind: str, value: Any, ways: Ways) -> Ways:
        matches = self._one_character(kind, value)
        return [0, *(count * (character in matches) for count, character in zip(ways, self._text, strict=False))]

    def _one_character(self, kind: str, value: Any) -> frozenset[str]:
        """Return the characters of the text that a node for one character matches."""
        characters = frozenset(self._text)
        if kind == "ANY":
            return characters
        node = self._parser.SubPattern(self._parser.State(), [(getattr(self._parser, kind), value)])
        node.state.flags = self._flags
        pattern = self._compile(node, self._flags)
        return frozenset(character for character in characters if pattern.match(character))

    def _after_repeat(self, least: int, most: int, body: Sequence[Any], ways: Ways) -> Ways:
        """Return the ways after ``least`` to ``most`` times the body; a time that matches nothing ends the repeat."""
        found = [ways] if least == 0 else []
        for times in range(1, min(int(most), LENGTH) + 1):
            ways = self.after(body, ways)
            if times >= least:
                found.append(ways)
            if not any(ways):
                break
        return _sum(found) if found else [0] * (LENGTH + 1)


def _sum(several: Sequence[Ways]) -> Ways:
    return [sum(counts) for counts in zip(*several, strict=True)]
