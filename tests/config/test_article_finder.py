"""What the text of a rule names: ids of articles, and files by the suffixes that are read."""

from pathlib import Path

import pytest

from srcdiff.config.article_finder import ArticleFinder
from srcdiff.reading.formats import GZIP, READERS, ZIP


@pytest.mark.parametrize("suffix", [*READERS, GZIP, ZIP])
def test_before_articles_are_read_a_name_with_a_suffix_that_is_read_is_a_file(suffix: str, tmp_path: Path) -> None:
    finder = ArticleFinder(tmp_path, ())
    assert not finder.find(f"story{suffix}").known
    (tmp_path / f"story{suffix}").touch()
    assert ArticleFinder(tmp_path, ()).find(f"story{suffix}").elsewhere == (str(tmp_path / f"story{suffix}"),)


def test_before_articles_are_read_any_other_name_may_be_an_id(tmp_path: Path) -> None:
    assert ArticleFinder(tmp_path, ()).find("reuters-2023-02-24").trusted
