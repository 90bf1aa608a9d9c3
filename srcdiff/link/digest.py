"""What the features compare: the terms, names, numbers and quoted words of each sentence, computed once.

Furniture has no digest, so no later step can link it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from srcdiff.english.speech_verbs import NO_EVIDENCE
from srcdiff.model import Article, Sentence
from srcdiff.text.quotes import Quotation, quotations
from srcdiff.text.symbols import symbols
from srcdiff.text.terms import Lexicon
from srcdiff.text.words import Spelling, Word, spelled_words

LONGEST_SENTENCE = 10_000
"""Characters of a sentence that are compared, so that one endless sentence costs no more than a long one."""
QUOTE_RUN = 4
"""Words in a row that make two quotations one utterance (the contract's number)."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One compared sentence, reduced to what the features need."""

    position: int
    """The index in ``Article.sentences``."""
    place: int
    """The place among the compared sentences: 0 for a headline at the top, other sentences from 1."""
    article_length: int
    """Sentences of its article, furniture included."""
    keys: tuple[str, ...]
    """The keys of all words, in order."""
    terms: tuple[str, ...]
    """The terms of the words that are not function words, in order."""
    ideas: tuple[str, ...]
    """The idea of each of ``terms``, in the same order."""
    names: frozenset[str]
    """Those of ``terms`` that are printed as names somewhere in the two articles."""
    name_runs: tuple[tuple[str, ...], ...]
    """The ideas of adjacent names, such as a title with a first and a last name, in order."""
    content: frozenset[str]
    """Those of ``ideas`` that belong to neither a name nor a number."""
    numbers: frozenset[str]
    """Those of ``terms`` that begin with a digit."""
    quoted: tuple[str, ...]
    """The keys inside quotation marks, in order, interrupted quotations joined."""
    runs: frozenset[tuple[str, ...]]
    """Every run of ``QUOTE_RUN`` quoted words."""
    normalized: str
    """The keys of all words and symbols: equal for sentences that differ in case, punctuation and spelling alone."""
    reports_only: bool
    """Whether it has nothing but names and a reporting verb, as ``von der Leyen added.``"""


def digests(
    left: Article, right: Article, spelling: Spelling, lexicon: Lexicon
) -> tuple[tuple[Digest, ...], tuple[Digest, ...]]:
    """Return the digests of both articles' compared sentences, in order. Linear in the texts."""
    left_words, right_words = _sentence_words(left, spelling), _sentence_words(right, spelling)
    names = frozenset(name for words in (*left_words, *right_words) for name in _printed_as_names(words, lexicon))
    return _digests(left, left_words, names, lexicon), _digests(right, right_words, names, lexicon)


def quoted_runs(quoted: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return every run of ``QUOTE_RUN`` quoted words."""
    return frozenset(quoted[start : start + QUOTE_RUN] for start in range(len(quoted) - QUOTE_RUN + 1))


def normalized(text: str, sentence: Sentence, words: Sequence[Word]) -> str:
    """Return the keys of a sentence's words and symbols in one string, then what is beyond ``LONGEST_SENTENCE``."""
    looked_at = min(sentence.end, sentence.start + LONGEST_SENTENCE)
    keys: list[str] = []
    at = sentence.start
    for word in words:
        if text[at : word.start].strip(" ,"):  # most gaps are a space
            keys += (symbol.key for symbol in symbols(text, at, word.start))
        keys.append(word.key)
        at = word.end
    keys += (symbol.key for symbol in symbols(text, at, looked_at))
    return " ".join([*keys, *text[looked_at : sentence.end].casefold().split()])


def _sentence_words(article: Article, spelling: Spelling) -> list[tuple[Word, ...]]:
    """Return the words of each compared sentence."""
    sentences = [article.sentences[position] for position in article.compared_positions()]
    return [
        spelled_words(article.text, sentence.start, min(sentence.end, sentence.start + LONGEST_SENTENCE), spelling)
        for sentence in sentences
    ]


def _printed_as_names(words: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """Yield the terms of capitalised words after the first, unless all words are capitalised, as in some headlines."""
    rest = [word for word in words[1:] if word.text[0].isalpha() and word.key not in lexicon.function_words]
    if any(word.text[0].islower() for word in rest):
        yield from (lexicon.term(word.key) for word in rest if word.text[0].isupper())


def _digests(
    article: Article, sentence_words: Sequence[Sequence[Word]], names: frozenset[str], lexicon: Lexicon
) -> tuple[Digest, ...]:
    positions = tuple(article.compared_positions())
    first_place = 0 if positions and article.sentences[positions[0]].kind == "headline" else 1
    found = quotations(article.text)
    starts = [quotation.start for quotation in found]
    return tuple(
        _digest(
            words,
            _quoted(words, found, starts),
            names,
            lexicon,
            position=position,
            place=place,
            article_length=len(article.sentences),
            text=normalized(article.text, article.sentences[position], words),
        )
        for place, (position, words) in enumerate(zip(positions, sentence_words, strict=True), start=first_place)
    )


def _quoted(words: Iterable[Word], found: Sequence[Quotation], starts: Sequence[int]) -> tuple[str, ...]:
    """Return the keys of the words inside one of the quotations, whose ``starts`` are ascending."""
    before = ((word, bisect_right(starts, word.start) - 1) for word in words)
    return tuple(word.key for word, number in before if number >= 0 and word.end <= found[number].end)


def _digest(
    words: Sequence[Word],
    quoted: tuple[str, ...],
    names: frozenset[str],
    lexicon: Lexicon,
    *,
    position: int,
    place: int,
    article_length: int,
    text: str,
) -> Digest:
    keys = tuple(word.key for word in words)
    terms = tuple(lexicon.term(key) for key in keys if key not in lexicon.function_words)
    ideas = tuple(lexicon.idea(term) for term in terms)
    distinct = frozenset(terms)
    return Digest(
        position=position,
        place=place,
        article_length=article_length,
        keys=keys,
        terms=terms,
        ideas=ideas,
        names=distinct & names,
        name_runs=_name_runs(terms, ideas, names),
        content=frozenset(
            idea for term, idea in zip(terms, ideas, strict=True) if term not in names and not term[0].isdigit()
        ),
        numbers=frozenset(term for term in distinct if term[0].isdigit()),
        quoted=quoted,
        runs=quoted_runs(quoted),
        normalized=text,
        reports_only=distinct <= names and not NO_EVIDENCE.isdisjoint(keys),
    )


def _name_runs(terms: Sequence[str], ideas: Sequence[str], names: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ideas of each run of adjacent names, in order."""
    stretches = groupby(zip(terms, ideas, strict=True), key=lambda term_and_idea: term_and_idea[0] in names)
    return tuple(tuple(idea for _, idea in stretch) for is_name, stretch in stretches if is_name)
