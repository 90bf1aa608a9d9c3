"""Who is named as the speaker of a quotation: the subject of the reporting verb beside it, as printed. English.

No parser is asked: a subject is what stands between the verb and the border of its clause. Where none can be told
there is no speaker; nothing is made up, and a pronoun stays a pronoun.
"""

from collections.abc import Sequence

from srcdiff.model import Span
from srcdiff.text.reporting import (
    ADVERBS,
    CLAUSE_STARTS,
    CLAUSE_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_VERBS,
    PARTICIPLES,
    PARTICLES,
    PHRASE_ENDS,
    PRONOUNS,
)
from srcdiff.text.tokens import Token, first_sentence, last_sentence, tokens

LONGEST_SUBJECT = 12
"""Words of a name with its role."""
LONGEST_PLAIN = 4
"""Words of a subject with neither a name nor an article in it."""
SIDE_CHARACTERS = 400
"""Characters beside a quotation that are looked at."""
_LEAD_IN = CLAUSE_STARTS | ADVERBS
"""What may stand before a subject."""
_NO_SUBJECT = PHRASE_ENDS | ADVERBS
_LIGHT = ADVERBS | CONJUNCTIONS

Clause = Sequence[Token]
"""The words of one sentence beside a quotation."""


def speaker_after(text: str, start: int, end: int, *, goes_on: bool = False) -> Span | None:
    """Return the speaker whom the words after a quotation name: ``Ana Lind said``, ``said Ana Lind, a teacher``.

    Where the quotation ends in a comma, so that its sentence ``goes_on``, any verb may report: ``Ana Lind mused``.
    """
    clause = first_sentence(text, start, min(end, start + SIDE_CHARACTERS))
    while clause and (not clause[0].key or clause[0].key == "as"):
        clause = clause[1:]
    verb = next((index for index, token in enumerate(clause) if token.is_finite_verb), None)
    if clause and clause[0].key == "according":
        return _phrase_from(clause, 2)
    if clause and clause[0].key in CONJUNCTIONS:
        return None
    if verb is None:
        return _subject_of_any_verb(clause) if goes_on else None
    if all(token.is_adverb for token in clause[:verb]):
        return _phrase_from(clause, verb + 1)
    return _subject_before(clause, verb) or (_plain_subject(clause[:verb]) if goes_on else None)


def _plain_subject(words: Clause) -> Span | None:
    """Return all of the words between a quotation and its verb, if few and of one piece: ``federal prosecutors``."""
    plain = 0 < len(words) <= LONGEST_PLAIN and words[0].key not in _LEAD_IN and not any(word.breaks for word in words)
    return (words[0].span[0], words[-1].span[1]) if plain else None


def _subject_of_any_verb(clause: Clause) -> Span | None:
    """Return the name that the clause begins with if a verb of no list can follow it: not in ``Lind has left``."""
    named = _name_from(clause, 0)
    following = next((token for token in clause if named and token.start >= named[1]), None)
    return named if following and not following.is_adverb and following.key not in CLAUSE_STARTS else None


def speaker_before(text: str, start: int, end: int) -> Span | None:
    """Return the speaker whom the words before a quotation name: ``Lind said:``, ``according to Lind,``."""
    clause = last_sentence(text, max(start, end - SIDE_CHARACTERS), end)
    for index in range(len(clause) - 1, -1, -1):
        token = clause[index]
        if token.is_finite_verb:
            return _subject_before(clause, index) or _phrase_from(clause, index + 1)
        if token.key == "according":
            return _phrase_from(clause, index + 2)
    if clause and clause[0].key in FINITE_VERBS:
        return _phrase_from(clause, 1)
    if any(token.key in PARTICIPLES for token in clause) or (clause and clause[-1].text.endswith(":")):
        return _first_subject(clause)
    return None


def reporting_verbs(text: str, start: int, end: int) -> int:
    """Return how many reporting verbs stand in a stretch of text; only its beginning is looked at."""
    found = tokens(text, start, min(end, start + SIDE_CHARACTERS))
    return sum(token.is_finite_verb or token.key in PARTICIPLES for token in found)


def _subject_before(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb at an index, which stands before it."""
    last = verb - 1
    while last >= 0 and clause[last].is_adverb and not clause[last].breaks:
        last -= 1
    if last >= 0 and clause[last].text.endswith(")"):
        last = next((index for index in range(last, -1, -1) if clause[index].text[0] == "("), 0) - 1
    if last < 0:
        return None
    if clause[last].key in CONJUNCTIONS:
        return _first_subject(clause[:last])
    if clause[last].key in {"who", "which"}:
        return _phrase_to(clause, last - 1)
    if not clause[last].breaks:
        return _phrase_to(clause, last)
    openings = (index for index in range(last - 1, -1, -1) if clause[index].breaks)
    named = (_phrase_to(clause, index) for index in openings)
    return next((phrase for phrase in named if phrase), None) or _first_subject(clause[:last])


def _phrase_to(clause: Clause, last: int) -> Span | None:
    """Return the name or role that ends at an index."""
    if last >= 0 and clause[last].key in PRONOUNS:
        return clause[last].span
    first = last
    while first > 0 and last - first < LONGEST_SUBJECT and not _is_border(clause[first - 1]):
        first -= 1
    while first < last and clause[first].key in _LEAD_IN:
        first = _name_start(clause, first + 1, last) if clause[first].key in CLAUSE_STARTS else first + 1
    return _named(clause, first, last) if last >= 0 else None


def _is_border(token: Token) -> bool:
    return token.breaks or token.is_finite_verb or token.key in CLAUSE_WORDS


def _name_start(clause: Clause, first: int, last: int) -> int:
    """Return where the name that ends at ``last`` begins, behind an adjunct such as ``on the stage``."""
    start = last
    while start > first and clause[start - 1].has_capital and clause[start - 1].key not in CLAUSE_STARTS:
        start -= 1
    if start > first and clause[start - 1].key in DETERMINERS:
        start -= 1
    return start


def _first_subject(clause: Clause) -> Span | None:
    """Return the subject that the sentence begins with, behind an adjunct that a comma closes."""
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


def _name_from(clause: Clause, first: int) -> Span | None:
    """Return the pronoun or the name that begins at an index."""
    if first >= len(clause):
        return None
    if clause[first].key in PRONOUNS:
        return clause[first].span
    last = first if clause[first].key in DETERMINERS else first - 1
    while last + 1 < len(clause) and _goes_on(clause, last + 1):
        last += 1
        if clause[last].breaks:
            break
    return _named(clause, first, last) if last >= first else None


def _goes_on(clause: Clause, index: int) -> bool:
    """Return whether the token belongs to a name: ``van``, ``of`` and the like only before another part of it."""
    if clause[index].key in PARTICLES:
        return index + 1 < len(clause) and clause[index + 1].has_capital
    return clause[index].has_capital


def _phrase_from(clause: Clause, first: int) -> Span | None:
    """Return the name or role that begins at an index and ends with its part of the sentence."""
    if first >= len(clause) or clause[first].key in _NO_SUBJECT:
        return None
    if clause[first].key in PRONOUNS:
        return clause[first].span
    last = first
    while not (clause[last].breaks or clause[last].ends_sentence) and last + 1 < len(clause):
        if clause[last + 1].key in PHRASE_ENDS or last - first == LONGEST_SUBJECT:
            break
        last += 1
    return _named(clause, first, last)


def _named(clause: Clause, first: int, last: int) -> Span | None:
    """Return the span of the clause, both included, if they can name somebody: ``the council``, ``mayor Ann Lee``."""
    phrase = [token for token in clause[first : last + 1] if token.key]  # a mark by itself is part of no name
    if not any(token.has_capital for token in phrase) and (not phrase or phrase[0].key not in DETERMINERS):
        return None
    if len(phrase) == 1 and phrase[0].key in DETERMINERS:
        return None
    return phrase[0].span[0], phrase[-1].span[1]
