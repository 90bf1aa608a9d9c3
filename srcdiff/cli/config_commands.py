"""``srcdiff config``: write, check and show settings files. None of it loads for the other commands."""

import argparse
from collections.abc import Callable

from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.inputs import settings_file, verdicts_file
from srcdiff.cli.output import complain, write
from srcdiff.config import commented_defaults, schema, show
from srcdiff.errors import InputError, OutputError
from srcdiff.pipeline import split_all
from srcdiff.reading import read_articles


def config(options: argparse.Namespace) -> int:
    """``srcdiff config ACTION``."""
    return _ACTIONS[options.action](options)


def _init(options: argparse.Namespace) -> int:
    """Write a commented settings file; one that is there already is left alone."""
    if options.file.exists():
        raise OutputError(f"{options.file}: is there already; remove it first or name another file")
    write(commented_defaults(), options.file)
    return DONE


def _check(options: argparse.Namespace) -> int:
    """Say what is wrong with a settings file, in itself and against the articles given."""
    file = settings_file(options.file, options.paths)
    if file.file is None:
        raise InputError("no settings file here; name one, or write one with `srcdiff config init`")
    reading = read_articles(options.paths, file.settings.encoding)
    file.bind(split_all(reading.articles))
    for problem in reading.problems:
        complain(problem)
    write(f"{file.file}: no faults\n")
    return TROUBLE if reading.problems else DONE


def _show(options: argparse.Namespace) -> int:
    """Print the settings in force and where each came from."""
    file = settings_file(options.config, options.paths)
    file.bind(read_articles(options.paths, file.settings.encoding).articles)
    write(show(file, verdicts_file(options.verdicts, file, options.paths)))
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
