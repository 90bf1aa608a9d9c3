"""What reports and front ends call things, and which links a short report shows in full."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Article
from srcdiff.show.wording import article_label, article_labels, label_and_headline

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


def test_articles_of_one_outlet_are_told_apart_by_their_days_else_by_their_ids() -> None:
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
