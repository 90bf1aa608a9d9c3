"""The event of the seeds: what an editor reads there, whichever way it is shown."""

import json
from functools import partial
from itertools import combinations

import pytest

from srcdiff.browse.event_view import event_view
from srcdiff.config import SettingsFile, parse
from srcdiff.model import Study
from srcdiff.pipeline import compare, pair, study
from srcdiff.reading import read_articles
from srcdiff.session.event_pages import EventPages
from srcdiff.session.session import Session
from srcdiff.session.values import LoadedStudy
from srcdiff.show.event_page_builder import matrix_row
from srcdiff.show.json import event_claims_json
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import study_text
from tests.builders import StudyInMemory
from tests.conftest import SEEDS


@pytest.fixture(scope="module")
def seeds_loaded() -> LoadedStudy:
    file: SettingsFile = parse(SEEDS.parent / "config" / "seeds.yaml")
    settings, articles = file.bind(read_articles([SEEDS]).articles)
    return LoadedStudy(pair(articles, settings), settings=settings)


@pytest.fixture(scope="module")
def seeds_study(seeds_loaded: LoadedStudy) -> Study:
    return study(seeds_loaded.study.articles, seeds_loaded.settings)


def test_the_report_is_one_page(seeds_study: Study) -> None:
    assert len(study_text(seeds_study, ReportStyle(100, columns=False, colour=False)).splitlines()) <= 120


def test_no_two_sure_claims_lead_with_sentences_that_say_the_same(seeds_study: Study) -> None:
    whole = {
        frozenset(((pair.left, link.left[0]), (pair.right, link.right[0])))
        for pair in seeds_study.comparisons
        for link in pair.links
        if link.grade == "sure" and link.relation != "partial"
    }
    leads = [claim.lead for claim in seeds_study.claims if len(claim.sure_sources()) > 1]
    assert not [two for two in combinations(leads, 2) if frozenset(two) in whole]


def test_no_two_claims_have_the_same_cells(seeds_study: Study) -> None:
    """A reader could not tell them apart."""
    members = [seeds_study.article(one) for one in seeds_study.events[0].articles]
    rows = [tuple(cell.positions[:1] for cell in matrix_row(claim, members).cells) for claim in seeds_study.claims]
    assert len(set(rows)) == len(rows)


def test_no_lethal_aid_seen_is_one_claim_of_the_three_that_report_it(seeds_study: Study) -> None:
    words = {
        "002": "We have not seen any lethal aid supplies",
        "003": "we have not seen any actual delivery of lethal aid",
        "004": "have not seen any actual delivery of lethal aid",
    }
    places = {
        (article.id, position)
        for article in seeds_study.articles
        for position in article.compared_positions()
        if words.get(article.id[:3], "\0") in article.text_of(position)
    }
    holding = [
        claim for claim in seeds_study.claims if places <= {(one.article, one.position) for one in claim.sentences}
    ]
    assert {identifier[:3] for claim in holding for identifier in claim.sure_sources()} == {"002", "003", "004"}


def test_limitless_and_no_holds_barred_are_in_one_claim(seeds_study: Study) -> None:
    texts = [
        " ".join(seeds_study.article(one.article).text_of(one.position) for one in claim.sentences)
        for claim in seeds_study.claims
    ]
    assert any("limitless" in text and "no-holds-barred" in text for text in texts)


def test_a_quotation_credited_to_an_outlet_is_tied_to_its_article(seeds_study: Study) -> None:
    credited = [credit for credit in seeds_study.credits if credit.names == "POLITICO"]
    assert [(credit.article[:3], str(credit.credited)[:3]) for credit in credited] == [("004", "003")]
    quoted = seeds_study.article(str(credited[0].credited))
    assert any("actual delivery of lethal aid" in quoted.text_of(position) for position in credited[0].matches)


def test_what_one_alone_reports_is_listed_once(seeds_study: Study) -> None:
    places = [(one.article, one.position) for one in seeds_study.unique]
    assert len(places) == len(set(places)) > 20


def test_report_json_and_event_screen_count_alike(seeds_study: Study, seeds_loaded: LoadedStudy) -> None:
    report = json.loads(event_claims_json(seeds_study))
    claims = [
        claim
        for claim in report["claims"]
        if len({one["article"] for one in claim["sentences"] if one["grade"] == "sure"}) > 1
    ]
    conflicts = sum(len(claim["conflicts"]) for claim in claims)
    alone = len(report["events"][0]["unique"])
    text = study_text(seeds_study, ReportStyle(100, columns=False, colour=False))
    assert f"{len(claims)} claims, {conflicts} conflict" in text
    assert f"{alone} sentences in one article alone" in text
    screen = event_view(EventPages(session_of(seeds_loaded)).page(seeds_study.events[0]))
    assert screen.counts["all"] + screen.counts["most"] + screen.counts["two"] == len(claims)
    assert (screen.counts["one"], screen.counts["conflicts"]) == (alone, conflicts)


def session_of(loaded: LoadedStudy) -> Session:
    session = Session(StudyInMemory(loaded, partial(compare, settings=loaded.settings)))
    session.load()
    return session
