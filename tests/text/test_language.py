"""The language of short texts in one script."""

import pytest

from srcdiff.text.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The captain left the ferry on Friday.", "en"),
        ("Il a quitté le ferry avec ses amis. Puis elle est partie vers la mairie.", "fr"),
        ("Elle ne reviendra pas de Bergen.", "fr"),
        ("Il capitano ha lasciato il traghetto con gli amici.", "it"),
        ("El capitán dejó el ferri el viernes con sus amigos.", "es"),
        ("Er hat die Fähre am Freitag verlassen, wir sind im Hafen.", "de"),
        ("Sie wird bei Bergen gehoben.", "de"),
        ("De kapitein heeft de veerboot vrijdag verlaten.", "nl"),
        ("Kapitan nie opuścił promu w piątek.", "pl"),
    ],
)
def test_a_few_words_are_enough(text: str, language: str) -> None:
    assert guess_language(text) == language
