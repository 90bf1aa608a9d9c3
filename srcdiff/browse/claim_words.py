"""The words of every source for one claim: which of them the sources share, and which values conflict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from srcdiff.browse.event_cursor import cells_of
from srcdiff.browse.event_view import EventItem, EventView
from srcdiff.browse.search import matches
from srcdiff.browse.symbols import STATE_SYMBOLS
from srcdiff.model import ClaimSentence, SentenceId, Span
from srcdiff.show.edit_marks import shared_words
from srcdiff.show.event_page import MatrixRow, nearness
from srcdiff.show.marks import marked_runs
from srcdiff.show.wording import listed
from srcdiff.text.safe import screen_safe

WordsKind = Literal["plain", "shared", "conflict", "alone", "match"]
PLAIN: WordsKind = "plain"
WordsPiece = tuple[str, WordsKind]
"""A stretch of a sentence, safe to show, and what it is."""
WordsMark = tuple[Span, WordsKind]


@dataclass(frozen=True, slots=True)
class SourceWords:
    """One sentence of one source."""

    column: int
    position: int
    how: str
    """How it corresponds to the lead, in a few words: ``quotation``, ``reworded, possible``; empty for the lead."""
    pieces: tuple[WordsPiece, ...]
    """The whole sentence."""


@dataclass(frozen=True, slots=True)
class ConflictValues:
    """One conflict of a claim with the values of all sources."""

    kind: str
    values: tuple[tuple[str, str], ...]
    """Each value, safe to show, with the letters of the sources that print it: ``("40", "A C")``."""


def source_words(item: EventItem, view: EventView, query: str = "") -> Iterator[SourceWords]:
    """Yield the sentences of a claim, or the one that only one source has, in the order of the sources.

    Of one source the nearest to the lead comes first. What only one has is followed by the sentence of another source
    that may be the same. What matches ``query`` is marked in them.
    """
    if item.row is not None:
        sentences = sorted(item.row.claim.sentences, key=lambda one: (view.column_of(one.article), *nearness(one)))
        yield from (_of_claim(one, item.row, view, query) for one in sentences)
    elif item.unique is not None:
        alone: list[WordsMark] = [(span, "alone") for span in item.unique.spans]
        yield _words(item.unique.sentence_id, "", alone, view, query)
        if item.counterpart:
            yield _words(item.counterpart, "maybe the same", (), view, query)


def conflict_values(item: EventItem, view: EventView) -> Iterator[ConflictValues]:
    """Yield the conflicts of a claim."""
    for conflict in item.row.claim.conflicts if item.row else ():
        values = tuple(
            (screen_safe(text), " ".join(column.letter for column in columns))
            for text, columns in view.page.values(conflict)
        )
        yield ConflictValues(conflict.kind, values)


def claim_text(item: EventItem, view: EventView) -> str:
    """Return a claim as it is copied: a line for each sentence, after the name of its source."""
    lines = (
        f"{view.page.columns[words.column].label}: {''.join(text for text, _ in words.pieces)}"
        for words in source_words(item, view)
    )
    return "\n".join(" ".join(line.split()) for line in lines)


def sources_line(item: EventItem, view: EventView) -> str:
    """Return which sources make a claim: ``A, B and C · possible in D · not found in E and F``.

    For what one source alone reports ``Only A``, or ``Only A · maybe B 6`` with another source's sentence.
    """
    if item.column is not None:
        only = f"Only {view.page.columns[item.column].letter}"
        return f"{only} · maybe {_place(item.counterpart, view)}" if item.counterpart else only
    cells = cells_of(item, view)
    groups = ("", "reported"), ("possible in ", "possible"), ("not found in ", "not found")
    found = []
    for lead, state in groups:
        letters = [column.letter for column, cell in zip(view.page.columns, cells, strict=True) if cell.state == state]
        if letters:
            found.append(lead + listed(letters))
    return " · ".join(found)


def _place(sentence: SentenceId, view: EventView) -> str:
    """Return a source's letter and the number of its sentence: ``B 6``."""
    return f"{view.page.columns[view.column_of(sentence[0])].letter} {sentence[1] + 1}"


def _of_claim(one: ClaimSentence, row: MatrixRow, view: EventView, query: str) -> SourceWords:
    marks: list[WordsMark] = [(span, "shared") for span in shared_words(one, row.claim, view.texts[one.article])]
    marks += [(span, "conflict") for span in _values(one, row, view)]
    parts = [] if one.sentence_id == row.claim.lead else [STATE_SYMBOLS[one.relation].name]
    parts += ["possible"] if one.grade == "possible" else []
    parts += ["through a third source"] if one.inferred else []
    return _words(one.sentence_id, ", ".join(parts), marks, view, query)


def _words(sentence: SentenceId, how: str, marks: Iterable[WordsMark], view: EventView, query: str) -> SourceWords:
    """Return a sentence cut at its marks and at what matches a search."""
    article, position = sentence
    column, text = view.column_of(article), view.texts[article]
    span = view.article(column).sentences[position].span
    found: list[WordsMark] = [(match, "match") for match in matches(text, span, query)]
    return SourceWords(column, position, how, tuple(marked_runs(text, span, [*marks, *found], PLAIN)))


def _values(one: ClaimSentence, row: MatrixRow, view: EventView) -> Iterator[Span]:
    """Yield where a sentence prints the values of the claim's conflicts."""
    article = view.article(view.column_of(one.article))
    sentence = article.sentences[one.position]
    for conflict in row.claim.conflicts:
        for value in conflict.values:
            if value.sentence_id == one.sentence_id:
                start = article.text.find(value.text, sentence.start, sentence.end)
                if start >= 0:
                    yield start, start + len(value.text)
