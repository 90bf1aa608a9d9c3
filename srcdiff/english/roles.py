"""English offices that precede a name."""

ROLES = {
    word: group.split()[0]
    for group in (
        "president", "ceo", "chairman chairwoman chair chairperson", "secretary", "minister", "governor gov", "mayor",
        "senator sen", "representative rep congressman congresswoman", "director", "general gen", "colonel col",
        "captain capt", "lieutenant lt", "sergeant sgt", "detective det", "spokesman spokeswoman spokesperson",
        "judge justice", "professor prof", "lawyer attorney", "coach", "king", "queen", "prince", "princess",
        "ambassador", "intern", "deputy", "sheriff", "treasurer",
    )
    for word in group.split()
} | {"press secretary": "spokesman", "deputy chief": "deputy", "vice president": "vice-president"}  # fmt: skip
"""Each word with the first of its group; the words of one group are one role."""

OFFICES = {
    word: group.split()[0]
    for group in (
        "president", "chairman chairwoman chair chairperson", "ceo executive", "minister", "governor gov", "mayor",
        "chancellor", "director", "sheriff", "coach manager", "chief head boss leader", "commissioner", "treasurer",
        "headteacher principal", "ambassador", "secretary", "editor", "owner", "pilot", "skipper",
        "gunman shooter attacker suspect", "winner champion", "surgeon", "conductor", "archbishop",
        "rector", "superintendent", "speaker",
    )
    for word in group.split()
}  # fmt: skip
"""Nouns of which an event mostly has one, each with the first of those that are used for one person."""
OFFICE_KEYS = frozenset(OFFICES)
LIMITED_OFFICES = frozenset(
    "former ex deputy vice assistant associate acting interim outgoing then late previous second another co-chair "
    "elect candidate nominee designate predecessor successor".split()
)
"""Words beside an office of which an event may have several, or of who has had it or is to have it."""
NAMING_VERBS = frozenset("identify name".split())
"""Verbs after which ``as`` says who somebody is."""

TITLE_CLASSES = {
    title: number
    for number, titles in enumerate(
        (
            "colonel captain lieutenant sergeant general",
            "governor mayor senator representative",
            "goalkeeper striker midfielder defender winger quarterback pitcher",
        )
    )
    for title in titles.split()
}
"""Titles of which a name seldom has two of one class, with the number of the class."""
TITLE_KEYS = frozenset((*(word.split()[-1] for word in ROLES), *TITLE_CLASSES))
"""The words for titles."""

NAME_TITLES = frozenset("mr mrs ms miss dr prof rev sir dame lord lady st".split())
"""Titles before a name that say nothing of an office."""
PLACE_TYPES = frozenset(
    "county street avenue road lane drive boulevard square park river lake island bridge district province "
    "region valley university college school hospital airport station prison church square beach bay".split()
)
"""Words after the name of a place."""
PLACE_PREPOSITIONS = frozenset("in at near from to outside of around toward towards across into".split())
"""Words right before the name of a place."""

ORGANISATION_NOUNS = frozenset(
    "office department bureau agency authority administration division unit force service commission committee board "
    "council company corporation group association organisation organization institute institution center centre "
    "school college university hospital church club party ministry police newspaper magazine".split()
)
"""Nouns that end the name of an organisation; reports put one for another: the Sheriff's Office, or Department."""

PRESSING = frozenset("force forced forcing pressure pressured asked urged told ordered demanded made".split())
"""Words of those who make somebody resign."""
