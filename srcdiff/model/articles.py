"""Articles and their sentences."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
"""A half-open stretch ``(start, end)`` of an article's text, in code points."""
SentenceId = tuple[str, int]
"""An article's id and the position of one of its sentences."""
LONGEST_ID = 500
"""Characters of an id, of an outlet's or an author's name, and of an address."""
SentenceKind = Literal["headline", "body", "caption", "furniture"]
Origin = Literal["automatic", "config", "verdict"]
"""Who decided: the program, the settings file, or a person by a verdict."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a piece of furniture, of one article."""

    start: int
    end: int
    """Offsets into the article's text, without the white space around the sentence."""
    kind: SentenceKind
    origin: Origin = "automatic"
    """Who decided whether the sentence is furniture."""
    rule: str = field(default="", compare=False)
    """Which rule decided the kind, in words for people; empty for body text."""

    @property
    def span(self) -> Span:
        """Where it is in the article's text."""
        return self.start, self.end

    @property
    def compared(self) -> bool:
        """Whether the sentence takes part in a comparison: everything but furniture does."""
        return self.kind != "furniture"


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text and metadata."""

    id: str
    """Unique among the articles read together."""
    text: str
    """The text, made safe: NFC, ``\\n`` line ends, no control, escape or bidirectional characters."""
    sentences: tuple[Sentence, ...] = ()
    """In the order of the text, without overlap; empty until the article is split."""
    title: str = ""
    """The corpus record's title, else the headline, else the first sentence; empty until the article is split."""
    date: datetime.date | None = None
    """The day of publication, if the corpus record, the settings or a line of the text give one."""
    dateline: Span | None = None
    """Where the text says where, when and by whom it was filed (``KYIV, Feb 24 (Reuters) -``): furniture."""
    place: str = ""
    """The place that the dateline names, as printed."""
    source: str | None = None
    """The outlet's name."""
    url: str | None = None
    author: str | None = None
    """Who wrote it, as the page, the header or a byline names them."""
    language: str = ""
    """Two- or three-letter code; given by the page or the header, else guessed when the article is split."""
    path: str | None = None
    """The file it was read from, as the user named it; ``None`` for an article made in memory."""
    sha256: str | None = None
    """Hash of the bytes read, in hexadecimal."""

    def text_of(self, position: int) -> str:
        """Return the text of the sentence at ``position``."""
        sentence = self.sentences[position]
        return self.text[sentence.start : sentence.end]

    def compared_positions(self) -> Iterator[int]:
        """Yield the positions of the sentences that are not furniture, in order."""
        return (position for position, sentence in enumerate(self.sentences) if sentence.compared)
