"""Words with their offsets, and the key that is equal for two spellings of one word."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from srcdiff.english.word_forms import COMPOUNDING
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.letter_case import SMALL

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0900-\u0963\u0966-\u0df3"
    "\u0f71-\u0f84\u135d-\u135f\u17b4-\u17d3\u1a55-\u1a7f\u1b34-\u1b44\ua802-\ua827\ua880-\ua8c5\uaa29-\uaa36"
)
"""Marks on letters, such as Indic vowels and Hebrew points: ``\\w`` does not match them."""
_LINE_END = rf"[ \t]*\n[ \t]*(?=[{SMALL}])"
_HYPHEN = "[-\u2010]"
_COMPOUND = "".join(rf"(?<!\b[{word[0]}{word[0].upper()}]{word[1:]}{_HYPHEN})" for word in COMPOUNDING)
_BROKEN = rf"{_HYPHEN}(?=[ \t]*\n){_COMPOUND}{_LINE_END}"
"""A word goes on after a hyphen at the end of a line with a small letter: ``col-⏎lapse``, but not ``well-⏎known``."""
_ENDING = r"[ ](?:t|m|d|re|ve|ll)\b"
"""The end of a contraction that a corpus prints apart: ``hadn’ t``."""


_INNER = rf"(?:['’](?!s\b)(?:\w+|{_ENDING})|{_BROKEN}\w+)*"
_WORD = lazy_pattern(
    rf"""
    [A-Za-z]{{2}}\w*{_INNER}                         # most words, first because that is fastest
    | (?:[^\W\d_]\.){{2,}}                            # U.S., P.A.
    | \d+(?:[.,:]\d+)*                               # 43,885,310   5.7   10:30
    | ['’]s\b                                        # the possessive, a word of its own: Russia ’s
    | [\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]  # no spaces: one by one
    | (?:(?!['’]s\b)[^\W\d_][\w{_MARKS}]*{_INNER})   # letters, with an inner apostrophe: d’accord
    | \w+
    """,
    re.VERBOSE,
)
_BREAK = lazy_pattern(rf"(?<=[^\W\d_])(?:{_BROKEN}|(?P<hyphen>{_HYPHEN}){_LINE_END})")
_DIGIT_ABROAD = lazy_pattern(r"[^\D0-9]")
LONGEST_SHARED = 40
"""Characters of a word that is looked up among the words before it."""
LONGEST_KEPT = 2_000
"""Characters of a sentence whose words are kept for the next step."""
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})


class Word(NamedTuple):
    """A word and its offsets. A named tuple, because a run makes tens of thousands and these are fastest to make."""

    text: str
    """As printed, but without the hyphen and the line break inside a broken word."""
    start: int
    end: int
    """Offsets into the text that the word was found in."""
    key: str
    """Equal for words that differ only in case, apostrophes or known spelling."""


def fold(text: str) -> str:
    """Return ``text`` case-folded, in compatibility form (NFKC), with one kind of apostrophe and ASCII digits.

    >>> fold("٥"), fold("๑๒"), fold("２０２２")
    ('5', '12', '2022')
    """
    if text.isalpha() and text.isascii():  # most words: only case to fold
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).translate(APOSTROPHES).casefold()
    return "".join(map(_ascii_digit, folded)) if _DIGIT_ABROAD.search(folded) else folded


def _ascii_digit(character: str) -> str:
    """Return a decimal digit of any script as 0 to 9, and any other character as it is."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def unbroken(text: str) -> str:
    r"""Return ``text`` with the words that a hyphen breaks at the end of a line in one piece. Linear.

    >>> unbroken("the col-\nlapse of a well-\nknown wall")
    'the collapse of a well-known wall'
    """
    return _BREAK.sub(lambda found: found["hyphen"] or "", text) if "\n" in text else text


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of ``text[start:end]`` in order, their offsets counted in ``text``. Linear."""
    stop = len(text) if end is None else end
    for match in _WORD.finditer(text, start, stop):
        first, last = match.span()
        parts = _shared(match.group()) if last - first <= LONGEST_SHARED else _text_and_key(match.group())
        yield Word(parts[0], first, last, parts[1])


def sentence_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of a sentence; cached, because splitting, pairing, linking and diffing each ask for them."""
    return _kept_words(text, start, end) if end - start <= LONGEST_KEPT else tuple(words(text, start, end))


@lru_cache(maxsize=SENTENCES_KEPT)
def _kept_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple(words(text, start, end))


def _text_and_key(printed: str) -> tuple[str, str]:
    text = unbroken(printed).replace(" ", "")
    return text, fold(text)


_shared = lru_cache(maxsize=1 << 15)(_text_and_key)
"""The same for words that occur again and again: in an article of 5 MB they share a hundredth of the strings."""


class Spelling:
    """Groups of spellings of one name: ``Zelenskyy``, ``Zelenskiy``, ``Zelensky``.

    A spelling of several words counts as one word. One in capitals only (``US``) matches only in capitals, so that it
    is not confused with a common word.

    >>> spelling = Spelling([("Kyiv", "Kiev"), ("U.N.", "United Nations")])
    >>> [word.key for word in spelling.words("the United Nations in Kiev")]
    ['the', 'u.n.', 'in', 'kyiv']
    """

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups = tuple(tuple(group) for group in groups)

    @cached_property
    def _variants(self) -> dict[str, list[tuple[tuple[str, ...], bool, str]]]:
        """By first key: the keys of a variant, whether it needs capitals, and its group's key; longest first."""
        variants: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
        for group in self._groups:
            for variant in group:
                keys = tuple(word.key for word in words(variant))
                if keys:
                    capitals = variant.isupper() and variant.isalpha()
                    variants.setdefault(keys[0], []).append((keys, capitals, fold(group[0])))
        for known in variants.values():
            known.sort(key=lambda variant: -len(variant[0]))
        return variants

    def words(self, text: str, start: int = 0, end: int | None = None) -> list[Word]:
        """Return the words of ``text[start:end]`` in order, each known spelling under its group's key."""
        found = list(words(text, start) if end is None else sentence_words(text, start, end))
        variants = self._variants
        if variants.keys().isdisjoint([word.key for word in found]):
            return found
        merged: list[Word] = []
        position = 0
        while position < len(found):
            first = found[position]
            length, key = self._variant_at(found, position) if first.key in variants else (1, first.key)
            last = found[position + length - 1]
            printed = first.text if length == 1 else text[first.start : last.end]
            merged.append(Word(printed, first.start, last.end, key))
            position += length
        return merged

    def _variant_at(self, found: Sequence[Word], position: int) -> tuple[int, str]:
        """Return the number of words of the name at ``position``, and its key."""
        word = found[position]
        for keys, capitals, group_key in self._variants.get(word.key, ()):
            if capitals and not word.text.isupper():
                continue
            if tuple(other.key for other in found[position : position + len(keys)]) == keys:
                return len(keys), group_key
        return 1, word.key


@lru_cache(maxsize=16)
def spelling_of(groups: tuple[tuple[str, ...], ...]) -> Spelling:
    """Return the spelling of these groups; cached, so that ``spelled_words`` can cache by it."""
    return Spelling(groups)


@lru_cache(maxsize=SENTENCES_KEPT)
def spelled_words(text: str, start: int, end: int, spelling: Spelling) -> tuple[Word, ...]:
    """Return ``spelling.words`` of a sentence; cached, because every comparison of an article asks for it."""
    return tuple(spelling.words(text, start, end))
