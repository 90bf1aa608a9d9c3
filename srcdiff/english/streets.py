"""English words for streets, as they end a street's name."""

STREET_WORDS = (
    "Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Court Ct Way Place Pl Highway Hwy Parkway Pkwy "
    "Circle Terrace Trail Route Interstate"
).split()
"""Street types and their abbreviations, capitalised."""
STREET_KEYS = frozenset(word.lower() for word in STREET_WORDS)
"""The same in small letters."""
