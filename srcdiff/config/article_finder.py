"""Find the articles, and the files on disk, that the text of a rule names."""

import glob
import os
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from srcdiff.model import Article

_ARTICLE_SUFFIXES = (
    *(".txt", ".text", ".md", ".markdown", ".jsonl", ".csv", ".tsv", ".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    *(".json", ".eml", ".mbox", ".docx", ".pdf", ".gz", ".zip"),
)
"""How the name of a file of articles may end."""


class NamedArticles(NamedTuple):
    """What the text of a rule names."""

    ids: tuple[str, ...] = ()
    """Of articles of this run, in the order read."""
    elsewhere: tuple[str, ...] = ()
    """Other files and folders on disk: resolved paths, sorted."""
    trusted: bool = False
    """Whether the text may be the id of an article that was not read."""

    @property
    def known(self) -> bool:
        """Whether the text names anything."""
        return bool(self.ids or self.elsewhere or self.trusted)


class ArticleFinder:
    """Finds what a rule names: an article's id, a path, a folder, or a glob (``**`` for any depth).

    Paths are compared resolved, so it does not matter from which folder an article was named. Each path or glob is
    looked up on disk once. Without articles a name that does not look like a path is trusted to be an id.
    """

    def __init__(self, folder: Path, articles: Sequence[Article]) -> None:
        self._folder = folder
        self._order = {article.id: number for number, article in enumerate(articles)}
        self._paths = {article.id: article.path for article in articles}
        self._by_path: dict[str, list[str]] | None = None
        self._sorted_paths: list[str] = []
        self._found: dict[str, NamedArticles] = {}

    def find(self, text: str) -> NamedArticles:
        """Return what ``text`` names; possibly nothing."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return these ids of articles in the order read, each once."""
        return tuple(sorted(set(ids), key=self._order.__getitem__))

    def _find(self, text: str) -> NamedArticles:
        ids = {text} & self._order.keys()
        elsewhere = set()
        for path in self._on_disk(text):
            inside = self._articles_at(path)
            ids.update(inside)
            if not inside:
                elsewhere.add(path)
        trusted = not self._order and not _looks_like_a_path(text)
        return NamedArticles(self.in_order(ids), tuple(sorted(elsewhere)), trusted)

    def _on_disk(self, text: str) -> set[str]:
        """Return the resolved paths of all that has this name, which is a glob only if no file is called so."""
        path = self._folder / text
        if os.path.exists(path):  # noqa: PTH110  raises nothing
            return {os.path.realpath(path)}
        if not glob.has_magic(text):
            return set()
        found = glob.glob(text, root_dir=self._folder, recursive=True)  # noqa: PTH207  Path.glob refuses absolute ones
        return {os.path.realpath(self._folder / each) for each in found}

    def _articles_at(self, path: str) -> list[str]:
        """Return the ids of the articles read from this file, or from anywhere in this folder."""
        by_path = self._articles_by_path()
        if path in by_path:
            return by_path[path]
        inside = os.path.join(path, "")  # noqa: PTH118  the separator at the end is what is wanted
        ids: list[str] = []
        for each in self._sorted_paths[bisect_left(self._sorted_paths, inside) :]:
            if not each.startswith(inside):
                break
            ids += by_path[each]
        return ids

    def _articles_by_path(self) -> dict[str, list[str]]:
        """Return the ids by resolved path; made on first use, since most runs have no rules."""
        if self._by_path is None:
            self._by_path = {}
            for each, path in self._paths.items():
                if path is not None:
                    self._by_path.setdefault(os.path.realpath(path), []).append(each)
            self._sorted_paths = sorted(self._by_path)
        return self._by_path


def _looks_like_a_path(text: str) -> bool:
    return "/" in text or os.sep in text or glob.has_magic(text) or text.endswith(_ARTICLE_SUFFIXES)
