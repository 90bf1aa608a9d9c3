"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.builders import written
from tests.cli.command import ARTICLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles on one event, and one on another."""
    return written(tmp_path / "articles", ARTICLES)
