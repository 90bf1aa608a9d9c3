"""What an index asks of an engine: to run SQL over Parquet files, and to map a Python function over groups of rows.

The SQL is what DuckDB and Spark both understand: plain joins, groups and windows, every sum cast before it is used,
every order total. ``duckdb_engine.py`` is the embedded engine, ``spark_engine.py`` that for clusters.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pyarrow as pa

GroupFunction = Callable[["pa.Table"], "pa.Table"]
"""Takes all rows of one group and returns rows of a known schema; can be sent to another process."""


class Engine(Protocol):
    """An engine for one day's work. Names are valid in SQL until the engine is asked to ``forget`` them.

    Every method raises ``OutputError`` where the engine runs out of disk or memory, or fails.
    """

    def table(self, name: str, rows: "pa.Table") -> None:
        """Make rows of this process known by a name."""

    def parquet(self, name: str, files: Sequence[Path]) -> None:
        """Make the rows of Parquet files, one or more, known by a name."""

    def keep(self, name: str, statement: str) -> None:
        """Work out a statement once and make its rows known by a name."""

    def define(self, name: str, statement: str) -> None:
        """Make the rows of a statement known by a name; they are worked out where they are read, best only once."""

    def rows(self, statement: str) -> "pa.Table":
        """Return the rows of a statement, in its order."""

    def map_groups(self, function: GroupFunction, statement: str, key: str, schema: "pa.Schema") -> "pa.Table":
        """Return what a function gives for each group of rows with one value of ``key``, in any order.

        ``schema`` is that of the rows that the function returns. A group is in memory whole.
        """

    def forget(self) -> None:
        """Drop all names and what was kept for them."""
