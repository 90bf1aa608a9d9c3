"""``srcdiff config``: write, check and show settings files. None of it loads for the other commands."""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.output import complain, write
from srcdiff.config import SettingsFile, commented_defaults, schema, show
from srcdiff.errors import InputError, OutputError, UsageError
from srcdiff.files import check_writable
from srcdiff.reading import ReadResult, read_articles
from srcdiff.session.inputs import settings_file, verdict_file


def config(options: argparse.Namespace) -> int:
    """Run ``srcdiff config ACTION``."""
    if options.action is None:
        raise UsageError(f"name what to do: {', '.join(_ACTIONS)}; see `srcdiff config --help`")
    return _ACTIONS[options.action](options)


def _init(options: argparse.Namespace) -> int:
    """Write a commented settings file; an existing file is left alone."""
    if options.file is None:
        write(commented_defaults())
        return DONE
    if os.path.lexists(options.file):
        raise OutputError(f"{options.file}: exists already; delete it first or name another file")
    check_writable(options.file, ())
    write(commented_defaults(), options.file)
    write(f"{options.file}: written\n")
    return DONE


def _check(options: argparse.Namespace) -> int:
    """Report the faults of a settings file, in itself and against the articles given."""
    config, paths = _file_and_paths(options)
    file = settings_file(config, paths)
    if file.file is None:
        raise InputError("there is no settings file here; name one, or write one by `srcdiff config init`")
    verdicts = verdict_file(None, file, paths)
    result = _bound(file, paths, verdicts)
    if file.settings.verdicts:
        check_writable(verdicts, result.files.found)
    write(f"{file.file}: no faults\n")
    return _status(result)


def _bound(file: SettingsFile, paths: Sequence[Path], verdicts: Path) -> ReadResult:
    """Read the articles, report those that cannot be read, and apply the rules of a settings file to the others.

    Raises ``SettingsError`` for a settings file with faults.
    """
    result = read_articles(paths, file.settings, left_out=verdicts)
    for problem in result.problems:
        complain(problem)
    file.bind(result.articles)
    return result


def _status(result: ReadResult) -> int:
    return TROUBLE if result.problems else DONE


def _file_and_paths(options: argparse.Namespace) -> tuple[Path | None, list[Path]]:
    """Return the settings file and the articles; a folder in place of the file is a folder of articles."""
    if options.file is not None and os.path.isdir(options.file):  # noqa: PTH112  raises nothing
        return None, [options.file, *options.paths]
    return options.file, options.paths


def _show(options: argparse.Namespace) -> int:
    """Print the settings in force and the file and line that each comes from."""
    file = settings_file(options.config, options.paths)
    verdicts = verdict_file(options.verdicts, file, options.paths)
    result = _bound(file, options.paths, verdicts)
    write(show(file, verdicts))
    return _status(result)


def _schema(_options: argparse.Namespace) -> int:
    write(schema())
    return DONE


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": _init,
    "check": _check,
    "show": _show,
    "schema": _schema,
}
