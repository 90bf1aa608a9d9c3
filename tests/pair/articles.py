"""Short reports made up for these tests: two happenings on one subject, reported by several outlets."""

import datetime

from srcdiff.model import Article
from tests.builders import article

FERRY = (
    "The ferry Marlene ran aground off Varnby on Friday with 214 passengers on board, the coast guard said.",
    "“We heard a long grinding noise and then the lights went out in the whole saloon,” passenger Ida Holm said.",
    "Tugs from Osthaven pulled the Marlene free on the evening tide and nobody was hurt.",
    "Inspector Tomas Berg of the maritime board will look into the broken radar.",
)
FERRY_AGAIN = (
    "A ferry with 214 people on board ran aground near Varnby on Friday, and all of them were brought ashore unhurt.",
    "Ida Holm told reporters: “We heard a long grinding noise and then the lights went out in the whole saloon.”",
    "The Marlene was pulled free by two tugs from Osthaven.",
    "The maritime board has asked Tomas Berg to look into the radar, which was broken.",
)
FERRY_BRIEF = (
    "The ferry Marlene is afloat again after it ran aground off Varnby on Friday.",
    "Nobody among the 214 passengers was hurt; two tugs from Osthaven pulled the ship free.",
)
STRIKE = (
    "Dockers in Osthaven walked out on Tuesday over night shifts, and the harbour stood still for nine hours.",
    "“Nobody here has slept through a week since the new cranes came,” union leader Petra Lund said.",
    "Harbour director Anders Falk called the walkout unlawful and promised talks after Easter.",
)
STRIKE_AGAIN = (
    "The harbour of Osthaven stood still for nine hours on Tuesday as dockers walked out over night shifts.",
    "Union leader Petra Lund said the new cranes had cost her people their sleep.",
    "Anders Falk, the harbour director, spoke of an unlawful walkout and promised talks after Easter.",
)
LIBRARY = (
    "A library in Sundvik lends out garden tools since Monday, and the first rake was gone within minutes.",
    "Librarian Greta Moe plans to add ladders if the council pays for a shed.",
)


def day(number: int, month: int = 5) -> datetime.date:
    """Return a day of May 2019, or of another month."""
    return datetime.date(2019, month, number)


def mixed_set(date: datetime.date | None = None) -> list[Article]:
    """Return six articles: three on the ferry, two on the strike, one on neither."""
    texts = {
        "f1": FERRY,
        "s1": STRIKE,
        "f2": FERRY_AGAIN,
        "x": LIBRARY,
        "s2": STRIKE_AGAIN,
        "f3": FERRY_BRIEF,
    }
    return [article(identifier, *sentences, title=sentences[0], date=date) for identifier, sentences in texts.items()]
