"""What the templates look up in the page of an event: passages with their marks, and the sources of a conflict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from srcdiff.model import Claim, ClaimSentence, Credit, UniqueSentence
from srcdiff.model.study import grouped
from srcdiff.show.edit_marks import shared_words
from srcdiff.show.event_page import EventPage, MatrixRow, Places, SourceColumn, group_title
from srcdiff.show.html.closeness_picture import ClosenessPicture, closeness_picture
from srcdiff.show.html.passages import Passage, sentence_passage
from srcdiff.show.languages import several_languages, unmatched_sources


@dataclass(frozen=True)
class EventSection:
    """The page of an event as the templates read it. Its look-ups are made once, in time linear in the page."""

    key: str
    """Part of an identifier: letters, digits and hyphens."""
    page: EventPage

    @cached_property
    def columns(self) -> Mapping[str, SourceColumn]:
        """The column of each source, by its article's id."""
        return {column.article.id: column for column in self.page.columns}

    @cached_property
    def places(self) -> Places:
        """Where a sentence of one source alone may be after all."""
        return self.page.possible_places()

    @cached_property
    def claim_numbers(self) -> Mapping[tuple[str, int], list[str]]:
        """The numbers of the claims that a sentence makes, by its article and position."""
        rows = (*self.page.rows, *self.page.possible)
        return grouped((one.sentence_id, row.claim.number) for row in rows for one in row.claim.sentences)

    @property
    def closeness(self) -> ClosenessPicture | None:
        """How close the sources are; ``None`` where there is nothing to draw."""
        return closeness_picture(self.page.columns, self.page.closeness)

    @property
    def languages(self) -> str:
        """That sources are in languages of their own, where that leaves their sentences unmatched."""
        return several_languages(self.page)

    @cached_property
    def unmatched(self) -> tuple[SourceColumn, ...]:
        """These sources."""
        return unmatched_sources(self.page)

    def groups(self) -> Iterator[tuple[str, Sequence[MatrixRow]]]:
        """Yield the claims by how many sources make them, each group under its title."""
        for count, rows in self.page.groups():
            yield group_title(count, len(self.page.columns)).capitalize(), rows

    def claim_passage(self, sentence: ClaimSentence, claim: Claim) -> Passage:
        """Return a sentence of a claim with the words marked that it shares."""
        article = self.columns[sentence.article].article
        return sentence_passage(article, sentence.position, shared_words(sentence, claim, article.text), "shared")

    def passage(self, column: SourceColumn, position: int, unique: UniqueSentence | None) -> Passage:
        """Return a sentence of a source with what it alone reports marked."""
        return sentence_passage(column.article, position, unique.spans if unique else (), "alone")

    def alone(self, column: SourceColumn) -> Mapping[int, UniqueSentence]:
        """Return what a source alone reports, by the position of the sentence."""
        return {one.position: one for one in column.alone}

    def credit_words(self, credit: Credit) -> str:
        """Return the words of a credit on one line."""
        return " ".join(self.columns[credit.article].article.text[slice(*credit.span)].split())
