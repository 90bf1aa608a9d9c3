"""Parts of speech of English words, from word lists, endings and the words before; and the borders between them.

There is no parser and no trained tagger: what is not recognised is taken for a noun.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import is_negation
from srcdiff.english.calendar import WEEKDAYS
from srcdiff.english.grammar import ADVERBS, CLAUSE_WORDS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from srcdiff.english.verbs import (
    AUXILIARIES,
    IRREGULAR_FORMS,
    MODAL_VERBS,
    NOT_VERBS,
    PREDICATE_ADJECTIVES,
    VERBS,
)
from srcdiff.text.lazy_pattern import lazy_pattern

Tag = Literal["verb", "aux", "det", "prep", "conj", "clause", "pron", "adv", "neg", "number", "name", "noun", "other"]
NOMINAL = ("noun", "name", "number", "det", "pron")
"""Parts of speech that make up a noun phrase."""
ADVERB_LETTERS = 3
"""Shorter words in ``-ly`` are not adverbs: ``ally``, ``fly``."""
_NEGATIVE_TAGS: dict[str, Tag] = {"no": "det", "neither": "det", "nobody": "pron", "none": "pron", "nothing": "pron"}
_CLOSED_CLASSES: tuple[tuple[frozenset[str], Tag], ...] = (
    (DETERMINERS, "det"),
    (PRONOUNS, "pron"),
    (CONJUNCTIONS, "conj"),
    (PREPOSITIONS, "prep"),
    (CLAUSE_WORDS, "clause"),
    (ADVERBS, "adv"),
)
_AFTER_THAT = AUXILIARIES | DETERMINERS | PRONOUNS
VERB_LETTERS = 3
"""Shorter words in ``-ed`` are not past forms: ``bed``, ``seed``."""
BARE_SUBJECTS = frozenset(("i", "you", "we", "they"))
"""Pronouns before the present form of a verb without an ending: ``when I see``."""
_LIMITING = frozenset(("only", "just", "merely", "simply"))
_BASES = frozenset(IRREGULAR_FORMS.values())
_BORDER = lazy_pattern(r"[,;:—–()\[\]…]|\s-\s|[.!?](?=\s|$|[”\"’)])")
_QUOTE_MARKS = lazy_pattern(r"[\"“”„«»]")


class TaggedUnits(NamedTuple):
    """The units of some sentences with their parts of speech."""

    units: Sequence[Unit]
    tags: Sequence[Tag]
    """The part of speech of each unit."""
    borders: Sequence[bool]
    """For each unit whether punctuation or the end of a sentence separates it from the next one."""


def tagged(units: Sequence[Unit]) -> TaggedUnits:
    """Return the units with their parts of speech. Linear."""
    return TaggedUnits(units, _tags(units), _borders(units))


def _tags(units: Sequence[Unit]) -> list[Tag]:
    """Return the part of speech of each unit."""
    tags: list[Tag] = []
    for position in range(len(units)):
        tags.append(_tag(units, position, tags))
    return tags


def _tag(units: Sequence[Unit], position: int, before: Sequence[Tag]) -> Tag:
    """Return the part of speech of a unit from its word, its ending and the units before it."""
    unit, previous = units[position], before[-1] if before else "other"
    closed = _closed_class(units, position, previous)
    if closed is not None:
        return closed
    if any(letter.isdigit() for letter in unit.key):
        return "number"
    if not unit.key[:1].isalpha():
        return "other"
    if unit.word[:1].isupper() and not _begins(units, position):
        return "name"
    if base_verb(units, position, previous):
        return "verb"
    return "adv" if unit.key.endswith("ly") and len(unit.key) > ADVERB_LETTERS else "noun"


def _closed_class(units: Sequence[Unit], position: int, previous: Tag) -> Tag | None:
    """Return the part of speech of a function word; ``None`` for any other word."""
    key = units[position].key
    if position + 1 < len(units) and is_weakened(units[position], units[position + 1]):
        return "adv"
    if is_negation(key):
        return _NEGATIVE_TAGS.get(key, "neg")
    if key in AUXILIARIES and not (
        key == "'s" and (previous in ("name", "noun") or units[position - 1].key in WEEKDAYS)
    ):
        return "aux"
    for words, tag in _CLOSED_CLASSES:
        if key in words:
            return _clause_word_tag(tag, units, position)
    return None


def is_weakened(one: Unit, other: Unit) -> bool:
    """Return whether a negation denies only the word after it: ``not only repulsed the attack``."""
    return one.key == "not" and other.key in _LIMITING


def _clause_word_tag(tag: Tag, units: Sequence[Unit], position: int) -> Tag:
    """Return the tag of a function word: ``that`` and ``who`` begin a clause unless a noun follows at once."""
    key = units[position].key
    if key in ("who", "which", "whom"):
        return "clause"
    if key == "that":
        following = units[position + 1].key if position + 1 < len(units) else ""
        is_clause = following in _AFTER_THAT or following in IRREGULAR_FORMS or following.endswith("ed")
        return "clause" if is_clause else "det"
    return tag


def _begins(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit begins a sentence or a quotation, so that its capital means nothing."""
    return units[position].first or bool(_QUOTE_MARKS.search(units[position].lead))


def base_verb(units: Sequence[Unit], position: int, previous: Tag) -> str:
    """Return the base form of a unit that is a verb, by its form and the tag before it; empty for other words."""
    key = units[position].key
    if previous in ("det", "number") and (not key.endswith("ed") or _is_attribute(units, position, previous)):
        return ""
    if key in PREDICATE_ADJECTIVES:
        return PREDICATE_ADJECTIVES[key]
    if previous == "prep" and not key.endswith("ing"):
        return _known_base(IRREGULAR_FORMS.get(key, key)) if units[position - 1].key == "to" else ""
    if key in IRREGULAR_FORMS:
        return IRREGULAR_FORMS[key]
    if previous == "pron" and units[position - 1].key in BARE_SUBJECTS:
        return _known_base(key) or _regular_verb(key, previous)
    return _regular_verb(key, previous) or (key if previous == "aux" and _is_bare(units, position) else "")


def _is_bare(units: Sequence[Unit], position: int) -> bool:
    """Return whether a word is a base form since it is right after a modal verb: ``will reopen``, not ``in May``."""
    before, key = units[position - 1], units[position].key
    return before.word in MODAL_VERBS and key.isalpha() and not key.endswith(("ly", "s"))


def _regular_verb(key: str, previous: Tag) -> str:
    """Return the base form of a word with a verb's ending, or after an auxiliary; empty for other words."""
    if key.endswith("ed") and len(key) > VERB_LETTERS and key not in NOT_VERBS:
        return regular_base(key, "ed")
    if key.endswith("ing") and len(key) > VERB_LETTERS + 1:
        return _known_base(regular_base(key, "ing"))
    if previous in ("aux", "neg"):
        return _known_base(key)
    if key.endswith("s") and previous in ("noun", "name", "pron", "other"):
        return next((base for base in (key.removesuffix("s"), key.removesuffix("es")) if base in VERBS), "")
    return ""


def _known_base(base: str) -> str:
    """Return the base form if it is a listed verb's; empty otherwise."""
    return base if base in VERBS or base in _BASES else ""


def _is_attribute(units: Sequence[Unit], position: int, previous: Tag) -> bool:
    """Return whether a participle belongs to the noun after it: ``his loaded gun``, not ``14 wounded in``."""
    following = units[position + 1] if position + 1 < len(units) else None
    if following is None or following.first or _BORDER.search(units[position].tail):
        return previous == "det"
    return previous == "det" or not (following.key in PREPOSITIONS or following.key in CONJUNCTIONS)


@lru_cache(maxsize=1 << 12)
def regular_base(key: str, ending: str) -> str:
    """Return the base of a regular form: ``stopped`` is ``stop``, ``charged`` is ``charge``, ``denied`` is ``deny``.

    >>> [regular_base(word, "ed") for word in ("stopped", "charged", "denied", "attended", "wounded", "fled")]
    ['stop', 'charge', 'deny', 'attend', 'wound', 'fl']
    """
    stem = key.removesuffix(ending)
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if stem in VERBS or stem in _BASES:
        return stem
    if stem + "e" in VERBS or stem + "e" in _BASES:
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(
        ("at", "iz", "is", "ut", "ag", "erg", "ch", "rg", "dg", "v", "u", "c", "ir", "as", "uc", "ps")
    ) and not stem.endswith("ch"):
        return stem + "e"
    return stem


def _borders(units: Sequence[Unit]) -> list[bool]:
    """Return for each unit whether punctuation after it, or before the next one, separates them."""
    return [
        bool(_BORDER.search(unit.tail))
        or (position + 1 < len(units) and (units[position + 1].first or bool(_BORDER.search(units[position + 1].lead))))
        for position, unit in enumerate(units)
    ]
