"""``srcdiff config``: write, check and show settings files. None of it loads for the other commands."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.inputs import settings_file, verdicts_file
from srcdiff.cli.output import complain, write
from srcdiff.config import commented_defaults, schema, show
from srcdiff.errors import InputError, OutputError
from srcdiff.files import check_writable
from srcdiff.pipeline import split_all
from srcdiff.reading import read_articles


def config(options: argparse.Namespace) -> int:
    """``srcdiff config ACTION``."""
    return _ACTIONS[options.action](options)


def _init(options: argparse.Namespace) -> int:
    """Write a commented settings file; an existing file is left alone."""
    if os.path.lexists(options.file):
        raise OutputError(f"{options.file}: exists already; delete it first or name another file")
    check_writable(options.file, ())
    write(commented_defaults(), options.file)
    write(f"{options.file}: written\n")
    return DONE


def _check(options: argparse.Namespace) -> int:
    """Report the faults of a settings file, in itself and against the articles given."""
    file, paths = _file_and_paths(options)
    settings = settings_file(file, paths)
    if settings.file is None:
        raise InputError("there is no settings file here; name one, or write one by `srcdiff config init`")
    reading = read_articles(paths, settings.settings.encoding)
    settings.bind(split_all(reading.articles))
    for problem in reading.problems:
        complain(problem)
    write(f"{settings.file}: no faults\n")
    return TROUBLE if reading.problems else DONE


def _file_and_paths(options: argparse.Namespace) -> tuple[Path | None, list[Path]]:
    """Return the settings file and the articles; a folder in place of the file is a folder of articles."""
    if options.file is not None and os.path.isdir(options.file):  # noqa: PTH112  raises nothing
        return None, [options.file, *options.paths]
    return options.file, options.paths


def _show(options: argparse.Namespace) -> int:
    """Print the settings in force and the file and line that each comes from."""
    settings = settings_file(options.config, options.paths)
    settings.bind(read_articles(options.paths, settings.settings.encoding).articles)
    write(show(settings, verdicts_file(options.verdicts, settings, options.paths)))
    return DONE


def _schema(_options: argparse.Namespace) -> int:
    write(schema())
    return DONE


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": _init,
    "check": _check,
    "show": _show,
    "schema": _schema,
}
