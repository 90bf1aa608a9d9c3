"""What an index holds, without reading its texts."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from srcdiff.index.folder import IndexFolder
from srcdiff.index.pair_rules import PairingChoices
from srcdiff.index.pairing import stale_days
from srcdiff.index.results import paired_days
from srcdiff.index.window import article_counts


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """What an index holds."""

    articles: int
    days: int
    first: datetime.date | None
    last: datetime.date | None
    window_days: int
    paired: int
    """Days that have been paired."""
    stale: int
    """Days that pairing would work on."""
    stored_bytes: int
    """Of all files."""


def index_status(index: IndexFolder, choices: PairingChoices) -> IndexStatus:
    """Return what an index holds; reads the footers of its files."""
    counts = article_counts(index)
    days = [*counts]
    return IndexStatus(
        articles=sum(counts.values()),
        days=len(days),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        window_days=index.description.window_days,
        paired=len(paired_days(index)),
        stale=len(stale_days(index, choices)),
        stored_bytes=sum(map(_size, index.path.rglob("*.parquet"))),
    )


def _size(file: Path) -> int:
    """Return the bytes of a file; none of one that another process has replaced in the meantime."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
