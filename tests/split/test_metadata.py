"""What the text itself says about an article: its outlet, its author, its day and where it was filed."""

import datetime

import pytest

from srcdiff.model import Article
from srcdiff.split import split
from srcdiff.split.credits import author_of

STORY = "A ferry ran aground near Tern Island on Monday. Nobody was hurt, the coast guard said."


def article(*paragraphs: str) -> Article:
    return split(Article("a", "\n\n".join(paragraphs)))


def kinds(one: Article) -> list[tuple[str, str]]:
    return [(one.text_of(position), sentence.kind) for position, sentence in enumerate(one.sentences)]


@pytest.mark.parametrize(
    ("headline", "outlet", "title"),
    [
        ("Ferry runs aground off island | Reuters", "Reuters", "Ferry runs aground off island"),
        ("Ferry runs aground off island - BBC News", "BBC News", "Ferry runs aground off island"),
        (
            "Ferry runs aground | 200 are safe | The Harbour Post",
            "The Harbour Post",
            "Ferry runs aground | 200 are safe",
        ),
        ("Ferry runs aground off island | World", None, "Ferry runs aground off island"),
        ("Ferry runs aground - nobody hurt", None, "Ferry runs aground - nobody hurt"),
        ("Ferry runs aground off island", None, "Ferry runs aground off island"),
    ],
)
def test_the_outlet_behind_a_headline_is_metadata(headline: str, outlet: str | None, title: str) -> None:
    one = article(headline, STORY)
    assert (one.source, one.title) == (outlet, title)
    assert kinds(one)[0] == (title, "headline")
    assert [text for text, kind in kinds(one) if kind != "furniture"][1:] == [
        "A ferry ran aground near Tern Island on Monday.",
        "Nobody was hurt, the coast guard said.",
    ]


def test_what_the_record_gives_wins_over_the_text() -> None:
    one = split(
        Article("a", f"Ferry runs aground off island | Reuters\n\nBy Ana Lind\n\n{STORY}", source="Post", author="X")
    )
    assert (one.source, one.author) == ("Post", "X")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Lind", "Ana Lind"),
        ("By Ana Lind and Olav Roe, The Harbour Post", "Ana Lind and Olav Roe"),
        ("Von Anna Schmidt", "Anna Schmidt"),
        ("Par Jean de la Tour", "Jean de la Tour"),
        ("Autor: Jan Kowalski", "Jan Kowalski"),
        ("By admin", ""),
        ("By Staff Reporters", ""),
        ("By Monday evening nobody had come.", ""),
    ],
)
def test_a_byline_names_the_author(line: str, author: str) -> None:
    assert author_of(line) == author


def test_a_time_stamp_gives_the_day_and_a_dateline_the_place() -> None:
    one = article("Ferry runs aground", "By Ana Lind", "Updated 5 March 2024, 10:15 GMT", f"OSLO (Reuters) - {STORY}")
    assert (one.author, one.date, one.place) == ("Ana Lind", datetime.date(2024, 3, 5), "OSLO")
