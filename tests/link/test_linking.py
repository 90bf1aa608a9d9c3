"""What the linker links, and what it does not."""

import math

import pytest

from srcdiff.link import link_sentences
from srcdiff.model import Article, Link, SentenceKind
from srcdiff.settings import DEFAULTS, LinkSettings, Settings
from srcdiff.text.logistic import probability
from tests.builders import article

HARBOUR: tuple[str | tuple[str, SentenceKind], ...] = (
    ("Harbour ferry sinks near Lisbon, twelve rescued", "headline"),
    "A harbour ferry sank near Lisbon on Monday after striking a sandbank, the coast guard said.",
    "All twelve passengers were rescued by fishing boats within the hour.",
    "Captain Rui Mendes told reporters that the sandbank was missing from his charts.",
    "The ferry company, Tejo Lines, has suspended two other routes.",
)
RETOLD: tuple[str | tuple[str, SentenceKind], ...] = (
    ("Twelve saved as Lisbon ferry goes down", "headline"),
    "The operator, Tejo Lines, suspended two of its routes until the hulls are checked.",
    "Fishing boats rescued all twelve passengers within the hour.",
    "Rain is forecast for the rest of the week.",
    "A ferry sank near Lisbon on Monday when it struck a sandbank.",
)


def links(
    left: Article, right: Article, settings: Settings = DEFAULTS
) -> dict[tuple[tuple[int, ...], tuple[int, ...]], Link]:
    return {(link.left, link.right): link for link in link_sentences(left, right, settings)}


def cells(left: Article, right: Article) -> set[tuple[int, int]]:
    return {(one, other) for lefts, rights in links(left, right) for one in lefts for other in rights}


def test_sentences_that_state_one_fact_are_linked_whatever_their_order() -> None:
    made = cells(article("a", *HARBOUR), article("b", *RETOLD))
    assert {(1, 4), (2, 2), (4, 1)} <= made


def test_a_sentence_without_counterpart_stays_unlinked() -> None:
    made = cells(article("a", *HARBOUR), article("b", *RETOLD))
    assert 3 not in {left for left, _ in made}
    assert 3 not in {right for _, right in made}


def test_a_headline_links_to_the_other_headline_and_to_the_lead_as_two_links() -> None:
    made = links(article("a", *HARBOUR), article("b", *RETOLD))
    assert ((0,), (0,)) in made
    assert ((0,), (4,)) in made or ((1,), (0,)) in made


def test_furniture_never_links_even_where_it_is_word_for_word_the_same() -> None:
    left = article("a", *HARBOUR, ("Sign up for our harbour newsletter today", "furniture"))
    right = article("b", *RETOLD, ("Sign up for our harbour newsletter today", "furniture"))
    assert not any(5 in cell for cell in cells(left, right))


def test_a_caption_links_to_the_sentence_it_repeats() -> None:
    left = article("a", *HARBOUR, ("Fishing boats carry rescued passengers to the shore.", "caption"))
    right = article("b", *RETOLD, "Fishing boats carried the rescued passengers to shore.")
    assert (5, 5) in cells(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("she added.", "he added."),
        ("Mendes added.", "Mendes said."),
    ],
)
def test_reporting_tags_alone_are_no_evidence(one: str, other: str) -> None:
    left = article("a", *HARBOUR, one, "Then Mendes left.")
    right = article("b", *RETOLD, other, "A reporter met Mendes at home.")
    assert (5, 5) not in cells(left, right)


def test_an_interrupted_quotation_links_to_the_whole_one() -> None:
    left = article(
        "a", *HARBOUR, "“We will read the charts of course,” Ms. Costa said, “but we will read them with new eyes.”"
    )
    right = article(
        "b", *RETOLD, "“So we will read the charts, of course, but we will read them with new eyes,” she added."
    )
    made = links(left, right)
    assert ((5,), (5,)) in made
    assert made[(5,), (5,)].relation in {"edited", "quote"}


def test_two_spellings_of_a_name_are_one_name_to_the_linker() -> None:
    left = article("a", "The mayor of Kiev spoke.", "Nothing else happened there.")
    right = article("b", "The mayor of Kyiv spoke.", "Rain fell all day.")
    assert links(left, right)[(0,), (0,)].relation == "same"


def test_a_higher_threshold_makes_fewer_links_with_the_same_scores() -> None:
    left, right = article("a", *HARBOUR), article("b", *RETOLD)
    usual, strict = links(left, right), links(left, right, Settings(link=LinkSettings(threshold=0.95)))
    assert set(strict) < set(usual)
    assert all(link.score >= 0.95 and usual[key].score == link.score for key, link in strict.items())


def test_the_parts_of_a_link_add_up_to_its_score_the_weightiest_first() -> None:
    for link in links(article("a", *HARBOUR), article("b", *RETOLD)).values():
        assert probability(math.fsum(part.weight for part in link.parts)) == pytest.approx(link.score, abs=0.0001)
        assert [abs(part.weight) for part in link.parts] == sorted(
            (abs(part.weight) for part in link.parts), reverse=True
        )


def test_links_come_in_the_order_of_their_left_and_then_their_right_sentences() -> None:
    made = list(links(article("a", *HARBOUR), article("b", *RETOLD)))
    assert made == sorted(made)


def test_a_link_against_the_common_order_is_moved() -> None:
    made = links(article("a", *HARBOUR[1:]), article("b", *RETOLD[1:]))
    assert made[(3,), (0,)].moved
    assert not all(link.moved for link in made.values())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("Ein Fährschiff ist am Montag vor Hamburg gesunken.", "Alle zwölf Fahrgäste wurden gerettet."),
            ("Zwölf Fahrgäste konnten gerettet werden.", "Das Fährschiff sank am Montag vor Hamburg."),
        ),
        (
            ("Un ferry a coulé lundi au large de Marseille.", "Les douze passagers ont été secourus."),
            ("Les secours ont sauvé les douze passagers.", "Le ferry a coulé au large de Marseille lundi."),
        ),
        (
            ("У понеділок біля Одеси затонув пором.", "Усіх дванадцятьох пасажирів врятували рибалки."),
            ("Рибалки врятували дванадцятьох пасажирів.", "Пором затонув біля Одеси в понеділок."),
        ),
        (
            ("Prom zatonął w poniedziałek koło Gdańska.", "Rybacy uratowali wszystkich pasażerów."),
            ("Wszyscy pasażerowie zostali uratowani przez rybaków.", "Koło Gdańska w poniedziałek zatonął prom."),
        ),
        (
            ("Un transbordador se hundió el lunes frente a Cádiz.", "Los doce pasajeros fueron rescatados."),
            ("Unos pescadores rescataron a los doce pasajeros.", "El lunes se hundió frente a Cádiz un transbordador."),
        ),
    ],
)
def test_other_languages_link_by_the_same_code(left: tuple[str, str], right: tuple[str, str]) -> None:
    made = cells(article("a", *left), article("b", *right))
    assert {(0, 1), (1, 0)} <= made
    assert not {(0, 0), (1, 1)} & made


def test_articles_without_sentences_have_no_links() -> None:
    assert not link_sentences(article("a"), article("b"), DEFAULTS)
    assert not link_sentences(article("a", *HARBOUR), article("b"), DEFAULTS)


def test_an_endless_sentence_is_linked_by_its_beginning_without_hanging() -> None:
    endless = "The ferry sank near Lisbon on Monday. " + "word " * 1_000_000
    assert link_sentences(article("a", endless), article("b", *RETOLD), DEFAULTS) is not None


def test_a_link_from_the_score_of_sure_ones_on_is_sure_and_any_other_is_possible() -> None:
    left, right = article("a", *HARBOUR), article("b", *RETOLD)
    grades = {(link.score >= DEFAULTS.link.sure): link.grade for link in links(left, right).values()}
    assert grades == {True: "sure", False: "possible"}


def test_equal_sentences_and_those_that_a_person_joined_are_sure_whatever_the_score() -> None:
    left, right = article("a", *HARBOUR[:2], "Divers came."), article("b", *RETOLD[:2], "Divers came.")
    made = link_sentences(left, right, Settings(link=LinkSettings(sure=1.0)), joined=[((1,), (1,))])
    assert {(link.left, link.right) for link in made if link.grade == "sure"} == {((1,), (1,)), ((2,), (2,))}
    assert len(made) > 2


BRIDGE = "Tern Bridge was closed on Monday after inspectors found cracks in two of its cables."


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        (
            "Transport Secretary Ana Lind said in a statement that drivers should use the tunnel.",
            "Transport Secretary Ana Lind told a news conference that repairs would cost 4 million crowns.",
            "possible",
        ),
        (
            "Harbour police spokesman Jon Berg told reporters the ferry would run all night.",
            "Jon Berg, a spokesman for the harbour police, said two cars had collided on the approach.",
            "possible",
        ),
        (
            "“Drivers should use the tunnel,” said Transport Secretary Ana Lind.",
            "“Repairs will be costly,” said Ana Lind, the transport secretary.",
            "possible",
        ),
        (
            "Drivers must use the Holm tunnel until May, Transport Secretary Ana Lind said.",
            "Until May all drivers had to take the tunnel at Holm, Ana Lind said at a news conference.",
            "sure",
        ),
        (
            "The bridge company said that the cables were inspected in January.",
            "The cables of the bridge were not inspected in January, according to a document of the city.",
            "sure",
        ),
        (
            "Transport Secretary Ana Lind said in a statement that drivers should use the tunnel.",
            "Transport Secretary Ana Lind told a news conference that drivers had to take the tunnel.",
            "sure",
        ),
        (
            "Transport Secretary Ana Lind said in a statement that repairs would cost 4 million crowns.",
            "Transport Secretary Ana Lind told a news conference that the bill would be 4 million.",
            "sure",
        ),
    ],
)
def test_a_link_by_the_speaker_alone_is_not_sure(one: str, other: str, grade: str) -> None:
    rest = "Engineers of Holm University are at work.", "Shops in the old town expect a quiet week."
    found = links(article("a", BRIDGE, one, rest[0]), article("b", BRIDGE, rest[1], other))
    assert found[(1,), (2,)].grade == grade
