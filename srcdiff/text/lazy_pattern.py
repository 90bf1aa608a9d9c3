"""Regular expressions, each compiled once: those of modules when they are first used, those of users when checked."""

import re
from functools import lru_cache
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _LazyPattern:
    """A pattern that compiles itself at the first look-up of one of its attributes, and costs no more afterwards."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)

    def __eq__(self, other: object) -> bool:
        """Return whether ``other`` is this pattern, compiled or not: for ``match.re``."""
        return self is other or (isinstance(other, re.Pattern) and other.pattern == self.pattern)

    def __hash__(self) -> int:
        return hash(self.pattern)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return ``re.compile(source, flags)``, but compiled, and checked, at its first use.

    For constants of modules: the hundred and fifty patterns of srcdiff take some 70 ms to compile.

    >>> lazy_pattern(r"\d+").findall("2 of 13")
    ['2', '13']
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))


@lru_cache(maxsize=1 << 14)
def line_pattern(source: str) -> re.Pattern[str]:
    """Return a user's pattern, which ignores case. Cached: it is checked, and then used on every article.

    Raises ``re.error``, ``OverflowError`` or ``RecursionError`` where it is not a regular expression.
    """
    return re.compile(source, re.IGNORECASE)
