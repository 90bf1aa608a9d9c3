"""Names and counted numbers as both articles print them."""

import pytest

from srcdiff.pair.printed import counted_in_both, whole_names


@pytest.mark.parametrize(
    ("words", "left", "right", "names"),
    [
        (
            ["Leyen", "Ursula"],
            "Then Ursula von der Leyen left.",
            "Ursula von der Leyen spoke.",
            ["Ursula von der Leyen"],
        ),
        (["Lind"], "Mayor Ana Lind spoke.", "The mayor, Ana Lind, spoke.", ["Ana Lind"]),
        (["Berg"], "Berg’s boat sank.", "The boat of Berg sank.", ["Berg"]),
        (["Lind", "Berg"], "Lind met Berg.", "Berg met Lind.", ["Lind", "Berg"]),
        (["Stoltenberg"], "General Jens Stoltenberg", "Secretary-General Jens Stoltenberg", ["Jens Stoltenberg"]),
        (["Київ"], "Місто Київ палає.", "Горить Київ.", ["Київ"]),
        (["Lind"], "Lind spoke.", "Lindholm spoke.", []),
        (["Lind"], "Nothing here.", "Lind spoke.", []),
    ],
)
def test_a_name_is_as_long_as_both_articles_print_it(words: list[str], left: str, right: str, names: list[str]) -> None:
    assert whole_names(words, left, right) == names


@pytest.mark.parametrize(
    ("left", "right", "counted"),
    [
        ("All 214 people on board were safe.", "It carried 214 people.", "214 people"),
        ("Some 214 frightened people left.", "The 214 people left.", "214 frightened people"),
        ("The 214 passengers left.", "The 214 crew stayed.", ""),
        ("Route 214\npeople", "214 people", ""),
        ("1,214 people", "214 people", ""),
        ("The bill is 214.", "The bill was 214.", ""),
    ],
)
def test_a_number_is_given_with_what_both_count(left: str, right: str, counted: str) -> None:
    assert counted_in_both("214", left, right) == counted


def test_a_name_is_not_cut_short_where_the_texts_spell_its_end_in_two_ways() -> None:
    left, right = "President Volodymyr Zelenskyy’s aide spoke.", "Ask President Volodymyr Zelensky."
    assert whole_names(["Volodymyr"], left, right) == ["President Volodymyr Zelenskyy"]
    assert whole_names(["Volodymyr"], left, "Ask President Volodymyr Sokil.") == ["President Volodymyr"]
