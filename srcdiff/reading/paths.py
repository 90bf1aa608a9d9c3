"""Find the files that paths name. Of files only the beginning of pages is read, and nothing is raised."""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from srcdiff.errors import InputError
from srcdiff.files import STANDARD_INPUT, is_index
from srcdiff.input_file import read_input
from srcdiff.reading.field_names import field_name
from srcdiff.reading.formats import JSON, READERS, ZIP, format_suffix, is_readable, stem_of
from srcdiff.reading.report_pages import PAGE_SUFFIXES, is_report_file
from srcdiff.settings import VERDICTS_SUFFIX
from srcdiff.text.lazy_pattern import lazy_pattern

CORPUS_SUFFIX = ".jsonl"
NOT_COUNTED = ("srcdiff.", "readme")
"""How the names of settings files, of the default verdict file and of a folder's description begin: they are neither
read nor counted as skipped, except for texts."""
PAGE_FOLDERS = ("_files", "-Dateien", "_archivos", "_fichiers", "_file", "_bestanden", "_pliki", "_файли")
"""How the folder is called in which a browser saves what belongs to a page."""
JSON_HEAD_BYTES = 100_000
"""Of a JSON file in a folder, in which a key of an article's text is looked for."""
_KEY = lazy_pattern(r'"([\w .-]{2,30})"\s*:')
NAMED = 3
"""How many of the skipped devices, pipes, reports and files of an archive are named."""


class FoundFiles:
    """The files that paths name, with what was left out on the way.

    ``files`` are in the order of the paths, those below a folder in the order of their names; ``problems`` are paths
    and folders that cannot be opened or have no articles; ``warnings`` say what was skipped, a line for each folder.
    """

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.problems: list[InputError] = []
        self.warnings: list[str] = []


_INDEX = (
    "{path}: is an index; `srcdiff {path}` opens its events, `srcdiff index events {path}` lists them, "
    "and `srcdiff index event {path} EVENT | srcdiff report -` reports one"
)


def find_files(paths: Sequence[Path], left_out: Path | None = None, *, once: bool = True) -> FoundFiles:
    """Return the files that ``paths`` name, those below folders too; with ``once``, each file once.

    Below a folder only regular files are listed, without hidden files and folders, verdict files, and the corpus
    ``left_out``. A path that is not a folder may be anything that can be opened. Linear in the folders' entries.
    """
    found = FoundFiles()
    for path in paths:
        _find(path, left_out, found)
    if once:
        found.files = list({_absolute(file): file for file in found.files}.values())
    return found


def _find(path: Path, left_out: Path | None, found: FoundFiles) -> None:
    """Add the files that one path names."""
    if path == STANDARD_INPUT:
        found.files.append(path)
        return
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        found.problems.append(InputError(f"{path}: no such file or folder; check the name"))
    except (OSError, ValueError) as error:  # ValueError: a null character
        found.problems.append(_cannot_open(path, error))
    else:
        if is_folder and is_index(path):
            found.problems.append(InputError(_INDEX.format(path=path)))
        elif is_folder:
            _find_below(path, left_out, found)
        else:
            found.files.append(path)


def _find_below(folder: Path, left_out: Path | None, found: FoundFiles) -> None:
    """Add the articles of a folder, and what was skipped there."""
    before = len(found.files), len(found.problems)
    skipped: list[Path] = []
    special: list[Path] = []
    reports: list[Path] = []
    for file in _walk(folder, found.problems):
        if file.name.endswith(VERDICTS_SUFFIX) or _is_corpus(file, left_out):
            continue
        if not _is_regular(file):
            special.append(file)
        elif is_uncounted(file):
            continue
        elif is_report_file(file):
            reports.append(file)
        elif is_readable(file.name) or _is_json_of_articles(file):
            found.files.append(file)
        else:
            skipped.append(file)
    found.warnings += _skipped(folder, skipped, special, reports)
    if (len(found.files), len(found.problems)) == before:
        kinds = ", ".join(sorted((*READERS, ZIP)))
        message = f"{folder}: no articles in this folder; it is searched for files that end in {kinds}"
        found.problems.append(InputError(message))


def _is_json_of_articles(file: Path) -> bool:
    """Return whether a JSON file has a key of an article's text near its beginning; others are settings and data."""
    if file.suffix.lower() != JSON:
        return False
    try:
        beginning = read_input(file, JSON_HEAD_BYTES).decode("utf-8", "replace").replace("\0", "")
    except (OSError, ValueError):
        return True  # to be reported when it is read
    return any(field_name(key) == "text" for key in _KEY.findall(beginning))


def _skipped(
    folder: Path, other_files: Sequence[Path], special: Sequence[Path], reports: Sequence[Path]
) -> Iterator[str]:
    """Yield the warnings about files of other kinds, about devices, pipes and sockets, and about srcdiff's reports."""
    if other_files:
        yield f"{folder}: {file_count(other_files)} skipped: {', '.join(_suffixes(other_files))}"
    for files, what in ((special, "not regular files"), (reports, "written by srcdiff")):
        if files:
            names = few_names([file.name for file in files])
            yield f"{folder}: {file_count(files)} skipped, {what}: {names}"


def few_names(names: Sequence[str]) -> str:
    """Return a few names; ``…`` for the rest."""
    return ", ".join([*names[:NAMED], *["…"] * (len(names) > NAMED)])


def _walk(folder: Path, problems: list[InputError]) -> Iterator[Path]:
    """Yield the files below a folder in name order, however deep, without hidden ones and linked folders.

    A folder that cannot be opened becomes a problem.
    """
    waiting = [iter(_entries(folder, problems))]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif entry.name.startswith("."):
            continue
        elif entry.is_dir(follow_symlinks=False):
            if is_page_folder(entry.path, os.path.exists):
                continue
            waiting.append(iter(_entries(Path(entry.path), problems)))
        elif not (entry.is_symlink() and os.path.isdir(entry.path)):  # noqa: PTH112  raises nothing
            yield Path(entry.path)


def _entries(folder: Path, problems: list[InputError]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_cannot_open(folder, error))
        return []


def is_uncounted(file: Path) -> bool:
    """Return whether a file is one of srcdiff's own or describes its folder, so that it is not an article."""
    texts = {".txt", ".text", CORPUS_SUFFIX}
    return file.name.lower().startswith(NOT_COUNTED) and format_suffix(file.name) not in texts


def is_page_folder(folder: str, exists: Callable[[str], bool]) -> bool:
    """Return whether a folder holds what belongs to a page that a browser saved beside it."""
    ending = next((each for each in PAGE_FOLDERS if folder.endswith(each)), None)
    return ending is not None and any(exists(folder.removesuffix(ending) + suffix) for suffix in PAGE_SUFFIXES)


def _is_regular(file: Path) -> bool:
    """Whether a file of a folder can be read like one; a broken link counts, since reading it says what is wrong."""
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return True


def _is_corpus(file: Path, corpus: Path | None) -> bool:
    return corpus is not None and _absolute(file) == _absolute(corpus) and file.suffix.lower() == CORPUS_SUFFIX


def _absolute(file: Path) -> Path:
    """Return the absolute path; the path itself where the working folder was deleted."""
    try:
        return file.absolute()
    except OSError:
        return file


def _cannot_open(path: Path, error: OSError | ValueError) -> InputError:
    reason = (error.strerror if isinstance(error, OSError) else None) or error
    return InputError(f"{path}: cannot be opened: {reason}; check the name and its permissions")


def file_count(files: Sequence[object]) -> str:
    """Return how many files there are, one at the least: ``1 file``."""
    return f"{len(files)} file{'s' if len(files) > 1 else ''}"


def _suffixes(files: Sequence[Path]) -> list[str]:
    """Return the suffixes of files, each once, sorted."""
    return sorted({file.suffix.lower() or "no suffix" for file in files})


def distinct_names(paths: Sequence[Path]) -> list[str]:
    """Return a name for each path: its stem, with as many folders before it as distinguish it from the others.

    Two files of one stem in one folder keep their suffixes, and the same path twice gets a number.

    >>> distinct_names([Path("old/story.txt"), Path("new/story.txt"), Path("a.txt")])
    ['old/story', 'new/story', 'a']
    >>> distinct_names([Path("a.txt"), Path("a.html"), Path("b.txt.gz")])
    ['a.txt', 'a.html', 'b']
    """
    parts = _parts(paths)
    longest = max(map(len, parts), default=0)
    names = [part[-1] for part in parts]
    for length in range(2, longest + 1):
        repeated = _repeated(names)
        if not repeated:
            break
        names = [
            "/".join(part[-length:]).replace("//", "/") if name in repeated else name
            for part, name in zip(parts, names, strict=True)
        ]
    return _numbered(names)


def _parts(paths: Sequence[Path]) -> list[tuple[str, ...]]:
    """Return folders and stem of each path; the whole name where another file of the folder has the stem."""
    stems = [path.parent / stem_of(path.name) for path in paths]
    others: dict[Path, set[str]] = {}
    for path, stem in zip(paths, stems, strict=True):
        others.setdefault(stem, set()).add(path.name)
    return [
        (*path.parts[:-1], stem.name if len(others[stem]) == 1 else path.name)
        for path, stem in zip(paths, stems, strict=True)
    ]


def _repeated(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count > 1)


def _numbered(names: Sequence[str]) -> list[str]:
    counts: dict[str, int] = {}
    numbered = []
    for name in names:
        counts[name] = counts.get(name, 0) + 1
        numbered.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return numbered
