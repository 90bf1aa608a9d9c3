"""Where two linked statements disagree: one module a kind of conflict.

A search takes a ``LinkDiff`` and yields conflicts inside one link; a new one is listed in ``SEARCHES``. It compares
only what fills one slot of one statement (``slots.py``), and where the slot is not sure it yields nothing. What the
other article says elsewhere counts too (``srcdiff.diff.article_facts``): a number that it has for something else is not
a conflict.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from srcdiff.diff.conflicts.ages import age_conflicts
from srcdiff.diff.conflicts.attribution import attribution_conflicts
from srcdiff.diff.conflicts.causes import cause_conflicts
from srcdiff.diff.conflicts.dates import date_conflicts, relative_day_conflicts, time_conflicts
from srcdiff.diff.conflicts.fates import death_conflicts, fate_conflicts, outcome_conflicts
from srcdiff.diff.conflicts.injuries import body_part_conflicts, condition_conflicts
from srcdiff.diff.conflicts.labels import label_conflicts, street_conflicts
from srcdiff.diff.conflicts.names import name_conflicts
from srcdiff.diff.conflicts.negation import negation_conflicts
from srcdiff.diff.conflicts.numbers import number_conflicts
from srcdiff.diff.conflicts.opposites import opposite_conflicts
from srcdiff.diff.conflicts.other_facts import of_one_fact
from srcdiff.diff.conflicts.quotes import quote_conflicts
from srcdiff.diff.conflicts.roles import participant_conflicts, role_conflicts
from srcdiff.diff.conflicts.status import status_conflicts
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.model import Conflict, QuotationPair
from srcdiff.text.mentions import overlap

Search = Callable[[LinkDiff], Iterator[Conflict]]

SEARCHES: tuple[Search, ...] = (
    age_conflicts,
    label_conflicts,
    number_conflicts,
    date_conflicts,
    relative_day_conflicts,
    time_conflicts,
    negation_conflicts,
    fate_conflicts,
    death_conflicts,
    outcome_conflicts,
    cause_conflicts,
    role_conflicts,
    street_conflicts,
    name_conflicts,
    condition_conflicts,
    body_part_conflicts,
    opposite_conflicts,
    participant_conflicts,
    quote_conflicts,
    status_conflicts,
)
"""In the order in which they are tried: words that one search reports are not reported again by a later one."""

MOST_WORDS = 500
MOST_CHARACTERS = 10_000
"""A link with more on a side is not one statement: it has no pairs of quotations."""
COMPARED_WORDS = 5_000
COMPARED_CHARACTERS = 100_000
"""No conflicts are looked for in a link with more on a side."""


def conflicts(diff: LinkDiff, quotations: Sequence[QuotationPair] = ()) -> tuple[Conflict, ...]:
    """Return the conflicts of a link in the order of the left side, none twice.

    ``quotations`` are the utterances that both sides print. A link of more than ``COMPARED_WORDS`` has no conflicts.
    Cost: about the product of the words of both sides.
    """
    is_equal = all(step.equal for step in diff.steps)
    if is_equal or not all(_has_at_most(side, COMPARED_WORDS, COMPARED_CHARACTERS) for side in (diff.left, diff.right)):
        return ()
    found: list[Conflict] = []
    searched = (one for search in SEARCHES for one in search(diff))
    for conflict in (*attribution_conflicts(diff, quotations), *searched, *_altered_quotations(diff, quotations)):
        if not any(_overlap_on_both_sides(conflict, earlier) for earlier in found):
            found.append(conflict)
    return tuple(sorted(of_one_fact(diff, found), key=lambda conflict: (conflict.left_span, conflict.right_span)))


def _altered_quotations(diff: LinkDiff, quotations: Sequence[QuotationPair]) -> Iterable[Conflict]:
    """Return the words that differ in utterances that both sides quote, wherever they are."""
    if not any(pair.kind == "altered" for pair in quotations):
        return ()
    from srcdiff.diff.conflicts.quote_pairs import altered_pair_conflicts  # noqa: PLC0415  few links have such a pair

    return altered_pair_conflicts(diff, quotations)


def is_statement(side: LinkSide) -> bool:
    """Return whether a side is short enough to be one statement."""
    return _has_at_most(side, MOST_WORDS, MOST_CHARACTERS)


def _has_at_most(side: LinkSide, words: int, characters: int) -> bool:
    return len(side.units) <= words and sum(end - start for start, end in side.sentences) <= characters


def _overlap_on_both_sides(one: Conflict, other: Conflict) -> bool:
    return overlap(one.left_span, other.left_span) and overlap(one.right_span, other.right_span)
