"""Verbs that report speech.

``FINITE`` and ``PARTICIPLES`` are the full lists, written while reading the ``train`` part of the quotation data named
in the quotation benchmark. The steps that came before them use short lists of their own.
"""

FINITE = frozenset(
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
"""Past and present forms. The subject comes right before them, or right after if the quotation comes first."""
PARTICIPLES = frozenset(
    "adding admitting announcing arguing asking asserting boasting calling chanting claiming commenting complaining "
    "concluding continuing declaring demanding describing emphasizing explaining insisting joking lamenting noting "
    "observing pointing praising predicting promising quipping quoting reading recalling remarking replying "
    "reporting responding saying shouting stating stressing suggesting telling thinking tweeting urging vowing "
    "warning wondering writing yelling".split()
)
"""Forms without a subject of their own: the subject is that of the sentence."""
REPORTING = FINITE | PARTICIPLES | {"according"}
"""Words one of which is in every attribution."""

_PLAINEST = frozenset("added adds said says told".split())
BESIDE_A_NAME = _PLAINEST | frozenset(
    "argued asked declared explained insisted replied tells tweeted writes wrote".split()
)
"""Verbs beside which the name of a speaker is looked for in the search for conflicts."""
AFTER_A_QUOTATION = _PLAINEST | frozenset(
    "answered argued asked asks concluded continued cried declared demanded exclaimed explained insisted joked noted "
    "quipped read reads recalled remarked replied responded say shouted tweeted warned wondered writes wrote "
    "yelled".split()
)
"""Verbs before which a question or exclamation mark inside a quotation does not end the sentence."""
NO_EVIDENCE = _PLAINEST | frozenset(
    "according add adding note noted notes quoted say saying tell telling tells".split()
)
"""Words that only report speech: sharing them is no evidence for a link."""
