"""The commands that read articles: each reads, runs the pipeline, prints, and returns the exit status."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from srcdiff import pipeline
from srcdiff.claims import with_claims
from srcdiff.claims.choice import ClaimChoice, chosen
from srcdiff.cli.exit_codes import DIFFERS, DONE, TROUBLE
from srcdiff.cli.output import ProgressBar, report_trouble, write
from srcdiff.cli.source_names import article_ids
from srcdiff.cli.streams import check_standard_output
from srcdiff.config import is_there
from srcdiff.errors import InputError, UsageError
from srcdiff.model import Progress, Study
from srcdiff.reading import Files, check_output
from srcdiff.session.inputs import Inputs, other_files, read_inputs
from srcdiff.settings import WIDEST, ReportSettings
from srcdiff.show.formats import FORMATS, Format, Render, format_named, format_of_suffix
from srcdiff.show.report_page import ReportStyle, report_style


def report(options: argparse.Namespace) -> int:
    """Run ``srcdiff report``: everything. With ``--exit-code`` the status is 1 when two compared articles differ."""
    inputs = _read(options, options.paths)
    study = _with_progress(
        options, lambda progress: pipeline.study(inputs.articles, inputs.settings, progress, inputs.verdicts)
    )
    differs = any(comparison.differs for comparison in study.comparisons)
    _print(options, inputs, study, lambda chosen: chosen.study)
    return _status(options, inputs, study.warnings, differs=differs and options.exit_code)


def claims(options: argparse.Namespace) -> int:
    """Run ``srcdiff claims``: the claims of each event. With ``--exit-code`` the status is 1 as for ``report``."""
    inputs = _read(options, options.paths)
    only, reference = (
        None if name is None else article_ids(name, option, inputs.articles)
        for name, option in ((options.only, "--only"), (options.reference, "--reference"))
    )
    run = pipeline.one_event if options.one_event else pipeline.study
    study = _with_progress(options, lambda progress: run(inputs.articles, inputs.settings, progress, inputs.verdicts))
    if reference:
        study = with_claims(study, inputs.settings, references=reference)
    choice = ClaimChoice(options.min_sources, options.conflicts, only)
    _print(options, inputs, chosen(study, choice), lambda one: one.claims if only is None else one.only)
    differs = any(comparison.differs for comparison in study.comparisons)
    return _status(options, inputs, study.warnings, differs=differs and options.exit_code)


def pairs(options: argparse.Namespace) -> int:
    """Run ``srcdiff pairs``: the pairings. With ``--exit-code`` the status is 1 when not all articles are paired."""
    inputs = _read(options, options.paths)
    study = _with_progress(
        options, lambda progress: pipeline.pair(inputs.articles, inputs.settings, progress, inputs.verdicts)
    )
    differs = any(not pairing.paired for pairing in study.pairings)
    _print(options, inputs, study, lambda chosen: chosen.pairs)
    return _status(options, inputs, study.warnings, differs=differs and options.exit_code)


def diff(options: argparse.Namespace) -> int:
    """Run ``srcdiff diff``: two articles, whether or not they would be paired. The status is 1 when they differ."""
    inputs = _read(options, [options.left, options.right], once=False)
    if len(inputs.articles) != 2:
        raise InputError(
            f"diff takes two articles, and these are {len(inputs.articles)}; use `srcdiff report` for more"
        )
    left, right = pipeline.marked(inputs.articles, inputs.verdicts)
    comparison = pipeline.compare(left, right, inputs.settings, inputs.verdicts)
    study = Study((left, right), comparisons=(comparison,))
    _print(options, inputs, study, lambda chosen: chosen.comparison)
    return _status(options, inputs, differs=comparison.differs)


def _with_progress(options: argparse.Namespace, work: Callable[[Progress], Study]) -> Study:
    bar = ProgressBar(quiet=options.quiet)
    try:
        return work(bar)
    finally:
        bar.clear()


def _print(options: argparse.Namespace, inputs: Inputs, study: Study, part: Callable[[Format], Render]) -> None:
    render = part(_format(options))
    write(render(study, _style(options, inputs.settings.report)), options.output)


def _format(options: argparse.Namespace) -> Format:
    """Return the format of ``--format``, else of the suffix of ``--output``, else the default.

    Raises ``UsageError`` where the option and the suffix name two formats, and where only a suffix could name one and
    names none.
    """
    suffix = "" if options.output is None else options.output.suffix
    by_suffix = format_of_suffix(suffix)
    if options.format is None:
        if suffix and by_suffix is None:
            known = ", ".join(each.suffix for each in FORMATS)
            raise UsageError(f"{options.output}: no format has the suffix {suffix}; use one of {known}, or --format")
        return by_suffix or FORMATS[0]
    named = format_named(options.format)
    if by_suffix not in {None, named}:
        raise UsageError(
            f"--format {named.name} and --output {options.output} disagree; "
            f"end the name in {named.suffix}, or leave out --format"
        )
    return named


def _read(options: argparse.Namespace, paths: Sequence[Path], *, once: bool = True) -> Inputs:
    """Read what a command works on. Raises ``OutputError``, at first, if its result could not be written."""
    _check_output(options, Files(tuple(paths), others=other_files(paths, options.config, options.verdicts)))
    _format(options)
    if options.verdicts and not is_there(options.verdicts):
        raise InputError(f"{options.verdicts}: no such verdict file; check the name")
    inputs = read_inputs(paths, options.config, options.verdicts, least=2, once=once)
    _check_output(options, inputs.files)
    return inputs


def _check_output(options: argparse.Namespace, files: Files) -> None:
    if options.output is None:
        check_standard_output()
    else:
        check_output(options.output, files)


def _status(options: argparse.Namespace, inputs: Inputs, limits: Sequence[str] = (), *, differs: bool) -> int:
    """Print warnings, the ``limits`` of the study among them, and problems; return the exit status."""
    if report_trouble(inputs.problems, (*inputs.warnings, *limits), quiet=options.quiet):
        return TROUBLE
    return DIFFERS if differs else DONE


def _style(options: argparse.Namespace, settings: ReportSettings) -> ReportStyle:
    """Return the report's style: options override settings, and settings override the terminal's width."""
    on_terminal = sys.stdout.isatty() and options.output is None
    width = options.width or settings.width or (max(20, _terminal_width()) if on_terminal else None)
    return report_style(
        settings,
        width,
        colour=_colour(options.color, on_terminal),
        everything=options.verbose,
        full=getattr(options, "full", False),
    )


def _terminal_width() -> int:
    """Return the terminal's columns; the environment variable ``COLUMNS`` overrides them."""
    wish = os.environ.get("COLUMNS", "")[:9]
    columns = int(wish) if wish.isdecimal() and int(wish) else os.get_terminal_size(sys.stdout.fileno()).columns
    return min(columns, WIDEST)


def _colour(wish: str, on_terminal: bool) -> bool:
    if wish != "auto":
        return wish == "always"
    return on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "report": report,
    "claims": claims,
    "pairs": pairs,
    "diff": diff,
}
"""By the name on the command line."""
