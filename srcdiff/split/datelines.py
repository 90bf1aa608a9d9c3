"""Where, when and by whom a story is filed, at the start of a paragraph: ``KYIV, Feb 24 (Reuters) - ``.

A dateline is metadata. It has a place, a date and an agency, of which any may be missing, and ends in a dash or in the
agency. Places in capitals need only a dash; a place in mixed case needs a date or an agency as well.
"""

import re
from dataclasses import dataclass
from functools import cache

from srcdiff.model import Span
from srcdiff.split.calendar_dates import DATE
from srcdiff.text.letter_case import CAPITAL, is_small

LONGEST_DATELINE = 120
"""Characters."""
SHORTEST_PLACE = 3
"""Characters of a place that only a dash follows: ``US—China talks`` begins with none."""
SHORTEST_LEAD = 60
"""Characters that follow a place and a colon."""
_LABELS = frozenset(
    (
        "analysis breaking breaking_news comment corrected correction editorial editor’s_note exclusive explainer "
        "fact_check factbox feature interview just_in latest live media note opinion photos poll question read "
        "review summary timeline update updated urgent video watch warning"
    ).split()
)
"""Words before a colon that label a story, in small letters, with ``_`` between words."""
_NAMED_GROUP = re.compile(r"\(\?P<\w+>|\(\?P=(\w+)\)")
_DATE = _NAMED_GROUP.sub(lambda found: r"[./-]" if found[1] else "(?:", DATE.replace(MONTH, r"[^\W\d_]{3,12}\.?"))
"""A date without groups, so that it may occur twice; any word may be the month until the date is checked."""
_BRACKETS = re.compile(r"[(（【［\[][^)）】］\]]*|/[^/\n\d]{2,25}/")
_DAY = rf"(?:(?:[^\W\d_]{{2,10}}\.?,?\ )?(?i:{_DATE}))"
_CAPITALS = rf"(?:(?:Mc|Mac|O[’'])?[{CAPITAL}][{CAPITAL}.’'‘-]*(?![^\W\d_]))"
_PLACE = rf"(?:{_CAPITALS}(?:\ (?:(?:d[eaiou]s?|l[ae]s?|upon|am|im|on|sur)\ )?{_CAPITALS}){{0,3}})"
"""A place in capitals: ``NEW YORK``, ``McALLEN``, ``RIO de JANEIRO``, ``ST. LOUIS``."""
_NAME = r"(?:(?!\d)\w[^\s,()/\[\]:;!?“”\"—–]*)"
_CITY = (
    rf"(?:(?=[{CAPITAL}]|[^\W\d_{CAPITAL}])(?![a-zа-яα-ω]){_NAME}(?:\ (?:\w{{1,3}}\ )?(?=[{CAPITAL}]){_NAME}){{0,3}})"
)
"""A place in mixed case, or in a script without case."""
_REGION = rf"(?:,\ (?!{_DAY})(?=[{CAPITAL}]){_NAME}(?:\ (?=[{CAPITAL}]){_NAME}){{0,2}}){{0,2}}"
_AGENCIES = (
    r"(?:Reuters|A\.?P\.?|Associated\ Press|A\.?F\.?P\.?|dpa|ots|epd|KNA|AFX|ANSA|EFE|Efe|Lusa|PAP|TASS|Tass|Interfax|"
    r"Xinhua|Bloomberg|CNN|UPI|ANI|PTI|IANS|Kyodo|Yonhap|Ukrinform|Anadolu|AA|CTK|ČTK|BTA|HINA|Tanjug|BelTA|Belga|"
    r"(?:РИА\ Новости|ТАСС|Интерфакс(?:-Украина)?|Інтерфакс(?:-Україна)?|ИНТЕРФАКС(?:-УКРАИНА)?|"
    r"ІНТЕРФАКС(?:-УКРАЇНА)?|Укринформ|Укрінформ|УКРІНФОРМ|УНИАН|УНІАН|УНН|РБК(?:-Україна)?|БелТА|ΑΠΕ-ΜΠΕ))(?!\w)"
)
_BRACKETED = (
    r"(?:\([^\W_a-zа-яα-ω][^()\n]{1,38}\)|（[^（）\n]{2,20}）|"
    r"\((?:dpa|ots|epd|kna|afp|ap|rtr|ca)[^()\n]{0,20}\)|/[^/\n\d]{2,25}/)"
)
_DASH = r"(?:\s?\.?(?:\s?[—–―‒]+|\s?--+|\s-|-(?=\s|$))\s*)"
_GLUE = r"[,.]?\s"

_FORMS = re.compile(
    rf"""
      (?P<place>{_PLACE}(?:\s?[/–&-]\s?{_PLACE}|\ and\ {_PLACE}){{0,2}}{_REGION}) (?:
          (?:{_GLUE}{_DAY})? \s?(?:,\s)?{_BRACKETED} (?:{_DASH}|[.:]\s*|\s+|\Z)
        | {_GLUE}{_DAY}\.? (?:{_DASH}|\s) {_AGENCIES} (?:\.\s*|{_DASH})
        | {_GLUE}{_DAY}{_DASH}
        | (?P<bare>{_DASH}) (?:{_DAY}{_DASH})?
        | {_GLUE}{_DAY}:\s*
        | (?P<colon>:\s+)
      )
    | (?P<city>{_CITY}(?:\s?[/–-]\s?{_CITY}|\ and\ {_CITY}){{0,2}}{_REGION}) (?:
          (?:,?\s(?:le\s|den\s)?|\.\s){_DAY}\.?
          (?: \s?{_BRACKETED}(?:{_DASH}|[.:]\s*) | (?:{_DASH}|\s)?{_AGENCIES}(?:\.\s*|{_DASH}) | {_DASH} )
        | \s{_BRACKETED} {_DASH}
        | \s\({_AGENCIES}\) (?:\s|\Z)
      )
    | (?:{_DAY}\ )? {_BRACKETED} {_DASH}
    | \({_AGENCIES}\) (?:\ |(?=[{CAPITAL}“"])|\Z)
    | [（(【［\[]? (?:[\u4e00-\u9fff]{{1,10}}[社网報报])? (?P<chinese>[\u4e00-\u9fff]{{1,6}}?)
      \d{{1,2}}月\d{{1,2}}日 (?:综合)? [电電讯訊] [）)】］\]]?
      \s* (?:[（(]?(?:记者|記者)[^）)。\n]{{1,20}}[）)])? \s*
    | [【［][^】］\n]{{2,24}}[】］] \s*[-－―—]?\s*
    | \([^()\n=]{{1,15}}=[^()\n]{{1,20}}\)
      (?:\s?[가-힣]{{2,4}}(?:[·\s][가-힣]{{2,4}}){{0,3}}\s?(?:기자|특파원))? \s?=?\s*
    """,
    re.VERBOSE,
)
_OPENING = "\"'“‘„«»‹([¿¡「『"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline found at the start of a paragraph."""

    span: Span
    """Without the blank space after it."""
    end: int
    """Offset of the sentence after it."""
    place: str
    """As printed, empty where it names none."""


def find_dateline(text: str, start: int, end: int, *, lead: bool = False) -> Dateline | None:
    """Return the dateline at the start of the paragraph ``text[start:end]``; ``None`` without one.

    What follows must begin as a sentence does; a dateline may also be a paragraph of its own. Only the ``lead``, the
    article's first paragraph, may begin with a place and a colon (``NEW DELHI: ``): elsewhere that is a speaker.
    """
    limit = min(end, start + LONGEST_DATELINE)
    match = _FORMS.match(text, start, limit)
    if match is None or not _begins(text, match.end(), end) or not (match["chinese"] or _dates_are_real(match.group())):
        return None
    if match["bare"] and len(match["place"]) < SHORTEST_PLACE:
        return None
    if match["colon"] and not (lead and _is_place(match["place"]) and _is_lead(text[match.end() : end])):
        return None
    span = start, start + len(match.group().rstrip())
    return Dateline(span, match.end(), match["place"] or match["city"] or match["chinese"] or "")


def _dates_are_real(dateline: str) -> bool:
    """Return whether the numbers of a dateline, if it has any outside brackets, are those of a date."""
    outside = _BRACKETS.sub("", dateline)
    return not any(map(str.isdigit, outside)) or bool(_date_pattern().search(outside))


@cache
def _date_pattern() -> re.Pattern[str]:
    """Return ``DATE``, compiled when it is first needed: it has the months in many languages."""
    return re.compile(DATE, re.IGNORECASE)


def _is_lead(rest: str) -> bool:
    """Return whether a paragraph is long enough for a lead and ends as a sentence does: a headline does not."""
    return len(rest) >= SHORTEST_LEAD and looks_ended(rest)


def _is_place(capitals: str) -> bool:
    return len(capitals) > SHORTEST_PLACE and capitals.lower().replace(" ", "_").replace("'", "’") not in _LABELS


def _begins(text: str, start: int, end: int) -> bool:
    rest = text[start : min(end, start + 4)].lstrip(_OPENING + " ")
    return not is_small(rest[:1])
