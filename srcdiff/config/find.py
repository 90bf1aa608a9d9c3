"""Find the settings file and the verdict file of a run."""

import errno
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from srcdiff.settings import VERDICTS_SUFFIX

FILE_NAME = "srcdiff.yaml"
VERDICTS_NAME = f"srcdiff{VERDICTS_SUFFIX}"


def find_settings_file(given: Path | None, inputs: Sequence[Path]) -> Path | None:
    """Return the settings file of a run over ``inputs``, or ``None`` if there is none.

    A ``given`` file is returned whether it exists or not, so that a mistyped name is an error and not a silent default.
    Otherwise it is the first ``srcdiff.yaml`` that exists: beside the articles (in an input folder, or in the folder of
    an input file), in the working folder, in the user's configuration folder. A link that leads nowhere counts, so
    that it is reported.
    """
    if given is not None:
        return given
    return next((path for path in _settings_candidates(inputs) if is_there(path) and not os.path.isdir(path)), None)  # noqa: PTH112


def find_verdicts_file(given: Path | None, inputs: Sequence[Path]) -> Path:
    """Return the verdict file of ``inputs``, whether it exists yet or not.

    It is the ``given`` file, else the first ``srcdiff.verdicts.jsonl`` that exists beside the articles, else the one
    to be made beside the first of them. For standard input that is the working folder.
    """
    if given is not None:
        return given
    beside = _verdicts_candidates(inputs)
    return next((path for path in beside if is_there(path)), beside[0])


def settings_and_verdict_files(inputs: Sequence[Path], given: Sequence[Path | None]) -> tuple[Path, ...]:
    """Return every file from which a run over ``inputs`` takes, or would take, its settings or verdicts.

    They include those that do not exist and those that another one overrides; ``given`` are those of the options.
    """
    chosen = (path for path in given if path is not None)
    return (*chosen, *_settings_candidates(inputs), *_verdicts_candidates(inputs))


def is_there(path: Path) -> bool:
    """Return whether there is anything at ``path``, even a link that leads nowhere or what may not be examined."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True


def user_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """Return srcdiff's folder in the user's configuration; ``None`` if the user has no home folder."""
    variable = "APPDATA" if platform == "win32" else "XDG_CONFIG_HOME"
    base = Path(environment.get(variable, ""))
    if base.is_absolute():
        return base / "srcdiff"
    try:
        return Path.home() / ".config" / "srcdiff"
    except RuntimeError:
        return None


def _folders(inputs: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders in which a file counts as beside the articles: an input folder, or that of an input file."""
    return (path if os.path.isdir(path) else path.parent for path in inputs)  # noqa: PTH112  raises nothing


def _settings_candidates(inputs: Sequence[Path]) -> Iterator[Path]:
    for folder in _folders(inputs):
        yield folder / FILE_NAME
    yield Path(FILE_NAME)
    of_user = user_folder(os.environ, sys.platform)
    if of_user is not None:
        yield of_user / FILE_NAME


def _verdicts_candidates(inputs: Sequence[Path]) -> Sequence[Path]:
    return [folder / VERDICTS_NAME for folder in _folders(inputs)] or [Path(VERDICTS_NAME)]
