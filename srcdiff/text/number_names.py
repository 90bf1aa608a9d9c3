"""Numbers that are part of a name, an address or a date and amount to nothing: ``Flight 370``, ``9/11``. English."""

import re
from decimal import Decimal

from srcdiff.english.number_words import LABELLED_THINGS, NUMBERED_THINGS
from srcdiff.english.streets import STREET_WORDS
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.numbers import NumberMention

_NAME_BEFORE = lazy_pattern(
    rf"(?:[\w.][-–/:]|(?i:\bNos?\.? ?|#|\b(?:{'|'.join((*NUMBERED_THINGS, *LABELLED_THINGS))})[ -])|"
    r"\b(?:I|US|U\.S\.|SR|M|B)[ -]|\b[A-Z][A-Za-z]*-|(?i:\b(?:image|photo|slide|picture|page) \d{1,3} of ))$"
)
_NAME_BEFORE_LOOKED_AT = 14
_PRONOUN_ONE = lazy_pattern(
    r"\W*(?:$|[.,;:!?]|\s(?:of|that|who|which|or|and|is|was|has|had|would|will|can|to|day|another)\b)", re.IGNORECASE
)
"""What follows the pronoun ``one``, and ``one of``, ``one day``."""
_DETERMINER_BEFORE = lazy_pattern(r"\b(?:no|any|each|every|this|that|the|some|which)\s$", re.IGNORECASE)
_LONGEST_DETERMINER = 7
_NAME_AFTER = lazy_pattern(
    r"[/:]\d|[-–]\d|(?:st|nd|rd|th)\b|s\b|-(?:year|month|week|day)s?-old|\s(?:block|hundred block)\b|-hundred block"
    r"|\s?[ap]\.?m\b|\s(?:[NSEW]\.?|North|South|East|West|[A-Z][\w.]*)\s(?:(?:[A-Z][\w.]*\s)?"
    rf"(?:{'|'.join(STREET_WORDS)})\b)",
    re.IGNORECASE,
)
_ATTACHED_UNITS = frozenset(("m ", "km", "kg", "mm", "cm", "ft", "lb", "mp", "ha"))
"""How units begin that follow a number without a space."""
_MAY_BE_YEAR = (Decimal(1500), Decimal(2100))


_BROKEN_FRACTION = lazy_pattern(r"\ufffd| / ?\d")
"""What follows a number whose fraction was lost: ``4½`` as ``41 / 2``."""


def is_name(text: str, first: NumberMention, last: NumberMention) -> bool:
    """Return whether a number is part of a name, an address or an ordinal, or is the pronoun ``one``."""
    printed = text[first.start : last.end].lower()
    if printed == "one":
        before = text[max(0, first.start - _LONGEST_DETERMINER) : first.start]
        return _PRONOUN_ONE.match(text, last.end) is not None or _DETERMINER_BEFORE.search(before) is not None
    if _BROKEN_FRACTION.match(text, last.end) or text[first.start - 3 : first.start] == " / ":
        return True
    if text[last.end : last.end + 1].isalnum() and text[last.end : last.end + 2].lower() not in _ATTACHED_UNITS:
        return True
    if not printed.isalpha() and _NAME_BEFORE.search(text, max(0, first.start - _NAME_BEFORE_LOOKED_AT), first.start):
        return True
    return _NAME_AFTER.match(text, last.end) is not None


def may_be_year(number: NumberMention) -> bool:
    """Return whether a number of four digits may be a year."""
    low, high = _MAY_BE_YEAR
    return low <= number.low < high and number.end - number.start == 4
