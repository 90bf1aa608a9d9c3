"""What pairing takes from one article: read once, kept small, compared often."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.function_words import PAIR_FUNCTION_WORDS
from srcdiff.model import Article, SentenceKind
from srcdiff.pair.dates import LEAD, NamedDates, named_dates
from srcdiff.pair.particulars import Particulars, particulars
from srcdiff.text.language import FUNCTION_WORDS
from srcdiff.text.quotes import quotations
from srcdiff.text.words import Spelling, Word

LEAD_WEIGHT = 4.0
"""How much a word of the headline or lead counts; a word further down counts 1."""
PHRASE_WORDS = 4
"""Words of a phrase. Two articles rarely share four words in a row, one of them a plain content word, by chance."""
ENGLISH = "en"
SHORT_WORD = 3
"""Letters up to which a word in small letters is a function word in another language than English."""

_MIX = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


class Numbering(Protocol):
    """Gives each word a number."""

    @property
    def spelling(self) -> Spelling:
        """What makes two spellings one word."""

    def number(self, key: str) -> int:
        """Return the number, below 2 ** 63, of the word with this key."""


class Vocabulary:
    """Numbers the words, so that ten thousand articles share one copy of each."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []

    def number(self, key: str) -> int:
        """Return the number of the word with this key; a new one for a new key."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._words)
            self._words.append(key)
        return number

    def word(self, number: int) -> str:
        """Return the key with this number."""
        return self._words[number]


class Traits(NamedTuple):
    """What pairing uses of one article. Words are given by their numbers in one vocabulary."""

    terms: dict[int, float]
    """Lead-weighted counts of the words that are not function words, in order of appearance."""
    names: dict[int, str]
    """Words printed with a capital inside a sentence and never without one, as printed."""
    numbers: frozenset[int]
    """Words in figures."""
    phrases: "array[int]"
    """Marks, 64-bit hashes, of the phrases in the order of the text."""
    places: "array[int]"
    """Where each phrase begins in the article's text."""
    quoted: frozenset[int]
    """The phrases inside quotation marks."""
    dates: NamedDates
    particulars: Particulars
    language: str = ""
    """The code of the article's language; empty where it is not known."""


class _Gatherer:
    """Gathers the traits of one article, sentence by sentence."""

    def __init__(self, vocabulary: Numbering, language: str) -> None:
        self._vocabulary = vocabulary
        self._is_foreign = language not in {"", ENGLISH}
        self._commonest = FUNCTION_WORDS.get(language, frozenset()) if self._is_foreign else frozenset()
        self._terms: dict[int, float] = {}
        self._capitals: dict[int, str] = {}
        self._plain: set[int] = set()
        self._numbers: set[int] = set()
        self._phrases: array[int] = array("Q")
        self._places: array[int] = array("I")

    def add_sentence(self, found: Sequence[Word], kind: SentenceKind, *, lead: bool) -> None:
        """Add the words of one sentence."""
        characteristic = [self._is_characteristic(word) for word in found]
        numbers = self._add_words(found, characteristic, LEAD_WEIGHT if lead else 1.0, headline=kind == "headline")
        content = list(accumulate(characteristic, initial=0))
        plain = list(accumulate(map(_is_plain, found, characteristic), initial=0))
        for start in range(len(found) - PHRASE_WORDS + 1):
            end = start + PHRASE_WORDS
            if plain[end] > plain[start] and content[end] - content[start] > 1:
                self._phrases.append(_mark(numbers[start:end]))
                self._places.append(found[start].start)

    def add_title(self, found: Sequence[Word]) -> None:
        """Add the words of a title that is not in the text. It adds no phrases: these need a place in the text."""
        self._add_words(found, [self._is_characteristic(word) for word in found], LEAD_WEIGHT, headline=True)

    def _add_words(
        self, found: Sequence[Word], characteristic: Sequence[bool], weight: float, *, headline: bool
    ) -> list[int]:
        numbers = [self._vocabulary.number(word.key) for word in found]
        for position, (word, number) in enumerate(zip(found, numbers, strict=True)):
            if characteristic[position]:
                self._terms[number] = self._terms.get(number, 0.0) + weight
                self._classify(word, number, may_be_name=position > 0 and not headline)
        return numbers

    def _is_characteristic(self, word: Word) -> bool:
        """Whether a word is characteristic: neither a function word nor a single ASCII letter.

        In another language than English its commonest words are function words, and so are short ones in small letters.
        """
        if word.key in PAIR_FUNCTION_WORDS or (len(word.key) == 1 and word.key.isascii()):
            return False
        if not self._is_foreign:
            return True
        return word.key not in self._commonest and not (len(word.text) <= SHORT_WORD and word.text.islower())

    def _classify(self, word: Word, number: int, *, may_be_name: bool) -> None:
        """Record whether a word is a figure, a plain word or perhaps a name."""
        if word.text[0].isdigit():
            self._numbers.add(number)
        elif not word.text[0].isupper():
            self._plain.add(number)
        elif may_be_name and word.key not in CALENDAR_WORDS:
            self._capitals.setdefault(number, word.text)

    def traits(self, article: Article) -> Traits:
        """Return the traits gathered, with those that are read from the text as a whole."""
        names = {number: printed for number, printed in self._capitals.items() if number not in self._plain}
        return Traits(
            terms=self._terms,
            names=names,
            numbers=frozenset(self._numbers),
            phrases=self._phrases,
            places=self._places,
            quoted=frozenset(_quoted(article.text, self._phrases, self._places)),
            dates=named_dates(article),
            particulars=particulars(article),
            language=article.language,
        )


def read_traits(article: Article, vocabulary: Numbering) -> Traits:
    """Return the traits of a split article. Linear in the text.

    Furniture is left out, except for its dates and its dateline, whose place is evidence.
    """
    gatherer = _Gatherer(vocabulary, article.language)
    spelling = vocabulary.spelling
    if not _title_in_text(article):
        gatherer.add_title(spelling.words(article.title))
    for sentence in article.sentences:
        if sentence.compared or sentence.span == article.dateline:
            found = spelling.words(article.text, sentence.start, sentence.end)
            gatherer.add_sentence(found, sentence.kind, lead=sentence.start < LEAD)
    return gatherer.traits(article)


def _title_in_text(article: Article) -> bool:
    """Return whether the text begins with the title, or the title was made from the first sentence."""
    beginning = article.title[:40]
    return beginning in article.text[:LEAD]


def _is_plain(word: Word, characteristic: bool) -> bool:
    """Whether a word is characteristic and neither a figure nor printed like a name."""
    return characteristic and not word.text[0].isupper() and not word.text[0].isdigit()


def _mark(numbers: Sequence[int]) -> int:
    """Return one number of 64 bits for a row of words, the same in every run."""
    mark = 0
    for number in numbers:
        mark = (mark + number + 1) * _MIX & _MASK
        mark ^= mark >> 29
    return mark


def _quoted(text: str, phrases: "array[int]", places: "array[int]") -> Iterator[int]:
    """Yield the phrases that begin inside a quotation."""
    spans = iter(quotations(text))
    span = next(spans, None)
    for phrase, place in zip(phrases, places, strict=True):
        while span is not None and span.end <= place:
            span = next(spans, None)
        if span is not None and span.start <= place:
            yield phrase
