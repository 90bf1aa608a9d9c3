"""Which articles, and which files on disk, the words of a rule name."""

import glob
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from srcdiff.model import Article

_ARTICLE_SUFFIXES = (".txt", ".jsonl")


@dataclass(frozen=True, slots=True)
class Match:
    """What the words of a rule name."""

    ids: tuple[str, ...] = ()
    """Of the articles of this run, in the order read."""
    elsewhere: tuple[str, ...] = ()
    """Other files and folders on disk: resolved paths, sorted."""
    trusted: bool = False
    """Whether the words may be the id of an article that was not read."""

    @property
    def known(self) -> bool:
        """Whether the words name anything."""
        return bool(self.ids or self.elsewhere or self.trusted)


class Matcher:
    """Finds what a rule names: an article's id, a path, a folder, or a glob (``**`` for any depth).

    Paths are compared resolved, so that it does not matter from which folder an article was named. The disk is
    asked once for each path or glob. Without articles a name that does not look like a path is trusted to be an id.
    """

    def __init__(self, folder: Path, articles: Sequence[Article]) -> None:
        self._folder = folder
        self._places = {article.id: place for place, article in enumerate(articles)}
        self._paths = {article.id: article.path for article in articles}
        self._by_path: dict[str, list[str]] | None = None
        self._found: dict[str, Match] = {}

    def find(self, text: str) -> Match:
        """Return what ``text`` names: any number of articles and files, none where it names nothing."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return these ids of articles in the order read, each once."""
        return tuple(sorted(set(ids), key=self._places.__getitem__))

    def _find(self, text: str) -> Match:
        ids = {text} & self._places.keys()
        elsewhere = set()
        for path in self._on_disk(text):
            inside = self._articles_at(path)
            ids.update(inside)
            if not inside:
                elsewhere.add(path)
        trusted = not self._places and not _looks_like_a_path(text)
        return Match(self.in_order(ids), tuple(sorted(elsewhere)), trusted)

    def _on_disk(self, text: str) -> set[str]:
        """Return the resolved paths of what exists under this name, which is a glob only where it is no file itself."""
        path = self._folder / text
        found = [path] if _exists(path) else glob.glob(text, root_dir=self._folder, recursive=True)  # noqa: PTH207 - Path.glob refuses absolute patterns
        return {os.path.realpath(self._folder / each) for each in found}

    def _articles_at(self, path: str) -> list[str]:
        """Return the ids of the articles read from this file, or from anywhere in this folder."""
        by_path = self._articles_by_path()
        if path in by_path:
            return by_path[path]
        inside = os.path.join(path, "")  # noqa: PTH118 - the separator at the end is what is wanted
        return [each for other, ids in by_path.items() if other.startswith(inside) for each in ids]

    def _articles_by_path(self) -> dict[str, list[str]]:
        """Return the ids by resolved path; made when first asked for: most runs have no rules."""
        if self._by_path is None:
            self._by_path = {}
            for each, path in self._paths.items():
                if path is not None:
                    self._by_path.setdefault(os.path.realpath(path), []).append(each)
        return self._by_path


def _exists(path: Path) -> bool:
    """Whether there is such a file or folder; a name too long for the disk has none."""
    try:
        return path.exists()
    except OSError:
        return False


def _looks_like_a_path(text: str) -> bool:
    return "/" in text or os.sep in text or glob.has_magic(text) or text.endswith(_ARTICLE_SUFFIXES)
