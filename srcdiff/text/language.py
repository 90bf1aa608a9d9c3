"""A guess at a text's language from its commonest words: enough to choose abbreviations and word lists by."""

import re
from collections import Counter

from srcdiff.english.function_words import COMMONEST

FUNCTION_WORDS = {
    "en": " ".join(COMMONEST),
    "de": "der die das und ist nicht ein eine mit dem den von zu auf sich auch werden für",
    "fr": "le la les et des est un une dans que qui pour pas sur au par du avec",
    "es": "el la los las y a de que en un una por con para del al se lo no es su",
    "it": "il la di che e un una per non con del della sono nel gli è da",
    "pt": "o a os as e de que em um uma para com não do da por se no",
    "nl": "de het een en van is niet dat op te in met voor zijn er aan door",
    "pl": "i w nie na się z do to że jest o jak po od przez dla za",
    "cs": "a v se na je že s z do o to ve pro by jsou jako za",
    "sv": "och att det i en som är på för med av till inte den har ett",
    "ru": "и в не на что с по как это его к из за для от было",
    "uk": "і в не на що з та до як це його про за для від було у",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi",
}
"""A few of each language's commonest words; a word that two languages share counts for both."""

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 5_000
"""Characters looked at: a guess needs no more."""


def guess_language(text: str) -> str:
    """Return the two-letter code of the language whose common words ``text`` uses most; ``en`` when in doubt."""
    counts: Counter[str] = Counter({"en": 0})
    for word in _WORD.findall(text[:SAMPLE].lower()):
        counts.update(_LANGUAGES_OF.get(word, ()))
    return max(counts, key=lambda language: counts[language])
