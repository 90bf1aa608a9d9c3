"""Restores the reader's place in articles that were read again: by the sentence's text, not by its number."""

from dataclasses import dataclass

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.search import Found, Match, find
from srcdiff.browse.stops import stops
from srcdiff.model import Article, LinkEnds, SentenceId
from srcdiff.session.values import LoadedStudy
from srcdiff.show.event_page import EventPage
from srcdiff.text.sentence_search import found_again


def successors(before: LoadedStudy, after: LoadedStudy) -> dict[str, Article]:
    """Return the articles as they are now, by the ids they had before; without those that are gone.

    An article in a file of its own is identified by that file, since its id may change with the files beside it; an
    article of a corpus by its id, since its line may change.
    """
    now = {_identity(article, after): article for article in after.study.articles}
    known = ((article.id, _identity(article, before)) for article in before.study.articles)
    return {identifier: now[identity] for identifier, identity in known if identity in now}


def _identity(article: Article, loaded: LoadedStudy) -> object:
    place = loaded.files.places.get(article.id)
    return article.id if place is None or place.in_corpus else place.file


@dataclass(frozen=True, slots=True)
class RestoredPair:
    """A pair read again, with one cursor that was restored ahead of time, since restoring takes long."""

    pair: ComparedPair
    before: Cursor | None
    after: Cursor | None

    def restore(self, cursor: Cursor) -> Cursor:
        """Return a cursor of the pair as it was, restored; the one restored already costs nothing."""
        return self.after if self.after is not None and cursor is self.before else restored_cursor(cursor, self.pair)


def sentences_now(cursor: EventCursor, page: EventPage) -> dict[SentenceId, SentenceId]:
    """Return where the sentences of the current claim are in the articles of ``page``, without those unchanged.

    Linear in the texts, where an article changed (see ``found_again``).
    """
    now = {column.article.id: column.article for column in page.columns}
    found: dict[SentenceId, SentenceId] = {}
    for identifier, position in cursor.item.sentences() if cursor.item else ():
        old, new = cursor.view.article(cursor.view.column_of(identifier)), now.get(identifier)
        if new is not None and new.text != old.text:
            again = _found_again(old, position, new)
            found[identifier, position] = identifier, position if again is None else again
    return found


def restored_pair(pair: ComparedPair, cursor: Cursor | None) -> RestoredPair:
    """Return the pair with ``cursor`` restored; ``None`` where it was not opened yet."""
    return RestoredPair(pair, cursor, None if cursor is None else restored_cursor(cursor, pair))


def restored_cursor(cursor: Cursor, pair: ComparedPair) -> Cursor:
    """Return the cursor at the same sentence of the same two articles as they are now, with its filter and search.

    Where the sentence is gone, the cursor is at the sentence that has its number now. Linear in the texts, unless a
    sentence changed (see ``found_again``).
    """
    found = find(pair, cursor.found.query)
    match = _restored_match(cursor, pair, found)
    marked = None if cursor.marked is None else _restored_place(cursor.pair, cursor.marked, pair)
    place = _restored_place(cursor.pair, cursor.place, pair)
    return Cursor(stops(pair, cursor.stops.chosen), place, found, match, marked=marked)


def _restored_place(before: ComparedPair, place: Place, pair: ComparedPair) -> Place:
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
    found = _found_again(old, position, new)
    return min(position, len(new.sentences) - 1) if found is None else found


def _found_again(old: Article, position: int, new: Article) -> int | None:
    return found_again(old.text_of(position), position, [new.text_of(number) for number in range(len(new.sentences))])


def _restored_match(cursor: Cursor, pair: ComparedPair, found: Found) -> Match | None:
    """Return the current match where it is now; the next one where it is gone."""
    match = cursor.match
    if match is None:
        return None
    inside = match.start - cursor.pair.articles[match.side].sentences[match.position].start
    position = _position(cursor.pair, pair, match.side, match.position)
    step = found.next(match.side, pair.articles[match.side].sentences[position].start + inside - 1, forward=True)
    return None if step is None else step[0]
