"""English verbs that say what part somebody has in an accident or a crime."""

HARMING = frozenset(
    "abduct assassinate assault attack beat bite burn choke graze harm hit hurt injure kidnap kill knife maim "
    "murder poison rape rob shoot slay stab strike torture trap wound".split()
)
"""Verbs whose object is the victim and whose subject is the one who did it."""
TREATING = frozenset(
    "airlift evacuate fly hospitalize pronounce recover rescue revive rush survive suffer sustain die drown "
    "transport treat bleed".split()
)
"""Verbs said of victims: what they do or what is done for them."""
CHARGING = frozenset(
    "accuse apprehend arraign arrest book charge confine convict detain fine handcuff imprison indict jail "
    "prosecute sentence suspect".split()
)
"""Verbs whose object is a suspect."""
CONFESSING = frozenset("confess plead surrender face appear".split())
"""Verbs whose subject is a suspect."""
SAME_EVENT_VERBS = {
    verb: group.split()[0]
    for group in (
        "kill die murder slay assassinate pronounce drown",
        "wound injure hurt graze harm",
        "shoot fire",
        "arrest detain apprehend custody",
        "charge accuse indict book arraign",
        "hit strike ram crash",
        "rescue save",
        "defeat beat thrash trounce stun rout overcome edge upset",
        "begin start commence",
        "end finish conclude",
        "happen occur",
        "leave depart resign quit retire",
        "transport airlift rush fly take hospitalize",
    )
    for verb in group.split()
}
"""Verbs that reports use for one event, each with the first of its group."""
ERGATIVE_VERBS = (
    "close shut open reopen begin start end stop burn break sink rise increase grow fall drop decrease move collapse"
).split()
"""Verbs whose subject may be what others' object is: the school closes, the town closes the school."""
LIGHT_VERBS = "hand make take give hold put submit tender issue file stage carry mount".split()
"""Verbs that need a noun to say what is done: ``handed in her resignation``."""
SAME_ACTS = (
    "leave sail depart",
    "find recover discover locate pull retrieve",
    "call summon alert dispatch",
    "end finish conclude close expire",
    "open reopen resume",
    "hold stage",
    "become succeed",
    "sign initial",
    "see spot",
)
"""Words, besides synonyms, that reports use for one act, where only times or amounts of it are compared."""

MALE = frozenset(
    "man men boy boys son father dad brother husband male he him his himself uncle nephew grandfather grandson "
    "stepfather stepson boyfriend gentleman widower businessman fireman policeman spokesman mr king prince".split()
)
FEMALE = frozenset(
    "woman women girl girls daughter mother mom mum sister wife female she her hers herself aunt niece "
    "grandmother granddaughter stepmother stepdaughter girlfriend lady widow businesswoman spokeswoman mrs ms "
    "queen princess".split()
)
PERSON_NOUNS = (
    MALE | FEMALE | frozenset("person child teen teenager toddler baby victim officer resident".split())
) - frozenset("he him his himself she her hers herself men boys women girls male female mr mrs ms".split())
"""Nouns for one person."""
INCIDENT_VERBS = frozenset(
    "happen occur respond dispatch call die crash explode erupt unfold fire open break collapse burn drown "
    "strike".split()
)
"""Verbs said of an incident and what follows within minutes."""
VICTIM_NOUNS = frozenset(("victim", "victims", "deceased"))
SUSPECT_NOUNS = frozenset("suspect suspects gunman shooter attacker assailant defendant".split())
FURTHER = frozenset("another second third fourth other fellow".split())
"""Words before somebody who is not the first that an article names: ``a second driver``."""
HARM_NOUNS = frozenset("death deaths killing killings shooting murder slaying stabbing drowning".split())
"""Nouns before ``of`` and a victim."""
TRIAL_WORDS = frozenset("convicted conviction guilty verdict sentenced sentencing jury jurors trial retrial".split())
"""Words of the end of a case in court."""
REQUESTING = "need require want seek ask demand request expect hope aim plan propose pledge promise offer".split()
"""Verbs of what somebody wants or is to have."""
PLAYS = frozenset(
    "yard touchdown carry catch reception pass interception tackle goal assist rebound point run hit homer inning "
    "strikeout wicket try penalty knockout ko lap birdie ace season game win loss".split()
)
"""What a player does or has in games, in the singular."""
KIN = {
    "grandson granddaughter grandchild": ("grandmother", "grandfather"),
    "son daughter child toddler": ("mother", "father"),
}
"""Nouns for children, each with what a woman and a man are to them."""
ELDERS = frozenset("mother mom mum father dad grandmother grandma grandfather grandpa stepmother stepfather".split())
"""Nouns for those whose children a report speaks of."""
