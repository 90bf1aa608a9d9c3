"""What the features compare: the terms, names, numbers and quoted words of each sentence, computed once.

Furniture has no digest, so no later step can link it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from srcdiff.english.speech_verbs import NO_EVIDENCE
from srcdiff.model import Article, Sentence
from srcdiff.model.caches import ARTICLES_KEPT, ByIdentity
from srcdiff.model.comparisons import QUOTED_WORDS
from srcdiff.text.quotes import Quotation, quotations
from srcdiff.text.symbols import symbols
from srcdiff.text.terms import Lexicon, content_term
from srcdiff.text.words import Spelling, Word, spelled_words

LONGEST_SENTENCE = 10_000
"""Characters of a sentence that are compared, so that one endless sentence costs no more than a long one."""


class Digest(NamedTuple):
    """One compared sentence, reduced to what the features need.

    All of an article are kept until it is compared: a tuple needs a fifth of a set's memory.
    """

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
    names: tuple[str, ...]
    """Those of ``terms`` that are printed as names somewhere in the two articles, each once."""
    name_runs: tuple[tuple[str, ...], ...]
    """The ideas of adjacent names, such as a title with a first and a last name, in order."""
    content: tuple[str, ...]
    """Those of ``ideas`` that belong to neither a name nor a number, each once."""
    numbers: tuple[str, ...]
    """Those of ``terms`` that begin with a digit, each once."""
    quoted: tuple[str, ...]
    """The keys inside quotation marks, in order, interrupted quotations joined."""
    normalized: str
    """The keys of all words and symbols: equal for sentences that differ in case, punctuation and spelling alone."""
    reports_only: bool
    """Whether it has nothing but names and a reporting verb, as ``von der Leyen added.``"""


def digests(
    left: Article, right: Article, spelling: Spelling, lexicon: Lexicon
) -> tuple[tuple[Digest, ...], tuple[Digest, ...]]:
    """Return the digests of both articles' compared sentences, in order. Linear in the texts."""
    left_sentences, right_sentences = (_sentences(ByIdentity(one), spelling, lexicon) for one in (left, right))
    names = frozenset(name for sentence in (*left_sentences, *right_sentences) for name in sentence.printed_names)
    return _digests(left, left_sentences, names), _digests(right, right_sentences, names)


def quoted_runs(quoted: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return every run of ``QUOTED_WORDS`` quoted words."""
    return frozenset(quoted[start : start + QUOTED_WORDS] for start in range(len(quoted) - QUOTED_WORDS + 1))


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


class _SentenceText(NamedTuple):
    """What a digest needs of a sentence's text: far less to keep than all its words with their offsets."""

    keys: tuple[str, ...]
    terms: tuple[str, ...]
    ideas: tuple[str, ...]
    quoted: tuple[str, ...]
    normalized: str
    printed_names: tuple[str, ...]
    """The terms of the words that are printed as names here."""


@lru_cache(maxsize=ARTICLES_KEPT)
def _sentences(identity: ByIdentity[Article], spelling: Spelling, lexicon: Lexicon) -> tuple[_SentenceText, ...]:
    """Return the text of each compared sentence; cached, since an article is in several comparisons. Linear."""
    article = identity.value
    found = quotations(article.text)
    starts = [quotation.start for quotation in found]
    texts: list[_SentenceText] = []
    for position in article.compared_positions():
        sentence = article.sentences[position]
        end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
        words = spelled_words(article.text, sentence.start, end, spelling)
        keys = tuple([word.key for word in words])
        terms = [content for key in keys if (content := content_term(key, lexicon))]
        texts.append(
            _SentenceText(
                keys=keys,
                terms=tuple([content.term for content in terms]),
                ideas=tuple([content.idea for content in terms]),
                quoted=_quoted(words, found, starts),
                normalized=normalized(article.text, sentence, words),
                printed_names=tuple(_printed_as_names(words, lexicon)),
            )
        )
    return tuple(texts)


def _printed_as_names(words: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """Yield the terms of capitalised words after the first, unless all words are capitalised, as in some headlines."""
    alphabetic = (word for word in words[1:] if word.text[0].isalpha())
    rest = [(word.text[0], found.term) for word in alphabetic if (found := content_term(word.key, lexicon))]
    if any(first.islower() for first, _ in rest):
        yield from (term for first, term in rest if first.isupper())


def _digests(article: Article, sentences: Sequence[_SentenceText], names: frozenset[str]) -> tuple[Digest, ...]:
    positions = tuple(article.compared_positions())
    first_place = 0 if positions and article.sentences[positions[0]].kind == "headline" else 1
    return tuple(
        _digest(sentence, names, position=position, place=place, article_length=len(article.sentences))
        for place, (position, sentence) in enumerate(zip(positions, sentences, strict=True), start=first_place)
    )


def _quoted(words: Sequence[Word], found: Sequence[Quotation], starts: Sequence[int]) -> tuple[str, ...]:
    """Return the keys of the words inside one of the quotations, whose ``starts`` are ascending."""
    before = ((word, bisect_right(starts, word.start) - 1) for word in words)
    return tuple(word.key for word, number in before if number >= 0 and word.end <= found[number].end)


def _digest(
    sentence: _SentenceText,
    names: frozenset[str],
    *,
    position: int,
    place: int,
    article_length: int,
) -> Digest:
    keys, terms, ideas = sentence.keys, sentence.terms, sentence.ideas
    return Digest(
        position=position,
        place=place,
        article_length=article_length,
        keys=keys,
        terms=terms,
        ideas=ideas,
        names=tuple(dict.fromkeys(term for term in terms if term in names)),
        name_runs=_name_runs(terms, ideas, names),
        content=tuple(
            dict.fromkeys(
                idea for term, idea in zip(terms, ideas, strict=True) if term not in names and not term[0].isdigit()
            )
        ),
        numbers=tuple(dict.fromkeys(term for term in terms if term[0].isdigit())),
        quoted=sentence.quoted,
        normalized=sentence.normalized,
        reports_only=names.issuperset(terms) and not NO_EVIDENCE.isdisjoint(keys),
    )


def _name_runs(terms: Sequence[str], ideas: Sequence[str], names: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ideas of each run of adjacent names, in order."""
    stretches = groupby(zip(terms, ideas, strict=True), key=lambda term_and_idea: term_and_idea[0] in names)
    return tuple(tuple(idea for _, idea in stretch) for is_name, stretch in stretches if is_name)
