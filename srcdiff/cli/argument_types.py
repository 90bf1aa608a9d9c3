"""The values of arguments: each function returns one, or raises what argparse reports."""

import argparse
import datetime
import os
from pathlib import Path

from srcdiff.reading.web_paths import as_path
from srcdiff.settings import NARROWEST, WIDEST
from srcdiff.text.safe import safe_line


def exists(name: str) -> bool:
    """Return whether there is a file or folder of that name."""
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def path(text: str) -> Path:
    """Return the path of an article, folder or corpus."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; name a file or folder, such as . for the working folder")
    if "://" in text and not exists(text):
        raise argparse.ArgumentTypeError(f"{text} is a web address; run `srcdiff fetch {text} --into FOLDER` first")
    return Path(text)


def articles(text: str) -> Path:
    """Return the path of articles, or a web address as a path."""
    if text.lower().startswith(("http://", "https://")) and not exists(text):
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


def sources(text: str) -> int:
    """Return a number of sources."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of sources, from 1 on")
    return number


def columns(text: str) -> int:
    """Return a number of columns."""
    digits = text if text.isdecimal() and len(text) < 10 else ""
    if not digits or not NARROWEST <= int(digits) <= WIDEST:
        raise argparse.ArgumentTypeError(
            f"{safe_line(text, 20)!r} is not a number of columns from {NARROWEST} to {WIDEST}"
        )
    return int(digits)


def day(text: str) -> datetime.date:
    """Return a day."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a day; write it as 2023-02-24") from None


def processes(text: str) -> int:
    """Return a number of processes."""
    number = int(text) if text.isdecimal() and len(text) < 4 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of processes, from 1 on")
    return number


def days(text: str) -> int:
    """Return a number of days."""
    number = int(text) if text.isdecimal() and len(text) < 5 else -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of days")
    return number


def megabytes(text: str) -> int:
    """Return a number of megabytes."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if number < 64:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of megabytes, from 64 on")
    return number
