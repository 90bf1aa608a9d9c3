"""The sign of every state: what a screen says must be readable without its colours.

Each sign takes one cell. Relations have the signs of the reports. The same signs stand in the gutter, the overview,
the detail pane and the help.
"""

from dataclasses import dataclass
from typing import Literal

from srcdiff.model import Relation
from srcdiff.show.wording import RELATION_SYMBOLS

State = Literal[Relation, "unique", "furniture"]
"""What a comparison says of a sentence: the relation of its link, or that it has none."""


@dataclass(frozen=True, slots=True)
class Sign:
    """How a state is shown and called."""

    mark: str
    """One character, one cell wide."""
    name: str
    """For the detail pane and the status line."""
    meaning: str
    """One line for the help screen."""


SIGNS: dict[State, Sign] = {
    "same": Sign(RELATION_SYMBOLS["same"], "same", "both have this sentence; at most house style differs"),
    "edited": Sign(RELATION_SYMBOLS["edited"], "edited", "the same sentence with other words in it"),
    "quote": Sign(RELATION_SYMBOLS["quote"], "quotation", "both quote the same utterance"),
    "reworded": Sign(RELATION_SYMBOLS["reworded"], "reworded", "the same statement in other words"),
    "partial": Sign(RELATION_SYMBOLS["partial"], "partial", "one whole statement is in both, but one side says more"),
    "unique": Sign("*", "unique", "only this article says it"),
    "furniture": Sign("·", "furniture", "text of the page, not of the story: never compared"),
}
"""In the order of the help screen."""

MOVED = Sign("↕", "moved", "told at another place of the story")
CONFLICT = Sign("!", "conflict", "the articles disagree on a number, date, name or wording")
JUDGED = Sign("§", "verdict", "a person decided: accepted, rejected, joined by hand, or furniture or not")
NOTE = Sign("¶", "note", "somebody wrote a note; the details show it")
MARKED = Sign("+", "marked", "to be joined by hand with a sentence of the other article")
OTHER_END = "← → ↑ ↓"
OTHER_END_MEANING = "where the other end is: beside, above or below what is on screen"

PAIRED, REFUSED, POSSIBLE = "✓", "✗", "?"
"""Signs of the events screen: one event, not one event, hangs on the event by one weak chain."""


def legend() -> tuple[tuple[str, str], ...]:
    """Return every sign with its meaning, in the order of the help screen."""
    states = tuple((SIGNS[state].mark, f"{SIGNS[state].name}: {SIGNS[state].meaning}") for state in SIGNS)
    others = tuple((sign.mark, f"{sign.name}: {sign.meaning}") for sign in (MOVED, CONFLICT, JUDGED, NOTE, MARKED))
    events = ((PAIRED, "paired: one event"), (REFUSED, "refused: not one event"), (POSSIBLE, "possible: a weak chain"))
    return (*states, *others, (OTHER_END, OTHER_END_MEANING), *events)
