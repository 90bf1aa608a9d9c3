"""The one way in: paths to articles, with what went wrong on the way beside them."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.reading.corpus import parse_record
from srcdiff.reading.decode import decode
from srcdiff.reading.file_positions import NO_FILES, FileLine, Files
from srcdiff.reading.file_stamps import Stamp, stamp_of
from srcdiff.reading.paths import CORPUS_SUFFIX, article_files, distinct_names
from srcdiff.text.safe import safe_line, safe_text, unsafe_count

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading some paths gave."""

    articles: tuple[Article, ...]
    """Not yet split, in the order of the paths, their ids distinct."""
    problems: tuple[InputError, ...]
    """What could not be read; everything else was."""
    warnings: tuple[str, ...]
    """What was read, but not quite as it stands there."""
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


Memory = dict[tuple[Path, str, str], tuple[Stamp | None, tuple[_Piece, ...]]]
"""What files gave, by file, name and encoding, with the stamp that each had then."""


def read_articles(
    paths: Sequence[Path],
    encoding: str,
    *,
    once: bool = True,
    left_out: Path | None = None,
    memory: Memory | None = None,
) -> ReadResult:
    """Read every article of ``paths``: text files, folders, ``.jsonl`` corpora, ``-`` for standard input.

    ``encoding`` is used for text that is neither UTF-8 nor marked. With ``once``, a file reached twice is read
    once. The corpus ``left_out`` is passed over where it stands in one of the folders. Nothing is raised for a
    file that cannot be read: it stands among the problems. What the ``memory`` holds of a file that has not changed
    is not read again, and what is read is added to it. Memory: all the text.
    """
    files, missing = found_files(paths, left_out, once=once)
    asked = [(file, name, encoding) for file, name in zip(files, distinct_names(files), strict=True)]
    remembered = {} if memory is None else memory
    pieces = list(_without_repeated_ids([piece for key in asked for piece in _pieces(key, remembered)]))
    for key in set(remembered).difference(asked):
        del remembered[key]
    return ReadResult(
        articles=tuple(piece.article for piece in pieces if piece.article),
        problems=(*missing, *(piece.problem for piece in pieces if piece.problem)),
        warnings=tuple(piece.warning for piece in pieces if piece.warning),
        files=Files(tuple(paths), tuple(files), _places(pieces)),
    )


def _places(pieces: Sequence[_Piece]) -> dict[str, FileLine]:
    return {piece.article.id: piece.place for piece in pieces if piece.article and piece.place}


def found_files(
    paths: Sequence[Path], left_out: Path | None = None, *, once: bool = True
) -> tuple[list[Path], list[InputError]]:
    """Return the files that ``paths`` stand for, and what is wrong with the paths that stand for none."""
    files: list[Path] = []
    problems: list[InputError] = []
    for path in paths:
        try:
            found = (path,) if path == STANDARD_INPUT else article_files(path)
            files += [file for file in found if file == path or not _is_corpus(file, left_out)]
        except InputError as problem:
            problems.append(problem)
    if once:
        files = list({file.absolute(): file for file in files}.values())
    return files, problems


def _is_corpus(file: Path, corpus: Path | None) -> bool:
    """Whether ``file`` is this corpus; one that does not end like a corpus is none."""
    return corpus is not None and file.suffix.lower() == CORPUS_SUFFIX and file.absolute() == corpus.absolute()


def _pieces(key: tuple[Path, str, str], memory: Memory) -> tuple[_Piece, ...]:
    """Return what one file gives; standard input, which can be read once only, gives the same again."""
    stamp = None if key[0] == STANDARD_INPUT else stamp_of(key[0])
    if key not in memory or memory[key][0] != stamp:
        memory[key] = (stamp, tuple(_read(*key)))
    return memory[key][1]


def _read(file: Path, name: str, encoding: str) -> Iterator[_Piece]:
    try:
        if file.suffix.lower() == CORPUS_SUFFIX:
            yield from _read_corpus(file)
        else:
            yield _read_text(file, name, encoding)
    except InputError as problem:
        yield _Piece(str(file), problem=problem)
    except OSError as error:
        yield _Piece(
            str(file), problem=InputError(f"{file}: cannot be read: {error.strerror or error}; check its permissions")
        )


def _read_text(file: Path, name: str, encoding: str) -> _Piece:
    content = _standard_input() if file == STANDARD_INPUT else file.read_bytes()
    shown = "standard input" if file == STANDARD_INPUT else str(file)
    decoded, warning = decode(content, encoding, shown)
    text = safe_text(decoded)
    if not text.strip():
        raise InputError(f"{shown}: is empty; an article needs text")
    unsafe = unsafe_count(decoded)
    if unsafe:
        warning = f"{shown}: {unsafe} control characters left out"
    article = Article(
        id=safe_line("stdin" if file == STANDARD_INPUT else name, 500),
        text=text,
        path=safe_line(shown, 4096),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    place = None if file == STANDARD_INPUT else FileLine(file, 1)
    return _Piece(shown, article=article, warning=warning, place=place)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input: is closed; name a file instead of -")
    return sys.stdin.buffer.read()


def _read_corpus(file: Path) -> Iterator[_Piece]:
    count = 0
    with file.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            count += 1
            where = f"{file}:{number}"
            try:
                article = parse_record(line, str(file), number, f"{file.stem}:{number}")
                yield _Piece(where, article=article, place=FileLine(file, number))
            except InputError as problem:
                yield _Piece(where, problem=problem)
    if not count:
        raise InputError(f"{file}: is empty; a corpus holds one JSON object a line")


def _without_repeated_ids(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces; an article whose id another has already becomes a problem."""
    first_place: dict[str, str] = {}
    for piece in pieces:
        if piece.article is None or first_place.setdefault(piece.article.id, piece.where) == piece.where:
            yield piece
        else:
            taken = f"the id “{safe_line(piece.article.id)}” is taken by {first_place[piece.article.id]}"
            yield _Piece(piece.where, problem=InputError(f"{piece.where}: {taken}; give this article another"))
