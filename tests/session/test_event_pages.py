"""Pages of events: made when asked for, kept while they hold, made again after a correction."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from threading import Event as ThreadEvent

import pytest

from srcdiff.model import Article, Comparison, Event, Pairing, Study
from srcdiff.session.corrections import Correction
from srcdiff.session.event_pages import EventPages
from srcdiff.session.session import Session
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import LoadedStudy, SavedVerdicts
from srcdiff.show.event_page_builder import event_pages
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import NoteVerdict, VerdictChange, remembered
from tests.builders import COMPARISON, FERRY_FILES, HARBOUR, STUDY, ScriptedSource, written

PATIENCE_SECONDS = 10
ROOT = Path(__file__).parents[2]

(FERRY,) = STUDY.events
FROST = Event("2", "Apple growers fear late frost", ("orchard-weekly",))
"""An event none of whose pairs is compared."""


def counting_pages(study: Study = STUDY) -> tuple[Session, EventPages, list[tuple[str, str]]]:
    """Return a session, its pages, and the pairs that were compared so far."""
    compared: list[tuple[str, str]] = []

    def compare(left: Article, right: Article) -> Comparison:
        compared.append((left.id, right.id))
        return replace(COMPARISON, left=left.id, right=right.id)

    def save(change: VerdictChange) -> SavedVerdicts:
        return SavedVerdicts(match_verdicts(change.added, study.articles))

    session = Session(ScriptedSource(load=lambda _: LoadedStudy(study), compare=compare, save=save))
    session.load()
    return session, EventPages(session), compared


def test_a_page_is_made_when_it_is_asked_for_and_then_kept() -> None:
    _, pages, compared = counting_pages()
    assert pages.known(FERRY) is None
    assert compared == []
    page = pages.page(FERRY)
    assert pages.page(FERRY) is page
    assert pages.known(FERRY) is page
    assert compared == [("harbour-post", "isles-daily")]
    assert [row.sources for row in page.rows] == [2, 2, 2, 2]
    assert [len(column.alone) for column in page.columns] == [2, 3]


def test_a_page_that_two_threads_ask_for_is_made_once() -> None:
    compared: list[str] = []
    begun, go_on = ThreadEvent(), ThreadEvent()

    def compare(left: Article, right: Article) -> Comparison:
        compared.append(left.id)
        begun.set()
        assert go_on.wait(PATIENCE_SECONDS)
        return replace(COMPARISON, left=left.id, right=right.id)

    session = Session(ScriptedSource(load=lambda _: LoadedStudy(STUDY), compare=compare))
    session.load()
    pages = EventPages(session)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(pages.page, FERRY)
        assert begun.wait(PATIENCE_SECONDS)
        second = threads.submit(pages.page, FERRY)
        wait([second], timeout=0.2)
        go_on.set()
        assert first.result() is second.result()
    assert compared == ["harbour-post"]


def test_progress_is_reported_by_comparisons() -> None:
    _, pages, _ = counting_pages()
    seen: list[tuple[str, int, int]] = []
    pages.page(FERRY, lambda step, done, total: seen.append((step, done, total)))
    assert seen[-1] == ("comparing", 1, 1)


def test_a_page_holds_no_longer_once_the_files_were_read_again() -> None:
    session, pages, compared = counting_pages()
    page = pages.page(FERRY)
    session.load()
    assert pages.known(FERRY) is None
    assert pages.page(FERRY) == page
    assert len(compared) == 2


def test_an_event_without_comparisons_has_a_page_without_claims() -> None:
    _, pages, compared = counting_pages()
    page = pages.page(FROST)
    assert (page.rows, compared) == ((), [])


def test_only_pairs_within_the_event_are_compared() -> None:
    across = Pairing("harbour-post", "orchard-weekly", paired=True, score=0.6, origin="automatic", reasons=())
    _, pages, _ = counting_pages(replace(STUDY, pairings=(*STUDY.pairings, across)))
    assert pages.pairs(FERRY) == (("harbour-post", "isles-daily"),)
    assert pages.pairs(FROST) == ()


def test_an_article_that_is_gone_raises_key_error() -> None:
    _, pages, _ = counting_pages(replace(STUDY, articles=STUDY.articles[1:]))
    with pytest.raises(KeyError):
        pages.page(FERRY)


def test_a_correction_makes_the_page_of_its_event_stale_and_no_other() -> None:
    session, pages, compared = counting_pages()
    for event in (FERRY, FROST):
        pages.page(event)
    note = NoteVerdict("harbour-post", remembered(HARBOUR, 2), "who counted?")
    session.apply(lambda _: Correction("Note written", VerdictChange(added=(note,))))
    assert pages.known(FROST) is not None
    assert pages.known(FERRY) is None
    pages.page(FERRY)
    assert len(compared) == 2


def test_the_page_is_the_one_of_the_report(seeds_folder: Path) -> None:
    files = StudyFiles([seeds_folder], config=ROOT / "config" / "seeds.yaml")
    session = Session(files)
    study = session.load().study
    pages = EventPages(session)
    assert [pages.page(event) for event in study.events] == list(event_pages(session.whole_study()))
    (page,) = (pages.page(event) for event in study.events)
    assert any(credit.credited for column in page.columns for credit in column.credits)
    assert any(page.closeness)


def test_versions_and_copies_are_on_the_page_of_a_session(tmp_path: Path) -> None:
    harbour, isles = FERRY_FILES["harbour"], FERRY_FILES["isles"]
    later = (*harbour, "The port will stay closed until Friday, the harbour master said.")
    files = {"a": harbour, "b": later, "c": isles, "d": isles}
    session = Session(StudyFiles([written(tmp_path / "articles", files)]))
    (event,) = session.load().study.events
    columns = EventPages(session).page(event).columns
    assert any(column.copies for column in columns)
    assert list(event_pages(session.whole_study())) == [EventPages(session).page(event)]
