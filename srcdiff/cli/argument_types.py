"""The values of arguments: each function returns one, or raises what argparse reports."""

import argparse
import datetime
import os
from pathlib import Path

from srcdiff.reading.web_paths import as_path
from srcdiff.settings import NARROWEST, WIDEST
from srcdiff.text.safe import safe_line


def path(text: str) -> Path:
    """Return the path of an article, folder or corpus."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; name a file or folder, such as . for the working folder")
    if "://" in text and not os.path.exists(text):  # noqa: PTH110  raises nothing
        raise argparse.ArgumentTypeError(f"{text} is a web address; run `srcdiff fetch {text} --into FOLDER` first")
    return Path(text)


def articles(text: str) -> Path:
    """Return the path of articles, or a web address as a path."""
    if text.lower().startswith(("http://", "https://")) and not os.path.exists(text):  # noqa: PTH110
        return as_path(text)
    return path(text)


def address(text: str) -> str:
    """Return a web address; whether it can be used shows when it is fetched."""
    if "://" not in text:
        raise argparse.ArgumentTypeError(f"{safe_line(text)} is not a web address; begin it with https://")
    return text


def file(text: str) -> Path:
    """Return the path of a file that is not standard input."""
    if text == "-":
        raise argparse.ArgumentTypeError("- is standard input, which cannot be this file; name a file")
    return path(text)


def output(text: str) -> Path | None:
    """Return the file; ``None`` for standard output."""
    return None if text == "-" else path(text)


def output_place(text: str) -> tuple[Path | None, bool]:
    """Return the file or folder, and whether it is a folder: its name ends in a slash."""
    return output(text), text.endswith(("/", os.sep))


def day(text: str) -> datetime.date:
    """Return a day."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a day; write it as 2023-02-24") from None


def sources(text: str) -> int:
    """Return a number of sources."""
    return _whole_number(text, "sources, from 1 on", least=1)


def columns(text: str) -> int:
    """Return a number of columns."""
    return _whole_number(text, f"columns from {NARROWEST} to {WIDEST}", least=NARROWEST, most=WIDEST)


def processes(text: str) -> int:
    """Return a number of processes."""
    return _whole_number(text, "processes, from 1 on", least=1, most=999)


def days(text: str) -> int:
    """Return a number of days."""
    return _whole_number(text, "days", least=0, most=9_999)


def megabytes(text: str) -> int:
    """Return a number of megabytes."""
    return _whole_number(text, "megabytes, from 64 on", least=64)


def _whole_number(text: str, counted: str, *, least: int, most: int = 999_999_999) -> int:
    """Return a number in the range; ``counted`` is what the message on any other says of it."""
    number = int(text) if text.isdecimal() and len(text) < 10 else -1
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of {counted}")
    return number
