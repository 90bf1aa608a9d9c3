"""A comparison in lines that can be listened to: a word for every symbol, and the answer to each action."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from srcdiff.browse.commands import CURSOR_COMMANDS, FILTER_COMMANDS
from srcdiff.browse.cursor import WRAPPED_BACK, WRAPPED_FORWARD, Cursor
from srcdiff.browse.link_detail import parts_text
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.symbols import STATE_SYMBOLS
from srcdiff.model import Conflict, Link, Origin
from srcdiff.show.edit_marks import MarkedSpan, is_marked, side_marks
from srcdiff.show.house_style_text import house_style
from srcdiff.show.languages import two_languages
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.styled_text import Role
from srcdiff.show.wording import SURE_CONFLICT, comparison_counts, described, plural
from srcdiff.text.safe import screen_safe

PAGE_SENTENCES = 5
"""How many sentences a page has."""

ComparisonAnswer = tuple[Cursor, Iterable[str]]
"""Where the reader is after an action, and the lines to write."""


def opening_lines(pair: ComparedPair) -> Iterator[str]:
    """Yield what two articles are, and what there is in their comparison."""
    for side in Side:
        yield f"{side.label.capitalize()}: {''.join(described(pair.articles[side], pair.name(side)))}"
    yield f"{comparison_counts(pair.comparison)}."
    languages = two_languages(pair.comparison, *pair.articles)
    if languages:
        yield screen_safe(languages)


def place_lines(cursor: Cursor) -> Iterator[str]:
    """Yield all lines of the current place, its position among the stops first."""
    link = cursor.pair.link(cursor.place)
    position = cursor.stops.position_text(cursor.place)
    yield f"{position[0].upper()}{position[1:]}: {_state(cursor.pair, cursor.place)}."
    yield from sentence_lines(cursor.pair, cursor.place)
    if link is not None:
        yield from _link_lines(cursor.pair, link, differs=cursor.place.link in cursor.pair.differing)
    yield from _other_links(cursor)
    yield from _note_lines(cursor)
    if cursor.found.query:
        yield f"Search: {cursor.found.count_text(cursor.match)}."


def read_line(pair: ComparedPair, place: Place) -> str:
    """Return one sentence of an article that is read through, with its state in the comparison."""
    return sentence_line(pair, place.side, (place.position,), f", {_state(pair, place)}")


def _state(pair: ComparedPair, place: Place) -> str:
    """Return the state of a place in the comparison."""
    link = pair.link(place)
    if place.rejected is not None:
        return "rejected by a person: no link"
    if link is None:
        state = pair.state(place.side, place.position).state
        name = f"only {place.side.label}" if state == "unique" else STATE_SYMBOLS[state].name
        return f"{name}{_decided(pair.articles[place.side].sentences[place.position].origin)}"
    moved = ", moved to another place" if link.moved else ""
    grade = "possible link, " if link.grade == "possible" else ""
    return f"{grade}{STATE_SYMBOLS[link.relation].name}, score {link.score:.2f}{moved}{_decided(link.origin)}"


def _decided(origin: Origin) -> str:
    return ", decided by a person" if origin == "verdict" else ""


def sentence_lines(pair: ComparedPair, place: Place) -> Iterator[str]:
    """Yield the sentence of a place and the other end of its link; the side of the cursor first."""
    both = pair.ends_at(place)
    yield sentence_line(pair, place.side, both[place.side] if both else (place.position,))
    if both:
        yield sentence_line(pair, place.side.other, both[place.side.other])


def sentence_line(pair: ComparedPair, side: Side, positions: Sequence[int], state: str = "") -> str:
    """Return sentences of one article with their numbers, counted from 1."""
    numbers = " and ".join(str(position + 1) for position in positions)
    noun = "sentence" if len(positions) == 1 else "sentences"
    text = " ".join(pair.shown_sentence(side, position) for position in positions)
    return f"{side.label.capitalize()}, {noun} {numbers} of {len(pair.articles[side].sentences)}{state}: {text}"


def _link_lines(pair: ComparedPair, link: Link, *, differs: bool) -> Iterator[str]:
    """Yield the differences of a link that shows one, and its house style."""
    if differs:
        yield from difference_lines(pair, link)
        yield from (_conflict_line(conflict) for conflict in link.conflicts)
        yield from (f"Quoted: {screen_safe(line)}." for line in quotation_lines(link, *pair.texts))
    if link.style:
        yield f"House style: {screen_safe(house_style(link.style))}."


def difference_lines(pair: ComparedPair, link: Link) -> Iterator[str]:
    """Yield the words that only one side has, and those that are at another place on the other side.

    Where few words are equal, those of the shared statement are listed instead.
    """
    left, right = (side_marks(link, side.label, pair.texts[side]) for side in Side)
    if not is_marked(link):
        shared = _quoted(left, "shared", pair.texts[Side.LEFT])
        yield f"Few words are the same: {shared}." if shared else "Nearly all words differ."
    listed = (
        ("Only left", _quoted(left, "deleted", pair.texts[Side.LEFT])),
        ("Only right", _quoted(right, "inserted", pair.texts[Side.RIGHT])),
        ("At another place", _quoted(left, "moved", pair.texts[Side.LEFT])),
    )
    yield from (f"{name}: {words}." for name, words in listed if words)


def _quoted(marks: Sequence[MarkedSpan], role: Role, text: str) -> str:
    """Return the words of one role, each stretch in quotation marks."""
    stretches = [text[slice(*span)].strip() for span, found in marks if found == role]
    return ", ".join(f"“{words}”" for words in stretches if words)


def _conflict_line(conflict: Conflict) -> str:
    name = "Conflict" if conflict.score >= SURE_CONFLICT else "Possible conflict"
    return f"{name}, {conflict.kind}: left “{screen_safe(conflict.left)}”, right “{screen_safe(conflict.right)}”."


def _other_links(cursor: Cursor) -> Iterator[str]:
    """Yield how many links the sentence has, those that were rejected included, where there are several."""
    state = cursor.pair.state(cursor.place.side, cursor.place.position)
    counted = [plural(len(state.links), "link")] if state.links else []
    counted += [f"{len(state.rejected)} rejected"] if state.rejected else []
    if len(state.links) + len(state.rejected) > 1:
        yield f"This {cursor.place.side.label} sentence has {' and '.join(counted)}; next link shows another."


def _note_lines(cursor: Cursor) -> Iterator[str]:
    """Yield the notes on the current sentence, at both ends of its link."""
    pair, place = cursor.pair, cursor.place
    both = pair.ends_at(place)
    ends = [(side, position) for side in Side for position in both[side]] if both else [(place.side, place.position)]
    for side, position in ends:
        note = pair.state(side, position).note
        if note:
            yield f"Note, {side.label}: {screen_safe(note)}"


def score_lines(cursor: Cursor) -> Iterator[str]:
    """Yield the parts of the score of the current link."""
    link = cursor.pair.link(cursor.place)
    if link is None or not link.parts:
        yield "Details: there are no more."
    else:
        yield f"Details: score {link.score:.2f} from {parts_text(link.parts)}."


def _moved(name: str, before: Cursor, _: str) -> ComparisonAnswer:
    """Go to a place and describe it; where the step led nowhere, say only that."""
    after = CURSOR_COMMANDS[name](before)
    wrapped = after.notice.startswith((WRAPPED_FORWARD, WRAPPED_BACK))
    if after.notice and after.place == before.place and not wrapped:
        return after, [f"{after.notice}."]
    return after, [f"{after.notice}." if after.notice else "", *place_lines(after)]


def _filtered(name: str, before: Cursor, _: str) -> ComparisonAnswer:
    after = CURSOR_COMMANDS[name](before)
    return after, [f"Stepping through {after.stops.chosen.noun}: {after.stops.position_text(after.place)}."]


def _page(before: Cursor, _: str, *, forward: bool) -> ComparisonAnswer:
    """Read on, or back, in the article, sentence by sentence."""
    side, start = before.place.side, before.place.position
    after = before.moved(PAGE_SENTENCES if forward else -PAGE_SENTENCES)
    end = after.place.position
    positions = range(start + 1, end + 1) if forward else range(end, start)
    if not positions:
        return after, ["This is the last sentence." if forward else "This is the first sentence."]
    return after, [read_line(after.pair, after.pair.place(side, position)) for position in positions]


def _searched(before: Cursor, query: str) -> ComparisonAnswer:
    if not query:
        return before, ["Search: give the text too, as in: search ceasefire"]
    after = before.without_search().searching(query)
    if after.match is None:
        return after, [f"Search: {after.found.count_text(None)}."]
    return after, place_lines(after)


COMPARISON_ANSWERS: Mapping[str, Callable[[Cursor, str], ComparisonAnswer]] = {
    **{name: partial(_moved, name) for name in CURSOR_COMMANDS},
    **{name: partial(_filtered, name) for name in FILTER_COMMANDS},
    "compare.next_page": partial(_page, forward=True),
    "compare.previous_page": partial(_page, forward=False),
    "compare.search": _searched,
    "compare.details": lambda cursor, _: (cursor, score_lines(cursor)),
    "compare.here": lambda cursor, _: (cursor.at(cursor.place), place_lines(cursor.at(cursor.place))),
}
"""What each action of a comparison does, with the text that was typed after it."""
