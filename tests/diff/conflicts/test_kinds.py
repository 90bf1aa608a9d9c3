"""Twenty kinds of conflict in the words of two newspapers, and statements that only look like one.

``statement_pairs.tsv`` and ``news_pairs.tsv``, whose sentences are longer and told in another order, have a group, a
kind and two sentences in each line. ``missed`` and ``mistaken`` are known faults: contradictions that are not found,
and statements of two facts that are taken for one.
"""

from pathlib import Path

import pytest

from tests.diff.conflicts.found import found

PAIRS = [
    tuple(line.split("\t"))
    for name in ("statement_pairs.tsv", "news_pairs.tsv")
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
]


def of_group(name: str) -> list[tuple[str, str]]:
    return [(left, right) for group, _, left, right in PAIRS if group == name]


@pytest.mark.parametrize(("left", "right"), of_group("conflicting"))
def test_statements_that_contradict_each_other_conflict(left: str, right: str) -> None:
    assert found(left, right)
    assert found(right, left)


@pytest.mark.parametrize(("left", "right"), of_group("agreeing"))
def test_statements_that_can_both_be_right_do_not_conflict(left: str, right: str) -> None:
    assert found(left, right) == []
    assert found(right, left) == []


@pytest.mark.xfail(strict=True, reason="known faults")
@pytest.mark.parametrize(("left", "right"), of_group("missed"))
def test_missed_contradictions_conflict(left: str, right: str) -> None:
    assert found(left, right)


@pytest.mark.xfail(strict=True, reason="known faults")
@pytest.mark.parametrize(("left", "right"), of_group("mistaken"))
def test_mistaken_agreements_do_not_conflict(left: str, right: str) -> None:
    assert found(left, right) == []
