"""Who names whom as the source, and which article of the event is meant."""

from dataclasses import replace

import pytest

from srcdiff.claims import event_credits
from srcdiff.claims.outlet_names import is_known_outlet, outlet_key, outlets_of
from srcdiff.model import Article, Comparison, Credit, Event, Link
from tests.builders import article, span


def credits_in(text: str, source: str | None = None) -> list[tuple[str, str]]:
    """Return the words and the name of each credit of a sentence."""
    one = article("one", text, source=source)
    other = article("two", "Fog was thick.", source="Bergen Tidings")
    found = event_credits(Event("1", "Ferry", ("one", "two")), {"one": one, "two": other}, ())
    return [(one.text[slice(*credit.span)], credit.names) for credit in found]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The ferry sank, Al Jazeera reports.", "Al Jazeera reports", "Al Jazeera"),
        ("The Associated Press reported the deal.", "The Associated Press reported", "The Associated Press"),
        ("“It sank,” he said, as reported by POLITICO.", "as reported by POLITICO", "POLITICO"),
        ("“It sank,” she told Reuters in an interview.", "told Reuters", "Reuters"),
        ("He told news outlet CBS that it sank.", "told news outlet CBS", "CBS"),
        ("It sank, according to the BBC’s correspondent.", "according to the BBC", "BBC"),
        ("In an interview with The Bay Herald, he wept.", "interview with The Bay Herald", "Bay Herald"),
        ("It sank, according to a report in the Guardian.", "according to a report in the Guardian", "Guardian"),
        ("The deal was first reported by the FT.", "was first reported by the FT", "FT"),
        ("The mayor, citing Bergen Tidings, denied it.", "citing Bergen Tidings", "Bergen Tidings"),
    ],
)
def test_an_outlet_named_as_the_source_is_a_credit(text: str, words: str, name: str) -> None:
    assert credits_in(text) == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "“It sank,” Olav Roe told reporters.",
        "Captain Roe reported the damage on Monday.",
        "It sank, according to Mayor Ida Berg.",
        "The Press Secretary said so.",
        "He read the Reuters app on the ferry.",
        "It was reported by Olav Roe.",
    ],
)
def test_persons_and_outlets_that_are_no_source_are_no_credit(text: str) -> None:
    assert credits_in(text) == []


def test_a_line_of_capitals_costs_no_more_than_its_length() -> None:
    assert credits_in("A" * 150_000 + " said the ferry sank, Al Jazeera reports.") == [
        ("Al Jazeera reports", "Al Jazeera")
    ]


def test_an_article_that_names_its_own_outlet_credits_nobody() -> None:
    assert credits_in("He told Reuters so.", source="Reuters") == []
    assert credits_in("He told Reuters so.", source="Bay Herald") == [("told Reuters", "Reuters")]


ONE = article("one", "The ferry sank, as reported by Bay Herald.", "Fog was thick.", source="Tern Times")
TWO = article("two", "The ferry sank.", "Fog was thick.", source="The Bay Herald")
THREE = replace(TWO, id="three", source="Isles Daily")
ARTICLES = {one.id: one for one in (ONE, TWO, THREE)}


def found(*comparisons: Comparison, articles: dict[str, Article] = ARTICLES) -> tuple[Credit, ...]:
    return event_credits(Event("1", "Ferry", tuple(articles)), articles, comparisons)


def test_the_credited_article_is_that_of_the_outlet_with_the_sentences_that_match() -> None:
    links = (Link((0,), (0,), "edited", 0.9), Link((0,), (1,), "partial", 0.4, "possible"))
    (credit,) = found(Comparison("one", "two", links, (), ()))
    assert credit == Credit("one", 0, span(ONE, "as reported by Bay Herald"), "Bay Herald", "two", (0,))


def test_of_two_articles_of_the_outlet_neither_is_credited() -> None:
    twice = {**ARTICLES, "three": replace(THREE, source="Bay Herald")}
    assert [credit.credited for credit in found(articles=twice)] == [None]


def test_the_agency_of_a_dateline_is_credited() -> None:
    wire = article("wire", ("BERGEN, March 5 (Reuters) -", "furniture"), "A ferry sank.", source="Tern Times")
    wire = replace(wire, dateline=(0, 27))
    own = article("own", "A ferry has sunk.", source="Reuters")
    (credit,) = found(articles={"wire": wire, "own": own})
    assert (credit.position, wire.text[slice(*credit.span)], credit.credited) == (0, "(Reuters)", "own")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/ferry", "Reuters"),
        ("https://edition.cnn.com/x", "CNN"),
        ("https://www.aljazeera.com/news", "Al Jazeera"),
        ("https://www.nytimes.com/2024", "nytimes"),
    ],
)
def test_the_outlet_of_an_article_without_a_source_is_its_host(url: str, name: str) -> None:
    assert outlet_key(name) in outlets_of(Article("a", "x", url=url))


@pytest.mark.parametrize("url", ["", "not a url", "http://[bad", "https://localhost/"])
def test_a_host_without_a_name_is_no_outlet(url: str) -> None:
    assert outlets_of(Article("a", "x", url=url)) == frozenset()


def test_two_ways_to_print_an_outlet_are_one() -> None:
    assert outlet_key("the A.P.") == outlet_key("Associated Press") == outlet_key("AP")
    assert outlet_key("The Guardian") == outlet_key("guardian")
    assert not is_known_outlet("Olav Roe")
    assert is_known_outlet("Tern Island Gazette")
