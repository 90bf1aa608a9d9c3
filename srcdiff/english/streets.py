"""English words for streets, as they end a street's name."""

STREET_WORDS = (
    "Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Court Ct Way Place Pl Highway Hwy Parkway Pkwy "
    "Circle Terrace Trail Route Interstate"
).split()
"""Street types and their abbreviations, capitalised."""
STREET_KEYS = frozenset(word.lower() for word in STREET_WORDS)
"""The same in small letters."""
SAME_STREETS = {
    abbreviation: group.split()[0]
    for group in (
        "street st", "avenue ave", "road rd", "drive dr", "lane ln", "boulevard blvd", "court ct", "place pl",
        "highway hwy", "parkway pkwy",
    )
    for abbreviation in group.split()[1:]
}  # fmt: skip
"""Abbreviations of street types in small letters, each with the word."""
NOT_STREETS = frozenset(
    "county district state federal supreme circuit superior high municipal criminal crown appeals city".split()
)
"""Words in small letters before ``Court`` and the like that name no street."""
