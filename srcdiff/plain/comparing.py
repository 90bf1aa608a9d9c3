"""A comparison in lines: where each action leads, and what it answers."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from srcdiff.browse.cursor import WRAPPED_BACK, WRAPPED_FORWARD, Cursor
from srcdiff.browse.stops import FILTERS, filter_named
from srcdiff.plain.telling import part_lines, place_lines, read_line

Answer = tuple[Cursor, Iterable[str]]
"""Where the reader is afterwards, and the lines to tell."""

PAGE_SENTENCES = 5
"""How many sentences are read on at once."""
MATCHING = frozenset({"compare.next_match", "compare.previous_match"})
"""Actions that can be done only while a search is active."""


def article_length(reading: Cursor) -> int:
    """Return how many sentences the reader's article has."""
    return len(reading.pair.articles[reading.place.side].sentences)


def beside(reading: Cursor) -> Cursor:
    """Return the reading in the other article: at the link's other end, else where the story before it is told there.

    That is the other end of the nearest linked sentence before; the first sentence where there is none.
    """
    pair, side = reading.pair, reading.place.side
    before = (pair.place(side, position) for position in range(reading.place.position, -1, -1))
    across = next((end for end in map(pair.across, before) if end), pair.place(side.other, 0))
    return reading.at(across) if reading.place.link is None else reading.across()


STEPS: Mapping[str, Callable[[Cursor], Cursor]] = {
    "compare.next": lambda reading: reading.stepped(forward=True),
    "compare.previous": lambda reading: reading.stepped(forward=False),
    "compare.next_sentence": lambda reading: reading.moved(1),
    "compare.previous_sentence": lambda reading: reading.moved(-1),
    "compare.first_sentence": lambda reading: reading.moved(-article_length(reading)),
    "compare.last_sentence": lambda reading: reading.moved(article_length(reading)),
    "compare.other_end": Cursor.across,
    "compare.next_link": Cursor.with_next_link,
    "compare.other_article": beside,
    "compare.next_match": lambda reading: reading.at_next_match(forward=True),
    "compare.previous_match": lambda reading: reading.at_next_match(forward=False),
    "compare.next_note": lambda reading: reading.at_next_note(forward=True),
    "compare.previous_note": lambda reading: reading.at_next_note(forward=False),
    "compare.here": lambda reading: reading.at(reading.place),
}
"""Where each action leads."""
KINDS = {f"compare.{chosen.name}": chosen.name for chosen in FILTERS[1:]} | {"compare.all_differences": FILTERS[0].name}
"""The filter that each action chooses."""


def _stepped(name: str, before: Cursor, _: str) -> Answer:
    """Tell the new place; where the step led nowhere, only that."""
    after = STEPS[name](before)
    wrapped = after.notice.startswith((WRAPPED_FORWARD, WRAPPED_BACK))
    if after.notice and after.place == before.place and not wrapped:
        return after, [f"{after.notice}."]
    return after, [f"{after.notice}." if after.notice else "", *place_lines(after)]


def _with_kind(name: str, before: Cursor, _: str) -> Answer:
    after = before.keeping(filter_named(KINDS[name]))
    return after, [f"Stepping through {after.stops.chosen.noun}: {after.stops.position_words(after.place)}."]


def _page(before: Cursor, _: str, *, forward: bool) -> Answer:
    """Read on, or back, in the article, sentence by sentence."""
    side, start = before.place.side, before.place.position
    after = before.moved(PAGE_SENTENCES if forward else -PAGE_SENTENCES)
    end = after.place.position
    positions = range(start + 1, end + 1) if forward else range(end, start)
    if not positions:
        return after, ["This is the last sentence." if forward else "This is the first sentence."]
    return after, [read_line(after.pair, after.pair.place(side, position)) for position in positions]


def _search(before: Cursor, words: str) -> Answer:
    if not words:
        return before, ["Search: give the words too, as in: search ceasefire"]
    after = before.without_search().searching(words)
    if after.match is None:
        return after, [f"Search: {after.found.count_words(None)}."]
    return after, place_lines(after)


def _details(reading: Cursor, _: str) -> Answer:
    return reading, part_lines(reading)


ANSWERS: Mapping[str, Callable[[Cursor, str], Answer]] = {
    **{name: partial(_stepped, name) for name in STEPS},
    **{name: partial(_with_kind, name) for name in KINDS},
    "compare.next_page": partial(_page, forward=True),
    "compare.previous_page": partial(_page, forward=False),
    "compare.search": _search,
    "compare.details": _details,
}
"""What each action of comparing does, with the words that were given."""
