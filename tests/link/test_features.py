"""The features of a cell, by itself and in its table."""

from srcdiff.link.table_features import feature_table
from srcdiff.link.weights import WEIGHTS
from tests.builders import article
from tests.link.test_linking import HARBOUR, RETOLD
from tests.link.test_properties import both_digests


def test_the_words_of_one_long_name_count_once_together() -> None:
    one_name = ("Yesterday Secretary General Jens Berg spoke.", "Nothing else happened.")
    many_words = ("Today the critics of Secretary General Jens Berg left.", "Rain fell all day.")
    last_name = ("Today the critics of Berg left.", "Rain fell all day.")
    rare_words = [
        dict(feature_table(*both_digests(article("a", *one_name), article("b", *other))))[0, 0]["shared rare words"]
        for other in (many_words, last_name)
    ]
    assert rare_words[0] <= rare_words[1]


def test_shared_names_are_no_shared_content() -> None:
    left, right = article("a", "Then Mayor Mendes closed a bridge."), article("b", "Here Mayor Mendes likes rain.")
    assert dict(feature_table(*both_digests(left, right)))[0, 0]["shared words besides names"] == 0


def test_every_weight_belongs_to_a_feature_and_every_feature_has_a_weight() -> None:
    table = dict(feature_table(*both_digests(article("a", *HARBOUR), article("b", *RETOLD))))
    assert all(list(found) == list(WEIGHTS) for found in table.values())
