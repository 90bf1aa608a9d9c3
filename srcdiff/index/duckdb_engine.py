"""The embedded engine: DuckDB, in this process, with a limit to its memory; what does not fit goes to a folder."""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.errors import OutputError
from srcdiff.index.engine import GroupFunction
from srcdiff.index.tables import check_files
from srcdiff.workers import Workers, batches

if TYPE_CHECKING:
    import pyarrow as pa

MEMORY_MB = 512
"""The least default limit of DuckDB's own memory."""
WINDOW_ARTICLE_KB = 16
"""The default limit for each article of a window: with 512 MB one of 43,000 made articles failed, 12 KB for each;
with this it was paired, as one of 130,000 was with 2,048 MB."""
ROWS_READ = 512
"""Rows that are read from it at a time."""
GROUPS = 8
"""Groups that go to a process at a time."""


class DuckDBEngine:
    """DuckDB as an engine."""

    def __init__(self, spill: Path, workers: Workers, memory_mb: int = MEMORY_MB) -> None:
        """What does not fit into memory goes below the folder ``spill``."""
        import duckdb  # noqa: PLC0415  an extra

        self._workers = workers
        self._names: list[tuple[str, str]] = []
        self._failure = duckdb.Error
        self._database = duckdb.connect(
            config={
                "memory_limit": f"{memory_mb}MB",
                "temp_directory": str(spill),
                "preserve_insertion_order": False,
                "threads": workers.count,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )

    def table(self, name: str, rows: "pa.Table") -> None:
        """Make rows of this process known by a name."""
        with self._failures():
            self._database.register("from_python", rows)
            self._create("TABLE", name, "SELECT * FROM from_python")
            self._database.unregister("from_python")

    def parquet(self, name: str, files: Sequence[Path]) -> None:
        """Make the rows of Parquet files known by a name."""
        check_files(files)
        listed = ", ".join("'" + str(file).replace("'", "''") + "'" for file in files)
        with self._failures():
            self._create("VIEW", name, f"SELECT * FROM read_parquet([{listed}])")  # noqa: S608  quoted

    def keep(self, name: str, statement: str) -> None:
        """Work out a statement once and make its rows known by a name."""
        with self._failures():
            self._create("TABLE", name, statement)

    def define(self, name: str, statement: str) -> None:
        """Make the rows of a statement known by a name; they are worked out where they are read."""
        with self._failures():
            self._create("VIEW", name, statement)

    def rows(self, statement: str) -> "pa.Table":
        """Return the rows of a statement, in its order."""
        with self._failures():
            return self._database.sql(statement).to_arrow_table()

    def map_groups(self, function: GroupFunction, statement: str, key: str, schema: "pa.Schema") -> "pa.Table":
        """Return what a function gives for each group of rows with one value of ``key``."""
        import pyarrow as pa  # noqa: PLC0415

        with self._failures():
            ordered = f"SELECT * FROM ({statement}) AS grouped ORDER BY {key}"  # noqa: S608
            reader = self._database.sql(ordered).to_arrow_reader(ROWS_READ)
            mapped = self._workers.map(_Each(function), batches(_groups(reader, key), GROUPS))
            return pa.concat_tables([schema.empty_table(), *(table for tables in mapped for table in tables)])

    def forget(self) -> None:
        """Drop all names and what was kept for them."""
        with self._failures():
            for kind, name in reversed(self._names):
                self._database.execute(f"DROP {kind} {name}")
            self._names = []

    def close(self) -> None:
        """End the engine."""
        self._database.close()

    def _create(self, kind: str, name: str, statement: str) -> None:
        self._database.execute(f"CREATE {kind} {name} AS {statement}")
        self._names.append((kind, name))

    @contextlib.contextmanager
    def _failures(self) -> Iterator[None]:
        """Raise what DuckDB raises as an error of this program."""
        try:
            yield
        except self._failure as error:
            first_line = str(error).partition("\n")[0]
            raise OutputError(f"DuckDB failed: {first_line}; free disk space, or raise --memory") from None


class _Each:
    """A function for each of several tables; can be sent to another process."""

    def __init__(self, function: GroupFunction) -> None:
        self._function = function

    def __call__(self, groups: Sequence["pa.Table"]) -> list["pa.Table"]:
        return [self._function(group) for group in groups]


def _groups(reader: "pa.RecordBatchReader", key: str) -> Iterator["pa.Table"]:
    """Yield the rows of each value of ``key``, by which they come ordered."""
    import pyarrow as pa  # noqa: PLC0415

    begun: list[pa.Table] = []
    value: object = None
    for batch in reader:
        rows = pa.Table.from_batches([batch])
        start = 0
        for place, current in enumerate(rows.column(key).to_pylist()):
            if current != value:
                begun.append(rows.slice(start, place - start))
                if table := _together(begun):
                    yield table
                begun, start, value = [], place, current
        begun.append(rows.slice(start))
    if table := _together(begun):
        yield table


def _together(parts: Sequence["pa.Table"]) -> "pa.Table | None":
    """Return the rows of parts, copied: sent to another process, a slice would bring along what it was cut from."""
    import pyarrow as pa  # noqa: PLC0415

    filled = [part for part in parts if part.num_rows]
    if not filled:
        return None
    rows = pa.concat_tables(filled)
    return rows.take(pa.array(range(rows.num_rows), pa.int64()))


def memory_for(articles: int) -> int:
    """Return the default limit, in megabytes, for a window of so many articles.

    >>> memory_for(10_000), memory_for(140_000)
    (512, 2240)
    """
    return max(MEMORY_MB, articles * WINDOW_ARTICLE_KB // 1000)


@contextlib.contextmanager
def running_engine(spill: Path, memory_mb: int = MEMORY_MB, processes: int | None = None) -> Iterator[DuckDBEngine]:
    """Provide an engine and so many processes for it, ``None`` for one for each processor, until the block ends."""
    with Workers(processes) as workers, contextlib.closing(DuckDBEngine(spill, workers, memory_mb)) as engine:
        yield engine


@contextlib.contextmanager
def reading_engine(memory_mb: int = MEMORY_MB) -> Iterator[DuckDBEngine]:
    """Provide an engine for questions, which writes nothing into the index: that may be read-only."""
    with tempfile.TemporaryDirectory(prefix="srcdiff-") as spill, running_engine(Path(spill), memory_mb) as engine:
        yield engine
