"""Patterns that a backtracking engine may try in countless ways are refused; usual ones are not."""

import re

import pytest

from srcdiff.config.slow_patterns import is_slow


@pytest.mark.parametrize(
    "pattern",
    [
        r"([A-Z]\w+ ?)+",
        r"(\w+\s?)*!",
        r"(?:a|aa)+b",
        r"(\s*\w+\s*,?)+;",
        r"(.+?)+x",
        r"(x+x+)+y",
        r".*.*.*.*.*z",
        r"((a|b)*c?)*d",
        r"(?=(\w+ ?)+!)x",
        r"(?:[^,]*,?)*;",
        r"(\w+ ?){1,50}%",
    ],
)
def test_a_pattern_with_countless_ways_is_slow(pattern: str) -> None:
    assert is_slow(pattern, re.IGNORECASE)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:photo|image) by .*",
        r".*Advertisement.*",
        r"(?:\w+ )+\w+",
        r"(\S+\s+)*\S+@",
        r"\W*(?:Share|Tweet)(?: this)?\W*",
        r"(?:[A-Z][a-z]+ ){1,3}reports",
        r".{0,50}newsletter.{0,50}",
        r"(\w+)\1+!",
        r"([A-Z]\w++ ?)++",
        r"(?:\d{3}-)+\d{4}",
        r"By [A-Z]\w+(?: [A-Z]\w+)*, .*",
        r'(?:[^"]*"[^"]*")*[^"]*',
    ],
)
def test_a_pattern_that_divides_a_line_in_one_way_is_not(pattern: str) -> None:
    assert not is_slow(pattern, re.IGNORECASE)
