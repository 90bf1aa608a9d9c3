"""English words and symbols of numbers, money, shares and measures."""

from decimal import Decimal

SMALL_NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
DECADES = {word.removesuffix("y") + "ies": value for word, value in TENS.items()}
"""Ten years of age by their name: ``thirties``."""
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
"""Words that multiply the number before them; after ``a`` they are numbers themselves."""
ATTACHED_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mm": 1_000_000,
    "mln": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
"""Abbreviated scales that follow digits without a space."""
VAGUE_PLURALS = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2_000, 99_999)}
"""Plurals that give only an order of magnitude, with the least and the largest number they are taken for."""
FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "thirds": (1, 3),
    "quarter": (1, 4),
    "quarters": (1, 4),
    "fourth": (1, 4),
    "fourths": (1, 4),
    "fifth": (1, 5),
    "fifths": (1, 5),
    "tenth": (1, 10),
    "tenths": (1, 10),
}
"""Parts of a whole as (numerator, denominator); after a number they are multiplied by it."""
FRACTION_SYMBOLS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}

CURRENCY_SYMBOLS = {
    "$": "USD", "US$": "USD", "$US": "USD", "A$": "AUD", "AU$": "AUD", "$A": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "$NZ": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₴": "UAH", "₪": "ILS", "₺": "TRY", "₦": "NGN", "฿": "THB", "₫": "VND",
}  # fmt: skip
"""Currency codes (ISO 4217) by the symbol before an amount; the bare dollar is taken for the American one."""
CURRENCY_SYMBOL_ENDS = frozenset(symbol[-1] for symbol in CURRENCY_SYMBOLS)
"""The last character of each of them."""
CURRENCY_CODES = frozenset(
    "USD EUR GBP JPY CHF CNY RMB INR RUB UAH PLN CZK HUF SEK NOK DKK AUD CAD NZD HKD SGD BRL KRW TRY ILS ZAR "
    "MXN".split()
)
DOLLARS = frozenset("USD AUD CAD NZD HKD SGD".split())
"""Currencies that a text may call dollars."""
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "quid": "GBP",
    "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rubles": "RUB",
    "rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR", "franc": "CHF", "francs": "CHF",
    "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "hryvnia": "UAH", "hryvnias": "UAH", "peso": "MXN",
    "pesos": "MXN", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "lira": "TRY", "shekel": "ILS",
    "shekels": "ILS", "rand": "ZAR", "won": "KRW",
}  # fmt: skip
"""Currency codes by the word after an amount. ``pounds`` may be a weight and is left to the measures."""

NATIONAL_CURRENCIES = {
    (nation, word): code
    for code, nations, words in (
        ("USD", "american us u.s. u.s", "dollar dollars"), ("CAD", "canadian", "dollar dollars"),
        ("AUD", "australian", "dollar dollars"), ("NZD", "zealand", "dollar dollars"),
        ("HKD", "kong", "dollar dollars"),
        ("SGD", "singapore singaporean", "dollar dollars"), ("TWD", "taiwan taiwanese", "dollar dollars"),
        ("JMD", "jamaican", "dollar dollars"), ("GBP", "british", "pound pounds sterling"),
        ("EGP", "egyptian", "pound pounds"), ("LBP", "lebanese", "pound pounds lira"),
        ("SYP", "syrian", "pound pounds lira"), ("SDG", "sudanese", "pound pounds"), ("MXN", "mexican", "peso pesos"),
        ("ARS", "argentine argentinian", "peso pesos"), ("CLP", "chilean", "peso pesos"),
        ("COP", "colombian", "peso pesos"), ("PHP", "philippine", "peso pesos"), ("CUP", "cuban", "peso pesos"),
        ("INR", "indian", "rupee rupees"), ("PKR", "pakistani pakistan", "rupee rupees"),
        ("LKR", "lankan", "rupee rupees"), ("NPR", "nepali nepalese", "rupee rupees"), ("CHF", "swiss", "franc francs"),
        ("XAF", "cfa", "franc francs"), ("FRF", "french", "franc francs"), ("BEF", "belgian", "franc francs"),
        ("SEK", "swedish", "krona kronor crown crowns"), ("NOK", "norwegian", "krone kroner crown crowns"),
        ("DKK", "danish", "krone kroner crown crowns"), ("CZK", "czech", "koruna korunas crown crowns"),
        ("ISK", "icelandic", "krona kronor"), ("RUB", "russian", "ruble rubles rouble roubles"),
        ("BYN", "belarusian", "ruble rubles rouble roubles"), ("IRR", "iranian", "rial rials"),
        ("SAR", "saudi", "riyal riyals rial rials"), ("QAR", "qatari", "riyal riyals"),
        ("KWD", "kuwaiti", "dinar dinars"), ("IQD", "iraqi", "dinar dinars"), ("JOD", "jordanian", "dinar dinars"),
        ("RSD", "serbian", "dinar dinars"), ("AED", "emirati", "dirham dirhams"),
        ("MAD", "moroccan", "dirham dirhams"), ("KES", "kenyan", "shilling shillings"),
        ("UGX", "ugandan", "shilling shillings"), ("KRW", "korean", "won"), ("TRY", "turkish", "lira liras"),
        ("CNY", "chinese", "yuan"), ("JPY", "japanese", "yen"),
    )
    for nation in nations.split()
    for word in words.split()
}  # fmt: skip
"""Currency codes by a country's adjective (or the last word of its name) and the word after it."""

CURRENCIES_OF_ONE_NAME = tuple(
    frozenset(code for (_, name), code in NATIONAL_CURRENCIES.items() if name == word)
    | {CURRENCY_WORDS.get(word, "GBP")}
    for word in sorted({name for _, name in NATIONAL_CURRENCIES})
    if word in CURRENCY_WORDS or word == "pounds"
)
"""The codes that one word may mean: "pesos" alone are those of any country that has pesos."""

MEASURES: dict[str, tuple[str, Decimal]] = {
    word: (dimension, Decimal(factor))
    for dimension, factor, words in (
        ("length", "0.001", "millimeter millimeters millimetre millimetres"),
        ("length", "0.01", "cm centimeter centimeters centimetre centimetres"),
        ("length", "1", "m meter meters metre metres"),
        ("length", "1000", "km kms kilometer kilometers kilometre kilometres"),
        ("length", "0.0254", "inch inches"),
        ("length", "0.3048", "ft foot feet"),
        ("length", "0.9144", "yard yards yds"),
        ("length", "1609.344", "mile miles"),
        ("weight", "0.001", "gram grams gramme grammes"),
        ("weight", "1", "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos"),
        ("weight", "0.45359237", "lb lbs pound pounds"),
        ("weight", "0.028349523", "ounce ounces oz"),
        ("weight", "1000", "tonne tonnes ton tons"),
        ("area", "10000", "hectare hectares ha"),
        ("area", "4046.8564", "acre acres"),
        ("volume", "1", "liter liters litre litres"),
        ("volume", "3.785411784", "gallon gallons"),
        ("speed", "1.609344", "mph"),
        ("speed", "1", "kph kmh km/h"),
        ("duration", "1", "second seconds"),
        ("duration", "60", "minute minutes min mins"),
        ("duration", "3600", "hour hours"),
        ("duration", "86400", "day days"),
        ("duration", "604800", "week weeks"),
        ("duration", "2629746", "month months"),
        ("duration", "31556952", "year years"),
        ("power", "1", "kw kilowatt kilowatts"),
        ("power", "1000", "mw megawatt megawatts"),
        ("power", "1000000", "gw gigawatt gigawatts"),
    )
    for word in words.split()
}
"""Dimension and factor to the dimension's base unit (metre, kilogram, square metre, litre, km/h, second, kilowatt).
A ton may be metric or short; the difference is within rounding."""

SCORE_WORDS = (
    "won win wins lost lose loss beat beats beaten defeat defeated victory draw drew tie tied led lead leads trailed "
    "voted vote votes voting score ruling ruled passed failed approved rejected by was finished final ahead up down"
).split()
"""Words before the result of a game or vote (``won 3-1``)."""
NUMBERED_THINGS = (
    "chapter article section page route highway interstate flight channel level phase grade room unit apartment apt "
    "district precinct ward lot gate season episode version title rule form game week day year step number covid "
    "image photo slide picture boeing airbus formula fortune group type class tier category stage exit line bus"
).split()
"""Words after which a number is part of a name (``Flight 370``)."""
LABELLED_THINGS = (
    "flight chapter article section page channel level phase grade reactor room gate unit apartment apt suite ward "
    "district precinct sector zone pier terminal platform engine building title rule amendment proposition measure "
    "resolution category stage exit line bus train boeing airbus turbine"
).split()
"""Words before the number that tells one thing from others of its kind."""
