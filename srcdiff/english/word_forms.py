"""Forms of English words, and words by what they say about when something happens."""

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

CONTRACTED_WORDS = {
    "gonna": "goingto",
    "wanna": "wantto",
    "gotta": "gotto",
    "cant": "cannot",
    **{f"{verb}nt": f"{verb}not" for verb in "do does did is are was were has have had would could should".split()},
}
"""Words that are contractions as a whole, some of them without their apostrophe."""

LIGHT_VERBS = frozenset(
    "have make take give come begin start continue keep help work meet speak hold face remain stay".split()
)
"""Verbs that many different acts of one story share."""

EXPECTING = frozenset(
    "expected set due scheduled poised slated likely ready plans plan planning intends intend prepares prepare "
    "preparing".split()
)
"""Words after which ``to`` introduces an act still to happen; not those for what somebody wants or once meant."""

COMPOUNDING = (
    "well self non anti vice half high long short full one two three four five year first left right cross".split()
)
"""Words that keep their hyphen at the end of a line: ``well-known``. Few words of one piece begin so."""

OTHER_WORD_JOINED = frozenset(
    f"{word}{ending}"
    for word in "resign recover resent recreat reform resort retreat repress coop".split()
    for ending in ("", "s", "ed", "ing", "ion")
)
"""Words that mean another thing with a hyphen after the first syllable: ``re-sign`` is not ``resign``."""
