"""Stretches whose capitals name nobody: amounts, time zones, and who took a picture."""

import re
from collections.abc import Iterator

from srcdiff.diff.link_diff import LinkSide
from srcdiff.model import Span
from srcdiff.text.clock_times import clock_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.quantities import quantities
from srcdiff.text.time_zones import zone_at

_PHOTO_CREDIT = lazy_pattern(
    r"\((?:[^()]*\b(?:photo|image|video|picture)\w*\b[^()]*|[^()/]{3,40} ?/ ?[^()/]{3,40})\)", re.IGNORECASE
)
"""Who took a picture: ``(Ana Lind / The Courier)``."""


def nameless_stretches(side: LinkSide) -> Iterator[Span]:
    """Yield the amounts, time zones (``ET`` in ``10 a.m. ET``) and photo credits in a side's linked sentences."""
    text = side.article.text
    for start, end in side.sentences:
        yield from (amount.span for amount in quantities(text, start, end))
        if text.find("(", start, end) >= 0:
            yield from (match.span() for match in _PHOTO_CREDIT.finditer(text, start, end))
        for clock in clock_mentions(text, start, end):
            if zone := zone_at(text, clock.end, end):
                yield clock.end, zone.end
