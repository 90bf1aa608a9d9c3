"""An event as a reader steps through it: its claims, and what one source alone reports, under headings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from srcdiff.browse.pair_view import folded
from srcdiff.browse.search import pattern
from srcdiff.model import Article, SentenceId, UniqueSentence
from srcdiff.show.event_page import EventPage, MatrixRow, group_title
from srcdiff.show.languages import unmatched_sources
from srcdiff.show.wording import plural
from srcdiff.text.safe import screen_safe

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts

QuestionName = Literal["everything", "all", "most", "two", "one", "conflicts", "possible"]
EventCounts = Mapping[QuestionName, int]
"""How many claims of an event answer each question; for ``one`` the sentences, for ``conflicts`` the conflicts."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks of an event: it chooses which claims and sentences are listed."""

    name: QuestionName
    title: str
    """One or two words, for the counts."""
    meaning: str
    """What is listed, for the status line."""
    admits: Callable[[MatrixRow], bool]
    """Whether a claim that two sources or more surely make is listed."""
    alone: bool = False
    """Whether what one source alone reports is listed."""
    possible: bool = False
    """Whether the claims are listed whose sources only possible links join."""


EVERYTHING = Question("everything", "Everything", "everything", lambda _: True, alone=True)
QUESTIONS: tuple[Question, ...] = (
    Question("all", "All", "reported by all", lambda row: row.sources == len(row.cells)),
    Question("most", "Most", "reported by most", lambda row: 2 < row.sources < len(row.cells)),
    Question("two", "Two", "reported by two", lambda row: 2 == row.sources < len(row.cells)),
    Question("one", "One", "reported by one alone", lambda _: False, alone=True),
    Question("conflicts", "Conflicts", "conflicts", lambda row: bool(row.claim.conflicts)),
    Question("possible", "Possible", "weak matches", lambda _: False, possible=True),
)
"""In the order of their keys, 1 to 6. An event opens with ``EVERYTHING``."""


@dataclass(frozen=True, slots=True)
class EventItem:
    """One line of the list: a heading, a claim, or what one source alone reports in a sentence."""

    text: str
    """One line, safe to show."""
    row: MatrixRow | None = None
    """Of a claim."""
    unique: UniqueSentence | None = None
    column: int | None = None
    """The only source that reports it, and the source that a heading names."""
    searched: str = ""
    """All words of its sentences, folded; empty for a heading."""
    counterpart: SentenceId | None = None
    """Where another source may have a whole sentence that is listed as one source's alone."""

    @property
    def is_heading(self) -> bool:
        """Whether the cursor passes over it."""
        return self.row is None and self.unique is None

    @property
    def number(self) -> str:
        """The claim's number in its event; empty for anything else."""
        return self.row.claim.number if self.row else ""

    def sentences(self) -> tuple[SentenceId, ...]:
        """Return the sentences that it is about; none for a heading."""
        if self.row is not None:
            return tuple(one.sentence_id for one in self.row.claim.sentences)
        return (self.unique.sentence_id,) if self.unique else ()


@dataclass(frozen=True, slots=True)
class EventView:
    """One event with its items, made once."""

    page: EventPage
    texts: Mapping[str, str]
    """The text of each article by its id, safe to show, with the offsets of the model."""
    groups: tuple[tuple[EventItem, tuple[EventItem, ...]], ...]
    """Headings with what is below them: claims, the most sources first; then what each source alone reports."""
    possible: tuple[EventItem, tuple[EventItem, ...]]
    """The claims whose sources only possible links join."""
    numbers: Mapping[SentenceId, tuple[str, ...]]
    """The numbers of the claims that a sentence surely or possibly makes, those of weak matches left out."""
    counts: EventCounts
    notes: Mapping[SentenceId, str]
    """A person's notes, by the sentence that each is on."""

    def items(self, question: Question, query: str = "") -> tuple[EventItem, ...]:
        """Return what answers a question and contains ``query``, under its headings. Linear in all words."""
        wanted = pattern(query)
        kept: list[EventItem] = []
        for head, items in self._groups(question):
            found = [
                item for item in items if _answers(item, question) and (not wanted or wanted.search(item.searched))
            ]
            kept += [head, *found] if found else []
        return tuple(kept)

    def _groups(self, question: Question) -> tuple[tuple[EventItem, tuple[EventItem, ...]], ...]:
        return (self.possible,) if question.possible else self.groups

    def column_of(self, article: str) -> int:
        """Return the position of an article's column; raises ``StopIteration`` where the event has no such article."""
        return next(number for number, column in enumerate(self.page.columns) if column.article.id == article)

    def article(self, column: int) -> Article:
        """Return the article of a column."""
        return self.page.columns[column].article

    def name(self, column: int) -> str:
        """Return what a source is called, after its letter."""
        source = self.page.columns[column]
        return f"{source.letter} {source.label}"


def _answers(item: EventItem, question: Question) -> bool:
    if item.row is None:
        return question.alone
    return question.possible or question.admits(item.row)


def event_view(page: EventPage, verdicts: "Verdicts | None" = None) -> EventView:
    """Return an event ready for stepping, with the notes of the verdicts. Linear in the texts and in the claims."""
    noted = [(column.article.id, verdicts.notes_on(column.article)) for column in page.columns] if verdicts else []
    notes = {(identifier, note.position): note.text for identifier, found in noted for note in found}
    texts = {column.article.id: screen_safe(column.article.text) for column in page.columns}
    words = _Words({column.article.id: column.article for column in page.columns}, texts)
    groups = [
        (EventItem(group_title(count, len(page.columns))), tuple(map(words.claim, rows)))
        for count, rows in page.groups()
    ]
    groups += [alone for number in range(len(page.columns)) if (alone := words.alone(page, number))[1]]
    weak = EventItem(f"POSSIBLE: {plural(len(page.possible), 'weak match', 'weak matches')}")
    numbers: dict[SentenceId, tuple[str, ...]] = {}
    for item in (item for _, items in groups for item in items if item.row):
        for sentence in item.sentences():
            numbers[sentence] = (*numbers.get(sentence, ()), item.number)
    possible = weak, tuple(map(words.claim, page.possible))
    return EventView(page, texts, tuple(groups), possible, numbers, counts(page), notes)


def counts(page: EventPage) -> EventCounts:
    """Return how much of an event answers each question."""
    counted: dict[QuestionName, int] = {
        question.name: sum(map(question.admits, page.rows)) for question in (EVERYTHING, *QUESTIONS)
    }
    counted["one"] = sum(len(column.alone) for column in page.columns)
    counted["conflicts"] = sum(1 for _ in page.conflicts())
    counted["possible"] = len(page.possible)
    return counted


@dataclass(frozen=True, slots=True)
class _Words:
    """Makes items; articles and their texts by id."""

    articles: Mapping[str, Article]
    texts: Mapping[str, str]

    def claim(self, row: MatrixRow) -> EventItem:
        """Return a claim in its lead's words; a search finds it by the words of every source."""
        words = (self._sentence(*one.sentence_id) for one in row.claim.sentences)
        return EventItem(screen_safe(row.text), row, searched=folded(" ".join(words)))

    def alone(self, page: EventPage, number: int) -> tuple[EventItem, tuple[EventItem, ...]]:
        """Return what one source alone reports, under a heading."""
        column = page.columns[number]
        language = f": in {column.article.language}, not matched" if column in unmatched_sources(page) else ""
        title = screen_safe(f"ONLY {column.letter} {column.label} ({len(column.alone)}){language}")
        return EventItem(title, column=number), tuple(self._unique(one, number) for one in column.alone)

    def _unique(self, unique: UniqueSentence, column: int) -> EventItem:
        text = " ".join(self._shown_parts(unique))
        counterpart = unique.counterpart if unique.is_whole(self.articles[unique.article]) else None
        words = folded(self._sentence(*unique.sentence_id))
        return EventItem(text, None, unique, column, words, counterpart)

    def _shown_parts(self, unique: UniqueSentence) -> Iterator[str]:
        """Yield the stretches of a sentence, with ``…`` for what is left out before and between them."""
        place = self.articles[unique.article].sentences[unique.position].start
        for start, end in unique.spans:
            if start > place:
                yield "…"
            yield " ".join(self.texts[unique.article][start:end].split())
            place = end

    def _sentence(self, article: str, position: int) -> str:
        sentence = self.articles[article].sentences[position]
        return self.texts[article][sentence.start : sentence.end]
