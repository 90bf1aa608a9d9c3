"""``srcdiff index``: corpora of more articles than fit into memory. DuckDB loads here and nowhere else."""

import argparse
import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.output import ProgressBar, complain, warn, write
from srcdiff.cli.streams import check_standard_output
from srcdiff.errors import InputError, UsageError
from srcdiff.index import folder, intake
from srcdiff.index.article_rows import RowMaker
from srcdiff.index.status import IndexStatus, index_status
from srcdiff.index.tables import check_extra
from srcdiff.index.workers import Workers
from srcdiff.reading import find_files, stream_articles
from srcdiff.session.inputs import settings_file

WINDOW_DAYS = 7
"""The window of a new index."""
JSON_LINES = ".jsonl"


def index(options: argparse.Namespace) -> int:
    """Run ``srcdiff index ACTION``."""
    if options.action is None:
        raise UsageError(f"name what to do: {', '.join(_ACTIONS)}; see `srcdiff index --help`")
    check_standard_output()
    check_extra("srcdiff index")
    return _ACTIONS[options.action](options)


def _add(options: argparse.Namespace) -> int:
    """Store articles. The status is 2 if one could not be read; the others are stored."""
    file = settings_file(options.config, options.paths)
    file.with_sources(())
    maker = RowMaker(file.settings.furniture, file.settings.spelling_groups, options.undated or _today())
    index = folder.opened_or_made(options.into, intake.reading_hash(file.settings), WINDOW_DAYS)
    problems: list[InputError] = []
    bar = ProgressBar(quiet=options.quiet)
    total = 0 if options.quiet else _expected(options.paths)

    def report(found: InputError | str) -> None:
        bar.clear()
        if isinstance(found, InputError):
            problems.append(found)
            complain(found)
        elif not options.quiet:
            warn(found)

    def progress(done: int) -> None:
        bar("reading articles", done, max(done, total))

    with index.locked(), Workers(options.processes) as workers:
        try:
            taken = intake.add(
                index,
                stream_articles(options.paths, file.settings),
                maker,
                report=report,
                complete=file.with_sources,
                progress=progress,
                workers=workers,
            )
        finally:
            bar.clear()
    if not options.quiet:
        write(f"{options.into}: {_added(taken)}\n")
    return TROUBLE if problems else DONE


def _added(taken: intake.Intake) -> str:
    there = f"; {taken.present:,} were there already" if taken.present else ""
    days = f" on {len(taken.days):,} days" if len(taken.days) > 1 else ""
    return f"{taken.added:,} articles added{days}{there}"


def _expected(paths: Sequence[Path]) -> int:
    """Return about how many articles files hold: a line of a corpus each, and one for each other file."""
    return sum(map(_lines, find_files(paths).files))


def _lines(file: Path) -> int:
    if file.suffix.lower() != JSON_LINES:
        return 1
    try:
        with file.open("rb") as opened:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: opened.read(1 << 20), b""))
    except OSError:  # reading it says what is wrong
        return 1


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def _status(options: argparse.Namespace) -> int:
    """Print what an index holds."""
    status = index_status(folder.opened(options.index))
    write(_status_json(status) if options.format == "json" else _status_text(status))
    return DONE


def _status_json(status: IndexStatus) -> str:
    return json.dumps(asdict(status), default=str, indent=2) + "\n"


def _status_text(status: IndexStatus) -> str:
    days = f"{status.days:,} days, {status.first} to {status.last}" if status.days else "no days"
    lines = (
        f"{status.articles:,} articles on {days}",
        f"window of {status.window_days} days",
        f"{status.stored_bytes / 1_000_000:,.1f} MB",
    )
    return "\n".join(lines) + "\n"


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {"add": _add, "status": _status}
