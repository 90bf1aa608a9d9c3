"""Dates are found by what they name, and the index leaves out none that a comparison with each would find."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff.conflicts.dates import _dates_clash
from srcdiff.diff.conflicts.mention_index import MentionIndex, date_parts
from srcdiff.diff.conflicts.slots import _mutual_best
from srcdiff.text.dates import CalendarMention, date_mentions

TEXTS = (
    "Monday",
    "Friday, March 2",
    "March 2008",
    "2008",
    "the 2000s",
    "3/4/2008",
    "4 March 2009",
    "2008-03-04",
    "May",
)


@st.composite
def dates(draw: st.DrawFn) -> CalendarMention:
    if draw(st.booleans()):
        text = f"It was on {draw(st.sampled_from(TEXTS))}, they said."
        found = date_mentions(text, 0, len(text))
        if found:
            return found[0]._replace(start=0, end=0)
    small = st.none() | st.integers(1, 3)
    if draw(st.booleans()):
        return CalendarMention(0, 0, year=draw(st.integers(1999, 2011)), is_decade=draw(st.booleans()))
    month, day = draw(small), draw(small)
    return CalendarMention(
        0,
        0,
        year=draw(st.none() | st.integers(1999, 2011)),
        month=month,
        day=day if month else None,
        weekday=draw(small),
        swapped=(day, month) if month and day and draw(st.booleans()) else None,
    )


@given(dates(), st.lists(dates(), max_size=12))
def test_the_index_gives_what_comparing_with_every_date_gives(
    one: CalendarMention, others: list[CalendarMention]
) -> None:
    index = MentionIndex(others, date_parts)
    assert any(_dates_clash(one, rival) is False for rival in index.rivals(one)) == any(
        _dates_clash(one, rival) is False for rival in others
    )
    assert any(_dates_clash(one, rival) for rival in index.comparable(one)) == any(
        _dates_clash(one, rival) for rival in others
    )


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.sampled_from((1.0, 2.0, 3.0))))
def test_the_best_of_a_row_and_a_column_is_higher_than_all_others(scores: dict[tuple[int, int], float]) -> None:
    expected = [
        (row, column, value)
        for (row, column), value in sorted(scores.items())
        if all(value > other for (r, c), other in scores.items() if (r == row) != (c == column))
    ]
    assert list(_mutual_best(scores)) == expected
