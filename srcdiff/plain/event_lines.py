"""An event in lines that can be listened to: its sources, its claims in every source's words, and each article."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from srcdiff.browse.claim_words import SourceWords, conflict_values, source_words, sources_line
from srcdiff.browse.event_cursor import EVENT_COMMANDS, QUESTION_COMMANDS, EventCursor
from srcdiff.browse.event_view import QUESTIONS, EventItem, EventView
from srcdiff.show.event_page import SourceColumn
from srcdiff.show.event_sources_text import closest, provenance
from srcdiff.show.languages import several_languages
from srcdiff.show.wording import plural
from srcdiff.text.safe import screen_safe

PAGE_ITEMS = 20
"""How many lines of a long list are written at once."""
CLOSEST_PAIRS = 3
"""Pairs of sources that share most and are named."""
ALL_SOURCES = "all"
"""Typed in place of a source's letter: the words of all sources."""

EventAnswer = tuple[EventCursor, Iterable[str]]
"""Where the reader is after an action, and the lines to write."""


def opening_lines(cursor: EventCursor) -> Iterator[str]:
    """Yield what an event is: its sources, and how many answers each question has."""
    page, counts = cursor.view.page, cursor.view.counts
    yield f"Event {screen_safe(page.event.id)}: {screen_safe(' '.join(page.event.title.split()))}"
    yield from sources_lines(cursor)
    languages = several_languages(page)
    if languages:
        yield screen_safe(languages)
    answers = "; ".join(f"{question.meaning}: {counts[question.name]}" for question in QUESTIONS)
    yield f"{plural(len(page.rows), 'claim')}; {answers}."


def sources_lines(cursor: EventCursor) -> Iterator[str]:
    """Yield what each source is, where it comes from, and which two share most."""
    page = cursor.view.page
    for column in page.columns:
        yield f"Source {_source_text(column)}."
        yield from (f"{column.letter}: {screen_safe(text)}." for text in provenance(column, page))
    close = "; ".join(closest(page, CLOSEST_PAIRS))
    if close:
        yield f"Per cent of sentences that two sources share, and in brackets word for word: {close}."


def _source_text(column: SourceColumn) -> str:
    return ", ".join((f"{column.letter} {column.label}", *column.facts))


def item_lines(cursor: EventCursor) -> Iterator[str]:
    """Yield the current claim: which sources make it, what conflicts, and the words of the current source or of all."""
    item, view = cursor.item, cursor.view
    if item is None:
        yield f"{cursor.count_text()}."
        return
    number = f" Claim {item.number}." if item.number else ""
    yield f"{cursor.count_text()}.{number} {sources_line(item, view).replace(' · ', '; ')}."
    if item.row is not None and item.row.claim.note:
        yield f"Note on the claim: {screen_safe(item.row.claim.note)}"
    for conflict in conflict_values(item, view):
        values = "; ".join(f"“{text}” in {letters}" for text, letters in conflict.values)
        yield f"Conflict, {conflict.kind}: {values}."
    found = [words for words in source_words(item, view) if cursor.source in {None, words.column}]
    for words in found:
        yield from _words_lines(words, view)
    if not found and cursor.source is not None:
        yield f"Not found in {view.name(cursor.source)}."


def _words_lines(words: SourceWords, view: EventView) -> Iterator[str]:
    """Yield one sentence, the part of it that carries the claim where that is not all of it, and the note on it."""
    article = view.article(words.column)
    how = f", {words.how}" if words.how else ""
    text = "".join(text for text, _ in words.pieces)
    yield f"{view.name(words.column)}, sentence {words.position + 1} of {len(article.sentences)}{how}: {text}"
    alone = [text.strip() for text, kind in words.pieces if kind == "alone"]
    if alone and len(words.pieces) > 1:
        yield f"Only here: {'; '.join(f'“{text}”' for text in alone)}."
    note = view.notes.get((article.id, words.position))
    if note:
        yield f"Note: {screen_safe(note)}"


def list_lines(cursor: EventCursor) -> Iterator[str]:
    """Yield what is listed from the current item on, at most ``PAGE_ITEMS`` lines of it."""
    first, last = cursor.position, min(cursor.position + PAGE_ITEMS, len(cursor.items))
    first -= bool(first and cursor.items[first - 1].is_heading)
    yield f"{cursor.count_text()}."
    yield from (_item_line(item, cursor.view) for item in cursor.items[first:last])
    if last < len(cursor.items):
        yield f"Lines {first + 1} to {last} of {len(cursor.items)}; next page goes on."


def _item_line(item: EventItem, view: EventView) -> str:
    if item.is_heading:
        return f"{item.text}:"
    sources = sources_line(item, view).replace(" · ", "; ")
    return f"Claim {item.number}, {sources}: {item.text}" if item.number else item.text


def article_lines(cursor: EventCursor) -> Iterator[str]:
    """Yield the current source's article, sentence by sentence, each with its claims or that it is only here."""
    if cursor.source is None:
        yield "Article: choose a source first, as in: source B"
        return
    view, column = cursor.view, cursor.view.page.columns[cursor.source]
    alone = {unique.position: unique for unique in column.alone}
    yield f"Source {_source_text(column)}."
    for position, sentence in enumerate(column.article.sentences):
        numbers = view.numbers.get((column.article.id, position), ())
        parts = [f"claim {' and '.join(numbers)}"] if numbers else []
        parts += ["partly only here" if numbers else "only here"] if position in alone else []
        parts += [] if sentence.compared else ["furniture"]
        known = ", ".join([f"Sentence {position + 1}", *parts])
        yield f"{known}: {view.texts[column.article.id][sentence.start : sentence.end]}"


def _moved(name: str, before: EventCursor, _: str) -> EventAnswer:
    """Go to an item or source and describe it; where the step led nowhere, say so."""
    after = EVENT_COMMANDS[name](before)
    if (after.position, after.source) == (before.position, before.source):
        return after, ["There is nothing further in that direction."]
    return after, item_lines(after)


def _asked(name: str, before: EventCursor, _: str) -> EventAnswer:
    after = EVENT_COMMANDS[name](before)
    return after, [f"{after.question.meaning.capitalize()}:", *list_lines(after)]


def _marked(before: EventCursor, _: str) -> EventAnswer:
    after = before.toggling_mark()
    return after, [f"{after.notice}."]


def _searched(before: EventCursor, query: str) -> EventAnswer:
    if not query:
        return before, ["Search: give the text too, as in: search ceasefire"]
    after = before.searching(query)
    return after, [f"With “{screen_safe(query)}”:", *list_lines(after)]


def _page(before: EventCursor, _: str, *, items: int) -> EventAnswer:
    after = before.moved(items)
    if after.position == before.position:
        return after, ["The list ends here."]
    return after, list_lines(after)


def _source_chosen(before: EventCursor, letter: str) -> EventAnswer:
    letters = [column.letter.lower() for column in before.view.page.columns]
    if letter.lower() == ALL_SOURCES:
        after = before.at_source(None)
    elif letter.lower() in letters:
        after = before.at_source(letters.index(letter.lower()))
    else:
        known = ", ".join(map(str.upper, letters))
        return before, [f"Source: give its letter, as in: source A; there are {known}, and {ALL_SOURCES}"]
    return after, item_lines(after)


MOVES = frozenset(EVENT_COMMANDS) - frozenset(QUESTION_COMMANDS) - {"event.mark", "event.sources"}

EVENT_ANSWERS: Mapping[str, Callable[[EventCursor, str], EventAnswer]] = {
    **{name: partial(_moved, name) for name in sorted(MOVES)},
    **{name: partial(_asked, name) for name in QUESTION_COMMANDS},
    "event.mark": _marked,
    "event.sources": lambda cursor, _: (cursor, sources_lines(cursor)),
    "event.search": _searched,
    "event.next_page": partial(_page, items=PAGE_ITEMS),
    "event.previous_page": partial(_page, items=-PAGE_ITEMS),
    "event.source": _source_chosen,
    "event.article": lambda cursor, _: (cursor, article_lines(cursor)),
    "event.here": lambda cursor, _: (cursor, item_lines(cursor)),
    "event.list": lambda cursor, _: (cursor, list_lines(cursor)),
}
"""What each action of an event does, with the text that was typed after it."""
