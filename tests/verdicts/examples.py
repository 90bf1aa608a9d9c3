"""Verdicts on two invented articles, and any verdicts at all."""

from hypothesis import strategies as st

from srcdiff.model import Article, LinkEnds
from srcdiff.text.safe import safe_line, safe_text
from srcdiff.verdicts.codec import note_text
from srcdiff.verdicts.values import (
    ClaimNoteVerdict,
    ClaimVerdict,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    RememberedSentence,
    RememberedSentences,
    Verdict,
    link_verdict,
    pairing_verdict,
    remembered,
    remembered_sentences,
)
from tests.builders import article

LEFT = article(
    "harbour",
    ("Harbour ferry sinks near Lisbon, twelve rescued", "headline"),
    "A harbour ferry sank near Lisbon on Monday after striking a sandbank, the coast guard said.",
    "All twelve passengers were rescued by fishing boats within the hour.",
    ("Photo: M. Okafor", "furniture"),
    "The ferry company, Tejo Lines, has suspended two other routes.",
)
RIGHT = article(
    "retold",
    ("Twelve saved as Lisbon ferry goes down", "headline"),
    "The operator, Tejo Lines, suspended two of its routes until the hulls are checked.",
    "Fishing boats rescued all twelve passengers within the hour.",
    "Rain is forecast for the rest of the week.",
)


def on_link(ends: LinkEnds, *, linked: bool, left: Article = LEFT, right: Article = RIGHT) -> LinkVerdict:
    """Return a verdict on sentences of the two articles."""
    return link_verdict(remembered_sentences(left, ends[0]), remembered_sentences(right, ends[1]), linked=linked)


def furniture(position: int, *, on: Article = LEFT, marked: bool = True) -> FurnitureVerdict:
    """Return a verdict that a sentence is furniture, or that it is not."""
    return FurnitureVerdict(on.id, remembered(on, position), marked)


def note(position: int, text: str, on: Article = LEFT) -> NoteVerdict:
    """Return a note."""
    return NoteVerdict(on.id, remembered(on, position), text)


ids = st.text(min_size=1, max_size=20).map(safe_line).filter(bool)
sentences = st.builds(RememberedSentence, st.integers(0, 500), st.text(max_size=60).map(safe_text))


@st.composite
def statements(draw: st.DrawFn, identifier: str) -> RememberedSentences:
    """Return any sentences of an article."""
    found = draw(st.lists(sentences, min_size=1, max_size=3, unique_by=lambda one: one.position))
    return RememberedSentences(identifier, tuple(sorted(found, key=lambda sentence: sentence.position)))


@st.composite
def claims(draw: st.DrawFn, *identifiers: str) -> tuple[RememberedSentences, ...]:
    """Return any sentences of some of the articles."""
    chosen = draw(st.lists(st.sampled_from(identifiers), min_size=1, unique=True))
    return tuple(draw(statements(identifier)) for identifier in sorted(chosen))


@st.composite
def verdicts(draw: st.DrawFn) -> Verdict:
    """Return any verdict."""
    one, other = draw(st.lists(ids, min_size=2, max_size=2, unique=True))
    yes = draw(st.booleans())
    kind = draw(st.sampled_from(["pairing", "link", "furniture", "note", "claim", "claim note"]))
    if kind == "pairing":
        return pairing_verdict(one, other, same_event=yes)
    if kind == "link":
        return link_verdict(draw(statements(one)), draw(statements(other)), linked=yes)
    if kind == "claim":
        return ClaimVerdict(draw(claims(one, other)), draw(claims(one, other)), yes)
    if kind == "claim note":
        return ClaimNoteVerdict(draw(claims(one, other)), note_text(draw(st.text(max_size=60))))
    if kind == "furniture":
        return FurnitureVerdict(one, draw(sentences), yes)
    return NoteVerdict(one, draw(sentences), note_text(draw(st.text(max_size=60))))
