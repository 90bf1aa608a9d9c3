"""English verbs of statements, as far as the search for conflicts needs them."""

REPORTING_ACTS = frozenset(
    "say tell announce report release identify confirm add write tweet post update charge arrest accuse arraign appear "
    "plead sentence indict convict testify note state describe warn declare claim deny explain publish".split()
)
"""Verbs of statements and court days: reports of one event name many such days, of different statements."""
SPEECH_VERBS = frozenset("say tell add announce confirm explain insist note report state warn claim argue".split())
"""Verbs whose subject speaks."""
REPROACHES = frozenset("accuse blame".split())
"""Verbs of what two sides say of each other."""
QUESTION_WORDS = frozenset("how if whether when where why who what which".split())
"""Words that begin what nobody said yet: ``did not say whether``."""
