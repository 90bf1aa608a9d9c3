"""Small and capital letters of every alphabet that has both, as Unicode knows them: ``re`` has no class for them.

Scripts without case (Arabic, Chinese, Thai) have neither, and Georgian counts as one of them: its letters are small by
Unicode's category, but a Georgian sentence begins with one.
"""

_BLOCKS = (
    (0x0041, 0x0590),  # Latin, Greek, Cyrillic, Armenian
    (0x1C80, 0x1C90),  # more Cyrillic
    (0x1D00, 0x1E00),  # phonetic letters
    (0x1E00, 0x2000),  # more Latin and Greek
    (0x2C00, 0x2CE4),  # Glagolitic, Latin, Coptic
    (0xA640, 0xA7FF),  # more Cyrillic and Latin
    (0xFB00, 0xFB18),  # ligatures
    (0xFF21, 0xFF5B),  # full width
    (0x10400, 0x10500),  # Deseret, Osage
    (0x1E900, 0x1E944),  # Adlam
)
_LETTERS = [chr(point) for first, end in _BLOCKS for point in range(first, end)]

SMALL = "".join(letter for letter in _LETTERS if letter.islower())
"""Every small letter, to be used inside the brackets of a regular expression."""
CAPITAL = "".join(letter for letter in _LETTERS if letter.isupper() or letter.istitle())
"""Every capital letter, likewise."""

_SMALL = frozenset(SMALL)


def is_small(character: str) -> bool:
    """Return whether ``character`` is a small letter: a sentence cannot begin with it. False for an empty string."""
    return character in _SMALL
