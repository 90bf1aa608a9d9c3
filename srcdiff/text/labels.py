"""Numbers that name one of several things: ``No. 5``, ``Highway 41``, ``Charles III``, ``12 Elm Street``. English."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from srcdiff.english.number_words import LABELLED_THINGS
from srcdiff.english.streets import STREET_KEYS, STREET_WORDS
from srcdiff.text.dates import date_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import without_overlap
from srcdiff.text.word_sets import word_set

LabelKind = Literal["number", "route", "house", "block", "numeral"]
"""``No. 5`` and other numbered things; a road; a house in a street; a block of a street; a Roman numeral."""

_NUMBERED = lazy_pattern(
    rf"(?<![\w-])(?P<thing>Nos?\.?|#|number|(?:{'|'.join(LABELLED_THINGS)}))[ \u00a0-]?(?P<value>[0-9]{{1,6}}[A-Za-z]?)"
    r"(?![\w%]|[.,:/][0-9]|[-–][0-9A-Za-z])",
    re.IGNORECASE,
)
_ROUTE = lazy_pattern(
    r"\b(?P<thing>(?i:highway|hwy\.?|route|interstate|motorway|autobahn|road)|I(?=-)|US|U\.S\.|SR)"
    r"[ \u00a0-](?P<value>[0-9]{1,4}[A-Z]?)(?![\w%]|[.,:/][0-9]|[-–][0-9])"
)
_WORDS_OF_STREET = r"(?P<thing>(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:[A-Z0-9][\w’'.-]*\s){1,3}?)"
_STREET = rf"(?P<type>{'|'.join(STREET_WORDS)})\b"
_HOUSE = lazy_pattern(rf"(?<![\w.,:/-])(?P<value>[1-9][0-9]{{0,5}})\s{_WORDS_OF_STREET}{_STREET}")
_BLOCK = lazy_pattern(
    rf"(?<![\w.,:/-])(?P<value>[1-9][0-9]{{0,5}})[\s-](?P<hundred>hundred[\s-])?block\sof\s{_WORDS_OF_STREET}{_STREET}"
)
_NUMERAL = lazy_pattern(r"\b(?P<thing>[A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+)?) (?P<value>[IVX]{2,6}\b|[IVX]\b(?!\.))")
_PATTERNS: dict[LabelKind, tuple[re.Pattern[str], frozenset[str] | None]] = {
    "number": (_NUMBERED, frozenset(("no", "nos", "number", *LABELLED_THINGS))),
    "route": (_ROUTE, frozenset("highway hwy route interstate motorway autobahn road i us u sr".split())),
    "house": (_HOUSE, STREET_KEYS),
    "block": (_BLOCK, STREET_KEYS),
    "numeral": (_NUMERAL, None),
}
"""By kind, with the words one of which a sentence with such a label has, if any; a number may have ``#`` instead."""
_DIRECTION = lazy_pattern(r"^(?:[nsew]\.?|north|south|east|west)\s")


class LabelMention(NamedTuple):
    """A thing and the number that tells it from others of its kind."""

    start: int
    end: int
    """Half-open offsets into the text."""
    kind: LabelKind
    thing: str
    """Equal for two labels of one kind of thing, one street or one name."""
    value: str

    @property
    def span(self) -> tuple[int, int]:
        """The offsets as a span."""
        return self.start, self.end


def label_mentions(text: str, start: int, end: int) -> list[LabelMention]:
    """Return the labels in ``text[start:end]`` in order, without overlap. Linear in the text.

    >>> text = "Flight 370 and King Charles III"
    >>> [(label.thing, label.value) for label in label_mentions(text, 0, len(text))]
    [('flight', '370'), ('charles', 'iii')]
    """
    dates = [(date.start, date.end) for date in date_mentions(text, start, end)]
    return without_overlap(
        label
        for kind in _kinds(text, start, end)
        for label in _labels(kind, text, start, end)
        if not any(first <= label.start < last for first, last in dates)
    )


def _kinds(text: str, start: int, end: int) -> list[LabelKind]:
    """Return the kinds of labels for which a sentence has the words."""
    found = word_set(text, start, end)
    kinds = [kind for kind, (_, words) in _PATTERNS.items() if words is None or not words.isdisjoint(found)]
    return kinds if "number" in kinds or text.find("#", start, end) < 0 else ["number", *kinds]


def _labels(kind: LabelKind, text: str, start: int, end: int) -> Iterator[LabelMention]:
    """Yield the labels of one kind."""
    for match in _PATTERNS[kind][0].finditer(text, start, end):
        thing, value = match["thing"].strip().casefold(), match["value"].casefold()
        if kind == "block" and match["hundred"]:
            value += "00"
        if kind in ("house", "block"):
            thing = _DIRECTION.sub("", thing)
        elif kind == "numeral":
            thing = thing.rsplit(" ", 1)[-1]
        else:
            thing = "number" if thing in ("no", "no.", "nos", "nos.", "#") else thing.rstrip(".")
        yield LabelMention(match.start(), match.end(), kind, thing, value)
