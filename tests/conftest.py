"""What many tests share: the seeds, read and split."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from srcdiff.model import Article
from srcdiff.reading import read_articles
from srcdiff.split import split

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
"""How long an example takes says more of the machine than of the program; benchmarks measure that."""

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seeds() -> dict[str, Article]:
    """The five seeds by their numbers, 000 to 004."""
    reading = read_articles([SEEDS])
    assert not reading.problems
    return {article.id[:3]: split(article) for article in reading.articles}


@pytest.fixture(scope="session")
def seeds_folder() -> Path:
    """The folder of the seeds."""
    return SEEDS


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let a process started here be interrupted, even where a shell started the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
