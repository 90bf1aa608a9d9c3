"""The list of events and pairs in lines: the answer to each action of the list."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from srcdiff.browse.consequences import pairing_changes
from srcdiff.browse.event_list import Entry, EventList
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.list_cursor import LIST_COMMANDS, ListCursor, open_list
from srcdiff.browse.pairing_detail import ORIGINS, about
from srcdiff.browse.symbols import POSSIBLE
from srcdiff.model import Event, Pairing
from srcdiff.session.session import Session
from srcdiff.session.values import PairIds
from srcdiff.show.styled_text import rendered
from srcdiff.show.wording import label_and_headline
from srcdiff.text.safe import screen_safe

NOTHING_LISTED = "No entry contains this text."
PAGE_ENTRIES = 20
"""How many entries of a long list are written at once."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list whose pairs have numbers, by which a command can name them."""

    cursor: ListCursor
    numbers: Mapping[PairIds, int]
    """Of each listed pair: counted from 1 in the order of the whole list. A pair keeps it when the list changes."""

    def number(self, pairing: Pairing) -> int:
        """Return the number of a pair."""
        return self.numbers[pairing.left, pairing.right]

    def pairing(self, number: str) -> Pairing | None:
        """Return the pair of a number; where ``number`` is empty, the pair that the current entry opens."""
        if not number:
            return self.cursor.pairing
        pairings = self.cursor.listed.study.pairings
        numbers = self.numbers
        return next((one for one in pairings if str(numbers.get((one.left, one.right))) == number), None)

    def event(self, number: str) -> Event | None:
        """Return the event of a number; where ``number`` is empty, that of the current entry, if it has one."""
        listed, entry = self.cursor.listed, self.cursor.entry
        if not number:
            return listed.event_of(entry) if entry else None
        return next((event for event in listed.study.events if event.id == number), None)

    def at(self, pairing: Pairing) -> "NumberedList":
        """Return the list with the cursor at a pair; unmoved where the pair is not listed now."""
        return replace(self, cursor=self.cursor.at_pairing(pairing))

    def on(self, listed: EventList) -> "NumberedList":
        """Return the list of a study paired again, with the cursor at the same entry."""
        numbers = dict(self.numbers)
        for pair in numbered(listed).numbers:
            numbers.setdefault(pair, len(numbers) + 1)
        return NumberedList(self.cursor.on(listed), numbers)


def numbered(listed: EventList) -> NumberedList:
    """Return a list with numbered pairs, the cursor at its top."""
    pairings = [entry.pairing for entry in listed.entries(with_refused=True) if entry.pairing is not None]
    numbers = {(pairing.left, pairing.right): number for number, pairing in enumerate(pairings, 1)}
    return NumberedList(open_list(listed), numbers)


def paired_again(list_: NumberedList, session: Session, *, stale: bool) -> tuple[NumberedList, str]:
    """Return the list of the study paired again where it is ``stale``, and which pairs followed the one decided."""
    if not stale:
        return list_, ""
    before, after = list_.cursor.listed.study, session.study()
    return list_.on(build_event_list(after, session.loaded.warnings)), pairing_changes(before, after)


ListAnswer = tuple[NumberedList, Iterable[str]]
"""The list after an action, and the lines to write."""


def list_lines(list_: NumberedList) -> Iterator[str]:
    """Yield the list from the current entry on, at most ``PAGE_ENTRIES`` of it."""
    entries = list_.cursor.entries
    first, last = list_.cursor.position, min(list_.cursor.position + PAGE_ENTRIES, len(entries))
    yield f"List: {_counts(list_.cursor)}."
    yield from (_entry_line(list_, entry) for entry in entries[first:last])
    if not entries:
        yield NOTHING_LISTED
    elif first or last < len(entries):
        more = "; next page goes on" if last < len(entries) else ""
        yield f"Entries {first + 1} to {last} of {len(entries)}{more}."


def _counts(cursor: ListCursor) -> str:
    refused = f"{len(cursor.listed.refused)} refused" + ("" if cursor.with_refused else " and not listed")
    query = [f"with “{cursor.query}”"] if cursor.query else []
    return ", ".join([*cursor.listed.counts, refused, f"by {cursor.order}", *query])


def _entry_line(list_: NumberedList, entry: Entry) -> str:
    if entry.pairing is not None:
        return pair_line(list_, entry.pairing)
    if entry.article is not None:
        kind = "Possible article" if POSSIBLE in entry.lead else "Article"
        date = f" of {entry.article.date}" if entry.article.date else ""
        return f"{kind}{date}: {': '.join(entry.columns)}"
    if entry.event is not None:
        facts = list_.cursor.listed.facts_of(entry).replace(" · ", ", ")
        return f"{entry.lead.strip()}, {facts}: {entry.columns[0]}"
    return f"Warning: {entry.columns[0]}" if entry.kind == "warning" else f"{entry.columns[0]}:"


def pair_line(list_: NumberedList, pairing: Pairing) -> str:
    """Return a pair as the list shows it."""
    labels = list_.cursor.listed.labels
    return (
        f"{_pair_name(list_, pairing)}, score {pairing.score:.2f}: {labels[pairing.left]} and {labels[pairing.right]}"
    )


def _pair_name(list_: NumberedList, pairing: Pairing) -> str:
    return f"{'Pair' if pairing.paired else 'Refused pair'} {list_.number(pairing)}"


def current_line(list_: NumberedList) -> str:
    """Return the current entry as the list shows it."""
    entry = list_.cursor.entry
    return NOTHING_LISTED if entry is None else _entry_line(list_, entry)


def _detail_lines(list_: NumberedList) -> Iterator[str]:
    """Yield what is known of the current entry."""
    entry = list_.cursor.entry
    if entry is None:
        yield from list_lines(list_)
    elif entry.pairing is not None:
        yield from _pair_lines(list_, entry.pairing)
    else:
        yield _entry_line(list_, entry)
        if entry.article is not None or entry.event is not None:
            detail = rendered(about(entry, list_.cursor.listed), colour=False).splitlines()
            yield from (line.replace("  ", ": ") for line in detail[2 if entry.event else 1 :])


def _pair_lines(list_: NumberedList, pairing: Pairing) -> Iterator[str]:
    """Yield why a pair was made or refused."""
    listed = list_.cursor.listed
    decided = "one event" if pairing.paired else "not one event"
    yield f"{_pair_name(list_, pairing)}: {decided}, score {pairing.score:.2f}, {ORIGINS[pairing.origin]}."
    if pairing.name:
        yield f"Name: {screen_safe(pairing.name)}"
    for side, identifier in (("Left", pairing.left), ("Right", pairing.right)):
        yield ": ".join((side, *label_and_headline(listed.articles[identifier], listed.labels[identifier])))
    for reason in pairing.reasons:
        yield f"{'For' if reason.weight >= 0 else 'Against'}: {screen_safe(reason.detail)} ({reason.weight:+.2f})"


def no_event(list_: NumberedList, number: str) -> str:
    """Return the message that there is no such event."""
    return f"Unknown event {number}: there are {len(list_.cursor.listed.study.events)}."


def no_pair(list_: NumberedList, number: str) -> str:
    """Return the message that there is no such pair."""
    if not number:
        return "No pair: nothing is paired with the current entry."
    return f"Unknown pair {number}: there are {f'pairs 1 to {len(list_.numbers)}' if list_.numbers else 'none'}."


def _reasons(list_: NumberedList, number: str) -> ListAnswer:
    pairing = list_.pairing(number)
    return list_, [no_pair(list_, number)] if pairing is None else _pair_lines(list_, pairing)


def _moved(name: str, list_: NumberedList, _: str) -> ListAnswer:
    """Go to an entry and describe it."""
    after = replace(list_, cursor=LIST_COMMANDS[name](list_.cursor))
    return after, _detail_lines(after)


def _page(list_: NumberedList, _: str, *, entries: int) -> ListAnswer:
    position = list_.cursor.position + entries
    if position >= len(list_.cursor.entries) or (position < 0 and list_.cursor.position == 0):
        return list_, ["The list ends here."]
    after = replace(list_, cursor=list_.cursor.at(position))
    return after, list_lines(after)


def _from_the_top(cursor: ListCursor, list_: NumberedList) -> ListAnswer:
    after = replace(list_, cursor=cursor.at(0))
    return after, list_lines(after)


def _relisted(name: str, list_: NumberedList, _: str) -> ListAnswer:
    """List in another order or with other entries, and write the list from its top."""
    return _from_the_top(LIST_COMMANDS[name](list_.cursor), list_)


def _refused(list_: NumberedList, _: str) -> ListAnswer:
    """List the refused pairs too, and write these; or leave them out, and write the list from its top."""
    before, cursor = list_.cursor, list_.cursor.toggling_refused()
    first_refused = len(before.entries) if len(cursor.entries) > len(before.entries) else 0
    after = replace(list_, cursor=cursor.at(first_refused))
    return after, list_lines(after)


def _filtered(list_: NumberedList, query: str) -> ListAnswer:
    if not query:
        return list_, ["Filter: give the text too, as in: filter ceasefire"]
    return _from_the_top(list_.cursor.filtered(query), list_)


MOVES = frozenset(LIST_COMMANDS) - {"events.refused", "events.sort", "events.all_entries"}

LIST_ANSWERS: Mapping[str, Callable[[NumberedList, str], ListAnswer]] = {
    **{name: partial(_moved, name) for name in sorted(MOVES)},
    "events.next_page": partial(_page, entries=PAGE_ENTRIES),
    "events.previous_page": partial(_page, entries=-PAGE_ENTRIES),
    "events.list": lambda list_, _: _from_the_top(list_.cursor, list_),
    "events.reasons": _reasons,
    "events.refused": _refused,
    "events.sort": partial(_relisted, "events.sort"),
    "events.filter": _filtered,
    "events.all_entries": partial(_relisted, "events.all_entries"),
}
"""What each action of the list does, with the text that was typed after it."""
