"""English words that negate."""

NEGATIONS = frozenset(
    "not no never neither none nobody nothing nowhere without cannot hardly dont doesnt didnt isnt arent wasnt werent "
    "cant hasnt havent hadnt lacks lacked lacking wouldnt couldnt shouldnt".split()
)
"""Words that negate; so does an ending in n't. ``nor`` only continues ``neither``."""

REFUSING_VERBS = frozenset("refuse fail decline neglect".split())
"""Verbs that negate the verb after ``to``."""

DENYING_VERBS = frozenset("deny dispute reject refute".split())
"""Verbs after which a statement does not hold, by whoever speaks."""
AFFIRMING_VERBS = frozenset(
    "say confirm admit acknowledge concede insist state declare announce maintain assert".split()
)
"""Verbs after which a statement holds, by whoever speaks."""
