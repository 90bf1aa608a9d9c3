"""Which lines belong to the page and not to the story: credits, bylines, time stamps, teasers, repetitions."""

from collections.abc import Iterator, Mapping, Sequence

from srcdiff.split.credits import BYLINES, CREDIT
from srcdiff.split.line_rules import LineRule
from srcdiff.split.lines import looks_ended
from srcdiff.split.page_blocks import block_lines
from srcdiff.split.page_lines import LINE_RULES, MORE
from srcdiff.split.time_stamps import is_time_stamp
from srcdiff.split.user_lines import LONGEST_FURNITURE, UserLines, matches_one
from srcdiff.text.words import fold

LONGEST_TEASER_TITLE = 120
"""Characters of the line above a teaser that may be its headline."""
SHORTEST_REPEAT = 15
"""Characters from which a line that the article has already is a repetition of the page's."""

_RULES = (
    *LINE_RULES,
    LineRule(MORE, "link to the rest of a text"),
    *BYLINES,
    CREDIT,
)


def furniture_lines(lines: Sequence[str], user: UserLines) -> Mapping[int, str]:
    """Return the numbers, from 0, of the lines that are furniture, each with the rule that says so. Linear."""
    by_rule = {number: rule for number, line in enumerate(lines) if (rule := line_rule(line, user))}
    teasers = {number: "teaser of another page" for more in _more_links(lines) for number in _teaser(lines, more)}
    repeats = dict.fromkeys(_repeats(lines), "repetition of an earlier line")
    found = {**repeats, **teasers, **block_lines(lines, by_rule), **by_rule}
    return {number: rule for number, rule in found.items() if not user.keeps(lines[number])}


def line_rule(line: str, user: UserLines) -> str:
    """Return which rule makes a line furniture in any article, by its own text alone; empty where none does."""
    if user.keeps(line):
        return ""
    by_user = user.rule(line)
    if by_user or len(line) > LONGEST_FURNITURE:
        return by_user
    found = (rule.reason for rule in _RULES if rule.matches(line))
    return next(found, "") or ("time of publication" if is_time_stamp(line) else "")


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
