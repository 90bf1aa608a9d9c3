"""How much caches keep, and values as their keys by identity: hashing an article takes as long as reading it."""

from typing import Generic, TypeVar

Value = TypeVar("Value")
ARTICLES_KEPT = 16
"""Articles of which a cache keeps what it found."""
SENTENCES_KEPT = 1 << 12
"""Sentences of which each search keeps its result: two articles of 2,000 sentences, which every step asks for again.
With 1,024, two of 1,000 took 4.6 s instead of 3.2; four times as many cost some 50 MB."""


class ByIdentity(Generic[Value]):
    """A value that equals itself alone."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
