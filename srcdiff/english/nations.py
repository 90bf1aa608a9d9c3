"""Nations and regions that are parts of another one, by their adjectives and names."""

COUNTRIES = frozenset(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
    "belgium benin bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada chad chile "
    "china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia fiji finland "
    "france gabon georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia "
    "iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia "
    "lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritania mexico moldova "
    "mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman "
    "pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland "
    "senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan "
    "tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales "
    "yemen zambia zimbabwe america u.s u.k usa".split()
)
"""Of two places of which one is a country, the other one may be in it, and capitals are put for their countries."""
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
