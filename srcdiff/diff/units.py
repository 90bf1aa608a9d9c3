"""The units that a word diff compares: each word, or sign that bears meaning, with the marks and blank space around it.

Quotation marks, commas, dashes and the like never differ by themselves: they go with the word they stand at, so
an edit is made of whole words and takes their punctuation along.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from srcdiff.model import Article
from srcdiff.text.words import Spelling, fold, spelling_of

OPENING_MARKS = "([{“„«‘‹¿¡"
"""Marks that belong to the word after them even where no blank space stands before them."""
MEANING_SIGNS = "%‰&@#§?/"
"""Punctuation that bears meaning; so do the currency, mathematical and other symbols of Unicode."""
SIGN_WORDS = {"%": "percent", "&": "and"}
"""Signs that stand for an English word, and that word's key."""
_SIGN = re.compile(r"[^\w\s]")
_SYMBOLS = ("Sc", "Sm", "So")

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
"""English words that one newsroom writes one way and the next another."""

BRITISH_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})(i|y)s(?=e$|ed$|es$|er$|ers$|ing$|ation$|ations$)"), r"\1z"),
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|ful$|ite$|ites$|less$|hood$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre(s?)$"), r"ter\1"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
)
"""English endings under one key: organise, colour, theatre, travelled. No two words that mean different things
get one key; the letters asked for before an ending keep ``prise`` from ``prize`` and ``scoured`` from ``scored``."""

LONGEST_SENTENCE = 200_000
"""A sentence of more characters is no sentence: it is compared as one unit, so that hostile input costs no minutes."""
DOTTED_LETTERS = 3
"""An abbreviation of at least as many letters is the same with points and without; a shorter one may be a word (US)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a sign that bears meaning, and what stands around it."""

    key: str
    """Equal for units that differ in house style at most; empty for a sentence that has no word at all."""
    word: str
    """The word or sign as printed."""
    lead: str
    """The opening marks before it."""
    tail: str
    """The marks and blank space after it."""
    start: int
    end: int
    """Offsets into the article's text, lead and tail included: a sentence's units leave nothing of it out."""
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
    """A word or sign without its surroundings."""

    start: int
    end: int
    key: str


def house_spelling(groups: tuple[tuple[str, ...], ...]) -> Spelling:
    """Return the spelling that knows the ``groups`` of the settings and the newsrooms' habits."""
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
    """Return the units of ``text[start:end]`` in order; their spans joined are exactly that stretch.

    Remembered, since a sentence may be in several links of several comparisons.
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
    """Return ``key`` in American spelling, a longer abbreviation without its points.

    >>> house_key("organisations"), house_key("colours"), house_key("scoured"), house_key("f.b.i.")
    ('organizations', 'colors', 'scoured', 'fbi')
    """
    if key.count(".") >= DOTTED_LETTERS:
        return key.replace(".", "")
    for british, american in BRITISH_AMERICAN:
        key = british.sub(american, key)
    return key


def _anchors(text: str, start: int, end: int, spelling: Spelling) -> Iterator[_Anchor]:
    """Yield the words, then the signs between them."""
    gap_start = start
    for word in spelling.words(text, start, end):
        yield from _signs(text, gap_start, word.start)
        yield _Anchor(word.start, word.end, house_key(word.key))
        gap_start = word.end
    yield from _signs(text, gap_start, end)


def _signs(text: str, start: int, end: int) -> Iterator[_Anchor]:
    for match in _SIGN.finditer(text, start, end):
        if bears_meaning(match.group()):
            yield _Anchor(match.start(), match.end(), SIGN_WORDS.get(match.group(), match.group()))


def bears_meaning(sign: str) -> bool:
    """Return whether a character that is neither word nor space says something, as ``$`` does and a comma does not."""
    return sign in MEANING_SIGNS or unicodedata.category(sign) in _SYMBOLS


def _borders(text: str, anchors: Sequence[_Anchor]) -> Iterator[int]:
    """Yield, for each two neighbours, the offset where the first one's tail ends and the second one's lead begins."""
    for before, after in pairwise(anchors):
        yield before.end + _tail_length(text[before.end : after.start])


def _tail_length(gap: str) -> int:
    """Return how much of the marks and blank space between two words goes with the first of them."""
    if not gap or gap[-1].isspace():
        return len(gap)
    last = gap.rsplit(maxsplit=1)[-1]
    if len(last) < len(gap):
        return len(gap) - len(last)
    return len(gap.rstrip(OPENING_MARKS))
