"""From the options to settings and articles: what every reading command does first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from srcdiff.cli.output import complain, warn
from srcdiff.config import SettingsFile, find_settings_file, parse
from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.pipeline import split_all
from srcdiff.reading import Files, read_articles
from srcdiff.settings import Settings


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a command works on."""

    settings: Settings
    articles: tuple[Article, ...]
    """Split, with outlet and date where the settings give them."""
    problems: tuple[InputError, ...]
    """What could not be read."""
    warnings: tuple[str, ...]
    files: Files


def read_inputs(paths: Sequence[Path], config: Path | None, *, least: int, once: bool = True) -> Inputs:
    """Read the settings and the articles.

    Raises ``SettingsError`` for a settings file with faults, and ``InputError`` when fewer than ``least`` articles
    could be read. What could not be read beside them stands among the problems.
    """
    file = settings_file(config, paths)
    reading = read_articles(paths, file.settings.encoding, once=once)
    settings, articles = file.bind(split_all(reading.articles, file.settings))
    if len(articles) < least:
        raise InputError("\n".join((*map(str, reading.problems), *_too_few(paths, articles, reading.problems))))
    return Inputs(settings, articles, reading.problems, reading.warnings, reading.files)


def settings_file(config: Path | None, paths: Sequence[Path]) -> SettingsFile:
    """Return the settings file that counts for ``paths``; the defaults where there is none."""
    return parse(find_settings_file(config, paths))


def report_trouble(inputs: Inputs, *, quiet: bool) -> bool:
    """Print warnings, unless ``quiet``, and problems; return whether there were problems."""
    for message in () if quiet else inputs.warnings:
        warn(message)
    for problem in inputs.problems:
        complain(problem)
    return bool(inputs.problems)


def _too_few(paths: Sequence[Path], articles: Sequence[Article], problems: Sequence[InputError]) -> Iterator[str]:
    """Yield what is to be said of one article alone; of none the problems say enough."""
    if articles:
        left = "is left" if problems else "was given"
        where = ", ".join(map(str, paths))
        yield f"{where}: only one article {left}, {articles[0].id}; it takes two to compare"
