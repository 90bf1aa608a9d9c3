"""Where a reader is, carried over to articles that were read again: by what stands there, not by its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.event_list import Entry
from srcdiff.browse.loaded import Loaded
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.search import Found, Match, find
from srcdiff.browse.stops import stops
from srcdiff.model import Article, LinkEnds
from srcdiff.text.sentence_search import found_again


def successors(before: Loaded, after: Loaded) -> dict[str, Article]:
    """Return, by the id that each article had before, the article that it is now; without those that are gone.

    An article that is a file of its own is known by that file: its id may change with the files beside it. One of a
    corpus is known by its id, since its line may change.
    """
    now = {_identity(article, after): article for article in after.study.articles}
    known = ((article.id, _identity(article, before)) for article in before.study.articles)
    return {identifier: now[identity] for identifier, identity in known if identity in now}


def _identity(article: Article, loaded: Loaded) -> object:
    place = loaded.files.places.get(article.id)
    return article.id if place is None or place.in_corpus else place.file


@dataclass(frozen=True, slots=True)
class Again:
    """A pair as it is now, and a reading of it as it was, already carried over."""

    pair: ComparedPair
    before: Cursor | None
    after: Cursor | None

    def carry(self, reading: Cursor) -> Cursor:
        """Return the reading carried over; what is known already costs nothing."""
        return self.after if self.after is not None and reading is self.before else carried(reading, self.pair)


def again(pair: ComparedPair, reading: Cursor | None) -> Again:
    """Return the pair that ``reading`` is to be carried over to; ``None`` where it was not read yet."""
    return Again(pair, reading, None if reading is None else carried(reading, pair))


def carried(reading: Cursor, pair: ComparedPair) -> Cursor:
    """Return the reading at the same sentence of the same two articles as they are now; filter and search stay.

    Where the sentence is gone, the reader comes to what stands at its number. Linear in the texts, unless a sentence
    changed (see ``found_again``).
    """
    found = find(pair, reading.found.query)
    match = _carried_match(reading, pair, found)
    marked = None if reading.marked is None else _carried_place(reading.pair, reading.marked, pair)
    place = _carried_place(reading.pair, reading.place, pair)
    return Cursor(stops(pair, reading.stops.chosen), place, found, match, marked=marked)


def _carried_place(before: ComparedPair, place: Place, pair: ComparedPair) -> Place:
    """Return the place of the same sentence, at the same one of its links where that is still there."""
    wanted = before.ends_at(place)
    ends = wanted and (_positions(before, pair, Side.LEFT, wanted), _positions(before, pair, Side.RIGHT, wanted))
    return pair.place_at(place.side, _position(before, pair, place.side, place.position), ends)


def _positions(before: ComparedPair, after: ComparedPair, side: Side, wanted: LinkEnds) -> tuple[int, ...]:
    return tuple(_position(before, after, side, position) for position in wanted[side])


def _position(before: ComparedPair, after: ComparedPair, side: Side, position: int) -> int:
    old, new = before.articles[side], after.articles[side]
    if old.text == new.text and old.sentences == new.sentences:
        return position
    texts = [new.text_of(number) for number in range(len(new.sentences))]
    found = found_again(old.text_of(position), position, texts)
    return min(position, len(texts) - 1) if found is None else found


def _carried_match(reading: Cursor, pair: ComparedPair, found: Found) -> Match | None:
    """Return the current match where it stands now; the next one where it is gone."""
    match = reading.match
    if match is None:
        return None
    inside = match.start - reading.pair.articles[match.side].sentences[match.position].start
    position = _position(reading.pair, pair, match.side, match.position)
    step = found.next(match.side, pair.articles[match.side].sentences[position].start + inside - 1, forward=True)
    return None if step is None else step[0]


def entry_again(entry: Entry, entries: Sequence[Entry], now: Mapping[str, Article]) -> int | None:
    """Return the position of what ``entry`` stood for among the entries of articles as they are ``now``."""
    wanted = _articles_of(entry, {identifier: article.id for identifier, article in now.items()})
    for position, one in enumerate(entries):
        if one.kind == entry.kind and _articles_of(one) == wanted and (wanted or one.columns == entry.columns):
            return position
    return None


def _articles_of(entry: Entry, ids: Mapping[str, str] | None = None) -> tuple[str | None, ...]:
    """Return the articles that tell an entry from the others of its kind; an event is known by its first one."""
    if entry.pairing is not None:
        named: tuple[str, ...] = (entry.pairing.left, entry.pairing.right)
    elif entry.article is not None:
        named = (entry.article.id,)
    else:
        named = entry.event.articles[:1] if entry.event else ()
    return named if ids is None else tuple(ids.get(identifier) for identifier in named)
