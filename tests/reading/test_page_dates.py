"""Which of a page's dates is its day of publication, and in which time zone."""

import pytest

from srcdiff.reading.formats.page_dates import dates_of, local_date

DAY, OTHER, THIRD = "2024-03-05T09:00:00+01:00", "2024-02-01", "2024-01-01"


@pytest.mark.parametrize(
    ("stated", "published", "times", "modified", "expected"),
    [
        ({"date": OTHER}, [DAY], [THIRD], [], DAY),
        ({"article:published_time": DAY, "date": OTHER}, [], [THIRD], [OTHER], DAY),
        ({"dcterms.created": OTHER}, [], [DAY, DAY[:10]], [], DAY),
        ({"date": DAY}, [], [OTHER, THIRD], [], DAY),
        ({"article:modified_time": OTHER}, [], [DAY, THIRD], [OTHER], DAY),
        ({"article:modified_time": OTHER}, [], [], [DAY], DAY),
        ({"last-modified": DAY}, [], [], [], DAY),
    ],
)
def test_the_likeliest_date_comes_first(
    stated: dict[str, str], published: list[str], times: list[str], modified: list[str], expected: str
) -> None:
    assert next(filter(None, dates_of(stated, published, times, modified))) == expected


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2024-03-05T23:00:00Z", "2024-03-06"),
        ("2024-03-05T22:59:59+00:00", "2024-03-05"),
        ("2024-07-05T22:00:00.000Z", "2024-07-06"),
        ("2024-03-31T00:59:00Z", "2024-03-31"),
        ("2024-10-26T22:30:00+0000", "2024-10-27"),
        ("2024-10-27T22:30:00Z", "2024-10-27"),
        ("2024-12-31T23:30:00Z", "2025-01-01"),
        ("2024-03-05T23:00:00+01:00", "2024-03-05T23:00:00+01:00"),
        ("2024-03-05", "2024-03-05"),
        ("9999-12-31T23:30:00Z", "9999-12-31T23:30:00Z"),
        ("Tuesday T at Z", "Tuesday T at Z"),
    ],
)
def test_an_instant_is_a_day_of_the_readers_time_zone(date: str, day: str) -> None:
    assert local_date(date, "de") == day
    assert local_date(date, "es") == date
