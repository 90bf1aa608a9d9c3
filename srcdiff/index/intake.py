"""Articles into an index: each is split and read once, and stored with its day."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from srcdiff.errors import InputError
from srcdiff.index.article_rows import ArticleRow, articles_table, words_table
from srcdiff.index.folder import ARTICLES, WORDS, IndexFolder
from srcdiff.index.tables import stored_rows, write_table
from srcdiff.index.word_hashes import number_of
from srcdiff.input_file import open_input
from srcdiff.model import Article
from srcdiff.reading import find_files
from srcdiff.settings import Settings
from srcdiff.text.safe import safe_line
from srcdiff.workers import Workers, batches

TOGETHER = 4_000
"""Articles that are stored together, a part of each of their days; about 100 MB of memory."""
JSON_LINES = ".jsonl"
BATCH = 50
"""Articles that one process reads at a time."""

Found = Article | InputError | str
"""An article, what could not be read, or a warning."""


@dataclass(slots=True)
class Intake:
    """What adding articles came to."""

    added: int = 0
    present: int = 0
    """Articles that the index had already."""
    days: set[datetime.date] = field(default_factory=set)
    """Those of the articles added."""


def reading_hash(settings: Settings) -> str:
    """Return a hash of the settings that articles are read with."""
    read_with = settings.furniture, settings.outlets, settings.spelling_groups
    return hashlib.sha256(repr(read_with).encode()).hexdigest()[:16]


def add(
    index: IndexFolder,
    found: Iterable[Found],
    maker: Callable[[Sequence[Article]], list[ArticleRow]],
    *,
    report: Callable[[InputError | str], None],
    complete: Callable[[Sequence[Article]], Sequence[Article]] = tuple,
    progress: Callable[[int], None] = lambda _: None,
    workers: Workers | None = None,
) -> Intake:
    """Store the articles that the index does not have yet; whatever else is found is reported as it comes.

    ``complete`` gives articles the outlets and days of the settings, and ``progress`` gets the number of articles
    looked at. After every ``TOGETHER`` articles what was read is safe: adding again goes on there. An article with the
    id of another one is a problem. The caller holds the lock. Raises ``OutputError``.
    """
    known = _known(index)
    intake = Intake()
    new = _new(_articles(found, report), known, intake, report)
    made = (workers or Workers(1)).map(maker, (complete(batch) for batch in batches(new, BATCH)))
    rows = _counted((row for batch in made for row in batch), intake, progress)
    for together in batches(rows, TOGETHER):
        _store(index, together)
        intake.added += len(together)
        intake.days.update(row.day for row in together)
    return intake


def _counted(rows: Iterable[ArticleRow], intake: Intake, progress: Callable[[int], None]) -> Iterator[ArticleRow]:
    """Yield the rows and report how many articles were looked at."""
    for number, row in enumerate(rows, start=1):
        progress(intake.present + number)
        yield row


def _articles(found: Iterable[Found], report: Callable[[InputError | str], None]) -> Iterator[Article]:
    for one in found:
        if isinstance(one, Article):
            yield one
        else:
            report(one)


def _known(index: IndexFolder) -> dict[int, int]:
    """Return the hash of the text of each article in the index."""
    return dict(stored_rows(index.article_files(index.days()), "doc", "text_hash"))


def _new(
    articles: Iterable[Article], known: dict[int, int], intake: Intake, report: Callable[[InputError], None]
) -> Iterator[Article]:
    for article in articles:
        doc, text = number_of(article.id), number_of(article.text)
        if doc not in known:
            known[doc] = text
            yield article
        elif known[doc] == text:
            intake.present += 1
        else:
            report(_taken(article))


def _taken(article: Article) -> InputError:
    where = article.path or "an article"
    return InputError(
        f"{where}: the id “{safe_line(article.id)}” is that of another article in the index; give this one another"
    )


def _store(index: IndexFolder, rows: Sequence[ArticleRow]) -> None:
    """Store rows in a new part of each of their days."""
    for day, of_day in sorted(_by_day(rows).items()):
        with index.add_part(day, _part_name(of_day)) as folder:
            write_table(articles_table(of_day), folder / ARTICLES)
            write_table(words_table(of_day), folder / WORDS)


def _by_day(rows: Iterable[ArticleRow]) -> Mapping[datetime.date, list[ArticleRow]]:
    days: dict[datetime.date, list[ArticleRow]] = {}
    for row in sorted(rows, key=lambda row: row.id):
        days.setdefault(row.day, []).append(row)
    return days


def _part_name(rows: Sequence[ArticleRow]) -> str:
    """Return a name that says which articles, read how, are in a part."""
    content = hashlib.sha256()
    for row in rows:
        content.update(f"{row.doc} {row.text_hash} {row.date} {row.source!r} ".encode())
        content.update(row.traits)
    return content.hexdigest()[:16]


def expected(paths: Sequence[Path]) -> int:
    """Return about how many articles files hold: a line of a corpus each, and one for each other file."""
    return sum(map(_lines, find_files(paths).files))


def _lines(file: Path) -> int:
    if file.suffix.lower() != JSON_LINES:
        return 1
    try:
        with open_input(file) as opened:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: opened.read(1 << 20), b""))
    except OSError:  # reading it says what is wrong
        return 1
