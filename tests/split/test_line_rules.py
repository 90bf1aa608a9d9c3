"""Which words a line has never keeps a rule from a line that its pattern matches."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srcdiff.split.credits import BYLINES, CREDIT
from srcdiff.split.line_rules import LineRule
from srcdiff.split.page_lines import LINE_RULES

LETTERS = st.characters(exclude_categories=("M", "C"), exclude_characters="İ")
"""Without marks, some of which are letters in small letters, and the letter that is two in small letters."""
RULES = [rule for rule in (*LINE_RULES, *BYLINES, CREDIT) if rule.words]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern.pattern[:40].strip())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_each_line_that_a_pattern_matches_is_tried(rule: LineRule, data: st.DataObject) -> None:
    pattern = rule.pattern.match.__self__  # type: ignore[attr-defined]
    line = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LETTERS))
    assert rule.matches(line)
