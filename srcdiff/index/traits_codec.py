"""The traits of one article as bytes, so that pairing needs neither its text nor its sentences again.

Names are kept as words but not as printed: reasons quote the text, and are written from it.
"""

import datetime
import json
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from srcdiff.pair.dates import NamedDates
from srcdiff.pair.particulars import Particulars
from srcdiff.pair.traits import Traits

_CODES = "QdIIQIIB"
"""The type of each row of numbers: words, counts, names and figures (places among the words), phrases, where each
begins, quoted ones (places among the phrases), and the rest as JSON."""
_LENGTHS = struct.Struct(f"<{len(_CODES)}I")


def encoded(traits: Traits) -> bytes:
    """Return the traits as bytes: about 8 for each word and 12 for each phrase. Linear."""
    place = {word: number for number, word in enumerate(traits.terms)}
    rows: list[array[Any]] = [
        array("Q", traits.terms),
        array("d", traits.terms.values()),
        array("I", [place[word] for word in traits.names]),
        array("I", sorted(place[word] for word in traits.numbers)),
        array("Q", traits.phrases),
        array("I", traits.places),
        array("I", [number for number, mark in enumerate(traits.phrases) if mark in traits.quoted]),
        array("B", json.dumps(_rest(traits), ensure_ascii=False, separators=(",", ":")).encode()),
    ]
    return _LENGTHS.pack(*map(len, rows)) + b"".join(_little_endian(row).tobytes() for row in rows)


def decoded(content: bytes) -> Traits:
    """Return what ``encoded`` was given, names without their print. Raises ``ValueError`` for other bytes."""
    words, counts, names, figures, phrases, places, quoted, rest = _rows(content)
    dates, particulars, language = _of_rest(json.loads(rest.tobytes()))
    return Traits(
        terms=dict(zip(words, counts, strict=True)),
        names={words[number]: "" for number in names},
        numbers=frozenset(words[number] for number in figures),
        phrases=phrases,
        places=places,
        quoted=frozenset(phrases[number] for number in quoted),
        dates=dates,
        particulars=particulars,
        language=language,
    )


def _rows(content: bytes) -> "Iterator[array[Any]]":
    """Yield the rows of numbers."""
    start = _LENGTHS.size
    if len(content) < start:
        raise ValueError("traits are cut off")
    for code, length in zip(_CODES, _LENGTHS.unpack_from(content), strict=True):
        row = array(code)
        end = start + length * row.itemsize
        row.frombytes(content[start:end])
        if len(row) != length:
            raise ValueError("traits are cut off")
        yield _little_endian(row)
        start = end


def _little_endian(row: "array[Any]") -> "array[Any]":
    if sys.byteorder == "big":
        row.byteswap()
    return row


def _rest(traits: Traits) -> list[Any]:
    dates, particulars = traits.dates, traits.particulars
    return [
        dates.day.toordinal() if dates.day else None,
        dates.known,
        sorted(dates.weekdays),
        sorted(dates.days),
        dates.months,
        dates.newest_year,
        sorted(particulars.ages),
        sorted(particulars.lead_ages),
        particulars.streets,
        traits.language,
    ]


def _of_rest(rest: list[Any]) -> tuple[NamedDates, Particulars, str]:
    day, known, weekdays, days, months, newest_year, ages, lead_ages, streets, language = rest
    dates = NamedDates(
        day=None if day is None else datetime.date.fromordinal(day),
        known=known,
        weekdays=frozenset(weekdays),
        days=_pairs(days),
        months=tuple(sorted(_pairs(months))),
        newest_year=newest_year,
    )
    return dates, Particulars(frozenset(ages), frozenset(lead_ages), streets), language


def _pairs(listed: Iterable[list[int]]) -> frozenset[tuple[int, int]]:
    return frozenset((first, second) for first, second in listed)
