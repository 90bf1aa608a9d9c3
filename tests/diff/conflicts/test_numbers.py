"""Amounts: what two linked statements count differently, and what only looks like it."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Police held 55,000 pages.", "Police held 50,000 pages.", ("number", "55,000", "50,000")),
        ("The fire killed 12 people.", "The fire killed 15 people on Friday.", ("number", "12", "15")),
        ("One diver was hurt off Brede.", "Five divers were hurt off Brede.", ("number", "One", "Five")),
        ("Nobody was hurt in the fire.", "Three people were hurt in the fire.", ("number", "Nobody", "Three")),
        ("Two dozen boats left the port.", "Forty boats left the port.", ("number", "Two dozen", "Forty")),
        ("Half of the crew fell ill.", "A third of the crew fell ill.", ("number", "Half", "A third")),
        ("Prices rose 4 percent.", "Prices rose 40 percent.", ("number", "4 percent", "40 percent")),
        ("Lund beat Brede 2-1 at home.", "Lund beat Brede 2-0 at home.", ("number", "2-1", "2-0")),
        ("The flood killed 3 men and injured 9.", "The flood killed 9 men and injured 3.", ("number", "3", "9")),
        (
            "One in five pupils failed the test.",
            "One in three pupils failed the test.",
            ("number", "One in five", "One in three"),
        ),
        ("It was -5 degrees overnight.", "It was 5 degrees overnight.", ("number", "-5", "5")),
        ("Up to 40 miners were trapped.", "60 miners were trapped.", ("number", "40", "60")),
        ("The tower is 100 metres tall.", "The tower is 120 metres tall.", ("number", "100 metres", "120 metres")),
        ("He won his third title on Sunday.", "He won his fourth title on Sunday.", ("number", "third", "fourth")),
        ("Nine of the 12 hostages were freed.", "Seven of the 12 hostages were freed.", ("number", "Nine", "Seven")),
        (
            "The storm left more than 30,000 homes without power, it said.",
            "It said 18,000 homes were left without power by the storm.",
            ("number", "30,000", "18,000"),
        ),
        ("It took between 3 and 5 days.", "It took between 7 and 9 days.", ("number", "3 and 5 days", "7 and 9 days")),
    ],
)
def test_amounts_of_one_thing_conflict(left: str, right: str, conflict: Found) -> None:
    assert conflict in found(left, right)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The bridge costs £3m.", "The bridge costs €3m.", ("money", "£3m", "€3m")),
        ("The bridge costs 3 million pesos.", "The bridge costs 3 million rand.",
         ("money", "3 million pesos", "3 million rand")),
        ("It lent $4bn to the port.", "It lent $4m to the port.", ("money", "$4bn", "$4m")),
        ("It lent USD 40 to the port.", "It lent $40 to the port.", None),
        ("The fee was $43 million.", "The fee was $43,885,310.", None),
    ],
)  # fmt: skip
def test_money_conflicts_in_amount_or_currency(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("At least 12 men died in the storm.", "The storm killed 14 men."),
        ("More than 800 workers left.", "The plant lost 850 workers."),
        ("About 50 houses burned.", "The fire took 52 houses."),
        ("Nearly 40 boats sank.", "Some 38 boats sank."),
        ("Nine men came.", "9 men came."),
        ("It burned 12 500 hectares.", "It burned 12,500 hectares."),
        ("It burned a hundred and twenty huts.", "It burned 120 huts."),
        ("The trail is 10 km long.", "The trail is 6.2 miles long."),
        ("The camp closed after 24 months.", "The camp closed after two years."),
        ("He has 3 cars and 2 dogs.", "He has 2 dogs and 3 cars."),
        ("It began in 2006 with 40 men.", "It began with 40 men."),
        ("The flat has 4 rooms.", "The flat cost $700,000 and has a garden."),
        ("One of them fled.", "Four of the guards fled."),
        ("Two of her three sons survived.", "Two sons survived; the third died."),
        ("Dozens of people were evacuated.", "Some 60 people were evacuated."),
        ("Between 10 and 15 tents burned.", "About 12 tents burned."),
        ("The bill, passed 217-213, goes on.", "The bill, which passed 217 to 213, goes on."),
        (
            "Four people were hurt in the fire.",
            "The fire killed at least one person and three people were in hospital.",
        ),
        ("A child was among three people hurt in the fire.", "The fire hurt a 10-year-old girl and two men."),
        ("The mayor showed no sign of giving in.", "The two sides showed no sign of giving in."),
        ("The firm paid $10 million for the mine.", "The firm paid AUD 10 million for the mine."),
        ("The robber took rings worth 103 million euros.", "The robber took rings worth £88 million."),
        (
            "A Courier poll found 31% of voters approve of Lind.",
            "In all, 35 percent of voters approve of Lind, the Herald poll says.",
        ),
        ("The growth of sales was -5 percent in May.", "In May sales fell 5 percent, it said."),
        ("Sales fell 2.5 percent in May, the firm said.", "Sales growth was -2.5 percent in May, the firm said."),
    ],
)
def test_amounts_that_agree_or_count_different_things_do_not_conflict(left: str, right: str) -> None:
    assert found(left, right) == []


def test_a_number_that_the_other_article_gives_for_something_else_is_no_conflict() -> None:
    left = ["The raid freed 14 sailors.", "Later 20 sailors flew home."]
    right = ["On Friday 20 sailors were greeted at the airport of Brede.", "The raid had freed 14."]
    assert found(left, right) == []


def test_a_number_of_300_digits_is_compared() -> None:
    long = "1" * 309
    assert found(f"It counted {long} grains.", f"It counted {long}2 grains.") == [("number", long, f"{long}2")]


def test_two_players_have_two_amounts() -> None:
    kinds = {kind for kind, *_ in found("Marsh ran 364 yards in the game.", "Baker ran 329 yards in the game.")}
    assert "number" not in kinds
