"""Where a sentence can be cut."""

from itertools import pairwise

from srcdiff.diff.clauses import breaks
from srcdiff.diff.units import house_style, link_units
from tests.builders import article


def phrases(text: str) -> list[str]:
    units = tuple(link_units(article("a", text), (0,), house_style((), "en", "en")))
    cuts = breaks(units, is_english=True).phrases
    return [" ".join(unit.key for unit in units[start:end]) for start, end in pairwise(cuts)]


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
