"""Time and peak memory of adding and pairing a made corpus, as commands; and of one more day.

    python -m benchmarks.speed.corpora 10000 [100000 ...] [--days 60] [--processes N]

The corpus is that of ``benchmarks.data.made_corpus``, its last day added on its own. Memory is what the command and the
processes that it started take of the machine's together, looked at ten times a second: a page that several of them
share counts once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data.made_corpus import MadeCorpus

LOOK_EVERY = 0.1
"""Seconds."""
KILOBYTE = 1024


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    processor_seconds: float
    peak_mb: float


def main() -> None:
    """Print a row for each command and size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    print(f"{'articles':>9} {'step':<12} {'time':>8} {'processor':>9} {'each':>8} {'peak':>8}", flush=True)
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), size, options.days, str(options.processes))


def measure(folder: Path, size: int, days: int, processes: str) -> None:
    """Print what a corpus of one size takes."""
    index = folder / "corpus.index"
    earlier, last = write_corpus(folder, size, days)
    add = ["add", "--into", str(index), "--processes", processes, "--quiet"]
    pair = ["pair", str(index), "--processes", processes, "--quiet"]
    show(size, "add", cost([*add, str(earlier)]))
    show(size, "pair", cost(pair))
    show(size, "add a day", cost([*add, str(last)]))
    show(size, "pair it", cost(pair))
    show(size, "events", cost(["events", str(index), "--format", "json"]))
    stored = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    print(f"{size:9,} on disk {stored / 1e6:,.0f} MB", flush=True)


def write_corpus(folder: Path, size: int, days: int) -> tuple[Path, Path]:
    """Write a corpus without its last day, and the last day."""
    earlier, last = folder / "earlier.jsonl", folder / "last.jsonl"
    with earlier.open("w", encoding="utf-8") as most, last.open("w", encoding="utf-8") as rest:
        final = max(str(record["date"]) for record in MadeCorpus(size, days=days).records())
        for record in MadeCorpus(size, days=days).records():
            (rest if record["date"] == final else most).write(json.dumps(record) + "\n")
    return earlier, last


def show(size: int, step: str, taken: Cost) -> None:
    """Print one row."""
    print(
        f"{size:9,} {step:<12} {taken.seconds:6.1f} s {taken.processor_seconds:7.1f} s"
        f" {1000 * taken.processor_seconds / size:5.2f} ms {taken.peak_mb:5,.0f} MB",
        flush=True,
    )


def cost(arguments: Sequence[str]) -> Cost:
    """Run ``srcdiff index`` and return what it took."""
    begun, before = time.perf_counter(), os.times()
    process = subprocess.Popen([sys.executable, "-m", "srcdiff", "index", *arguments], stdout=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, sum(map(memory_mb, tree(process.pid))))
        time.sleep(LOOK_EVERY)
    if process.returncode:
        raise SystemExit(f"srcdiff index {' '.join(arguments)} failed")
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(time.perf_counter() - begun, used, peak)


def tree(process: int) -> Iterator[int]:
    """Yield a process and those below it."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from tree(int(child))


def memory_mb(process: int) -> float:
    """Return the memory of a process in MB, each page divided by the processes that share it; 0 where it has ended."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    lines = (line.split() for line in rollup.splitlines() if line.startswith("Pss:"))
    return sum(int(fields[1]) for fields in lines) / KILOBYTE


if __name__ == "__main__":
    main()
