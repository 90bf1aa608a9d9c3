"""The English word lists of the search for conflicts; in other languages the searches that need them find nothing."""


def _groups(*groups: str) -> dict[str, int]:
    """Return the number of its group for each word."""
    return {word: number for number, group in enumerate(groups) for word in group.split()}


def _pairs(pairs: str) -> tuple[tuple[str, str], ...]:
    """Return the two words of each ``one/other``."""
    return tuple((pair.split("/")[0], pair.split("/")[1]) for pair in pairs.split())


NEGATIONS = frozenset(
    "not no never neither none nobody nothing nowhere without cannot hardly dont doesnt didnt isnt arent wasnt werent "
    "hasnt havent hadnt wouldnt couldnt shouldnt".split()
)
"""Words that deny; so does an ending in n't. ``nor`` only goes on with ``neither``."""


def is_negation(key: str) -> bool:
    """Return whether a word denies."""
    return key in NEGATIONS or key.endswith("n't")


OPPOSITES = _pairs(
    "more/less more/fewer most/least rise/fall rise/drop rise/decline increase/decrease increase/reduce "
    "increase/decline increase/fall grow/shrink grow/decline grow/fall improve/worsen improve/decline surge/plunge "
    "gain/lose gain/loss gain/drop up/down before/after include/exclude older/younger old/young old/new high/low "
    "higher/lower highest/lowest profit/loss win/lose win/loss victory/defeat accept/reject accept/refuse "
    "approve/reject allow/ban allow/forbid permit/prohibit support/oppose supporter/opponent admit/deny "
    "confirm/deny guilty/innocent guilty/acquit convict/acquit begin/end start/end start/finish first/last "
    "early/late earlier/later open/close alive/dead kill/injure kill/wound arrive/leave enter/leave buy/sell "
    "import/export north/south northern/southern east/west eastern/western left/right man/woman men/women boy/girl "
    "male/female husband/wife son/daughter brother/sister father/mother mom/dad always/never often/rarely "
    "often/seldom commonly/rarely usually/rarely frequently/rarely all/none many/few major/minor majority/minority "
    "same/different similar/different public/private strong/weak strengthen/weaken better/worse best/worst "
    "success/failure succeed/fail expand/shrink expand/reduce lift/impose hire/fire love/hate positive/negative "
    "optimistic/pessimistic maximum/minimum upper/lower top/bottom inside/outside internal/external indoor/outdoor "
    "morning/evening day/night present/absent present/past past/future true/false right/wrong for/against "
    "with/without above/below over/under raise/lower raise/cut hot/cold warm/cold easy/difficult easy/hard "
    "simple/complex cheap/expensive fast/slow quick/slow short/long rich/poor wide/narrow lead/follow ally/enemy "
    "friend/enemy attack/defend war/peace domestic/foreign borrow/lend advance/retreat remember/forget "
    "encourage/discourage promote/discourage praise/criticize praise/condemn welcome/condemn acknowledge/ignore "
    "benefit/drawback advantage/disadvantage free/paid add/remove complete/partial temporary/permanent "
    "single/multiple full/empty crowded/empty safe/dangerous outperform/underperform exactly/approximately "
    "significant/slight create/destroy build/destroy hide/reveal push/pull send/receive happy/sad married/single "
    "quiet/loud broad/narrow deep/shallow thick/thin heavy/light wet/dry clean/dirty tall/short big/small "
    "large/small legal/illegal able/unable happy/unhappy fair/unfair known/unknown agree/disagree active/inactive "
    "moral/immoral"
)
"""Words of which one excludes the other when they stand in one place."""

DENYING_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "anti", "mis")
"""Beginnings that turn a word into its opposite."""

ENDINGS = ("s", "d", "ed", "ing", "es", "ly", "r", "er")
"""Endings that a word's base form lacks."""

IRREGULAR = dict(
    _pairs(
        "rose/rise risen/rise fell/fall fallen/fall grew/grow grown/grow shrank/shrink won/win lost/lose began/begin "
        "begun/begin sold/sell bought/buy left/leave led/lead forgot/forget lent/lend hid/hide sent/send gave/give "
        "given/give took/take taken/take taught/teach built/build met/meet held/hold fought/fight sought/seek "
        "struck/strike paid/pay spent/spend kept/keep chose/choose chosen/choose drew/draw drawn/draw broke/break "
        "broken/break spoke/speak spoken/speak stood/stand ran/run withdrew/withdraw withdrawn/withdraw"
    )
)
"""Past forms and what they are forms of."""

EXPECTING = frozenset(
    "expected set due scheduled poised slated about likely ready plans plan planning intends intend prepares prepare "
    "preparing".split()
)
"""Words behind which ``to`` leads to what has not happened yet; none for what somebody only wants or once meant."""

BE = frozenset("am are is be been being was were 's 're".split())
"""Forms of ``be``."""

PAST_BE = frozenset("was were been".split())
"""Before such a word they tell what was expected once."""

MODALS = frozenset("will would may might could should shall".split())
"""Verbs that speak of what may come."""

LIGHT_VERBS = frozenset(
    "have make take give come begin start continue keep help work meet speak hold face remain stay".split()
)
"""Verbs that many acts of one story share."""

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
"""Words and endings that stand for words of their own, the longer first."""

ROLES = _groups(
    "president", "ceo", "chairman chairwoman chair chairperson", "secretary", "minister", "governor gov", "mayor",
    "senator", "representative congressman congresswoman", "director", "general gen", "colonel col", "captain capt",
    "lieutenant lt", "sergeant sgt", "spokesman spokeswoman spokesperson", "judge justice", "professor prof",
    "lawyer attorney", "coach", "king", "queen", "prince", "princess", "brother", "sister", "father", "mother", "son",
    "daughter", "husband", "wife", "uncle", "aunt", "nephew", "niece", "ambassador",
)  # fmt: skip
"""Offices and relations that stand before a name; those of one group are one."""

KINDS = _groups(
    "material financial military humanitarian economic diplomatic political moral medical logistical technical",
    "civil criminal",
    "acting interim permanent",
    "partial full total",
    "preliminary final provisional",
    "unanimous narrow overwhelming",
    "voluntary mandatory compulsory",
    "limited unlimited limitless",
)
"""Words that tell one kind of a thing from another."""

HEADS = _groups(
    "support aid help assistance backing relief",
    "partnership friendship alliance pact agreement deal treaty accord",
    "attack strike assault raid offensive",
    "talks negotiations discussions",
    "weapons arms",
    "troops soldiers forces",
    "inquiry investigation probe",
    "lawsuit suit case charges charge trial",
    "ban restriction",
    "protest demonstration rally",
)
"""Nouns that name one thing; any other noun names the same only as itself."""
