"""Credits of pictures and bylines, as regular expressions that match a whole line."""

import re

from srcdiff.split.line_rules import LineRule
from srcdiff.text.lazy_pattern import lazy_pattern

_NAME = r"[^\W\d_][\w.’'-]*(?:\ [\w.’'-]+){0,3}"
_AGENCY = (
    r"(?:the\ )?(?:A\.?P\.?|Associated\ Press|A\.?F\.?P\.?|Agence\ France-Presse|Reuters|P\.?A\.?|PA\ Media|PA\ Wire|"
    r"Press\ Association|EPA|EPA-EFE|EFE|Getty|Getty\ Images|dpa|TASS|Xinhua|ANSA|UPI|Bloomberg|Shutterstock|iStock|"
    r"Alamy|PAP|Kyodo|Yonhap|Anadolu|NurPhoto|Zuma(?:\ Press)?|Sipa(?:\ USA)?|Keystone|Ukrinform|Pool|Handout)"
)
AGENCY = _AGENCY.replace(r"\ ", " ")
"""The name of a news or picture agency, for patterns that are not verbose."""
_AGENCY_WORDS = frozenset(
    "ap p associated afp fp agence reuters pa press epa efe getty dpa tass xinhua ansa upi bloomberg shutterstock "
    "istock alamy pap kyodo yonhap anadolu nurphoto zuma sipa keystone ukrinform pool handout".split()
)
"""Each of the agencies has one of these words; ``p`` is that of ``A.P.`` and ``P.A.``."""
_CREDIT = lazy_pattern(
    rf"""
    \(?
    (?: (?:via|by|photo(?:graph)?(?:\ by)?:?|image:?|credit:?|picture:?) \s+ )?
    (?: {_NAME} \s?[/|,]\s? )?
    {_AGENCY} (?:\ (?:photo|images?|file))?
    (?: \s?[/|,]\s? {_NAME} | \ via\ {_AGENCY} ){{0,3}}    # a name may be an agency's
    \)? \.?
    """,
    re.VERBOSE | re.IGNORECASE,
)
CREDIT = LineRule(_CREDIT, "photo credit", words=_AGENCY_WORDS)
"""An agency's credit: ``REUTERS``, ``via REUTERS``, ``(AP Photo/Jane Roe)``."""
FILE_CAPTION = lazy_pattern(r"FILE(?: PHOTO)?\s?[:—–―-]\s")

_CAPITALISED = r"(?![a-zß-öø-ÿа-џά-ώ])[^\W\d_][\w.’'-]*"
_PARTICLES = r"and|und|et|y|e|och|en|de|van|von|der|den|la|le|of|the|for|i|и|та|й|και|[&|]"
_PEOPLE = rf"(?:{_CAPITALISED}|[&|])(?:,?\s(?:{_CAPITALISED}|{_PARTICLES})){{0,9}}(?<!\.)"
_WORDS_BEFORE_BY = (
    "exclusive statement story report analysis opinion commentary column review interview text words written compiled "
    "posted published submitted photo photos photograph photographs picture pictures video"
).split()
_BEATS = (
    "political|politics|senior|chief|special|deputy|assistant|associate|acting|city|state|national|foreign|"
    "international|world|regional|local|court|crime|legal|home affairs|security|defence|defense|diplomatic|education|"
    "health|science|environment|climate|technology|business|economics|economic|financial|transport|sports?|football|"
    "arts|culture|media|religion|royal|consumer|investigations?|data|digital|breaking news|general|news|staff|our"
)
_ROLE = "reporter|correspondent|editor|columnist|writer|contributor|producer"
_ENGLISH = rf"(?i:(?:(?:{'|'.join(_WORDS_BEFORE_BY)})\s)?by)"
_ROLES = "staff writer reporter correspondent editor columnist contributor"
_AUTHOR_LABELS = (
    "author authors autor autorin autora autores autorka auteur auteure redaktion redacción rédaction автор текст "
    "κείμενο"
).split()
BYLINE = "byline"
BYLINES = (
    LineRule(
        lazy_pattern(
            rf"{_ENGLISH}[:\s]\s*(?:admin|staff|editor|newsroom|"
            rf"(?:the\s|(?:(?:{_BEATS})\s){{0,3}}(?:{_ROLE})s?\s)?{_PEOPLE}(?:\s\d{{1,2}})?)"
        ),
        BYLINE,
        frozenset(("by",)),
    ),
    LineRule(
        lazy_pattern(
            rf"(?:Von|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR)\s(?:{_CAPITALISED})"
            rf"(?:,?\s(?:{_CAPITALISED}|{_PARTICLES})){{1,7}}(?<!\.)"
        ),
        BYLINE,
        frozenset(("von", "par", "por", "di", "door")),
    ),
    LineRule(
        lazy_pattern(rf"(?i:{'|'.join(_AUTHOR_LABELS)})\s?:\s?{_PEOPLE}"),
        BYLINE,
        frozenset(_AUTHOR_LABELS),
    ),
    LineRule(
        lazy_pattern(
            rf"{_PEOPLE}\s?[,|–—]\s?(?i:(?:senior|chief|special|political|city|sports|business|foreign|associate|"
            r"contributing|national|our)\s)*"
            rf"(?i:staff|(?:staff\s)?writer|{_ROLES.replace(' ', '|')})s?(?:,?\s(?:{_CAPITALISED}|{_PARTICLES})){{0,6}}"
        ),
        BYLINE,
        frozenset(f"{role}{plural}" for role in _ROLES.split() for plural in ("", "s")),
    ),
)
"""``By admin``, ``By Jane Roe and John Doe, The Daily``, ``Von Anna Schmidt``: names to the end of the line."""
NAMES = lazy_pattern(rf"{_CAPITALISED}(?:\s(?:{_CAPITALISED}|de|van|von|der|den|la|bin|al)){{1,3}}(?<!\.)")
"""The name of a person, alone in a line."""
NAME_AND_PLACE = lazy_pattern(
    rf"{_CAPITALISED}(?:\s(?:{_CAPITALISED}|de|van|von|der|den|la|bin|al)){{1,3}}"
    rf"(?:\s(?:in|at|for)\s{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})?(?<!\.)"
)
"""The name of a person, perhaps with a place or an outlet: ``Jane Roe in Oslo``."""
ROLE_LINE = lazy_pattern(
    rf"(?!\W)(?![a-z])(?:(?:{_CAPITALISED}|(?i:{_BEATS})|of|and|the|for),?\s){{0,7}}"
    rf"(?i:(?:{_ROLE})s?|bureau(?: chief)?|newsroom|(?:news )?staff)"
    rf"(?:,?\s(?:in\s|at\s)?{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})?(?<!\.)"
)
"""Who wrote an article, by a role: ``Asia correspondent, Manila``, ``Jane Roe Health editor``, ``Southern Bureau``."""
_AUTHOR = lazy_pattern(
    rf"(?:{_ENGLISH}|(?i:von|par|por|di|door|{'|'.join(_AUTHOR_LABELS)}))[:\s]\s*"
    rf"(?P<name>{_CAPITALISED}(?:\s(?:{_CAPITALISED}|(?:{_PARTICLES}))){{1,6}})"
)
_NO_AUTHORS = re.compile(r"(?i:(?:the\s)?(?:admin|staff|editor|newsroom|news|agencies|associated|reuters)\b)")


def author_of(line: str) -> str:
    """Return the author that a byline names, without what follows a comma; empty where it names no person.

    >>> author_of("By Jane Roe and John Doe, The Daily"), author_of("By admin")
    ('Jane Roe and John Doe', '')
    """
    if not any(rule.matches(line) for rule in BYLINES):
        return ""
    found = _AUTHOR.match(line)
    return found["name"] if found and not _NO_AUTHORS.match(found["name"]) else ""
