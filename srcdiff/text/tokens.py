"""Words with the punctuation at them, as the search for speakers reads a sentence. English."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.model import Span
from srcdiff.text.quotes import MARKS
from srcdiff.text.reporting import ADVERBS, FINITE_VERBS, HELPERS, PRONOUNS, TITLES

TOKENS_LOOKED_AT = 40
"""Words beside a quotation among which its speaker is looked for."""
_TOKEN = re.compile(r"[^\s—–]+|[—–]")
_EDGES = MARKS + ".,;:!?()[]{}…-"
_BREAKS = ",;:—–)"


class Token(NamedTuple):
    """A word with the punctuation at it."""

    text: str
    start: int
    """Offset into the text."""
    key: str
    """The word alone, in small letters."""

    @property
    def span(self) -> Span:
        """Where the word stands, without the punctuation, except the point of an abbreviation."""
        inner = self.text.strip(_EDGES)
        begins = self.start + (self.text.index(inner) if inner else 0)
        return begins, begins + len(inner)

    @property
    def breaks(self) -> bool:
        """Whether a part of the sentence ends with it."""
        return self.text[-1] in _BREAKS

    @property
    def ends_sentence(self) -> bool:
        """Whether the sentence ends with it: a full stop that is no abbreviation's."""
        word = self.text.rstrip(MARKS + ")]")
        if word[-1:] in {"!", "?"}:
            return True
        abbreviated = self.key in TITLES or "." in self.key or len(self.key) <= 1 or self.text[0] == "("
        return word[-1:] == "." and not abbreviated

    @property
    def has_capital(self) -> bool:
        """Whether it is printed as a name is."""
        return self.text.lstrip(_EDGES)[:1].isupper() and self.key not in PRONOUNS

    @property
    def is_finite_verb(self) -> bool:
        """Whether it reports and has a subject of its own: a name such as ``States`` does not."""
        return self.key in FINITE_VERBS and not self.has_capital

    @property
    def is_adverb(self) -> bool:
        """Whether it may stand between a subject and its verb."""
        return self.key in ADVERBS or self.key in HELPERS or (self.key.endswith("ly") and not self.has_capital)


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words of a stretch of text with the punctuation at them; a dash is one by itself."""
    return (
        Token(match.group(), match.start(), match.group().strip(_EDGES).casefold())
        for match in _TOKEN.finditer(text, start, end)
    )


def first_sentence(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens up to the first sentence end."""
    found: list[Token] = []
    for token in tokens(text, start, end):
        found.append(token)
        if token.ends_sentence or len(found) == TOKENS_LOOKED_AT:
            break
    return found


def last_sentence(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens behind the last sentence end."""
    found: list[Token] = []
    for token in tokens(text, start, end):
        found.append(token)
        if token.ends_sentence:
            found.clear()
    return found[-TOKENS_LOOKED_AT:]
