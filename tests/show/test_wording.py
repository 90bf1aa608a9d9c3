"""What reports and front ends call things, and which links a short report shows in full."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import (
    Article,
    Claim,
    ClaimConflict,
    ClaimSentence,
    ClaimValue,
    Comparison,
    Grade,
    Link,
    LinkEnds,
    Pairing,
    Study,
    StyleDifference,
    UniqueSentence,
)
from srcdiff.show.house_style_text import house_style
from srcdiff.show.wording import (
    article_label,
    article_labels,
    described,
    label_and_headline,
    listed_pairings,
    same_sentences,
    stretches_text,
    study_counts,
)
from tests.builders import article, span
from tests.ferry_event import EVENT_STUDY

FERRY = "Ferry with 212 people on board runs aground off Tern Island"
MONDAY, TUESDAY = datetime.date(2024, 3, 4), datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("outlet", "title", "label"),
    [
        ("Isles Daily", FERRY, "Isles Daily"),
        (None, FERRY, "Ferry with 212 people on board …"),
        (" ", "Ferry runs aground", "Ferry runs aground"),
        (None, "", "a1b2"),
        ("Isles\x1b[31m\nDaily\u202e", "", "Isles[31m Daily"),
    ],
)
def test_an_article_is_called_by_its_outlet_else_its_headline_else_its_id(
    outlet: str | None, title: str, label: str
) -> None:
    assert article_label(Article("a1b2", "text", source=outlet, title=title)) == label


def test_articles_of_one_outlet_are_distinguished_by_their_days_else_by_their_ids() -> None:
    days = {"a": MONDAY, "b": TUESDAY, "c": TUESDAY, "d": None}
    articles = [Article(name, "text", source="Isles Daily", date=day) for name, day in days.items()]
    assert article_labels(articles) == {
        "a": "Isles Daily (2024-03-04)",
        "b": "Isles Daily (b)",
        "c": "Isles Daily (c)",
        "d": "Isles Daily (d)",
    }


def test_an_outlet_with_one_article_keeps_its_name() -> None:
    articles = [Article("a", "text", source="Isles Daily"), Article("b", "text", source="Harbour Post")]
    assert article_labels(articles) == {"a": "Isles Daily", "b": "Harbour Post"}


@given(st.lists(st.tuples(st.sampled_from(["", FERRY, FERRY + "!"]), st.sampled_from([None, MONDAY])), max_size=6))
def test_no_two_articles_have_one_label(articles: list[tuple[str, datetime.date | None]]) -> None:
    named = [Article(f"id{number}", "text", title=title, date=day) for number, (title, day) in enumerate(articles)]
    assert len(set(article_labels(named).values())) == len(named)


def test_a_headline_that_is_the_label_is_shown_once_and_in_full() -> None:
    with_outlet = Article("a", "text", source="Isles Daily", title=FERRY)
    assert label_and_headline(with_outlet, "Isles Daily") == ("Isles Daily", FERRY)
    headline_only = Article("b", "text", title=FERRY)
    assert label_and_headline(headline_only, article_label(headline_only)) == (FERRY,)
    assert label_and_headline(headline_only, article_label(headline_only) + " (b)") == (f"{FERRY} (b)",)
    assert label_and_headline(Article("c", "text"), "c") == ("c",)


def test_house_style_is_counted_by_kind_and_spellings_are_shown() -> None:
    differences = [
        StyleDifference("spelling", "Kyiv", "Kiev"),
        StyleDifference("punctuation", "’", "'"),
        StyleDifference("case", "coast guard", "Coast Guard"),
        StyleDifference("punctuation", ",", ""),
        StyleDifference("spelling", "Zelenskyy", "Zelenskiy"),
        StyleDifference("spelling", "Zelenskyy", "Zelenskiy"),
    ]
    short = "punctuation 2, capitals 1, spelling: Zelenskyy / Zelenskiy 2 times, and 1 more"
    assert house_style(differences, spellings=1) == short
    assert house_style(differences) == (
        "punctuation: , / nothing, ’ / '; capitals: coast guard / Coast Guard; "
        "spelling: Zelenskyy / Zelenskiy 2 times, Kyiv / Kiev"
    )
    assert house_style([]) == ""


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        ([((0,), (0,))], "1 sentence is the same"),
        ([((0,), (0,)), ((1,), (1,))], "2 sentences are the same"),
        ([((0, 1), (0,))], "2 left and 1 right sentences are the same"),
    ],
)
def test_sentences_that_are_the_same_are_counted_on_both_sides(ends: list[LinkEnds], text: str) -> None:
    links = tuple(Link(left, right, "same", 1.0) for left, right in ends)
    assert same_sentences(Comparison("a", "b", links, (), ())) == text


def test_counts_are_of_claims_that_two_sources_surely_make() -> None:
    conflict = ClaimConflict("number", (ClaimValue("a", 0, "4"), ClaimValue("b", 0, "5")))
    grades: tuple[Grade, ...] = ("sure", "possible")
    claims = tuple(
        Claim(
            f"1.{number}",
            "1",
            ("a", 0),
            (ClaimSentence("a", 0, "same"), ClaimSentence("b", 0, "quote", grade)),
            (conflict,),
        )
        for number, grade in enumerate(grades, 1)
    )
    unique = (UniqueSentence("a", 3, ((0, 9),)),)
    assert study_counts(Study((), claims=claims, unique=unique)) == (
        "0 articles, 0 events: 1 claim, 1 conflict, 1 sentence in one article alone"
    )


@pytest.mark.parametrize(
    ("outlet", "title", "day", "line"),
    [
        ("Isles Daily", "Ferry sinks", MONDAY, "Isles Daily, 2024-03-04: Ferry sinks (a)"),
        ("Isles Daily", "Ferry sinks", None, "Isles Daily: Ferry sinks (a)"),
        ("Isles Daily", "", MONDAY, "Isles Daily, 2024-03-04 (a)"),
        (None, FERRY, MONDAY, f"2024-03-04: {FERRY} (a)"),
        (None, "", MONDAY, "2024-03-04: a"),
        (None, "", None, "a"),
    ],
)
def test_an_article_is_described_by_what_is_known_of_it(
    outlet: str | None, title: str, day: datetime.date | None, line: str
) -> None:
    one = Article("a", "text", source=outlet, title=title, date=day)
    assert "".join(described(one, article_label(one))) == line


def test_pairings_of_copies_are_listed_only_with_everything() -> None:
    copied = replace(EVENT_STUDY, events=(replace(EVENT_STUDY.events[0], copies=(("harbour-post", "isles-daily"),)),))
    listed = listed_pairings(copied, everything=False)
    assert [(one.left, one.right, one.origin) for one in (*listed.paired, *listed.refused)] == [
        ("harbour-post", "orchard-weekly", "automatic"),
        ("isles-daily", "orchard-weekly", "config"),
    ]
    everything = listed_pairings(copied, everything=True)
    assert {*everything.paired, *everything.refused} == set(copied.pairings)


def test_of_many_refused_pairings_the_nearest_are_listed_and_all_are_counted() -> None:
    many = tuple(Pairing("a", f"b{number}", False, number / 100, "automatic", ()) for number in range(30))
    listed = listed_pairings(Study((), many), everything=False)
    assert (listed.paired, listed.refused, listed.refused_count) == ([], list(many[:9:-1]), 30)
    assert listed_pairings(Study((), many), everything=True).refused == list(many[::-1])


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("“It sank near the pier,” he said.",), "“It sank near the pier,” he said."),
        (("It sank near the pier",), "It sank near the pier …"),
        (("near the pier", "he said"), "… near the pier … he said"),
    ],
)
def test_what_is_left_out_of_a_sentence_is_an_ellipsis(parts: tuple[str, ...], expected: str) -> None:
    told = article("a", "Fog was thick.", "“It sank near the pier,” he said.")
    assert stretches_text(told, 1, [span(told, part) for part in parts]) == expected
