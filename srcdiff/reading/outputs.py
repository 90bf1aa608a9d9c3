"""The checks of a file that is to be written: it may not be one of the files that a run reads or would read."""

import os
from pathlib import Path

from srcdiff.errors import OutputError
from srcdiff.files import STANDARD_INPUT, check_writable, is_open_on, is_open_on_file
from srcdiff.reading.file_positions import Files
from srcdiff.reading.formats import is_readable
from srcdiff.reading.paths import is_uncounted
from srcdiff.reading.report_pages import PAGE_SUFFIXES, is_report_file
from srcdiff.settings import VERDICTS_SUFFIX


def check_output(path: Path, files: Files) -> None:
    """Raise ``OutputError`` for a file that cannot be written, or that this run or the next one over ``files`` reads.

    The files read are found under any name: through links, hard links and other spellings. Cost: each is looked at.
    """
    check_writable(path, (*files.paths, *files.found, *files.others))
    if STANDARD_INPUT in files.paths and is_open_on(0, path):
        raise OutputError(f"{path}: is what standard input comes from; choose another name")
    if path.name.endswith(VERDICTS_SUFFIX):
        raise OutputError(f"{path}: would be taken for a verdict file; choose another suffix than {VERDICTS_SUFFIX}")
    folder = input_folder(path, files)
    if folder is not None and is_readable(path.name) and not is_uncounted(path) and not _may_be_report(path):
        if path.exists():
            raise OutputError(f"{path}: is one of the inputs; choose another name")
        message = (
            f"would be read as an article, since it is in {folder}; choose another folder or suffix, such as .html"
        )
        raise OutputError(f"{path}: {message}")


def check_redirection(files: Files) -> None:
    """Raise ``OutputError`` where a shell lets standard output go to a file that this run reads.

    Cost: each file is looked at, but only if standard output goes to a file.
    """
    inputs = (*files.found, *files.others) if is_open_on_file(1) else ()
    if written := next((each for each in inputs if is_open_on(1, each)), None):
        raise OutputError(f"{written}: is one of the inputs, and standard output goes there; choose another file")


def _may_be_report(path: Path) -> bool:
    """Return whether a web report may be written there: it is recognised as one later, and replaces no article."""
    return path.suffix.lower() in PAGE_SUFFIXES and (is_report_file(path) or not os.path.lexists(path))


def input_folder(path: Path, files: Files) -> Path | None:
    """Return the folder that is searched for articles and contains ``path``; ``None`` if there is none."""
    resolved = Path(os.path.realpath(path))
    folders = (each for each in files.paths if os.path.isdir(each))  # noqa: PTH112  raises nothing
    return next((folder for folder in folders if resolved.is_relative_to(os.path.realpath(folder))), None)
