"""English nouns for things that reports count under several names, and the words of an age."""

AGE_WORDS = frozenset({"year", "old"})
"""Stems of the words around the number of an age, which say no more than the number does. The weights of links were
fitted with these."""
AGE_IDEAS = AGE_WORDS | {"annu", "aged", "month", "week", "day"}
"""Their ideas, with those of younger ages: that of ``year`` is the one of ``annual``."""

SAME_COUNT = {
    word: group.split()[0]
    for group in (
        "dead killed death fatality victim died",
        "wounded injured injury hurt",
        "person resident civilian people",
        "officer police policeman",
        "troop soldier force",
        "home house",
        "worker employee staff job",
        "step action measure",
        "day date",
        "vehicle car truck",
        "protester demonstrator",
        "company firm",
        "child kid",
        "shot round bullet",
        "supporter fan",
        "pupil student schoolchild",
        "passenger traveler traveller",
        "fighter militant rebel insurgent",
        "gun firearm weapon",
    )
    for word in group.split()
}
"""Each noun with the first of its group."""

EVERYWHERE = frozenset("worldwide globally nationwide".split())
"""Words after an amount that say that it is of the whole: ``3,000 jobs worldwide``."""
PARTS_OF_SUMS = frozenset("core underlying adjusted gross net operating pretax".split())
"""Words that say what a sum or share is without: ``core inflation``, ``net profit``."""
PLANNED_WORDS = frozenset((("was", "to"), ("were", "to"), ("still", "to")))
"""Two words in a row that say what was to come: ``was to leave``, ``still to be counted``."""
UNANIMITY_KEYS = frozenset("unanimous unanimously all".split())
"""Words that say that nobody voted otherwise."""
