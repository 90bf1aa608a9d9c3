"""Where a study goes, and how: its format, its style, a file, a folder, standard output or the pager."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from srcdiff.cli.output import write
from srcdiff.cli.streams import check_standard_output, terminal_columns
from srcdiff.errors import OutputError, UsageError
from srcdiff.files import cannot_write, write_whole
from srcdiff.model import Study
from srcdiff.reading import Files, check_output, check_redirection, has_only_reports, input_folder
from srcdiff.settings import NARROWEST, WIDEST, ReportSettings
from srcdiff.show.formats import FORMATS, Format, Render, Renderers, format_named, format_of_suffix
from srcdiff.show.report_page import PIPE_WIDTH, ReportStyle, report_style

CSV = "csv"
"""The format that has tables."""
StudyPart = Callable[[Renderers], Render]
"""Returns what a format prints of a study."""


def check_result(options: argparse.Namespace, files: Files) -> None:
    """Raise ``OutputError`` or ``UsageError`` if the result of a run over ``files`` could not be written."""
    if options.output is None:
        check_standard_output()
        check_redirection(files)
    elif options.folder:
        _check_folder(options.output, files)
    else:
        check_output(options.output, files)
    chosen_format(options)


def _check_folder(folder: Path, files: Files) -> None:
    """Raise ``OutputError`` if pages cannot be written to a folder; it is made where it does not exist."""
    check_output(folder / "index.html" if folder.is_dir() else folder, files)
    searched = input_folder(folder, files)
    if searched is not None and not has_only_reports(folder):
        reason = f"is in {searched}, which is searched for articles, and holds files that srcdiff did not write"
        raise OutputError(f"{folder}: {reason}; choose a new or an empty folder")


def chosen_format(options: argparse.Namespace) -> Format:
    """Return the format of ``--format``, else of the suffix of ``--output``, else the default.

    Raises ``UsageError`` where the option and the suffix name two formats, and where only a suffix could name one and
    names none.
    """
    if options.table and brief(options):
        raise UsageError(f"--table {options.table} and --{options.brief} disagree; leave out one of them")
    chosen = _format_of_folder(options) if options.folder else _format_of_file(options)
    if options.table and chosen.name != CSV:
        raise UsageError(f"--table {options.table}: only --format {CSV} has tables, and this is {chosen.name}")
    if brief(options) and chosen is not FORMATS[0]:
        raise UsageError(
            f"--{options.brief} prints {FORMATS[0].name}, and this is {chosen.name}; leave out one of them"
        )
    return chosen


def brief(options: argparse.Namespace) -> Render | None:
    """Return what prints a report in few lines, where the options ask for it."""
    if not options.brief:
        return None
    from srcdiff.show.summary_text import stat_text, summary_text  # noqa: PLC0415  most reports are whole

    return {"summary": summary_text, "stat": stat_text}[options.brief]


def _format_of_file(options: argparse.Namespace) -> Format:
    """Return the format of a result that does not go to a folder."""
    suffix = "" if options.output is None else options.output.suffix
    by_suffix = format_of_suffix(suffix)
    if options.format is None:
        if suffix and by_suffix is None:
            known = ", ".join(each.suffix for each in FORMATS)
            raise UsageError(f"{options.output}: no format has the suffix {suffix}; use one of {known}, or --format")
        return by_suffix or (format_named(CSV) if options.table else FORMATS[0])
    named = format_named(options.format)
    if by_suffix not in {None, named}:
        raise UsageError(
            f"--format {named.name} and --output {options.output} disagree; "
            f"end the name in {named.suffix}, or leave out --format"
        )
    return named


def _format_of_folder(options: argparse.Namespace) -> Format:
    """Return the format of which a folder takes the pages."""
    (paged_format,) = (known for known in FORMATS if known.has_files)
    if options.command != "report":
        raise UsageError(f"--output {options.output}{os.sep}: only `report` writes to a folder; name a file")
    if options.format not in {None, paged_format.name}:
        raise UsageError(
            f"--output {options.output}{os.sep}: only {paged_format.name} is written to a folder; "
            "name a file, or leave out --format"
        )
    return paged_format


def write_study(options: argparse.Namespace, settings: ReportSettings, study: Study, part: StudyPart) -> None:
    """Write the part of a study that a command prints to where the options say.

    Raises ``OutputError`` if that fails, and ``BrokenPipeError`` if nobody reads standard output any more.
    """
    chosen, style = chosen_format(options), _style(options, settings)
    renderers = chosen.load()
    if options.folder and renderers.files is not None:
        _write_folder(options.output, renderers.files(study, style))
        return
    result = (brief(options) or part(renderers))(study, style)
    if options.no_pager or not _on_terminal(options) or not _paged(result):
        write(result, options.output)


def _paged(result: str) -> bool:
    """Return whether a pager showed the result."""
    from srcdiff.cli.pager import paged, pager  # noqa: PLC0415  only for a terminal

    command = pager(os.environ)
    return command is not None and paged(result, command)


def _write_folder(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from None
    for name, text in files:
        write_whole(folder / name, text)


def _style(options: argparse.Namespace, settings: ReportSettings) -> ReportStyle:
    """Return the report's style: options override settings, and settings override the terminal's width."""
    on_terminal = _on_terminal(options)
    width = (
        options.width
        or settings.width
        or (min(max(NARROWEST, terminal_columns(PIPE_WIDTH)), WIDEST) if on_terminal else None)
    )
    return report_style(
        settings,
        width,
        colour=_colour(options.color, on_terminal),
        everything=options.verbose,
        full=options.full,
        table=options.table,
    )


def _on_terminal(options: argparse.Namespace) -> bool:
    return sys.stdout.isatty() and options.output is None


def _colour(wish: str, on_terminal: bool) -> bool:
    if wish != "auto":
        return wish == "always"
    seen = on_terminal or os.environ.get("GIT_PAGER_IN_USE") in {"1", "true"}
    return seen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
