"""The shallow grammar: verbs with their subjects, objects and agents."""

import pytest

from srcdiff.diff.grammar import grammar
from srcdiff.diff.units import house_style, sentence_units

STYLE = house_style((), "en")


def predicates(text: str) -> list[tuple[str, str, str, bool]]:
    """Return verb, doer, undergoer and negation of each predicate."""
    units = sentence_units(text, 0, len(text), STYLE)

    def words(phrase: tuple[int, int] | None) -> str:
        return " ".join(unit.word for unit in units[slice(*phrase)]) if phrase else ""

    return [(one.verb, words(one.doer), words(one.undergoer), one.negated) for one in grammar(units).predicates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wolves chased two dogs.", [("chase", "The wolves", "two dogs", False)]),
        ("Two dogs were chased by the wolves.", [("chase", "the wolves", "Two dogs", False)]),
        ("The wolves did not chase him.", [("chase", "The wolves", "him", True)]),
        ("The guard at the gate in Brede was hit.", [("hit", "", "The guard at the gate in Brede", False)]),
        ("Boy shot in harbour", [("shoot", "", "Boy", False)]),
        ("The blast killed 3 men and wounded 9.",
         [("kill", "The blast", "3 men", False), ("wound", "The blast", "9", False)]),
        ("A girl is recovering after being bitten by a dog.",
         [("recover", "A girl", "", False), ("bite", "a dog", "A girl", False)]),
        ("Holm, 44, of Lund, resigned.", [("resign", "Holm", "", False)]),
    ],
)  # fmt: skip
def test_verbs_have_doers_and_undergoers(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert predicates(text) == expected


def test_clauses_are_cut_at_relative_words_and_joined_verbs() -> None:
    text = "A man who fled the scene was held, and police searched the house."
    units = sentence_units(text, 0, len(text), STYLE)
    clauses = grammar(units).clause_of
    words = {unit.word: clause for unit, clause in zip(units, clauses, strict=True)}
    assert words["fled"] != words["searched"]
    assert list(clauses) == sorted(clauses)


def test_a_verb_behind_a_list_of_thousands_of_insertions_has_a_subject() -> None:
    assert ("resign", "Holm", "", False) in predicates("Holm, 44, of Lund, a baker, of Moss, resigned.")
    row = "He " + " ".join(["(ferry"] * 2_000) + ")" * 2_000 + " resigned."
    assert [verb for verb, *_ in predicates(row)] == ["resign"]
