"""The messages on what failed."""

import pytest

from srcdiff.browse.failures import failure_message
from srcdiff.errors import InputError


def test_failures_on_purpose_say_themselves_what_to_do() -> None:
    assert failure_message("reading", InputError("x.txt: empty\x1b[2J; remove it")) == r"x.txt: empty\x1b[2J; remove it"


def _fail() -> None:
    raise ValueError("secret words of an article")


def test_unexpected_failures_show_their_kind_and_no_text() -> None:
    with pytest.raises(ValueError, match="secret") as failure:
        _fail()
    told = failure_message("comparing two articles", failure.value)
    assert "secret" not in told
    assert "ValueError in test_failures.py" in told
