"""Which lines hold nothing but a time of publication."""

import pytest

from srcdiff.split.time_stamps import is_time_stamp


@pytest.mark.parametrize(
    "line",
    [
        "Updated 3 September 2012",
        "Fri 7 Sept 2012 - 14h30 UTC",
        "Published: 5 secs ago, Tuesday",
        "Actualizado: 14:30",
        "发布时间: 2022年7月7日",
        "Δημοσιεύθηκε: 7 Ιουλίου 2012, 14:30",
        "LAST UPDATED 2012-07-07",
    ],
)
def test_a_time_stamp_has_a_day_or_a_time_and_words_for_it(line: str) -> None:
    assert is_time_stamp(line)


@pytest.mark.parametrize(
    "line", ["an hour ago", "Last modified 7 July 2012 by Jane", "7 July 2012 was the day", "see more", "", "July"]
)
def test_other_words_make_a_line_none(line: str) -> None:
    assert not is_time_stamp(line)
