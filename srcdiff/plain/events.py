"""The list of events and pairs in lines: where each action leads, and what it answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from srcdiff.browse.event_list import ENTRY_ORDERS, Entry, EntryOrder, Listing
from srcdiff.browse.pairing_detail import ORIGINS, about
from srcdiff.browse.shown import shown
from srcdiff.browse.symbols import POSSIBLE
from srcdiff.model import Pairing
from srcdiff.show.styled_text import rendered
from srcdiff.show.wording import label_and_headline

NOTHING_LISTED = "No entry holds these words."
PAGE_ENTRIES = 20
"""How many entries of a long list are told at once."""


@dataclass(frozen=True, slots=True)
class Events:
    """A reader in the list of events and pairs."""

    listed: Listing
    numbers: Mapping[tuple[str, str], int]
    """Of each pair, by the ids of its articles: counted from 1 as the whole list has them, whatever is listed now."""
    refused: bool = False
    """Whether the refused pairs are listed."""
    order: EntryOrder = "event"
    query: str = ""
    """What the entries are filtered by."""
    position: int = 0
    """Of the current entry."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed now."""
        return self.listed.entries(with_refused=self.refused, order=self.order, query=self.query)

    def number(self, pairing: Pairing) -> int:
        """Return the number of a pair."""
        return self.numbers[pairing.left, pairing.right]

    def pairing(self, number: str) -> Pairing | None:
        """Return the pair of a number, or the one that opens with the current entry where ``number`` is empty."""
        if number:
            return next((pair for pair in self.listed.study.pairings if str(self.number(pair)) == number), None)
        entries = self.entries
        return self.listed.best_pairing(entries[self.position]) if entries else None

    def at(self, pairing: Pairing) -> "Events":
        """Return the reader at the entry of a pair; where he was when the pair is not listed now."""
        found = (number for number, entry in enumerate(self.entries) if entry.pairing == pairing)
        return replace(self, position=next(found, self.position))


Answer = tuple[Events, Iterable[str]]
"""Where the reader is afterwards, and the lines to tell."""


def opened(listed: Listing) -> Events:
    """Return the reader at the beginning of a list; the refused pairs are listed too where there are no others."""
    pairings = [entry.pairing for entry in listed.entries(with_refused=True) if entry.pairing is not None]
    numbers = {(pair.left, pair.right): number for number, pair in enumerate(pairings, 1)}
    return Events(listed, numbers, refused=not listed.paired)


def renewed(events: Events, listed: Listing) -> Events:
    """Return the reader at the same pair, or near it, of a list paired anew; pairs keep their numbers."""
    numbers = dict(events.numbers)
    for ids in opened(listed).numbers:
        numbers.setdefault(ids, len(numbers) + 1)
    entry = next(iter(events.entries[events.position :]), None)
    after = replace(events, listed=listed, numbers=numbers)
    after = replace(after, position=min(events.position, max(len(after.entries) - 1, 0)))
    pairing = after.pairing(str(events.number(entry.pairing))) if entry and entry.pairing else None
    return after.at(pairing) if pairing else after


def list_lines(events: Events) -> Iterator[str]:
    """Yield the list from the current entry on, as far as it is told at once."""
    entries = events.entries
    first, last = events.position, min(events.position + PAGE_ENTRIES, len(entries))
    yield f"List: {_counts(events)}."
    yield from (_entry_line(events, entry) for entry in entries[first:last])
    if not entries:
        yield NOTHING_LISTED
    elif first or last < len(entries):
        more = "; next page goes on" if last < len(entries) else ""
        yield f"Entries {first + 1} to {last} of {len(entries)}{more}."


def _counts(events: Events) -> str:
    refused = f"{len(events.listed.refused)} refused" + ("" if events.refused else " and not listed")
    query = [f"with “{events.query}”"] if events.query else []
    return ", ".join([*events.listed.counts, refused, f"by {events.order}", *query])


def _entry_line(events: Events, entry: Entry) -> str:
    if entry.pairing is not None:
        return pair_line(events, entry.pairing)
    if entry.article is not None:
        kind = "Possible article" if POSSIBLE in entry.lead else "Article"
        date = f" of {entry.article.date}" if entry.article.date else ""
        return f"{kind}{date}: {': '.join(entry.columns)}"
    if entry.event is not None:
        return f"{entry.lead.strip()}: {entry.columns[0]}"
    return f"Warning: {entry.columns[0]}" if entry.kind == "warning" else f"{entry.columns[0]}:"


def pair_line(events: Events, pairing: Pairing) -> str:
    """Return a pair as the list tells it."""
    names = f"{events.listed.labels[pairing.left]} and {events.listed.labels[pairing.right]}"
    return f"{_pair_name(events, pairing)}, score {pairing.score:.2f}: {names}"


def _pair_name(events: Events, pairing: Pairing) -> str:
    return f"{'Pair' if pairing.paired else 'Refused pair'} {events.number(pairing)}"


def current_line(events: Events) -> str:
    """Return the current entry as the list tells it."""
    entries = events.entries
    return _entry_line(events, entries[events.position]) if entries else NOTHING_LISTED


def entry_lines(events: Events) -> Iterator[str]:
    """Yield what is known of the current entry."""
    entry = events.entries[events.position]
    if entry.pairing is not None:
        yield from pair_lines(events, entry.pairing)
        return
    yield _entry_line(events, entry)
    if entry.article is not None or entry.event is not None:
        told = rendered(about(entry, events.listed), colour=False).splitlines()
        yield from (line.replace("  ", ": ") for line in told[1:])


def pair_lines(events: Events, pairing: Pairing) -> Iterator[str]:
    """Yield why a pair was made or refused."""
    decided = "one event" if pairing.paired else "not one event"
    yield f"{_pair_name(events, pairing)}: {decided}, score {pairing.score:.2f}, {ORIGINS[pairing.origin]}."
    if pairing.name:
        yield f"Name: {shown(pairing.name)}"
    for side, identifier in (("Left", pairing.left), ("Right", pairing.right)):
        article = events.listed.articles[identifier]
        yield ": ".join((side, *label_and_headline(article, events.listed.labels[identifier])))
    for reason in pairing.reasons:
        yield f"{'For' if reason.weight >= 0 else 'Against'}: {shown(reason.detail)} ({reason.weight:+.2f})"


def no_pair(events: Events, number: str) -> str:
    """Return what to tell where there is no such pair."""
    if not number:
        return "No pair: nothing is paired with the current entry."
    return f"Unknown pair {number}: there are {f'pairs 1 to {len(events.numbers)}' if events.numbers else 'none'}."


def _reasons(events: Events, number: str) -> Answer:
    pairing = events.pairing(number)
    return events, [no_pair(events, number)] if pairing is None else pair_lines(events, pairing)


def _next_pair(step: int, events: Events) -> int:
    """Return the position of the next pair in one direction; the current one where there is none."""
    entries = events.entries
    position = events.position + step
    while 0 <= position < len(entries):
        if entries[position].pairing is not None:
            return position
        position += step
    return events.position


MOVES: Mapping[str, Callable[[Events], int]] = {
    "events.next_entry": lambda events: events.position + 1,
    "events.previous_entry": lambda events: events.position - 1,
    "events.next_pair": partial(_next_pair, 1),
    "events.previous_pair": partial(_next_pair, -1),
    "events.first_entry": lambda _: 0,
    "events.last_entry": lambda events: len(events.entries) - 1,
}
"""The entry to which each action leads."""


def _moved(name: str, events: Events, _: str) -> Answer:
    """Go to an entry and tell what is known of it; stay where the list ends."""
    last = len(events.entries) - 1
    after = replace(events, position=min(max(MOVES[name](events), 0), max(last, 0)))
    return after, list_lines(after) if last < 0 else entry_lines(after)


def _page(events: Events, _: str, *, entries: int) -> Answer:
    position = events.position + entries
    after = replace(events, position=max(position, 0)) if position < len(events.entries) else events
    return after, list_lines(after) if after.position != events.position else ["The list ends here."]


def _listed(events: Events) -> Answer:
    """Tell a list that has changed from its beginning."""
    after = replace(events, position=0)
    return after, list_lines(after)


def _with_refused(events: Events, _: str) -> Answer:
    """List the refused pairs too, and tell them; or leave them out."""
    after = replace(events, refused=not events.refused, position=0)
    position = len(events.entries) if after.refused else 0
    after = replace(after, position=position if position < len(after.entries) else 0)
    return after, list_lines(after)


def _next_order(events: Events, _: str) -> Answer:
    following = ENTRY_ORDERS[(ENTRY_ORDERS.index(events.order) + 1) % len(ENTRY_ORDERS)]
    return _listed(replace(events, order=following))


def _filtered(events: Events, words: str) -> Answer:
    if not words:
        return events, ["Filter: give the words too, as in: filter ceasefire"]
    return _listed(replace(events, query=words))


ANSWERS: Mapping[str, Callable[[Events, str], Answer]] = {
    **{name: partial(_moved, name) for name in MOVES},
    "events.next_page": partial(_page, entries=PAGE_ENTRIES),
    "events.previous_page": partial(_page, entries=-PAGE_ENTRIES),
    "events.list": lambda events, _: _listed(events),
    "events.reasons": _reasons,
    "events.refused": _with_refused,
    "events.sort": _next_order,
    "events.filter": _filtered,
    "events.all_entries": lambda events, _: _listed(replace(events, query="")),
}
"""What each action of the list does, with the words that were given."""
