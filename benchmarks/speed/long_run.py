"""Time, processor time and peak memory of one long command on an index, a row for each day that it has paired.

    python -m benchmarks.speed.long_run INDEX -- srcdiff index pair INDEX --processes 2

What is known is printed as the run goes on, so a run of hours that is stopped has said what it took so far. Processor
time is that of the command and of all processes that it started, which on a busy machine says more than the time that
passed; both count from the start. Memory is what they take together, looked at every second, and the peak since the row
before; a page that several of them share counts once.
"""

import argparse
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed.corpora import memory_mb, tree

LOOK_EVERY = 1.0
"""Seconds: to look at gigabytes takes some hundredths of one."""
TICKS = os.sysconf("SC_CLK_TCK")
TIMES = slice(13, 17)
"""The fields of ``/proc/PID/stat``, from 0, with its times in user mode and in the kernel, then its children's."""


def main() -> None:
    """Run the command and print the rows; ends with its status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    print(f"{'days':>5} {'time':>9} {'processor':>9} {'peak':>8} {'others':>7}", flush=True)
    raise SystemExit(watched(options.command, options.index))


def watched(command: Sequence[str], index: Path) -> int:
    """Run a command, print what it takes, and return its status."""
    begun, before = time.monotonic(), busy_seconds()
    peak, days, used = 0.0, paired_days(index), 0.0
    process = subprocess.Popen(command)
    while process.poll() is None:
        running = list(tree(process.pid))
        peak = max(peak, sum(map(memory_mb, running)))
        used = max(used, sum(map(processor_seconds, running)))
        if paired_days(index) != days:
            days = paired_days(index)
            show(days, time.monotonic() - begun, used, peak, busy_seconds() - before)
            peak = 0.0
        time.sleep(LOOK_EVERY)
    show(paired_days(index), time.monotonic() - begun, used, peak, busy_seconds() - before)
    return process.returncode


def paired_days(index: Path) -> int:
    """Return how many days are paired."""
    return sum(1 for _ in (index / "paired").glob("*/stamp.json"))


def show(days: int, passed: float, used: float, peak: float, busy: float) -> None:
    """Print one row; ``busy`` is the processor time of all programs, ``others`` the share of it that was not ours."""
    print(f"{days:5} {passed:7.0f} s {used:7.0f} s {peak:5,.0f} MB {1 - used / max(busy, used):6.0%}", flush=True)


def processor_seconds(process: int) -> float:
    """Return the processor time of a process and of its children that have ended; 0 where it has ended itself."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0.0
    numbers = ["", *fields.rpartition(")")[2].split()]  # the name, in brackets, may have blanks
    return sum(map(int, numbers[TIMES.start - 1 : TIMES.stop - 1])) / TICKS


def busy_seconds() -> float:
    """Return the processor time of all programs since the machine was started."""
    user, nice, system = Path("/proc/stat").read_text(encoding="ascii").split()[1:4]
    return (int(user) + int(nice) + int(system)) / TICKS


if __name__ == "__main__":
    main()
