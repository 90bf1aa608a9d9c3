"""Two versions of one file, as git hands them to ``GIT_EXTERNAL_DIFF`` and to a difftool.

https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from srcdiff.model import Study

LONG, WITH_RENAME = 7, 9
"""How many arguments git gives; a renamed file has its new name and a header as well."""
SHORT_ID = 7
"""Digits of an object's id that are shown."""
_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}|\.")
_MODE = re.compile(r"[0-7]{6}|\.")
NOTHING = "/dev/null"
"""The version before a new file and after a deleted one."""


@dataclass(frozen=True, slots=True)
class GitVersions:
    """One file that changed."""

    name: str
    """Its path in the repository, not that of the temporary file that holds a version."""
    old: Path | None
    """The old version; ``None`` for a new file."""
    new: Path | None
    """The new version; ``None`` for a deleted file."""
    old_id: str
    new_id: str
    """What distinguishes the versions: the beginning of an object's id, or ``working copy``."""


def git_versions(arguments: Sequence[str]) -> GitVersions | None:
    """Return the versions that git names by these arguments; ``None`` for any other arguments."""
    if len(arguments) not in {LONG, WITH_RENAME}:
        return None
    name, old, old_id, old_mode, new, new_id, new_mode, *_ = arguments
    if not all(map(_ID.fullmatch, (old_id, new_id))) or not all(map(_MODE.fullmatch, (old_mode, new_mode))):
        return None
    return GitVersions(
        arguments[LONG] if len(arguments) == WITH_RENAME else name,
        None if old == NOTHING else Path(old),
        None if new == NOTHING else Path(new),
        _shown_id(old_id),
        _shown_id(new_id),
    )


def _shown_id(identifier: str) -> str:
    """Return what distinguishes a version: git knows no id of a file that is not yet in the index."""
    return "working copy" if not identifier.strip("0.") else identifier[:SHORT_ID]


def renamed(study: Study, names: tuple[str, str], path: str) -> Study:
    """Return a study of two articles under other ids, as versions of the file at ``path``."""
    articles = tuple(replace(one, id=name, path=path) for one, name in zip(study.articles, names, strict=True))
    left, right = names
    comparisons = tuple(replace(one, left=left, right=right) for one in study.comparisons)
    return replace(study, articles=articles, comparisons=comparisons)
