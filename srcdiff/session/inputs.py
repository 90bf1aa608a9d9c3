"""From paths to settings, articles and the verdicts on them: what every reading command does first."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srcdiff.config import (
    SettingsFile,
    find_settings_file,
    find_verdicts_file,
    is_there,
    parse,
    settings_and_verdict_files,
)
from srcdiff.errors import InputError
from srcdiff.files import same_file
from srcdiff.model import Article, Progress, ignore_progress
from srcdiff.pipeline import split_each
from srcdiff.reading import Files, ReadCache, read_articles
from srcdiff.settings import DEFAULTS, OutletRule, PairingRule, Settings
from srcdiff.split import with_recurring_furniture

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts


class Inputs(NamedTuple):
    """What a command works on."""

    settings: Settings
    articles: tuple[Article, ...]
    """Split, with outlet and date where the settings give them."""
    problems: tuple[InputError, ...]
    """What could not be read."""
    warnings: tuple[str, ...]
    files: Files
    verdicts: "Verdicts | None" = None
    """The verdicts on these articles; ``None`` where there is no verdict file."""


class EarlierInputs:
    """Articles as they were read and split before, so that reading again costs only what changed."""

    def __init__(self) -> None:
        self.read: ReadCache = {}
        self._split: dict[Article, Article] = {}
        self._furniture = _furniture_settings(DEFAULTS)

    def split(self, articles: Sequence[Article], settings: Settings, progress: Progress) -> tuple[Article, ...]:
        """Return the articles split; those that were split before, with the same settings, are not split again."""
        furniture = _furniture_settings(settings)
        known = self._split if furniture == self._furniture else {}
        new = [article for article in articles if article not in known]
        known = {**known, **dict(zip(new, split_each(new, settings, progress), strict=True))}
        self._split, self._furniture = {article: known[article] for article in articles}, furniture
        return with_recurring_furniture([known[article] for article in articles])


def _furniture_settings(settings: Settings) -> tuple[tuple[str, ...], tuple[OutletRule, ...]]:
    """Return all settings on which the sentences of an article depend."""
    return settings.furniture, settings.outlets


def read_inputs(
    paths: Sequence[Path],
    config: Path | None,
    verdicts: Path | None = None,
    *,
    least: int,
    once: bool = True,
    progress: Progress = ignore_progress,
    earlier: EarlierInputs | None = None,
    whole: bool = True,
) -> Inputs:
    """Read the settings, the articles and the verdicts on them.

    Files that have not changed since ``earlier`` are not read and split again. Raises ``SettingsError`` for a settings
    file with faults, and ``InputError`` when fewer than ``least`` articles could be read. Whatever else could not be
    read is among the problems. With ``whole`` false the settings file may name articles that are not among these.
    """
    file = settings_file(config, paths)
    kept_in = verdict_file(verdicts, file, paths)
    earlier = earlier or EarlierInputs()
    reading = read_articles(paths, file.settings, once=once, left_out=kept_in, cache=earlier.read)
    settings, articles = file.bind(earlier.split(reading.articles, file.settings, progress), whole=whole)
    if len(articles) < least:
        raise InputError(*_too_few(paths, articles, list(map(str, reading.problems))))
    files = reading.files._replace(others=settings_and_verdict_files(paths, (config, kept_in)))
    inputs = Inputs(settings, articles, reading.problems, reading.warnings, files)
    return _with_verdicts(inputs, kept_in) if is_there(kept_in) else inputs


def _with_verdicts(inputs: Inputs, file: Path) -> Inputs:
    """Return the inputs with their verdicts. Raises ``InputError`` where the verdict file is one of the articles."""
    from srcdiff.verdicts.match import match_verdicts  # noqa: PLC0415  most runs have no verdicts
    from srcdiff.verdicts.store import read_verdicts  # noqa: PLC0415

    if any(same_file(file, read) for read in inputs.files.found):
        raise InputError(f"{file}: is one of the articles; give --verdicts another name")
    try:
        kept = read_verdicts(file)
    except InputError as problem:
        return inputs._replace(problems=(*inputs.problems, problem))
    verdicts = match_verdicts(kept.verdicts, inputs.articles)
    lost = (f"{file}: {message}; it is kept" for message in verdicts.lost)
    return inputs._replace(
        problems=(*inputs.problems, *kept.problems), warnings=(*inputs.warnings, *lost), verdicts=verdicts
    )


def settings_file(config: Path | None, paths: Sequence[Path]) -> SettingsFile:
    """Return the settings file that counts for ``paths``; the defaults where there is none."""
    return parse(find_settings_file(config, paths))


def verdict_file(given: Path | None, settings: SettingsFile, paths: Sequence[Path]) -> Path:
    """Return the file of the verdicts on ``paths``: the option wins over the settings."""
    chosen = settings.settings.verdicts
    return find_verdicts_file(given or (settings.folder / chosen if chosen else None), paths)


def pairing_verdicts(
    given: Path | None, settings: SettingsFile, paths: Sequence[Path]
) -> tuple[tuple[PairingRule, ...], tuple[InputError, ...]]:
    """Return the verdicts on pairs of articles as rules, oldest first, without the articles; and damaged lines.

    Raises ``InputError`` for a file that cannot be read, and where the one that is ``given`` is missing.
    """
    from srcdiff.verdicts.index import pairing_rules  # noqa: PLC0415  most runs have no verdicts
    from srcdiff.verdicts.store import read_verdicts  # noqa: PLC0415

    if given and not is_there(given):
        raise InputError(f"{given}: no such verdict file; check the name")
    kept = read_verdicts(verdict_file(given, settings, paths))
    return pairing_rules(kept.verdicts), kept.problems


def _too_few(paths: Sequence[Path], articles: Sequence[Article], problems: Sequence[str]) -> Sequence[str]:
    """Return a line for each problem; the last one, or a line of its own, says that a single article is left."""
    if not articles:
        return problems
    if problems:
        return *problems[
            :-1
        ], f"{problems[-1]}; only one article is left, {articles[0].id}, and it takes two to compare"
    where = ", ".join(map(str, paths))
    return (f"{where}: only one article was given, {articles[0].id}; it takes two to compare",)
