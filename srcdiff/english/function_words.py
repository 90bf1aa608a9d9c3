"""Words that connect a sentence and carry little of its content.

How many words count as function words differs by step: the diff keeps negations and modal verbs, because they change
what a sentence says; linking and pairing ignore them, because they occur in every story.
"""

COMMON = frozenset(
    "'s a about also am an and are as at be been being but by did do does for from had has have having he her hers "
    "him his i if in into is it its me my nor of off on or our out over she so such than that the their them then "
    "there these they this those to up us was we were when where which while who whom whose with you your".split()
)
"""Function words in every step."""

_NEGATIONS_AND_MODALS = frozenset(
    "aren't can can't could couldn't didn't doesn't don't isn't may might must no not should wasn't will without won't "
    "would wouldn't".split()
)
_NO_CONTENT = (
    COMMON
    | _NEGATIONS_AND_MODALS
    | frozenset(
        "after again against all any because before between both down during each few here how just more most only "
        "other own same some theirs through too under until very what why he'd i'm i've it's she'd they're they've "
        "we're we've".split()
    )
)
"""Function words in linking and pairing."""

DIFF_FUNCTION_WORDS = COMMON | {"onto", "upon"}
"""Words that are not worth showing as a difference by themselves."""

LINK_FUNCTION_WORDS = _NO_CONTENT | frozenset(
    "although among doing dr however mine mr mrs ms much now onto ours shall though yet yours".split()
)
"""Words that are no evidence for a link."""

PAIR_FUNCTION_WORDS = _NO_CONTENT | frozenset(
    "hadn't hasn't haven't he's i'd i'll n't once one said say says she's shouldn't since that's there's they'd "
    "they'll two we'd we'll weren't what's who's you'd you'll you're you've".split()
)
"""Words that are no evidence for a pairing."""

COMMONEST = "the and of to in that is was for with said has have it on by from at he she a an as are be his her".split()
"""Words by which a text is recognised as English."""

SENTENCE_STARTERS = frozenset(
    "the a an this that these those he she it we they you i his her its our their my there here in on at by for "
    "from with after before when while if as but and so yet or nor however meanwhile although though since "
    "because what who where why how one some many most all no not now then also another both each even still "
    "according asked during earlier last next mr mrs ms is are was were do did does has have will would can "
    "could should may might under among until like let thus".split()
)
"""Words that a sentence often starts with and that a name seldom continues with."""

NOT_COUNTED = frozenset("and or to of in at on by for from with who that the a an is was were are than as".split())
"""Words after a number that do not name what it counts."""
