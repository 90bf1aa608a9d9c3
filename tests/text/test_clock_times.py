"""Times of day."""

import pytest

from srcdiff.text.clock_times import clock_mentions


def test_times_are_found_in_every_usual_form() -> None:
    text = "9:30 a.m. 12.30pm 6am 21:30 0600 GMT noon midnight six o'clock Sunday evening overnight"
    assert [text[time.start : time.end] for time in clock_mentions(text, 0, len(text))] == [
        "9:30 a.m.", "12.30pm", "6am", "21:30", "0600 GMT", "noon", "midnight", "six o'clock", "evening", "overnight",
    ]  # fmt: skip


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
    ],
)
def test_times_agree_if_they_can_be_one_moment(text: str, expected: bool) -> None:
    one, other = clock_mentions(text, 0, len(text))
    assert one.agrees(other) is other.agrees(one) is expected
