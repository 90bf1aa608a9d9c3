"""Times of day."""

import pytest

from srcdiff.text.clock_times import clock_mentions


def test_times_are_found_in_every_usual_form() -> None:
    text = "9:30 a.m. 12.30pm 6am 21:30 0600 GMT noon midnight six o'clock Sunday evening overnight"
    assert [text[time.start : time.end] for time in clock_mentions(text, 0, len(text))] == [
        "9:30 a.m.", "12.30pm", "6am", "21:30", "0600 GMT", "noon", "midnight", "six o'clock", "evening", "overnight",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It left at 07.15 and came at 9.40 on Monday.", ["07.15", "9.40"]),
        ("Curfew from 22.00 to 05.00, the 08.10 train, 20.15 seconds, 14.30 metres", ["22.00", "05.00", "08.10"]),
        ("Shares closed at 19.45 on Monday.", []),
        ("It grew from 14.30 percent to 15.10 percent, version 07.15", []),
        ("On 07.12.2021 he paid $19.45 at 12.30 o", []),
    ],
)
def test_a_point_parts_hours_from_minutes_where_the_words_around_say_so(text: str, times: list[str]) -> None:
    assert [text[time.start : time.end] for time in clock_mentions(text, 0, len(text))] == times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 a.m. 9 p.m.", False),
        ("7 p.m. 19:00", True),
        ("at 7:00, 19:00", True),
        ("six o'clock, 6 p.m.", True),
        ("around 9 a.m. or 9:20 a.m.", True),
        ("9:12 a.m. 9:17 a.m.", False),
        ("5:32 a.m. or evening", False),
        ("2 a.m. at night", True),
        ("midnight, 11:55 p.m.", True),
        ("19h30, 7:30 p.m.", True),
        ("19h30, 21h30", False),
        ("18.00 GMT, 6 p.m.", True),
        ("18.00 local time, 20.00 local time", False),
        ("10 a.m. ET, 3 p.m. GMT", True),
        ("10 a.m. (EST), 4 p.m. GMT", False),
        ("9:10 p.m. Pacific Daylight Time, 0410 GMT", True),
        ("7:30 p.m. local time, 1130 GMT", True),
        ("7:30 p.m. Kyiv time, 1145 GMT", False),
        ("9 a.m. Eastern, 11 a.m. Eastern time", False),
        ("10 a.m. ET, 11 a.m. ET", False),
        ("10 a.m. ET, noon", True),
        ("10:12 a.m. ET, 10:20 a.m.", False),
    ],
)
def test_times_agree_if_they_can_be_one_moment(text: str, expected: bool) -> None:
    one, other = clock_mentions(text, 0, len(text))
    assert one.agrees(other) is other.agrees(one) is expected
