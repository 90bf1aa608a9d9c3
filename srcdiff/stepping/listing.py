"""The entries of the events screen: events with their articles and pairs, then the refused pairs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from srcdiff.model import Article, Event, Pairing, Study
from srcdiff.show.wording import plural, refused
from srcdiff.stepping.shown import shown
from srcdiff.stepping.signs import PAIRED, POSSIBLE, REFUSED

EntryOrder = Literal["event", "score", "date"]
ENTRY_ORDERS: tuple[EntryOrder, ...] = ("event", "score", "date")
EntryKind = Literal["event", "article", "pair", "heading", "warning"]

WARNING = "!"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    kind: EntryKind
    lead: str
    """Sign, and what else is never cropped."""
    columns: tuple[str, ...]
    """One text, or two that share the width."""
    event: Event | None = None
    article: Article | None = None
    pairing: Pairing | None = None
    unseen: str = ""
    """Words that the list is filtered by too: a pair's headlines."""

    def holds(self, query: str) -> bool:
        """Whether the entry's words hold ``query``; case does not count."""
        return query.casefold() in " ".join((self.lead, *self.columns, self.unseen)).casefold()


@dataclass(frozen=True, slots=True)
class Listing:
    """A study as the events screen looks things up in it."""

    study: Study
    articles: dict[str, Article]
    """By id."""
    labels: dict[str, str]
    """What each article is called, by id: its outlet, with the id where the outlet has several articles."""
    warnings: tuple[str, ...] = ()
    """What could not be read, or only in part."""

    def entries(self, *, with_refused: bool = False, order: EntryOrder = "event", query: str = "") -> tuple[Entry, ...]:
        """Return the lines of the list. Of an event's entries those that hold ``query`` stay, with their event."""
        groups = self._by_score() if order == "score" else self._by_event(order)
        kept = [entry for head, entries in groups for entry in _holding(head, entries, query)]
        if with_refused:
            head = Entry("heading", "", (f"Refused pairs ({len(self.refused)}), the nearest to a pair first",))
            kept += _holding(head, [self._pair(pairing) for pairing in self.refused], query)
        return (*(Entry("warning", f"{WARNING} ", (shown(words),)) for words in self.warnings), *kept)

    @property
    def refused(self) -> tuple[Pairing, ...]:
        """The pairs that were not made, those nearest to a pair first."""
        return tuple(refused(self.study.pairings))

    @property
    def paired(self) -> tuple[Pairing, ...]:
        """The pairs that were made, the highest score first."""
        return tuple(sorted((pair for pair in self.study.pairings if pair.paired), key=lambda pair: -pair.score))

    def best_pairing(self, entry: Entry) -> Pairing | None:
        """Return the pair that opens with ``entry``: its own, or the surest of its event or article."""
        if entry.pairing is not None:
            return entry.pairing
        wanted = {entry.article.id} if entry.article else set(_members(entry.event)) if entry.event else set()
        return next((pairing for pairing in self.paired if wanted & {pairing.left, pairing.right}), None)

    def _by_score(self) -> Iterator[tuple[Entry, list[Entry]]]:
        head = Entry("heading", "", (f"Pairs ({len(self.paired)}), the surest first",))
        yield head, [self._pair(pairing) for pairing in self.paired]

    def _by_event(self, order: EntryOrder) -> Iterator[tuple[Entry, list[Entry]]]:
        pairs = self._pairs_by_event()
        events = sorted(self.study.events, key=self._first_date) if order == "date" else list(self.study.events)
        for event in events:
            if len(_members(event)) > 1:
                yield self._event_group(event, pairs.get(event.id, []))
        alone = [self.articles[event.articles[0]] for event in events if len(_members(event)) == 1]
        if alone:
            yield Entry("heading", "", (f"Alone ({len(alone)})",)), [self._article(article, "·") for article in alone]

    def _pairs_by_event(self) -> dict[str, list[Pairing]]:
        """Return the pairs of each event by its id: those of which it holds the left article, the surest first."""
        event_of = {member: event.id for event in reversed(self.study.events) for member in _members(event)}
        pairs: dict[str, list[Pairing]] = {}
        for pairing in self.paired:
            pairs.setdefault(event_of.get(pairing.left, ""), []).append(pairing)
        return pairs

    def _first_date(self, event: Event) -> str:
        """Return the day of the event's earliest article as text that sorts; events without any come last."""
        dates = [self.articles[member].date for member in event.articles]
        return min((date.isoformat() for date in dates if date), default="~")

    def _event_group(self, event: Event, pairs: list[Pairing]) -> tuple[Entry, list[Entry]]:
        counts = f"{plural(len(event.articles), 'article')}, {plural(len(pairs), 'pair')}"
        head = Entry("event", f"Event {shown(event.id)} ({counts})  ", (shown(event.title),), event=event)
        articles = [self._article(self.articles[member], "·") for member in event.articles]
        possible = [self._article(self.articles[member], POSSIBLE) for member in event.possible]
        return head, articles + possible + [self._pair(pairing) for pairing in pairs]

    def _article(self, article: Article, sign: str) -> Entry:
        date = f"{article.date}  " if article.date else ""
        return Entry("article", f"  {sign} {date}", (self.labels[article.id], shown(article.title)), article=article)

    def _pair(self, pairing: Pairing) -> Entry:
        sign = PAIRED if pairing.paired else REFUSED
        names = (self.labels[pairing.left], self.labels[pairing.right])
        titles = " ".join(self.articles[identifier].title for identifier in (pairing.left, pairing.right))
        return Entry("pair", f"  {sign} {pairing.score:.2f} ", names, pairing=pairing, unseen=titles)


def listing(study: Study, warnings: tuple[str, ...] = ()) -> Listing:
    """Return ``study`` ready for looking things up. Linear in the articles."""
    sources = Counter(article.source for article in study.articles)
    labels = {
        article.id: shown(
            article.id if not article.source else article.source + f" ({article.id})" * (sources[article.source] > 1)
        )
        for article in study.articles
    }
    return Listing(study, {article.id: article for article in study.articles}, labels, warnings)


def _members(event: Event) -> tuple[str, ...]:
    return event.articles + event.possible


def _holding(head: Entry, entries: list[Entry], query: str) -> list[Entry]:
    """Return ``head`` and the entries that hold ``query``: all when the head holds it, none when nothing does."""
    kept = entries if head.holds(query) else [entry for entry in entries if entry.holds(query)]
    return [head, *kept] if kept or head.holds(query) else []
