"""How time and memory of the command grow when an input doubles.

    python -m benchmarks.speed.growth [--only WORD]

Each row is one process of the command, from its start to its end, on an input that is made for it. Linear growth shows
as a factor of 2 at most; bare start-up is part of each figure.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TWO_ARTICLES = {
    "harbour": "Ferry runs aground off Tern Island\n\nA ferry with 212 people on board ran aground on Monday.\n",
    "isles": "Passengers rescued from ferry\n\nA ferry carrying 221 people ran aground near Tern Island on Monday.\n",
}


@dataclass(frozen=True, slots=True)
class GrowthCase:
    """An input that can be made in any size."""

    name: str
    largest: int
    """Units of the row that the table ends with."""
    make: Callable[[Path, int], None]
    """Writes an input of so many units into an empty folder."""
    command: tuple[str, ...] = ("pairs", "--quiet", ".")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    seconds: float
    """Of processor time, which does not depend on what else the machine does."""
    megabytes: float
    """At most, resident."""


def _two_articles(folder: Path) -> None:
    for name, text in TWO_ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def _pairing_rules(folder: Path, count: int) -> None:
    """Rules on every two of as many short articles as that takes, none contradicting another."""
    articles = next(number for number in range(2, count + 2) if number * (number - 1) // 2 >= count)
    records = ({"id": f"a{number}", "text": f"Ferry number {number} ran aground."} for number in range(articles))
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    pairs = ((left, right) for right in range(articles) for left in range(right))
    lines = (
        f"- {{articles: [a{left}, a{right}], same_event: {str(left // 2 == right // 2).lower()}}}\n"
        for (left, right), _ in zip(pairs, range(count), strict=False)
    )
    (folder / "srcdiff.yaml").write_text("pairings:\n" + "".join(lines), encoding="utf-8")


def _verdicts(folder: Path, count: int) -> None:
    """Notes on one sentence, each newer than the one before."""
    _write_notes(folder, ["Ferry runs aground off Tern Island"] * count)


def _lost_verdicts(folder: Path, count: int) -> None:
    """Notes on sentences that the article no longer has."""
    _write_notes(folder, [f"Ferry number {number} runs aground off Tern Island" for number in range(count)])


def _write_notes(folder: Path, remembered: Sequence[str]) -> None:
    """Write two articles and a note on each of the sentences that are remembered of the first one."""
    _two_articles(folder)
    notes = (
        {"verdict": "note", "article": "harbour", "sentence": {"position": 0, "text": text}, "text": str(number)}
        for number, text in enumerate(remembered)
    )
    lines = ({"format": "srcdiff verdicts", "version": 1}, *notes)
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    (folder / "srcdiff.verdicts.jsonl").write_text(text, encoding="utf-8")


def _yaml(entry: str) -> Callable[[Path, int], None]:
    """Return what makes a settings file of so many kilobytes, of entries alike."""

    def make(folder: Path, kilobytes: int) -> None:
        _two_articles(folder)
        key, _, value = entry.partition("|")
        (folder / "srcdiff.yaml").write_text(key + value * (1_000 * kilobytes // len(value)), encoding="utf-8")

    return make


def _furniture(folder: Path, count: int) -> None:
    """Patterns of which no two are alike."""
    _two_articles(folder)
    lines = "".join(f"- 'Photo {number}: .+ of [a-z]{{3,{3 + number % 7}}}'\n" for number in range(count))
    (folder / "srcdiff.yaml").write_text(f"furniture:\n{lines}", encoding="utf-8")


def _copies(folder: Path, count: int) -> None:
    """One wire report in so many outlets, each with a line of its own."""
    report = "\n\n".join(
        f"The harbour board of bay {number} said on Monday that ferry line {number * 7} will sail again in spring."
        for number in range(12)
    )
    records = (
        {"id": f"a{number}", "text": f"Ferries to sail again\n\n{report}\n\nReporting by desk {number}."}
        for number in range(count)
    )
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")


CASES = (
    GrowthCase("copies of one text", 800, _copies, ("report", "--quiet", ".")),
    GrowthCase("pairing rules", 9_000, _pairing_rules),
    GrowthCase("verdicts on one sentence", 100_000, _verdicts),
    GrowthCase("verdicts on sentences that are gone", 100_000, _lost_verdicts),
    GrowthCase("furniture patterns", 9_000, _furniture),
    GrowthCase("settings, KB of furniture", 900, _yaml("furniture:\n|- ab\n")),
    GrowthCase("settings, KB of spelling", 900, _yaml("spelling:\n|- [a, b]\n")),
    GrowthCase("settings, KB of unknown keys", 900, _yaml("|ab: 1\n")),
)
DOUBLINGS = 3
"""Rows of a case: its largest input, half of it, and so on."""


def cost(case: GrowthCase, size: int) -> Cost:
    """Return what one run of the command takes. POSIX only."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case.make(folder, size)
        process = subprocess.Popen(
            [sys.executable, "-m", "srcdiff", *case.command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # it was waited for above
    unit = 1 if sys.platform == "darwin" else 1_000
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1_000_000)


def rows(case: GrowthCase) -> Iterator[str]:
    """Yield the rows of one case as Markdown, each with its time as a multiple of the one before."""
    before: Cost | None = None
    for halvings in reversed(range(DOUBLINGS)):
        size = case.largest >> halvings
        now = cost(case, size)
        factor = f"× {now.seconds / before.seconds:.1f}" if before else ""
        yield f"| {case.name} | {size:,} | {now.seconds:.1f} s | {factor} | {now.megabytes:.0f} MB |"
        before = now


def print_table(cases: Sequence[GrowthCase], description: str | None) -> None:
    """Print a table in Markdown of the cases that the command line chooses."""
    parser = argparse.ArgumentParser(description=description.split("\n")[0] if description else None)
    parser.add_argument("--only", metavar="WORD", default="", help="only the cases with this in their name")
    chosen = parser.parse_args().only
    print("| input | size | time | growth | memory |\n|---|---|---|---|---|")
    for case in cases:
        if chosen in case.name:
            for row in rows(case):
                print(row, flush=True)


if __name__ == "__main__":
    print_table(CASES, __doc__)
