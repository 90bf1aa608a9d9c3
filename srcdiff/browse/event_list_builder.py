"""Builds the entries of the list: events with their articles and pairs, articles alone, and refused pairs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.browse.event_list import Entry, EntryGroup, EntryKind, EntryOrder, EventList, members
from srcdiff.browse.symbols import JUDGED, PAIRED, POSSIBLE, REFUSED
from srcdiff.model import Article, Event, Pairing, Study
from srcdiff.show.wording import article_labels, label_and_headline, refused
from srcdiff.text.safe import screen_safe

WARNING = "!"


def build_event_list(study: Study, warnings: Sequence[str] = ()) -> EventList:
    """Return the list of a study. Linear in articles and pairings, except for the sorting.

    Pairs are those that a report compares: a copy of an article is listed once, with the first article of its text.
    """
    maker = _Maker(study.articles_by_id(), article_labels(study.articles), study.first_of_text())
    paired = tuple(sorted(study.compared_pairings(), key=lambda pair: -pair.score))
    not_paired = tuple(refused(study.pairings))
    pairs = maker.pairs(paired)
    head = f"Refused pairs ({len(not_paired)}), the nearest to a pair first"
    return EventList(
        study,
        maker.articles,
        maker.labels,
        tuple(_entry("warning", f"{WARNING} ", screen_safe(warning)) for warning in warnings),
        paired,
        not_paired,
        _groups(study, pairs, maker),
        _headed(head, maker.pairs(not_paired)),
    )


def _groups(study: Study, pairs: Sequence[Entry], maker: "_Maker") -> dict[EntryOrder, tuple[EntryGroup, ...]]:
    """Return the groups of each order."""
    pairs_of = _pairs_by_event(study.events, pairs)
    together = {event.id: maker.event(event, pairs_of.get(event.id, [])) for event in study.events}
    alone = study.alone()
    by_date = sorted(study.events, key=lambda event: maker.first_date(event.articles))
    alone_by_date = sorted(alone, key=lambda identifier: maker.first_date([identifier]))
    return {
        "event": (*together.values(), *maker.alone(alone)),
        "score": (_headed(f"Pairs ({len(pairs)}), the surest first", pairs),),
        "date": (*(together[event.id] for event in by_date), *maker.alone(alone_by_date)),
    }


def _pairs_by_event(events: Sequence[Event], pairs: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return the pairs of each event by its id, in order. A pair is listed under the event of its left article."""
    event_of = {member: event.id for event in reversed(events) for member in members(event)}
    pairs_of: dict[str, list[Entry]] = {}
    for pair in pairs:
        if pair.pairing is not None:
            pairs_of.setdefault(event_of.get(pair.pairing.left, ""), []).append(pair)
    return pairs_of


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes entries; articles and labels by id."""

    articles: dict[str, Article]
    labels: dict[str, str]
    first_of_text: dict[str, str]
    """The first article of the text of each copy, by the copy's id."""

    def event(self, event: Event, pairs: Sequence[Entry]) -> EntryGroup:
        """Return an event with its articles and pairs."""
        head = _entry("event", f"Event {screen_safe(event.id)}  ", screen_safe(event.title), of=event)
        articles = [self.article(member, "·") for member in event.articles]
        possible = [self.article(member, POSSIBLE) for member in event.possible]
        return EntryGroup(head, (*articles, *possible, *pairs))

    def alone(self, identifiers: Iterable[str]) -> Iterator[EntryGroup]:
        """Yield the articles that are in no event under one heading; nothing where there is none."""
        alone = [self.article(identifier, "·") for identifier in identifiers]
        if alone:
            yield _headed(f"Alone ({len(alone)})", alone)

    def article(self, identifier: str, symbol: str) -> Entry:
        """Return the entry of an article, after a symbol."""
        article = self.articles[identifier]
        date = f"{article.date}  " if article.date else ""
        columns = label_and_headline(article, self.labels[identifier])
        if identifier in self.first_of_text:
            columns = columns[0], f"copy of {self.labels[self.first_of_text[identifier]]}"
        return _entry("article", f"  {symbol} {date}", *columns, of=article, unseen=screen_safe(identifier))

    def pairs(self, pairings: Iterable[Pairing]) -> tuple[Entry, ...]:
        """Return the entries of pairs. A filter finds a pair by its headlines too."""
        return tuple(map(self._pair, pairings))

    def _pair(self, pairing: Pairing) -> Entry:
        judged = JUDGED.character if pairing.origin == "verdict" else " "
        lead = f"  {PAIRED if pairing.paired else REFUSED}{judged}{pairing.score:.2f} "
        names = (self.labels[pairing.left], self.labels[pairing.right])
        titles = f"{self.articles[pairing.left].title} {self.articles[pairing.right].title}"
        return _entry("pair", lead, *names, of=pairing, unseen=titles)

    def first_date(self, identifiers: Iterable[str]) -> str:
        """Return the day of the earliest of these articles as text that sorts; those without a date come last."""
        dates = [self.articles[identifier].date for identifier in identifiers]
        return min((date.isoformat() for date in dates if date), default="~")


def _headed(heading: str, entries: Iterable[Entry]) -> EntryGroup:
    return EntryGroup(_entry("heading", "", heading), tuple(entries))


def _entry(
    kind: EntryKind, lead: str, *columns: str, of: Event | Article | Pairing | None = None, unseen: str = ""
) -> Entry:
    """Return an entry of a value. A filter finds it by what it shows and by the ``unseen`` text."""
    return Entry(kind, lead, columns, " ".join((lead, *columns, unseen)).casefold(), of)
