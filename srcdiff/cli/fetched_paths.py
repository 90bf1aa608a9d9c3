"""Web addresses that are given where a command takes paths."""

# ruff: noqa: PLC0415

import atexit
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.errors import InputError, SrcdiffError
from srcdiff.model import Article
from srcdiff.reading.web_paths import address_of
from srcdiff.session.inputs import Inputs

if TYPE_CHECKING:
    from srcdiff.fetch.fetcher import Fetcher


class FetchedPaths:
    """The paths of a command, its web addresses replaced by files that are deleted at the end of the process."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Fetch the addresses among ``paths``; what cannot be fetched is among the problems."""
        self.problems: list[SrcdiffError] = []
        self._fetcher: Callable[[Path], Fetcher] | None = None
        self._addresses: dict[str, str] = {}
        """By the file as named."""
        self.paths = tuple(local for path in paths if (local := self._local(path)) is not None)

    def _local(self, path: Path) -> Path | None:
        address = address_of(path)
        if address is None:
            return path
        self._fetcher = self._fetcher or _fetcher()
        folder = _deleted_at_exit()
        problems = [one.problem for one in self._fetcher(folder).fetch([address]) if one.problem is not None]
        self.problems += problems
        self._addresses |= {str(file): address for file in folder.glob("*.txt")}
        return folder if any(folder.glob("*.txt")) else None

    def inputs(self, read: Callable[[Sequence[Path]], Inputs]) -> Inputs:
        """Return what ``read`` gives for the paths, what was fetched under its address, and every problem."""
        if self.problems and not self.paths:
            raise InputError(*map(str, self.problems))
        try:
            inputs = read(self.paths)
        except InputError as error:
            raise InputError(*map(str, self.problems), *error.args) from None
        articles = tuple(replace(one, path=self._named(one)) for one in inputs.articles)
        problems = (*(InputError(str(problem)) for problem in self.problems), *inputs.problems)
        return inputs._replace(articles=articles, problems=problems)

    def _named(self, article: Article) -> str | None:
        return (article.url or article.path) if article.path in self._addresses else article.path


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
