"""Spark as an engine: for what outgrows a machine. Its workers read the index, and need srcdiff, as this machine does.

Whatever is worked out once is written to Parquet in the folder of the work, which breaks the lineage: a worker that
dies costs its tasks and nothing before them.
"""

import contextlib
import logging
import os
import re
import shutil
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srcdiff.errors import OutputError
from srcdiff.index.engine import GroupFunction
from srcdiff.reading.extras import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

EXTRA = "spark"
TASKS_PER_CORE = 2
"""Tasks of a step for each core of the cluster: groups and days differ in size."""
GLOB = re.compile(r"([\\*?\[\]{}])")
"""Characters with a meaning in the names of files that Spark reads."""
ROWS, GROUPS = "rows", "groups"
"""What jobs are called that give rows to this process, and that map a function over groups."""
PYTHON_ERROR = re.compile(
    r"thrown from the Python worker.*?^([\w.]+(?:Error|Exception))\b(.*?)$", re.DOTALL | re.MULTILINE
)
"""The type and the message of what Python raised in a worker."""
IMPORT_ERRORS = ("ImportError", "ModuleNotFoundError")
SETTINGS = {
    "spark.log.level": "OFF",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.adaptive.coalescePartitions.enabled": "false",  # small rows may be much work
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}


class SparkEngine:
    """Spark as an engine."""

    def __init__(self, work: Path, master: str | None = None, tasks: int | None = None) -> None:
        """Start a session on a ``master``: that of Spark's own configuration, else all cores of this machine.

        ``work`` is a folder that every worker reaches by the same path, as it does the index.
        """
        self._work = work
        self._names: list[str] = []
        self._interrupted = False
        self._session = _session(master)
        count = tasks or TASKS_PER_CORE * self._session.sparkContext.defaultParallelism
        self._session.conf.set("spark.sql.shuffle.partitions", str(count))

    def table(self, name: str, rows: "pa.Table") -> None:
        """Make rows of this process known by a name."""
        import pyarrow.parquet as pq  # noqa: PLC0415  an extra

        with self._failures():
            self._work.mkdir(parents=True, exist_ok=True)
            pq.write_table(rows, self._file(name))
            self._read(name, [self._file(name)])

    def parquet(self, name: str, files: Sequence[Path]) -> None:
        """Make the rows of Parquet files known by a name."""
        with self._failures():
            self._read(name, files)

    def keep(self, name: str, statement: str) -> None:
        """Work out a statement once and make its rows known by a name."""
        with self._jobs(name):
            self._session.sql(statement).write.mode("overwrite").parquet(_address(self._file(name)))
            self._read(name, [self._file(name)])

    def define(self, name: str, statement: str) -> None:
        """Make the rows of a statement known by a name; they are worked out where they are read."""
        with self._failures():
            self._session.sql(statement).createOrReplaceTempView(name)
            self._names.append(name)

    def rows(self, statement: str) -> "pa.Table":
        """Return the rows of a statement, in its order."""
        with self._jobs(ROWS):
            return self._session.sql(statement).toArrow()

    def map_groups(self, function: GroupFunction, statement: str, key: str, schema: "pa.Schema") -> "pa.Table":
        """Return what a function gives for each group of rows with one value of ``key``."""
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415

        def of_group(rows: "pa.Table") -> "pa.Table":
            return function(rows)

        with self._jobs(GROUPS):
            groups = self._session.sql(statement).groupBy(key)
            return groups.applyInArrow(of_group, from_arrow_schema(schema)).toArrow()

    def forget(self) -> None:
        """Drop all names and what was kept for them."""
        for name in self._names:
            self._session.catalog.dropTempView(name)
        self._names = []
        shutil.rmtree(self._work, ignore_errors=True)

    def close(self) -> None:
        """End the session. After an interrupt it is left to the end of the process: it would wait for its jobs."""
        if self._interrupted:
            return
        with contextlib.suppress(Exception):
            self.forget()
        self._session.stop()

    def _file(self, name: str) -> Path:
        return self._work / f"{name}.parquet"

    def _read(self, name: str, files: Sequence[Path]) -> None:
        self._session.read.parquet(*map(_pattern, files)).createOrReplaceTempView(name)
        self._names.append(name)

    @contextlib.contextmanager
    def _jobs(self, name: str) -> Iterator[None]:
        """Give Spark's jobs a name that it shows, and raise what it raises as an error of this program."""
        with self._failures():
            self._session.sparkContext.setJobGroup(name, name)
            yield

    @contextlib.contextmanager
    def _failures(self) -> Iterator[None]:
        """Raise what Spark raises as an error of this program."""
        from py4j.protocol import Py4JError  # noqa: PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415

        try:
            yield
        except (Py4JError, PySparkException, OSError) as error:
            raise OutputError(f"Spark failed: {_reason(error)}; see its logs, and run the command again") from None
        except KeyboardInterrupt:
            self._interrupted = True
            raise


def _session(master: str | None) -> Any:
    """Return a new session. Raises ``OutputError`` where Spark does not start."""
    try:
        from py4j.protocol import Py4JError  # noqa: PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("--engine spark", EXTRA, "clusters") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    logging.getLogger().addHandler(logging.NullHandler())  # where there is none, py4j logs to standard error
    builder = SparkSession.builder.appName("srcdiff").config(map=SETTINGS)
    try:
        with _silent_start(), _own_interrupts():
            return (builder.master(master) if master else builder).getOrCreate()
    except (PySparkException, Py4JError) as error:
        gone = isinstance(error, PySparkException) and error.getCondition() == "JAVA_GATEWAY_EXITED"
        reason = "Java ended" if gone else _reason(error)
        advice = "`java -version` must be 17 or 21, and --master the address of a running master"
        raise OutputError(f"Spark does not start{f' on {master}' if master else ''}: {reason}; {advice}") from None


@contextlib.contextmanager
def _silent_start() -> Iterator[None]:
    """Let what is started here, which is Java, write nothing to standard error."""
    kept, null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    os.close(null)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


@contextlib.contextmanager
def _own_interrupts() -> Iterator[None]:
    """Keep this process's handler of Ctrl-C: that of Spark fails in the middle of a call."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


def _address(file: Path) -> str:
    return f"file://{file.absolute()}"


def _pattern(file: Path) -> str:
    """Return the address of a file or folder that is to be read, which Spark takes for a pattern."""
    return GLOB.sub(r"\\\1", _address(file))


def _reason(error: Exception) -> str:
    """Return the first line that says more than where it happened.

    Of an error in a worker only the type, where its message could have text of an article in it.
    """
    text = str(error)
    if in_worker := PYTHON_ERROR.search(text):
        kind, message = in_worker.groups()
        said = message if kind.startswith("pyspark.") or kind in IMPORT_ERRORS else ""
        return f"{kind.rpartition('.')[2]} in a worker{said}"
    lines = (line.strip(": ") for line in text.splitlines())
    return next((line for line in lines if line and not line.startswith("An error occurred")), type(error).__name__)
