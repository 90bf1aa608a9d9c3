"""Patterns of the settings for the pages of one outlet, and the lines that they keep."""

from dataclasses import replace

import pytest

from srcdiff.errors import SettingsError
from srcdiff.model import Article
from srcdiff.settings import OutletRule
from srcdiff.split import split, with_recurring_furniture
from srcdiff.split.user_lines import KEPT, is_of_outlet

FERRY = "Ferry runs aground\n\nA ferry ran aground.\n\nOur newsroom: Ana Lind\n\nAdvertisement\n\nNobody was hurt."
HARBOUR = OutletRule("Harbour Post", furniture=("our newsroom: .+",))


def why(article: Article) -> dict[str, tuple[str, str]]:
    return {article.text_of(i): (one.kind, one.rule) for i, one in enumerate(article.sentences)}


@pytest.mark.parametrize(
    "article",
    [
        Article("a", FERRY, source="harbour  post"),
        Article("a", FERRY.replace("aground\n", "aground | Harbour Post\n", 1)),
    ],
)
def test_a_pattern_of_the_outlet_makes_its_lines_furniture_and_no_others(article: Article) -> None:
    made = split(article, (), (HARBOUR,))
    assert why(made)["Our newsroom: Ana Lind"] == ("furniture", "a pattern of the settings for Harbour Post")
    other = split(replace(article, text=FERRY, source="Isles Daily"), (), (HARBOUR,))
    assert why(other)["Our newsroom: Ana Lind"][0] == "headline"


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        ("harbour.example", "https://harbour.example/ferry", True),
        ("harbour.example", "https://news.Harbour.example:8080/ferry", True),
        ("harbour.example", "https://otherharbour.example/ferry", False),
        ("harbour.example", "https://isles.example/harbour.example", False),
        ("harbour.example", "https://harbour.example@isles.example/", False),
        ("harbour.example", "https://[", False),
        ("", None, False),
    ],
)
def test_an_outlet_may_be_named_by_the_host_of_its_addresses(outlet: str, url: str | None, *, expected: bool) -> None:
    assert is_of_outlet(outlet, Article("a", "", url=url)) is expected


@pytest.mark.parametrize("outlet", [None, "Harbour Post"])
def test_an_exception_wins_over_the_users_and_srcdiffs_own_patterns(outlet: str | None) -> None:
    rule = OutletRule(outlet, keep=("advertisement", "our .+"))
    made = split(Article("a", FERRY, source="Harbour Post"), ("Our newsroom: .+",), (HARBOUR, rule))
    assert why(made)["Advertisement"] == ("headline", KEPT)
    assert why(made)["Our newsroom: Ana Lind"] == ("headline", KEPT)
    assert not [one for one in made.sentences if not one.compared]


def test_an_exception_may_be_a_sentence_at_the_end_of_a_paragraph() -> None:
    article = Article("a", "Ferry runs aground\n\nA ferry ran aground on Friday. Share this article.")
    assert why(split(article))["Share this article."][0] == "furniture"
    made = split(article, (), (OutletRule(keep=("share this article.",)),))
    assert why(made)["Share this article."] == ("body", KEPT)


def test_an_exception_is_kept_where_it_recurs_in_articles_on_other_subjects() -> None:
    line = "The Harbour Post turns two hundred this week."
    texts = [
        "Ferry runs aground\n\nA ferry carrying forty passengers struck rocks near Tern Island before sunrise.",
        "Council raises rents\n\nTenants of municipal housing must pay nine percent more from October, they said.",
    ]
    articles = [Article(name, f"{text}\n\n{line}") for name, text in zip("ab", texts, strict=True)]
    marked = with_recurring_furniture([split(article) for article in articles])
    assert [why(one)[line][0] for one in marked] == ["furniture", "furniture"]
    kept = with_recurring_furniture([split(one, (), (OutletRule(keep=(line,)),)) for one in articles])
    assert [why(one)[line] for one in kept] == [("body", KEPT)] * 2


def test_a_pattern_for_any_outlet_that_is_no_regular_expression_is_reported() -> None:
    with pytest.raises(SettingsError, match=r"Settings\.outlets"):
        split(Article("a", "Ferry aground."), (), (OutletRule("Isles Daily", keep=("(",)),))
