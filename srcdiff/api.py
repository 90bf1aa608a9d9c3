"""The Python interface: read articles, compare two, study many, and read verdicts. The command line does the same."""

from collections.abc import Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff import pipeline
from srcdiff.errors import InputError
from srcdiff.model import Article, Comparison, Study
from srcdiff.reading import read_articles
from srcdiff.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts


def read(*paths: str | PathLike[str], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles of files of every kind, folders and corpora, split into sentences.

    They are in the order given, those of a folder in name order. Raises ``InputError`` for the first thing that
    cannot be read; ``srcdiff.reading.read_articles`` reads the rest instead and returns every problem.
    """
    reading = read_articles([Path(path) for path in paths], settings, once=False)
    for problem in reading.problems:
        raise problem
    return pipeline.split_all(reading.articles, settings)


def read_verdicts(path: str | PathLike[str], articles: Sequence[Article]) -> "Verdicts":
    """Return the verdicts that the file at ``path`` has on these articles, as ``read`` returned them.

    Empty where the file does not exist. Raises ``InputError`` for the first damaged line, and where two articles
    have one id. Sentences are found by their text; ``lost`` lists the verdicts whose sentences are gone.
    """
    _check_ids(articles)
    from srcdiff.verdicts.match import match_verdicts  # noqa: PLC0415  most programs have no verdicts
    from srcdiff.verdicts.store import read_verdicts as read_file  # noqa: PLC0415

    kept = read_file(Path(path))
    for problem in kept.problems:
        raise problem
    return match_verdicts(kept.verdicts, articles)


def compare(
    left: Article, right: Article, settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None
) -> Comparison:
    """Return the links between two articles and the sentences unique to each.

    An article made in memory (``Article("id", "text")``) is split first, as ``read`` splits it. ``verdicts``
    override the score. Raises ``InputError`` where two different articles have one id. Cost: about the product of
    the two numbers of sentences.
    """
    if left != right:
        _check_ids((left, right))
    left, right = pipeline.marked(pipeline.split_all((left, right), settings), verdicts)
    return replace(pipeline.compare(left, right, settings, verdicts), articles=(left, right))


def study(articles: Sequence[Article], settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None) -> Study:
    """Return which of the articles report one event, a comparison of every two that do, and the claims of each event.

    Fewer than two articles give a study without pairings. ``verdicts`` override the score. Raises ``InputError``
    where two articles have one id, and ``TypeError`` for a path or text in place of an article.
    """
    _check_ids(articles)
    found = pipeline.study(articles, settings, verdicts=verdicts)
    by_id = {article.id: article for article in found.articles}
    comparisons = (replace(one, articles=(by_id[one.left], by_id[one.right])) for one in found.comparisons)
    return replace(found, comparisons=tuple(comparisons))


def _check_ids(articles: Sequence[Article]) -> None:
    """Raise ``InputError`` for the first two articles with one id: ids name articles in results and verdicts.

    Raises ``TypeError`` for what is not an article.
    """
    first: dict[str, int] = {}
    for number, article in enumerate(articles, 1):
        if not isinstance(article, Article):
            raise TypeError(f"{article!r} is not an article; srcdiff.read(path) returns those of files and folders")
        if article.id in first:
            raise InputError(
                f"articles {first[article.id]} and {number} have the same id, {article.id!r}; give each its own"
            )
        first[article.id] = number
