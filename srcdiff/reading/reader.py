"""The one way in: paths to articles, with what went wrong on the way beside them."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from srcdiff.errors import InputError
from srcdiff.files import STANDARD_INPUT
from srcdiff.input_file import NothingToReadError, SpecialFileError
from srcdiff.model import Article
from srcdiff.reading.byte_source import MEGABYTE, ByteSource, Request
from srcdiff.reading.containers import sources_of
from srcdiff.reading.extras import grouped
from srcdiff.reading.file_positions import NO_FILES, FileLine, Files
from srcdiff.reading.file_stamps import Stamp, stamp_of
from srcdiff.reading.formats import reader_of
from srcdiff.reading.outcomes import Outcome, first_articles, with_few_messages, with_one_problem, without_repeated_ids
from srcdiff.reading.paths import distinct_names, find_files
from srcdiff.reading.raw_articles import RawArticle, article_of, place_of
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.text.safe import escaped, safe_text


class ReadResult(NamedTuple):
    """What reading some paths gave."""

    articles: tuple[Article, ...]
    """Not yet split, in the order of the paths, their ids distinct."""
    problems: tuple[InputError, ...]
    """What could not be read; everything else was."""
    warnings: tuple[str, ...]
    """What was skipped, or read otherwise than it is on disk."""
    files: Files = NO_FILES


ReadCache = dict[Request, tuple[Stamp | None, tuple[Outcome, ...]]]
"""What files gave, with the stamp that each had then."""


def read_articles(
    paths: Sequence[Path],
    settings: Settings = DEFAULTS,
    *,
    once: bool = True,
    left_out: Path | None = None,
    cache: ReadCache | None = None,
) -> ReadResult:
    """Read every article of ``paths``: files of every kind, folders, ``-`` for a text or a corpus on standard input.

    ``settings`` give the encoding of text that is neither UTF-8 nor marked, the largest article, and the most articles;
    those after them are not read. With ``once``, a file reached twice is read once. The corpus ``left_out`` is not read
    where it is in one of the folders. Nothing is raised: what cannot be read is among the problems.

    Files in ``cache`` that have not changed are not read again; what is read is added to it, and what ``paths`` no
    longer name is removed. It holds the text of every article.
    """
    found = find_files(paths, left_out, once=once)
    requests = _requests(found.files, paths, settings, settings.article_limit)
    known = {} if cache is None else cache
    each = (outcome for request in requests for outcome in _outcomes_of(request, known))
    outcomes = list(without_repeated_ids(first_articles(each, settings.article_limit)))
    for request in set(known).difference(requests):
        del known[request]
    warnings = (warning for outcome in outcomes for warning in outcome.warnings)
    return ReadResult(
        articles=tuple(outcome.article for outcome in outcomes if outcome.article),
        problems=(*found.problems, *grouped([outcome.problem for outcome in outcomes if outcome.problem])),
        warnings=tuple(map(escaped, (*found.warnings, *warnings))),
        files=Files(tuple(paths), tuple(found.files), _places(outcomes)),
    )


def _requests(files: Sequence[Path], paths: Sequence[Path], settings: Settings, most: int) -> list[Request]:
    """Return how each file that ``paths`` name is read, in order; ``most`` articles of each."""
    limit = settings.file_limit_mb * MEGABYTE
    names = zip(files, distinct_names(files), strict=True)
    named = frozenset(paths)
    return [Request(file, name, settings.encoding, limit, most, file in named) for file, name in names]


def stream_articles(paths: Sequence[Path], settings: Settings = DEFAULTS) -> Iterator[Article | InputError | str]:
    """Yield the articles of ``paths`` one after the other, what could not be read, and warnings, as they come.

    Only one article is in memory, and ids may repeat. Nothing is raised.
    """
    found = find_files(paths)
    yield from found.problems
    yield from map(escaped, found.warnings)
    for request in _requests(found.files, paths, settings, sys.maxsize):
        for outcome in with_few_messages(_read(request, once=True), str(request.file)):
            yield from map(escaped, outcome.warnings)
            if outcome.problem is not None:
                yield outcome.problem
            if outcome.article is not None:
                yield outcome.article


def _places(outcomes: Sequence[Outcome]) -> dict[str, FileLine]:
    return {outcome.article.id: outcome.place for outcome in outcomes if outcome.article and outcome.place}


def _outcomes_of(request: Request, cache: ReadCache) -> tuple[Outcome, ...]:
    """Return what one file gives; standard input, which can be read once only, gives the same again."""
    stamp = None if request.file == STANDARD_INPUT else stamp_of(request.file)
    if request not in cache or cache[request][0] != stamp:
        outcomes = first_articles(_read(request), request.most_articles)
        listed = tuple(with_few_messages(outcomes, str(request.file)))
        cache[request] = (stamp, with_one_problem(listed))
    return cache[request][1]


def _read(request: Request, *, once: bool = False) -> Iterator[Outcome]:
    """Yield what a file gives; with ``once``, standard input is not kept to be given again."""
    file = request.file
    try:
        for source in _sources(request, once=once):
            if isinstance(source, str):
                yield Outcome(str(file), warnings=(source,))
            elif isinstance(source, InputError):
                yield Outcome(str(file), problem=source)
            else:
                yield from _read_source(source, file)
    except InputError as problem:
        yield Outcome(str(file), problem=problem)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        yield Outcome(str(file), problem=_unreadable(file, error))


def _unreadable(file: Path, error: OSError | ValueError) -> InputError:
    reason = (error.strerror if isinstance(error, OSError) else None) or error
    return InputError(f"{file}: cannot be read: {reason}; {_advice(file, error)}")


def _advice(file: Path, error: OSError | ValueError) -> str:
    if isinstance(error, NothingToReadError | SpecialFileError):
        return "save its text to a file"
    return "fix or delete the link" if os.path.islink(file) else "check its permissions"  # noqa: PTH114  raises nothing


def _sources(request: Request, *, once: bool) -> Iterator[ByteSource | InputError | str]:
    """Yield what a file holds. Raises ``InputError`` and ``OSError``."""
    if request.file == STANDARD_INPUT:
        from srcdiff.reading.standard_input import standard_input_source  # noqa: PLC0415  most runs read files

        yield standard_input_source(request.encoding, request.limit, once=once)
        return
    yield from sources_of(request)


def _read_source(source: ByteSource, file: Path) -> Iterator[Outcome]:
    """Yield what one source gives. A problem with it costs the other entries of an archive nothing."""
    try:
        for raw in reader_of(source.suffix, source.name)(source):
            yield _outcome(raw, source, file)
    except InputError as problem:
        yield Outcome(source.name, problem=problem, is_last=True)
    except (MemoryError, RecursionError):
        yield Outcome(source.name, problem=InputError(f"{source.name}: is too intricate to be read; save its text"))


def _outcome(raw: RawArticle | InputError, source: ByteSource, file: Path) -> Outcome:
    if isinstance(raw, InputError):
        return Outcome(source.name, problem=raw)
    where = place_of(raw, source.name)
    try:
        article, warnings = article_of(raw, source.name, source.stem)
    except InputError as problem:
        return Outcome(where, problem=problem)
    place = None if file == STANDARD_INPUT else FileLine(file, raw.line, _lines_before(article.text, raw))
    return Outcome(where, article=article, warnings=warnings, place=place)


def article_of_bytes(content: bytes, name: str, suffix: str) -> Article:
    """Return the one article that bytes are in the format of ``suffix``, under the default settings.

    Raises ``InputError`` on ``name``.
    """
    limit = DEFAULTS.file_limit_mb * MEGABYTE
    source = ByteSource(io.BytesIO(content), name, name, suffix, DEFAULTS.encoding, limit)
    for raw in reader_of(suffix, name)(source):
        if isinstance(raw, InputError):
            raise raw
        return article_of(raw, name, name)[0]
    raise InputError(f"{name}: is empty; an article needs text")


def _lines_before(text: str, raw: RawArticle) -> int:
    """Return how many lines the title adds above the text."""
    return 2 if raw.title and not text.startswith(safe_text(raw.text)[:1000]) else 0
