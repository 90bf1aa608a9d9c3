"""``srcdiff index``: corpora of more articles than fit into memory. DuckDB loads here and nowhere else."""

import argparse
import contextlib
import datetime
import json
from collections.abc import Callable, Sequence
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
from srcdiff.index.duckdb_engine import MEMORY_MB, memory_for, reading_engine, running_engine
from srcdiff.index.engine import Engine
from srcdiff.index.events import EventSummary, event_records, event_summaries
from srcdiff.index.pair_rules import PairingChoices
from srcdiff.index.pairing import PairingRun, pair_index
from srcdiff.index.status import IndexStatus, index_status
from srcdiff.index.steps import EngineSteps
from srcdiff.index.tables import check_extra
from srcdiff.index.window import largest_window
from srcdiff.reading import stream_articles
from srcdiff.session.few_messages import FewMessages
from srcdiff.session.inputs import pairing_verdicts, settings_file
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
    file = _checked_settings(options.config, options.paths)
    settings = file.settings
    maker = RowMaker(settings.furniture, settings.outlets, settings.spelling_groups, options.undated or _today())
    into = folder.opened_or_made(options.into, intake.reading_hash(settings), WINDOW_DAYS)
    total = 0 if options.quiet else intake.expected(options.paths)
    with into.locked(), Workers(options.processes) as workers, _AddingReport(options, total) as report:
        taken = intake.add(
            into,
            stream_articles(options.paths, settings),
            maker,
            report=report.show,
            complete=file.with_sources,
            progress=report.show_progress,
            workers=workers,
        )
    if not options.quiet:
        write(f"{options.into}: {_added(taken)}\n")
    return TROUBLE if report.trouble else DONE


class _AddingReport:
    """Prints problems and warnings as they come, of many that are alike a few, below a progress bar."""

    def __init__(self, options: argparse.Namespace, total: int) -> None:
        self._quiet, self._verbose, self._total = options.quiet, options.verbose, total
        self._few = FewMessages(ADVICE)
        self._bar = ProgressBar(quiet=options.quiet)
        self.trouble = False
        """Whether an article could not be read."""

    def __enter__(self) -> "_AddingReport":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.clear()
        for line in () if self._verbose else self._few.summary():
            warn(line)

    def show(self, found: InputError | str) -> None:
        is_problem = isinstance(found, InputError)
        self.trouble = self.trouble or is_problem
        if self._quiet and not is_problem:
            return
        if self._few.shows(str(found)) or self._verbose:
            self._bar.clear()
            if isinstance(found, InputError):
                complain(found)
            else:
                warn(found)

    def show_progress(self, done: int) -> None:
        self._bar("reading articles", done, max(done, self._total))


def _checked_settings(config: Path | None, paths: Sequence[Path]) -> SettingsFile:
    """Return the settings, after their sources were checked."""
    file = settings_file(config, paths)
    file.with_sources(())
    return file


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
    file = _checked_settings(options.config, [options.index])
    paired = folder.opened(options.index)
    choices, trouble = _choices(options, file)
    with paired.locked(), paired.scratch() as spill:
        index = paired.with_window(paired.description.window_days if options.window is None else options.window)
        with _pairing_engine(options, index, spill) as engine, ProgressBar(quiet=options.quiet) as bar:
            run = pair_index(index, EngineSteps(engine), choices, bar)
    if not options.quiet:
        for name in run.unknown:
            warn(f"{options.index}: has no article with the id “{safe_line(name)}”, which a pairing names")
        write(f"{options.index}: {_paired(run)}\n")
    return TROUBLE if trouble else DONE


def _choices(options: argparse.Namespace, file: SettingsFile) -> tuple[PairingChoices, bool]:
    """Return what decides on pairs, and whether lines of the verdict file are damaged, which is reported."""
    verdicts, problems = pairing_verdicts(options.verdicts, file, [options.index])
    for problem in problems:
        complain(problem)
    return PairingChoices(file.settings.event, file.settings.pairings, verdicts, __version__), bool(problems)


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
        return running_engine(spill, options.memory or memory_for(largest_window(index)), options.processes)
    from srcdiff.index.spark_engine import SparkEngine  # noqa: PLC0415  an extra

    return contextlib.closing(SparkEngine(spill / "spark", options.master))


def _events(options: argparse.Namespace) -> int:
    """List the events."""
    index = folder.opened(options.index)
    with reading_engine(options.memory or MEMORY_MB) as engine:
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
    with reading_engine(options.memory or MEMORY_MB) as engine:
        records = event_records(index, engine, options.event)
    write("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    return DONE


def _status(options: argparse.Namespace) -> int:
    """Print what an index holds."""
    file = settings_file(options.config, [options.index])
    choices, trouble = _choices(options, file)
    status = index_status(folder.opened(options.index), choices)
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
