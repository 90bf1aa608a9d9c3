"""Values as keys of a cache, compared by identity: hashing an article takes as long as reading it."""

from typing import Generic, TypeVar

Value = TypeVar("Value")
ARTICLES_KEPT = 16
"""Articles of which a cache keeps what it found."""


class ByIdentity(Generic[Value]):
    """A value that equals itself alone."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
