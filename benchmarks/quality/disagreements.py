"""Score the conflicts shown by those that fact-checkers mark: ``python -m benchmarks.quality.disagreements FOLDER``.

On the pairs of ``disagreements.jsonl.gz``, split into the readers' sentences and linked: how many of the facts in
conflict are found, and how many of the conflicts shown are right. The rules were written while reading every other
pair, beginning with the first (``read``); the pairs between (``not read``) were only counted.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from benchmarks.quality.conflicts import article_of, paragraphs_of
from srcdiff.model import Conflict, Link
from srcdiff.pipeline import compare
from srcdiff.settings import DEFAULTS, Settings

FILLERS = frozenset(
    "a an the of to in on at by for and or was is were had has his her its it that with from as about".split()
)
"""Words that count only where one side marks nothing else."""


def main() -> None:
    """Print the figures of both halves at the default threshold of links and at a lower one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threshold", type=float, default=DEFAULTS.link.threshold, help="of the links")
    options = parser.parse_args()
    settings = replace(DEFAULTS, link=replace(DEFAULTS.link, threshold=options.threshold))
    rows = list(read_rows(options.folder / "disagreements.jsonl.gz"))
    for name, half in (("read", rows[::2]), ("not read", rows[1::2]), ("both", rows)):
        print(f"{name:9s} {_figures(half, settings)}")


def _figures(rows: Sequence[Row], settings: Settings) -> str:
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(_judged(row, settings))
    shown = counts["shown"] - counts["wording shown"]
    return (
        f"{counts['found']} of {counts['conflict']} facts found, {counts['right']} of {shown} shown are right, "
        f"{counts['agree found']} of {counts['agree']} that agree are flagged"
    )


def _judged(row: Row, settings: Settings) -> Counter[str]:
    """Return what is to be counted of one pair of articles."""
    left, right = (article_of(side, paragraphs_of(row[side])) for side in ("a", "b"))
    shown = [(link, one) for link in compare(left, right, settings).links for one in link.conflicts]
    facts: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for item in row["items"]:
        facts[item["verdict"], item["kind"], item["left"].lower(), item["right"].lower()].append(item)
    counts: Counter[str] = Counter(shown=len(shown))
    for (verdict, *_), items in facts.items():
        met = any(_meets(item, *one) for item in items for one in shown)
        counts.update({verdict: 1, f"{verdict} found": met})
    for one in shown:
        verdicts = {item["verdict"] for item in row["items"] if _meets(item, *one)}
        counts.update({"right": "conflict" in verdicts, "wording shown": verdicts == {"wording"}})
    counts["found"] = counts["conflict found"]
    return counts


def _meets(item: Row, link: Link, conflict: Conflict) -> bool:
    """Return whether a conflict shown has the sentences and at least half of the words that a reader marked."""
    if item["a"] not in link.left or item["b"] not in link.right:
        return False
    return _overlap(conflict.left, item["left"]) and _overlap(conflict.right, item["right"])


def _overlap(shown: str, marked: str) -> bool:
    one, other = _content(shown), _content(marked)
    return 2 * len(one & other) >= min(len(one), len(other)) > 0


def _content(text: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", text.lower()))
    return words - FILLERS or words


if __name__ == "__main__":
    main()
