"""Two texts of one line are paired by what happened, not by one name that both have."""

import pytest

from srcdiff.pair import pair_articles
from tests.builders import article


def is_paired(left: str, right: str) -> bool:
    (pairing,), _ = pair_articles((article("left", left), article("right", right)))
    return pairing.paired


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Prime Minister Anna Holm will visit Oslo next week for talks on fishing quotas.",
            "The Prime Minister said on Monday that income tax would be cut in the spring.",
        ),
        (
            "The Bank of Norland held interest rates at 5.25% on Thursday.",
            "The Bank of Norland named a new deputy governor on Thursday.",
        ),
        ("Holm to visit Paris in July for a parade.", "President Anna Holm has signed the tax bill into law."),
    ],
)
def test_one_name_in_common_pairs_no_two_lines(left: str, right: str) -> None:
    assert not is_paired(left, right)
    assert not is_paired(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A lorry driver was killed when his vehicle left the A47 near Varnby on Monday night, police said.",
            "Police have named a lorry driver who died in a crash on the A47 near Varnby on Monday as Ola Tuck, 54.",
        ),
        (
            "Holm fires Berg as head of the coast guard over e-mails.",
            "The director of the coast guard, Tomas Berg, has been dismissed by Anna Holm.",
        ),
        (
            "The Bank of Norland held interest rates at 5.25% on Thursday.",
            "Interest rates stay at 5.25%, the Bank of Norland said on Thursday.",
        ),
    ],
)
def test_two_names_or_the_words_of_a_happening_pair_them(left: str, right: str) -> None:
    assert is_paired(left, right)
    assert is_paired(right, left)
