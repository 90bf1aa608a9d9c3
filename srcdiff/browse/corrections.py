"""What the correcting keys and commands do to the verdicts.

Every function returns a ``Correction``: the change, and the message about it. Deciding the same a second time
withdraws the verdict.
"""

from collections.abc import Callable
from dataclasses import replace

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.model import Article, LinkEnds
from srcdiff.session.corrections import Correction
from srcdiff.show.wording import plural
from srcdiff.verdicts.codec import note_text
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import (
    FurnitureVerdict,
    NoteVerdict,
    Verdict,
    VerdictChange,
    link_verdict,
    pairing_verdict,
    remembered,
    remembered_sentences,
)


def accepted(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Accept the link at ``place``, or the link that was rejected there."""
    ends = pair.ends_at(place)
    if ends is None:
        return Correction("This sentence has no link to accept")
    return _link_decided(pair, ends, verdicts, linked=True, what=("Link", "accepted"))


def rejected(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Reject the link at ``place``; where there is none, withdraw the first rejection of the sentence."""
    state = pair.state(place.side, place.position)
    ends = pair.ends_at(place)
    if ends is None and state.rejected:
        ends = pair.comparison.rejected[state.rejected[0]]
    if ends is None:
        return Correction("This sentence has no link to reject")
    decided = _link_decided(pair, ends, verdicts, linked=False, what=("Link", "rejected"))
    links = (pair.comparison.links[number] for number in state.links)
    is_new = decided.change is not None and bool(decided.change.added)
    left = sum(link.ends != ends for link in links) if is_new else 0
    return replace(decided, message=f"{decided.message}; the sentence has {left} more") if left else decided


def all_rejected(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Reject every link of the sentence at ``place``: one step to undo."""
    links = [pair.comparison.links[number] for number in pair.state(place.side, place.position).links]
    if not links:
        return Correction("This sentence has no link to reject")
    left, right = pair.articles
    known = [verdict for link in links for verdict in verdicts.on_link(left.id, right.id, link.ends)]
    added = (
        link_verdict(remembered_sentences(left, link.left), remembered_sentences(right, link.right), linked=False)
        for link in links
    )
    return Correction(f"{plural(len(links), 'link')} rejected", VerdictChange(tuple(known), tuple(added)))


def joined(pair: ComparedPair, one: Place, other: Place, verdicts: Verdicts) -> Correction:
    """Join two sentences, one of each article, to a link by hand."""
    left, right = sorted((one, other), key=lambda place: place.side)
    both = pair.state(Side.LEFT, left.position), pair.state(Side.RIGHT, right.position)
    if any(state.state == "furniture" for state in both):
        return Correction("Furniture is never compared: unmark it first")
    if set(both[0].links) & set(both[1].links):
        return Correction("These two sentences are linked already")
    ends = (left.position,), (right.position,)
    return _link_decided(pair, ends, verdicts, linked=True, what=("Sentences", "joined"))


def furniture_toggled(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Mark a sentence as furniture, or as a part of the story."""
    article = pair.articles[place.side]
    known = verdicts.on_furniture(article.id, place.position)
    if known:
        return Correction("Verdict on furniture withdrawn", VerdictChange(removed=known))
    marked = article.sentences[place.position].compared
    verdict = FurnitureVerdict(article.id, remembered(article, place.position), marked)
    return Correction("Marked as furniture" if marked else "No longer furniture", VerdictChange(added=(verdict,)))


def noted(pair: ComparedPair, place: Place, note: str, verdicts: Verdicts) -> Correction:
    """Write a note on a sentence of a comparison; an empty ``note`` deletes it."""
    before = pair.state(place.side, place.position).note
    return sentence_noted(pair.articles[place.side], place.position, before, note, verdicts)


def sentence_noted(article: Article, position: int, before: str, note: str, verdicts: Verdicts) -> Correction:
    """Write a note on a sentence that has the note ``before``; an empty ``note`` deletes it."""
    sentence = remembered(article, position)
    known = verdicts.on_note(article.id, position)
    return note_correction(before, note, known, lambda text: NoteVerdict(article.id, sentence, text))


def note_correction(
    before: str, note: str, known: tuple[Verdict, ...], verdict_of: Callable[[str], Verdict]
) -> Correction:
    """Return what writes a note in place of the one ``before``, which the ``known`` verdicts have."""
    text = note_text(note)
    if text == before:
        return Correction("The note has not changed" if text else "No note was written")
    if not text:
        return Correction("Note deleted", VerdictChange(removed=known))
    return Correction("Note changed" if before else "Note written", VerdictChange(known, (verdict_of(text),)))


def paired(one: Article, other: Article, verdicts: Verdicts, *, same_event: bool) -> Correction:
    """Pair two articles, or refuse the pair."""
    known = verdicts.on_pair(one.id, other.id)
    done = "made" if same_event else "refused"
    if known and known[-1].same_event is same_event:
        return Correction(f"Pair no longer {done} by verdict", VerdictChange(removed=known))
    return Correction(f"Pair {done}", VerdictChange(known, (pairing_verdict(one.id, other.id, same_event=same_event),)))


def _link_decided(
    pair: ComparedPair, ends: LinkEnds, verdicts: Verdicts, *, linked: bool, what: tuple[str, str]
) -> Correction:
    """Decide on a link, or withdraw that decision; ``what`` is the noun and the participle of the message."""
    left, right = pair.articles
    noun, done = what
    known = verdicts.on_link(left.id, right.id, ends)
    if known and known[-1].linked is linked:
        return Correction(f"{noun} no longer {done}", VerdictChange(removed=known))
    verdict = link_verdict(remembered_sentences(left, ends[0]), remembered_sentences(right, ends[1]), linked=linked)
    return Correction(f"{noun} {done}", VerdictChange(known, (verdict,)))
