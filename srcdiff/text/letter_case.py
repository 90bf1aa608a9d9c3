"""Small and capital letters of every alphabet that has both, as Unicode knows them: ``re`` has no class for them.

Scripts without case (Arabic, Chinese, Thai) have neither, and Georgian counts as one of them: its letters are small by
Unicode's category, but a Georgian sentence begins with one. Letters of scholarly and extinct alphabets are left out.
"""

from collections.abc import Iterable

_BLOCKS = (
    (0x0041, 0x0590),  # Latin, Greek, Cyrillic, Armenian
    (0x1E00, 0x2000),  # more Latin and Greek
    (0xFB00, 0xFB18),  # ligatures
    (0xFF21, 0xFF5B),  # full width
    (0x10400, 0x10500),  # Deseret, Osage
    (0x1E900, 0x1E944),  # Adlam
)
_LETTERS = [chr(point) for first, end in _BLOCKS for point in range(first, end)]


def _ranges(letters: Iterable[str]) -> str:
    """Return letters in ascending order with ``first-last`` for each run of them: short classes compile fast."""
    runs: list[list[int]] = []
    for point in map(ord, letters):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


SMALL = _ranges(letter for letter in _LETTERS if letter.islower())
"""Every small letter, to be used inside the brackets of a regular expression."""
CAPITAL = _ranges(letter for letter in _LETTERS if letter.isupper() or letter.istitle())
"""Every capital letter, likewise."""

_SMALL = frozenset(letter for letter in _LETTERS if letter.islower())


def is_small(character: str) -> bool:
    """Return whether ``character`` is a small letter: a sentence cannot begin with it. False for an empty string."""
    return character in _SMALL
