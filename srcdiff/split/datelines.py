"""Where, when and by whom a story is filed, at the start of a paragraph: ``KYIV, Feb 24 (Reuters) - ``.

A dateline is metadata. It has a place, a date and an agency, of which any may be missing, and ends in a dash or in the
agency. Places in capitals need only a dash; a place in mixed case needs a date or an agency as well. Bars may part
them: ``Kampala | Uganda | ``.
"""

import re
from typing import NamedTuple

from srcdiff.model import Span
from srcdiff.split.calendar_dates import has_date
from srcdiff.split.lines import looks_ended
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.letter_case import CAPITAL, is_small

LONGEST_DATELINE = 120
"""Characters."""
SHORTEST_PLACE = 3
"""Characters of a place that only a dash follows: ``US—China talks`` begins with none."""
MOST_WORDS = 6
"""Words of a place that only a dash follows, its region included."""
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
_WORD = r"[^\W\d_]{2,12}\.?"
_DAY = (
    rf"(?:(?:{_WORD},?\ )?(?:{_WORD}\ \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\ \d{{4}})?"
    rf"|\d{{1,2}}(?:\.|er|º)?\ (?:de\ |of\ )?{_WORD}(?:,?\ (?:de\ )?\d{{4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}))"
)
"""What may be a date; ``has_date`` knows the months and decides."""
_IN_BRACKETS = lazy_pattern(r"\([^()]*\)")
_FIGURE = lazy_pattern(r"\d")
_CAPITALS = rf"(?:(?:Mc|Mac|O[’'])?[{CAPITAL}][{CAPITAL}.’'‘-]*(?![^\W\d_]))"
_PLACE = rf"(?=\w)(?:(?:\s?[/–&]\s?|\ (?:(?:and|d[eaiou]s?|l[ae]s?|upon|am|im|on|sur)\ )?)?{_CAPITALS}){{1,8}}"
"""A place in capitals, or several: ``NEW YORK``, ``McALLEN``, ``RIO de JANEIRO``, ``ST. LOUIS``, ``KYIV/WARSAW``."""
_NAME = r"(?!\d)\w[^\s,()/\[\]:;!?“”\"—–|│¦]*"
_CAPITALISED = rf"(?=[{CAPITAL}]){_NAME}"
_CITY = rf"(?![a-zа-яα-ω]){_NAME}(?:(?:\s?[/–]\s?|\ (?:\w{{1,3}}\ )?){_CAPITALISED}){{0,7}}"
"""A place in mixed case, or in a script without case."""
_REGION = rf"(?:,(?!\ {_DAY})(?:\ {_CAPITALISED}){{1,3}}){{0,2}}"
_AGENCIES = (
    r"(?:Reuters|A\.?P\.?|Associated\ Press|A\.?F\.?P\.?|dpa|ots|epd|KNA|AFX|ANSA|EFE|Efe|Lusa|PAP|TASS|Tass|Interfax|"
    r"Xinhua|INTERFAX(?:\.RU)?|Bloomberg|CNN|UPI|ANI|PTI|IANS|Kyodo|Yonhap|Ukrinform|Anadolu|AA|CTK|ČTK|BTA|HINA|Tanjug|BelTA|Belga|"
    r"(?:РИА\ Новости|ТАСС|Интерфакс(?:-Украина)?|Інтерфакс(?:-Україна)?|ИНТЕРФАКС(?:-УКРАИНА)?|"
    r"ІНТЕРФАКС(?:-УКРАЇНА)?|Укринформ|Укрінформ|УКРІНФОРМ|УНИАН|УНІАН|УНН|РБК(?:-Україна)?|БелТА|ΑΠΕ-ΜΠΕ|"
    r"رويترز|أ\ ?ف\ ?ب|فرانس\ برس|د\ ?ب\ ?أ|الأناضول|واس|وام|وفا|سانا|قنا|بترا))(?!\w)"
)
_BRACKETED = (
    r"(?:\([^\W_a-zа-яα-ω][^()\n]{1,38}\)|（[^（）\n]{2,20}）|"
    r"\((?:dpa|ots|epd|kna|afp|ap|rtr|ca|sda|apa|askanews|adnkronos|ansa|agi|lusa|efe|pap|ctk|čtk|belga|anp|ntb|tt|stt|"
    r"mti|hina)[^()\n]{0,20}\)|/[^/\n\d]{2,25}/)"
)
_DASH = r"(?:\s?\.?(?:\s?[—–―‒]+|\s?--+|\s[-_](?=\s|$)|\s-|-(?=\s|$))\s*)"
_GLUE = r"[,.]?\s"
_AFTER_COMMA = rf",\ (?:{_AGENCIES}|[{CAPITAL}]{{2,14}}(?:\.[A-Z]{{2,3}})?(?!\w))(?:{_DASH}|\.(?:\s+|\Z))"
"""An agency, in capitals if its name is not known, after a date and a comma: ``March 3, BNS - ``."""
_BAR = r"\s?[|│¦·•]\s"

_PLACE_FORM = rf"""
    (?P<place>{_PLACE}{_REGION}) (?:
        (?:{_GLUE}{_DAY})? \s?(?:,\s)?{_BRACKETED} (?:{_DASH}|[.:]\s*|\s+|\Z)
      | {_GLUE}{_DAY} (?: \.?(?:{_DASH}|\s){_AGENCIES}(?:\.\s*|{_DASH}) | {_DASH} | :\s* | {_AFTER_COMMA} )
      | ,\s{_DAY}\.(?:\s+|\Z) (?:{_BRACKETED}(?:{_DASH}|[.:]\s*))?
      | /(?:{_CAPITALISED}\s?){{1,3}}(?<!\s){_DASH}
      | (?P<bare>{_DASH}) (?:{_DAY}{_DASH})?
      | (?P<colon>:\s+)
    )
"""
_CITY_FORM = rf"""
    (?P<city>{_CITY}{_REGION}) (?:
        (?:,?\s(?:le\s|den\s)?|\.\s){_DAY}\.?
        (?: {_AFTER_COMMA}
          | \s?{_BRACKETED}(?:{_DASH}|[.:]\s*) | (?:{_DASH}|\s)?{_AGENCIES}(?:\.\s*|{_DASH}) | {_DASH} )
      | \s{_BRACKETED} {_DASH}
      | (?:,\s{_DAY}\.?)? \s\({_AGENCIES}\) (?:\s|\Z)
      | \s?[-–—/]\s?{_AGENCIES} (?::\s*|{_DASH})
      | (?P<barred>(?:{_BAR}(?:{_DAY}|{_AGENCIES}|{_CITY}{_REGION})){{0,3}}{_BAR})
    )
"""
_CHINESE_FORM = r"""
    [（(【［\[]? (?:[\u4e00-\u9fff]{1,10}[社网報报])? (?P<chinese>[\u4e00-\u9fff]{1,6}?)
    \d{1,2}月\d{1,2}日 (?:综合)? [电電讯訊] [）)】］\]]?
    \s* (?:[（(]?(?:记者|記者)[^）)。\n]{1,20}[）)])? \s*
"""
_LABEL_FORM = r"""
    (?P<label> [【［][^】］\n]{2,24}[】］] \s*[-－―—]?\s*
      | （[^（）\n\d]{1,10}\d{1,2}日[^（）\n]{1,10}）\s*
      | [(\[][^()\[\]\n=]{1,15}=[^()\[\]\n]{1,20}[)\]]
        (?:\s?[가-힣]{2,4}(?:[·\s][가-힣]{2,4}){0,3}\s?(?:기자|특파원))? \s?=?\s* )
"""
_FORMS = tuple(
    lazy_pattern(form, re.VERBOSE)
    for form in (
        rf"{_AGENCIES}{_DASH}(?:{_DAY}{_DASH})?",
        _PLACE_FORM,
        _CITY_FORM,
        rf"(?:{_DAY}\ )? {_BRACKETED} {_DASH}",
        rf"\({_AGENCIES}\) (?:\ |(?=[{CAPITAL}“\"])|\Z)",
        _CHINESE_FORM,
        _LABEL_FORM,
    )
)
"""Tried in order."""
_OPENING = "\"'“‘„«»‹([¿¡「『"


class Dateline(NamedTuple):
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
    article's first paragraph, may begin with a place and a colon (``NEW DELHI: ``): elsewhere that is a speaker. The
    agency may have a dateline of its own, before or after: ``ROME, Mar 3 - (ANSA) - ``.
    """
    first = _dateline(text, start, end, lead=lead)
    second = _dateline(text, first.end, end, lead=False) if first and first.end < end else None
    if first is None or second is None or bool(first.place) == bool(second.place):
        return first
    return Dateline((start, second.span[1]), second.end, first.place or second.place)


def _dateline(text: str, start: int, end: int, *, lead: bool) -> Dateline | None:
    limit = min(end, start + LONGEST_DATELINE)
    match = _form(text, start, limit)
    if match is None or not _begins(text, match.end(), end) or not _has_no_false_date(match):
        return None
    groups = match.groupdict()
    if groups.get("bare") and not _may_be_bare(text, match, end):
        return None
    if groups.get("barred") and not _is_lead(text, match.end(), end):
        return None
    if groups.get("colon") and not (lead and _is_place(groups["place"]) and _is_lead(text, match.end(), end)):
        return None
    span = start, start + len(match.group().rstrip())
    place = groups.get("place") or groups.get("city") or groups.get("chinese") or ""
    return Dateline(span, match.end(), "" if groups.get("barred") and _is_label(place) else place)


def _form(text: str, start: int, limit: int) -> re.Match[str] | None:
    """Return what has the form of a dateline at ``start``."""
    return next((found for form in _FORMS if (found := form.match(text, start, limit))), None)


def _has_no_false_date(match: re.Match[str]) -> bool:
    """Return whether figures outside the agency's brackets, if there are any, are a date."""
    printed, groups = match.group(), match.groupdict()
    figures = _FIGURE.search(_IN_BRACKETS.sub("", printed))
    return not figures or bool(has_date(printed) or groups.get("chinese") or groups.get("label"))


def _may_be_bare(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether only a dash may follow the place: not in a headline in capitals, which has dashes too."""
    place, rest = match["place"], text[match.end() : end]
    headline = rest.isupper() and not looks_ended(rest)
    return len(place) >= SHORTEST_PLACE and len(place.split()) <= MOST_WORDS and not headline


def _is_lead(text: str, start: int, end: int) -> bool:
    return end - start >= SHORTEST_LEAD and looks_ended(text[start:end])


def _is_place(capitals: str) -> bool:
    return len(capitals) > SHORTEST_PLACE and not _is_label(capitals)


def _is_label(words: str) -> bool:
    return words.lower().replace(" ", "_").replace("'", "’") in _LABELS


def _begins(text: str, start: int, end: int) -> bool:
    rest = text[start : min(end, start + 4)].lstrip(_OPENING + " ")
    return not is_small(rest[:1])
