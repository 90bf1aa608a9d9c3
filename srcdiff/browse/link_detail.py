"""The details: everything that a comparison says about the current sentence or link."""

from collections.abc import Iterator

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.symbols import CONFLICT, JUDGEMENTS, MOVED, NOTE, STATE_SYMBOLS, Judgement
from srcdiff.model import Conflict, Edit, Link, LinkEnds, Origin, ScorePart, Wording
from srcdiff.show.edit_marks import edit_fragments, edit_role, is_marked, side_marks
from srcdiff.show.house_style_text import house_style
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.styled_text import Fragment
from srcdiff.show.wording import plural
from srcdiff.text.safe import screen_safe

PARTS_SHOWN = 8
"""Parts of a score that are listed: the weightiest ones."""


def detail(pair: ComparedPair, place: Place) -> Iterator[list[Fragment]]:
    """Yield what the comparison says about ``place``, line by line."""
    link, ends = pair.link(place), pair.ends_at(place)
    yield from _notes(pair, place, ends)
    if link is not None:
        yield from _with_link(pair, link, differs=place.link in pair.differing)
    elif ends is not None:
        yield from _rejected_lines(pair, ends)
    else:
        yield from _without_link(pair, place)
    rejected = pair.state(place.side, place.position).rejected
    for number in rejected:
        if number != place.rejected:
            yield from _rejected_lines(pair, pair.comparison.rejected[number])


def _without_link(pair: ComparedPair, place: Place) -> Iterator[list[Fragment]]:
    symbol = STATE_SYMBOLS[pair.state(place.side, place.position).state]
    name = pair.name(place.side)
    decided = by_verdict(pair.articles[place.side].sentences[place.position].origin, "furniture")
    head = f"  {place.side.label} {name}: {symbol.meaning}{decided}"
    yield [Fragment(f"{symbol.character} {symbol.name}", "heading"), Fragment(head)]
    yield [Fragment(pair.shown_sentence(place.side, place.position))]


def _rejected_lines(pair: ComparedPair, ends: LinkEnds) -> Iterator[list[Fragment]]:
    """Yield the lines of a link that a person rejected."""
    yield [
        Fragment(f"{JUDGEMENTS['rejected'].character} rejected", "heading"),
        Fragment("  by verdict: these are no link"),
    ]
    for side in Side:
        yield [Fragment(f"{side.label} ", "heading"), Fragment(_words(pair, side, ends))]


def _words(pair: ComparedPair, side: Side, ends: LinkEnds) -> str:
    return " ".join(pair.shown_sentence(side, position) for position in ends[side])


def _notes(pair: ComparedPair, place: Place, ends: LinkEnds | None) -> Iterator[list[Fragment]]:
    """Yield the notes on the sentences at ``place``, at both ends of a link."""
    here = [(side, position) for side in Side for position in ends[side]] if ends else [(place.side, place.position)]
    for side, position in here:
        note = pair.state(side, position).note
        if note:
            yield [Fragment(f"{NOTE.character} note on the {side.label}  ", "heading"), Fragment(screen_safe(note))]


def by_verdict(origin: Origin, judgement: Judgement) -> str:
    """Return the addition where a person decided; empty elsewhere."""
    return f"  {JUDGEMENTS[judgement].character} by verdict" if origin == "verdict" else ""


def _with_link(pair: ComparedPair, link: Link, *, differs: bool) -> Iterator[list[Fragment]]:
    """Yield what a link is; its edits, conflicts and altered quotations only where it shows a difference."""
    yield _headline(link, conflicts=len(link.conflicts) if differs else 0)
    yield [Fragment("Words  ", "heading"), *word_differences(pair, link, marked=differs)]
    if differs:
        yield from (_conflict_line(conflict) for conflict in link.conflicts)
        yield from (_wording_line(wording) for wording in link.wordings)
        yield from _quotation_lines(pair, link)
    if link.style:
        yield [Fragment("House style  ", "heading"), Fragment(screen_safe(house_style(link.style)))]
    if link.parts:
        yield [Fragment("Score from  ", "heading"), Fragment(parts_text(link.parts))]


def _quotation_lines(pair: ComparedPair, link: Link) -> Iterator[list[Fragment]]:
    """Yield a line for each utterance that both sides quote, but not word for word."""
    for line in quotation_lines(link, *pair.texts):
        yield [Fragment(f"{STATE_SYMBOLS['quote'].character} ", "heading"), Fragment(screen_safe(line))]


def parts_text(parts: tuple[ScorePart, ...]) -> str:
    """Return the weightiest parts of a score, and the number of the others."""
    shown = [f"{screen_safe(part.name)} {part.weight:+.2f}" for part in parts[:PARTS_SHOWN]]
    left_out = len(parts) - PARTS_SHOWN
    return ", ".join([*shown, f"and {left_out} smaller"] if left_out > 0 else shown)


def _headline(link: Link, *, conflicts: int) -> list[Fragment]:
    symbol = STATE_SYMBOLS[link.relation]
    moved = f"  {MOVED.character} {MOVED.name}" if link.moved else ""
    disputed = f"  {CONFLICT.character} {plural(conflicts, 'conflict')}" if conflicts else ""
    several = len(link.left) + len(link.right) > 2
    sentences = f"  {plural(len(link.left), 'sentence')} to {len(link.right)}" if several else ""
    graded = f"  {STATE_SYMBOLS['possible'].name}" if link.grade == "possible" else ""
    decided = by_verdict(link.origin, "accepted")
    facts = f"{graded}  score {link.score:.2f}{decided}{moved}{disputed}{sentences}  {symbol.meaning}"
    return [Fragment(f"{symbol.character} {symbol.name}", "heading"), Fragment(facts)]


def _wording_line(wording: Wording) -> list[Fragment]:
    return [Fragment("≈ wording  ", "heading"), Fragment(_against(wording.left, wording.right))]


def _against(left: str, right: str) -> str:
    """Return the words of both sides, each after the side's label."""
    return "  ".join(f"{side.label} “{screen_safe(words)}”" for side, words in zip(Side, (left, right), strict=True))


def _conflict_line(conflict: Conflict) -> list[Fragment]:
    return [
        Fragment(f"{CONFLICT.character} {conflict.kind}  ", "heading"),
        Fragment(_against(conflict.left, conflict.right), "conflict"),
        Fragment(f"  score {conflict.score:.2f}"),
    ]


def word_differences(pair: ComparedPair, link: Link, *, marked: bool = True) -> Iterator[Fragment]:
    """Yield the words of a link from left to right: ``[-only left-]`` and ``{+only right+}`` among what is equal.

    Both sides are given in full without edits, where they are not to be ``marked``, and where few words are equal:
    these are then marked (``edit_marks.side_marks``).
    """
    marked = marked and any(edit.op != "equal" for edit in link.edits)
    if not marked or not is_marked(link):
        yield from _both_sides(pair, link, marked=marked)
        return
    for edit in link.edits:
        yield from _edit_pieces(pair, edit)


def _both_sides(pair: ComparedPair, link: Link, *, marked: bool) -> Iterator[Fragment]:
    for side in Side:
        marks = side_marks(link, side.label, pair.texts[side]) if marked else ()
        yield Fragment(f"{side.label} ")
        if not marks:
            yield Fragment(_words(pair, side, link.ends))
        for span, role in marks:
            yield from edit_fragments(pair.texts[side][slice(*span)], role)
        yield Fragment(" ")


def _edit_pieces(pair: ComparedPair, edit: Edit) -> Iterator[Fragment]:
    left, right = pair.texts[Side.LEFT][slice(*edit.left)], pair.texts[Side.RIGHT][slice(*edit.right)]
    if edit.op == "equal":
        yield Fragment(left)
        return
    yield from edit_fragments(left, edit_role(edit, "left"))
    yield from edit_fragments(right, edit_role(edit, "right"))
