"""Parquet files: written in one go, and read column by column."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srcdiff.reading.extras import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

ARTICLES, WORDS = "articles.parquet", "words.parquet"
"""The files of a part: its articles, and the words of each."""
EXTRA = "corpus"


def check_extra(name: str) -> None:
    """Raise ``MissingExtraError`` where what an index needs is not installed."""
    try:
        import duckdb  # noqa: F401, PLC0415
        import pyarrow.parquet  # noqa: F401, PLC0415
    except ImportError:
        raise MissingExtraError(name, EXTRA, "indexes") from None


def write_table(table: "pa.Table", file: Path) -> None:
    """Write a table. Raises ``OSError``."""
    import pyarrow.parquet as pq  # noqa: PLC0415  an extra

    pq.write_table(table, file, compression="zstd")


def read_table(files: Sequence[Path], columns: Sequence[str]) -> "pa.Table | None":
    """Return columns of files that have the same ones, one after the other; ``None`` without files."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    tables = [pq.ParquetFile(file).read(columns=list(columns)) for file in files]
    return pa.concat_tables(tables) if tables else None


def column_values(files: Sequence[Path], columns: Sequence[str]) -> dict[str, list[Any]]:
    """Return the values of columns of files that have the same ones, one after the other."""
    table = read_table(files, columns)
    return {name: [] if table is None else table.column(name).to_pylist() for name in columns}


def row_count(file: Path) -> int:
    """Return the number of rows of a file, from its footer."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    return int(pq.read_metadata(file).num_rows)
