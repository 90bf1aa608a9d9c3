"""The list of events and pairs: entries under headings, in each order, filtered by a text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from srcdiff.browse.event_view import EventCounts
from srcdiff.model import Article, Event, Pairing, Study
from srcdiff.show.wording import plural

EntryOrder = Literal["event", "score", "date", "conflicts", "news"]
ENTRY_ORDERS: tuple[EntryOrder, ...] = ("event", "score", "date", "conflicts", "news")
FOUND_ORDERS: frozenset[EntryOrder] = frozenset({"conflicts", "news"})
"""The orders by what is found in events: those whose claims are not known yet come last."""
EntryKind = Literal["event", "article", "pair", "heading", "warning"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    kind: EntryKind
    lead: str
    """Symbol, score or date: never cropped."""
    columns: tuple[str, ...]
    """One text, or two that share the width."""
    filtered_by: str
    """The text in which a filter is searched, case-folded."""
    of: Event | Article | Pairing | str | None = None
    """What the entry shows, an event of an index by its id; ``None`` for a heading or warning."""

    @property
    def event(self) -> Event | None:
        """The event that the entry shows."""
        return self.of if isinstance(self.of, Event) else None

    @property
    def article(self) -> Article | None:
        """The article that the entry shows."""
        return self.of if isinstance(self.of, Article) else None

    @property
    def pairing(self) -> Pairing | None:
        """The pair that the entry shows."""
        return self.of if isinstance(self.of, Pairing) else None


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries under a heading, which is an entry too."""

    head: Entry
    entries: tuple[Entry, ...]

    def containing(self, folded_text: str) -> Iterator[Entry]:
        """Yield the heading and the entries that contain the text: every entry where the heading contains it."""
        in_heading = folded_text in self.head.filtered_by
        kept = [entry for entry in self.entries if in_heading or folded_text in entry.filtered_by]
        if in_heading or kept:
            yield self.head
            yield from kept


@dataclass(frozen=True, slots=True)
class EventList:
    """The entries of a study: each is made once, and each order is sorted once."""

    study: Study
    articles: dict[str, Article]
    """By id."""
    labels: dict[str, str]
    """The label of each article by its id, as ``show.wording.article_labels`` returns it, safe to show."""
    warnings: tuple[Entry, ...]
    """What could not be read, or only in part."""
    paired: tuple[Pairing, ...]
    """The pairs that were made and are compared, the highest score first."""
    refused: tuple[Pairing, ...]
    """The pairs that were not made, those nearest to a pair first."""
    groups: dict[EntryOrder, tuple[EntryGroup, ...]]
    """What is listed in each order, except for ``FOUND_ORDERS``."""
    refused_group: EntryGroup
    found: Mapping[str, EventCounts] = field(default_factory=dict)
    """What was found in events so far, by their ids."""

    def entries(self, *, with_refused: bool = False, order: EntryOrder = "event", query: str = "") -> tuple[Entry, ...]:
        """Return the warnings and the entries that contain ``query``, each group under its heading."""
        groups = self._ordered(order) + ((self.refused_group,) if with_refused else ())
        folded_query = query.casefold()
        return (*self.warnings, *(entry for group in groups for entry in group.containing(folded_query)))

    def _ordered(self, order: EntryOrder) -> tuple[EntryGroup, ...]:
        if order not in FOUND_ORDERS:
            return self.groups[order]
        return tuple(sorted(self.groups["event"], key=lambda group: self._found(group, order)))

    def _found(self, group: EntryGroup, order: EntryOrder) -> tuple[bool, bool, int]:
        """Return the key of a group in an order by what was found: most first, unknown events later, others last."""
        event = group.head.event
        found = self.found.get(event.id) if event else None
        if found is None:
            return event is None, True, 0
        return False, False, -found["conflicts" if order == "conflicts" else "one"]

    def facts_of(self, entry: Entry) -> str:
        """Return what is known of an event: ``1 conflict · 21 only in one · 10 claims · 4 articles · 2023-02-23``.

        Without its first three parts where its claims are not known yet; empty for another entry.
        """
        if entry.event is None:
            return ""
        found = self.found.get(entry.event.id)
        facts: list[str] = []
        if found is not None:
            facts = [plural(found["conflicts"], "conflict")] if found["conflicts"] else []
            facts += [f"{found['one']} only in one", plural(found["everything"], "claim")]
        days = _days([self.articles[identifier] for identifier in entry.event.articles])
        return " · ".join([*facts, plural(len(entry.event.articles), "article"), *days])

    @property
    def counts(self) -> tuple[str, str, str]:
        """How many articles there are, events of several articles, and pairs."""
        articles, pairs = plural(len(self.study.articles), "article"), plural(len(self.paired), "pair")
        return articles, plural(len(self.study.events), "event"), pairs

    def event_of(self, entry: Entry) -> Event | None:
        """Return the event of several articles that an event or article entry belongs to; ``None`` for a pair."""
        if entry.event is not None:
            return entry.event if len(entry.event.articles) > 1 else None
        identifier = entry.article.id if entry.article else None
        found = (event for event in self.study.events if identifier in event.articles and len(event.articles) > 1)
        return next(found, None)

    def best_pairing(self, entry: Entry) -> Pairing | None:
        """Return the pair that opens with ``entry``: its own, or the surest of its event or article."""
        if entry.pairing is not None:
            return entry.pairing
        wanted = {entry.article.id} if entry.article else set(members(entry.event)) if entry.event else set()
        return next((pairing for pairing in self.paired if wanted & {pairing.left, pairing.right}), None)


def _days(articles: Sequence[Article]) -> list[str]:
    """Return the first and last day, without the year of the last where that is the same; empty without any."""
    days = sorted({article.date for article in articles if article.date})
    if len(days) < 2:
        return [f"{day}" for day in days]
    last = f"{days[-1]:%m-%d}" if days[0].year == days[-1].year else f"{days[-1]}"
    return [f"{days[0]} to {last}"]


def members(event: Event) -> tuple[str, ...]:
    """Return the ids of an event's articles, then of those connected to it by a single weak pairing."""
    return event.articles + event.possible


def find_entry(entry: Entry, entries: Sequence[Entry], current: Mapping[str, Article] | None = None) -> int | None:
    """Return the position of the entry that is of the same pair, article, event or heading; ``None`` without one.

    ``current`` gives the articles by the ids that ``entry`` knows, where these may have changed.
    """
    ids = None if current is None else {identifier: article.id for identifier, article in current.items()}
    wanted = _article_ids(entry, ids)
    for position, one in enumerate(entries):
        if one.kind == entry.kind and _article_ids(one) == wanted and (wanted or one.columns == entry.columns):
            return position
    return None


def _article_ids(entry: Entry, ids: Mapping[str, str] | None = None) -> tuple[str | None, ...]:
    """Return the articles that identify an entry among those of its kind; an event is identified by its first one."""
    if entry.pairing is not None:
        named: tuple[str, ...] = (entry.pairing.left, entry.pairing.right)
    elif entry.article is not None:
        named = (entry.article.id,)
    else:
        named = entry.event.articles[:1] if entry.event else ()
    return named if ids is None else tuple(ids.get(identifier) for identifier in named)
