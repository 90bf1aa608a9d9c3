"""The web page in a real browser: it filters, marks and prints, in every width and colour, and asks for nothing."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from srcdiff.show.html.report import study_html
from tests.browser.conftest import STYLE, Open, Scheme
from tests.ferry_event import EVENT_STUDY
from tests.show.html.test_report import HOSTILE

VIEWS = [(width, scheme) for width in (400, 1400) for scheme in ("light", "dark")]
AXE = Path(os.environ.get("AXE", ".venv/axe/node_modules/axe-core/axe.min.js"))


def shown(page: Any, selector: str) -> int:
    """Return how many elements of a selector are visible."""
    return sum(each.is_visible() for each in page.locator(selector).all())


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_the_page_opens_without_error_request_or_overflow(
    open_html: Open, seeds_html: str, width: int, scheme: Scheme
) -> None:
    opened = open_html(seeds_html, width, scheme)
    opened.page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert (opened.requests, opened.errors) == ([], [])


def test_a_claim_opens_on_the_words_of_its_sources(open_html: Open, seeds_html: str) -> None:
    page = open_html(seeds_html).page
    claim = page.locator("tr.claim").first
    assert not claim.locator("dl").is_visible()
    claim.locator("summary").click()
    assert claim.locator("dl").is_visible()
    assert claim.locator("dd").count() >= 2


@pytest.mark.parametrize("script", [True, False])
def test_the_filters_keep_conflicts_or_the_claims_of_one_source(open_html: Open, *, script: bool) -> None:
    page = open_html(study_html(EVENT_STUDY, STYLE), script=script).page
    total, conflicts = page.locator("tr.claim").count(), page.locator("tr.claim.conflict").count()
    of_a = page.locator("tr.claim.sA").count()
    possible = page.locator("details tr.claim").count()
    assert 0 < conflicts < total
    page.get_by_role("radio", name="Conflicts").check()
    assert shown(page, "tr.claim") == conflicts
    assert shown(page, ".alone") == 0
    page.locator(".filters input.sA").check()
    assert shown(page, "tr.claim") == shown(page, "tr.claim.sA") <= of_a
    assert shown(page, ".alone") == shown(page, ".alone.sA") == 1
    page.get_by_role("radio", name="All").check()
    assert shown(page, "tr.claim") == total - possible


def test_pointing_at_a_sentence_marks_those_that_make_the_same_claim(open_html: Open, seeds_html: str) -> None:
    page = open_html(seeds_html).page
    sentence = page.locator(".text [data-c]:not([data-c=''])").first
    claim = sentence.get_attribute("data-c").split()[0]
    sentence.hover()
    marked = page.locator(f".text .lit[data-c~='{claim}']").count()
    assert marked == page.locator(f".text [data-c~='{claim}']").count() >= 2


def test_a_link_of_the_matrix_leads_to_its_sentence_and_back(open_html: Open, seeds_html: str) -> None:
    page = open_html(seeds_html).page
    page.locator("tr.claim .cell a").first.click()
    page.locator(".text :target").wait_for()
    page.locator(".text :target .ref").first.click()
    page.locator("tr.claim:target details[open]").wait_for()


def test_the_keyboard_reaches_the_claims(open_html: Open, seeds_html: str) -> None:
    page = open_html(seeds_html).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("tr.claim summary").first.focus()
    page.keyboard.press("Enter")
    page.locator("tr.claim details[open]").wait_for()


def test_everything_is_printed(open_html: Open, seeds_html: str) -> None:
    page = open_html(seeds_html, script=False).page
    page.emulate_media(media="print")
    assert page.locator("tr.claim dl").first.is_visible()
    assert not page.locator(".filters").first.is_visible()
    assert page.pdf().startswith(b"%PDF-")


STYLED = "<style>table { border-collapse: separate } h2 { color: red }</style>"
NOTEBOOK = f"<!doctype html><html lang='en'><title>n</title>{STYLED}<h2 id='own'>a</h2><table id='other'></table>"


def test_two_outputs_of_a_notebook_do_not_touch_each_other_or_the_rest(open_html: Open) -> None:
    page = open_html(f"{NOTEBOOK}{EVENT_STUDY._repr_html_()}{EVENT_STUDY._repr_html_()}</html>").page
    first, second = page.locator(".srcdiff").all()
    total = shown(second, "tr.claim")
    first.get_by_role("radio", name="Conflicts").check()
    assert 0 < shown(first, "tr.claim") < shown(second, "tr.claim") == total
    second.locator("tr.claim .cell a").first.click()
    assert (first.locator(":target").count(), second.locator(":target").count()) == (0, 1)
    assert page.evaluate("getComputedStyle(document.querySelector('#own')).color") == "rgb(255, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('#other')).borderCollapse") == "separate"


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_articles_do_nothing(open_html: Open, bad: str) -> None:
    articles = tuple(replace(one, title=bad, source=bad + one.id, url=bad) for one in EVENT_STUDY.articles)
    events = tuple(replace(event, title=bad) for event in EVENT_STUDY.events)
    opened = open_html(study_html(replace(EVENT_STUDY, articles=articles, events=events), STYLE))
    opened.page.locator("h2").first.hover()
    assert opened.page.locator("h2").first.inner_text() == " ".join(bad.split())
    assert (opened.requests, opened.errors) == ([], [])


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_no_serious_violation(open_html: Open, seeds_html: str, width: int, scheme: Scheme) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed; `make test-browser` does it where npm is")
    page = open_html(seeds_html, width, scheme).page
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then((found) => found.violations)")
    found = [
        (one["id"], node["target"], node.get("failureSummary"))
        for one in violations
        for node in one["nodes"][:3]
        if one["impact"] in {"serious", "critical", "moderate"}
    ]
    assert found == []
