"""The symbol of every state, so that a screen can be read without its colours.

Each symbol takes one cell. Relations have the symbols of the reports; gutter, overview, details and help use the same.
"""

from dataclasses import dataclass
from typing import Literal

from srcdiff.actions import Scope
from srcdiff.model import Relation
from srcdiff.show import wording

State = Literal[Relation, "possible", "unique", "furniture"]
"""The state of a sentence in a comparison: the relation of its first link, or that it has no sure one or none."""


@dataclass(frozen=True, slots=True)
class StateSymbol:
    """The symbol and the name of a state."""

    character: str
    """One cell wide."""
    name: str
    """For the detail pane and the status line."""
    meaning: str
    """One line for the help screen."""


def _relation(relation: Relation, meaning: str) -> StateSymbol:
    return StateSymbol(wording.RELATION_SYMBOLS[relation], wording.RELATION_NAMES[relation], meaning)


STATE_SYMBOLS: dict[State, StateSymbol] = {
    "same": _relation("same", "both have this sentence; at most house style differs"),
    "edited": _relation("edited", "the same sentence with other words in it"),
    "quote": _relation("quote", "both quote the same utterance"),
    "reworded": _relation("reworded", "the same statement in other words"),
    "partial": _relation("partial", "one whole statement is in both; one side says more"),
    "possible": StateSymbol(wording.POSSIBLE, "possible", "perhaps in the other article too: the link is not sure"),
    "unique": StateSymbol("*", "unique", "only this article says it"),
    "furniture": StateSymbol("·", "furniture", "text of the page, not of the story: never compared"),
}
"""In the order of the help screen."""

MOVED = StateSymbol("↕", "moved", "at another place in the other article")
CONFLICT = StateSymbol(wording.CONFLICT, "conflict", "the articles disagree on a number, date, name or wording")
Judgement = Literal["", "accepted", "rejected", "furniture"]
"""What a person decided of a sentence or of its links; the first that fits."""
JUDGEMENTS: dict[Judgement, StateSymbol] = {
    "accepted": StateSymbol("✓", "accepted", "a person accepted the link, or joined the sentences by hand"),
    "rejected": StateSymbol("✗", "rejected", "a person rejected a link of this sentence"),
    "furniture": StateSymbol("§", "verdict", "a person decided whether this is furniture"),
}
JUDGED = StateSymbol("§", "verdict", "a person decided")
NOTE = StateSymbol("¶", "note", "a person wrote a note; the details show it")
MARKED_SOURCE = StateSymbol("+", "marked", "after a letter: the source to compare; after a number: the claim to join")
MARKED_ARTICLE = StateSymbol("+", "marked", "to be paired, or not, with the other article marked")
MARKED = StateSymbol("+", "marked", "to be joined by hand with a sentence of the other article")
CURSOR, CURSOR_BAR = "▶", "▌"
"""Before the current line of a list, and before the lines of the current sentence."""
OTHER_END = "← → ↑ ↓"
OTHER_END_MEANING = "where the other end is: beside, above or below what is on screen"

REPORTED = StateSymbol("●", "reported", "this source makes the claim")
NOT_FOUND = StateSymbol(
    wording.NOT_FOUND, "not found", "the claim was not found in this source; it may report it all the same"
)
WEAK = StateSymbol(wording.POSSIBLE, "possible", "only a possible link leads to this source")
DISPUTED = StateSymbol(wording.CONFLICT, "conflict", "this source disagrees with another one on the claim")
REST = StateSymbol(wording.REST, "rest", "what one source adds in a sentence that others share in part")
JOINED = StateSymbol("✓", "joined", "a person joined claims to this one")
MATRIX_SYMBOLS = (REPORTED, DISPUTED, WEAK, NOT_FOUND, REST)
"""Of an event, in the order of the help screen."""

PAIRED, REFUSED, POSSIBLE = "✓", "✗", wording.POSSIBLE
"""Symbols of the list: one event, not one event, connected to the event by a single weak pairing."""


def legend(scope: Scope) -> tuple[tuple[str, str], ...]:
    """Return every symbol of one screen with its meaning, in the order of the help screen."""
    return {
        "event": _named(*MATRIX_SYMBOLS, STATE_SYMBOLS["unique"], JOINED, NOTE, MARKED_SOURCE),
        "compare": (
            *_named(*STATE_SYMBOLS.values(), MOVED, CONFLICT, *JUDGEMENTS.values(), NOTE, MARKED),
            (OTHER_END, OTHER_END_MEANING),
        ),
        "events": (
            (PAIRED, "paired: one event"),
            (REFUSED, "refused: not one event"),
            (POSSIBLE, "possible: connected by a single weak pairing"),
            *_named(JUDGED, MARKED_ARTICLE),
        ),
        "everywhere": (),
    }[scope]


def _named(*symbols: StateSymbol) -> tuple[tuple[str, str], ...]:
    return tuple((symbol.character, f"{symbol.name}: {symbol.meaning}") for symbol in symbols)
