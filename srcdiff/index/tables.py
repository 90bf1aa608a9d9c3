"""Tables and Parquet files: written in one go, and read by columns."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srcdiff.errors import InputError
from srcdiff.input_file import check_regular
from srcdiff.reading.extras import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

EXTRA = "corpus"
ROWS_READ = 512
"""Rows with traits that are read at a time."""


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


def table_schema(*numbers: str, **others: str) -> "pa.Schema":
    """Return the schema of columns of whole numbers, then of ``others`` by Arrow's names of their types."""
    import pyarrow as pa  # noqa: PLC0415

    types = dict.fromkeys(numbers, "int64") | others
    return pa.schema([(name, pa.type_for_alias(kind)) for name, kind in types.items()])


def table(rows: Sequence[tuple[object, ...]], schema: "pa.Schema") -> "pa.Table":
    """Return rows as a table."""
    import pyarrow as pa  # noqa: PLC0415

    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def stored_rows(files: Iterable[Path], *columns: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of files one after the other, of these columns. Raises ``InputError`` for a damaged file."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    for file in files:
        yield from _intact(file, lambda file: table_rows(pq.ParquetFile(file).read(columns=list(columns)), *columns))


def table_rows(table: "pa.Table", *columns: str) -> Iterator[tuple[Any, ...]]:
    """Return the rows of a table, of these columns."""
    return zip(*(table.column(name).to_pylist() for name in columns), strict=True)


def row_count(file: Path) -> int:
    """Return the number of rows of a file, from its footer. Raises ``InputError`` for a file that is damaged."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    return int(_intact(file, pq.read_metadata).num_rows)


def _intact(file: Path, read: Callable[[Path], Any]) -> Any:
    """Return what ``read`` makes of a file of a part."""
    import pyarrow as pa  # noqa: PLC0415

    try:
        check_regular(file)
        return read(file)
    except (pa.ArrowException, KeyError, OSError) as error:  # KeyError: a column is missing
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "is damaged"
        message = f"{reason}; delete the folder it is in, and add the articles again; pairing goes on by itself"
        raise InputError(f"{file}: {message}") from None


def check_files(files: Sequence[Path]) -> None:
    """Raise ``InputError`` for a file of a part that is missing or no regular file: an engine might wait for it."""
    for file in files:
        _intact(file, lambda _: None)


def traits_of(files: Sequence[Path], docs: Container[int]) -> Iterator[tuple[int, bytes]]:
    """Yield the stored traits of some articles; few are in memory at once."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    for file in files:
        for batch in _intact(file, pq.ParquetFile).iter_batches(ROWS_READ, columns=["doc", "traits"]):
            for place, doc in enumerate(batch.column("doc").to_pylist()):
                if doc in docs:
                    yield doc, batch.column("traits")[place].as_py()
