"""Where a reader is in a comparison, told in lines that can be listened to: words for every sign."""

from collections.abc import Iterator, Sequence

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.link_detail import parts_words
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.shown import shown
from srcdiff.browse.symbols import SIGNS
from srcdiff.model import Conflict, Link, Origin
from srcdiff.show.edit_marks import is_marked
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.wording import SURE_GRADE, byline, comparison_counts, house_style, plural

NAMES = {Side.LEFT: "left", Side.RIGHT: "right"}
"""What the sides are called, as in the reports."""


def opening_lines(pair: ComparedPair) -> Iterator[str]:
    """Yield what two articles are, and what there is in their comparison."""
    for side in Side:
        article = pair.articles[side]
        known = byline(article)
        yield shown(f"{NAMES[side].capitalize()}: {article.id}{f', {known}' if known else ''}: {article.title}")
    yield f"{comparison_counts(pair.comparison)}."


def place_lines(reading: Cursor) -> Iterator[str]:
    """Yield everything that is to be told of the current place, the position among the stops first."""
    link = reading.pair.link(reading.place)
    position = reading.stops.position_words(reading.place)
    yield f"{position[0].upper()}{position[1:]}: {_state(reading.pair, reading.place)}."
    yield from sentence_lines(reading.pair, reading.place)
    if link is not None:
        yield from _link_lines(reading.pair, link)
    yield from _other_links(reading)
    yield from _note_lines(reading)
    if reading.found.query:
        yield f"Search: {reading.found.count_words(reading.match)}."


def read_line(pair: ComparedPair, place: Place) -> str:
    """Return one sentence as it is read on in its article, with what the comparison says of it."""
    return sentence_line(pair, place.side, (place.position,), f", {_state(pair, place)}")


def _state(pair: ComparedPair, place: Place) -> str:
    """Return what the comparison says of a place, in a few words."""
    link = pair.link(place)
    if place.rejected is not None:
        return "rejected by a person: no link"
    if link is None:
        state = pair.state(place.side, place.position).state
        name = f"only {NAMES[place.side]}" if state == "unique" else SIGNS[state].name
        return f"{name}{_decided(pair.articles[place.side].sentences[place.position].origin)}"
    moved = ", moved to another place" if link.moved else ""
    return f"{SIGNS[link.relation].name}, score {link.score:.2f}{moved}{_decided(link.origin)}"


def _decided(origin: Origin) -> str:
    return ", decided by a person" if origin == "verdict" else ""


def sentence_lines(pair: ComparedPair, place: Place) -> Iterator[str]:
    """Yield the sentence of a place and what it is linked with: the reader's own side first."""
    both = pair.ends_at(place)
    yield sentence_line(pair, place.side, both[place.side] if both else (place.position,))
    if both:
        yield sentence_line(pair, place.side.other, both[place.side.other])


def sentence_line(pair: ComparedPair, side: Side, positions: Sequence[int], state: str = "") -> str:
    """Return sentences of one article with their numbers, counted from 1."""
    numbers = " and ".join(str(position + 1) for position in positions)
    noun = "sentence" if len(positions) == 1 else "sentences"
    words = " ".join(pair.shown_sentence(side, position) for position in positions)
    return f"{NAMES[side].capitalize()}, {noun} {numbers} of {len(pair.articles[side].sentences)}{state}: {words}"


def _link_lines(pair: ComparedPair, link: Link) -> Iterator[str]:
    yield from difference_lines(pair, link)
    yield from (_conflict_line(conflict) for conflict in link.conflicts)
    yield from (f"Quoted: {shown(words)}." for words in quotation_lines(link, *pair.texts))
    if link.style:
        yield f"House style: {shown(house_style(link.style))}."


def difference_lines(pair: ComparedPair, link: Link) -> Iterator[str]:
    """Yield the words that one side alone has, and those that stand at another place of the other side."""
    if not is_marked(link):
        yield "Nearly all words differ."
        return
    left, right = pair.texts
    only_left = [left[slice(*edit.left)] for edit in link.edits if edit.op != "equal" and not edit.moved]
    only_right = [right[slice(*edit.right)] for edit in link.edits if edit.op != "equal" and not edit.moved]
    moved = [left[slice(*edit.left)] for edit in link.edits if edit.moved]
    for name, several in (("Only left", only_left), ("Only right", only_right), ("At another place", moved)):
        quoted = [f"“{words.strip()}”" for words in several if words.strip()]
        if quoted:
            yield f"{name}: {', '.join(quoted)}."


def _conflict_line(conflict: Conflict) -> str:
    name = "Conflict" if conflict.grade >= SURE_GRADE else "Possible conflict"
    return f"{name}, {conflict.kind}: left “{shown(conflict.left)}”, right “{shown(conflict.right)}”."


def _other_links(reading: Cursor) -> Iterator[str]:
    """Yield how many links the sentence has, those that were rejected included, where there are several."""
    state = reading.pair.state(reading.place.side, reading.place.position)
    counted = [plural(len(state.links), "link")] if state.links else []
    counted += [f"{len(state.rejected)} rejected"] if state.rejected else []
    if len(state.links) + len(state.rejected) > 1:
        yield f"This {NAMES[reading.place.side]} sentence has {' and '.join(counted)}; next link tells another."


def _note_lines(reading: Cursor) -> Iterator[str]:
    """Yield the notes on the sentences told."""
    pair, place = reading.pair, reading.place
    both = pair.ends_at(place)
    told = [(side, position) for side in Side for position in both[side]] if both else [(place.side, place.position)]
    for side, position in told:
        note = pair.state(side, position).note
        if note:
            yield f"Note, {NAMES[side]}: {shown(note)}"


def part_lines(reading: Cursor) -> Iterator[str]:
    """Yield what the score of the current link comes from."""
    link = reading.pair.link(reading.place)
    if link is None or not link.parts:
        yield "Details: there are no more."
    else:
        yield f"Details: score {link.score:.2f} from {parts_words(link.parts)}."
