"""English words for what became of people."""

from typing import Literal

Fate = Literal["dead", "missing", "hurt", "unhurt", "saved", "held", "freed"]

_WORDS: dict[Fate, str] = {
    "dead": "dead die kill drown perish slay lifeless death fatality",
    "missing": "missing unaccounted",
    "hurt": "injure wound hurt injury injured wounded",
    "unhurt": "unhurt uninjured unharmed unscathed",
    "saved": "rescue save survive survivor alive",
    "held": "arrest detain jail",
    "freed": "release free",
}
FATES: dict[str, Fate] = {word: fate for fate, words in _WORDS.items() for word in words.split()}
"""Words, verbs in their base form, with the fate that they report."""
EXCLUDING_FATES: frozenset[frozenset[Fate]] = frozenset(
    frozenset(pair)
    for pair in (
        ("dead", "missing"), ("dead", "hurt"), ("dead", "unhurt"), ("dead", "saved"), ("missing", "unhurt"),
        ("missing", "saved"), ("hurt", "unhurt"), ("held", "freed"),
    )
)  # fmt: skip
"""Fates that one group of people cannot have at one moment."""
RULING_KEYS = frozenset("ruled deemed classified determined suicide homicide accident".split())
"""In small letters, one of these is in what an office found of a death, and mostly in what says the same."""
DEATH_KEYS = frozenset("died dies dead deceased succumbed killed lifeless".split()) | RULING_KEYS
"""So is one of these in where and how somebody died."""
OUTCOME_KEYS = frozenset(
    "bail custody remanded murder manslaughter felony misdemeanor misdemeanour charge charges charged prosecute guilty "
    "acquitted acquits acquittal cleared convicted conviction convicts suspended jailed prison yellow booking bookable "
    "booked red ahead planned normal usual scheduled postponed cancelled canceled scrapped off closed shut open opened "
    "reopen reopened free sent jail out running "
    "operating dismissed sacked fired ousted axed resigned quit stepped killed died dead survived alive unhurt".split()
)
"""And one of these is in what became of a case in court or of a planned event, and mostly in what says otherwise."""
NOT_PEOPLE = frozenset("count charge case shot time second minute hour day week month year".split())
"""Nouns for what has no fate, in the singular: ``two counts of assault``."""
