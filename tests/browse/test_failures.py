"""The messages about failures."""

import pytest

from srcdiff.browse.failures import failure_message
from srcdiff.errors import InputError


def test_an_error_of_srcdiff_says_what_to_do() -> None:
    assert failure_message("reading", InputError("x.txt: empty\x1b[2J; remove it")) == "x.txt: empty\\x1b[2J; remove it"


def _fail() -> None:
    raise ValueError("secret words of an article")


def test_any_other_error_is_shown_by_its_type_and_place_without_its_text() -> None:
    with pytest.raises(ValueError, match="secret") as failure:
        _fail()
    shown = failure_message("comparing two articles", failure.value)
    assert "secret" not in shown
    assert "ValueError in test_failures.py" in shown
