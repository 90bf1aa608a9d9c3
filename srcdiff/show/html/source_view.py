"""One article of an event as the HTML shows it: whole, with what it alone reports, and whom it credits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from srcdiff.model import Article, Credit, UniqueSentence
from srcdiff.show.event_page import Places, SourceColumn
from srcdiff.show.event_sources_text import version_step
from srcdiff.show.html.passages import Passage, paragraphs, sentence_passage


@dataclass(frozen=True, slots=True)
class AloneView:
    """What one source alone reports in one sentence."""

    number: int
    """Of the sentence, from 1."""
    passage: Passage
    mark: str
    """Of ``wording``: that another source reports the rest of the sentence, or perhaps all of it; else empty."""
    maybe: str
    """Where another source perhaps reports a possible one too: ``B 6``; else empty."""


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


def source_view(
    column: SourceColumn, claim_numbers: ClaimNumbers, columns: Mapping[str, SourceColumn], places: Places
) -> SourceView:
    """Return the view of one article; ``columns`` are those of the event by id, ``places`` its possible ones.

    Linear in the sentences.
    """
    article = column.article
    alone = {one.position: one for one in column.alone}
    return SourceView(
        column,
        f"{article.date or ''}",
        article.url if article.url and article.url.startswith(("http://", "https://")) else "",
        column.copies,
        tuple(_credit(credit, article, columns) for credit in column.credits),
        tuple(map(version_step, column.versions)),
        round(100 * column.shared_share),
        tuple(_alone(column, unique, places) for unique in column.alone),
        tuple(tuple(_paragraph(article, together, alone, claim_numbers)) for together in paragraphs(article)),
    )


def _credit(credit: Credit, article: Article, columns: Mapping[str, SourceColumn]) -> CreditView:
    words = " ".join(article.text[slice(*credit.span)].split())
    return CreditView(credit.position + 1, words, credit.names, columns.get(credit.credited or ""))


def _alone(column: SourceColumn, unique: UniqueSentence, places: Places) -> AloneView:
    """Return the sentence with what only this article reports in it marked."""
    return AloneView(
        unique.position + 1,
        sentence_passage(column.article, unique.position, unique.spans, "alone"),
        column.alone_mark(unique),
        places.get((unique.article, unique.position), ""),
    )


def _paragraph(
    article: Article,
    together: Iterable[int],
    alone: Mapping[int, UniqueSentence],
    claim_numbers: ClaimNumbers,
) -> Iterator[ArticleSentence]:
    for position in together:
        sentence, unique = article.sentences[position], alone.get(position)
        yield ArticleSentence(
            position + 1,
            sentence_passage(article, position, unique.spans if unique else (), "alone"),
            sentence.kind,
            claim_numbers.get((article.id, position), ()),
            shared=sentence.compared and unique is None,
        )
