"""English words that exclude each other in one place, grouped by what kind of disagreement they make."""


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Return the two words of each ``one/other``."""
    return tuple((pair.split("/")[0], pair.split("/")[1]) for pair in text.split())


OPPOSITE_ACTS = _pairs(
    "save/waste vilify/praise embrace/avoid embrace/reject embrace/shun protect/harm protect/ruin "
    "protect/endanger boost/impair boost/hurt boost/weaken help/hinder help/harm heal/harm specific/general "
    "on/off exactly/roughly exactly/approximately precisely/approximately growth/decline growth/shrinkage "
    "growth/drop gain/decline rise/loss commonly/barely fully/barely narrow/broad limited/unlimited "
    "limited/extensive limited/broad comprehensive/limited extensive/limited sunny/rainy sunny/cloudy dry/rainy "
    "comfortable/uncomfortable polite/rude honest/dishonest loyal/disloyal stable/unstable certain/uncertain "
    "sure/unsure aware/unaware willing/unwilling willingly/unwillingly embraced/abandoned adopt/abandon "
    "keep/abandon keep/discard retain/discard seize/return steal/return hail/deride hail/condemn hail/denounce "
    "applaud/condemn applaud/criticize celebrate/mourn celebrate/lament back/reject uphold/overturn "
    "uphold/reverse uphold/repeal enact/repeal impose/repeal tighten/loosen tighten/ease tighten/relax "
    "escalate/ease escalate/calm thrive/struggle flourish/wither recover/worsen survive/die attend/skip "
    "attend/miss catch/miss hit/miss obey/disobey obey/defy comply/defy honor/violate honor/breach "
    "honour/breach deny/concede concede/insist concede/dispute confirm/refute confirm/rebut confirm/dispute "
    "prove/refute deploy/withdraw advance/withdraw stay/withdraw evacuate/return flee/return surrender/resist "
    "surrender/fight rise/fall rise/drop rise/decline rise/decrease rise/plunge rise/sink increase/decrease "
    "increase/reduce increase/decline increase/fall increase/drop increase/lower increase/diminish grow/shrink "
    "grow/decline grow/fall grow/drop grow/decrease grow/reduce improve/worsen improve/decline "
    "improve/deteriorate improve/weaken surge/plunge surge/slump surge/fall surge/drop soar/plunge soar/plummet "
    "climb/fall climb/drop climb/slip jump/fall jump/drop jump/plunge gain/lose gain/loss gain/drop "
    "gain/decline up/down upturn/downturn upward/downward upgrade/downgrade boost/cut boost/reduce boost/hinder "
    "raise/lower raise/cut raise/reduce raise/drop accelerate/slow accelerate/decelerate expand/shrink "
    "expand/reduce expand/contract expansion/contraction strengthen/weaken win/lose win/loss victory/defeat "
    "succeed/fail success/failure pass/fail pass/reject accept/reject accept/refuse accept/decline "
    "agree/disagree agree/refuse agreement/disagreement approve/reject approve/oppose approve/disapprove "
    "approval/rejection approval/disapproval allow/ban allow/forbid allow/prohibit allow/prevent allow/bar "
    "permit/prohibit permit/forbid permit/ban enable/disable enable/prevent support/oppose support/reject "
    "supporter/opponent favor/oppose back/oppose endorse/reject endorse/oppose admit/deny confess/deny "
    "acknowledge/deny confirm/deny claim/deny affirm/deny admit/reject grant/deny grant/refuse prove/disprove "
    "include/exclude add/remove add/subtract start/stop start/end start/finish begin/end begin/finish "
    "begin/stop begin/conclude launch/end continue/stop continue/halt continue/end continue/cease "
    "resume/suspend open/close lift/impose hire/fire buy/sell purchase/sell import/export borrow/lend "
    "lend/repay give/take send/receive give/receive arrive/leave arrive/depart enter/leave enter/exit "
    "join/leave join/quit stay/leave remain/leave appear/disappear appear/vanish attack/defend advance/retreat "
    "attract/repel remember/forget encourage/discourage promote/discourage praise/criticize praise/condemn "
    "praise/denounce welcome/condemn welcome/reject love/hate like/dislike like/hate enjoy/hate enjoy/dislike "
    "trust/distrust believe/doubt create/destroy build/destroy build/demolish hide/reveal conceal/reveal "
    "show/hide push/pull lead/follow convict/acquit convict/clear guilty/innocent guilty/acquit free/jail "
    "release/arrest release/detain release/hold lock/unlock load/unload connect/disconnect save/spend earn/lose "
    "earn/spend make/lose ask/answer question/answer teach/learn wake/sleep laugh/cry simplify/complicate "
    "maximize/minimize exceed/miss beat/miss outperform/underperform overestimate/underestimate higher/lower "
    "highest/lowest high/low more/less more/fewer most/least increased/decreased increasing/decreasing "
    "positive/negative profit/loss profitable/unprofitable tailwind/headwind surplus/deficit strong/weak "
    "stronger/weaker better/worse best/worst optimistic/pessimistic confident/doubtful confident/unsure "
    "likely/unlikely able/unable possible/impossible true/false right/wrong correct/incorrect correct/wrong "
    "legal/illegal yes/no always/never often/rarely often/seldom commonly/rarely usually/rarely "
    "frequently/rarely frequently/infrequently everyone/nobody everybody/nobody everyone/no everything/nothing "
    "something/nothing anything/nothing someone/nobody all/none all/no any/no some/no both/neither "
    "either/neither every/no many/few majority/minority major/minor with/without for/against optional/mandatory "
    "optional/required voluntary/mandatory necessary/unnecessary free/paid complete/partial complete/incomplete "
    "whole/part fully/partially entirely/partly temporary/permanent single/multiple full/empty crowded/empty "
    "safe/dangerous safe/unsafe significant/slight significant/insignificant significantly/slightly "
    "dramatic/slight sharply/slightly considerably/slightly large/small larger/smaller big/small bigger/smaller "
    "long/short longer/shorter tall/short wide/narrow broad/narrow deep/shallow thick/thin heavy/light wet/dry "
    "clean/dirty hot/cold warm/cold warm/cool easy/difficult easy/hard easier/harder simple/complex "
    "simple/complicated cheap/expensive fast/slow faster/slower quick/slow quickly/slowly rapidly/slowly "
    "rich/poor same/different similar/different public/private happy/sad happy/unhappy glad/sad "
    "pleased/disappointed satisfied/dissatisfied excited/bored calm/angry quiet/loud busy/free "
    "interested/uninterested active/inactive effective/ineffective efficient/inefficient useful/useless "
    "helpful/unhelpful important/unimportant well/badly well/poorly good/bad great/terrible good/terrible "
    "good/poor nice/terrible fair/unfair known/unknown alone/together together/separately agree/refuse "
    "formal/informal official/unofficial regular/irregular maximum/minimum upper/lower supervised/unsupervised "
    "labeled/unlabeled linear/nonlinear benefit/drawback advantage/disadvantage strength/weakness pro/con "
    "friend/enemy ally/enemy war/peace hope/fear hope/despair success/disaster"
)
"""Acts, results, judgements and amounts."""

OPPOSITE_STATES = _pairs("alive/dead married/single present/absent open/shut sick/healthy missing/found")
"""What is the case with somebody or something."""

OPPOSITE_ORDERS = _pairs(
    "before/after first/last early/late earlier/later earliest/latest past/future previous/next last/next "
    "old/new former/current morning/evening morning/night day/night today/tomorrow today/yesterday "
    "yesterday/tomorrow beginning/end start/end initial/final precede/follow"
)
"""What comes when."""

OPPOSITE_PLACES = _pairs(
    "north/south northern/southern northeast/southwest northwest/southeast northeast/northwest "
    "southeast/southwest east/west eastern/western northbound/southbound eastbound/westbound left/right "
    "inside/outside indoor/outdoor indoors/outdoors internal/external domestic/foreign domestic/international "
    "local/global above/below over/under top/bottom front/back front/rear upstairs/downstairs urban/rural "
    "onshore/offshore here/there near/far"
)
"""Where something is."""

OPPOSITE_PERSONS = _pairs(
    "he/she him/her his/her himself/herself man/woman men/women boy/girl boys/girls male/female males/females "
    "husband/wife son/daughter sons/daughters brother/sister brothers/sisters father/mother mom/dad "
    "grandfather/grandmother grandson/granddaughter uncle/aunt nephew/niece boyfriend/girlfriend gentleman/lady "
    "older/younger elder/younger young/old parent/child employer/employee buyer/seller teacher/student "
    "doctor/patient landlord/tenant plaintiff/defendant victim/suspect prosecution/defense winner/loser"
)
"""Who somebody is."""

DENYING_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "anti", "mis")
"""Prefixes that turn a word into its opposite."""
