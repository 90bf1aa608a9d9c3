"""What a person's keys decide: each of them as a change to the verdicts, and in words.

A key that is pressed again on what it decided takes the verdict back.
"""

from dataclasses import dataclass

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.model import Article, LinkEnds
from srcdiff.verdicts.codec import note_text
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import (
    FurnitureVerdict,
    NoteVerdict,
    VerdictChange,
    link_verdict,
    pairing_verdict,
    remembered,
    remembered_sentences,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What one key does."""

    words: str
    """For the status line, such as ``Link rejected``; without a change, why there is none."""
    change: VerdictChange | None = None


def accepted(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Accept the link at ``place``, or what was rejected there."""
    ends = pair.ends_at(place)
    if ends is None:
        return Correction("This sentence has no link to accept")
    return _link_decided(pair, ends, verdicts, linked=True, what=("Link", "accepted"))


def rejected(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Reject the link at ``place``; where there is none, take back what was rejected of the sentence."""
    state = pair.state(place.side, place.position)
    ends = pair.ends_at(place)
    if ends is None and state.rejected:
        ends = pair.comparison.rejected[state.rejected[0]]
    if ends is None:
        return Correction("This sentence has no link to reject")
    return _link_decided(pair, ends, verdicts, linked=False, what=("Link", "rejected"))


def joined(pair: ComparedPair, one: Place, other: Place, verdicts: Verdicts) -> Correction:
    """Join two sentences, one of each article, by hand."""
    left, right = sorted((one, other), key=lambda place: place.side)
    both = pair.state(Side.LEFT, left.position), pair.state(Side.RIGHT, right.position)
    if any(state.state == "furniture" for state in both):
        return Correction("Furniture is never compared: take that mark away first")
    if set(both[0].links) & set(both[1].links):
        return Correction("These two sentences are linked already")
    ends = (left.position,), (right.position,)
    return _link_decided(pair, ends, verdicts, linked=True, what=("Sentences", "joined"))


def furniture_turned(pair: ComparedPair, place: Place, verdicts: Verdicts) -> Correction:
    """Mark a sentence as furniture, or say that it is none."""
    article = pair.articles[place.side]
    known = verdicts.on_furniture(article.id, place.position)
    if known:
        return Correction("Verdict on furniture taken back", VerdictChange(removed=known))
    marked = article.sentences[place.position].compared
    verdict = FurnitureVerdict(article.id, remembered(article, place.position), marked)
    return Correction("Marked as furniture" if marked else "No longer furniture", VerdictChange(added=(verdict,)))


def noted(pair: ComparedPair, place: Place, words: str, verdicts: Verdicts) -> Correction:
    """Write a note on a sentence; without words, take its note away."""
    article = pair.articles[place.side]
    known = verdicts.on_note(article.id, place.position)
    text = note_text(words)
    if text == pair.state(place.side, place.position).note:
        return Correction("The note is as it was" if text else "No note was written")
    if not text:
        return Correction("Note taken away", VerdictChange(removed=known))
    verdict = NoteVerdict(article.id, remembered(article, place.position), text)
    return Correction("Note changed" if known else "Note written", VerdictChange(known, (verdict,)))


def paired(one: Article, other: Article, verdicts: Verdicts, *, same_event: bool) -> Correction:
    """Pair two articles, or refuse to."""
    known = verdicts.on_pair(one.id, other.id)
    done = "made" if same_event else "refused"
    if known and known[-1].same_event is same_event:
        return Correction(f"Pair no longer {done} by verdict", VerdictChange(removed=known))
    return Correction(f"Pair {done}", VerdictChange(known, (pairing_verdict(one.id, other.id, same_event=same_event),)))


def _link_decided(
    pair: ComparedPair, ends: LinkEnds, verdicts: Verdicts, *, linked: bool, what: tuple[str, str]
) -> Correction:
    """Decide on a link, or take that decision back; ``what`` names the link and what it is then."""
    left, right = pair.articles
    noun, done = what
    known = verdicts.on_link(left.id, right.id, ends)
    if known and known[-1].linked is linked:
        return Correction(f"{noun} no longer {done}", VerdictChange(removed=known))
    verdict = link_verdict(remembered_sentences(left, ends[0]), remembered_sentences(right, ends[1]), linked=linked)
    return Correction(f"{noun} {done}", VerdictChange(known, (verdict,)))


@dataclass(frozen=True, slots=True)
class History:
    """The corrections of this session, to be undone and done again."""

    done: tuple[Correction, ...] = ()
    """The newest last; so are those undone."""
    undone: tuple[Correction, ...] = ()

    def after(self, correction: Correction) -> "History":
        """Return the history with one more correction; what was undone before it is forgotten."""
        return History((*self.done, correction))

    def undo(self) -> Correction:
        """Return what undoes the newest correction; without a change where there is none."""
        if not self.done:
            return Correction("There is nothing to undo")
        newest = self.done[-1]
        return Correction(f"Undone: {_small(newest.words)}", newest.change and newest.change.reversed)

    def redo(self) -> Correction:
        """Return what does the correction undone last again; without a change where there is none."""
        if not self.undone:
            return Correction("There is nothing to do again")
        newest = self.undone[-1]
        return Correction(f"Done again: {_small(newest.words)}", newest.change)

    def after_undo(self) -> "History":
        """Return the history once the newest correction is undone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> "History":
        """Return the history once the correction undone last is done again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
