"""A study on disk: what is read, where verdicts go, and what happens to work that a verdict overtakes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from srcdiff.model import Progress, ignore_progress
from srcdiff.session.corrections import Correction
from srcdiff.session.session import Session
from srcdiff.session.study_files import StudyFiles
from srcdiff.verdicts.store import read_verdicts
from srcdiff.verdicts.values import (
    FurnitureVerdict,
    VerdictChange,
    link_verdict,
    pairing_verdict,
    remembered,
    remembered_sentences,
)
from tests.builders import written

ARTICLES = {
    "canal": (
        "Canal reopens after repairs",
        "The canal at Midford reopened on Friday.",
        "Boats had waited for a month.",
    ),
    "lock": ("Boats pass Midford again", "The canal at Midford was reopened on Friday.", "Forty boats had waited."),
    "fair": ("Village fair moves indoors", "Rain sent the fair into the school hall."),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", ARTICLES)


def once(action: Callable[[], object]) -> Progress:
    """Return a progress function that calls ``action`` the first time that progress is reported."""
    actions = [action]

    def progress(_step: str, _done: int, _total: int) -> None:
        if actions:
            actions.pop()()

    return progress


def furniture_change(session: Session) -> VerdictChange:
    lock = session.article("lock")
    assert lock is not None
    return VerdictChange(added=(FurnitureVerdict("lock", remembered(lock, 2), furniture=True),))


def test_a_verdict_is_in_the_file_beside_the_articles_and_in_the_next_comparison(folder: Path) -> None:
    session = Session(StudyFiles([folder]))
    session.load()
    applied = session.apply(lambda _: Correction("Marked", furniture_change(session)))
    assert applied.changed
    assert read_verdicts(folder / "srcdiff.verdicts.jsonl").verdicts == furniture_change(session).added
    _, lock, comparison = session.compared(("canal", "lock"))
    assert lock.sentences[2].kind == "furniture"
    assert 2 not in comparison.unique_right


def test_the_settings_name_the_verdict_file_and_the_option_wins(folder: Path, tmp_path: Path) -> None:
    (folder / "srcdiff.yaml").write_text("verdicts: desk.jsonl\n")
    change = VerdictChange(added=(pairing_verdict("canal", "fair", same_event=True),))
    for files, expected in (
        (StudyFiles([folder]), folder / "desk.jsonl"),
        (StudyFiles([folder], verdicts=tmp_path / "mine.jsonl"), tmp_path / "mine.jsonl"),
    ):
        files.load(ignore_progress)
        files.save(change)
        assert read_verdicts(expected).verdicts == change.added


def test_a_verdict_written_while_the_files_are_read_is_in_force_afterwards(folder: Path) -> None:
    files = StudyFiles([folder])
    session = Session(files)
    session.load()
    change = furniture_change(session)
    loaded = session.load(once(lambda: session.apply(lambda _: Correction("Marked", change))))
    lock = next(article for article in loaded.study.articles if article.id == "lock")
    assert lock.sentences[2].kind == "furniture"
    assert files.pair(ignore_progress).articles == loaded.study.articles


def test_furniture_marked_while_the_articles_are_paired_is_in_force_afterwards(folder: Path) -> None:
    session = Session(StudyFiles([folder]))
    session.load()
    session.apply(
        lambda _: Correction("Pair", VerdictChange(added=(pairing_verdict("canal", "fair", same_event=True),)))
    )
    change = furniture_change(session)
    study = session.study(once(lambda: session.apply(lambda _: Correction("Marked", change))))
    assert next(article for article in study.articles if article.id == "lock").sentences[2].kind == "furniture"


def test_another_person_s_verdicts_are_in_force_after_the_next_correction(folder: Path) -> None:
    mine, theirs = Session(StudyFiles([folder])), Session(StudyFiles([folder]))
    mine.load()
    theirs.load()
    before = mine.compared(("canal", "lock"))[-1]
    canal, lock = theirs.article("canal"), theirs.article("lock")
    assert canal is not None
    assert lock is not None
    rejected = link_verdict(
        remembered_sentences(canal, before.links[0].left),
        remembered_sentences(lock, before.links[0].right),
        linked=False,
    )
    theirs.apply(lambda _: Correction("Link rejected", VerdictChange(added=(rejected,))))
    pairing = VerdictChange(added=(pairing_verdict("canal", "fair", same_event=True),))
    assert mine.apply(lambda _: Correction("Pair made", pairing)).stale_pairs == {("canal", "lock")}
    assert mine.compared(("canal", "lock"))[-1].rejected == ((before.links[0].left, before.links[0].right),)


def test_stamps_change_with_an_article_and_not_with_a_verdict(folder: Path) -> None:
    files = StudyFiles([folder])
    files.load(ignore_progress)
    before = files.stamps()
    files.save(VerdictChange(added=(pairing_verdict("canal", "fair", same_event=True),)))
    assert files.stamps() == before
    (folder / "fair.txt").write_text("The fair is over.\n")
    assert files.stamps() != before
