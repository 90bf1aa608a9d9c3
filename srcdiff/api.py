"""srcdiff for Python programs: four functions, the same that the command line is made of."""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff import pipeline
from srcdiff.model import Article, Comparison, Study
from srcdiff.reading import read_articles
from srcdiff.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts


def read(*paths: str | PathLike[str], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles of text files, folders and ``.jsonl`` corpora, split into sentences.

    They come in the order given, folders in name order. Raises ``InputError`` for the first thing that cannot be
    read; ``srcdiff.reading.read_articles`` goes on instead and tells them all.
    """
    reading = read_articles([Path(path) for path in paths], settings.encoding, once=False)
    for problem in reading.problems:
        raise problem
    return pipeline.split_all(reading.articles, settings)


def read_verdicts(path: str | PathLike[str], articles: Sequence[Article]) -> "Verdicts":
    """Return what the file at ``path`` says of these articles, as ``read`` returned them; nothing where there is none.

    Raises ``InputError`` for the first line that is damaged. Sentences are found again by their words; ``lost`` names
    the verdicts whose sentences are gone.
    """
    from srcdiff.verdicts.match import match_verdicts  # noqa: PLC0415  most programs have no verdicts
    from srcdiff.verdicts.store import read_verdicts as read_file  # noqa: PLC0415

    kept = read_file(Path(path))
    for problem in kept.problems:
        raise problem
    return match_verdicts(kept.verdicts, articles)


def compare(
    left: Article, right: Article, settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None
) -> Comparison:
    """Return the links of two articles, whatever their order, and what is unique to each.

    An article made in memory (``Article("id", "text")``) is split first; the positions in the result are those of
    ``read``'s sentences. ``verdicts`` win over the score. Cost: about the product of the numbers of sentences.
    """
    return pipeline.compare(left, right, settings, verdicts)


def study(articles: Sequence[Article], settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None) -> Study:
    """Return which of the articles report one event, and the comparison of every two that do.

    Their ids must differ. Fewer than two articles give a study without pairings. ``verdicts`` win over the score.
    """
    return pipeline.study(articles, settings, verdicts=verdicts)
