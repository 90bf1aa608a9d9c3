"""English words that join an event to its cause."""

CAUSING_VERBS = frozenset("cause spark trigger ignite start prompt provoke".split())
"""Verbs whose subject is the cause of their object."""
BLAMING_VERBS = {"blame": ("on",), "attribute": ("to",), "trace": ("to",)}
"""Verbs whose object has its cause after a preposition."""
DYING_VERBS = frozenset("die suffer recover".split())
"""Verbs after which a preposition names the cause."""
DYING_PREPOSITIONS = frozenset(("of", "from"))
CAUSE_PREPOSITIONS = (
    ("because", "of"),
    ("due", "to"),
    ("owing", "to"),
    ("thanks", "to"),
    ("as", "a", "result", "of"),
)
"""Prepositions of several words before a cause."""
VAGUE_CAUSES = frozenset(
    "incident event situation problem issue matter reason cause concern fear factor thing number people man woman "
    "police official accident crash fire".split()
)
"""Words for what happened rather than for why."""
