"""The pages of events, made when they are asked for: a study of thousands of events compares none of them up front."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from srcdiff.claims import with_claims
from srcdiff.model import Article, Comparison, Event, Progress, Study, ignore_progress
from srcdiff.model.claim_decisions import ClaimDecisions
from srcdiff.model.study import grouped
from srcdiff.session.session import Session
from srcdiff.session.values import PairIds
from srcdiff.show.event_page import EventPage
from srcdiff.show.event_page_builder import event_page


@dataclass(frozen=True, slots=True)
class _Made:
    """A page, and the values that it was made from."""

    page: EventPage
    articles: tuple[Article, ...]
    decisions: ClaimDecisions
    """On the claims of the event."""


class EventPages:
    """The pages of a session's events; each is made again when a correction changed a comparison that it depends on.

    Methods may be called from any thread.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, _Made] = {}
        self._pairs: Mapping[str, tuple[PairIds, ...]] = {}
        self._pairs_of: Study | None = None
        """The study that ``_pairs`` was worked out for."""
        self._making: dict[str, Lock] = {}
        """By event: a page that two threads ask for is made by the first of them."""
        self._state = Lock()

    def known(self, event: Event) -> EventPage | None:
        """Return the page of an event where it is known and still holds; linear in the event's pairs."""
        with self._state:
            made = self._made.get(event.id)
        if made is None or made.page.event != event or made.decisions != self._decisions(event):
            return None
        articles = tuple(self._session.article(identifier) for identifier in event.articles)
        comparisons = tuple(self._session.known_comparison(pair) for pair in self.pairs(event))
        same = len(comparisons) == len(made.page.comparisons) and all(map(_is, comparisons, made.page.comparisons))
        return made.page if same and all(map(_is, articles, made.articles)) else None

    def pairs(self, event: Event) -> tuple[PairIds, ...]:
        """Return the pairs that the page of an event is made from, in the order of the study."""
        study = self._session.loaded.study
        with self._state:
            if study is not self._pairs_of:
                self._pairs, self._pairs_of = _pairs_by_event(study), study
            return self._pairs.get(event.id, ())

    def current(self, event: Event) -> Event | None:
        """Return the event of the study now that has most of the articles of ``event``; ``None`` without any."""
        wanted = set(event.articles)
        events = self._session.loaded.study.events
        best = max(events, key=lambda one: len(wanted.intersection(one.articles)), default=None)
        return best if best is not None and wanted.intersection(best.articles) else None

    def page(self, event: Event, progress: Progress = ignore_progress) -> EventPage:
        """Return the page of an event; what is not known of it is compared. Raises ``KeyError`` for a lost article."""
        known = self.known(event)
        if known is not None:
            return known
        with self._state:
            making = self._making.setdefault(event.id, Lock())
        with making:
            return self.known(event) or self._make(event, progress)

    def _make(self, event: Event, progress: Progress) -> EventPage:
        articles = {identifier: self._article(identifier) for identifier in event.articles}
        comparisons: list[Comparison] = []
        pairs = self.pairs(event)
        self._session.compare_all(pairs, progress)
        for pair in pairs:
            left, right, comparison = self._session.compared(pair)
            articles.update({left.id: left, right.id: right})
            comparisons.append(comparison)
        decisions = self._decisions(event)
        study = Study(tuple(articles.values()), events=(event,), comparisons=tuple(comparisons))
        page = event_page(with_claims(study, self._session.loaded.settings, decisions=decisions))
        members = tuple(articles[identifier] for identifier in event.articles)
        with self._state:
            self._made[event.id] = _Made(page, members, decisions)
        return page

    def _decisions(self, event: Event) -> ClaimDecisions:
        return self._session.loaded.verdicts.claim_decisions().within(event.articles)

    def _article(self, identifier: str) -> Article:
        article = self._session.article(identifier)
        if article is None:
            raise KeyError(identifier)
        return article


def _is(one: object, other: object) -> bool:
    return one is other


def _pairs_by_event(study: Study) -> Mapping[str, tuple[PairIds, ...]]:
    """Return the compared pairs within each event, by its id. Linear in the pairings."""
    event_of = study.event_of()
    pairs = ((pairing.left, pairing.right) for pairing in study.compared_pairings())
    within = ((event_of[left], (left, right)) for left, right in pairs if event_of.get(left, "") == event_of.get(right))
    return {event: tuple(found) for event, found in grouped(within).items()}
