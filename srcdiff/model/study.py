"""The result of a run, and how a run reports its progress."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from srcdiff.model.articles import Article
from srcdiff.model.comparisons import Comparison
from srcdiff.model.events import Claim, Closeness, Credit, Event, Pairing, UniqueSentence
from srcdiff.rows import RowTable, TableRow, study_rows

Progress = Callable[[str, int, int], None]
"""Called now and then with the step's name, how much of it is done, and its total."""


def ignore_progress(_step: str, _done: int, _total: int) -> None:
    """Ignore the progress: the default where nobody watches."""


@dataclass(frozen=True, slots=True)
class Study:
    """The result of a run: the articles read, their pairings, events and comparisons."""

    articles: tuple[Article, ...]
    pairings: tuple[Pairing, ...] = ()
    """Every pair that was scored, refused ones too, in the order of the articles."""
    events: tuple[Event, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """One for each of ``compared_pairings``, in the same order."""
    claims: tuple[Claim, ...] = ()
    """Those of each event, in the order of the events."""
    unique: tuple[UniqueSentence, ...] = ()
    """What one article of an event alone reports, in the order of the events, their articles and sentences."""
    closeness: tuple[Closeness, ...] = ()
    """For each comparison of two sources of one event, in the order of the events and of ``comparisons``."""
    credits: tuple[Credit, ...] = ()
    """In the order of the articles and their texts."""
    warnings: tuple[str, ...] = ()
    """Limits that were reached, so that the result may be less than complete."""

    def compared_pairings(self) -> tuple[Pairing, ...]:
        """Return the pairings whose articles a report compares: the paired ones.

        A copy is compared only with the first article of its text, and no other article with a copy. Linear.
        """
        first = self.first_of_text()
        return tuple(pairing for pairing in self.pairings if pairing.paired and _is_compared(pairing, first))

    def first_of_text(self) -> dict[str, str]:
        """Return the first article of the text of each copy, by the copy's id."""
        return {copy: group[0] for event in self.events for group in event.copies for copy in group[1:]}

    def _repr_html_(self) -> str:
        """Return the web report as a notebook shows it: its style applies to nothing else there."""
        from srcdiff.show.html.report import notebook_html  # noqa: PLC0415  a value loads no report before it is shown

        return notebook_html(self)

    def to_rows(self, table: RowTable) -> list[TableRow]:
        """Return one table as flat rows, ready for ``pandas.DataFrame``; ``table`` says what a row is.

        ``links``: a link; ``claims``: a sentence of a claim; ``conflicts``: a value on which the sentences of a claim
        disagree; ``unique``: a sentence with something that one article of an event alone reports. Raises
        ``ValueError`` for any other. Linear in the study.
        """
        return study_rows(self, table)

    def articles_by_id(self) -> dict[str, Article]:
        """Return the articles, each by its id. Linear."""
        return {article.id: article for article in self.articles}

    def event_of(self) -> dict[str, str]:
        """Return the id of the event of each article that is in one, by the article's id. Linear."""
        return {identifier: event.id for event in self.events for identifier in event.articles}

    def by_event(self) -> Iterator["Study"]:
        """Yield for each event, in order, a study of what this one has of it, without pairings. Linear."""
        articles, event_of = self.articles_by_id(), self.event_of()
        within = (one for one in self.comparisons if event_of.get(one.left, "") == event_of.get(one.right))
        comparisons = grouped((event_of[one.left], one) for one in within)
        claims = grouped((one.event, one) for one in self.claims)
        unique = grouped((event_of[one.article], one) for one in self.unique)
        closeness = grouped((event_of[one.left], one) for one in self.closeness)
        credits_found = grouped((event_of[one.article], one) for one in self.credits)
        for event in self.events:
            yield Study(
                articles=tuple(articles[identifier] for identifier in event.articles),
                events=(event,),
                comparisons=tuple(comparisons.get(event.id, ())),
                claims=tuple(claims.get(event.id, ())),
                unique=tuple(unique.get(event.id, ())),
                closeness=tuple(closeness.get(event.id, ())),
                credits=tuple(credits_found.get(event.id, ())),
            )

    def sure_claims(self) -> tuple[Claim, ...]:
        """Return the claims that two articles or more surely make, in order: those that reports count. Linear."""
        return tuple(claim for claim in self.claims if len(claim.sure_sources()) > 1)

    def alone(self) -> tuple[str, ...]:
        """Return the ids of the articles that are in no event, in the order read. Linear."""
        together = self.event_of()
        return tuple(article.id for article in self.articles if article.id not in together)

    def article(self, identifier: str) -> Article:
        """Return the article with this id; raises ``KeyError`` where there is none. Linear in the articles."""
        for article in self.articles:
            if article.id == identifier:
                return article
        raise KeyError(identifier)


Key = TypeVar("Key")
Value = TypeVar("Value")


def grouped(values: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """Return the values of each key, in order."""
    found: dict[Key, list[Value]] = {}
    for key, value in values:
        found.setdefault(key, []).append(value)
    return found


def _is_compared(pairing: Pairing, first_of_text: Mapping[str, str]) -> bool:
    articles = {pairing.left, pairing.right}
    return all(first_of_text[copy] in articles for copy in articles & first_of_text.keys())
