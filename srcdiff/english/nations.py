"""Nations and regions that are parts of another one, by their adjectives and names."""

NATIONS_WITHIN = {
    part: whole
    for whole, parts in (
        ("british", "english scottish welsh"), ("britain", "england scotland wales"),
        ("u.k.", "england scotland wales"), ("american", "californian texan hawaiian alaskan"),
        ("german", "bavarian saxon"), ("spanish", "catalan basque"), ("french", "corsican breton"),
        ("italian", "sicilian sardinian"), ("belgian", "flemish walloon"), ("russian", "chechen tatar dagestani"),
        ("chinese", "tibetan uighur uyghur"), ("indian", "kashmiri punjabi bengali"), ("dutch", "frisian"),
        ("canadian", "quebecois"), ("danish", "greenlandic faroese"),
    )
    for part in parts.split()
}  # fmt: skip
"""What is said of the part is said of the whole too: an English climber is a British one."""
