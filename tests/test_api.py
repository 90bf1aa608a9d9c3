"""srcdiff as a library: what the command line does, for Python programs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import srcdiff
from srcdiff import Article
from srcdiff.verdicts.store import change_verdicts
from srcdiff.verdicts.values import VerdictChange, link_verdict, pairing_verdict, remembered_sentences

LEFT = "000_e4a192a37fad9332"
RIGHT = "003_14c54f9a88c2523c"


def test_a_program_honours_verdicts_as_the_command_does(seeds_folder: Path, tmp_path: Path) -> None:
    articles = srcdiff.read(seeds_folder / f"{LEFT}.txt", seeds_folder / f"{RIGHT}.txt")
    left, right = articles
    link = srcdiff.compare(left, right).links[0]
    rejected = link_verdict(
        remembered_sentences(left, link.left), remembered_sentences(right, link.right), linked=False
    )
    file = tmp_path / "srcdiff.verdicts.jsonl"
    change_verdicts(file, VerdictChange(added=(rejected, pairing_verdict(LEFT, RIGHT, same_event=False))))

    verdicts = srcdiff.read_verdicts(file, articles)

    comparison = srcdiff.compare(left, right, verdicts=verdicts)
    assert comparison.rejected == ((link.left, link.right),)
    assert (link.left, link.right) not in {(other.left, other.right) for other in comparison.links}
    assert [pairing.origin for pairing in srcdiff.study(articles, verdicts=verdicts).pairings] == ["verdict"]


def test_without_a_file_nobody_decided_anything(seeds_folder: Path, tmp_path: Path) -> None:
    articles = srcdiff.read(seeds_folder / f"{LEFT}.txt", seeds_folder / f"{RIGHT}.txt")
    verdicts = srcdiff.read_verdicts(tmp_path / "none.jsonl", articles)
    left, right = articles
    assert srcdiff.compare(left, right, verdicts=verdicts) == srcdiff.compare(left, right)


def test_a_damaged_line_is_an_error_that_names_it(seeds_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "srcdiff.verdicts.jsonl"
    file.write_text('{"format": "srcdiff verdicts", "version": 1}\n{"verdict": "maybe"}\n', encoding="utf-8")
    with pytest.raises(srcdiff.InputError, match=r"verdicts\.jsonl:2: "):
        srcdiff.read_verdicts(file, srcdiff.read(seeds_folder))


def test_articles_with_one_id_are_refused(tmp_path: Path) -> None:
    one, same_id = Article("a", "The ferry sank on Monday."), Article("a", "The ferry sank on Tuesday.")
    wanted = "articles 1 and 3 have the same id, 'a'; give each its own"
    articles = (one, Article("b", "The ferry sank."), same_id)
    with pytest.raises(srcdiff.InputError, match=wanted):
        srcdiff.study(articles)
    with pytest.raises(srcdiff.InputError, match=wanted):
        srcdiff.read_verdicts(tmp_path / "none.jsonl", articles)
    with pytest.raises(srcdiff.InputError, match="articles 1 and 2 have the same id"):
        srcdiff.compare(one, same_id)


@pytest.mark.parametrize("articles", ["seeds/", ["seeds/"], [Path("seeds")]])
def test_a_path_in_place_of_an_article_is_named(articles: Any) -> None:
    with pytest.raises(TypeError, match=r"is not an article; srcdiff\.read\(path\) returns those of files and folders"):
        srcdiff.study(articles)


def test_an_article_may_be_compared_with_itself() -> None:
    article = Article("a", "The ferry sank on Monday. Nobody was hurt.")
    assert not srcdiff.compare(article, article).differs


def test_the_public_names_are_listed_before_they_are_imported() -> None:
    program = "import srcdiff; print(dir(srcdiff) == sorted([*srcdiff.__all__, '__version__']))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout == b"True\n"
    assert all(getattr(srcdiff, name) for name in dir(srcdiff))
