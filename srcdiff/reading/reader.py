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
from srcdiff.text.safe import safe_line, safe_text, unsafe_count

MEGABYTE = 1_000_000
LONGEST_ID, LONGEST_PATH = 500, 4096
"""Characters that are kept of an article's id and path."""


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
class _Piece:
    """What one file, or one line of a corpus, gave."""

    where: str
    """The file, and the line of a corpus, for messages."""
    article: Article | None = None
    problem: InputError | None = None
    warning: str | None = None
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


Memory = dict[Request, tuple[Stamp | None, tuple[_Piece, ...]]]
"""What files gave, with the stamp that each had then."""


def read_articles(
    paths: Sequence[Path],
    settings: Settings = DEFAULTS,
    *,
    once: bool = True,
    left_out: Path | None = None,
    memory: Memory | None = None,
) -> ReadResult:
    """Read every article of ``paths``: text files, folders, ``.jsonl`` corpora, ``-`` for standard input.

    ``settings`` give the encoding of text that is neither UTF-8 nor marked, and the largest article. With ``once``, a
    file reached twice is read once. The corpus ``left_out`` is not read where it is in one of the folders. Nothing is
    raised: what cannot be read is among the problems. Files in ``memory`` that have not changed are not read again,
    and what is read is added to it. Memory: all the text.
    """
    found = find_files(paths, left_out, once=once)
    limit = settings.file_limit_mb * MEGABYTE
    requests = [
        Request(file, name, settings.encoding, limit)
        for file, name in zip(found.files, distinct_names(found.files), strict=True)
    ]
    remembered = {} if memory is None else memory
    pieces = list(_without_repeated_ids([piece for request in requests for piece in _pieces(request, remembered)]))
    for request in set(remembered).difference(requests):
        del remembered[request]
    return ReadResult(
        articles=tuple(piece.article for piece in pieces if piece.article),
        problems=(*found.problems, *(piece.problem for piece in pieces if piece.problem)),
        warnings=(*found.warnings, *(piece.warning for piece in pieces if piece.warning)),
        files=Files(tuple(paths), tuple(found.files), _places(pieces)),
    )


def _places(pieces: Sequence[_Piece]) -> dict[str, FileLine]:
    return {piece.article.id: piece.place for piece in pieces if piece.article and piece.place}


def _pieces(request: Request, memory: Memory) -> tuple[_Piece, ...]:
    """Return what one file gives; standard input, which can be read once only, gives the same again."""
    stamp = None if request.file == STANDARD_INPUT else stamp_of(request.file)
    if request not in memory or memory[request][0] != stamp:
        memory[request] = (stamp, tuple(_read(request)))
    return memory[request][1]


def _read(request: Request) -> Iterator[_Piece]:
    file = request.file
    try:
        if file.suffix.lower() == CORPUS_SUFFIX:
            yield from _read_corpus(request)
        else:
            yield _read_text(request)
    except InputError as problem:
        yield _Piece(str(file), problem=problem)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        yield _Piece(str(file), problem=InputError(f"{file}: cannot be read: {reason}; check its permissions"))


def _read_text(request: Request) -> _Piece:
    from_standard_input = request.file == STANDARD_INPUT
    shown = "standard input" if from_standard_input else str(request.file)
    content = _content(request, shown)
    decoded, warning = decode(content, request.encoding, shown)
    text = safe_text(decoded)
    if not text.strip():
        raise InputError(f"{shown}: is empty; an article needs text")
    unsafe = unsafe_count(decoded)
    if unsafe:
        warning = f"{shown}: {unsafe} control characters left out"
    article = Article(
        id=safe_line("stdin" if from_standard_input else request.name, LONGEST_ID),
        text=text,
        path=safe_line(shown, LONGEST_PATH),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    place = None if from_standard_input else FileLine(request.file, 1)
    return _Piece(shown, article=article, warning=warning, place=place)


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


def _read_corpus(request: Request) -> Iterator[_Piece]:
    """Yield what each line gives. A line over the limit ends the reading: the file may be endless."""
    file, count = request.file, 0
    with file.open("rb") as lines:
        for number, line in enumerate(iter(partial(lines.readline, request.limit + 1), b""), start=1):
            where = f"{file}:{number}"
            if len(line) > request.limit:
                problem = InputError(f"{where}: {_too_large(request)}; the lines after it are not read")
                yield _Piece(where, problem=problem)
                return
            if line.strip():
                count += 1
                yield _read_record(line, file, number)
    if not count:
        raise InputError(f"{file}: is empty; a corpus holds one JSON object a line")


def _read_record(line: bytes, file: Path, number: int) -> _Piece:
    where = f"{file}:{number}"
    try:
        article, warning = parse_record(line, str(file), number, f"{file.stem}:{number}")
    except InputError as problem:
        return _Piece(where, problem=problem)
    return _Piece(where, article=article, warning=warning, place=FileLine(file, number))


def _without_repeated_ids(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces; an article whose id another has already becomes a problem."""
    first_place: dict[str, str] = {}
    for piece in pieces:
        if piece.article is None or first_place.setdefault(piece.article.id, piece.where) == piece.where:
            yield piece
        else:
            taken = f"the id “{safe_line(piece.article.id)}” is taken by {first_place[piece.article.id]}"
            yield _Piece(piece.where, problem=InputError(f"{piece.where}: {taken}; give this article another"))
