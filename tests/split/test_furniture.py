"""What belongs to the page is marked as furniture; what belongs to the story is not."""

import datetime
import textwrap

import pytest

from srcdiff.errors import SettingsError
from srcdiff.model import Article
from srcdiff.split import split
from tests.split.marked_lines import furniture_of, kinds


def test_a_teaser_is_furniture_with_its_headline_and_its_link() -> None:
    teaser = "Owner fined\n\nThe owner was fined for…\n\nsee more"
    text = f"Ferry runs aground\n\nA ferry ran aground.\n\n{teaser}\n\nNobody was hurt."
    assert furniture_of(text) == ["Owner fined", "The owner was fined for…", "see more"]


def test_a_cut_off_quotation_without_a_link_to_more_stays() -> None:
    assert furniture_of("Ferry runs aground\n\n“I never meant…”\n\nHe left.") == []


def test_a_headline_printed_again_as_the_first_line_of_the_text_stays() -> None:
    headline = "Ferry runs aground off Norway"
    assert kinds(f"{headline}\n\n{headline}\n\nNobody was hurt.")[1] == ("headline", headline)


def test_a_paragraph_that_goes_on_after_a_dash_is_rejoined() -> None:
    assert kinds("Ferry aground\n\nGroups scolded the owner\n\n― for sailing. He left.")[1][1].endswith("for sailing.")


def test_a_line_that_is_there_already_is_furniture() -> None:
    assert furniture_of("Ferry runs aground\n\nA ferry ran aground.\n\nFERRY RUNS AGROUND\n\nNobody was hurt.") == [
        "FERRY RUNS AGROUND"
    ]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_headline_twice_on_its_line_counts_once(gap: str) -> None:
    headline = "Ferry runs aground off Norway"
    assert kinds(f"{headline}{gap}{headline}\n\nNobody was hurt.")[:2] == [
        ("headline", headline),
        ("furniture", headline),
    ]


@pytest.mark.parametrize("credit", ["REUTERS", "via REUTERS", "P.A.", "(AP Photo/Jane Roe)", "Jane Roe/Getty Images"])
def test_a_credit_behind_a_sentence_makes_it_a_caption(credit: str) -> None:
    assert kinds(f"Ferry runs aground\n\nA ferry lies on rocks, June 3, 2024. {credit}\n\nHe left.")[1:3] == [
        ("caption", "A ferry lies on rocks, June 3, 2024."),
        ("furniture", credit),
    ]


def test_the_users_patterns_match_whole_lines_whatever_their_case() -> None:
    text = "Ferry runs aground\n\nThe Daily Tip: swim.\n\nHe took the daily tip: swim."
    assert kinds(text, ("the daily tip:.*",))[1:] == [
        ("furniture", "The Daily Tip: swim."),
        ("body", "He took the daily tip: swim."),
    ]


def test_a_paragraph_broken_inside_a_sentence_is_rejoined() -> None:
    text = "Ferry runs aground\n\nThe plan names borders, rights,\n\nsovereignty, and security. More came."
    assert [words for _, words in kinds(text)[1:]] == [
        "The plan names borders, rights,\n\nsovereignty, and security.",
        "More came.",
    ]


def test_hard_wrapped_text_is_rejoined() -> None:
    text = (
        "The ferry ran aground on Friday off the coast of\n"
        "Norway, and the captain, whose name was given as\n"
        "Olav Roe, was questioned by the police for hours\n"
        "before he was let go. Nobody was hurt.\n"
    )
    assert [words.replace("\n", " ") for _, words in kinds(text)] == [
        (
            "The ferry ran aground on Friday off the coast of Norway, and the captain, whose name was given as "
            "Olav Roe, was questioned by the police for hours before he was let go."
        ),
        "Nobody was hurt.",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The council of the island met on Monday evening to choose Governor\nRoe.",
        "Farmers along the northern fjord blocked both main roads on Tuesday with\n40 tractors.",
        "The ferry ran aground on Friday night near the old harbour, officers in\n“Ost” said.",
    ],
)
@pytest.mark.parametrize("shape", ["{}\n\nNobody was hurt.", "Ferry aground\n\n{}\n\nNobody was hurt."])
def test_a_second_line_of_a_few_words_ends_the_sentence(shape: str, paragraph: str) -> None:
    wrapped, whole = kinds(shape.format(paragraph)), kinds(shape.format(paragraph.replace("\n", " ")))
    assert [(kind, words.replace("\n", " ")) for kind, words in wrapped] == whole


def test_short_lines_that_had_room_left_are_not_rejoined() -> None:
    text = (
        "The ferry ran aground on Friday off the coast\nNorway\nThe captain was Olav Roe, of Bergen and Oslo\nHe left."
    )
    assert len(kinds(text)) == 4


def test_a_line_without_a_full_stop_between_paragraphs_is_a_headline() -> None:
    assert kinds("Ferry runs aground\n\nNobody was hurt.\n\nOwner ‘sorry’\n\nHe left.")[2] == (
        "headline",
        "Owner ‘sorry’",
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: 3 May 2013, 5:03pm", datetime.date(2013, 5, 3)),
        ("PUBLISHED: THURSDAY, MAY 2, 2013, 1:32 PM", datetime.date(2013, 5, 2)),
        ("2013-05-02", datetime.date(2013, 5, 2)),
        ("Stand: 2.5.2013, 17:03 Uhr", datetime.date(2013, 5, 2)),
        ("Publié le 2 mai 2013 à 17h03", datetime.date(2013, 5, 2)),
        ("Publicado el 2 de mayo de 2013", datetime.date(2013, 5, 2)),
        ("2 maja 2013, 17:03", datetime.date(2013, 5, 2)),
        ("Опубликовано 2 мая 2013", datetime.date(2013, 5, 2)),
        ("2 травня 2013, 17:03", datetime.date(2013, 5, 2)),
        ("Δημοσιεύθηκε: 2 Μαΐου 2013", datetime.date(2013, 5, 2)),
        ("发布时间：2013年5月2日 17:03", datetime.date(2013, 5, 2)),
        ("Posted: Thursday, 5/23/2013", datetime.date(2013, 5, 23)),
        ("3/4/2013", None),
        ("31 February 2013", None),
    ],
)
def test_a_line_that_is_a_date_dates_an_article_without_one(line: str, day: datetime.date | None) -> None:
    assert split(Article("a", f"Ferry runs aground\n{line}\nIt sank.")).date == day
    known = datetime.date(2020, 1, 1)
    assert split(Article("a", f"Ferry runs aground\n{line}\nIt sank.", date=known)).date == known


def test_the_title_is_the_headline_or_the_first_sentence() -> None:
    assert split(Article("a", "By admin\n\nFerry runs aground\n\nIt sank.")).title == "Ferry runs aground"
    assert split(Article("a", "A ferry ran aground. It sank.")).title == "A ferry ran aground."
    assert len(split(Article("a", "word " * 1_000)).title) <= 200
    assert split(Article("a", "By admin")).title == ""


def test_the_seeds_furniture_is_what_a_reader_would_call_it(seeds: dict[str, Article]) -> None:
    marked = {
        number: [article.text_of(i) for i, sentence in enumerate(article.sentences) if sentence.kind == "furniture"]
        for number, article in seeds.items()
    }
    assert [words[:30] for words in marked["000"]] == [
        "Photo: PAP/Leszek Szymański; K",
        "Zelenskyy willing to discuss p",
        "Ukrainian President Volodymyr ",
        "see more",
        "China’s companies exchange tec",
        "Chinese state-owned conglomera",
        "see more",
        "source:",
    ]
    assert marked["001"] == ["REUTERS", "REUTERS", "P.A.", "via REUTERS"]
    assert marked["002"] == [
        "NATO has seen signs that China is considering sending weapons to Russia, says Stoltenberg",
        "(Reuters) –",
        "By admin",
    ]
    assert marked["003"] == []
    assert marked["004"] == ["Scroll to Top"]


STORY = (
    "Mayor of Arlen steps down after the sea wall collapses and floods two hundred homes",
    "The mayor of Arlen stepped down on Friday after weeks of protests over the wall that she had promised.",
    "“Nobody asked me to go,” she told reporters outside the town hall, where a crowd was waiting in the rain.",
    "Her deputy, who may stand in May, had written the council's report on the wall and declined to comment.",
    "Reporters of the Harbour Post in three other towns and of Isles Daily contributed to this report.",
)


@pytest.mark.parametrize("width", [60, 66, 72, 80, 96])
@pytest.mark.parametrize("first", [0, 1])
def test_hard_wrapping_changes_no_sentence_and_no_furniture(width: int, first: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY[first:])
    found = [(kind, " ".join(printed.split())) for kind, printed in kinds(wrapped)]
    assert found == kinds("\n\n".join(STORY[first:]))


def test_a_time_stamp_below_a_headline_is_not_a_part_of_it() -> None:
    assert kinds("Ferry runs aground\non April 30, 2008 at 4:31 AM\n\nIt sank.")[:2] == [
        ("headline", "Ferry runs aground"),
        ("furniture", "on April 30, 2008 at 4:31 AM"),
    ]


def test_a_line_that_a_pattern_of_the_user_matches_is_furniture_in_hard_wrapped_text_too() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    assert ("furniture", "Post 12 of 99.") in kinds(
        text.replace("\n\n", "\nPost 12 of 99.\n\n", 1), ("post \\d+ of .*",)
    )


def test_patterns_from_python_that_are_no_regular_expressions_are_reported() -> None:
    with pytest.raises(SettingsError) as raised:
        split(Article("a", "Ferry aground."), ("(", "By .+", "a{99999999999}"))
    assert [line.partition(":")[0] for line in str(raised.value).split("\n")] == ["Settings.furniture"] * 2
    assert "'(' is not a regular expression" in str(raised.value)
