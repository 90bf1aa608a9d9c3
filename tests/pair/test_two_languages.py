"""Two articles in two languages are paired by several names and figures, never by one name."""

import pytest

from srcdiff.model import Article, Pairing
from srcdiff.pipeline import pair

ENGLISH = (
    "Ferry runs aground off Tern Island\n\nA ferry with 412 passengers ran aground off Tern Island on Friday, the "
    "coast guard said.\n\nNobody was hurt, and all of them were taken to the harbour of Galt by boat."
)
SAME_EVENT = {
    "de": "Fähre läuft vor Tern Island auf Grund\n\nEine Fähre mit 412 Passagieren ist am Freitag vor Tern Island "
    "auf Grund gelaufen, wie die Küstenwache mitteilte.\n\nVerletzt wurde niemand, und alle wurden nach Galt gebracht.",
    "fr": "Un ferry s’échoue au large de Tern Island\n\nUn ferry avec 412 passagers s’est échoué tôt vendredi près de "
    "Tern Island, ont dit les gardes-côtes.\n\nIl n’y a pas de blessés, et ils sont arrivés dans le port de Galt.",
    "pl": "Prom osiadł na mieliźnie koło Tern Island\n\nProm z 412 pasażerami osiadł w piątek rano na mieliźnie koło "
    "Tern Island, podała straż.\n\nNikt nie został ranny, a podróżnych przewieziono łodziami do portu Galt.",
}
OTHER_EVENT = {
    "de": "Neue Schule eröffnet\n\nDie Bürgermeisterin von Galt hat am Montag eine neue Schule eröffnet, mit Platz für "
    "viele Kinder hat.\n\nDie Eltern hatten lange auf den Bau gewartet, und der Rat lobte ihn.",
    "fr": "Une école ouvre ses portes\n\nLa maire de Galt a ouvert lundi une nouvelle école, avec de la place pour "
    "trente enfants.\n\nLes parents ont attendu longtemps, et le conseil se dit content de la maison.",
    "pl": "Otwarto nową szkołę\n\nBurmistrz miasta Galt otworzyła w poniedziałek nową szkołę, i jest miejsce dla "
    "wszystkich dzieci.\n\nRodzice czekali na to długo, a rada nie kryje radości z nowego budynku.",
}


def pairing(*texts: str) -> Pairing:
    (found,) = pair([Article(f"a{number}", text) for number, text in enumerate(texts)]).pairings
    return found


@pytest.mark.parametrize("language", SAME_EVENT)
def test_several_names_and_figures_pair_two_languages(language: str) -> None:
    assert pairing(ENGLISH, SAME_EVENT[language]).paired


@pytest.mark.parametrize("language", OTHER_EVENT)
def test_one_name_does_not_pair_two_languages(language: str) -> None:
    found = pairing(ENGLISH, OTHER_EVENT[language])
    assert not found.paired
    assert f"are in two languages, en and {language}, and share too few names and figures" in [
        reason.detail for reason in found.reasons
    ]


@pytest.mark.parametrize("language", OTHER_EVENT)
def test_function_words_are_no_evidence_in_any_language(language: str) -> None:
    found = pairing(SAME_EVENT[language], OTHER_EVENT[language])
    assert not [reason.detail for reason in found.reasons if reason.kind == "words" and reason.weight > 0]
