"""Everything a user can set, with its default: plain values that the steps take and a settings file fills.

The docstring below a field is its documentation everywhere: in the JSON Schema and in the commented settings file.
Numbers that were fitted to data are not settings; they stand beside the code that uses them.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

VERDICTS_SUFFIX = ".verdicts.jsonl"
"""How the name of a file of verdicts ends: in a folder of articles it is no article."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a value may be at the least and the most, numbers by size, words and lists by length.

    Stands for annotated-types' constraints, which the validator reads, without loading that library and the one
    it needs where there is no settings file to validate: that is 6 percent of the time a report takes to start.
    """

    least: float | None = None
    most: float | None = None
    shortest: int | None = None
    __is_annotated_types_grouped_metadata__ = True

    def __iter__(self) -> Iterator[object]:
        """Yield the constraints that are set, in annotated-types' own terms."""
        from annotated_types import Ge, Le, MinLen  # noqa: PLC0415

        if self.least is not None:
            yield Ge(self.least)
        if self.most is not None:
            yield Le(self.most)
        if self.shortest is not None:
            yield MinLen(self.shortest)


Share = Annotated[float, Limits(0, 1)]
Words = Annotated[str, Limits(shortest=1)]
"""Text that says something."""


@dataclass(frozen=True, slots=True)
class SourceRule:
    """What is known of the articles whose path or id matches."""

    path: Words
    """A path, folder or glob, relative to the settings file, or an article's id."""
    outlet: Words | None = None
    """The outlet's name, shown beside the article."""
    date: datetime.date | None = None
    """The day of publication, as 2023-02-24."""


@dataclass(frozen=True, slots=True)
class PairingRule:
    """A pairing that the user decides; it wins over the score."""

    articles: Annotated[tuple[Words, ...], Limits(shortest=2)]
    """Two or more, each a path or glob (relative to the settings file) or an id; every two of them are meant."""
    same_event: bool
    """Whether they must be paired (true) or must not be (false)."""
    name: Words | None = None
    """What the report calls the pairing."""


@dataclass(frozen=True, slots=True)
class EventSettings:
    """When two articles report one event."""

    threshold: Share = 0.5
    """The least score of a pairing, 0 to 1. Higher pairs fewer articles."""
    level: Literal["event", "story"] = "event"
    """event: one happening; story: a running story, so days between two articles do not count against them."""
    window_days: Annotated[int, Limits(0, 100_000)] | None = None
    """Articles published further apart than this are never paired; no limit when left out."""


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """When two sentences state one fact."""

    threshold: Share = 0.5
    """The least score of a link, 0 to 1; a little less is enough between two sentences that both have surer links.
    Higher links fewer sentences."""


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """How the plain report looks."""

    width: Annotated[int, Limits(20, 10_000)] | None = None
    """Columns; the terminal's width, or 80 in a pipe, when left out."""
    layout: Literal["auto", "columns", "stacked"] = "auto"
    """columns: linked sentences side by side; stacked: one above the other; auto: as the width allows."""


@dataclass(frozen=True, slots=True)
class UiSettings:
    """How the terminal UI looks."""

    theme: Words = "textual-dark"
    """A theme of Textual, such as textual-dark, textual-light, ansi-dark, nord or gruvbox."""
    view: Literal["auto", "columns", "stacked"] = "auto"
    """columns: both articles side by side; stacked: one above the other; auto: as the width allows."""


SPELLING = (
    ("Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskij", "Zelenski"),
    ("Kyiv", "Kiev"),
    ("Kharkiv", "Kharkov"),
    ("Odesa", "Odessa"),
    ("Lviv", "Lvov"),
    ("Donbas", "Donbass"),
    ("Lukashenko", "Lukashenka"),
    ("Gaddafi", "Qaddafi", "Gadhafi", "Qadhafi", "Kadafi"),
    ("Hezbollah", "Hizbollah", "Hizbullah"),
    ("Qaeda", "Qaida"),
    ("Muhammad", "Mohammed", "Mohammad"),
    ("Myanmar", "Burma"),
    ("U.S.", "US", "USA", "U.S.A."),
    ("U.K.", "UK"),
    ("U.N.", "UN"),
    ("E.U.", "EU"),
)
"""Spelling variants known without a settings file: one group, one name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run."""

    sources: tuple[SourceRule, ...] = ()
    """Outlet names and dates; they win over those that an article carries, and a later rule over an earlier one."""
    pairings: tuple[PairingRule, ...] = ()
    """Pairings that must or must not be made."""
    event: EventSettings = EventSettings()
    """When two articles report one event."""
    link: LinkSettings = LinkSettings()
    """When two sentences state one fact."""
    furniture: tuple[Words, ...] = ()
    """Regular expressions; a line that one of them matches whole is furniture. Case does not count."""
    spelling: tuple[Annotated[tuple[Words, ...], Limits(shortest=2)], ...] = ()
    """Groups of names that are one name in several spellings, added to those that srcdiff knows."""
    verdicts: Words | None = None
    """The file of your verdicts, relative to this one; srcdiff.verdicts.jsonl beside the articles when left out."""
    encoding: Words = "cp1252"
    """Read with this when a file is neither UTF-8 nor marked as UTF-16."""
    report: ReportSettings = ReportSettings()
    """How the plain report looks."""
    ui: UiSettings = UiSettings()
    """How the terminal UI looks."""
    keys: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    """Other keys for actions of the terminal UI, by the action's name: a key or a list of keys, which replace the
    built-in ones; an empty list takes them away."""

    @property
    def spelling_groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups known without a settings file, then the user's."""
        return SPELLING + self.spelling


DEFAULTS = Settings()
