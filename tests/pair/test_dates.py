import datetime

import pytest

from srcdiff.model import Article
from srcdiff.pair.dates import NamedDates, named_dates


def read(text: str, date: datetime.date | None = None) -> NamedDates:
    return named_dates(Article("a", text, date=date))


@pytest.mark.parametrize(
    "text",
    [
        "May 3, 2013",
        "3 May 2013",
        "May 3rd, 2013",
        "3rd May, 2013",
        "2013-05-03",
        "05 / 03 / 2013",
        "5/3/13",
    ],
)
def test_a_full_date_at_the_head_is_the_day_of_publication(text: str) -> None:
    dates = read(f"Ferry runs aground\n{text}\nA ferry ran aground.")
    assert dates.day == datetime.date(2013, 5, 3)
    assert not dates.known


def test_a_figure_date_with_a_first_number_over_twelve_has_the_day_first() -> None:
    assert read("16/09/2013").day == datetime.date(2013, 9, 16)


def test_the_date_of_the_record_wins_over_the_text() -> None:
    dates = read("May 3, 2013. A ferry ran aground.", datetime.date(2013, 5, 4))
    assert dates.day == datetime.date(2013, 5, 4)
    assert dates.known


def test_a_full_date_further_down_is_no_day_of_publication() -> None:
    assert read("A ferry ran aground. " * 20 + "It was built on May 3, 2013.").day is None


def test_an_impossible_date_is_no_date() -> None:
    dates = read("February 30, 2013 and 13/13/2013 and 2013-14-01")
    assert dates.day is None
    assert dates.days == frozenset()


def test_a_month_takes_the_newest_year_and_a_look_back_is_left_out() -> None:
    dates = read("It began in February 2022. Ministers met on June 3 and June 14, 2024, and will on October 2.")
    assert dates.months == ((0, 10), (2024, 6))
    assert dates.newest_year == 2024


def test_the_verb_may_and_a_number_of_people_are_no_dates() -> None:
    dates = read("They may 2 or 3 times have marched 2500 steps, and march 12 more.")
    assert dates.months == ()
    assert dates.newest_year is None


def test_weekdays_of_the_lead_become_the_last_such_days() -> None:
    dates = read("The ferry ran aground on Friday, a Monday paper said.", datetime.date(2023, 2, 25))
    assert dates.happened() == {datetime.date(2023, 2, 24), datetime.date(2023, 2, 20)}


def test_weekdays_without_a_day_of_publication_are_no_dates() -> None:
    dates = read("The ferry ran aground on Friday.")
    assert dates.weekdays == {4}
    assert dates.happened() == frozenset()
