"""German, French, Spanish, Polish and Ukrainian: furniture, datelines and quotations of their own."""

from dataclasses import dataclass

import pytest

from srcdiff.model import Article, Study
from srcdiff.pipeline import compare
from srcdiff.settings import ReportSettings
from srcdiff.show.report_page import report_style
from srcdiff.show.text import comparison_text
from srcdiff.split import split


@dataclass(frozen=True)
class Example:
    """A page in one language, and another outlet's sentence with the same quotation."""

    language: str
    furniture: tuple[str, ...]
    dateline: str
    place: str
    quotation: str
    """With its attribution, as one article prints it."""
    again: str
    """As the other one prints it."""
    other: str


EXAMPLES = (
    Example(
        "de",
        ("Von Anna Schmidt", "Stand: 05.03.2024 10:15 Uhr", "Lesen Sie auch: Der Hafen", "Jetzt abonnieren"),
        "HAMBURG (dpa) - ",
        "HAMBURG",
        "„Niemand wurde verletzt, und alle sind von Bord“, sagte Kapitän Olaf Roth am Montag.",
        "Kapitän Olaf Roth erklärte: „Niemand wurde verletzt, und alle sind von Bord.“",
        "Eine Fähre mit 212 Menschen an Bord ist am Montag vor der Insel auf Grund gelaufen.",
    ),
    Example(
        "fr",
        ("Par Jeanne Martin", "Publié le 5 mars 2024 à 10h15", "À lire aussi : Le port", "Abonnez-vous"),
        "BREST (AFP) - ",
        "BREST",
        "« Personne n’a été blessé et tout le monde a quitté le navire », a déclaré le capitaine Roth lundi.",
        "Le capitaine Roth a expliqué : « Personne n’a été blessé et tout le monde a quitté le navire. »",
        "Un ferry avec 212 personnes à bord s’est échoué lundi près de l’île dans un épais brouillard.",
    ),
    Example(
        "es",
        ("Por Ana López", "Actualizado el 5 de marzo de 2024 a las 10:15", "Lea también: El puerto", "Suscríbete"),
        "MADRID (EFE) - ",
        "MADRID",
        "«Nadie resultó herido y todos han abandonado el barco», dijo el capitán Olaf Roth el lunes.",
        "El capitán Olaf Roth explicó: «Nadie resultó herido y todos han abandonado el barco».",
        "Un transbordador con 212 personas a bordo encalló el lunes cerca de la isla por la niebla.",
    ),
    Example(
        "pl",
        ("Autor: Jan Kowalski", "Opublikowano: 05.03.2024 10:15", "Czytaj także: Port", "Zapisz się"),
        "WARSZAWA (PAP) - ",
        "WARSZAWA",
        "„Nikt nie został ranny i wszyscy opuścili statek” – powiedział kapitan Olaf Roth w poniedziałek.",
        "Kapitan Olaf Roth wyjaśnił: „Nikt nie został ranny i wszyscy opuścili statek”.",
        "Prom z 212 osobami na pokładzie osiadł w poniedziałek na mieliźnie w pobliżu wyspy.",
    ),
    Example(
        "uk",
        ("Автор: Іван Петренко", "Опубліковано: 5 березня 2024, 10:15", "Читайте також: Порт", "Підписуйтесь"),
        "КИЇВ (Укрінформ) - ",
        "КИЇВ",
        "«Ніхто не постраждав, і всі вже залишили судно», — сказав капітан Олаф Рот у понеділок.",
        "Капітан Олаф Рот пояснив: «Ніхто не постраждав, і всі вже залишили судно».",
        "Пором із 212 людьми на борту сів на мілину в понеділок біля острова через густий туман.",
    ),
)
each = pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.language)


def page(example: Example) -> Article:
    before, after = example.furniture[:2], example.furniture[2:]
    return split(Article("a", "\n\n".join((*before, example.dateline + example.other, example.quotation, *after))))


@each
def test_furniture_and_datelines_are_kept_apart_and_the_language_is_known(example: Example) -> None:
    one = page(example)
    kinds = {one.text_of(position): sentence.kind for position, sentence in enumerate(one.sentences)}
    assert {kinds[line] for line in example.furniture} == {"furniture"}
    assert kinds[example.dateline.strip()] == "furniture"
    assert [text for text, kind in kinds.items() if kind == "body"] == [example.other, example.quotation]
    assert (one.place, one.language) == (example.place, example.language)
    assert str(one.date) == "2024-03-05"


@each
def test_a_quotation_is_found_again_in_another_frame(example: Example) -> None:
    left = page(example)
    right = split(Article("b", f"{example.again}\n\n{example.other}"))
    found = {(left.text_of(link.left[0]), right.text_of(link.right[0])): link for link in compare(left, right).links}
    quoted = found[example.quotation, example.again]
    assert [pair.kind for pair in quoted.quotations] == ["verbatim"]
    assert found[example.other, example.other].relation == "same"


@each
def test_two_languages_are_said_in_one_line(example: Example) -> None:
    body = "The council met on Tuesday to speak about the budget for the schools in the town."
    english = split(Article("b", f"Council meets\n\n{body}"))
    left = page(example)
    study = Study((left, english), comparisons=(compare(left, english),))
    shown = comparison_text(study, report_style(ReportSettings(), 200))
    assert f"These articles are in two languages, {example.language} and en: no sentence is linked." in shown
    assert body not in shown
    assert body in comparison_text(study, report_style(ReportSettings(), 200, everything=True))
