"""Where a sentence can be cut."""

from itertools import combinations, pairwise

import pytest

from srcdiff.diff.clauses import breaks
from srcdiff.diff.units import Unit, house_style, link_units
from tests.builders import article


def units_of(text: str) -> tuple[Unit, ...]:
    return tuple(link_units(article("a", text), (0,), house_style((), "en", "en")))


def keys_of(units: tuple[Unit, ...], stretch: tuple[int, int]) -> str:
    return " ".join(unit.key for unit in units[slice(*stretch)])


def phrases(text: str) -> list[str]:
    units = units_of(text)
    return [keys_of(units, stretch) for stretch in pairwise(breaks(units, is_english=True).phrases)]


def test_a_phrase_begins_at_a_pause_and_at_a_preposition() -> None:
    assert phrases("Off the pier, she said the boats sank during a storm.") == [
        "off the pier",
        "she said",
        "the boats sank",
        "during a storm",
    ]


def test_no_phrase_ends_before_the_quotation_that_its_last_word_asks_for() -> None:
    assert phrases("Both ports signed an agreement on a “shared watch,” she noted.") == [
        "both ports signed an agreement",
        "on a shared watch",
        "she noted",
    ]


@pytest.mark.parametrize(
    ("text", "inside", "expected"),
    [
        ("He saw the mother of twins in a boat.", "of twins", "he saw the mother of twins"),
        ("She took it between 2015 and 2021 and sold it.", "between 2015", "between 2015 and 2021"),
        ("She took it between 2015 and 2021 and sold it.", "and sold it", "and sold it"),
        (
            "The bank expects a profit this year from £640m to £670m.",
            "to GBP 670000000",
            "from GBP 640000000 to GBP 670000000",
        ),
        (
            "All of the passengers who were on the ferry of Bergen sang.",
            "of bergen sang",
            "on the ferry of bergen sang",
        ),
        ("It is of use.", "it is", "it is"),
    ],
)
def test_a_stretch_parts_no_words_that_belong_together(text: str, inside: str, expected: str) -> None:
    units = units_of(text)
    stretches = combinations(breaks(units, is_english=True).phrases, 2)
    start, end = next(one for one in stretches if keys_of(units, one) == inside)
    assert keys_of(units, breaks(units, is_english=True).around(units, start, end)) == expected
