"""Days, dates and times: of one act, not of two."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The vote is on Tuesday in Rome.", "The vote is on Monday in Rome.", ("date", "Tuesday", "Monday")),
        ("The bridge opened on Tuesday.", "The bridge opened on Monday.", ("date", "Tuesday", "Monday")),
        ("The law began on 3 Mar after a row.", "The law began on March 5 after a row.", ("date", "3 Mar", "March 5")),
        ("The law began on 2021-03-03.", "The law began on 2021-03-05.", ("date", "2021-03-03", "2021-03-05")),
        ("It was built in 1998 by monks.", "It was built in 1989 by monks.", ("date", "1998", "1989")),
        ("The bridge dates from the 1930s.", "The bridge dates from the 1950s.", ("date", "1930s", "1950s")),
        ("The bridge dates from the 1930s.", "The bridge dates from 1934.", None),
        ("He said Tuesday that the ship sank.", "The ship sank, and on Monday people met.", None),
        ("They met on March 2 in Bern.", "They met in Bern in March 2008.", None),
        ("The law began on 03/04/2021.", "The law began on 4 March 2021.", None),
        ("She may leave in May.", "She may leave soon.", None),
        ("The vote is tomorrow in Rome.", "The vote is next month in Rome.", ("date", "tomorrow", "next month")),
        ("The bridge fell last year.", "The bridge fell yesterday.", ("date", "last year", "yesterday")),
        ("The vote is tomorrow in Rome.", "The vote is next week in Rome.", None),
        ("The ship sailed on Monday.", "The ship left on Friday.", ("date", "Monday", "Friday")),
        (
            "The minister handed in her resignation on Monday after a row over a flat.",
            "The minister resigned on Friday after a row over a flat.",
            ("date", "Monday", "Friday"),
        ),
        ("The mine will reopen on March 3.", "The mine reopens on March 9.", ("date", "March 3", "March 9")),
        ("The mine will reopen on March 3.", "The mine was flooded on January 9.", None),
        ("The vote is tomorrow in Rome.", "The vote is this month in Rome.", None),
    ],
)
def test_days_and_dates_of_one_act_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The train left at 7 a.m. on Friday.", "The train left at 7 p.m. on Friday.", ("time", "7 a.m.", "7 p.m.")),
        ("The train left at 07:10.", "The train left at 08:10.", ("time", "07:10", "08:10")),
        ("The train left at noon.", "The train left at 3 p.m.", ("time", "noon", "3 p.m.")),
        (
            "The train left at half past six.",
            "The train left at half past nine.",
            ("time", "half past six", "half past nine"),
        ),
        ("The train left at 07.15 on Monday.", "The train left at 09.40 on Monday.", ("time", "07.15", "09.40")),
        ("The train left at 19.45.", "The train left at 20.45.", ("time", "19.45", "20.45")),
        ("The train left at 07.15 on Monday.", "The train left at 7:15 a.m. on Monday.", None),
        ("The train left at half past six.", "The train left at 6:30.", None),
        ("The train left at about 7 a.m.", "The train left at 7:10 a.m.", None),
        ("The train left at 7 p.m.", "The train left at 19:00.", None),
        ("The train left at six o'clock.", "The train left at 6 p.m.", None),
        ("The train left at 7 a.m. ET on Friday.", "The train left at 11 a.m. GMT on Friday.", None),
        ("The train left at 7 a.m. on Friday.", "The train left at 1100 GMT on Friday.", None),
        (
            "The train left at 7 a.m. ET on Friday.",
            "The train left at 9 a.m. GMT on Friday.",
            ("time", "7 a.m.", "9 a.m."),
        ),
    ],
)
def test_times_of_one_act_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


def test_dates_in_another_order_agree_with_their_acts() -> None:
    left = "He was born in 1980 and joined the army in 1999."
    assert found(left, ["He joined the army in 1999.", "He was born in 1980."]) == []


def test_dates_swapped_between_two_acts_conflict() -> None:
    left = "The mill was built in 1980 and sold in 1999."
    right = "The mill was built in 1999 and sold in 1980."
    assert ("date", "1980", "1999") in found(left, right)


def test_the_day_of_a_statement_is_not_the_day_of_the_act() -> None:
    assert found("Police said Tuesday that a boat sank.", "Police said Thursday that a boat had sunk off Lund.") == []


def test_the_day_of_an_incident_is_that_of_the_police_response() -> None:
    left = "A man was stabbed in Harbour Street on Tuesday."
    right = "Police responded to Harbour Street on Monday and found the man."
    assert found(left, right) == [("date", "Tuesday", "Monday")]


def test_the_days_of_two_announcements_are_two() -> None:
    left = "The port announced on 14 October 2011 that it had reopened a pier."
    assert found(left, "On 4 November 2011 the port announced that a pier was open again.") == []


def test_the_years_of_two_storms_are_two() -> None:
    left = "She rebuilt the clinic that the storm Ada destroyed in 1998."
    assert found(left, "Her clinic was destroyed in 2005 by the hurricane Bella, neighbours remember.") == []


def test_the_parts_of_two_days_are_one_conflict() -> None:
    left = "A guard shot a diver after a call late Sunday in the old harbour."
    right = "A guard shot a diver after a call early Monday in the old harbour."
    assert found(left, right) == [("date", "Sunday", "Monday")]
