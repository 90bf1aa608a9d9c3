"""Whether two verbs may be of one act: by who does it, what it is done to, and when. English."""

from collections.abc import Sequence
from itertools import pairwise

from srcdiff.diff.conflicts.moments import days, is_earlier, is_of_before, is_so_far
from srcdiff.diff.conflicts.name_runs import is_name
from srcdiff.diff.conflicts.other_facts import are_restricted_apart, have_rival_amounts
from srcdiff.diff.conflicts.slots import EDITED, NEARLY_EQUAL, have_rival_names, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.roles import LIMITED_OFFICES
from srcdiff.english.speech import SPEECH_VERBS
from srcdiff.text.clock_times import ClockMention, clock_mentions
from srcdiff.text.dates import CalendarMention, compatible, date_mentions
from srcdiff.text.stems import stem

POSSESSIVE = "'s"
BEFORE_DATE = frozenset("in since during last".split())
"""The word before a month or year in which something was done; what is to be done is so ``by 2025``."""
AGES = frozenset("week weeks season month months year years decade decades".split())
GENDERS = {**dict.fromkeys(("he", "him"), "male"), **dict.fromkeys(("she", "her"), "female"), "it": "thing"}
NEAR_WORDS = 5
"""As many words from a verb on may say that it was before."""


def may_be_one_act(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether nothing says that two verbs are of two acts: other doers, other things, or an earlier time."""
    is_apart = are_apart(diff, one.doer, other.doer) or are_apart(diff, one.undergoer, other.undergoer)
    if is_apart or not are_of_one_moment(one, other, diff):
        return False
    return not have_rival_amounts(diff, one.printed, other.printed)


def are_of_two_facts(diff: LinkDiff, left: UnitRange, right: UnitRange, but_kind: str = "") -> bool:
    """Return whether two values are of two moments, or of other amounts or parts; amounts of a kind do not count."""
    if have_rival_amounts(diff, left, right, but_kind) or are_restricted_apart(diff, left, right):
        return True
    return are_of_two_moments(diff, left[0], right[0]) or have_rival_doers(diff, left[0], right[0])


def are_of_one_moment(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether nothing says that two verbs are of two moments: an earlier one, another day or time."""
    if is_earlier(one, diff.left) != is_earlier(other, diff.right):
        return False
    if _is_of_before(one, diff.left) != _is_of_before(other, diff.right):
        return False
    return not are_of_two_moments(diff, one.position, other.position)


def are_of_two_moments(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether the clauses of two units are of other days or times: one long past, or before and after a thing.

    The latter three not in sentences that are nearly equal, where one is put for the other.
    """
    if is_dated_back(diff.left, left_at) != is_dated_back(diff.right, right_at):
        return bool(days_of_clause(diff.left, left_at) or days_of_clause(diff.right, right_at))
    if _is_so_far(diff.left, left_at) != _is_so_far(diff.right, right_at):
        return True
    if diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    are_other = are_of_two_days(diff, left_at, right_at) or _are_at_two_times(diff, left_at, right_at)
    return are_other or {_order(diff.left, left_at), _order(diff.right, right_at)} == {"before", "after"}


def _is_so_far(side: LinkSide, position: int) -> bool:
    """Return whether the clause of a unit says up to which day it is so: ``by Thursday``, ``as of Thursday``."""
    return any(is_so_far(side.article.text, day.start) for day in days_of_clause(side, position))


def _order(side: LinkSide, position: int) -> str:
    """Return whether the clause of a unit goes on ``before`` something, or ``after``; empty if neither."""
    _, end = side.clause(position)
    rest = [unit.key for unit in side.units[position + 1 : end + 1]]
    return next((key for key in rest if key in ("before", "after")), "")


def _is_of_before(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a word before a verb in its clause, or soon after it, is of before: ``two earlier offers``."""
    start, end = side.clause(predicate.position)
    return is_of_before(side.units[start : min(end, predicate.position + NEAR_WORDS)])


def are_of_two_days(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether the clauses of two units name days, and no day that is one, in sentences not nearly equal."""
    here, there = _dates(diff.left, left_at), _dates(diff.right, right_at)
    are_other = bool(here and there) and not any(compatible(ours, theirs) for ours in here for theirs in there)
    return are_other and diff.ordered_likeness < NEARLY_EQUAL


def is_dated_back(side: LinkSide, position: int) -> bool:
    """Return whether the clause of a unit names a month or year alone, or how long ago: ``a year ago``.

    What has just happened is reported with its day.
    """
    start, end = side.clause(position)
    units = side.units[start:end]
    if any(_is_past(before.key, unit.key) for before, unit in pairwise(units)):
        return True
    found = date_mentions(side.article.text, *side.clause_span(position))
    places = (side.range_of((one.start, one.end))[0] for one in found)
    is_past = any(place and side.units[place - 1].key in BEFORE_DATE for place in places)
    return is_past and all(one.weekday is None and one.day is None for one in found)


def _is_past(one: str, other: str) -> bool:
    """Return whether two words are of a time long past, or of one before another: ``years ago``, ``days earlier``."""
    if other == "earlier":
        return one in AGES or one in ("day", "days")
    return (one in AGES and other == "ago") or (one == "last" and other in AGES)


def days_of_clause(side: LinkSide, position: int) -> list[CalendarMention]:
    """Return the days that the clause of a unit names."""
    return days(side.article.text, *side.clause_span(position))


def _dates(side: LinkSide, position: int) -> list[CalendarMention]:
    """Return the days and months that the clause of a unit names."""
    found = date_mentions(side.article.text, *side.clause_span(position))
    return [mention for mention in found if mention.weekday is not None or mention.month is not None]


def _are_at_two_times(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether both clauses name a time of day, and not the same one."""
    here, there = _times(diff.left, left_at), _times(diff.right, right_at)
    return bool(here and there) and not any(ours.agrees(theirs) for ours in here for theirs in there)


def _times(side: LinkSide, position: int) -> Sequence[ClockMention]:
    return clock_mentions(side.article.text, *side.clause_span(position))


def predicate_at(side: LinkSide, position: int) -> Predicate | None:
    """Return the predicate whose verb is at a position, if there is one."""
    return next((predicate for predicate in side.grammar.predicates if predicate.position == position), None)


def have_rival_surroundings(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether the clauses of two words have other names, or other amounts of one thing."""
    spans = [(unit.word_start, unit.word_end) for unit in (diff.left.units[left_at], diff.right.units[right_at])]
    if have_rival_names(slot(diff.left, spans[0]), slot(diff.right, spans[1]), diff):
        return True
    return have_rival_amounts(diff, (left_at, left_at + 1), (right_at, right_at + 1))


def may_be_two_speakers(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether two units are in subjects of verbs such as ``said``, in sentences that are not nearly equal."""
    are_speakers = _is_speaker(diff.left, left_at) and _is_speaker(diff.right, right_at)
    return are_speakers and diff.ordered_likeness < EDITED


def _is_speaker(side: LinkSide, position: int) -> bool:
    """Return whether a unit is in the subject of a verb such as ``said``."""
    speaking = (one.doer for one in side.grammar.predicates if one.verb in SPEECH_VERBS)
    return any(doer is not None and doer[0] <= position < doer[1] for doer in speaking)


def verb_of_clause(side: LinkSide, position: int) -> Predicate | None:
    """Return the last verb whose auxiliaries begin before a position in its clause, else the first one after it."""
    found = side.grammar.predicates_of_clause(min(position, len(side.units) - 1))
    before = [predicate for predicate in found if predicate.start <= position]
    return next(iter(before[-1:] or found), None)


def rest_of_clause(side: LinkSide, position: int) -> frozenset[str]:
    """Return the stems of the content words of a unit's clause without its own."""
    return content_stems([side.units[at] for at in range(*side.clause(position)) if at != position])


def head_stems(side: LinkSide, phrase: UnitRange) -> frozenset[str]:
    """Return the stems of a noun phrase without an owner: ``aide`` of ``the mayor's aide``."""
    units = side.units[slice(*phrase)]
    last = max((at for at, unit in enumerate(units) if unit.key.endswith(POSSESSIVE)), default=-1)
    return content_stems(units[last + 1 :] or units)


def are_apart(diff: LinkDiff, left: UnitRange | None, right: UnitRange | None) -> bool:
    """Return whether two noun phrases have words and share none, or one is of another office: the deputy mayor."""
    if left is None or right is None:
        return False
    sides = (diff.left, left), (diff.right, right)
    if len({any(unit.key in LIMITED_OFFICES for unit in side.units[slice(*phrase)]) for side, phrase in sides}) > 1:
        return True
    if _are_two_genders(diff, left, right) or _have_other_names(diff, left, right):
        return True
    ours, theirs = head_stems(diff.left, left), head_stems(diff.right, right)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _are_two_genders(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether two phrases are pronouns that cannot be put for one: ``he`` and ``it``."""
    ours, theirs = (GENDERS.get(side.units[phrase[0]].key) for side, phrase in ((diff.left, left), (diff.right, right)))
    return ours is not None and theirs is not None and ours != theirs


def _have_other_names(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether two phrases have names, and none of them alike: Kenya's president, the presidents of Uganda."""
    ours, theirs = (
        {stem(side.units[at].key) for at in range(*phrase) if is_name(side.units, at)}
        for side, phrase in ((diff.left, left), (diff.right, right))
    )
    return bool(ours and theirs) and not ours & theirs


def have_rival_doers(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether the verbs of two units have doers, or undergoers, of other names. Not in nearly equal sentences.

    Those that the units are in do not count.
    """
    left, right = verb_of_clause(diff.left, left_at), verb_of_clause(diff.right, right_at)
    if diff.ordered_likeness >= NEARLY_EQUAL or left is None or right is None:
        return False
    for one, other in ((left.doer, right.doer), (left.undergoer, right.undergoer)):
        is_inside = one is None or other is None or left_at in range(*one) or right_at in range(*other)
        if one and other and not is_inside and _have_other_names(diff, one, other):
            return True
    return False
