"""Tokens of the search for speakers: words with the punctuation attached to them. English."""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.english.speech_verbs import FINITE
from srcdiff.english.word_classes import HELPERS, REPORTING_ADVERBS, SUBJECT_PRONOUNS, TITLES
from srcdiff.model import Span
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.quotes import MARKS

TOKENS_LOOKED_AT = 40
"""The most words beside a quotation among which its speaker is looked for."""
_TOKEN = lazy_pattern(r"[^\s—–]+|[—–]")
_EDGES = MARKS + ".,;:!?()[]{}…-"
_BREAKS = ",;:—–)"


class Token(NamedTuple):
    """A word with the punctuation attached to it."""

    text: str
    start: int
    """Offset into the text."""
    key: str
    """The word without punctuation, case-folded."""

    @property
    def span(self) -> Span:
        """The span of the word without the punctuation around it."""
        inner = self.text.strip(_EDGES)
        begins = self.start + (self.text.index(inner) if inner else 0)
        return begins, begins + len(inner)

    @property
    def breaks(self) -> bool:
        """Whether a comma, colon, dash or the like follows the word."""
        return self.text[-1] in _BREAKS

    @property
    def ends_sentence(self) -> bool:
        """Whether the sentence ends with it; the point of an abbreviation does not end one."""
        word = self.text.rstrip(MARKS + ")]")
        if word[-1:] in {"!", "?"}:
            return True
        abbreviated = self.key in TITLES or "." in self.key or len(self.key) <= 1 or self.text[0] == "("
        return word[-1:] == "." and not abbreviated

    @property
    def has_capital(self) -> bool:
        """Whether it is capitalised and not a pronoun."""
        return self.text.lstrip(_EDGES)[:1].isupper() and self.key not in SUBJECT_PRONOUNS

    @property
    def is_finite_verb(self) -> bool:
        """Whether it is a finite verb of reporting; a capitalised word such as ``States`` is not."""
        return self.key in FINITE and not self.has_capital

    @property
    def is_adverb(self) -> bool:
        """Whether it is an adverb or auxiliary that can come between a subject and its verb."""
        return (
            self.key in REPORTING_ADVERBS or self.key in HELPERS or (self.key.endswith("ly") and not self.has_capital)
        )


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of ``text[start:end]`` in order; a dash is a token of its own. Linear."""
    return (
        Token(match.group(), match.start(), match.group().strip(_EDGES).casefold())
        for match in _TOKEN.finditer(text, start, end)
    )


def first_sentence(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens up to the first sentence end, at most ``TOKENS_LOOKED_AT``."""
    found: list[Token] = []
    for token in tokens(text, start, end):
        found.append(token)
        if token.ends_sentence or len(found) == TOKENS_LOOKED_AT:
            break
    return found


def last_sentence(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens after the last sentence end, at most the last ``TOKENS_LOOKED_AT``."""
    found: list[Token] = []
    for token in tokens(text, start, end):
        found.append(token)
        if token.ends_sentence:
            found.clear()
    return found[-TOKENS_LOOKED_AT:]
