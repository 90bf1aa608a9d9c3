"""Words and ids as numbers of 63 bits, the same in every run and on every machine."""

from functools import lru_cache
from hashlib import blake2b

from srcdiff.text.words import Spelling

REMEMBERED = 1 << 17
"""Words whose numbers are kept: most words of an article are among them."""


def number_of(text: str) -> int:
    """Return a number of 63 bits for a text. Among a million texts two share one with a chance of 5e-8."""
    return int.from_bytes(blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest()) >> 1


class HashedVocabulary:
    """Numbers words by their hashes, so that the order in which articles are read changes nothing."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling
        self._number_of = lru_cache(maxsize=REMEMBERED)(number_of)

    def number(self, key: str) -> int:
        """Return the number of the word with this key."""
        return self._number_of(key)
