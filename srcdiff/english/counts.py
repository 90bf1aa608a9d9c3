"""English nouns for things that reports count under several names, and the words of an age."""

AGE_WORDS = frozenset({"year", "old"})
"""Stems of the words around the number of an age, which say no more than the number does. The weights of links were
fitted with these."""
AGE_IDEAS = AGE_WORDS | {"annu"}
"""Their ideas: that of ``year`` is the one of ``annual``."""

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
        "gun firearm weapon",
    )
    for word in group.split()
}
"""Each noun with the first of its group."""
