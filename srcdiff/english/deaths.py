"""English phrases for where and how somebody died."""

_CLINIC = r"(?:hospital|medical cent(?:er|re)|trauma cent(?:er|re)|clinic|emergency room)"
_DYING = r"(?:died|dies|dead|deceased|succumbed)"
DEAD_THERE = (
    rf"\b{_DYING} (?:\w+ )?(?:at|on) the (?:scene|spot)\b|\bkilled (?:at|on) the (?:scene|spot)\b"
    r"|\bfound (?:\w+ ){0,2}(?:dead|lifeless)\b|\bfound [A-Z]\w+ dead\b"
)
"""Pattern of a death where it happened."""
DEAD_IN_HOSPITAL = (
    rf"\b{_DYING}\b[^.;]{{0,40}}\b(?:at|in) (?:[\w'’.-]+ ){{0,6}}{_CLINIC}\b"
    rf"|\b(?:taken|rushed|airlifted|transported|flown|brought) to [^.;]{{0,60}}\b{_CLINIC}\b[^.;]{{0,80}}\b{_DYING}\b"
)
"""Pattern of a death in a hospital."""
SEVERAL_DEAD = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|dozens|\d+) "
    r"(?!(?:second|minute|hour|day|night|week|month|year|decade)s\b)(?:\w+ ){0,3}(?:dead|died|killed|bodies)\b"
    r"|\b(?:bodies|deaths|murder-suicide)\b|\bkill(?:s|ed|ing)? (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
"""Pattern of more than one death."""
MANNERS = {
    "suicide": r"suicide|self[- ]inflicted",
    "accident": r"accident|accidental",
    "homicide": r"homicide|murder",
    "illness": r"natural causes|(?:an? )?heart attack",
}
"""How somebody died, each with the pattern of its words."""
RULING = (
    r"\b(?:ruled|deemed|classified|determined|died of|died from)"
    r"(?: (?:his|her|their|the|death|to|be|as|an?|from|of|[\w-]+['’]s)){0,5} "
)
"""Pattern of words before what an office found."""
