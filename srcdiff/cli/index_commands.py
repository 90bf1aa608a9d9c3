"""``srcdiff index``: corpora of more articles than fit into memory. DuckDB loads here and nowhere else."""

import argparse
import contextlib
import datetime
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from srcdiff import __version__
from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.output import ADVICE, ProgressBar, complain, warn, write
from srcdiff.cli.streams import check_standard_output
from srcdiff.config import SettingsFile
from srcdiff.errors import InputError, UsageError
from srcdiff.index import folder, intake
from srcdiff.index.article_rows import RowMaker
from srcdiff.index.duckdb_engine import MEMORY_MB, DuckDBEngine, memory_for
from srcdiff.index.engine import Engine
from srcdiff.index.events import EventSummary, event_records, event_summaries
from srcdiff.index.pairing import PairingRun, pair_index
from srcdiff.index.status import IndexStatus, index_status
from srcdiff.index.steps import EngineSteps
from srcdiff.index.tables import check_extra
from srcdiff.index.window import largest_window
from srcdiff.reading import stream_articles
from srcdiff.session.few_messages import FewMessages
from srcdiff.session.inputs import pairing_verdicts, settings_file
from srcdiff.settings import PairingRule
from srcdiff.text.safe import safe_line
from srcdiff.workers import Workers

WINDOW_DAYS = 7
"""The window of a new index."""


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
    settings = file.settings
    maker = RowMaker(settings.furniture, settings.outlets, settings.spelling_groups, options.undated or _today())
    into = folder.opened_or_made(options.into, intake.reading_hash(settings), WINDOW_DAYS)
    trouble, few = False, FewMessages(ADVICE)
    bar = ProgressBar(quiet=options.quiet)
    total = 0 if options.quiet else intake.expected(options.paths)

    def report(found: InputError | str) -> None:
        nonlocal trouble
        trouble = trouble or isinstance(found, InputError)
        if options.quiet and not isinstance(found, InputError):
            return
        if few.shows(str(found)) or options.verbose:
            bar.clear()
            if isinstance(found, InputError):
                complain(found)
            else:
                warn(found)

    def progress(done: int) -> None:
        bar("reading articles", done, max(done, total))

    with into.locked(), Workers(options.processes) as workers:
        try:
            taken = intake.add(
                into,
                stream_articles(options.paths, file.settings),
                maker,
                report=report,
                complete=file.with_sources,
                progress=progress,
                workers=workers,
            )
        finally:
            bar.clear()
            for line in () if options.verbose else few.summary():
                warn(line)
    if not options.quiet:
        write(f"{options.into}: {_added(taken)}\n")
    return TROUBLE if trouble else DONE


def _added(taken: intake.Intake) -> str:
    there = f"; {taken.present:,} were there already" if taken.present else ""
    days = f" on {_days(len(taken.days))}" if len(taken.days) > 1 else ""
    return f"{taken.added:,} articles added{days}{there}"


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def _pair(options: argparse.Namespace) -> int:
    """Pair what is new or stale, day by day."""
    if options.master is not None and options.engine != "spark":
        raise UsageError("--master is the address of Spark; add --engine spark, or leave it out")
    file = settings_file(options.config, [options.index])
    file.with_sources(())
    settings = file.settings
    paired = folder.opened(options.index)
    verdicts, trouble = _verdicts(options, file)
    bar = ProgressBar(quiet=options.quiet)
    with paired.locked(), paired.scratch() as spill:
        index = paired.with_window(paired.description.window_days if options.window is None else options.window)
        with _pairing_engine(options, index, spill) as engine:
            try:
                run = pair_index(
                    index,
                    EngineSteps(engine),
                    settings.event,
                    bar,
                    __version__,
                    rules=settings.pairings,
                    verdicts=verdicts,
                )
            finally:
                bar.clear()
    if not options.quiet:
        for name in run.unknown:
            warn(f"{options.index}: has no article with the id “{safe_line(name)}”, which a pairing names")
        write(f"{options.index}: {_paired(run)}\n")
    return TROUBLE if trouble else DONE


def _verdicts(options: argparse.Namespace, file: SettingsFile) -> tuple[tuple[PairingRule, ...], bool]:
    """Return the verdicts on pairs of articles, and whether lines of their file are damaged, which is reported."""
    rules, problems = pairing_verdicts(options.verdicts, file, [options.index])
    for problem in problems:
        complain(problem)
    return rules, bool(problems)


def _paired(run: PairingRun) -> str:
    if not run.paired:
        return f"{_days(run.current)} paired already, nothing is new"
    days = f"{run.paired[0]} to {run.paired[-1]}" if len(run.paired) > 1 else f"{run.paired[0]}"
    there = f"; {run.current:,} were paired already" if run.current else ""
    return f"{_days(len(run.paired))} paired, {days}{there}"


def _days(count: int) -> str:
    return f"{count:,} day{'' if count == 1 else 's'}"


def _pairing_engine(
    options: argparse.Namespace, index: folder.IndexFolder, spill: Path
) -> contextlib.AbstractContextManager[Engine]:
    if options.engine == "duckdb":
        return _engine(options, spill, options.memory or memory_for(largest_window(index)))
    from srcdiff.index.spark_engine import SparkEngine  # noqa: PLC0415  an extra

    return contextlib.closing(SparkEngine(spill / "spark", options.master))


@contextlib.contextmanager
def _engine(options: argparse.Namespace, spill: Path, memory_mb: int) -> Iterator[DuckDBEngine]:
    """Provide the engine; what does not fit into memory goes to the folder ``spill``."""
    with (
        Workers(options.processes) as workers,
        contextlib.closing(DuckDBEngine(spill, workers, memory_mb)) as engine,
    ):
        yield engine


@contextlib.contextmanager
def _reading_engine(options: argparse.Namespace) -> Iterator[DuckDBEngine]:
    """Provide an engine for questions: an index may be read-only."""
    memory_mb = options.memory or MEMORY_MB
    with tempfile.TemporaryDirectory(prefix="srcdiff-") as spill, _engine(options, Path(spill), memory_mb) as engine:
        yield engine


def _events(options: argparse.Namespace) -> int:
    """List the events."""
    index = folder.opened(options.index)
    with _reading_engine(options) as engine:
        found = event_summaries(index, engine, options.since, options.min_sources)
    if options.format == "json":
        write(json.dumps([one._asdict() for one in found], default=str, ensure_ascii=False, indent=2) + "\n")
    else:
        write("".join(f"{_event_line(one)}\n" for one in found))
    return DONE


def _event_line(event: EventSummary) -> str:
    days = f"{event.first}" if event.first == event.last else f"{event.first} to {event.last}"
    counts = f"{event.articles} articles, {event.sources} source{'s' if event.sources > 1 else ''}"
    return f"{event.id}  {days}  {counts}  {safe_line(event.title)}"


def _event(options: argparse.Namespace) -> int:
    """Print the articles of one event, a record a line."""
    index = folder.opened(options.index)
    with _reading_engine(options) as engine:
        records = event_records(index, engine, options.event)
    write("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    return DONE


def _status(options: argparse.Namespace) -> int:
    """Print what an index holds."""
    file = settings_file(options.config, [options.index])
    verdicts, trouble = _verdicts(options, file)
    settings = file.settings
    status = index_status(folder.opened(options.index), settings.event, __version__, settings.pairings, verdicts)
    write(_status_json(status) if options.format == "json" else _status_text(status))
    return TROUBLE if trouble else DONE


def _status_json(status: IndexStatus) -> str:
    return json.dumps(asdict(status), default=str, indent=2) + "\n"


def _status_text(status: IndexStatus) -> str:
    days = f"{_days(status.days)}, {status.first} to {status.last}" if status.days else "no days"
    lines = (
        f"{status.articles:,} articles on {days}",
        f"{_days(status.paired)} paired against the {status.window_days} before them, {status.stale:,} new or stale",
        f"{status.stored_bytes / 1_000_000:,.1f} MB",
    )
    return "\n".join(lines) + "\n"


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "add": _add,
    "pair": _pair,
    "status": _status,
    "events": _events,
    "event": _event,
}
