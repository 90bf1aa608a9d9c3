"""The words of a sentence that can tell facts apart, in the form that two newsrooms share: terms.

In English a term is a stem without function words and reporting verbs; an idea folds synonyms as well. Every other
language gets the same without the endings and the thesaurus: folded words less its commonest ones. Letters and word
beginnings, which the features compare too, need no table.
"""

from dataclasses import dataclass

from srcdiff.link.synonyms import idea
from srcdiff.text.language import FUNCTION_WORDS, guess_language
from srcdiff.text.numbers import SMALL_NUMBERS
from srcdiff.text.stems import stem

ENGLISH_EMPTY = frozenset(
    """
    a an the and or but nor so yet if then than that this these those of to in on at by for from with without about as
    into onto over under after before between during through against among up down out off again is are was were be
    been being am 's has have had having do does did doing will would shall should can could may might must not no it
    its he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which
    what when where why how there here also just only very much more most some any all both each few other such own
    same too now because while until although though however mr mrs ms dr don't didn't doesn't isn't wasn't aren't won't
    wouldn't can't couldn't i'm it's we're they're he'd she'd i've we've they've
    """.split()
)
"""English words that hold a sentence together and say little."""
REPORTING = frozenset(
    "say says said saying tell tells told telling add adds added adding according note notes noted quoted".split()
)
"""English words that only report speech: two sentences that share them share no fact."""

FOREIGN_STEM = 5
"""Letters that stand for a word of any other language: the best of 5, 6, 7 and all on the German development texts."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How words become terms in the languages of one comparison."""

    empty: frozenset[str]
    """Keys that are no terms."""
    english: bool
    """Whether both articles are English, so that endings are cut and synonyms folded."""

    def term(self, key: str) -> str:
        """Return the term of a word's key, whether or not it is empty; numbers lose their commas and words."""
        if key[0].isdigit():
            return key.replace(",", "")
        if not self.english:
            return key[:FOREIGN_STEM]
        return str(SMALL_NUMBERS[key]) if key in SMALL_NUMBERS else stem(key)

    def idea(self, term: str) -> str:
        """Return what stands for the idea of a term."""
        return idea(term) if self.english else term


def lexicon(left_text: str, right_text: str) -> Lexicon:
    """Return the lexicon for two articles. The same for (right, left)."""
    languages = sorted({guess_language(left_text), guess_language(right_text)})
    if languages == ["en"]:
        return Lexicon(ENGLISH_EMPTY | REPORTING, english=True)
    commonest = (word for language in languages for word in FUNCTION_WORDS[language].split())
    return Lexicon(frozenset(commonest), english=False)
