"""The speaker of a quotation: the subject of the reporting verb beside it, as printed. English.

There is no parser: a subject is the words between the verb and the border of its clause. If no subject is recognised
there is no speaker; a pronoun is returned as it is.
"""

from collections.abc import Sequence

from srcdiff.english.speech_verbs import FINITE, PARTICIPLES
from srcdiff.english.word_classes import (
    CLAUSE_STARTS,
    NAME_CONJUNCTIONS,
    PARTICLES,
    PHRASE_ENDS,
    REPORTING_ADVERBS,
    SUBJECT_DETERMINERS,
    SUBJECT_LIMITS,
    SUBJECT_PRONOUNS,
)
from srcdiff.model import Span
from srcdiff.text.tokens import Token, first_sentence, last_sentence, tokens

LONGEST_SUBJECT = 12
"""The most words of a name with its role."""
LONGEST_PLAIN = 4
"""The most words of a subject without a name or an article."""
SIDE_CHARACTERS = 400
"""The characters beside a quotation that are searched."""
_LEAD_IN = CLAUSE_STARTS | REPORTING_ADVERBS
"""Words that can come before a subject in its clause."""
_NO_SUBJECT = PHRASE_ENDS | REPORTING_ADVERBS
_LIGHT = REPORTING_ADVERBS | NAME_CONJUNCTIONS

ClauseTokens = Sequence[Token]
"""The tokens of one sentence beside a quotation."""


def speaker_after(text: str, start: int, end: int, *, goes_on: bool = False) -> Span | None:
    """Return the speaker named right after a quotation: ``Ana Lind said``, ``said Ana Lind, a teacher``.

    If the quotation ends in a comma, so that its sentence ``goes_on``, any verb can report: ``Ana Lind mused``.
    """
    clause = first_sentence(text, start, min(end, start + SIDE_CHARACTERS))
    while clause and (not clause[0].key or clause[0].key == "as"):
        clause = clause[1:]
    verb = next((index for index, token in enumerate(clause) if token.is_finite_verb), None)
    if clause and clause[0].key == "according":
        return _phrase_from(clause, 2)
    if clause and clause[0].key in NAME_CONJUNCTIONS:
        return None
    if verb is None:
        return _subject_of_any_verb(clause) if goes_on else None
    if all(token.is_adverb for token in clause[:verb]):
        return _phrase_from(clause, verb + 1)
    return _subject_before(clause, verb) or (_plain_subject(clause[:verb]) if goes_on else None)


def _plain_subject(words: ClauseTokens) -> Span | None:
    """Return the span of all words between a quotation and its verb, if they are few: ``federal prosecutors``."""
    plain = 0 < len(words) <= LONGEST_PLAIN and words[0].key not in _LEAD_IN and not any(word.breaks for word in words)
    return (words[0].span[0], words[-1].span[1]) if plain else None


def _subject_of_any_verb(clause: ClauseTokens) -> Span | None:
    """Return the name at the beginning of the clause if an unlisted verb can follow it: not in ``Lind has left``."""
    named = _name_from(clause, 0)
    following = next((token for token in clause if named and token.start >= named[1]), None)
    return named if following and not following.is_adverb and following.key not in CLAUSE_STARTS else None


def speaker_before(text: str, start: int, end: int) -> Span | None:
    """Return the speaker named right before a quotation: ``Lind said:``, ``according to Lind,``."""
    clause = last_sentence(text, max(start, end - SIDE_CHARACTERS), end)
    for index in range(len(clause) - 1, -1, -1):
        token = clause[index]
        if token.is_finite_verb:
            return _subject_before(clause, index) or _phrase_from(clause, index + 1)
        if token.key == "according":
            return _phrase_from(clause, index + 2)
    if clause and clause[0].key in FINITE:
        return _phrase_from(clause, 1)
    if any(token.key in PARTICIPLES for token in clause) or (clause and clause[-1].text.endswith(":")):
        return _first_subject(clause)
    return None


def reporting_verbs(text: str, start: int, end: int) -> int:
    """Return the number of reporting verbs in the first ``SIDE_CHARACTERS`` of ``text[start:end]``."""
    found = tokens(text, start, min(end, start + SIDE_CHARACTERS))
    return sum(token.is_finite_verb or token.key in PARTICIPLES for token in found)


def _subject_before(clause: ClauseTokens, verb: int) -> Span | None:
    """Return the subject that precedes the verb at an index."""
    last = verb - 1
    while last >= 0 and clause[last].is_adverb and not clause[last].breaks:
        last -= 1
    if last >= 0 and clause[last].text.endswith(")"):
        last = next((index for index in range(last, -1, -1) if clause[index].text[0] == "("), 0) - 1
    if last < 0:
        return None
    if clause[last].key in NAME_CONJUNCTIONS:
        return _first_subject(clause[:last])
    if clause[last].key in {"who", "which"}:
        return _phrase_to(clause, last - 1)
    if not clause[last].breaks:
        return _phrase_to(clause, last)
    openings = (index for index in range(last - 1, -1, -1) if clause[index].breaks)
    named = (_phrase_to(clause, index) for index in openings)
    return next((phrase for phrase in named if phrase), None) or _first_subject(clause[:last])


def _phrase_to(clause: ClauseTokens, last: int) -> Span | None:
    """Return the name or role that ends at an index."""
    if last >= 0 and clause[last].key in SUBJECT_PRONOUNS:
        return clause[last].span
    first = last
    while first > 0 and last - first < LONGEST_SUBJECT and not _is_border(clause[first - 1]):
        first -= 1
    while first < last and clause[first].key in _LEAD_IN:
        first = _name_start(clause, first + 1, last) if clause[first].key in CLAUSE_STARTS else first + 1
    return _named(clause, first, last) if last >= 0 else None


def _is_border(token: Token) -> bool:
    return token.breaks or token.is_finite_verb or token.key in SUBJECT_LIMITS


def _name_start(clause: ClauseTokens, first: int, last: int) -> int:
    """Return the first index of the name that ends at ``last``, after an adjunct such as ``on the stage``."""
    start = last
    while start > first and clause[start - 1].has_capital and clause[start - 1].key not in CLAUSE_STARTS:
        start -= 1
    if start > first and clause[start - 1].key in SUBJECT_DETERMINERS:
        start -= 1
    return start


def _first_subject(clause: ClauseTokens) -> Span | None:
    """Return the subject at the beginning of the sentence, after an adjunct that ends in a comma."""
    first = 0
    while first < len(clause) and clause[first].key in _LEAD_IN:
        comma = next((index for index in range(first, len(clause)) if clause[index].breaks), None)
        if clause[first].key in _LIGHT:
            first += 1
        elif comma is None:
            return None
        else:
            first = comma + 1
    return _name_from(clause, first)


def _name_from(clause: ClauseTokens, first: int) -> Span | None:
    """Return the pronoun or the name that begins at an index."""
    if first >= len(clause):
        return None
    if clause[first].key in SUBJECT_PRONOUNS:
        return clause[first].span
    last = first if clause[first].key in SUBJECT_DETERMINERS else first - 1
    while last + 1 < len(clause) and _goes_on(clause, last + 1):
        last += 1
        if clause[last].breaks:
            break
    return _named(clause, first, last) if last >= first else None


def _goes_on(clause: ClauseTokens, index: int) -> bool:
    """Return whether the token is part of a name; ``van``, ``of`` and the like are if a capitalised word follows."""
    if clause[index].key in PARTICLES:
        return index + 1 < len(clause) and clause[index + 1].has_capital
    return clause[index].has_capital


def _phrase_from(clause: ClauseTokens, first: int) -> Span | None:
    """Return the name or role that begins at an index and ends at the next border of the sentence."""
    if first >= len(clause) or clause[first].key in _NO_SUBJECT:
        return None
    if clause[first].key in SUBJECT_PRONOUNS:
        return clause[first].span
    last = first
    while not (clause[last].breaks or clause[last].ends_sentence) and last + 1 < len(clause):
        if clause[last + 1].key in PHRASE_ENDS or last - first == LONGEST_SUBJECT:
            break
        last += 1
    return _named(clause, first, last)


def _named(clause: ClauseTokens, first: int, last: int) -> Span | None:
    """Return the span of the tokens from ``first`` to ``last`` if they can name a speaker: ``the council``."""
    phrase = [token for token in clause[first : last + 1] if token.key]  # without tokens of punctuation only
    if not any(token.has_capital for token in phrase) and (not phrase or phrase[0].key not in SUBJECT_DETERMINERS):
        return None
    if len(phrase) == 1 and phrase[0].key in SUBJECT_DETERMINERS:
        return None
    return phrase[0].span[0], phrase[-1].span[1]
