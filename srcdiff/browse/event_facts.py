"""What is known of an event before it is opened: its sources and days, and its claims once they are found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srcdiff.browse.event_view import counts
from srcdiff.model import Article, Event
from srcdiff.show.event_page import EventPage
from srcdiff.show.wording import plural


@dataclass(frozen=True, slots=True)
class EventFacts:
    """How much was found in an event."""

    claims: int
    conflicts: int
    news: int
    """Sentences of which one source alone reports something."""


def event_facts(page: EventPage) -> EventFacts:
    """Return the counts of an event's page."""
    counted = counts(page)
    return EventFacts(counted["everything"], counted["conflicts"], counted["one"])


def facts_text(event: Event, articles: Mapping[str, Article], facts: EventFacts | None) -> str:
    """Return what is known of an event: ``1 conflict · 21 only in one · 10 claims · 4 articles · 2023-02-23 to 02-24``.

    Without its first three parts where ``facts`` are not known yet.
    """
    found = [] if facts is None else [f"{facts.news} only in one", plural(facts.claims, "claim")]
    conflicts = [plural(facts.conflicts, "conflict")] if facts and facts.conflicts else []
    days = _days([articles[identifier] for identifier in event.articles])
    return " · ".join([*conflicts, *found, plural(len(event.articles), "article"), *days])


def _days(articles: Sequence[Article]) -> list[str]:
    """Return the first and last day, without the year of the last where that is the same; empty without any."""
    days = sorted({article.date for article in articles if article.date})
    if len(days) < 2:
        return [f"{day}" for day in days]
    last = f"{days[-1]:%m-%d}" if days[0].year == days[-1].year else f"{days[-1]}"
    return [f"{days[0]} to {last}"]
