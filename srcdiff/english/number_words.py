"""English words for numbers, magnitudes and currencies."""

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

SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}

SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000}
"""Magnitudes that follow the digits without a space."""

CURRENCIES = {
    "$": "$", "€": "€", "£": "£", "¥": "¥", "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pounds": "£",
    "sterling": "£", "yen": "¥",
}  # fmt: skip

PERCENT = ("percent", "pct")
