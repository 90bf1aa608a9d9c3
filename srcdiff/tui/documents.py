"""What the UI writes to files: a comparison, the whole study, or words of an article, and what each is called."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from srcdiff.browse.loaded import Compare, Loaded
from srcdiff.errors import OutputError
from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.reading import Files, check_output, input_folder
from srcdiff.show.formats import FORMATS, Format, Render, format_of_suffix
from srcdiff.show.report_page import report_style

MOST_NAME = 60
"""Characters of a file name that is offered, without its suffix: the prompt has one line."""
STUDY_NAME = "report"
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_FIRST_PART = re.compile(r"[^\W_]+")

Words = Callable[[Progress], str]
"""Returns the words of a file. Runs in a thread, and may take long."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be written to a file."""

    title: str
    """What it is, such as ``this comparison``."""
    name: str
    """The name offered for its file."""
    suffixes: tuple[str, ...]
    """Those that the file may have; empty where any will do."""
    words_for: Callable[[Path], Words]
    """Returns what makes the words of a file of that name; raises ``OutputError`` where none can be written there."""


def comparison_document(left: Article, right: Article, comparison: Comparison, loaded: Loaded) -> Document:
    """Return one comparison as it would be printed by ``srcdiff diff``."""
    study = Study((left, right), comparisons=(comparison,))
    name = offered_name((left.id, right.id))
    return _report("this comparison", name, loaded, lambda _: study, lambda chosen: chosen.comparison)


def study_document(loaded: Loaded, known: dict[tuple[str, str], Comparison], compare: Compare) -> Document:
    """Return the whole study as ``srcdiff report`` would print it; comparisons not ``known`` yet are made and kept."""

    def whole(progress: Progress) -> Study:
        return with_comparisons(loaded.study, known, compare, progress)

    return _report("the whole report", STUDY_NAME, loaded, whole, lambda chosen: chosen.study)


def words_document(words: str, articles: Sequence[Article], files: Files) -> Document:
    """Return words of articles, as they would be copied."""

    def words_for(path: Path) -> Words:
        check_output(path, files)
        return lambda _: f"{words}\n"

    name = offered_name([article.id for article in articles])
    return Document("the copied words", _beside_inputs(f"{name}-words.txt", files), (), words_for)


def with_comparisons(
    study: Study, known: dict[tuple[str, str], Comparison], compare: Compare, progress: Progress
) -> Study:
    """Return the study with a comparison for each pair; those not ``known`` are made, and added to these."""
    articles = {article.id: article for article in study.articles}
    pairs = [(pairing.left, pairing.right) for pairing in study.pairings if pairing.paired]
    for done, (left, right) in enumerate(pairs):
        progress("comparing", done, len(pairs))
        if (left, right) not in known:
            known[left, right] = compare(articles[left], articles[right])
    return replace(study, comparisons=tuple(known[pair] for pair in pairs))


def _report(
    title: str,
    name: str,
    loaded: Loaded,
    study: Callable[[Progress], Study],
    part: Callable[[Format], Render],
) -> Document:
    def words_for(path: Path) -> Words:
        chosen = _format_for(path)
        check_output(path, loaded.files)
        return lambda progress: part(chosen)(study(progress), report_style(loaded.settings.report))

    offered = _beside_inputs(f"{name}{FORMATS[0].suffix}", loaded.files)
    return Document(title, offered, tuple(known.suffix for known in FORMATS), words_for)


def _format_for(path: Path) -> Format:
    """Return the format that a file's suffix chooses; raises ``OutputError`` for one that is not known."""
    chosen = format_of_suffix(path.suffix)
    if chosen is None:
        told = f"“{path.suffix}” is no format" if path.suffix else "a suffix chooses the format"
        raise OutputError(f"{path}: {told}; end the name in {' or '.join(known.suffix for known in FORMATS)}")
    return chosen


def _beside_inputs(name: str, files: Files) -> str:
    """Return ``name``, in the nearest folder above the working one that is not searched for articles."""
    folder = input_folder(Path(name), files)
    return name if folder is None else os.path.relpath(folder.resolve().parent / name)


def offered_name(identifiers: Sequence[str]) -> str:
    """Return a file name, without suffix, for articles of these ids: their first words where these tell them apart.

    >>> offered_name(["seeds/002_fd4d1cdc", "seeds/004_38436d78"]), offered_name(["story-ap", "story-afp"])
    ('002-004', 'story-ap-story-afp')
    """
    names = [_NOT_IN_NAMES.sub("-", identifier.rpartition("/")[2]).strip(".-_") for identifier in identifiers]
    firsts = [found.group() for name in names if (found := _FIRST_PART.search(name))]
    chosen = firsts if len(set(firsts)) == len(identifiers) else names
    return "-".join(chosen)[:MOST_NAME].strip(".-_") or STUDY_NAME
