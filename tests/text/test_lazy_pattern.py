"""A lazy pattern compiles at its first use and then works as a compiled one does."""

import re

import pytest

from srcdiff.text.lazy_pattern import lazy_pattern


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("(")


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "findall", "split"])
def test_its_methods_are_those_of_the_compiled_pattern(method: str) -> None:
    text = "Two of 13, 4 of 5"
    for source, flags in ((r"two|\d", re.IGNORECASE), ("of ", 0), (".+", re.DOTALL)):
        found = [getattr(pattern, method)(text) for pattern in (lazy_pattern(source, flags), re.compile(source, flags))]
        assert _comparable(found[0]) == _comparable(found[1])


def test_a_match_knows_its_pattern() -> None:
    first, second = lazy_pattern(r"\d"), lazy_pattern(r"\w")
    found = first.search("7")
    assert found is not None
    assert found.re == first
    assert found.re != second


def _comparable(found: object) -> object:
    if isinstance(found, re.Match):
        return found.span()
    if isinstance(found, str) or not hasattr(found, "__iter__"):
        return found
    return [_comparable(each) for each in found]
