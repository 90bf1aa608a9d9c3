"""What the command takes to say something, in processor time, beside bare Python in the same run.

    python benchmarks/speed/startup.py [--runs 10]

Each command runs as a process of its own, in turn with `python -c pass`; medians count, since machines are noisy.
POSIX only.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FAILED = 2
"""The exit status of a command that did not do its work."""
PYTHON = [sys.executable, "-c", "pass"]
SRCDIFF = [sys.executable, "-m", "srcdiff"]
COMMANDS = {
    "srcdiff --version": [*SRCDIFF, "--version"],
    "srcdiff report --help": [*SRCDIFF, "report", "--help"],
    "srcdiff diff A B": [*SRCDIFF, "diff", "seeds/000_e4a192a37fad9332.txt", "seeds/003_14c54f9a88c2523c.txt"],
    "srcdiff pairs seeds/": [*SRCDIFF, "pairs", "seeds/"],
    "srcdiff report seeds/": [*SRCDIFF, "report", "seeds/"],
    "srcdiff report seeds/ --config": [*SRCDIFF, "report", "seeds/", "--config", "config/seeds.yaml"],
}


def milliseconds(command: Sequence[str]) -> float:
    """Return the processor time of one run; raises where the command fails, which would be fast."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # it was waited for above
    if process.returncode >= FAILED or process.returncode < 0:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return 1_000 * (usage.ru_utime + usage.ru_stime)


def main() -> None:
    """Print a table: median and fastest time of each command, and what it takes beyond bare Python."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    print(f"{'':32s} {'median':>9s} {'fastest':>9s} {'over bare python':>18s}")
    for name, command in COMMANDS.items():
        milliseconds(command)
        times = [(milliseconds(PYTHON), milliseconds(command)) for _ in range(runs)]
        bare, whole = zip(*times, strict=True)
        over = statistics.median(whole) - statistics.median(bare)
        print(f"{name:32s} {statistics.median(whole):6.0f} ms {min(whole):6.0f} ms {over:15.0f} ms")


if __name__ == "__main__":
    main()
