"""Small and capital letters of every alphabet that has both, as Unicode knows them: ``re`` has no class for them.

Scripts without case (Arabic, Chinese, Thai) have neither, and Georgian counts as one of them: its letters are small by
Unicode's category, but a Georgian sentence begins with one. Letters of scholarly and extinct alphabets are left out.
"""

from collections.abc import Iterable, Iterator

_BLOCKS = (
    (0x0041, 0x0590),  # Latin, Greek, Cyrillic, Armenian
    (0x1E00, 0x2000),  # more Latin and Greek
    (0xFB00, 0xFB18),  # ligatures
    (0xFF21, 0xFF5B),  # full width
    (0x10400, 0x10500),  # Deseret, Osage
    (0x1E900, 0x1E944),  # Adlam
)


def _letters() -> Iterator[str]:
    return (chr(point) for first, end in _BLOCKS for point in range(first, end))


def _ranges(letters: Iterable[str]) -> str:
    """Return ascending letters as ranges: a pattern compiles twice as fast so."""
    ranges: list[list[str]] = []
    for letter in letters:
        if ranges and ord(letter) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = letter
        else:
            ranges.append([letter, letter])
    return "".join(first if first == last else f"{first}-{last}" for first, last in ranges)


SMALL = _ranges(filter(str.islower, _letters()))
"""Every small letter, to be used inside the brackets of a regular expression."""
CAPITAL = _ranges(letter for letter in _letters() if letter.isupper() or letter.istitle())
"""Every capital letter, likewise."""


def is_small(character: str) -> bool:
    """Return whether ``character`` is a small letter: a sentence cannot begin with it. False for an empty string."""
    return character.islower() and _has_case(character)


def is_capital(character: str) -> bool:
    """Return whether ``character`` is a capital letter. False for an empty string."""
    return (character.isupper() or character.istitle()) and _has_case(character)


def _has_case(letter: str) -> bool:
    return any(first <= ord(letter) < end for first, end in _BLOCKS)
