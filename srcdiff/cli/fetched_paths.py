"""Web addresses that are given where a command takes paths."""

# ruff: noqa: PLC0415

import atexit
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.errors import InputError
from srcdiff.reading.web_paths import address_of
from srcdiff.session.inputs import Inputs

if TYPE_CHECKING:
    from srcdiff.fetch.fetcher import Fetcher

ReadPaths = Callable[[Sequence[Path]], Inputs]


def with_fetched(paths: Sequence[Path], read: ReadPaths) -> Inputs:
    """Return what ``read`` gives for the paths, web addresses replaced by files that the end of the process deletes.

    What was fetched has its address for a path; what could not be fetched is among the problems.
    """
    return _with_fetched(paths, read) if any(map(address_of, paths)) else read(paths)


def _with_fetched(paths: Sequence[Path], read: ReadPaths) -> Inputs:
    fetcher = _fetcher()
    pages = {path: _fetched(address, fetcher) for path in paths if (address := address_of(path)) is not None}
    problems = [problem for _, of_page in pages.values() for problem in of_page]
    local = [folder for path in paths if (folder := pages[path][0] if path in pages else path) is not None]
    if not local:
        raise InputError(*map(str, problems))
    try:
        inputs = read(local)
    except InputError as error:
        raise InputError(*map(str, problems), *error.args) from None
    folders = {folder for folder, _ in pages.values()}
    articles = tuple(
        replace(one, path=one.url or one.path) if one.path and Path(one.path).parent in folders else one
        for one in inputs.articles
    )
    return inputs._replace(articles=articles, problems=(*problems, *inputs.problems))


def _fetched(address: str, fetcher: "Callable[[Path], Fetcher]") -> tuple[Path | None, list[InputError]]:
    """Return the folder with the articles of an address, ``None`` where there are none, and the problems."""
    folder = _deleted_at_exit()
    problems = [InputError(str(one.problem)) for one in fetcher(folder).fetch([address]) if one.problem is not None]
    return folder if any(folder.glob("*.txt")) else None, problems


def _fetcher() -> "Callable[[Path], Fetcher]":
    """Return what makes a fetcher into a folder; all have one client, so that each host is asked politely."""
    from srcdiff.fetch.client import Client
    from srcdiff.fetch.fetcher import Fetcher
    from srcdiff.fetch.robots import Robots

    client = Client()
    robots = Robots(client)
    return lambda folder: Fetcher(folder, client, robots)


def _deleted_at_exit() -> Path:
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="srcdiff-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
