"""The user's patterns for lines of the page: those for every article, and those for an outlet with exceptions."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from srcdiff.errors import SettingsError, SettingsProblem
from srcdiff.model import Article
from srcdiff.settings import OutletRule
from srcdiff.text.lazy_pattern import lazy_pattern, line_pattern
from srcdiff.text.safe import safe_line

LONGEST_FURNITURE = 300
"""Characters: a longer line is never taken for furniture by a pattern."""
KEPT = "kept by the settings"
"""The rule of a line or a sentence that is an exception."""
_HOST = lazy_pattern(r"https?://(?:[^/?#@]*@)?(?P<host>[^/?#:@]+)", re.IGNORECASE)

Patterns = tuple[re.Pattern[str], ...]


class UserLines(NamedTuple):
    """What the user says about the lines of one article."""

    furniture: tuple[tuple[str, Patterns], ...] = ()
    """Rules in words for people, each with its patterns."""
    kept: Patterns = ()

    def rule(self, line: str) -> str:
        """Return the rule that makes a line furniture; empty where none does."""
        return next((rule for rule, patterns in self.furniture if matches_one(line, patterns)), "")

    def keeps(self, line: str) -> bool:
        """Return whether a line or a sentence is never furniture."""
        return matches_one(line, self.kept)

    def names(self, line: str) -> bool:
        """Return whether one of the patterns matches a line."""
        return bool(self.rule(line)) or self.keeps(line)


def user_lines(patterns: Sequence[str], outlets: Sequence[OutletRule], article: Article) -> UserLines:
    """Return what the settings say about an article's lines: ``patterns`` for all, ``outlets`` where they match.

    Raises ``SettingsError`` for patterns that are not regular expressions, also those for other outlets.
    """
    everywhere, by_outlet = _compiled(tuple(patterns), tuple(outlets))
    found = [(rule, lines, kept) for rule, lines, kept in by_outlet if is_of_outlet(rule.outlet, article)]
    furniture = [("a pattern of the settings", everywhere)] if everywhere else []
    furniture += [(_reason(rule), lines) for rule, lines, _ in found if lines]
    return UserLines(tuple(furniture), tuple(pattern for _, _, kept in found for pattern in kept))


def is_of_outlet(outlet: str | None, article: Article) -> bool:
    """Return whether an outlet's name, or the host of its addresses, is that of the article; ``None`` is every outlet.

    >>> is_of_outlet("harbour.example", Article("a", "", url="https://www.harbour.example/ferry"))
    True
    """
    if outlet is None:
        return True
    name = " ".join(outlet.split()).casefold()
    found = _HOST.match(article.url or "")
    host = found["host"].casefold() if found else ""
    if not name:
        return False
    return name == " ".join((article.source or "").split()).casefold() or f".{host}".endswith(f".{name}")


def matches_one(line: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Return whether one of the patterns matches all of a line that is short enough for furniture."""
    return len(line) <= LONGEST_FURNITURE and any(pattern.fullmatch(line) for pattern in patterns)


def _reason(rule: OutletRule) -> str:
    return f"a pattern of the settings for {safe_line(rule.outlet)}" if rule.outlet else "a pattern of the settings"


@lru_cache(maxsize=4)
def _compiled(
    patterns: tuple[str, ...], outlets: tuple[OutletRule, ...]
) -> tuple[Patterns, tuple[tuple[OutletRule, Patterns, Patterns], ...]]:
    """Return all patterns ready for use.

    Those of a settings file were checked when it was read; these may come from Python.
    """
    problems: list[SettingsProblem] = []
    everywhere = tuple(_each_compiled(patterns, "Settings.furniture", problems))
    by_outlet = tuple(
        (
            rule,
            tuple(_each_compiled(rule.furniture, "Settings.outlets", problems)),
            tuple(_each_compiled(rule.keep, "Settings.outlets", problems)),
        )
        for rule in outlets
    )
    if problems:
        raise SettingsError(tuple(problems))
    return everywhere, by_outlet


def _each_compiled(patterns: Sequence[str], where: str, problems: list[SettingsProblem]) -> Iterator[re.Pattern[str]]:
    for pattern in patterns:
        try:
            yield line_pattern(pattern)
        except (re.error, OverflowError, RecursionError) as error:
            message = f"{safe_line(pattern)!r} is not a regular expression: {safe_line(str(error))}; fix it"
            problems.append(SettingsProblem(where, 0, 0, message))
