"""Which files the given paths stand for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from srcdiff.errors import InputError
from srcdiff.settings import VERDICTS_SUFFIX

CORPUS_SUFFIX = ".jsonl"
FOLDER_SUFFIXES = frozenset({".txt", ".text", CORPUS_SUFFIX})
"""What is read in a folder; a file that is named itself may end as it likes."""


def article_files(path: Path) -> tuple[Path, ...]:
    """Return the files that ``path`` stands for: itself, or those below a folder, in the order of their names.

    Hidden files and folders and files of verdicts are left out. Raises ``InputError`` where there is nothing to read.
    """
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; check the name")
    if not path.is_dir():
        return (path,)
    files = tuple(_below(path))
    if not files:
        kinds = ", ".join(sorted(FOLDER_SUFFIXES))
        raise InputError(f"{path}: no articles in this folder; it is searched for files that end in {kinds}")
    return files


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"{folder}: cannot be opened: {error.strerror}; check its permissions") from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _below(entry)
        elif entry.suffix.lower() in FOLDER_SUFFIXES and not entry.name.endswith(VERDICTS_SUFFIX):
            yield entry


def distinct_names(paths: Sequence[Path]) -> list[str]:
    """Return a name for each path: its stem, with as many folders before it as tell it from the others.

    The same path twice gets a number.

    >>> distinct_names([Path("old/story.txt"), Path("new/story.txt"), Path("a.txt")])
    ['old/story', 'new/story', 'a']
    """
    parts = [(*path.parts[:-1], path.stem) for path in paths]
    longest = max(map(len, parts), default=0)
    names = [part[-1] for part in parts]
    for length in range(2, longest + 1):
        repeated = _repeated(names)
        names = [
            "/".join(part[-length:]).replace("//", "/") if name in repeated else name
            for part, name in zip(parts, names, strict=True)
        ]
    return _numbered(names)


def _repeated(names: Sequence[str]) -> frozenset[str]:
    seen: set[str] = set()
    repeated = {name for name in names if name in seen or seen.add(name)}  # type: ignore[func-returns-value]
    return frozenset(repeated)


def _numbered(names: Sequence[str]) -> list[str]:
    counts: dict[str, int] = {}
    numbered = []
    for name in names:
        counts[name] = counts.get(name, 0) + 1
        numbered.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return numbered
