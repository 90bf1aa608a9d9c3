"""The messages that pass between screens, the study controller and the application."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from textual.message import Message

from srcdiff.model import Article, Comparison, Event, Study

if TYPE_CHECKING:
    from srcdiff.browse.event_jump import Jump
    from srcdiff.browse.event_view import EventCounts, EventView
    from srcdiff.browse.restore import RestoredPair
    from srcdiff.session.corrections import Decision
    from srcdiff.session.values import Applied, LoadedStudy, PairIds

ToolName = Literal["editor", "pager"]
"""A program of the reader's own that an article is opened in."""


@dataclass
class ArticleAsked(Message):
    """The reader wants to open an article's file in another program."""

    article: Article
    offset: int
    """Into the article's text: where the reader is."""
    tool: ToolName


@dataclass
class CorrectionAsked(Message):
    """The reader corrects something."""

    decision: "Decision"


@dataclass
class PairAsked(Message):
    """The reader wants to compare two articles."""

    pair: "PairIds"
    jump: "Jump | None" = None
    """Where to begin; ``None`` for the first sentence."""


@dataclass
class EventAsked(Message):
    """The reader wants to open an event."""

    event: Event
    article: str | None = None
    """The source to begin at."""


class FactsAsked(Message):
    """The list is ordered by what is found in its events."""


class EventShown(Message):
    """An event came on screen, or came back."""


@dataclass
class EventProgressed(Message):
    """The comparisons of an event went on."""

    event: Event
    step: str
    done: int
    total: int


@dataclass
class FactsFound(Message):
    """The claims of events of the list were found."""

    found: "Mapping[str, EventCounts]"
    """By the ids of the events."""
    left: int
    """How many events are left."""


@dataclass
class EventMade(Message):
    """The claims of an event were found, for the first time or again."""

    event: Event
    view: "EventView"


class ListShown(Message):
    """The list of events came on screen, or came back."""


@dataclass
class StudyProgressed(Message):
    """Reading and pairing went on."""

    step: str
    done: int
    total: int

    def can_replace(self, message: Message) -> bool:
        """Whether this report makes ``message``, which was not handled yet, needless."""
        return isinstance(message, StudyProgressed)


@dataclass
class StudyLoaded(Message):
    """The articles were read and paired for the first time."""

    loaded: "LoadedStudy"


@dataclass
class StudyReloaded(Message):
    """The articles were read and paired again."""

    before: "LoadedStudy"
    after: "LoadedStudy"


@dataclass
class StudyPaired(Message):
    """The articles were paired again under other verdicts."""

    study: Study
    warnings: tuple[str, ...]


@dataclass
class PairCompared(Message):
    """Two articles were compared."""

    left: Article
    right: Article
    comparison: Comparison


@dataclass
class PairRestored(Message):
    """An open pair was read and compared again."""

    left: Article
    right: Article
    """The articles as the screen has them."""
    loaded: "LoadedStudy"
    """The study as it is now."""
    restored: "RestoredPair | None"
    """``None`` where an article is gone."""


@dataclass
class CorrectionMade(Message):
    """A correction was made, or found to change nothing."""

    applied: "Applied"


@dataclass
class FilesRestless(Message):
    """A file changes all the time, so that it is not read again."""
