"""Builders of test articles, and one invented event: two articles on a ferry, a third article, and their comparison."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import OutputError
from srcdiff.model import (
    Article,
    Comparison,
    Conflict,
    Edit,
    Event,
    Link,
    Operation,
    Pairing,
    Progress,
    QuotationPair,
    Reason,
    ScorePart,
    Sentence,
    SentenceKind,
    Span,
    Study,
    StyleDifference,
    Utterance,
)
from srcdiff.reading import Stamps
from srcdiff.session.values import LoadedStudy, SavedVerdicts
from srcdiff.verdicts.values import VerdictChange


def article(
    identifier: str,
    *sentences: str | tuple[str, SentenceKind],
    title: str = "",
    date: datetime.date | None = None,
    source: str | None = None,
) -> Article:
    """Return an article of these sentences, a paragraph each; a sentence is body unless its kind is given."""
    text = ""
    spans: list[Sentence] = []
    for sentence in sentences:
        words, kind = sentence if isinstance(sentence, tuple) else (sentence, "body")
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{words}" if text else words
        spans.append(Sentence(start, start + len(words), kind))
    return Article(identifier, text, tuple(spans), title=title, date=date, source=source)


def written(folder: Path, articles: Mapping[str, Sequence[str]]) -> Path:
    """Return a new folder with a file for each article, given by its id and its paragraphs."""
    folder.mkdir()
    for name, paragraphs in articles.items():
        (folder / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return folder


HARBOUR = article(
    "harbour-post",
    ("Ferry runs aground off Tern Island", "headline"),
    ("Photo: M. Okafor", "furniture"),
    "A ferry with 212 people on board ran aground near Tern Island on Monday.",
    "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher.",
    "Nobody was hurt, the coast guard said.",
    "The ship's owner promised a full refund.",
    "Divers will look at the hull on Wednesday.",
    title="Ferry runs aground off Tern Island",
    date=datetime.date(2024, 3, 5),
    source="Harbour Post",
)
ISLES = article(
    "isles-daily",
    ("Passengers rescued from stranded ferry", "headline"),
    "Divers are to inspect the hull on Wednesday.",
    "A ferry carrying 221 people ran aground near Tern Island on Monday.",
    "The vessel had left the mainland in thick fog.",
    "“We heard a bang and then the engines stopped,” a passenger said.",
    "Nobody was hurt, the Coast Guard said.",
    "It is the third such accident in two years.",
    ("Sign up for our newsletter [/b]", "furniture"),
    title="Passengers rescued from stranded ferry",
    date=datetime.date(2024, 3, 6),
    source="Isles Daily",
)
ORCHARD = article(
    "orchard-weekly",
    ("Apple growers fear late frost", "headline"),
    "Growers in the valley covered their trees on Monday night.",
    title="Apple growers fear late frost",
    source="Orchard Weekly",
)


def changes(left: tuple[int, str], right: tuple[int, str], *replaced: tuple[str, str]) -> tuple[Edit, ...]:
    """Return the edits of two sentences: each ``replaced`` pair in order, and what is between them as equal.

    Each sentence is given as its offset and its text. An empty string on one side is a deletion or an insertion
    and is where the equal words before it end.
    """
    edits: list[Edit] = []
    places = [0, 0]

    def add(op: Operation, lengths: tuple[int, int]) -> None:
        spans: list[Span] = [
            (offset + place, offset + place + length)
            for (offset, _), place, length in zip((left, right), places, lengths, strict=True)
        ]
        if any(lengths):
            edits.append(Edit(op, spans[0], spans[1]))
        places[:] = [place + length for place, length in zip(places, lengths, strict=True)]

    for before, after in replaced:
        equal = left[1].index(before, places[0]) - places[0] if before else right[1].index(after, places[1]) - places[1]
        add("equal", (equal, equal))
        add("replace" if before and after else "delete" if before else "insert", (len(before), len(after)))
    add("equal", (len(left[1]) - places[0], len(right[1]) - places[1]))
    return tuple(edits)


def sentence(of: Article, position: int) -> tuple[int, str]:
    """Return a sentence as its offset and its text."""
    return of.sentences[position].start, of.text_of(position)


def span(of: Article, words: str) -> Span:
    """Return where ``words`` first stand."""
    start = of.text.index(words)
    return start, start + len(words)


NUMBER = Conflict("number", "212 people", "221 people", span(HARBOUR, "212 people"), span(ISLES, "221 people"))
BANG = "We heard a bang and then the engines stopped,"
UTTERANCE = QuotationPair(
    "verbatim",
    Utterance((span(HARBOUR, BANG),), span(HARBOUR, "Ana Lind")),
    Utterance((span(ISLES, BANG),), span(ISLES, "a passenger")),
)
LINKS = (
    Link(
        (2,),
        (2,),
        "edited",
        0.94,
        parts=(ScorePart("words in common", 2.1), ScorePart("numbers", -0.4)),
        edits=changes(sentence(HARBOUR, 2), sentence(ISLES, 2), ("with 212", "carrying 221"), (" on board", "")),
        conflicts=(NUMBER,),
    ),
    Link(
        (3,),
        (4,),
        "quote",
        0.97,
        parts=(ScorePart("quotation", 3.0),),
        edits=changes(sentence(HARBOUR, 3), sentence(ISLES, 4), ("said Ana Lind, a teacher", "a passenger said")),
        quotations=(UTTERANCE,),
    ),
    Link(
        (4,),
        (5,),
        "same",
        0.99,
        edits=changes(sentence(HARBOUR, 4), sentence(ISLES, 5)),
        style=(StyleDifference("case", "coast guard", "Coast Guard"),),
    ),
    Link(
        (6,),
        (1,),
        "reworded",
        0.71,
        moved=True,
        edits=changes(sentence(HARBOUR, 6), sentence(ISLES, 1), ("will look at", "are to inspect")),
    ),
)
COMPARISON = Comparison("harbour-post", "isles-daily", LINKS, (0, 5), (0, 3, 6))
"""Both tell of the number, the quotation, the coast guard and, at another place, the divers."""

FERRY = Pairing(
    "harbour-post",
    "isles-daily",
    paired=True,
    score=0.93,
    origin="automatic",
    reasons=(
        Reason("shared_quote", "both quote “We heard a bang and then the engines stopped”", 1.9),
        Reason("date", "published 1 day apart", 0.6),
    ),
)
FROST = Pairing(
    "harbour-post",
    "orchard-weekly",
    paired=False,
    score=0.04,
    origin="automatic",
    reasons=(Reason("words", "few words in common [/foo]", -2.3),),
)
FORBIDDEN = Pairing(
    "isles-daily",
    "orchard-weekly",
    paired=False,
    score=0.02,
    origin="config",
    reasons=(Reason("config", "the settings forbid it", -9.0),),
    name="frost is no ferry",
)
STUDY = Study(
    (HARBOUR, ISLES, ORCHARD),
    (FERRY, FROST, FORBIDDEN),
    (Event("1", "Ferry runs aground off Tern Island", ("harbour-post", "isles-daily")),),
)


@dataclass(frozen=True, slots=True)
class StudyInMemory:
    """A source that has no files: its articles never change and no verdict is kept."""

    loaded: LoadedStudy
    compared: Callable[[Article, Article], Comparison]

    def load(self, progress: Progress) -> LoadedStudy:
        """Return the study."""
        del progress
        return self.loaded

    def stamps(self) -> Stamps:
        """Return no stamps."""
        return {}

    def pair(self, progress: Progress) -> Study:
        """Return the study."""
        del progress
        return self.loaded.study

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two articles."""
        return self.compared(left, right)

    def compare_each(self, pairs: Sequence[tuple[Article, Article]]) -> Iterator[tuple[int, Comparison]]:
        """Compare pairs of articles, one after the other."""
        return enumerate(self.compare(left, right) for left, right in pairs)

    def save(self, change: VerdictChange) -> SavedVerdicts:
        """Raise ``OutputError``."""
        del change
        raise OutputError("there is no file to keep a verdict in")


@dataclass
class ScriptedSource:
    """A ``StudySource`` that does what a test says; by default it has the invented study and keeps no verdict."""

    load: Callable[[Progress], LoadedStudy] = lambda _: LoadedStudy(STUDY)
    compare: Callable[[Article, Article], Comparison] = lambda _left, _right: COMPARISON
    stamps: Callable[[], Stamps] = dict
    pair: Callable[[Progress], Study] = lambda _: STUDY
    save: Callable[[VerdictChange], SavedVerdicts] = StudyInMemory(LoadedStudy(STUDY), lambda *_: COMPARISON).save

    def compare_each(self, pairs: Sequence[tuple[Article, Article]]) -> Iterator[tuple[int, Comparison]]:
        """Compare the pairs as ``compare`` does."""
        return enumerate(self.compare(left, right) for left, right in pairs)


FERRY_FILES = {
    "harbour": (
        "Ferry runs aground off Tern Island",
        "A ferry with 212 people on board ran aground near Tern Island on Monday, the coast guard said.",
        "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher.",
        "The ship’s owner promised a full refund.",
        "Divers will look at the hull on Wednesday, the coast guard added.",
    ),
    "isles": (
        "Passengers rescued from stranded ferry",
        "A ferry carrying 221 people ran aground near Tern Island on Monday, the coast guard said.",
        "“We heard a bang and then the engines stopped,” a passenger said.",
        "It is the third such accident in two years.",
        "Every one of them will have the money back.",
    ),
    "orchard": (
        "Apple growers fear late frost",
        "Growers in the valley covered their trees on Monday night.",
        "A frost in May would cost them the harvest.",
    ),
}
"""Paragraphs of two reports on one ferry and one on apples, by the names of the files to write."""
THREE_FILES = {
    "harbour": (
        "Ferry runs aground off Tern Island",
        "A ferry with 212 people on board ran aground near Tern Island on Monday, the coast guard said.",
        "“We heard a bang and then the engines stopped,” said Ana Lind, a teacher.",
        "The ship’s owner promised a full refund to every passenger.",
        "Divers will look at the hull on Wednesday.",
    ),
    "isles": (
        "Passengers rescued from stranded ferry",
        "A ferry with 221 people on board ran aground near Tern Island on Monday, the coast guard said.",
        "“We heard a bang and then the engines stopped,” a passenger said.",
        "It is the third such accident in two years.",
    ),
    "tern": (
        "Stranded ferry: what is known",
        "“We heard a bang and then the engines stopped,” said one teacher.",
        "Every passenger was promised a full refund by the ship’s owner.",
        "All of them will have the money back.",
    ),
}
"""Three reports on one ferry, with three claims: the accident, the bang, and the refund."""
