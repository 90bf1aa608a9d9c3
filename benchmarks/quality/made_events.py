"""Precision and recall of the pairs of an index of made articles, on the days that are paired so far.

    python -m benchmarks.quality.made_events INDEX

INDEX has articles of ``benchmarks.data.made_corpus``, and variants of ``benchmarks.data.remapped_index``, whose ids say
which event each one was made for. Two articles are truly paired where they were made for one event.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from math import comb
from pathlib import Path

from benchmarks.data.index_events import event_members
from srcdiff.index.folder import opened
from srcdiff.index.results import paired_days
from srcdiff.index.tables import stored_rows


def main() -> None:
    """Print precision and recall."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    index = opened(parser.parse_args().index)
    events = event_members(index)
    days = paired_days(index)
    ids = [identifier for (identifier,) in stored_rows(index.article_files(days), "id")]
    true = pairs(Counter(map(made_for, ids)).values())
    found = pairs(map(len, events.values()))
    right = pairs(count for members in events.values() for count in Counter(map(made_for, members)).values())
    print(
        f"{len(ids):,} articles on {len(days)} days, {len(events):,} events, P {right / found:.3f} R {right / true:.3f}"
    )


def made_for(identifier: str) -> tuple[str, str]:
    """Return the event, as the corpus numbers it, and the variant of an article."""
    original, _, variant = identifier.partition("~")
    return original.rpartition("-")[0], variant


def pairs(sizes: Iterable[int]) -> int:
    """Return how many pairs groups of these sizes have."""
    return sum(comb(size, 2) for size in sizes)


if __name__ == "__main__":
    main()
