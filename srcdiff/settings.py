"""Everything a user can set, with its default: plain values that the steps take and that a settings file fills.

The docstring under a field is its documentation everywhere: in the JSON Schema and in the commented settings file.
Numbers that were fitted to data are not settings; they are beside the code that uses them.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

if TYPE_CHECKING:
    from annotated_types import BaseMetadata

VERDICTS_SUFFIX = ".verdicts.jsonl"
"""How the name of a verdict file ends: in a folder of articles it is not an article."""

NARROWEST, WIDEST = 20, 10_000
"""Columns of a report."""


class Limits:
    """Limits of a value, in the protocol of annotated-types that the validator asks for.

    That package is imported only then: it takes 10 ms, and most runs have no settings file.
    """

    __is_annotated_types_grouped_metadata__: Literal[True] = True

    def __init__(self, *, least: int = 0, most: int | None = None, least_length: int | None = None) -> None:
        self._interval = None if most is None else (least, most)
        self._least_length = least_length

    def __iter__(self) -> "Iterator[BaseMetadata]":
        from annotated_types import Interval, MinLen  # noqa: PLC0415  see above

        if self._interval:
            yield from Interval(ge=self._interval[0], le=self._interval[1])
        if self._least_length:
            yield MinLen(self._least_length)


UnitInterval = Annotated[float, Limits(least=0, most=1)]
NonEmptyText = Annotated[str, Limits(least_length=1)]


@dataclass(frozen=True, slots=True)
class SourceRule:
    """What is known about the articles whose path or id matches."""

    path: NonEmptyText
    """A path, folder or glob, relative to the settings file, or an article's id."""
    outlet: NonEmptyText | None = None
    """The outlet's name, shown beside the article."""
    date: datetime.date | None = None
    """The day of publication, as 2023-02-24."""


@dataclass(frozen=True, slots=True)
class OutletRule:
    """What belongs to the pages of an outlet, and what does not."""

    outlet: NonEmptyText | None = None
    """The outlet's name, or the host of its web addresses (harbour.example); every outlet if left out."""
    furniture: tuple[NonEmptyText, ...] = ()
    """Regular expressions; a line of the outlet's articles is furniture if one of them matches all of it."""
    keep: tuple[NonEmptyText, ...] = ()
    """Exceptions, also from srcdiff's own rules: a line or sentence that one of these regular expressions matches in
    full is compared."""


@dataclass(frozen=True, slots=True)
class PairingRule:
    """A pairing that the user decides; it overrides the score."""

    articles: Annotated[tuple[NonEmptyText, ...], Limits(least_length=2)]
    """Two or more, each a path or glob (relative to the settings file) or an id; the rule is on every two of them."""
    same_event: bool
    """Whether they must be paired (true) or must not be (false)."""
    name: NonEmptyText | None = None
    """The name of the pairing in reports."""


@dataclass(frozen=True, slots=True)
class EventSettings:
    """When two articles report one event."""

    threshold: UnitInterval = 0.5
    """The lowest score of a pairing, 0 to 1. A higher threshold pairs fewer articles."""
    level: Literal["event", "story"] = "event"
    """event: one happening; story: a running story, so the days between two articles do not count against them."""
    window_days: Annotated[int, Limits(least=0, most=100_000)] | None = None
    """Articles published more days apart than this are never paired; no limit if left out."""


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """When two sentences make the same statement."""

    threshold: UnitInterval = 0.34
    """The lowest score of a link, 0 to 1: about the share of links with this score that are right. A slightly lower
    score is enough between two sentences that both have links with higher scores. A higher threshold links fewer
    sentences."""
    sure: UnitInterval = 0.68
    """The lowest score of a sure link, 0 to 1. Links with a lower score are possible: they are shown apart, and counts
    and steps leave them out. Equal sentences and links that you accepted are sure whatever this is; sentences that
    share only names and numbers are not."""


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """The layout of the plain report."""

    width: Annotated[int, Limits(least=NARROWEST, most=WIDEST)] | None = None
    """Columns; if left out, the width of the terminal, or 80 in a pipe."""
    layout: Literal["auto", "columns", "stacked"] = "auto"
    """columns: linked sentences side by side; stacked: one above the other; auto: as the width allows."""


THEMES = (
    "textual-dark",
    "textual-light",
    "ansi-dark",
    "ansi-light",
    "high-contrast",
    "atom-one-dark",
    "atom-one-light",
    "catppuccin-frappe",
    "catppuccin-latte",
    "catppuccin-macchiato",
    "catppuccin-mocha",
    "dracula",
    "flexoki",
    "gruvbox",
    "monokai",
    "nord",
    "rose-pine",
    "rose-pine-dawn",
    "rose-pine-moon",
    "solarized-dark",
    "solarized-light",
    "tokyo-night",
)
"""The themes of the terminal UI: Textual's, and one of its own. Textual itself would take long to ask."""


@dataclass(frozen=True, slots=True)
class UiSettings:
    """The appearance of the terminal UI."""

    theme: NonEmptyText = "textual-dark"
    """The colours: a theme of Textual, or high-contrast."""
    view: Literal["auto", "columns", "stacked"] = "auto"
    """columns: both articles side by side; stacked: one above the other; auto: as the width allows."""


SPELLING = (
    ("Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskij", "Zelenski"),
    ("Kyiv", "Kiev"),
    ("Kharkiv", "Kharkov"),
    ("Odesa", "Odessa"),
    ("Lviv", "Lvov"),
    ("Luhansk", "Lugansk"),
    ("Chernihiv", "Chernigov"),
    ("Mykolaiv", "Mykolayiv", "Nikolaev", "Nikolayev"),
    ("Zaporizhzhia", "Zaporizhia", "Zaporozhye"),
    ("Chornobyl", "Chernobyl"),
    ("Sevastopol", "Sebastopol"),
    ("Donbas", "Donbass"),
    ("Lukashenko", "Lukashenka"),
    ("Yanukovych", "Yanukovich"),
    ("Tymoshenko", "Timoshenko"),
    ("Gaddafi", "Qaddafi", "Gadhafi", "Qadhafi", "Kadafi"),
    ("Hezbollah", "Hizbollah", "Hizbullah"),
    ("Qaeda", "Qaida"),
    ("Houthi", "Huthi"),
    ("Houthis", "Huthis"),
    ("Taliban", "Taleban"),
    ("Quran", "Qur'an", "Koran"),
    ("Mecca", "Makkah"),
    ("Tehran", "Teheran"),
    ("Muhammad", "Mohammed", "Mohammad"),
    ("Myanmar", "Burma"),
    ("Yangon", "Rangoon"),
    ("Mumbai", "Bombay"),
    ("Kolkata", "Calcutta"),
    ("Chennai", "Madras"),
    ("Bengaluru", "Bangalore"),
    ("Beijing", "Peking"),
    ("Türkiye", "Turkey"),
    ("Eswatini", "Swaziland"),
    ("U.S.", "US", "USA", "U.S.A."),
    ("U.K.", "UK"),
    ("U.N.", "UN"),
    ("E.U.", "EU"),
)
"""Spelling variants, and names that places had before, known without a settings file; each group is one name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run."""

    sources: tuple[SourceRule, ...] = ()
    """Outlet names and dates; they override those in the articles, and a later rule overrides an earlier one."""
    pairings: tuple[PairingRule, ...] = ()
    """Pairings that must or must not be made."""
    event: EventSettings = EventSettings()
    """When two articles report one event."""
    link: LinkSettings = LinkSettings()
    """When two sentences make the same statement."""
    furniture: tuple[NonEmptyText, ...] = ()
    """Regular expressions; a line is furniture if one of them matches all of it. Upper and lower case are the same."""
    outlets: tuple[OutletRule, ...] = ()
    """Furniture of single outlets, and exceptions. Upper and lower case are the same."""
    spelling: tuple[Annotated[tuple[NonEmptyText, ...], Limits(least_length=2)], ...] = ()
    """Groups of spellings of one name, in addition to those that srcdiff knows."""
    verdicts: NonEmptyText | None = None
    """The file of your verdicts, relative to this file; if left out, srcdiff.verdicts.jsonl beside the articles."""
    encoding: NonEmptyText = "cp1252"
    """The encoding of files that are neither UTF-8 nor marked as UTF-16."""
    file_limit_mb: Annotated[int, Limits(least=1, most=100_000)] = 64
    """Megabytes of the largest article, a text file or a line of a corpus; a larger one is not read but reported."""
    article_limit: Annotated[int, Limits(least=2, most=10_000_000)] = 20_000
    """Articles read in one run, which keeps all in memory; those beyond are reported. An index has no limit."""
    report: ReportSettings = ReportSettings()
    """The layout of the plain report."""
    ui: UiSettings = UiSettings()
    """The appearance of the terminal UI."""
    keys: Mapping[str, tuple[NonEmptyText, ...]] = field(default_factory=dict)
    """Other keys for actions, by the name of the action: a key or a list of keys, which replace the built-in ones; an
    empty list removes them."""

    @property
    def spelling_groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups known without a settings file, followed by the user's."""
        return SPELLING + self.spelling


DEFAULTS = Settings()
