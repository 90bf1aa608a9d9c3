"""What a reader corrects in lines: each command as a correction of the current sentence or pair."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from srcdiff.browse.corrections import Correction, accepted, furniture_turned, joined, noted, paired, rejected
from srcdiff.browse.corrector import Decide
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.event_list import Listing
from srcdiff.plain.telling import NAMES
from srcdiff.plain.work import Ids
from srcdiff.verdicts.index import Verdicts

NO_NOTE = "-"
"""Given in place of a note, takes the note away: an empty line is too easily sent."""


def _note(reading: Cursor, words: str, verdicts: Verdicts) -> Correction:
    if not words:
        return Correction(f"Note: give the words too, as in: note ask the author; note {NO_NOTE} takes it away")
    return noted(reading.pair, reading.place, "" if words == NO_NOTE else words, verdicts)


OF_SENTENCES: Mapping[str, Callable[[Cursor, str, Verdicts], Correction]] = {
    "compare.accept": lambda reading, _, verdicts: accepted(reading.pair, reading.place, verdicts),
    "compare.reject": lambda reading, _, verdicts: rejected(reading.pair, reading.place, verdicts),
    "compare.furniture": lambda reading, _, verdicts: furniture_turned(reading.pair, reading.place, verdicts),
    "compare.note": _note,
}
"""What each action decides of the current sentence or link, with the words that were given."""
OF_PAIRS: Mapping[str, bool] = {"events.pair": True, "events.refuse": False}
"""Whether each action makes a pair or refuses it."""


def on_sentence(name: str, reading: Cursor, words: str) -> Decide:
    """Return what an action decides where the reader is."""
    return lambda verdicts: OF_SENTENCES[name](reading, words, verdicts)


def on_pair(name: str, ids: Ids, listed: Listing) -> Decide:
    """Return what an action decides of a pair."""
    one, other = (listed.articles[identifier] for identifier in ids)
    return lambda verdicts: paired(one, other, verdicts, same_event=OF_PAIRS[name])


def marked(reading: Cursor) -> tuple[Cursor, str]:
    """Return the reading with its sentence marked, or marked no longer, and what to tell."""
    place = reading.place
    if reading.marked is not None and (reading.marked.side, reading.marked.position) == (place.side, place.position):
        return replace(reading, marked=None), "No longer marked."
    other = f"a sentence of the {NAMES[place.side.other]} article"
    return replace(reading, marked=place), f"Marked; mark {other} too, and the two are joined."


def joining(reading: Cursor) -> Decide | None:
    """Return what joins the current sentence with the one marked in the other article; ``None`` without such a one."""
    one, other = reading.marked, reading.place
    if one is None or one.side is other.side:
        return None
    return lambda verdicts: joined(reading.pair, one, other, verdicts)
