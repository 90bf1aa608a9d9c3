"""One article of an event as the HTML shows it: whole, with what it alone reports, and whom it credits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from srcdiff.model import Article, Credit, Span, UniqueSentence
from srcdiff.show.event_page import SourceColumn
from srcdiff.show.event_sources_text import version_step
from srcdiff.show.html.passages import Passage, paragraphs, sentence_passage


@dataclass(frozen=True, slots=True)
class AloneView:
    """What one source alone reports in one sentence."""

    number: int
    """Of the sentence, from 1."""
    passage: Passage
    partly: bool
    """Whether another source reports the rest of the sentence."""
    possible: bool


@dataclass(frozen=True, slots=True)
class ArticleSentence:
    """One sentence of an article that is shown whole."""

    number: int
    passage: Passage
    kind: str
    claims: tuple[str, ...]
    """The numbers of the claims that it makes."""
    shared: bool
    """Whether another source reports all of it."""


@dataclass(frozen=True, slots=True)
class CreditView:
    """An outlet that the article names as its source."""

    number: int
    """Of the sentence, from 1."""
    words: str
    """The words of the credit."""
    names: str
    column: SourceColumn | None
    """The source that it is, where that is one of the event's."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One article of the event."""

    column: SourceColumn
    day: str
    link: str
    """The address of its web page; empty where it has none that a browser should open."""
    copies: tuple[str, ...]
    """What the articles that copy it are called."""
    credits: tuple[CreditView, ...]
    versions: tuple[str, ...]
    """What changed from each version of the article to the next."""
    shared_percent: int
    alone: tuple[AloneView, ...]
    paragraphs: tuple[tuple[ArticleSentence, ...], ...]


ClaimNumbers = Mapping[tuple[str, int], tuple[str, ...]]
"""The numbers of the claims that a sentence makes, by its article and position."""


def source_view(column: SourceColumn, claim_numbers: ClaimNumbers, columns: Mapping[str, SourceColumn]) -> SourceView:
    """Return the view of one article; ``columns`` are those of the event by id. Linear in its sentences."""
    article = column.article
    alone = {position: list(found) for position, found in groupby(column.alone, lambda one: one.position)}
    return SourceView(
        column,
        f"{article.date or ''}",
        article.url if article.url and article.url.startswith(("http://", "https://")) else "",
        column.copies,
        tuple(_credit(credit, article, columns) for credit in column.credits),
        tuple(map(version_step, column.versions)),
        round(100 * column.shared_share),
        tuple(_alone(article, position, found) for position, found in alone.items()),
        tuple(tuple(_paragraph(article, together, alone, claim_numbers)) for together in paragraphs(article)),
    )


def _credit(credit: Credit, article: Article, columns: Mapping[str, SourceColumn]) -> CreditView:
    words = " ".join(article.text[slice(*credit.span)].split())
    return CreditView(credit.position + 1, words, credit.names, columns.get(credit.credited or ""))


def _alone(article: Article, position: int, found: list[UniqueSentence]) -> AloneView:
    """Return the sentence with what only this article reports in it marked."""
    spans = _spans(found)
    sentence = article.sentences[position]
    return AloneView(
        position + 1,
        sentence_passage(article, position, spans, "alone"),
        spans != [(sentence.start, sentence.end)],
        any(one.possible for one in found),
    )


def _paragraph(
    article: Article,
    together: Iterable[int],
    alone: Mapping[int, list[UniqueSentence]],
    claim_numbers: ClaimNumbers,
) -> Iterator[ArticleSentence]:
    for position in together:
        sentence, found = article.sentences[position], alone.get(position, [])
        yield ArticleSentence(
            position + 1,
            sentence_passage(article, position, _spans(found), "alone"),
            sentence.kind,
            claim_numbers.get((article.id, position), ()),
            shared=sentence.compared and not found,
        )


def _spans(found: Iterable[UniqueSentence]) -> list[Span]:
    return [span for unique in found for span in unique.spans]
