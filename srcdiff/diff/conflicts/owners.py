"""Of whom a value is said: the names in the subject of its verb, or those that a pronoun is put for. English."""

from bisect import bisect_right

from srcdiff.diff.link_diff import LinkSide
from srcdiff.diff.predicates import Predicate
from srcdiff.text.stems import stem
from srcdiff.text.words import spelled_words

NAME_LETTERS = 3
"""A shorter capitalised word is an initial, or no name."""
SENTENCES_BEFORE = 3
"""Among so many sentences before a pronoun is the name that it is put for."""
SINGULAR_PRONOUNS = frozenset(("he", "she"))


def owners(side: LinkSide, position: int, verb: Predicate | None) -> frozenset[str]:
    """Return the stems of the names in the subject of a verb before a unit; of a pronoun those in the sentences before.

    ``verb`` is the nearest one in the unit's clause.
    """
    subject = verb.subject if verb is not None and verb.position < position else None
    if subject is None or subject[0] <= position < subject[1]:
        return frozenset()
    if {unit.key for unit in side.units[slice(*subject)]} <= SINGULAR_PRONOUNS:
        return _names_before(side, side.units[subject[0]].start)
    tags = side.grammar.words.tags
    return frozenset(
        stem(side.units[at].key)
        for at in range(*subject)
        if side.units[at].word[:1].isupper()
        and tags[at] in ("name", "noun")
        and len(side.units[at].key) >= NAME_LETTERS
        and (tags[at] == "name" or subject[1] - subject[0] == 1)
    )


def _names_before(side: LinkSide, offset: int) -> frozenset[str]:
    """Return the stems of the capitalised words of the ``SENTENCES_BEFORE`` the one at an offset."""
    sentences = side.article.sentences
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return frozenset(
        stem(side.style.key(word.key))
        for before in sentences[max(0, at - SENTENCES_BEFORE) : max(0, at)]
        for word in spelled_words(side.article.text, before.start, before.end, side.style.spelling)
        if word.text[:1].isupper() and len(word.text) >= NAME_LETTERS
    )
