"""Which lines belong to the page and not to the story: credits, bylines, time stamps, teasers, repetitions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from srcdiff.errors import SettingsError, SettingsProblem
from srcdiff.split.credits import BYLINES, CREDIT
from srcdiff.split.lines import looks_ended
from srcdiff.split.page_lines import LINE_RULES, MORE
from srcdiff.split.time_stamps import is_time_stamp
from srcdiff.text.lazy_pattern import line_pattern
from srcdiff.text.safe import safe_line
from srcdiff.text.words import fold

LONGEST_FURNITURE = 300
"""Characters: a longer line is never taken for furniture by a pattern."""
LONGEST_TEASER_TITLE = 120
"""Characters of the line above a teaser that may be its headline."""
SHORTEST_REPEAT = 15
"""Characters from which a line that the article has already is a repetition of the page's."""

_RULES = (
    *LINE_RULES,
    (MORE, "link to the rest of a text"),
    *((pattern, "byline") for pattern in BYLINES),
    (CREDIT, "photo credit"),
)


@lru_cache(maxsize=4)
def compile_patterns(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the user's patterns ready for use; raises ``SettingsError`` for those that are not regular expressions.

    Those of a settings file were checked when it was read; these may come from Python.
    """
    compiled = []
    problems = []
    for pattern in patterns:
        try:
            compiled.append(line_pattern(pattern))
        except (re.error, OverflowError, RecursionError) as error:
            message = f"{safe_line(pattern)!r} is not a regular expression: {safe_line(str(error))}; fix it"
            problems.append(SettingsProblem("Settings.furniture", 0, 0, message))
    if problems:
        raise SettingsError(tuple(problems))
    return tuple(compiled)


def furniture_lines(lines: Sequence[str], user_patterns: Sequence[re.Pattern[str]] = ()) -> Mapping[int, str]:
    """Return the numbers, from 0, of the lines that are furniture, each with the rule that says so. Linear."""
    by_rule = {number: rule for number, line in enumerate(lines) if (rule := line_rule(line, user_patterns))}
    teasers = {number: "teaser of another page" for more in _more_links(lines) for number in _teaser(lines, more)}
    repeats = dict.fromkeys(_repeats(lines), "repetition of an earlier line")
    return {**repeats, **teasers, **by_rule}


def line_rule(line: str, user_patterns: Sequence[re.Pattern[str]] = ()) -> str:
    """Return which rule makes a line furniture in any article, by its own text alone; empty where none does."""
    if matches_one(line, user_patterns):
        return "a pattern of the settings"
    if len(line) > LONGEST_FURNITURE:
        return ""
    found = (rule for pattern, rule in _RULES if pattern.fullmatch(line))
    return next(found, "") or ("time of publication" if is_time_stamp(line) else "")


def matches_one(line: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Return whether one of the patterns matches all of a line that is short enough for furniture."""
    return len(line) <= LONGEST_FURNITURE and any(pattern.fullmatch(line) for pattern in patterns)


def _more_links(lines: Sequence[str]) -> Iterator[int]:
    return (number for number, line in enumerate(lines) if matches_one(line, [MORE]))


def _teaser(lines: Sequence[str], more: int) -> Iterator[int]:
    """Yield the lines of the teaser that ends in the link ``more``: a cut-off text and the headline above it."""
    if more >= 1 and lines[more - 1].endswith(("...", "…")):
        yield more - 1
        if more >= 2 and len(lines[more - 2]) <= LONGEST_TEASER_TITLE and not looks_ended(lines[more - 2]):
            yield more - 2


def _repeats(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that repeat an earlier one word for word.

    The line below a headline that prints it once more stays: there outlets print it as the text's first line.
    """
    seen: set[str] = set()
    for number, line in enumerate(lines):
        key = fold(line)
        if key in seen and number > 1:
            yield number
        elif len(line) >= SHORTEST_REPEAT:
            seen.add(key)
