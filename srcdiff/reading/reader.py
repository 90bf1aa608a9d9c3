"""The one way in: paths to articles, with what went wrong on the way beside them."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.reading.corpus import parse_record
from srcdiff.reading.decode import decode
from srcdiff.reading.file_positions import NO_FILES, FileLine, Files
from srcdiff.reading.file_stamps import Stamp, stamp_of
from srcdiff.reading.paths import CORPUS_SUFFIX, STANDARD_INPUT, distinct_names, find_files
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.text.safe import escaped, safe_line, safe_text, unsafe_count

MEGABYTE = 1_000_000
LONGEST_ID = 500
"""Characters that are kept of an article's id."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading some paths gave."""

    articles: tuple[Article, ...]
    """Not yet split, in the order of the paths, their ids distinct."""
    problems: tuple[InputError, ...]
    """What could not be read; everything else was."""
    warnings: tuple[str, ...]
    """What was skipped, or read otherwise than it is on disk."""
    files: Files = NO_FILES


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one file, or one line of a corpus, gave."""

    where: str
    """The file, and the line of a corpus, for messages."""
    article: Article | None = None
    problem: InputError | None = None
    warnings: tuple[str, ...] = ()
    place: FileLine | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and how."""

    file: Path
    name: str
    """The id of its article."""
    encoding: str
    limit: int
    """Bytes of the largest article."""


ReadCache = dict[Request, tuple[Stamp | None, tuple[_Outcome, ...]]]
"""What files gave, with the stamp that each had then."""


def read_articles(
    paths: Sequence[Path],
    settings: Settings = DEFAULTS,
    *,
    once: bool = True,
    left_out: Path | None = None,
    cache: ReadCache | None = None,
) -> ReadResult:
    """Read every article of ``paths``: text files, folders, ``.jsonl`` corpora, ``-`` for standard input.

    ``settings`` give the encoding of text that is neither UTF-8 nor marked, and the largest article. With ``once``, a
    file reached twice is read once. The corpus ``left_out`` is not read where it is in one of the folders. Nothing is
    raised: what cannot be read is among the problems. Files in ``cache`` that have not changed are not read again,
    and what is read is added to it. ReadCache: all the text.
    """
    found = find_files(paths, left_out, once=once)
    limit = settings.file_limit_mb * MEGABYTE
    requests = [
        Request(file, name, settings.encoding, limit)
        for file, name in zip(found.files, distinct_names(found.files), strict=True)
    ]
    known = {} if cache is None else cache
    outcomes = list(
        _without_repeated_ids([outcome for request in requests for outcome in _outcomes_of(request, known)])
    )
    for request in set(known).difference(requests):
        del known[request]
    return ReadResult(
        articles=tuple(outcome.article for outcome in outcomes if outcome.article),
        problems=(*found.problems, *(outcome.problem for outcome in outcomes if outcome.problem)),
        warnings=tuple(map(escaped, (*found.warnings, *(each for outcome in outcomes for each in outcome.warnings)))),
        files=Files(tuple(paths), tuple(found.files), _places(outcomes)),
    )


def _places(outcomes: Sequence[_Outcome]) -> dict[str, FileLine]:
    return {outcome.article.id: outcome.place for outcome in outcomes if outcome.article and outcome.place}


def _outcomes_of(request: Request, cache: ReadCache) -> tuple[_Outcome, ...]:
    """Return what one file gives; standard input, which can be read once only, gives the same again."""
    stamp = None if request.file == STANDARD_INPUT else stamp_of(request.file)
    if request not in cache or cache[request][0] != stamp:
        cache[request] = (stamp, tuple(_read(request)))
    return cache[request][1]


def _read(request: Request) -> Iterator[_Outcome]:
    file = request.file
    try:
        if file.suffix.lower() == CORPUS_SUFFIX:
            yield from _read_corpus(request)
        else:
            yield _read_text(request)
    except InputError as problem:
        yield _Outcome(str(file), problem=problem)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        yield _Outcome(str(file), problem=InputError(f"{file}: cannot be read: {reason}; check its permissions"))


def _read_text(request: Request) -> _Outcome:
    from_standard_input = request.file == STANDARD_INPUT
    shown = "standard input" if from_standard_input else str(request.file)
    content = _content(request, shown)
    decoded, warning = decode(content, request.encoding, shown)
    text = safe_text(decoded)
    if not text.strip():
        raise InputError(f"{shown}: is empty; an article needs text")
    unsafe = unsafe_count(decoded)
    removed = f"{shown}: {unsafe} control characters left out" if unsafe else None
    article = Article(
        id=safe_line(escaped("stdin" if from_standard_input else request.name), LONGEST_ID),
        text=text,
        path=escaped(shown),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    place = None if from_standard_input else FileLine(request.file, 1)
    return _Outcome(shown, article=article, warnings=tuple(filter(None, (warning, removed))), place=place)


def _content(request: Request, shown: str) -> bytes:
    """Return the bytes of a text file; raises ``InputError`` where there are more than the limit."""
    if request.file == STANDARD_INPUT:
        content = _whole(_standard_input(), request.limit + 1)
    else:
        with request.file.open("rb") as opened:
            content = opened.read(request.limit + 1)
    if len(content) > request.limit:
        raise InputError(f"{shown}: {_too_large(request)}")
    return content


@lru_cache(maxsize=1)
def _whole(stream: BinaryIO, limit: int) -> bytes:
    """Return up to ``limit`` bytes of a stream, the same ones when it is asked for again: ``srcdiff diff - -``."""
    return stream.read(limit)


def _too_large(request: Request) -> str:
    return f"is larger than {request.limit // MEGABYTE} MB; split it, or raise `file_limit_mb` in the settings"


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("standard input: is closed; name a file instead of -")
    return sys.stdin.buffer


def _read_corpus(request: Request) -> Iterator[_Outcome]:
    """Yield what each line gives. A line over the limit ends the reading: the file may be endless."""
    file, count = request.file, 0
    with file.open("rb") as lines:
        for number, line in enumerate(iter(partial(lines.readline, request.limit + 1), b""), start=1):
            where = f"{file}:{number}"
            if len(line) > request.limit:
                problem = InputError(f"{where}: {_too_large(request)}; the lines after it are not read")
                yield _Outcome(where, problem=problem)
                return
            if line.strip():
                count += 1
                yield _read_record(line, file, number)
    if not count:
        raise InputError(f"{file}: is empty; a corpus holds one JSON object a line")


def _read_record(line: bytes, file: Path, number: int) -> _Outcome:
    where = f"{file}:{number}"
    try:
        article, warnings = parse_record(line, str(file), number, f"{file.stem}:{number}")
    except InputError as problem:
        return _Outcome(where, problem=problem)
    return _Outcome(where, article=article, warnings=warnings, place=FileLine(file, number))


def _without_repeated_ids(outcomes: Sequence[_Outcome]) -> Iterator[_Outcome]:
    """Yield the outcomes; an article whose id another has already becomes a problem."""
    first_place: dict[str, str] = {}
    for outcome in outcomes:
        if outcome.article is None or first_place.setdefault(outcome.article.id, outcome.where) == outcome.where:
            yield outcome
        else:
            taken = f"the id “{safe_line(outcome.article.id)}” is taken by {first_place[outcome.article.id]}"
            yield _Outcome(outcome.where, problem=InputError(f"{outcome.where}: {taken}; give this article another"))
