"""Fetched articles as files: text with a YAML header, and the page itself in a hidden folder beside it."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from srcdiff.errors import OutputError
from srcdiff.files import cannot_write, write_whole
from srcdiff.input_file import read_input
from srcdiff.model import Article
from srcdiff.reading.formats.plain_text import LONGEST_HEADER, with_header

PAGES = ".pages"
LONGEST_SLUG = 60
"""Characters of a title in a file name."""
_NO_SLUG = re.compile(r"[^a-z0-9]+")


class Store:
    """A folder of fetched articles; ``known`` are the files that are there, by the addresses of their articles."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, and its hidden one. Raises ``OutputError`` where that fails."""
        self.folder = folder
        try:
            (folder / PAGES).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from None
        self.known: dict[str, Path] = dict(filter(None, map(_address, sorted(folder.glob("*.txt")))))

    def save(self, article: Article, page: bytes, suffix: str, addresses: tuple[str, ...]) -> Path:
        """Write an article and its page; return the article's file. Raises ``OutputError``."""
        name = file_name(article)
        file = self.folder / f"{name}.txt"
        write_whole(self.folder / PAGES / f"{name}{suffix}", page)
        write_whole(file, with_yaml_header(article))
        self.known |= dict.fromkeys(addresses, file)
        return file


def _address(file: Path) -> tuple[str, Path] | None:
    """Return the address that the header of a file names, and the file; ``None`` without one."""
    try:
        begin = read_input(file, 4 * LONGEST_HEADER).decode("utf-8-sig", errors="replace")
    except OSError:
        return None
    fields, *_ = with_header(begin[:LONGEST_HEADER], str(file))
    return (fields["url"], file) if fields.get("url") else None


def file_name(article: Article) -> str:
    """Return the name of an article's file: its day, its title in plain letters, and a few digits of its address."""
    digits = hashlib.sha256((article.url or article.id).encode()).hexdigest()[:8]
    slug = _NO_SLUG.sub("-", article.title.casefold())[:LONGEST_SLUG].strip("-")
    day = article.date.isoformat() if article.date else ""
    return "-".join(filter(None, (day, slug, digits)))


def with_yaml_header(article: Article) -> str:
    """Return the article as text below a header with what is known of it. No value can end the header or add a key."""
    text = article.text.removeprefix(article.title).lstrip("\n") if article.title else article.text
    known: Mapping[str, str | None] = {
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source,
        "url": article.url,
        "lang": article.language,
        "author": article.author,
    }
    stated = {key: value for key, value in known.items() if value}
    header = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{header}---\n\n{text.rstrip()}\n"


def check_folder(folder: Path) -> None:
    """Raise ``OutputError`` where the folder is a file."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: is a file; name a folder")
