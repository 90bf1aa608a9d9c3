"""Numbers in text, in digits or English words: ``12,500``, ``12 500``, ``5bn``, ``two hundred and five``, ``half``.

Values are decimals, so that no number is too long and none loses digits.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from srcdiff.english.number_words import (
    ATTACHED_SCALES,
    CURRENCY_SYMBOLS,
    FRACTION_SYMBOLS,
    FRACTIONS,
    SCALES,
    SMALL_NUMBERS,
    TENS,
    VAGUE_PLURALS,
)
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.foreign_words import SCALES_ABROAD
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.number_tokens import SPACES, TOKEN, NumberToken, is_joined
from srcdiff.text.word_sets import has_figure, word_set

MOST_WORDS = 12
"""Words of one number; the next one begins a number of its own: scales multiply without end."""
MOST_DIGITS = 400
"""A longer row of digits is not a number that a reader could compare, and is left out."""


_NUMBER_WORDS = frozenset(
    (*SMALL_NUMBERS, *TENS, *SCALES, *VAGUE_PLURALS, "half", "third", "thirds", "quarter", "quarters")
)
"""A sentence with numbers has one of these words or a figure."""
_MIXED = lazy_pattern(rf"[-{SPACES}](?P<over>[1-9])/(?P<under>[2-9])(?![0-9])")
_SEPARATORS = lazy_pattern(rf"[,{SPACES}]")
_DECIMAL_COMMA = lazy_pattern(r",(?=[0-9]{1,2}$)")
_VALUES = SMALL_NUMBERS | TENS
_ADDED_PARTS = frozenset(("half", "quarter"))
_ARTICLES = ("a", "an", "one", "another")
_SEVERAL = ("several", "few")
LEAST_OF_SEVERAL, MOST_OF_SEVERAL = 2, 10
"""Several hundred are at least 200 and fewer than 1,000."""


class NumberMention(NamedTuple):
    """A number as the text gives it."""

    start: int
    end: int
    """Half-open offsets into the text, scale words included."""
    low: Decimal
    high: Decimal
    """The least and the largest value that is meant; they differ for ``dozens`` and the like only."""
    digits: int
    """The number of significant digits, at least 1."""
    is_fraction: bool = False
    """Whether it is a part of a whole, such as ``half`` or ``two-thirds``."""


@lru_cache(maxsize=SENTENCES_KEPT)
def number_mentions(text: str, start: int, end: int) -> tuple[NumberMention, ...]:
    """Return the numbers in ``text[start:end]`` in order, without overlap. Linear in the text.

    Includes years, days and numbers inside names; what a number counts is for ``quantities`` to say.

    >>> [int(number.low) for number in number_mentions("two hundred and five of 12 500, half a dozen", 0, 44)]
    [205, 12500, 6]
    """
    if not has_figure(text, start, end) and _NUMBER_WORDS.isdisjoint(word_set(text, start, end)):
        return ()
    tokens = [NumberToken(match.group().casefold(), *match.span()) for match in TOKEN.finditer(text, start, end)]
    return tuple(_mentions(text, tokens))


def _mentions(text: str, tokens: Sequence[NumberToken]) -> Iterator[NumberMention]:
    at = 0
    while at < len(tokens):
        found = _mention_at(text, tokens, at)
        at = found.next if found else at + 1
        if found:
            yield NumberMention(
                found.start, tokens[at - 1].end, found.value, found.high or found.value, found.digits, found.is_fraction
            )


class _Parsed(NamedTuple):
    """A number and the index of the token after it."""

    start: int
    next: int
    value: Decimal
    digits: int = 1
    is_fraction: bool = False
    high: Decimal | None = None


def _mention_at(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed | None:
    """Return the number that begins at a token, if there is one."""
    token = tokens[at]
    if token.key in FRACTION_SYMBOLS:
        return _Parsed(token.start, at + 1, _ratio(FRACTION_SYMBOLS[token.key]), is_fraction=True)
    if token.key[0] in ".0123456789":
        return _from_digits(text, tokens, at) if len(token.key) <= MOST_DIGITS else None
    if token.key in VAGUE_PLURALS:
        low, high = VAGUE_PLURALS[token.key]
        return _Parsed(token.start, at + 1, Decimal(low), high=Decimal(high))
    for words, parse in ((("half",), _from_half), (_SEVERAL, _from_several), (_ARTICLES, _from_article)):
        if token.key in words:
            return parse(text, tokens, at)
    return _from_words(text, tokens, at) if token.key in SMALL_NUMBERS or token.key in TENS else None


def _from_digits(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed:
    """Return the number that a row of digits begins, with fraction and scale: ``2½``, ``2 1/2``, ``5.7 million``."""
    token = tokens[at]
    plain = _SEPARATORS.sub("", _DECIMAL_COMMA.sub(".", token.key))
    value, after = Decimal(plain), at + 1
    mixed = _MIXED.match(text, token.end)
    if mixed:
        value, after = value + _ratio((int(mixed["over"]), int(mixed["under"]))), at + 3
    elif is_joined(text, tokens, after) and tokens[after].key in FRACTION_SYMBOLS:
        value, after = value + _ratio(FRACTION_SYMBOLS[tokens[after].key]), at + 2
    elif part := _part_after(text, tokens, after):
        value, after = value + part, after + 3
    value, after = _scaled(text, tokens, at, after, value)
    return _Parsed(token.start, after, value, max(1, len(plain.replace(".", "").strip("0"))))


def _part_after(text: str, tokens: Sequence[NumberToken], at: int) -> Decimal | None:
    """Return the part of one that comes to a number: ``and a half``, ``and a quarter``; ``None`` if none does."""
    if not all(is_joined(text, tokens, place) for place in (at, at + 1, at + 2)):
        return None
    joint, article, part = (token.key for token in tokens[at : at + 3])
    return _ratio(FRACTIONS[part]) if (joint, article) == ("and", "a") and part in _ADDED_PARTS else None


def _from_several(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed | None:
    """Return ``several hundred`` or ``few thousand``; ``None`` without a scale after it."""
    scale = SCALES.get(tokens[at + 1].key) if is_joined(text, tokens, at + 1) else None
    if scale is None:
        return None
    return _Parsed(
        tokens[at].start, at + 2, Decimal(LEAST_OF_SEVERAL * scale), high=Decimal(MOST_OF_SEVERAL * scale - 1)
    )


def _from_half(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed:
    """Return ``half``, ``half a million`` or ``half a dozen``."""
    after = at + 1
    if is_joined(text, tokens, after) and tokens[after].key in ("a", "an"):
        after += 1
    value, scaled = _scaled(text, tokens, at, after, Decimal("0.5"))
    if scaled > after:
        return _Parsed(tokens[at].start, scaled, value)
    return _Parsed(tokens[at].start, at + 1, Decimal("0.5"), is_fraction=True)


def _from_article(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed | None:
    """Return ``a dozen``, ``a hundred and twenty``, ``a third of``; ``None`` for an article. ``one`` is a number.

    ``Another dozen`` is twelve without the first word, which says something of its own.
    """
    token, after = tokens[at], at + 1
    if is_joined(text, tokens, after):
        following = tokens[after]
        if following.key in FRACTIONS and text.startswith(" of ", following.end):
            return _Parsed(token.start, at + 2, _ratio(FRACTIONS[following.key]), is_fraction=True)
        if following.key in SCALES:
            found = _from_words(text, tokens, at)
            return found._replace(start=following.start) if token.key == "another" else found
    return _from_words(text, tokens, at) if token.key == "one" else None


def _from_words(text: str, tokens: Sequence[NumberToken], at: int) -> _Parsed:
    """Return the number that an English number word begins: ``twenty-three``, ``two hundred and five``."""
    total, current, after = 0, _VALUES.get(tokens[at].key, 1), at + 1
    while after - at < MOST_WORDS and is_joined(text, tokens, after):
        key = tokens[after].key
        if key == "and" and _adds(text, tokens, after):
            after += 1
        elif key in SCALES and current:
            current *= SCALES[key]
            if key != "hundred":
                total, current = total + current, 0
            after += 1
        elif key in _VALUES and _may_add(current, _VALUES[key], tokens[after - 1].key):
            current += _VALUES[key]
            after += 1
        else:
            break
    if part := _part_after(text, tokens, after):
        mixed, after = _scaled(text, tokens, at, after + 3, total + current + part)
        return _Parsed(tokens[at].start, after, mixed, digits=2)
    value, digits = total + current, max(1, len(str(total + current).rstrip("0")))
    if is_joined(text, tokens, after) and tokens[after].key in FRACTIONS and tokens[after].key.endswith("s"):
        return _Parsed(tokens[at].start, after + 1, value * _ratio(FRACTIONS[tokens[after].key]), is_fraction=True)
    return _Parsed(tokens[at].start, after, Decimal(value), digits)


def _may_add(current: int, value: int, before: str) -> bool:
    """Return whether a number word goes on with another one: ``twenty-three``, ``hundred fifty``, ``thousand two``."""
    if before in TENS:
        return 0 < value < 10 and current % 10 == 0
    return (before in SCALES or before == "and") and 0 < value < 100 and current % 100 == 0


def _adds(text: str, tokens: Sequence[NumberToken], position: int) -> bool:
    """Return whether ``and`` is inside a number: ``two hundred and five``, not ``two and five``."""
    before = tokens[position - 1].key
    goes_on = is_joined(text, tokens, position + 1) and tokens[position + 1].key in _VALUES
    return goes_on and before in SCALES and before != "dozen"


def _scaled(text: str, tokens: Sequence[NumberToken], first: int, after: int, value: Decimal) -> tuple[Decimal, int]:
    """Return a value times the scale words that begin at the index ``after``, and the index after those."""
    while after - first < MOST_WORDS and is_joined(text, tokens, after):
        factor = _scale(text, tokens[first].start, tokens[after - 1].end, tokens[after])
        if not factor:
            break
        value, after = value * factor, after + 1
    return value, after


def _scale(text: str, start: int, end: int, token: NumberToken) -> int:
    """Return by what a token multiplies the number at ``start`` to ``end`` before it; 0 if it does not."""
    if token.start > end:
        return SCALES.get(token.key) or SCALES_ABROAD.get(token.key, 0)
    if token.key in ("m", "t", "b") and text[start - 1 : start] not in CURRENCY_SYMBOLS:
        return 0  # metres, tonnes
    return ATTACHED_SCALES.get(token.key, 0)


def _ratio(fraction: tuple[int, int]) -> Decimal:
    """Return a fraction as a decimal of a few digits."""
    return round(Decimal(fraction[0]) / Decimal(fraction[1]), 6)
