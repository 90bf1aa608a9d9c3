"""English phrases for outcomes of which one person, case or event has only one: freed on bail, or kept in custody."""

from typing import Literal, NamedTuple

from srcdiff.english.roles import PRESSING

OutcomeScope = Literal["article", "subject", "case", "day"]
"""What outcomes must share: they are all that their articles name; or they are of one subject, where articles have
several; or both; or both, and both sentences name one day, where an outcome soon changes."""


class OutcomeGroup(NamedTuple):
    """Outcomes that exclude each other, each with the patterns of its phrases; an earlier outcome goes first."""

    outcomes: dict[str, tuple[str, ...]]
    scope: OutcomeScope = "article"
    is_charge: bool = False
    """Whether it is of a charge: what somebody is charged with and convicted of may differ."""
    kind: Literal["status", "role"] = "status"
    unless: frozenset[str] = frozenset()
    """Words that make one outcome of two."""


_WORDS = r"(?:\S+ ){0,3}?"
"""At most three words."""
OUTCOMES: dict[str, OutcomeGroup] = {
    "custody": OutcomeGroup(
        {
            "held": ("remanded (?:in custody|until|to|for)", "ordered held", "remain(?:s|ed) in custody"),
            "free": (
                rf"(?:released|freed|free|bailed|out) on {_WORDS}bail",
                rf"(?:posted|granted) {_WORDS}{_WORDS}bail",
            ),
        }
    ),
    "bail": OutcomeGroup(
        {
            "denied": (r"(?:denied|refused) (?:\w+ )?bail", "without bail", "bail (?:was |is )?(?:denied|refused)"),
            "set": (
                rf"(?:released|freed|free|out) on {_WORDS}bail",
                rf"(?:granted|given|posted|set) {_WORDS}{_WORDS}bail",
                "bail (?:was |is )?(?:set|granted)",
            ),
        }
    ),
    "degree of murder": OutcomeGroup(
        {degree: (f"{degree}[- ]degree murder",) for degree in ("first", "second", "third")}, is_charge=True
    ),
    "homicide": OutcomeGroup(
        {
            name: (rf"charge[sd]? (?:\w+ ){{0,2}}?(?:with|of) {_WORDS}{name}", f"{name} charges?")
            for name in ("murder", "manslaughter")
        },
        is_charge=True,
    ),
    "class of charge": OutcomeGroup({"felony": ("felony",), "misdemeanor": ("misdemeanou?r",)}, is_charge=True),
    "prosecution": OutcomeGroup(
        {
            "dropped": (
                r"(?:faces?|brings?) no (?:\w+ )?charges",
                "not (?:face|be) (?:any )?charge[sd]",
                "(?:declined|refused) to (?:charge|prosecute)",
            ),
            "charged": (
                r"(?:was|were|been|is|are) (?:\w+ly )?charged",
                "charged with",
                rf"faces? {_WORDS}charges?",
            ),
        },
        scope="subject",
    ),
    "verdict": OutcomeGroup(
        {
            "cleared": (
                "not guilty of",
                "(?:found|verdicts? of) not guilty",
                r"acquitt\w+",
                rf"cleared {_WORDS}of",
            ),
            "guilty": (
                "(?:found|verdicts? of) guilty",
                "guilty of",
                r"found (?:\w+ ){1,4}guilty",
                "convict(?:ed|s|ion)",
            ),
        }
    ),
    "plea": OutcomeGroup(
        {
            "not guilty": (r"(?:plead\w*|pled|pleas? of) not guilty", "not[- ]guilty plea"),
            "guilty": (r"(?:plead\w*|pled|pleas? of) guilty", "guilty plea"),
        }
    ),
    "sentence": OutcomeGroup(
        {
            "suspended": (
                r"suspended(?: \w+){0,3} sentence",
                "(?:sentence|term|years|months)[^.;]{0,20} suspended",
                "walked free from court",
                "(?:spared|avoid(?:ed|s)) (?:jail|prison)",
            ),
            "jailed": ("jailed for", r"(?:sent to|sentenced to [\w ]{1,20} in) (?:jail|prison)"),
        }
    ),
    "sending-off": OutcomeGroup(
        {
            "second booking": ("second (?:yellow|booking|bookable)", r"two (?:yellow|booking)\w*", "booked twice"),
            "straight red": ("straight red", "sent off (?:directly|straight)"),
        }
    ),
    "departure": OutcomeGroup(
        {
            "dismissed": ("(?:(?:was|were|been) )?(?:dismissed|sacked|fired|ousted|axed)",),
            "resigned": ("resigned", "quit", "stepped down"),
        },
        scope="case",
        kind="role",
        unless=PRESSING,
    ),
    "life": OutcomeGroup(
        {
            "dead": ("(?:was|were|been) killed", "died", "(?:was|were) found dead", "(?:was|were) pronounced dead"),
            "alive": ("survived", "(?:was|were) (?:found|rescued|pulled out) alive", "escaped unhurt"),
        },
        scope="case",
    ),
    "event": OutcomeGroup(
        {
            "off": ("(?:postponed|called off|cancell?ed|put off|scrapped|suspended)",),
            "on": (
                "(?:went|gone) ahead",
                "(?:running|ran|operating|operated) (?:as (?:usual|normal)|normally)",
                "(?:continued|carried on|ran|took place|(?:was|were) held) as (?:normal|planned|usual|scheduled)",
            ),
        },
        scope="subject",
    ),
    "access": OutcomeGroup(
        {
            "closed": ("(?:closed|shut)",),
            "open": ("reopen(?:ed)?", "opened", "(?:stay|stayed|remain|remained|was|were|is|are|be) (?:still )?open"),
        },
        scope="day",
    ),
}
"""The groups by their names."""
