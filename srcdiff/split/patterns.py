"""The lines that are furniture, as regular expressions. English, but for the signs and the agencies' names.

Each must match a whole line, and none may match what a newsroom would print as a headline: ``Share this article``
is furniture, ``Share prices fall`` is news.
"""

import re

_NAME = r"[^\W\d_][\w.’'-]*(?:\ [\w.’'-]+){0,3}"
_AGENCY = (
    r"(?:the\ )?(?:A\.?P\.?|Associated\ Press|A\.?F\.?P\.?|Agence\ France-Presse|Reuters|P\.?A\.?|PA\ Media|PA\ Wire|"
    r"Press\ Association|EPA|EPA-EFE|EFE|Getty|Getty\ Images|dpa|TASS|Xinhua|ANSA|UPI|Bloomberg|Shutterstock|iStock|"
    r"Alamy|PAP|Kyodo|Yonhap|Anadolu|NurPhoto|Zuma(?:\ Press)?|Sipa(?:\ USA)?|Keystone|Ukrinform|Pool|Handout)"
)
CREDIT = re.compile(
    rf"""
    \(?
    (?: (?:via|by|photo(?:graph)?(?:\ by)?:?|image:?|credit:?|picture:?) \s+ )?
    (?: {_NAME} \s?[/|,]\s? )?
    {_AGENCY} (?:\ (?:photo|images?|file))?
    (?: \s?[/|,]\s? (?:{_AGENCY}|{_NAME}) | \ via\ {_AGENCY} ){{0,3}}
    \)? \.?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An agency's credit: ``REUTERS``, ``via REUTERS``, ``(AP Photo/Jane Roe)``."""
FILE_CAPTION = re.compile(r"FILE(?: PHOTO)?\s?[:—–―-]\s")

MORE = re.compile(
    r"(?:(?:see|read|show|load|view|learn|find out) more|continue reading|keep reading|more(?: on this| stories)?)\W*",
    re.IGNORECASE,
)
"""A link to the rest: what stands above it may be a teaser."""

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month_second>{_MONTH}),?\s(?P<year_last>\d{{4}})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))"
)
_TIME = r"\d{1,2}\s?[:.]\s?\d\d(?:\s?[:.]\s?\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?"
PUBLISHED = re.compile(
    rf"(?:(?:(?:first|last)\s)?(?:published|updated|posted|modified)(?:\son|\sat)?:?\s*)?(?:{_DAY},?\s)?"
    rf"{_DATE}(?:\s?[,|—–/-]?\s?(?:at\s)?{_TIME})?\W*",
    re.IGNORECASE,
)
"""A line that holds nothing but the day, and perhaps the hour, of publication."""

BYLINE = re.compile(
    r"(?:By|by|BY|Text by|Written by)[:\s]\s*"
    r"(?:admin|staff|editor|newsroom|(?:NAME|[&|])(?:,?\s(?:NAME|and|de|van|von|der|la|of|the|for|[&|])){0,9})"
    r"(?<!\.)".replace("NAME", r"[^\W\d_a-z][\w.’'-]*")
)
"""``By admin``, ``By Jane Roe and John Doe, The Daily``: capitalised names to the end of the line."""

LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # credits
        r"(?:photos?|images?|pictures?|illustrations?|graphics?|foto|bild)(?: (?:credit|courtesy|by|of))?\s?[:/|].*",
        r"credits?:.*|file photo\W*",
        rf"sources?\s*:?\s*(?:https?://\S+|{_AGENCY}|\S+(?: \S+)?)?".replace(r"\ ", " "),
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled) by .{1,200}\)?",
        r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4})).*|.{0,80}all rights reserved\W*.{0,40}",
        (
            r"this (?:article|story|material) (?:was|is|has been|may not be) (?:originally |first )?"
            r"(?:published|updated|republished|reprinted|syndicated).{0,150}"
        ),
        # ways about the page
        r"(?:scroll|back|go|jump|skip) to (?:the )?(?:top|content|main content|navigation|comments)\W*",
        r"click here.{0,80}|watch (?:live|now)\W*|(?:https?://|www\.)\S+",
        r"(?:related|recommended|read also|see also|also read|you may (?:also )?like|tags?|categor(?:y|ies))\s*:.*",
        r"(?:related|recommended|trending|most (?:read|popular))(?: (?:articles?|stories|news|now|topics?))?\W*",
        r"more from .{1,40}(?<!\.)",
        # what the page asks of its reader
        r"(?:sign up|subscribe|join us|follow us|log ?in|register)(?: (?:now|here|today)| (?:for|to|on) .{1,60})?\W*",
        (
            r"(?:share|tweet|print|e-?mail|save|like|pin|reply|comments?|leave a comment)"
            r"(?: this(?: article| story| page)?)?(?: (?:on|via|with) \w+)?\W*"
        ),
        r"\d+\s*(?:comments?|shares?|min(?:ute)?s? read)",
        r"(?:advertisement|sponsored(?: content)?|promoted|(?:story |article )?continues? below(?: advertisement)?)\W*",
        # signs alone
        r"[\W_]+",
    )
)

DATELINE = re.compile(
    r"""
    (?: (?:PLACE (?:,\ [A-Z][\w.\ ]{1,20})? \s*)? \([A-Z][A-Za-z\ ./]{1,25}\) \s* [—–―-]{1,2} \s+
      | PLACE (?:,\ [A-Z][\w.\ ]{1,20})? \s+ (?:—|–|―|--?) \s+ )
    """.replace("PLACE", r"[A-Z][A-Z.’'-]{2,}(?:\ [A-Z][A-Z.’'-]+){0,3}"),
    re.VERBOSE,
)
"""Where and by whom a story is filed, at the start of a paragraph: ``LONDON (Reuters) – ``, ``NEW YORK, May 3 — ``."""
