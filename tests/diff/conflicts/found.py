"""The conflicts of two sentences, for the tests of each kind."""

from collections.abc import Sequence

from tests.diff.linked import linked

Found = tuple[str, str, str]


def found(left: str | Sequence[str], right: str | Sequence[str]) -> list[Found]:
    """Return kind, left words and right words of each conflict in a link of all sentences of both sides."""
    link, *_ = linked(left, right)
    return [(conflict.kind, conflict.left, conflict.right) for conflict in link.conflicts]


def expected(conflict: Found | None) -> list[Found]:
    """Return the conflict as a list, empty for ``None``."""
    return [conflict] if conflict else []
