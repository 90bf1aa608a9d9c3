"""A guess at a text's language: from its script, and where several languages share one from their commonest words.

It is enough to choose abbreviations and word lists by.
"""

from collections import Counter
from functools import lru_cache

from srcdiff.english.function_words import COMMONEST
from srcdiff.text.lazy_pattern import lazy_pattern

_COMMONEST_WORDS = {
    "en": " ".join(COMMONEST),
    "de": "der die das und ist nicht ein eine mit dem den von zu auf sich auch werden für im sie er hat bei wird sind",
    "fr": "le la les et des est un une dans que qui pour pas sur au par du avec il elle ne ce en de",
    "es": "el la los las y a de que en un una por con para del al se lo no es su",
    "it": "il la di che e un una per non con del della sono nel gli è da",
    "pt": "o a os as e de que em um uma para com não do da por se no",
    "nl": "de het een en van is niet dat op te in met voor zijn er aan door heeft werd bij naar hij",
    "pl": "i w nie na się z do to że jest o jak po od przez dla za",
    "cs": "a v se na je že s z do o to ve pro by jsou jako za",
    "sv": "och att det i en som är på för med av till inte den har ett",
    "ru": "и в не на что с по как это его к из за для от было",
    "uk": "і в не на що з та до як це його про за для від було у",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi",
}
FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _COMMONEST_WORDS.items()}
"""A few of each language's commonest words; a word that two languages share counts for both."""
THAI, LAO = "th", "lo"
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0e00", "\u0e7f", THAI),
    ("\u0e80", "\u0eff", LAO),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1100", "\u11ff", "ko"),
    ("\u1f00", "\u1fff", "el"),
    ("\u3040", "\u30ff", "ja"),
    ("\u4e00", "\u9fff", "zh"),
    ("\uac00", "\ud7a3", "ko"),
)
"""The first and the last character of each block of a script of one language, or of several that are treated alike."""
UNMARKED = frozenset((THAI, LAO))
"""Languages with a blank between sentences, and between the parts of one, and no character that ends them."""
ABBREVIATING = frozenset((*FUNCTION_WORDS, "el")) - {"en"}
"""Languages whose abbreviations end in a full stop: sentencex knows them."""

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in _words:
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_WORD = lazy_pattern(r"[^\W\d_]+")
SAMPLE = 5_000
"""Characters looked at: a guess needs no more."""


def guess_language(text: str) -> str:
    """Return the two-letter code of the language of ``text``; ``en`` when in doubt. Constant time.

    >>> guess_language("Der Bürgermeister ist nicht zurückgetreten"), guess_language("市长辞职")
    ('de', 'zh')
    """
    return _language_of(text[:SAMPLE])


@lru_cache(maxsize=64)
def _language_of(sample: str) -> str:
    """Return the language of a sample; cached, since splitting and every comparison of an article ask."""
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str | None:
    """Return the language of the script that at least half of the letters are in; ``None`` for Latin and Cyrillic."""
    if sample.isascii():
        return None
    counts: Counter[str] = Counter()
    for character, count in Counter(sample).items():
        if not character.isascii() and (language := _language_of_script(character)):
            counts[language] += count
    if 2 * counts.total() < sum(map(str.isalpha, sample)):
        return None
    if counts["ja"] * 10 > counts["zh"]:
        return "ja"
    return counts.most_common(1)[0][0] if counts else None


def _language_of_script(character: str) -> str | None:
    return next((language for first, last, language in _SCRIPTS if first <= character <= last), None)


def _by_words(sample: str) -> str:
    counts: Counter[str] = Counter({"en": 0})
    for word, times in Counter(_WORD.findall(sample.lower())).items():
        for language in _LANGUAGES_OF.get(word, ()):
            counts[language] += times
    return max(counts, key=lambda language: counts[language])
