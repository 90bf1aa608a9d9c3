"""Forms of English words, and verbs by what they say about when something happens."""

ENDINGS = ("s", "d", "ed", "ing", "es", "ly", "r", "er")
"""Endings that the base form of a word does not have."""

_IRREGULAR = (
    "rose/rise risen/rise fell/fall fallen/fall grew/grow grown/grow shrank/shrink won/win lost/lose began/begin "
    "begun/begin sold/sell bought/buy left/leave led/lead forgot/forget lent/lend hid/hide sent/send gave/give "
    "given/give took/take taken/take taught/teach built/build met/meet held/hold fought/fight sought/seek "
    "struck/strike paid/pay spent/spend kept/keep chose/choose chosen/choose drew/draw drawn/draw broke/break "
    "broken/break spoke/speak spoken/speak stood/stand ran/run withdrew/withdraw withdrawn/withdraw"
)
IRREGULAR: dict[str, str] = dict(pair.split("/") for pair in _IRREGULAR.split())
"""Past forms with their base forms."""

CONTRACTIONS = {
    "can't": "cannot",
    "won't": "willnot",
    "n't": "not",
    "'ve": "have",
    "'re": "are",
    "'m": "am",
    "'ll": "will",
    "'s": "is",
    "'d": "would",
}
"""Words and endings with the word that they abbreviate, the longer first."""

BE = frozenset("am are is be been being was were 's 're".split())
"""Forms of ``be``."""

PAST_BE = frozenset("was were been".split())
"""Before one of ``EXPECTING`` they say what was expected once."""

MODALS = frozenset("will would may might could should shall".split())
"""Verbs before an act that may still happen."""

LIGHT_VERBS = frozenset(
    "have make take give come begin start continue keep help work meet speak hold face remain stay".split()
)
"""Verbs that many different acts of one story share."""

EXPECTING = frozenset(
    "expected set due scheduled poised slated about likely ready plans plan planning intends intend prepares prepare "
    "preparing".split()
)
"""Words after which ``to`` introduces an act still to happen; not those for what somebody wants or once meant."""
