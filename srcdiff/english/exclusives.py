"""English words of one kind that exclude each other in one place: who is not the mayor may be the treasurer.

A kind is a group of things; words joined by a slash are used for one thing.
"""

from typing import Literal

ExclusiveKind = Literal["role", "object", "cause", "place", "status", "date"]

_GROUPS: dict[ExclusiveKind, str] = {
    "role": """
father/dad mother/mom/mum brother sister uncle aunt cousin nephew niece husband wife/widow son daughter grandfather
grandmother grandson granddaughter boyfriend girlfriend stepfather stepmother stepson stepdaughter fiance fiancee
neighbor/neighbour roommate/flatmate colleague/coworker landlord tenant classmate |
mayor governor treasurer chancellor senator premier president vice-president sheriff judge/justice prosecutor
lawyer/attorney teacher/professor doctor/physician/surgeon nurse pilot driver engineer chef/cook farmer
priest/pastor/reverend bishop imam rabbi coach captain goalkeeper/goalie striker midfielder defender quarterback pitcher
referee/umpire singer actor/actress drummer guitarist dancer painter sculptor novelist poet architect carpenter
electrician plumber barber firefighter/fireman paramedic soldier sailor waiter/waitress baker butcher cashier
secretary ambassador king queen prince princess duke duchess pope |
democrat/democratic republican |
defense/defence finance/treasury foreign interior health education agriculture transport energy environment culture
labor/labour trade |
family friend neighbor/neighbour stranger |
driver cyclist/bicyclist motorcyclist/biker pedestrian passenger | shepherd hunter hiker/walker fisherman/angler
""",
    "object": """
car/sedan/suv truck/lorry/pickup bus van/minivan motorcycle/motorbike bicycle/bike train tram/streetcar ferry
boat/vessel/ship helicopter/chopper plane/aircraft/airplane/jet tractor scooter/moped taxi/cab ambulance submarine
canoe/kayak tank balloon glider |
knife/dagger handgun/pistol/revolver rifle shotgun hammer ax/axe machete sword bomb grenade crossbow brick
screwdriver crowbar |
robbery burglary theft/larceny fraud arson murder/homicide manslaughter rape kidnapping/abduction bribery perjury
smuggling blackmail/extortion forgery treason embezzlement stalking trespassing vandalism |
dog/puppy cat/kitten horse/pony cow bull pig sheep goat chicken bear wolf fox tiger lion leopard shark snake
crocodile alligator elephant deer moose monkey whale seal eagle |
red blue green yellow black white orange purple/violet brown pink gray/grey |
football/soccer basketball baseball hockey tennis golf cricket rugby volleyball handball swimming boxing wrestling
cycling skiing rowing gymnastics |
heroin cocaine methamphetamine/meth fentanyl marijuana/cannabis ecstasy opium |
gold silver copper bronze iron steel aluminum/aluminium zinc nickel lithium uranium |
oil gas coal wheat corn rice sugar coffee tea beer wine milk cocoa cotton soybean |
song album film/movie novel opera musical podcast painting sculpture poem |
sociology biology philosophy chemistry physics economics mathematics psychology astronomy geology journalism |
podcast/broadcast blog newspaper magazine textbook |
milk butter cheese cream yogurt/yoghurt egg |
pigeon/dove seagull/gull duck goose swan crow owl parrot stork heron |
christian/christians muslim/muslims/moslem jewish/jews hindu/hindus buddhist/buddhists sikh/sikhs |
fridge/refrigerator/freezer pantry/larder cupboard/closet oven dishwasher |
piano guitar violin cello trumpet flute saxophone drum/drums |
snack dessert breakfast lunch dinner/supper |
sunny cloudy rainy snowy foggy windy |
joy/happiness jealousy anger fear grief/sorrow shame
""",
    "cause": """
cancer stroke pneumonia overdose suicide covid malaria cholera measles influenza/flu tuberculosis diabetes
leukemia/leukaemia dementia hypothermia asphyxiation electrocution ebola polio meningitis |
cigarette candle heater lightning stove/oven firework battery |
rain snow hail fog ice wind/gale heat drought flood/flooding earthquake/quake tornado hurricane landslide/mudslide
avalanche
""",
    "place": """
kitchen bedroom bathroom garage basement/cellar attic hallway porch balcony yard/garden |
school church hospital hotel/motel restaurant bank factory warehouse library museum theater/theatre stadium airport
mosque synagogue supermarket pharmacy prison/jail courthouse nightclub cemetery zoo palace parliament embassy |
cave hut/cabin tent barn | river/stream lake canal/channel sea/ocean |
head/face neck chest/torso back stomach/abdomen arm leg hand foot shoulder knee thigh ankle wrist
""",
    "status": """
dead/die/kill/death/fatal/slay missing injured/injure/wound/hurt/injury unhurt/unharmed/uninjured/unscathed |
dead/die/kill/death/slay/drown rescue/save/survive/survivor |
guilty innocent |
single married divorced widowed engaged
""",
    "date": """
daily weekly monthly quarterly yearly/annual/annually hourly |
day week month quarter year decade century |
spring summer autumn/fall winter |
morning afternoon night
""",
}
"""By kind of conflict the groups of things that exclude each other, parted by ``|``."""

EXCLUSIVES: dict[str, tuple[tuple[int, str, ExclusiveKind], ...]] = {}
"""For each word its groups: the number of the group, what the word names in it, and the kind of conflict."""
for _number, (_kind, _things) in enumerate(
    (kind, group) for kind, text in _GROUPS.items() for group in text.split("|")
):
    for _thing in _things.split():
        for _word in _thing.split("/"):
            EXCLUSIVES[_word] = (*EXCLUSIVES.get(_word, ()), (_number, _thing, _kind))
EXCLUSIVE_KEYS = frozenset(form for word in EXCLUSIVES for form in (word, f"{word}s"))
"""The words and their plurals."""
