"""Words of which one excludes the other, and what turns a statement into its opposite."""

NEGATIONS = frozenset(
    "not no never neither none nobody nothing nowhere without cannot hardly dont doesnt didnt isnt arent wasnt werent "
    "hasnt havent hadnt wouldnt couldnt shouldnt".split()
)
"""Words that negate, like an ending in n't. ``nor`` is left out: it only continues ``neither``."""

_OPPOSITES = (
    "more/less more/fewer most/least rise/fall rise/drop rise/decline increase/decrease increase/reduce "
    "increase/decline increase/fall grow/shrink grow/decline grow/fall improve/worsen improve/decline surge/plunge "
    "gain/lose gain/loss gain/drop up/down before/after include/exclude older/younger old/young old/new high/low "
    "higher/lower highest/lowest profit/loss win/lose win/loss victory/defeat accept/reject accept/refuse "
    "approve/reject allow/ban allow/forbid permit/prohibit support/oppose supporter/opponent admit/deny confirm/deny "
    "guilty/innocent guilty/acquit convict/acquit begin/end start/end start/finish first/last early/late "
    "earlier/later open/close alive/dead kill/injure kill/wound arrive/leave enter/leave buy/sell import/export "
    "north/south northern/southern east/west eastern/western left/right man/woman men/women boy/girl male/female "
    "husband/wife son/daughter brother/sister father/mother mom/dad always/never often/rarely often/seldom "
    "commonly/rarely usually/rarely frequently/rarely all/none many/few major/minor majority/minority same/different "
    "similar/different public/private strong/weak strengthen/weaken better/worse best/worst success/failure "
    "succeed/fail expand/shrink expand/reduce lift/impose hire/fire love/hate positive/negative "
    "optimistic/pessimistic maximum/minimum upper/lower top/bottom inside/outside internal/external indoor/outdoor "
    "morning/evening day/night present/absent present/past past/future true/false right/wrong for/against "
    "with/without above/below over/under raise/lower raise/cut hot/cold warm/cold easy/difficult easy/hard "
    "simple/complex cheap/expensive fast/slow quick/slow short/long rich/poor wide/narrow lead/follow ally/enemy "
    "friend/enemy attack/defend war/peace domestic/foreign borrow/lend advance/retreat remember/forget "
    "encourage/discourage promote/discourage praise/criticize praise/condemn welcome/condemn acknowledge/ignore "
    "benefit/drawback advantage/disadvantage free/paid add/remove complete/partial temporary/permanent "
    "single/multiple full/empty crowded/empty safe/dangerous outperform/underperform exactly/approximately "
    "significant/slight create/destroy build/destroy hide/reveal push/pull send/receive happy/sad married/single "
    "quiet/loud broad/narrow deep/shallow thick/thin heavy/light wet/dry clean/dirty tall/short big/small large/small "
    "legal/illegal able/unable happy/unhappy fair/unfair known/unknown agree/disagree active/inactive moral/immoral"
)
OPPOSITES = tuple((one, other) for one, other in (pair.split("/") for pair in _OPPOSITES.split()))
"""Words of which one excludes the other when both fill the same place in a sentence."""

DENYING_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "anti", "mis")
"""Beginnings that turn a word into its opposite."""
