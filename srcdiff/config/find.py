"""Where the settings and the verdicts of a run are looked for."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from srcdiff.settings import VERDICTS_SUFFIX

FILE_NAME = "srcdiff.yaml"
VERDICTS_NAME = f"srcdiff{VERDICTS_SUFFIX}"


def find_settings_file(given: Path | None, inputs: Sequence[Path]) -> Path | None:
    """Return the settings file of a run over ``inputs``, or ``None`` where there is none.

    ``given`` is taken as it is, there or not, so that a mistyped name is a fault and not a silent default. Else the
    first ``srcdiff.yaml`` that exists: beside the articles (in an input folder, or the folder of an input file),
    in the working folder, in the user's configuration folder.
    """
    if given is not None:
        return given
    return next((path for path in _candidates(inputs) if _is_file(path)), None)


def find_verdicts_file(given: Path | None, inputs: Sequence[Path]) -> Path:
    """Return where the verdicts on ``inputs`` are kept, whether there are any yet.

    That is the ``given`` file, else the first ``srcdiff.verdicts.jsonl`` that exists beside the articles, else the
    one that would stand beside the first of them. Standard input stands in the working folder.
    """
    if given is not None:
        return given
    beside = [folder / VERDICTS_NAME for folder in _folders(inputs)] or [Path(VERDICTS_NAME)]
    return next((path for path in beside if _is_file(path)), beside[0])


def user_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """Return srcdiff's folder among the user's configuration; ``None`` where the user has no home folder."""
    variable = "APPDATA" if platform == "win32" else "XDG_CONFIG_HOME"
    base = Path(environment.get(variable, ""))
    if base.is_absolute():
        return base / "srcdiff"
    try:
        return Path.home() / ".config" / "srcdiff"
    except RuntimeError:
        return None


def _folders(inputs: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders beside whose articles a file counts: an input folder, or that of an input file."""
    return (path if path.is_dir() else path.parent for path in inputs)


def _candidates(inputs: Sequence[Path]) -> Iterator[Path]:
    for folder in _folders(inputs):
        yield folder / FILE_NAME
    yield Path(FILE_NAME)
    of_user = user_folder(os.environ, sys.platform)
    if of_user is not None:
        yield of_user / FILE_NAME


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a folder that may not be searched has none."""
    try:
        return path.is_file()
    except OSError:
        return False
