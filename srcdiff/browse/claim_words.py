"""The words of every source for one claim: which of them the sources share, and which values conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from srcdiff.browse.event_cursor import cells_of
from srcdiff.browse.event_view import EventItem, EventView, SentenceRef
from srcdiff.browse.search import matches
from srcdiff.browse.symbols import STATE_SYMBOLS
from srcdiff.model import ClaimSentence, Span, UniqueSentence
from srcdiff.show.edit_marks import shared_words
from srcdiff.show.event_page import MatrixRow, grouped_values, nearness
from srcdiff.show.marks import marked_runs
from srcdiff.show.wording import listed
from srcdiff.text.safe import screen_safe

WordsKind = Literal["plain", "shared", "conflict", "alone", "match"]
PLAIN: WordsKind = "plain"
WordsPiece = tuple[str, WordsKind]
"""A stretch of a sentence, safe to show, and what it is."""


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
        yield _alone(item.unique, view, query)
        if item.counterpart:
            yield _counterpart(*item.counterpart, view, query)


def conflict_values(item: EventItem, view: EventView) -> Iterator[ConflictValues]:
    """Yield the conflicts of a claim."""
    for conflict in item.row.claim.conflicts if item.row else ():
        values = tuple(
            (screen_safe(text), " ".join(view.page.columns[view.column_of(article)].letter for article in articles))
            for text, articles in grouped_values(conflict)
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


def _place(sentence: SentenceRef, view: EventView) -> str:
    """Return a source's letter and the number of its sentence: ``B 6``."""
    return f"{view.page.columns[view.column_of(sentence[0])].letter} {sentence[1] + 1}"


def _of_claim(one: ClaimSentence, row: MatrixRow, view: EventView, query: str) -> SourceWords:
    marks: list[tuple[Span, WordsKind]] = [
        (span, "shared") for span in shared_words(one, row.claim, view.texts[one.article])
    ]
    marks += [(span, "conflict") for span in _values(one, row, view)]
    marks += _matches(one.article, one.position, view, query)
    lead = (one.article, one.position) == row.claim.lead
    parts = [] if lead else [STATE_SYMBOLS[one.relation].name]
    parts += ["possible"] if one.grade == "possible" else []
    parts += ["through a third source"] if one.inferred else []
    return SourceWords(
        view.column_of(one.article), one.position, ", ".join(parts), _pieces(one.article, one.position, marks, view)
    )


def _alone(unique: UniqueSentence, view: EventView, query: str) -> SourceWords:
    marks: list[tuple[Span, WordsKind]] = [(span, "alone") for span in unique.spans]
    marks += _matches(unique.article, unique.position, view, query)
    return SourceWords(
        view.column_of(unique.article), unique.position, "", _pieces(unique.article, unique.position, marks, view)
    )


def _counterpart(article: str, position: int, view: EventView, query: str) -> SourceWords:
    marks = _matches(article, position, view, query)
    return SourceWords(view.column_of(article), position, "maybe the same", _pieces(article, position, marks, view))


def _matches(article: str, position: int, view: EventView, query: str) -> list[tuple[Span, WordsKind]]:
    sentence = view.article(view.column_of(article)).sentences[position]
    return [(span, "match") for span in matches(view.texts[article], sentence.span, query)]


def _values(one: ClaimSentence, row: MatrixRow, view: EventView) -> Iterator[Span]:
    """Yield where a sentence prints the values of the claim's conflicts."""
    article = view.article(view.column_of(one.article))
    sentence = article.sentences[one.position]
    for conflict in row.claim.conflicts:
        for value in conflict.values:
            if (value.article, value.position) == (one.article, one.position):
                start = article.text.find(value.text, sentence.start, sentence.end)
                if start >= 0:
                    yield start, start + len(value.text)


def _pieces(
    article: str, position: int, marks: Sequence[tuple[Span, WordsKind]], view: EventView
) -> tuple[WordsPiece, ...]:
    """Return a sentence cut wherever its kind changes."""
    sentence = view.article(view.column_of(article)).sentences[position]
    return tuple(marked_runs(view.texts[article], sentence.span, marks, PLAIN))
