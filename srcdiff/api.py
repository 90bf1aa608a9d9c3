"""srcdiff for Python programs: three functions, the same that the command line is made of."""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path

from srcdiff import pipeline
from srcdiff.model import Article, Comparison, Study
from srcdiff.reading import read_articles
from srcdiff.settings import DEFAULTS, Settings


def read(*paths: str | PathLike[str], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles of text files, folders and ``.jsonl`` corpora, split into sentences.

    They come in the order given, folders in name order. Raises ``InputError`` for the first thing that cannot be
    read; ``srcdiff.reading.read_articles`` goes on instead and tells them all.
    """
    reading = read_articles([Path(path) for path in paths], settings.encoding, once=False)
    for problem in reading.problems:
        raise problem
    return pipeline.split_all(reading.articles, settings)


def compare(left: Article, right: Article, settings: Settings = DEFAULTS) -> Comparison:
    """Return the links of two articles, whatever their order, and what is unique to each.

    An article made in memory (``Article("id", "text")``) is split first; the positions in the result are those of
    ``read``'s sentences. Cost: about the product of the numbers of sentences.
    """
    return pipeline.compare(left, right, settings)


def study(articles: Sequence[Article], settings: Settings = DEFAULTS) -> Study:
    """Return which of the articles report one event, and the comparison of every two that do.

    Their ids must differ. Fewer than two articles give a study without pairings.
    """
    return pipeline.study(articles, settings)
