"""English words and names with more than one accepted spelling, of which each newsroom uses one."""

import re

HOUSE_SPELLINGS = (
    ("percent", "per cent", "pct"),
    ("D.C.", "DC"),
    ("U.S.", "US", "United States", "U.S.A.", "USA", "United States of America"),
    ("U.K.", "UK", "United Kingdom"),
    ("U.N.", "UN", "United Nations"),
    ("E.U.", "EU", "European Union"),
    ("Representative", "Rep"),
    ("Senator", "Sen"),
    ("Governor", "Gov"),
    ("General", "Gen"),
    ("Captain", "Capt"),
    ("Colonel", "Col"),
    ("Professor", "Prof"),
    ("Reverend", "Rev"),
    ("Lieutenant", "Lt"),
    ("Sergeant", "Sgt"),
    ("Avenue", "Ave"),
    ("Boulevard", "Blvd"),
    ("Road", "Rd"),
    ("Highway", "Hwy"),
    ("email", "e-mail"),
    ("online", "on-line"),
    ("website", "web site"),
    *(
        (word, f"{number}{ending}")
        for number, (word, ending) in enumerate(
            zip(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
                ["st", "nd", "rd", *["th"] * 17],
                strict=True,
            ),
            start=1,
        )
    ),
    ("gray", "grey"),
    ("mama", "momma", "mamma"),
    ("mom", "mum"),
    ("adviser", "advisor"),
    ("advisers", "advisors"),
    ("OK", "O.K.", "okay"),
    ("toward", "towards"),
    ("program", "programme"),
    ("judgment", "judgement"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("license", "licence"),
    ("January", "Jan"),
    ("February", "Feb"),
    ("August", "Aug"),
    ("September", "Sept"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
    ("Monday", "Mon"),
    ("Tuesday", "Tue", "Tues"),
    ("Wednesday", "Weds"),
    ("Thursday", "Thu", "Thurs"),
    ("Friday", "Fri"),
)
"""Groups of spellings, the first of which gives the key. Numbers have one key however they are written."""

BRITISH_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})(i|y)s(?=e$|ed$|es$|er$|ers$|ing$|ation$|ations$)"), r"\1z"),
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|ful$|ite$|ites$|less$|hood$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre(s?)$"), r"ter\1"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
)
"""British endings and their American forms: organise, colour, theatre, travelled. The letters required before an ending
keep words of different meaning apart: ``prise`` and ``prize``, ``scoured`` and ``scored``."""
