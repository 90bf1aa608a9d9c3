"""``srcdiff INDEX``: the terminal UI on the events of an index, one of which is loaded at a time."""

# ruff: noqa: PLC0415  Textual and DuckDB load only where they are used

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.actions import remapped
from srcdiff.config import find_settings_file
from srcdiff.session.indexed_event import IndexedEvent
from srcdiff.session.inputs import settings_file, verdict_file

if TYPE_CHECKING:
    from srcdiff.index.events import EventSummary
    from srcdiff.index.folder import IndexFolder


def browse_index(path: Path, options: argparse.Namespace) -> int:
    """Open the events of an index until the reader quits. Raises ``SrcdiffError``.

    Settings and verdicts are those that lie in the folder of the index, unless the options name others.
    """
    from srcdiff.index.folder import opened
    from srcdiff.index.tables import check_extra
    from srcdiff.tui import run_index

    check_extra(f"srcdiff {path}")
    index, file = opened(path), settings_file(options.config, [path])
    config = find_settings_file(options.config, [path])
    verdicts = verdict_file(options.verdicts, file, [path])
    with tempfile.TemporaryDirectory(prefix="srcdiff-") as folder:

        def event_source(identifier: str) -> IndexedEvent:
            corpus = Path(folder, f"{identifier}.jsonl")
            return IndexedEvent(corpus, lambda: _records(index, identifier), config, verdicts)

        settings = file.settings
        return run_index(str(path), lambda: _summaries(index), event_source, settings.ui, remapped(settings.keys))


def _summaries(index: "IndexFolder") -> "Sequence[EventSummary]":
    from srcdiff.index.duckdb_engine import reading_engine
    from srcdiff.index.events import event_summaries

    with reading_engine() as engine:
        return event_summaries(index, engine)


def _records(index: "IndexFolder", identifier: str) -> list[dict[str, object]]:
    from srcdiff.index.duckdb_engine import reading_engine
    from srcdiff.index.events import event_records

    with reading_engine() as engine:
        return event_records(index, engine, identifier)
