"""What else a correction changed: in the claims of an event, and in the pairs of a study."""

from srcdiff.browse.event_view import QuestionName, counts
from srcdiff.model import Pairing, Study
from srcdiff.show.event_page import EventPage
from srcdiff.show.wording import plural

NAMES: dict[QuestionName, str] = {
    "everything": "claims",
    "conflicts": "conflicts",
    "one": "only in one source",
    "possible": "weak matches",
}
"""What is counted before and after."""


def event_changes(before: EventPage, after: EventPage) -> str:
    """Return the counts that differ, such as ``claims 14 → 13, conflicts 2 → 1``; empty where none does."""
    old, new = counts(before), counts(after)
    return ", ".join(f"{text} {old[name]} → {new[name]}" for name, text in NAMES.items() if old[name] != new[name])


def pairing_changes(before: Study, after: Study) -> str:
    """Return how many pairs followed the one that a person decided; empty where none did. Linear in the pairings."""
    old = {_pair(pairing): pairing for pairing in before.pairings if pairing.origin != "verdict"}
    both = ((old.get(_pair(pairing)), pairing) for pairing in after.pairings if pairing.origin != "verdict")
    changed = [pairing for earlier, pairing in both if earlier is not None and pairing.paired is not earlier.paired]
    made = sum(pairing.paired for pairing in changed)
    parts = [(made, "made"), (len(changed) - made, "taken apart")]
    return " and ".join(f"{plural(count, 'more pair')} {done}" for count, done in parts if count)


def _pair(pairing: Pairing) -> tuple[str, str]:
    return pairing.left, pairing.right
