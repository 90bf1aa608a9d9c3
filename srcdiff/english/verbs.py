"""English verbs as data: irregular forms, nouns made of verbs, and verbs that reports use in the present tense."""

IRREGULAR_FORMS = {
    form: base
    for entry in """
arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;
bend bent;bet bet;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;
broadcast broadcast;build built;burn burnt;burst burst;buy bought;cast cast;catch caught;choose chose chosen;
cling clung;come came come;cost cost;creep crept;cut cut;deal dealt;die died;dig dug;draw drew drawn;dream dreamt;
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;
flee fled;fling flung;fly flew flown;forbid forbade forbidden;forecast forecast;forget forgot forgotten;
forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grind ground;
grow grew grown;hang hung;hear heard;hide hid hidden;hit hit;hold held;hurt hurt;keep kept;kneel knelt;
know knew known;lay laid;lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;let let;lie lay lain;lie lied;
light lit;lose lost;make made;mean meant;meet met;mistake mistook mistaken;outdo outdid outdone;
overcome overcame overcome;override overrode overridden;oversee oversaw overseen;overtake overtook overtaken;
overthrow overthrew overthrown;pay paid;put put;quit quit;read read;rebuild rebuilt;rid rid;ride rode ridden;
ring rang rung;rise rose risen;run ran run;say said;see saw seen;seek sought;sell sold;send sent;set set;
shake shook shaken;shed shed;shine shone;shoot shot;show shown;shrink shrank shrunk;shut shut;sing sang sung;
sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;speak spoke spoken;speed sped;spend spent;spin spun;
split split;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;
strike struck stricken;strive strove striven;swear swore sworn;sweep swept;swim swam swum;swing swung;
take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;tie tied;
undergo underwent undergone;understand understood;undertake undertook undertaken;undo undid undone;uphold upheld;
wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn;
withhold withheld;withstand withstood;write wrote written
""".replace("\n", "").split(";")
    for base, *forms in [entry.split()]
    for form in forms
}
"""Past forms and participles, each with its base form."""

FAMILIES = """
invade invasion invader;decide decision;divide division;collide collision;conclude conclusion;include inclusion;
exclude exclusion;extend extension;suspend suspension;expand expansion;admit admission;permit permission;
submit submission;produce production;introduce introduction;receive reception;deceive deception;
describe description;destroy destruction;consume consumption;resume resumption;convert conversion;
defend defense defence defender;respond response;pursue pursuit;arrive arrival;survive survival survivor;
depart departure;fail failure;seize seizure;expose exposure;close closure;advise advice;believe belief;
choose choice;sell sale;speak speech;grow growth;strong strength;free freedom;poor poverty;weigh weight;fly flight;
marry marriage wed wedding;complain complaint;behave behavior behaviour;try trial;deliver delivery;
discover discovery;recover recovery;enter entry entrance;inquire inquiry enquiry;injure injury;bury burial;
remove removal;refuse refusal;propose proposal;appear appearance;resist resistance;apologize apologise apology;
analyze analyse analysis;explain explanation;accuse accusation;investigate investigation investigator;
negotiate negotiation negotiator;retaliate retaliation
""".replace("\n", "").split(";")
"""Verbs, or adjectives, with the nouns that are made of them, where the stems differ. With the irregular forms they add
.001 to the F1 of links over the development pairs."""

VERBS = frozenset(
    """
accept accuse acquit admit adopt advise agree aim allege allow announce apologize appeal appear appoint approve argue
arrest arrive ask assault attack attend back ban beat begin believe blame block bomb break bring build burn buy call
cancel capture carry cause charge chase claim clash clear close collapse confirm convict cost crash criticize cross
cut damage defeat defend delay demand deny deploy destroy detain detect determine die discover dismiss drive drop
drown elect end endorse enter escape estimate evacuate execute expel explode face fail fall fight file find fine fire
flee free gain get give go grab grow halt handle hear help hire hit hold hurt identify impose improve increase
indicate indict injure invade investigate join jump kick kidnap kill launch lead leave lift lose make march meet merge
miss move murder name nominate open oppose order oust overturn pass pay plan plead pledge postpone praise promise
protest pull quit raid raise ram reach receive recover refuse reject release remove replace report rescue resign
respond return reveal rob rule run sack save say scrap search see seek seize sell send sentence set shoot show shut
sign sink slam slash speak stab state steal step stop strike sue suffer suggest support surge surrender survive
suspect suspend sustain swap take talk tell test testify threaten throw tie top transport treat urge veto visit vote
vow walk want warn win withdraw wound write start finish decrease resume travel derail weigh retire exit publish include
contain own offer promote demote succeed marry divorce expect ignite spark trigger
""".split()
)
"""Base forms of verbs whose form in ``-s`` a headline uses as a verb (``Toddler shoots sister``)."""

NOT_VERBS = frozenset(
    "hundred red bed wed heed reed sled used sacred naked wicked rugged united limited armed speed need seed "
    "weed feed deed indeed exceed breed shed sled embed unprecedented supposed so-called unidentified aged "
    "wooded crowded beloved alleged".split()
)
"""Words in ``-ed`` that are not past forms of a verb in news reports."""

BE_FORMS = frozenset("am are is be been being was were 's 're 'm isn't aren't wasn't weren't".split())
HAVE_FORMS = frozenset("have has had having 've hasn't haven't hadn't".split())
DO_FORMS = frozenset("do does did don't doesn't didn't".split())
MODAL_VERBS = frozenset(
    "will would may might can could shall should must cannot can't won't wouldn't couldn't shouldn't 'll 'd".split()
)
AUXILIARIES = BE_FORMS | HAVE_FORMS | DO_FORMS | MODAL_VERBS | frozenset(("get", "gets", "got", "getting"))
BARE_PASSIVES = frozenset(
    "abduct accuse airlift arrest arraign assassinate beat book bury capture catch charge confine convict "
    "detain destroy evacuate execute expel fine fly graze hospitalize hurt identify impose indict injure jail "
    "kidnap kill maim murder name oust pronounce rescue rob rush sentence shoot stab strike summon suspect take "
    "trap treat transport wound".split()
)
"""Verbs whose participle is a passive where neither an auxiliary nor an object is beside it: ``boy shot in leg``."""

PREDICATE_ADJECTIVES = {"dead": "die", "alive": "live"}
"""Adjectives that are read as verbs."""
MUTUAL = frozenset("play meet marry wed divorce face date debate clash match resemble border join fight".split())
"""Verbs that say the same if subject and object change places."""
CERTAIN_AUXILIARIES = frozenset(("will", "shall", "must"))
BEGINNING = frozenset("begin start launch open".split())
ENDING = frozenset("end stop finish conclude close cease".split())
"""Verbs of the two ends of one thing: it had both."""
CONDITIONS = frozenset(("if", "unless", "whether"))
"""Words that begin a clause of what is not the case or not yet."""
IMAGINING = frozenset(("would", "wouldn't", "might", "should", "shouldn't"))
"""Auxiliaries of what is not the case or not yet: neither it nor its denial says what happened."""
POSSIBLE_AUXILIARIES = frozenset(("may", "might", "could"))
"""Auxiliaries that leave open whether it happens."""

PHRASAL_VERBS = {
    tuple(phrase.split()): verb
    for verb, phrases in {
        "reject": ("turn down", "vote down", "throw out"),
        "resign": ("step down", "stand down"),
        "cancel": ("call off",),
        "postpone": ("put off", "push back"),
        "close": ("shut down", "close down"),
        "overturn": ("strike down",),
        "exclude": ("rule out",),
        "explode": ("blow up", "go off"),
        "shoot": ("gun down",),
        "dismiss": ("lay off",),
        "begin": ("break out",),
        "die": ("pass away",),
        "destroy": ("wipe out",),
        "continue": ("carry on",),
    }.items()
    for phrase in phrases
}
"""Verbs with a particle, both in the base form, that say what one verb says."""
