"""How a line must begin, or which words it has, never keeps a rule from a line that its pattern matches."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srcdiff.split.credits import BYLINES, CREDIT
from srcdiff.split.furniture import line_rule
from srcdiff.split.line_rules import LineRule, folded_line
from srcdiff.split.page_lines import LINE_RULES
from srcdiff.split.user_lines import UserLines

RULES = [rule for rule in (*LINE_RULES, *BYLINES, CREDIT) if rule.beginnings or rule.words]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern.pattern[:40].strip())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_each_line_that_a_pattern_matches_is_tried(rule: LineRule, data: st.DataObject) -> None:
    pattern = rule.pattern.match.__self__  # type: ignore[attr-defined]
    line = data.draw(st.from_regex(pattern, fullmatch=True))
    assert rule.matches(folded_line(line))


def test_a_line_that_begins_otherwise_is_not_tried() -> None:
    rule = next(rule for rule in LINE_RULES if "share" in rule.beginnings)
    assert not rule.matches(folded_line("The ferry ran aground."))
    assert rule.matches(folded_line("“Share this article”")) is False  # the pattern itself wants no mark before it
    assert rule.matches(folded_line("Share this article"))
    assert line_rule("Share this article", UserLines()) == "request to the reader"
