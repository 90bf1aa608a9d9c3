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
    "police official accident crash fire weather condition illness disease injury wound complication negligence error "
    "failure fault malfunction defect attack".split()
)
"""Words for what happened rather than for why."""

ALIKE_CAUSES = {
    word: group.split()[0]
    for group in (
        "heart cardiac coronary", "covid coronavirus covid-19", "cancer tumor tumour leukemia lymphoma",
        "fog mist visibility", "ice icy snow snowy blizzard", "rain rainfall flood flooding storm downpour",
        "speed speeding reckless", "gunshot gunfire bullet shooting shot", "overdose drug drugs fentanyl heroin",
        "electrical wiring electric circuit", "arson deliberate deliberately arsonist", "smoke fire flames",
        "strike walkout union", "heat heatwave temperature", "fridge refrigerator freezer",
        "oven stove cooker",
    )
    for word in group.split()
}  # fmt: skip
"""Words that reports use for one cause, or for a cause and what it is a kind of, each with the first of its group."""
