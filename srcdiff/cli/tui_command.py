"""``srcdiff tui``: the terminal UI, or browsing in lines. Textual loads here and nowhere else."""

# ruff: noqa: PLC0415

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from srcdiff.actions import remapped
from srcdiff.errors import InputError
from srcdiff.files import STANDARD_INPUT, is_index
from srcdiff.session.study_files import StudyFiles


def tui(options: argparse.Namespace) -> int:
    """Open the terminal UI, or browse in lines; without a terminal say what to use instead."""
    return _plain(options) if options.plain else _screen(options)


def _screen(options: argparse.Namespace) -> int:
    from_input = STANDARD_INPUT in options.paths
    _check_terminal(options.paths, from_input=from_input)
    if index := _index(options.paths):
        from srcdiff.cli.index_browser import browse_index

        with standard_error_on_terminal():
            return browse_index(index, options)
    from srcdiff.cli.keyboard import keyboard_on_standard_input

    with keyboard_on_standard_input() if from_input else contextlib.nullcontext():
        from srcdiff.tui import run

        files = StudyFiles(options.paths, options.config, options.verdicts)
        with standard_error_on_terminal():
            return run(files, files.settings.ui, remapped(files.settings.keys))


def _index(paths: Sequence[Path]) -> Path | None:
    """Return the index that is named, alone; ``None`` for anything else."""
    return paths[0] if len(paths) == 1 and is_index(paths[0]) else None


def _check_terminal(paths: Sequence[Path], *, from_input: bool) -> None:
    """Raise ``InputError`` where no screen can be drawn or no keys can be read."""
    names = " ".join(map(str, paths))
    if not _is_terminal(sys.stdout) or os.environ.get("TERM") == "dumb" or not (from_input or _is_terminal(sys.stdin)):
        in_lines = "" if from_input else f", or `srcdiff --plain {names}` to browse in lines"
        other = f"`srcdiff index events {names}`" if _index(paths) else f"`srcdiff report {names}`{in_lines}"
        raise InputError(f"the terminal UI needs a terminal; use {other}")
    if from_input and sys.stdin is None:
        raise InputError("standard input: is closed; name a file instead of -")
    if from_input and _is_terminal(sys.stdin):
        raise InputError("-: standard input is the terminal, where keys are read; pipe the articles, or name a file")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


@contextlib.contextmanager
def standard_error_on_terminal() -> Iterator[None]:
    """Let standard error be the terminal of standard output: Textual draws there, wherever the user sent it."""
    if sys.__stderr__ is not None and sys.__stderr__.isatty():
        yield
        return
    redirected, stream = os.dup(2), sys.__stderr__
    os.dup2(sys.stdout.fileno(), 2)
    sys.__stderr__ = open(2, "w", encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    try:
        yield
    finally:
        sys.__stderr__.close()
        sys.__stderr__ = stream  # type: ignore[misc]
        os.dup2(redirected, 2)
        os.close(redirected)


def _plain(options: argparse.Namespace) -> int:
    from srcdiff.cli.plain_command import check_commands, plain

    check_commands(options.paths)
    if index := _index(options.paths):
        event = f"`srcdiff index event {index} EVENT > event.jsonl`, then `srcdiff --plain event.jsonl`"
        raise InputError(f"{index}: is an index, of which --plain opens one event at a time: {event}")
    files = StudyFiles(options.paths, options.config, options.verdicts)
    return plain(files, remapped(files.settings.keys))
