"""A standalone Spark master with two workers of one core, on this machine's loopback address.

    python scripts/spark_cluster.py    start it, print its address, and stop it at Ctrl-C

Needs pyspark and Java 17. Nothing outside the machine can reach it.
"""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
WORKERS, CORES, MEMORY = 2, 1, "1200m"
PATIENCE_SECONDS = 60.0
MASTER_AT = re.compile(r"Starting Spark master at (spark://\S+)")
REGISTERED = "Successfully registered with master"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running master and its workers."""

    master: str
    """``spark://127.0.0.1:PORT``."""
    workers: tuple[subprocess.Popen[bytes], ...]

    def kill_worker(self, number: int) -> None:
        """Kill a worker and what runs in it, as when its machine fails."""
        os.killpg(self.workers[number].pid, signal.SIGKILL)
        self.workers[number].wait()


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a cluster. Raises ``TimeoutError`` with the end of a log where it does not start."""
    with tempfile.TemporaryDirectory(prefix="spark-") as name, contextlib.ExitStack() as running:
        folder = Path(name)
        master = running.enter_context(_process(folder / "master.log", ["master.Master", *_address()]))
        address = _waited_for(master, folder / "master.log", MASTER_AT).group(1)
        options = ["--cores", str(CORES), "--memory", MEMORY, "--work-dir", str(folder / "work")]
        workers = [
            running.enter_context(
                _process(folder / f"worker{number}.log", ["worker.Worker", address, *_address(), *options])
            )
            for number in range(WORKERS)
        ]
        for number, worker in enumerate(workers):
            _waited_for(worker, folder / f"worker{number}.log", re.compile(REGISTERED))
        yield Cluster(address, tuple(workers))


def _address() -> list[str]:
    return ["--host", HOST, "--port", "0", "--webui-port", "0"]


@contextlib.contextmanager
def _process(log: Path, arguments: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a class of Spark's in a process group of its own, until the end of the block."""
    import pyspark  # noqa: PLC0415  only where the extra `spark` is installed

    home = Path(pyspark.__file__).parent
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
    command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{arguments[0]}", *arguments[1:]]
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _waited_for(process: subprocess.Popen[bytes], log: Path, line: re.Pattern[str]) -> re.Match[str]:
    """Return the match of a line once the log has it."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        found = line.search(log.read_text(errors="replace"))
        if found:
            return found
        time.sleep(0.1)
    raise TimeoutError(f"Spark did not start:\n{log.read_text(errors='replace')[-2000:]}")


def main() -> None:
    """Run a cluster until Ctrl-C."""
    with cluster() as running:
        print(running.master, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()


if __name__ == "__main__":
    main()
