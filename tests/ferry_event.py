"""An invented event of three articles: the two on the ferry and a third one, its claims, and what one alone reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from srcdiff.claims.unique import event_unique
from srcdiff.model import (
    Article,
    Claim,
    ClaimConflict,
    ClaimSentence,
    ClaimValue,
    Closeness,
    Comparison,
    Credit,
    Event,
    Link,
    Pairing,
    Study,
    UniqueSentence,
)
from srcdiff.show.event_page import EventPage
from srcdiff.show.event_page_builder import event_page
from tests.builders import COMPARISON, HARBOUR, ISLES, ORCHARD, STUDY, article, span

TERN = article(
    "tern",
    "A ferry ran aground near Tern Island, and nobody was hurt.",
    "Some 220 people were taken ashore by fishing boats.",
    title="Ferry runs aground",
)
EVENT = Event("1", "Ferry runs aground off Tern Island", ("harbour-post", "isles-daily", "tern"))
ARTICLES = {one.id: one for one in (HARBOUR, ISLES, TERN)}
AGROUND = Claim(
    "1.1",
    "1",
    ("harbour-post", 2),
    (
        ClaimSentence(
            "harbour-post",
            2,
            "same",
            shared=(span(HARBOUR, "A ferry"), span(HARBOUR, "ran aground near Tern Island on Monday")),
        ),
        ClaimSentence("isles-daily", 2, "edited"),
        ClaimSentence("tern", 0, "partial", shared=(span(TERN, "A ferry ran aground near Tern Island"),)),
    ),
    (
        ClaimConflict(
            "number",
            (
                ClaimValue("harbour-post", 2, "212 people"),
                ClaimValue("isles-daily", 2, "221 people"),
            ),
        ),
    ),
)
BANG = Claim(
    "1.2",
    "1",
    ("isles-daily", 4),
    (ClaimSentence("harbour-post", 3, "quote"), ClaimSentence("isles-daily", 4, "same")),
)
HURT = Claim(
    "1.3",
    "1",
    ("harbour-post", 4),
    (
        ClaimSentence("harbour-post", 4, "same"),
        ClaimSentence("isles-daily", 5, "same"),
        ClaimSentence("tern", 0, "partial", "possible", inferred=True),
    ),
)
WEAK = Claim(
    "1.4",
    "1",
    ("isles-daily", 2),
    (ClaimSentence("isles-daily", 2, "same"), ClaimSentence("tern", 1, "partial", "possible")),
)
UNIQUE = (
    *event_unique(replace(EVENT, articles=("harbour-post", "isles-daily")), ARTICLES, (COMPARISON,)),
    UniqueSentence("tern", 1, ((TERN.sentences[1].start, TERN.sentences[1].end),), counterpart=("isles-daily", 2)),
    UniqueSentence("tern", 0, (span(TERN, "and nobody was hurt"),)),
)
EVENT_STUDY = replace(
    STUDY,
    articles=(HARBOUR, ISLES, TERN, ORCHARD),
    events=(EVENT,),
    comparisons=(COMPARISON,),
    claims=(AGROUND, BANG, HURT, WEAK),
    unique=tuple(sorted(UNIQUE, key=lambda one: (EVENT.articles.index(one.article), one.position))),
    closeness=(Closeness("harbour-post", "isles-daily", 0.62, 0.15),),
    credits=(Credit("isles-daily", 4, span(ISLES, "a passenger said"), "Harbour Post", "harbour-post"),),
)
"""The event as a study, with an article on another event."""


def page_of(
    event: Event, articles: Mapping[str, Article], claims: Sequence[Claim], unique: Iterable[UniqueSentence] = ()
) -> EventPage:
    """Return the page of an event with these claims and what one of its articles, by id, alone reports."""
    members = tuple(articles[identifier] for identifier in event.articles)
    return event_page(Study(members, events=(event,), claims=tuple(claims), unique=tuple(unique)))


def made_page() -> EventPage:
    return page_of(EVENT, ARTICLES, (AGROUND, BANG, HURT, WEAK), sorted(UNIQUE, key=lambda one: one.position))


def ferry_comparison(left: Article, right: Article) -> Comparison:
    """Return the comparison of two articles of the event: the invented one, or one with a single link to TERN."""
    if (left.id, right.id) == (COMPARISON.left, COMPARISON.right):
        return COMPARISON
    shared = (span(left, "ran aground near Tern Island"),), (span(right, "ran aground near Tern Island"),)
    link = Link((2,), (0,), "partial", 0.8, shared_left=shared[0], shared_right=shared[1])
    return Comparison(
        left.id,
        right.id,
        (link,),
        tuple(position for position in left.compared_positions() if position != 2),
        tuple(position for position in right.compared_positions() if position != 0),
    )


FERRY_STUDY = Study(
    (HARBOUR, ISLES, TERN),
    tuple(
        Pairing(left, right, paired=True, score=0.9, origin="automatic", reasons=())
        for left, right in combinations(EVENT.articles, 2)
    ),
    (EVENT,),
)
"""The three articles in one event, for ``ferry_comparison``."""
