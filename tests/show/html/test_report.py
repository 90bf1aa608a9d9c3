"""The HTML report: everything in one file that loads nothing, in an order that a screen reader follows."""

import base64
import hashlib
import itertools
import re
from collections import Counter
from dataclasses import replace

import pytest

from srcdiff.model import Article, Comparison, Note, Study
from srcdiff.show.html.report import (
    MOST_COMPARISONS,
    claims_html,
    comparison_html,
    fragment,
    only_html,
    pairs_html,
    study_files,
    study_html,
)
from srcdiff.show.markdown import study_markdown
from srcdiff.show.report_page import ReportStyle
from tests.builders import COMPARISON, STUDY
from tests.ferry_event import EVENT_STUDY
from tests.show.html.pages import Page, read_page

STYLE = ReportStyle(80, columns=False, colour=False)
DIFF = Study(STUDY.articles[:2], comparisons=(COMPARISON,))
PAGES = {
    "study": study_html(EVENT_STUDY, STYLE),
    "pairs": pairs_html(EVENT_STUDY, STYLE),
    "claims": claims_html(EVENT_STUDY, STYLE),
    "only": only_html(EVENT_STUDY, STYLE),
    "comparison": comparison_html(DIFF, STYLE),
    **dict(study_files(EVENT_STUDY, STYLE)),
}


def study_page() -> Page:
    return read_page(PAGES["study"])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing(name: str) -> None:
    page = read_page(PAGES[name])
    assert not {"link", "img", "iframe", "object", "form", "base"} & {element.name for element in page.elements}
    for element in page.elements:
        assert not {"src", "srcset", "style", "action", "background"} & element.attributes.keys(), element
        assert not [attribute for attribute in element.attributes if attribute.startswith("on")]
    assert "url(" not in PAGES[name]
    assert "@import" not in PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_allows_this_style_and_this_script_alone(name: str) -> None:
    (policy,) = [
        element.attributes["content"]
        for element in read_page(PAGES[name]).named("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (text,) = re.findall(rf"<{kind}>(.*?)</{kind}>", PAGES[name], re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", PAGES)
def test_every_identifier_is_used_once_and_every_link_leads_somewhere(name: str) -> None:
    page = read_page(PAGES[name])
    identifiers = Counter(element.attributes["id"] for element in page.elements if "id" in element.attributes)
    assert [one for one, count in identifiers.items() if count > 1] == []
    links = {element.attributes["href"] for element in page.named("a") if "href" in element.attributes}
    inside = {link for link in links if link.startswith("#")}
    assert {link[1:] for link in inside} <= identifiers.keys()
    outside = links - inside
    assert outside <= PAGES.keys()
    labelled = {element.attributes.get("aria-labelledby") for element in page.elements} - {None}
    assert labelled <= identifiers.keys()


@pytest.mark.parametrize("name", PAGES)
def test_headings_step_down_one_level_at_a_time(name: str) -> None:
    levels = [
        int(element.name[1]) for element in read_page(PAGES[name]).elements if re.fullmatch("h[1-6]", element.name)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_matrix_has_a_row_for_each_claim_and_a_cell_for_each_source() -> None:
    text = study_page().text
    assert "All three 1" in text
    assert "Two of 3 2" in text
    assert "Harbour Post, sentence 3! conflict" in text
    assert "Ferry runs aground, sentence 1? possible" in text
    assert "not found in Ferry runs aground" in text


def test_each_source_of_a_claim_is_shown_in_its_own_words_with_the_shared_ones_marked() -> None:
    html = PAGES["study"]
    assert '<mark class="shared">A ferry ran aground near Tern Island</mark>, and nobody was hurt.' in html
    assert "Not found in C Ferry runs aground." in study_page().text


def test_a_conflict_is_a_value_and_its_sources() -> None:
    assert "Claim 1 number 212 people · A Harbour Post; 221 people · B Isles Daily" in study_page().text


def test_credits_copies_and_closeness_are_shown() -> None:
    event = replace(EVENT_STUDY.events[0], articles=("harbour-post", "isles-daily", "tern", "wire"))
    copy = replace(EVENT_STUDY.articles[0], id="wire", source="Wire Copy")
    copied = replace(event, copies=(("harbour-post", "wire"),))
    study = replace(EVENT_STUDY, articles=(*EVENT_STUDY.articles, copy), events=(copied,))
    text = read_page(study_html(study, STYLE)).text
    assert "credits A Harbour Post in sentence 5: a passenger said" in text
    assert "1 copy of it: Wire Copy" in text
    assert "A and B 62 percent" in PAGES["study"]
    assert "62 %" in text


def test_the_pages_of_claims_and_of_one_source_hold_nothing_else() -> None:
    claims, only = read_page(PAGES["claims"]).text, read_page(PAGES["only"]).text
    assert "All three 1" in claims
    assert "Only A" not in claims
    assert "Only A Harbour Post 2" in only
    assert "All three" not in only


def test_a_sentence_that_another_source_perhaps_has_says_where() -> None:
    assert (
        "sentence 2? Some 220 people were taken ashore by fishing boats. (maybe B 3)" in read_page(PAGES["only"]).text
    )


def test_an_article_is_shown_whole_and_what_others_report_is_dimmed() -> None:
    page = study_page()
    article = EVENT_STUDY.articles[0]
    for position in range(len(article.sentences)):
        assert article.text_of(position) in page.text
    classes = {
        element.attributes["id"]: element.attributes["class"]
        for element in page.named("span")
        if "id" in element.attributes
    }
    assert classes["s1-A-5"] == "body shared"
    assert classes["s1-A-6"] == "body"
    assert classes["s1-A-2"] == "furniture"


def test_a_comparison_has_both_sides_level_in_the_order_of_the_left() -> None:
    text = read_page(PAGES["comparison"]).text
    relations = re.findall(r"(only left|only right|edited|quote|same|reworded), score|(only left|only right)", text)
    assert [first or second for first, second in relations] == [
        *("only right", "only left", "edited", "only right", "quote", "same", "only right", "only left", "reworded"),
    ]
    assert "<del>with 212</del>" in PAGES["comparison"]
    assert "<ins>carrying 221</ins>" in PAGES["comparison"]


def test_articles_that_do_not_differ_say_so() -> None:
    same = replace(COMPARISON, links=COMPARISON.links[2:3], unique_left=(), unique_right=())
    assert "The two do not differ." in read_page(comparison_html(replace(DIFF, comparisons=(same,)), STYLE)).text


def test_more_comparisons_than_a_page_takes_are_left_out_and_counted() -> None:
    many = replace(EVENT_STUDY, comparisons=(COMPARISON,) * (MOST_COMPARISONS + 2))
    assert "2 more comparisons not shown" in read_page(study_html(many, STYLE)).text
    assert "not shown" not in read_page(study_html(many, STYLE._replace(everything=True))).text


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    def links_of(url: str) -> list[str]:
        first, *others = EVENT_STUDY.articles
        study = replace(EVENT_STUDY, articles=(replace(first, url=url), *others))
        return [element.attributes["href"] for element in read_page(study_html(study, STYLE)).named("a")]

    assert "https://example.org/a?b=1&c" in links_of("https://example.org/a?b=1&c")
    for url in ("javascript:alert(1)", "data:text/html,<script>", " https://example.org", "//example.org", "file:///a"):
        assert all(link.startswith("#") for link in links_of(url))


def test_the_folder_has_an_index_and_a_page_for_each_event() -> None:
    names = [name for name, _ in study_files(EVENT_STUDY, STYLE)]
    assert names == ["index.html", "event-1.html"]
    assert "3 sources, 3 claims, 1 conflict" in read_page(PAGES["index.html"]).text


def test_a_fragment_is_the_report_with_identifiers_of_its_own() -> None:
    whole, comparison = fragment(EVENT_STUDY, STYLE, "a-"), fragment(DIFF, STYLE, "b-")
    assert whole.strip().startswith('<div class="srcdiff">')
    assert "<script" not in whole
    assert "All three 1" in read_page(whole).text
    assert "212 people" in read_page(comparison).text
    identifiers = [
        {element.attributes["id"] for element in read_page(text).elements if "id" in element.attributes}
        for text in (whole, fragment(EVENT_STUDY, STYLE, "c-"), comparison)
    ]
    assert identifiers[0].isdisjoint(identifiers[1])
    assert identifiers[0].isdisjoint(identifiers[2])


def test_a_study_without_events_is_a_page_too() -> None:
    assert "1 article, 0 events: " in read_page(study_html(Study((Article("a", "x"),)), STYLE)).text


HOSTILE = (
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "]]><!--",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;&amp;#60;",
)


@pytest.mark.parametrize("bad", HOSTILE)
def test_markup_in_articles_is_shown_literally(bad: str) -> None:
    def spoilt(article: Article) -> Article:
        return replace(article, title=bad, source=f"{bad} {article.id}", url=bad, text=spoilt_text(article))

    def spoilt_text(article: Article) -> str:
        start, end = article.sentences[0].start, article.sentences[0].end
        return article.text[:start] + bad[: end - start].ljust(end - start, "x") + article.text[end:]

    articles = tuple(map(spoilt, EVENT_STUDY.articles))
    events = tuple(replace(event, title=bad) for event in EVENT_STUDY.events)
    page = read_page(study_html(replace(EVENT_STUDY, articles=articles, events=events), STYLE))
    clean = study_page()
    assert Counter(element.name for element in page.elements) == Counter(element.name for element in clean.elements)
    assert {name for element in page.elements for name in element.attributes} == {
        name for element in clean.elements for name in element.attributes
    }
    assert page.text.count(bad) >= 6


def test_in_a_sentence_that_makes_the_whole_claim_the_words_of_the_lead_are_marked() -> None:
    lead, other, *rest = EVENT_STUDY.claims[0].sentences
    edits = COMPARISON.links[0].edits
    claim = replace(EVENT_STUDY.claims[0], sentences=(lead, other._replace(edits=edits), *rest))
    html = study_html(replace(EVENT_STUDY, claims=(claim, *EVENT_STUDY.claims[1:])), STYLE)
    assert '<mark class="shared">A ferry</mark> carrying 221' in html
    assert '<mark class="shared">people ran aground near Tern Island on Monday.</mark>' in html


def test_partial_links_between_sentences_shown_above_are_folded() -> None:
    again = replace(COMPARISON.links[3], relation="partial", score=0.5, left=(2,), right=(4,), moved=False)
    study = replace(DIFF, comparisons=(replace(COMPARISON, links=(*COMPARISON.links, again)),))
    html = comparison_html(study, STYLE)
    assert "1 more partial link between sentences shown above" in read_page(html).text
    assert html.index("1 more partial link") < html.index("<b>partial</b>")
    assert "more partial link" not in comparison_html(study, STYLE._replace(everything=True))


def test_notes_and_versions_are_shown_in_html_and_markdown() -> None:
    noted = replace(COMPARISON, notes_left=(Note(2, "ask <the> coast guard"),))
    early = replace(EVENT_STUDY.articles[2], id="early")
    step = Comparison("early", "tern", (), (0, 1), (0, 1))
    event = EVENT_STUDY.events[0]
    event = replace(event, articles=(*event.articles, "early"), versions=(("early", "tern"),))
    study = replace(EVENT_STUDY, articles=(*EVENT_STUDY.articles, early), comparisons=(noted, step), events=(event,))
    html, markdown = read_page(study_html(study, STYLE)).text, study_markdown(study, STYLE)
    assert "Harbour Post, sentence A 3 ask <the> coast guard" in html
    assert "- A 3 · ask \\<the\\> coast guard" in markdown
    for text in (html, markdown):
        assert "version early to tern: 2 added (1, 2), 2 removed (1, 2)" in text


def test_the_language_of_an_article_is_known_to_a_screen_reader() -> None:
    first, *others = EVENT_STUDY.articles
    study = replace(EVENT_STUDY, articles=(replace(first, language="de"), *others))
    languages = [element.attributes.get("lang") for element in read_page(study_html(study, STYLE)).named("article")]
    assert languages.count("de") == 1
