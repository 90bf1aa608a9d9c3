"""Outcomes of one case or event of which only one can be: bail or custody, went ahead or was postponed. English."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from srcdiff.diff.conflicts.acts import head_stems, is_dated_back
from srcdiff.diff.conflicts.moments import days, is_earlier, is_of_before
from srcdiff.diff.conflicts.name_runs import is_name
from srcdiff.diff.conflicts.other_facts import have_rival_amounts
from srcdiff.diff.conflicts.two_persons import are_of_two_persons
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import HouseStyle
from srcdiff.diff.word_forms import is_negation
from srcdiff.english.outcomes import OUTCOMES, OutcomeGroup
from srcdiff.english.word_classes import NAME_CONJUNCTIONS, SUBJECT_PRONOUNS
from srcdiff.model import Article, Conflict, Span
from srcdiff.text.dates import CalendarMention, compatible

SCORE = 0.6
CONVICTING = frozenset("convicted convicts guilty pleaded pleads pled sentenced acquitted cleared jailed".split())
"""Words of what became of a charge."""
SURVIVE = "survive"
UNSURE = frozenset("if unless whether could may might would should or".split())
"""Words of an outcome that is not there yet, or only one of two."""
Outcomes = frozenset[tuple[str, str]]
"""The names of groups and of their outcomes."""


class _Outcome(NamedTuple):
    """An outcome that a side's linked sentences report."""

    group: str
    name: str
    span: Span
    units: UnitRange


def group_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the outcomes that exclude each other, in the order of the left side."""
    left, right = list(_outcomes(diff.left)), list(_outcomes(diff.right))
    if not (left and right) or are_of_two_persons(diff):
        return
    for one in left:
        for other in right:
            if one.group == other.group and one.name != other.name and _are_of_one_case(one, other, diff):
                yield diff.conflict_of_spans(OUTCOMES[one.group].kind, one.span, other.span, SCORE)


def _are_of_one_case(one: _Outcome, other: _Outcome, diff: LinkDiff) -> bool:
    """Return whether nothing says that two outcomes are of two cases, or of two moments."""
    group = OUTCOMES[one.group]
    if not group.unless.isdisjoint(diff.left.keys | diff.right.keys):
        return False
    if group.is_charge and CONVICTING.isdisjoint(diff.left.keys) != CONVICTING.isdisjoint(diff.right.keys):
        return False
    if group.scope != "subject" and not (_is_alone(diff.left, one) and _is_alone(diff.right, other)):
        return False
    if not _may_be_of_one_subject(one, other, diff, group):
        return False
    is_one_past = is_dated_back(diff.left, one.units[0]) == is_dated_back(diff.right, other.units[0])
    if not is_one_past or have_rival_amounts(diff, one.units, other.units):
        return False
    return _are_of_one_day(one, other, diff, group)


def _sentence(side: LinkSide, outcome: _Outcome) -> Span:
    return next(span for span in side.sentences if span[0] <= outcome.span[0] < span[1])


def _is_alone(side: LinkSide, outcome: _Outcome) -> bool:
    """Return whether a side's article names no other outcome of its group."""
    return {name for group, name in side.facts.all(article_outcomes) if group == outcome.group} == {outcome.name}


def _are_of_one_day(one: _Outcome, other: _Outcome, diff: LinkDiff, group: OutcomeGroup) -> bool:
    """Return whether the sentences of two outcomes name one day, or, if the group leaves it open, no two days."""
    here, there = _days(diff.left, one), _days(diff.right, other)
    if not (here and there):
        return group.scope != "day"
    return any(compatible(ours, theirs) for ours in here for theirs in there)


def _days(side: LinkSide, outcome: _Outcome) -> list[CalendarMention]:
    """Return the day that the sentence of an outcome names next to it."""
    named = days(side.article.text, *_sentence(side, outcome))
    return sorted(named, key=lambda day: max(day.start - outcome.span[1], outcome.span[0] - day.end))[:1]


def _may_be_of_one_subject(one: _Outcome, other: _Outcome, diff: LinkDiff, group: OutcomeGroup) -> bool:
    """Return whether two outcomes are said of one thing: ``all dialysis``, ``chemotherapy and dialysis``.

    A person may be called by a name, a pronoun or a noun: where articles name one outcome, only two nouns are two.
    """
    ours, theirs = _things(diff.left, one), _things(diff.right, other)
    names = _subject_names(diff.left, one), _subject_names(diff.right, other)
    if names[0] - names[1] and names[1] - names[0]:
        return False
    if group.scope == "article" and not (_are_nouns(diff.left, one) and _are_nouns(diff.right, other)):
        return True
    return any(
        mine & yours and (mine <= yours or yours <= mine or len(mine & yours) > 1)
        for mine, yours in product(ours, theirs)
    )


def _subject_names(side: LinkSide, outcome: _Outcome) -> frozenset[str]:
    """Return the names in what an outcome is said of, word by word."""
    phrase = _subject(outcome, _predicate(side, outcome)) or (0, 0)
    if _is_bare_name(side, phrase):
        return frozenset((side.units[phrase[0]].key,))
    return frozenset(side.units[at].key for at in range(*phrase) if is_name(side.units, at))


def _is_bare_name(side: LinkSide, phrase: UnitRange) -> bool:
    """Return whether a phrase is one word that begins a sentence and may be a name: ``Holm was released``."""
    first = side.units[phrase[0]]
    may_be_name = first.first and not first.key.endswith("s") and first.key not in SUBJECT_PRONOUNS
    return phrase[1] - phrase[0] == 1 and may_be_name


def _are_nouns(side: LinkSide, outcome: _Outcome) -> bool:
    """Return whether an outcome is said of somebody who is called by a noun alone: ``the mayor's aide``."""
    phrase = _subject(outcome, _predicate(side, outcome))
    if phrase is None:
        return False
    units = side.units[slice(*phrase)]
    has_name = _is_bare_name(side, phrase) or any(unit.word[:1].isupper() and not unit.first for unit in units)
    return "noun" in side.grammar.words.tags[slice(*phrase)] and not has_name


def _things(side: LinkSide, outcome: _Outcome) -> list[frozenset[str]]:
    """Return the stems of each thing that an outcome is said of; none where its verb has no such thing."""
    phrase = _subject(outcome, _predicate(side, outcome))
    if phrase is None:
        return []
    joints = [at for at in range(*phrase) if side.units[at].key in NAME_CONJUNCTIONS]
    starts = [phrase[0], *(at + 1 for at in joints)]
    return [head_stems(side, part) for part in zip(starts, [*joints, phrase[1]], strict=True) if part[0] < part[1]]


def _subject(outcome: _Outcome, predicate: Predicate | None) -> UnitRange | None:
    """Return what a verb is said of: its undergoer, else its subject, which is who survives a crash.

    Where the undergoer is the outcome itself, it is the subject of ``face no charges``, but not of ``filed a felony
    charge``.
    """
    if predicate is None:
        return None
    thing, (first, after) = predicate.undergoer, outcome.units
    if thing is None or first <= thing[0] < after or predicate.verb == SURVIVE:
        return predicate.subject
    return None if thing[0] < after and first < thing[1] else thing


def _predicate(side: LinkSide, outcome: _Outcome) -> Predicate | None:
    """Return the verb of an outcome, or the one before it in its clause."""
    first, after = outcome.units
    inside = [one for one in side.grammar.predicates if first <= one.position < after]
    before = [one for one in side.grammar.predicates_of_clause(first) if one.position < first]
    return next(iter(inside or before[-1:]), None)


def _outcomes(side: LinkSide) -> Iterator[_Outcome]:
    """Yield what a side's linked sentences say as a fact, each outcome once."""
    seen: set[tuple[str, str]] = set()
    for start, end in side.sentences:
        for group, name, span in _mentions(side.article.text, start, end):
            found = _Outcome(group, name, span, side.range_of(span))
            if (group, name) not in seen and found.units[0] < found.units[1] and _is_fact(side, found):
                seen.add((group, name))
                yield found


def _is_fact(side: LinkSide, outcome: _Outcome) -> bool:
    """Return whether nothing before an outcome in its clause denies it, or says that it is not sure or was earlier."""
    start, _ = side.grammar.clause(outcome.units[0])
    before = side.units[max(0, start - 1) : outcome.units[0]]
    if any(unit.key in UNSURE or is_negation(unit.key) for unit in before) or is_of_before(before):
        return False
    verbs = side.grammar.predicates_of_clause(outcome.units[0])
    return not any(is_earlier(verb, side) for verb in verbs if verb.position < outcome.units[1])


def article_outcomes(article: Article, _style: HouseStyle) -> Outcomes:
    """Return the outcomes that an article names, of whatever case. Linear in the text, for each group."""
    return frozenset((group, name) for group, name, _ in _mentions(article.text, 0, len(article.text)))


def _mentions(text: str, start: int, end: int) -> Iterator[tuple[str, str, Span]]:
    """Yield group, name and span of the outcomes in a stretch of text."""
    for group, pattern in _patterns().items():
        for match in pattern.finditer(text, start, end):
            yield group, list(OUTCOMES[group].outcomes)[(match.lastindex or 1) - 1], match.span()


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: _pattern(group) for name, group in OUTCOMES.items()}


def _pattern(group: OutcomeGroup) -> re.Pattern[str]:
    """Return a pattern with a numbered group for each outcome."""
    return re.compile("|".join(rf"(\b(?:{'|'.join(phrases)})\b)" for phrases in group.outcomes.values()), re.IGNORECASE)
