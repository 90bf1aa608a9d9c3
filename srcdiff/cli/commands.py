"""The commands that read articles: each reads, runs the pipeline, prints, and returns the exit status."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff import pipeline
from srcdiff.claims import with_claims
from srcdiff.cli.exit_codes import DIFFERS, DONE, TROUBLE
from srcdiff.cli.fetched_paths import with_fetched
from srcdiff.cli.output import ADVICE, ProgressBar, report_trouble, write
from srcdiff.cli.results import check_result, write_study
from srcdiff.cli.watch import check_watch, watch
from srcdiff.config import is_there, settings_and_verdict_files
from srcdiff.errors import InputError
from srcdiff.model import Study
from srcdiff.reading import Files
from srcdiff.session.few_messages import few_messages
from srcdiff.session.inputs import EarlierInputs, Inputs, read_inputs
from srcdiff.text.safe import escaped

if TYPE_CHECKING:
    from srcdiff.cli.git_versions import GitVersions


def report(options: argparse.Namespace) -> int:
    """Run ``srcdiff report``: everything. With ``--exit-code`` the status is 1 when two compared articles differ."""
    check_watch(options)
    earlier = EarlierInputs()
    if options.watch:
        return watch(options, lambda: _report(options, earlier))
    return _report(options, earlier)


def _report(options: argparse.Namespace, earlier: EarlierInputs) -> int:
    """Write the report; only files that have changed since ``earlier`` are read."""
    inputs = _read(options, options.paths, earlier=earlier)
    with ProgressBar(quiet=options.quiet) as bar:
        study = pipeline.study(inputs.articles, inputs.settings, bar, inputs.verdicts, processes=options.processes)
    differs = any(comparison.differs for comparison in study.comparisons)
    write_study(options, inputs.settings.report, study, lambda chosen: chosen.study)
    return _status(options, inputs, study.warnings, differs=differs)


def claims(options: argparse.Namespace) -> int:
    """Run ``srcdiff claims``: the claims of each event. With ``--exit-code`` the status is 1 as for ``report``."""
    from srcdiff.claims.choice import chosen  # noqa: PLC0415  no other command chooses
    from srcdiff.cli.source_names import article_ids  # noqa: PLC0415

    inputs = _read(options, options.paths)
    only, reference = (
        None if name is None else article_ids(name, option, inputs.articles)
        for name, option in ((options.only, "--only"), (options.reference, "--reference"))
    )
    with ProgressBar(quiet=options.quiet) as bar:
        study = pipeline.study(
            inputs.articles,
            inputs.settings,
            bar,
            inputs.verdicts,
            one_event=options.one_event,
            processes=options.processes,
        )
    if reference:
        decisions = inputs.verdicts.claim_decisions() if inputs.verdicts else None
        study = with_claims(study, inputs.settings, references=reference, decisions=decisions)
    shown = chosen(study, min_sources=options.min_sources, conflicts=options.conflicts, only=only)
    write_study(options, inputs.settings.report, shown, lambda one: one.claims if only is None else one.only)
    differs = any(comparison.differs for comparison in study.comparisons)
    return _status(options, inputs, study.warnings, differs=differs)


def pairs(options: argparse.Namespace) -> int:
    """Run ``srcdiff pairs``: the pairings. With ``--exit-code`` the status is 1 when not all articles are paired."""
    inputs = _read(options, options.paths)
    with ProgressBar(quiet=options.quiet) as bar:
        study = pipeline.pair(inputs.articles, inputs.settings, bar, inputs.verdicts)
    differs = any(not pairing.paired for pairing in study.pairings)
    write_study(options, inputs.settings.report, study, lambda chosen: chosen.pairs)
    return _status(options, inputs, study.warnings, differs=differs)


def diff(options: argparse.Namespace) -> int:
    """Run ``srcdiff diff``: two articles, whether or not they would be paired. The status is 1 when they differ.

    Run by git, the status is 0 for versions that differ too: any other would end git.
    """
    versions: GitVersions | None = options.git
    left, right = map(str, (options.left, options.right))
    if versions is None and os.devnull in (left, right):  # how a difftool is given a new or a deleted file
        _one_version(options, options.name or (right if left == os.devnull else left), is_new=left == os.devnull)
        return DIFFERS
    if versions is None:
        names = tuple(f"{options.name}@{side}" for side in ("left", "right")) if options.name else None
        return _diff(options, (options.left, options.right), names, options.name)
    if versions.old is None or versions.new is None:
        return _one_version(options, versions.name, is_new=versions.old is None)
    names = (f"{versions.name}@{versions.old_id}", f"{versions.name}@{versions.new_id}")
    return DONE if _diff(options, (versions.old, versions.new), names, versions.name) != TROUBLE else TROUBLE


def _one_version(options: argparse.Namespace, name: str, *, is_new: bool) -> int:
    write(f"{escaped(name)} is {'new' if is_new else 'deleted'}\n", options.output)
    return DONE


def _diff(options: argparse.Namespace, files: tuple[Path, Path], names: tuple[str, ...] | None, path: str) -> int:
    """Compare two files, and show them by these names where they are versions of one."""
    inputs = _read(options, files, once=False)
    if len(inputs.articles) != 2:
        raise InputError(
            f"diff takes two articles, and these are {len(inputs.articles)}; use `srcdiff report` for more"
        )
    left, right = pipeline.marked(inputs.articles, inputs.verdicts)
    comparison = pipeline.compare(left, right, inputs.settings, inputs.verdicts)
    study = Study((left, right), comparisons=(comparison,))
    shown = _renamed(study, names, path) if names else study
    write_study(options, inputs.settings.report, shown, lambda chosen: chosen.comparison)
    return _status(options, inputs, differs=comparison.differs)


def _renamed(study: Study, names: tuple[str, ...], path: str) -> Study:
    from srcdiff.cli.git_versions import renamed  # noqa: PLC0415  most runs are not for git

    return renamed(study, (names[0], names[1]), path)


def read(options: argparse.Namespace) -> int:
    """Run ``srcdiff read``: what is known of each article, and each sentence with its kind and why it has it."""
    inputs = _read(options, options.paths, least=1)
    study = Study(pipeline.marked(inputs.articles, inputs.verdicts))
    write_study(options, inputs.settings.report, study, lambda chosen: chosen.articles)
    return _status(options, inputs, differs=False)


def _read(
    options: argparse.Namespace,
    paths: Sequence[Path],
    *,
    least: int = 2,
    once: bool = True,
    earlier: EarlierInputs | None = None,
) -> Inputs:
    """Read what a command works on. Raises ``OutputError``, at first, if its result could not be written."""
    others = settings_and_verdict_files(paths, (options.config, options.verdicts))
    check_result(options, Files(tuple(paths), others=others))
    if options.verdicts and not is_there(options.verdicts):
        raise InputError(f"{options.verdicts}: no such verdict file; check the name")
    try:
        inputs = with_fetched(
            paths,
            lambda local: read_inputs(local, options.config, options.verdicts, least=least, once=once, earlier=earlier),
        )
    except InputError as error:
        raise error if options.verbose else InputError(*few_messages(error.args, ADVICE)) from None
    check_result(options, inputs.files)
    return inputs


def _status(options: argparse.Namespace, inputs: Inputs, limits: Sequence[str] = (), *, differs: bool) -> int:
    """Print warnings, the ``limits`` of the study among them, and problems; return the exit status.

    It is 1 for articles that differ where the options ask for that.
    """
    if report_trouble(inputs.problems, (*inputs.warnings, *limits), quiet=options.quiet, everything=options.verbose):
        return TROUBLE
    return DIFFERS if differs and options.exit_code else DONE
