"""The units that a word diff compares: each word, amount, date or meaningful symbol, with the punctuation around it.

An amount with its currency or percent sign is one unit (``$5bn``), as is a day with its month (``24 Feb``), so that
another currency is an edit and another way to write the same is not.

Quotation marks, commas, dashes and the like are part of the unit of the word beside them and never differ by
themselves, so an edit consists of whole words with their punctuation.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from srcdiff.diff.anchors import Anchor, compound_anchors
from srcdiff.english.function_words import DIFF_FUNCTION_WORDS
from srcdiff.english.house_spellings import BRITISH_AMERICAN, HOUSE_SPELLINGS
from srcdiff.model import Article
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.symbols import symbols
from srcdiff.text.words import Spelling, fold, spelling_of, unbroken

OPENING_MARKS = "([{“„«‘‹¿¡"
"""Punctuation that belongs to the word after it even without white space before it."""
SYMBOL_WORDS = {"%": "percent", "&": "and"}
"""Symbols that are read as an English word, and that word's key."""
LONGEST_SENTENCE = 200_000
"""A longer sentence is compared as one unit, so that hostile input does not take minutes."""
SHORT_WORD = 3
"""Letters of a function word in a language without a list, at most."""
DOTTED_LETTERS = 3
"""An abbreviation of at least so many letters has one key with and without points; a shorter one may be a word (US)."""


class Unit(NamedTuple):
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
    is_function: bool = False
    """Whether it is a function word: a difference that consists of them alone is not worth showing by itself."""

    @property
    def word_start(self) -> int:
        """Where the word itself begins."""
        return self.start + len(self.lead)

    @property
    def word_end(self) -> int:
        """Where the word itself ends."""
        return self.end - len(self.tail)


class HouseStyle(NamedTuple):
    """Which ways to print a word are one: the settings' spellings, and in English texts the newsrooms' habits."""

    spelling: Spelling
    is_english: bool

    def key(self, key: str) -> str:
        """Return the key under which all ways to print a word are equal."""
        return house_key(unaccented(key)) if self.is_english else house_key(key)

    def is_function(self, key: str, word: str) -> bool:
        """Return whether a word is on the English list; in other languages, whether it is short, in small letters."""
        if self.is_english:
            return key in DIFF_FUNCTION_WORDS
        return len(word) <= SHORT_WORD and word.isalpha() and word.islower()


def house_style(groups: tuple[tuple[str, ...], ...], *languages: str) -> HouseStyle:
    """Return the style of texts in these languages (two-letter codes), with the settings' spelling ``groups``."""
    return HouseStyle(spelling_of(groups + HOUSE_SPELLINGS), is_english=set(languages) <= {"en"})


def link_units(article: Article, positions: Iterable[int], style: HouseStyle) -> list[Unit]:
    """Return the units of the sentences at ``positions``, in order. Linear in the text."""
    return [
        unit
        for position in positions
        for unit in sentence_units(
            article.text, article.sentences[position].start, article.sentences[position].end, style
        )
    ]


@lru_cache(maxsize=SENTENCES_KEPT)
def sentence_units(text: str, start: int, end: int, style: HouseStyle) -> tuple[Unit, ...]:
    """Return the units of ``text[start:end]`` in order; their spans concatenated are exactly that stretch.

    Cached, since a sentence may be in several links of several comparisons. Linear in the text.
    """
    if end - start > LONGEST_SENTENCE:
        return (Unit(fold(" ".join(text[start:end].split())), text[start:end], "", "", start, end, first=True),)
    anchors = list(_anchors(text, start, end, style))
    if not anchors:
        return (Unit("", "", "", text[start:end], start, end, first=True),)
    borders = [start, *_borders(text, anchors), end]
    printed = [unbroken(text[anchor.start : anchor.end]) for anchor in anchors]
    return tuple(
        Unit(
            key=anchor.key,
            word=printed[index],
            lead=text[borders[index] : anchor.start],
            tail=text[anchor.end : borders[index + 1]],
            start=borders[index],
            end=borders[index + 1],
            first=index == 0,
            is_function=style.is_function(anchor.key, printed[index]),
        )
        for index, anchor in enumerate(anchors)
    )


def unaccented(key: str) -> str:
    """Return a key without accents: ``chișinău`` is ``chisinau``."""
    if key.isascii():
        return key
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", key) if not unicodedata.combining(letter))
    return plain.translate(_LETTERS)


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


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


def _anchors(text: str, start: int, end: int, style: HouseStyle) -> Iterator[Anchor]:
    """Yield the words, amounts and dates and the meaningful symbols between them, in order."""
    gap_start = start
    for anchor in _merged(
        _words(text, start, end, style), compound_anchors(text, start, end, is_english=style.is_english)
    ):
        yield from _symbol_anchors(text, gap_start, anchor.start)
        yield anchor
        gap_start = anchor.end
    yield from _symbol_anchors(text, gap_start, end)


def _words(text: str, start: int, end: int, style: HouseStyle) -> Iterator[Anchor]:
    """Yield the words; the possessive of a word in ``s`` is part of it, since newsrooms print it in two ways."""
    before: Anchor | None = None
    for word in style.spelling.words(text, start, end):
        if before is not None and word.key == "'s" and before.end == word.start and before.key.endswith("s"):
            before = Anchor(before.start, word.end, before.key)
            continue
        if before is not None:
            yield before
        before = Anchor(word.start, word.end, style.key(word.key))
    if before is not None:
        yield before


def _merged(words: Iterable[Anchor], compounds: Sequence[Anchor]) -> Iterator[Anchor]:
    """Yield the anchors in order: a compound in place of the words inside it, of two that overlap the longer one."""
    kept: list[Anchor] = []
    for compound in sorted(compounds, key=lambda anchor: (anchor.start, -anchor.end)):
        if not kept or compound.start >= kept[-1].end:
            kept.append(compound)
        elif compound.end - compound.start > kept[-1].end - kept[-1].start:
            kept[-1] = compound
    at = 0
    for word in words:
        while at < len(kept) and kept[at].end <= word.start:
            yield kept[at]
            at += 1
        if at == len(kept) or word.end <= kept[at].start:
            yield word
        elif word.start < kept[at].start or word.end > kept[at].end:
            yield word
            at += 1
    yield from kept[at:]


def _symbol_anchors(text: str, start: int, end: int) -> Iterator[Anchor]:
    for symbol in symbols(text, start, end):
        yield Anchor(symbol.start, symbol.start + 1, SYMBOL_WORDS.get(symbol.key, symbol.key))


def _borders(text: str, anchors: Sequence[Anchor]) -> Iterator[int]:
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
