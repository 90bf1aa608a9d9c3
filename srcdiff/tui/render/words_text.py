"""What every source says of one claim, and what is known of the sources: who credits whom, how close they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from srcdiff.browse.claim_words import (
    ConflictValues,
    SourceWords,
    WordsKind,
    conflict_values,
    source_words,
)
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import EventItem, EventView
from srcdiff.browse.symbols import DISPUTED, NOTE
from srcdiff.model import SentenceId
from srcdiff.show.event_sources_text import closeness_lines, source_lines
from srcdiff.show.styled_text import Fragment, Role, StyledLine, line_width, wrap
from srcdiff.text.safe import screen_safe
from srcdiff.tui.render.claim_lines import StyledPiece

INDENT = "   "
LEAST_VALUE = 12
"""Cells of a value that is shown beside another one; narrower, they are one below the other."""
MOST_VALUE = 32
"""Cells of the widest value."""
GAP = "   "
ROLES: dict[WordsKind, Role] = {
    "plain": "plain",
    "shared": "shared",
    "conflict": "conflict",
    "alone": "shared",
    "match": "match",
}
"""How the pieces of a sentence are shown."""


@dataclass(frozen=True, slots=True)
class WordsText:
    """The words of all sources for one claim."""

    lines: tuple[StyledLine, ...]
    sentences: tuple[SentenceId | None, ...]
    """For each line the sentence that it shows."""

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    @property
    def current(self) -> int | None:
        """The first line."""
        return 0

    def line(self, number: int) -> list[StyledPiece]:
        """Return one line; an empty one outside."""
        return [(text, role) for text, role in self.lines[number]] if 0 <= number < self.height else []

    def sentence_at(self, number: int) -> SentenceId | None:
        """Return the sentence that a line shows."""
        return self.sentences[number] if 0 <= number < self.height else None


def words_text(cursor: EventCursor, width: int) -> WordsText:
    """Return the words of all sources for the current claim. Linear in its sentences."""
    item, view = cursor.item, cursor.view
    if item is None:
        return WordsText(((Fragment(cursor.count_text()),),), (None,))
    found: list[tuple[StyledLine, SentenceId | None]] = [(line, None) for line in _head_lines(item, view, width)]
    for words in source_words(item, view, cursor.query):
        sentence = view.article(words.column).id, words.position
        found += [(line, sentence) for line in _sentence_lines(words, view, width)]
    return WordsText(tuple(line for line, _ in found), tuple(sentence for _, sentence in found))


def _head_lines(item: EventItem, view: EventView, width: int) -> Iterator[StyledLine]:
    """Yield the note on the claim, and the values that conflict; nothing where there are none."""
    if item.row is not None and item.row.claim.note:
        yield from wrap([Fragment(f"{NOTE.character} ", "heading"), Fragment(screen_safe(item.row.claim.note))], width)
        yield ()
    for conflict in conflict_values(item, view):
        yield from _conflict_lines(conflict, width)
        yield ()


def _conflict_lines(conflict: ConflictValues, width: int) -> Iterator[StyledLine]:
    """Yield the values of a conflict side by side, each above its sources; one below the other in a narrow pane."""
    yield (Fragment(f"{DISPUTED.character} {conflict.kind}", "heading"),)
    room = min((width - len(INDENT)) // max(len(conflict.values), 1) - len(GAP), MOST_VALUE)
    if room < LEAST_VALUE:
        for text, letters in conflict.values:
            yield from wrap([Fragment(f"{letters}  "), Fragment(f"“{text}”", "conflict")], width, INDENT + GAP, INDENT)
        return
    columns = [
        [*wrap([Fragment(f"“{text}”", "conflict")], room), *wrap([Fragment(letters, "heading")], room)]
        for text, letters in conflict.values
    ]
    for row in zip_longest(*columns, fillvalue=()):
        yield (Fragment(INDENT), *(fragment for cell in row for fragment in _padded(cell, room + len(GAP))))


def _padded(line: StyledLine, width: int) -> StyledLine:
    return (*line, Fragment(" " * (width - line_width(line))))


def _sentence_lines(words: SourceWords, view: EventView, width: int) -> Iterator[StyledLine]:
    """Yield one sentence under its source, with the note on it."""
    article = view.article(words.column)
    facts = [f"{article.date}" if article.date else "", f"sentence {words.position + 1}", words.how]
    known = " · ".join(fact for fact in facts if fact)
    yield from wrap(
        [Fragment(f"{view.name(words.column)}", "heading"), Fragment(f" · {known}", "faint")], width, INDENT, ""
    )
    yield from wrap([Fragment(text, ROLES[kind]) for text, kind in words.pieces], width, INDENT)
    note = view.notes.get((article.id, words.position))
    if note:
        yield from wrap([Fragment(f"{NOTE.character} ", "heading"), Fragment(screen_safe(note))], width, INDENT)
    yield ()


def sources_text(cursor: EventCursor, width: int) -> WordsText:
    """Return the lines of the report on the sources, for a pane of ``width`` cells."""
    page = cursor.view.page
    lines = [*source_lines(page, width, everything=True), *closeness_lines(page, width)]
    return WordsText(tuple(map(_safe, lines)), (None,) * len(lines))


def _safe(line: StyledLine) -> StyledLine:
    return tuple(Fragment(screen_safe(text), role) for text, role in line)
