"""What a file on disk holds: itself, what a ``.gz`` file unpacks to, or the files of a ``.zip`` archive.

Nothing is written to disk. An archive that unpacks to far more than it holds, has too many entries, or whose entries
lead outside it cannot cost more than the limits below.
"""

import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from srcdiff.errors import InputError
from srcdiff.input_file import open_input
from srcdiff.reading.byte_source import ByteSource, Request, damaged, unpacks_to_more, zip_damage
from srcdiff.reading.formats import GZIP, READERS, ZIP, format_suffix, is_readable
from srcdiff.reading.paths import distinct_names, few_names, file_count, is_page_folder, is_uncounted
from srcdiff.text.safe import safe_line

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_RATIO = 200
"""How many times its own size a compressed file may unpack to, beyond the limit of one article: text gives 3 to 10."""
ENCRYPTED = 1
"""The flag of an entry that needs a password."""
MOST_ENTRIES = 20_000
"""Files of an archive."""


def sources_of(request: Request) -> Iterator[ByteSource | InputError | str]:
    """Yield the articles' sources in a file, each to be read before the next; a string is a warning.

    An error is the problem with one entry of an archive, whose other entries are read.

    A file that a person named may be a pipe or a device. Raises ``InputError`` for an archive that is damaged or too
    large, and ``OSError``.
    """
    file = request.file
    with open_input(file, named=request.named) as opened:
        whole = ByteSource(opened, str(file), request.stem, format_suffix(file.name), request.encoding, request.limit)
        if file.suffix.lower() == ZIP:
            yield from _entries(opened, whole, file)
        elif file.suffix.lower() == GZIP:
            yield from _unpacked(opened, whole, file)
        else:
            yield whole


def _unpacked(opened: BinaryIO, packed: ByteSource, file: Path) -> Iterator[ByteSource]:
    import gzip  # noqa: PLC0415  most runs have no compressed file
    import zlib  # noqa: PLC0415

    damage = (zlib.error, EOFError, gzip.BadGzipFile)
    with gzip.open(opened, "rb") as stream:
        yield replace(packed, stream=stream, most=_most(file, packed.limit), damage=damage)


def _most(file: Path, limit: int) -> int:
    return max(limit, MOST_RATIO * file.stat().st_size)


def _entries(opened: BinaryIO, packed: ByteSource, file: Path) -> Iterator[ByteSource | InputError | str]:
    import zipfile  # noqa: PLC0415  most runs have no archive

    damage = zip_damage()
    try:
        archive = zipfile.ZipFile(opened)
    except damage as error:
        raise InputError(damaged(str(file), error)) from None
    with archive:
        most = _most(file, packed.limit)
        kept, warnings = _checked(file, archive.infolist(), most)
        yield from warnings
        names = distinct_names([Path(info.filename) for info in kept])
        for info, name in zip(kept, names, strict=True):
            inside, suffix = f"{file}/{info.filename}", format_suffix(info.filename)
            source = replace(packed, name=inside, stem=f"{packed.stem}/{name}", suffix=suffix, most=most, damage=damage)
            yield from _entry(archive, info, source)


def _entry(archive: "ZipFile", info: "ZipInfo", source: ByteSource) -> Iterator[ByteSource | InputError]:
    """Yield the source with the entry's bytes; the problem where it cannot be opened."""
    try:
        stream = archive.open(info)
    except source.damage as error:
        yield InputError(damaged(source.name, error))
        return
    with stream:
        yield replace(source, stream=stream)


def _checked(file: Path, entries: Sequence["ZipInfo"], most: int) -> tuple[list["ZipInfo"], list[str]]:
    """Return the entries to read, and warnings. Raises ``InputError`` for too many or too large ones, or none."""
    infos = [info for info in entries if not info.is_dir()]
    if len(infos) > MOST_ENTRIES:
        raise InputError(f"{file}: has {len(infos)} files, more than {MOST_ENTRIES}; unpack it and name the folder")
    if sum(info.file_size for info in infos) > most:
        raise InputError(f"{file}: {unpacks_to_more(most)}")
    kept, warnings = _chosen(file, infos)
    if not kept and any(info.flag_bits & ENCRYPTED for info in infos):
        raise InputError(f"{file}: needs a password; unpack it and name the folder")
    if not kept:
        kinds = ", ".join(sorted(READERS))
        raise InputError(f"{file}: no articles in this archive; its files must end in one of {kinds}")
    return kept, warnings


def _chosen(file: Path, infos: Sequence["ZipInfo"]) -> tuple[list["ZipInfo"], list[str]]:
    """Return the entries to read, in name order, and a warning on those that are skipped."""
    kept: list[ZipInfo] = []
    skipped: list[str] = []
    names = frozenset(info.filename for info in infos)
    for info in sorted(infos, key=lambda each: each.filename):
        if _is_hidden(info.filename) or _belongs_to_page(info.filename, names) or is_uncounted(Path(info.filename)):
            continue
        if _is_safe(info) and is_readable(info.filename) and not info.filename.lower().endswith(ZIP):
            kept.append(info)
        else:
            skipped.append(info.filename)
    shown = few_names([safe_line(name, 40) for name in skipped])
    return kept, [f"{file}: {file_count(skipped)} skipped: {shown}"] if skipped else []


def _is_safe(info: "ZipInfo") -> bool:
    """Return whether an entry is a regular file inside the archive that can be read without a password."""
    path = PurePosixPath(info.filename.replace("\\", "/"))
    outside = path.is_absolute() or ".." in path.parts
    kind = stat.S_IFMT(info.external_attr >> 16)
    return not outside and kind in {0, stat.S_IFREG} and not info.flag_bits & ENCRYPTED


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith(".") and part != ".." for part in parts) or parts[:1] == ("__MACOSX",)


def _belongs_to_page(name: str, names: frozenset[str]) -> bool:
    return any(is_page_folder(str(folder), lambda page: page in names) for folder in PurePosixPath(name).parents)
