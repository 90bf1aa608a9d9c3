"""``srcdiff INDEX``: the terminal UI on the events of an index, one of which is loaded at a time."""

# ruff: noqa: PLC0415  Textual and DuckDB load only where they are used

import argparse
import json
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.actions import remapped
from srcdiff.config import find_settings_file
from srcdiff.files import write_whole
from srcdiff.session.inputs import settings_file, verdict_file
from srcdiff.session.study_files import StudyFiles

if TYPE_CHECKING:
    from srcdiff.index.events import EventSummary
    from srcdiff.index.folder import IndexFolder
    from srcdiff.model import Progress

Records = Iterable[Mapping[str, object]]
"""Articles as the records of a corpus."""


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

        def event_source(identifier: str) -> StudyFiles:
            corpus = Path(folder, f"{identifier}.jsonl")
            return indexed_event(corpus, lambda: _records(index, identifier), config, verdicts)

        settings = file.settings
        return run_index(str(path), lambda: _summaries(index), event_source, settings.ui, remapped(settings.keys))


def indexed_event(corpus: Path, fetch: Callable[[], Records], config: Path | None, verdicts: Path) -> StudyFiles:
    """Return one event of an index as a study.

    ``corpus`` is a file that is made with each load, of what ``fetch`` reads from the index.
    """

    def write_corpus(progress: "Progress") -> None:
        progress("reading the index", 0, 0)
        write_whole(corpus, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in fetch()))

    return StudyFiles([corpus], config, verdicts, whole=False, prepare=write_corpus)


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
