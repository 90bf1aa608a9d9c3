"""Lines beside a byline, in a list of links and above a section are furniture by their place, and only there."""

import datetime

import pytest

from srcdiff.model import Article
from srcdiff.split import split

LEAD = "A ferry with 200 people on board ran aground off Tern Island."

REST = "The coastguard brought all of them ashore before midnight."


def furniture_of(*lines: str) -> list[str]:
    article = split(Article("a", "\n\n".join(lines)))
    furniture = (position for position, sentence in enumerate(article.sentences) if not sentence.compared)
    return [article.text_of(position) for position in furniture]


@pytest.mark.parametrize(
    "byline",
    [
        ["By Jane Roe", "Asia correspondent, Manila"],
        ["By Jane Roe", "The Harbour Post", "Published", "3 May 2013"],
        ["Jane Roe", "Health Correspondent", "3 May 2013"],
        ["Jane Roe North of England correspondent", "3 May 2013"],
        ["Special Correspondent", "MUMBAI"],
        ["Court reporter"],
        ["Southern Bureau"],
        ["KHBR News Staff"],
        ["By political reporter Jane Roe"],
        ["Exclusive by Jane Roe"],
        ["By Jane Roe | 3 May 2013 | Bergen"],
        ["HP Desk | Updated: May 3, 2013, 22:15 IST"],
        ["May 3, 2013 / 10:05 PM EDT / HP News"],
        ["Jane Roe in Bergen", "3 May 2013"],
        ["Jane Roe at Tern Harbour"],
        ["3 May 2013", "Jane Roe", "Harbour Post News"],
        ["By Jane Roe, Harbour 12"],
    ],
)
def test_who_wrote_it_is_furniture(byline: list[str]) -> None:
    assert furniture_of("Ferry runs aground", *byline, LEAD) == byline


@pytest.mark.parametrize(
    "line",
    [
        "Captain was asleep, says former editor of harbour paper",
        "All 200 passengers and the whole crew brought ashore",
        "Nobody hurt, owner says",
        "Captain in custody",
        "Ferry, crew and captain in Bergen",
    ],
)
def test_a_second_headline_is_no_byline(line: str) -> None:
    assert furniture_of("Ferry runs aground", line, LEAD) == []


def test_what_an_article_says_of_its_author_at_its_end_is_furniture() -> None:
    end = "Jane Roe covers the harbour for The Daily. Ask her for the timetable."
    found = furniture_of("Ferry runs aground", "By Jane Roe | The Daily", LEAD, REST, REST.replace("all", "half"), end)
    assert " ".join(found) == f"By Jane Roe | The Daily {end}"
    assert furniture_of("Ferry runs aground", "By Ola Lind", LEAD, REST, end) == ["By Ola Lind"]


def test_below_a_headline_in_title_case_capitalised_words_may_be_a_second_headline() -> None:
    assert furniture_of("Ferry Runs Aground Off Island", "Crew Safe in Bergen", LEAD) == []


@pytest.mark.parametrize("line", ["Profit forecast raised to £670m", "Captain and mate among those who were arrested"])
def test_a_second_headline_below_a_byline_stays(line: str) -> None:
    assert furniture_of("Ferry runs aground", "By Jane Roe", line, LEAD) == ["By Jane Roe"]


def test_an_address_below_a_byline_is_a_line_of_its_own() -> None:
    text = f"Ferry runs aground\n\nBy Jane Roe\njroe@example.org\n\n{LEAD}"
    article = split(Article("a", text))
    assert article.author == "Jane Roe"
    assert [article.text_of(position) for position in (1, 2)] == ["By Jane Roe", "jroe@example.org"]


def test_the_date_between_bars_is_that_of_the_article() -> None:
    text = f"Ferry runs aground\n\nBy Jane Roe | 3 May 2013 | Bergen\n\n{LEAD}"
    assert split(Article("a", text)).date == datetime.date(2013, 5, 3)


@pytest.mark.parametrize("label", ["Related Topics", "Read more:", "More from Health", "More on this story"])
def test_headlines_below_a_label_of_links_are_furniture(label: str) -> None:
    links = ["Owner of ferry fined", "What went wrong off Tern Island?"]
    assert furniture_of("Ferry runs aground", LEAD, label, *links, "Nobody was hurt.") == [label, *links]


def test_a_button_that_shows_the_rest_is_above_no_links() -> None:
    assert furniture_of("Ferry runs aground", LEAD, "Read more", "Captain under arrest after alarm", LEAD[:-1]) == [
        "Read more"
    ]


def test_the_text_of_a_caption_whose_label_is_a_line_of_its_own_is_furniture() -> None:
    assert furniture_of("Ferry runs aground", LEAD, "Image caption,", "The ferry off Bergen.", "Nobody was hurt.") == [
        "Image caption,",
        "The ferry off Bergen.",
    ]


@pytest.mark.parametrize("heading", ["Analysis", "Line-ups", "‘No warning’"])
def test_a_heading_of_a_section_is_furniture(heading: str) -> None:
    assert furniture_of("Ferry runs aground", LEAD, heading, REST) == [heading]


@pytest.mark.parametrize("line", ["Captain arrested, owner fined", "Calm sea, 3C", "数百人获救"])
def test_a_line_that_states_something_is_no_heading(line: str) -> None:
    assert furniture_of("Ferry runs aground", LEAD, line, REST) == []


def test_a_dateline_on_a_line_of_its_own_is_no_heading() -> None:
    article = split(Article("a", "\n\n".join(["Ferry runs aground", LEAD, "BERGEN -", REST])))
    assert [sentence.rule for sentence in article.sentences if not sentence.compared] == ["dateline"]


def test_a_name_on_a_line_of_its_own_inside_a_sentence_is_no_heading() -> None:
    text = f"Ferry runs aground\n{LEAD}\nThe minister,\nJane Roe\nsaid that the ferry had been inspected in May."
    assert not any(words == "Jane Roe" for words in furniture_of(*text.split("\n")))
