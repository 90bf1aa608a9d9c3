"""The English words that tell who spoke; in other languages no speaker is found.

Written while reading the ``train`` part of the quotation data named in benchmarks/quotes.py.
"""

FINITE_VERBS = frozenset(
    "accused acknowledged added adds admits admitted advised agreed agrees announced announces answered answers "
    "appealed argued argues asked asks asserted asserts assured begged believed believes blasted boasted called "
    "calls cautioned cautions chanted charged cheered claimed claims commented complained conceded concluded "
    "concludes confessed confided confirmed contended contends continued continues countered cried criticised "
    "criticized declared declares demanded denied denounced described describes dismissed emphasised emphasized "
    "exclaimed explained explains expressed fumed insisted insists interjected joked jokes lamented laughed "
    "muttered noted notes objected observed observes opined pleaded pledged pointed posted praised predicted "
    "predicts proclaimed promised promises quipped ranted reads recalled recalls recounted remarked remarks "
    "remembers reminded replied replies reported reports responded responds retorted revealed said say says scoffed "
    "shouted sighed slammed snapped speculated spoke stated states stressed stresses suggested suggests summed "
    "talked tells testified thinks thought told tweeted tweets urged urges vowed vows warned warns whispered "
    "wondered wonders worried writes wrote yelled".split()
)
"""Past and present forms: the subject stands right before them, or right after where the quotation comes first."""
PARTICIPLES = frozenset(
    "adding admitting announcing arguing asking asserting boasting calling chanting claiming commenting complaining "
    "concluding continuing declaring demanding describing emphasizing explaining insisting joking lamenting noting "
    "observing pointing praising predicting promising quipping quoting reading recalling remarking replying "
    "reporting responding saying shouting stating stressing suggesting telling thinking tweeting urging vowing "
    "warning wondering writing yelling".split()
)
"""Forms without a subject of their own: the subject is that of the sentence."""
HELPERS = frozenset("has have had is was are were would will could should may might must did does do be been".split())
"""What may stand between a subject and its verb, beside an adverb."""
ADVERBS = frozenset(
    "also later then further now once again even still just often always never first reportedly recently quickly "
    "repeatedly already simply famously publicly soon since too not both all earlier "
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Besides those in ``-ly``."""
PRONOUNS = frozenset("he she they we i it you who one another others both many some".split())
"""Words that are a subject by themselves."""
DETERMINERS = frozenset(
    "the a an this that these those his her its their my our your one two three four several some many most another "
    "other every each all both no".split()
)
"""Words that begin a subject."""
CONJUNCTIONS = frozenset(("and", "but", "or"))
"""Between two clauses, or two parts of a name."""
CLAUSE_STARTS = frozenset(
    "that as but when while because if although though since until whereas where which so before after and or "
    "in on at during with without for from by to about into over under amid among like unlike between following "
    "despite upon through via against of".split()
)
"""Words that no subject begins with; a clause or an adjunct does."""
PHRASE_ENDS = frozenset(
    "who whose whom which that when while where as because after before if although though since until in on at "
    "during with without for from by to about into over under amid among like following outside inside through via "
    "against and but or said told has have had is was were are would will last this earlier later also".split()
)
"""Words at which the name or role of a speaker is over, when it follows its verb."""
TITLES = frozenset("mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt maj rev hon st jr sr u.s d.c".split())
"""Abbreviations whose full stop ends no sentence."""
CLAUSE_WORDS = frozenset("that but when while because if although though since until whereas where before as".split())
"""Words at which a subject that stands before its verb is over, seen from the verb."""
PARTICLES = frozenset("of for de del van von der den la le al el bin ibn and the & y e da di du".split())
"""Small words inside a name."""
