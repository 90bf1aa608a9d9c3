"""The formats that a result can have: one table for ``--format`` and for the files that the terminal UI writes."""

from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.model import Study
from srcdiff.show.json import comparison_json, pairs_json, study_json
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import comparison_text, pairs_text, study_text

Render = Callable[[Study, ReportStyle], str]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to print a study, and a function for each part of it that a command prints."""

    name: str
    """As ``--format`` takes it."""
    suffix: str
    """Of a file in this format, by which a file's name chooses it."""
    study: Render
    """The whole report."""
    pairs: Render
    """The pairings alone."""
    comparison: Render
    """The comparisons alone."""


def _whatever_the_look(render: Callable[[Study], str]) -> Render:
    return lambda study, _look: render(study)


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", study_text, pairs_text, comparison_text),
    Format(
        "json",
        ".json",
        _whatever_the_look(study_json),
        _whatever_the_look(pairs_json),
        _whatever_the_look(comparison_json),
    ),
)
"""The first is the one that counts where none is chosen."""


def format_named(name: str) -> Format:
    """Return the format of that name; raises ``KeyError`` where there is none."""
    return {known.name: known for known in FORMATS}[name]


def format_of_suffix(suffix: str) -> Format | None:
    """Return the format of files with that suffix, whatever its case; ``None`` where there is none."""
    return {known.suffix: known for known in FORMATS}.get(suffix.lower())
