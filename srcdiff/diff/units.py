"""The units that a word diff compares: each word or meaningful symbol, with the punctuation and white space around it.

Quotation marks, commas, dashes and the like are part of the unit of the word beside them and never differ by
themselves, so an edit consists of whole words with their punctuation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from srcdiff.model import Article
from srcdiff.text.symbols import symbols
from srcdiff.text.words import Spelling, fold, spelling_of

OPENING_MARKS = "([{“„«‘‹¿¡"
"""Punctuation that belongs to the word after it even without white space before it."""
SYMBOL_WORDS = {"%": "percent", "&": "and"}
"""Symbols that are read as an English word, and that word's key."""

HOUSE_SPELLINGS = (
    ("percent", "per cent"),
    ("D.C.", "DC"),
    ("Representative", "Rep"),
    ("Senator", "Sen"),
    ("email", "e-mail"),
    ("gray", "grey"),
    ("OK", "O.K.", "okay"),
    ("toward", "towards"),
    ("program", "programme"),
    ("judgment", "judgement"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("license", "licence"),
    ("January", "Jan"),
    ("February", "Feb"),
    ("August", "Aug"),
    ("September", "Sept"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
    ("1", "one"),
    ("2", "two"),
    ("3", "three"),
    ("4", "four"),
    ("5", "five"),
    ("6", "six"),
    ("7", "seven"),
    ("8", "eight"),
    ("9", "nine"),
    ("10", "ten"),
    ("11", "eleven"),
    ("12", "twelve"),
)
"""English words with more than one accepted spelling; newsrooms differ in which one they use."""

BRITISH_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})(i|y)s(?=e$|ed$|es$|er$|ers$|ing$|ation$|ations$)"), r"\1z"),
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|ful$|ite$|ites$|less$|hood$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre(s?)$"), r"ter\1"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
)
"""British endings and their American forms: organise, colour, theatre, travelled. The letters required before an ending
keep words of different meaning apart: ``prise`` and ``prize``, ``scoured`` and ``scored``."""

LONGEST_SENTENCE = 200_000
"""A longer sentence is compared as one unit, so that hostile input does not take minutes."""
DOTTED_LETTERS = 3
"""An abbreviation of at least so many letters has one key with and without points; a shorter one may be a word (US)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or meaningful symbol with its surroundings."""

    key: str
    """Equal for units that differ at most in house style; empty for a sentence without any word."""
    word: str
    """The word or symbol as printed."""
    lead: str
    """The opening punctuation before it."""
    tail: str
    """The punctuation and white space after it."""
    start: int
    end: int
    """Offsets into the article's text, lead and tail included: the units of a sentence cover all of it."""
    first: bool
    """Whether it begins a sentence."""

    @property
    def word_start(self) -> int:
        """Where the word itself begins."""
        return self.start + len(self.lead)

    @property
    def word_end(self) -> int:
        """Where the word itself ends."""
        return self.end - len(self.tail)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A word or symbol without its surroundings."""

    start: int
    end: int
    key: str


def house_spelling(groups: tuple[tuple[str, ...], ...]) -> Spelling:
    """Return the spelling of the settings' ``groups`` and ``HOUSE_SPELLINGS``."""
    return spelling_of(groups + HOUSE_SPELLINGS)


def link_units(article: Article, positions: Iterable[int], spelling: Spelling) -> list[Unit]:
    """Return the units of the sentences at ``positions``, in order. Linear in the text."""
    return [
        unit
        for position in positions
        for unit in sentence_units(
            article.text, article.sentences[position].start, article.sentences[position].end, spelling
        )
    ]


@lru_cache(maxsize=1 << 10)
def sentence_units(text: str, start: int, end: int, spelling: Spelling) -> tuple[Unit, ...]:
    """Return the units of ``text[start:end]`` in order; their spans concatenated are exactly that stretch.

    Cached, since a sentence may be in several links of several comparisons. Linear in the text.
    """
    if end - start > LONGEST_SENTENCE:
        return (Unit(fold(" ".join(text[start:end].split())), text[start:end], "", "", start, end, first=True),)
    anchors = list(_anchors(text, start, end, spelling))
    if not anchors:
        return (Unit("", "", "", text[start:end], start, end, first=True),)
    borders = [start, *_borders(text, anchors), end]
    return tuple(
        Unit(
            key=anchor.key,
            word=text[anchor.start : anchor.end],
            lead=text[borders[index] : anchor.start],
            tail=text[anchor.end : borders[index + 1]],
            start=borders[index],
            end=borders[index + 1],
            first=index == 0,
        )
        for index, anchor in enumerate(anchors)
    )


@lru_cache(maxsize=1 << 15)
def house_key(key: str) -> str:
    """Return ``key`` in American spelling; a longer abbreviation loses its points.

    >>> house_key("organisations"), house_key("colours"), house_key("scoured"), house_key("f.b.i.")
    ('organizations', 'colors', 'scoured', 'fbi')
    """
    if key.count(".") >= DOTTED_LETTERS:
        return key.replace(".", "")
    for british, american in BRITISH_AMERICAN:
        key = british.sub(american, key)
    return key


def _anchors(text: str, start: int, end: int, spelling: Spelling) -> Iterator[_Anchor]:
    """Yield the words and the meaningful symbols between them, in order."""
    gap_start = start
    for word in spelling.words(text, start, end):
        yield from _symbol_anchors(text, gap_start, word.start)
        yield _Anchor(word.start, word.end, house_key(word.key))
        gap_start = word.end
    yield from _symbol_anchors(text, gap_start, end)


def _symbol_anchors(text: str, start: int, end: int) -> Iterator[_Anchor]:
    for symbol in symbols(text, start, end):
        yield _Anchor(symbol.start, symbol.start + 1, SYMBOL_WORDS.get(symbol.key, symbol.key))


def _borders(text: str, anchors: Sequence[_Anchor]) -> Iterator[int]:
    """Yield for each two neighbours the offset at which the first one's tail ends and the second one's lead begins."""
    for before, after in pairwise(anchors):
        yield before.end + _tail_length(text[before.end : after.start])


def _tail_length(gap: str) -> int:
    """Return how many characters of the gap between two words belong to the first word."""
    if not gap or gap[-1].isspace():
        return len(gap)
    last = gap.rsplit(maxsplit=1)[-1]
    if len(last) < len(gap):
        return len(gap) - len(last)
    return len(gap.rstrip(OPENING_MARKS))
