"""What the UI writes to files: a comparison, the whole report, or copied text, each with a name that is offered."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import OutputError
from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.reading import Files, check_output, input_folder
from srcdiff.session.values import LoadedStudy
from srcdiff.show.formats import FORMATS, Format, Render, Renderers, format_of_suffix
from srcdiff.show.report_page import report_style
from srcdiff.show.wording import alternatives
from srcdiff.text.lazy_pattern import lazy_pattern

MOST_NAME = 60
"""Characters of a file name that is offered, without its suffix: the prompt has one line."""
STUDY_NAME = "report"
_NOT_IN_NAMES = lazy_pattern(r"[^\w.-]+")
_FIRST_PART = lazy_pattern(r"[^\W_]+")

MakeText = Callable[[Progress], str]
"""Returns the text of a file. Runs in a thread, and may take long."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be written to a file."""

    title: str
    """What it is called, such as ``this comparison``."""
    name: str
    """The name offered for its file."""
    suffixes: tuple[str, ...]
    """The suffixes that the file may have; empty where it may have any."""
    text_for: Callable[[Path], MakeText]
    """Returns what makes the text of a file of that name; raises ``OutputError`` where it cannot be written there."""


def comparison_document(left: Article, right: Article, comparison: Comparison, loaded: LoadedStudy) -> Document:
    """Return one comparison as it would be printed by ``srcdiff diff``."""
    study = Study((left, right), comparisons=(comparison,))
    name = offered_name((left.id, right.id))
    return _report("this comparison", name, loaded, lambda _: study, lambda chosen: chosen.comparison)


def study_document(loaded: LoadedStudy, whole_study: Callable[[Progress], Study]) -> Document:
    """Return the whole study as ``srcdiff report`` would print it; ``whole_study`` makes the missing comparisons."""
    return _report("the whole report", STUDY_NAME, loaded, whole_study, lambda chosen: chosen.study)


def text_document(text: str, articles: Sequence[Article], files: Files) -> Document:
    """Return text of articles, as it would be copied."""

    def text_for(path: Path) -> MakeText:
        check_output(path, files)
        return lambda _: f"{text}\n"

    name = offered_name([article.id for article in articles])
    return Document("the copied text", _beside_inputs(f"{name}-text.txt", files), (), text_for)


def _report(
    title: str,
    name: str,
    loaded: LoadedStudy,
    study: Callable[[Progress], Study],
    part: Callable[[Renderers], Render],
) -> Document:
    def text_for(path: Path) -> MakeText:
        chosen = _format_for(path)
        check_output(path, loaded.files)
        return lambda progress: part(chosen.load())(study(progress), report_style(loaded.settings.report))

    offered = _beside_inputs(f"{name}{FORMATS[0].suffix}", loaded.files)
    return Document(title, offered, tuple(known.suffix for known in FORMATS), text_for)


def _format_for(path: Path) -> Format:
    """Return the format that a file's suffix chooses; raises ``OutputError`` for one that is not known."""
    chosen = format_of_suffix(path.suffix)
    if chosen is None:
        reason = f"“{path.suffix}” is not a format" if path.suffix else "a suffix chooses the format"
        raise OutputError(f"{path}: {reason}; end the name in {alternatives(known.suffix for known in FORMATS)}")
    return chosen


def _beside_inputs(name: str, files: Files) -> str:
    """Return ``name``, in the nearest folder above the working one that is not searched for articles."""
    folder = input_folder(Path(name), files)
    return name if folder is None else os.path.relpath(folder.resolve().parent / name)


def offered_name(identifiers: Sequence[str]) -> str:
    """Return a file name, without suffix, for articles of these ids: their first parts where these differ.

    >>> offered_name(["seeds/002_fd4d1cdc", "seeds/004_38436d78"]), offered_name(["story-ap", "story-afp"])
    ('002-004', 'story-ap-story-afp')
    """
    names = [_NOT_IN_NAMES.sub("-", identifier.rpartition("/")[2]).strip(".-_") for identifier in identifiers]
    firsts = [found.group() for name in names if (found := _FIRST_PART.search(name))]
    chosen = firsts if len(set(firsts)) == len(identifiers) else names
    return "-".join(chosen)[:MOST_NAME].strip(".-_") or STUDY_NAME
