"""Article text made fit for showing: the last guard, whatever reading let through.

Every text of an article, its id, its title and the reasons that quote it are shown as this returns them and
never as markup.
"""

import re

BIDIRECTIONAL = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that reorder what a terminal shows."""
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029" + "".join(map(chr, BIDIRECTIONAL)) + "]")


def shown(text: str) -> str:
    r"""Return ``text`` with each control, line break and bidirectional mark as one space: offsets stay valid. Linear.

    >>> shown("one\ntwo\x1b]52;")
    'one two ]52;'
    """
    return _NOT_SHOWN.sub(" ", text)
