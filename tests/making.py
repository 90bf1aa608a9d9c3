"""Articles made for tests, in memory or in a folder."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from srcdiff.model import Article, Sentence, SentenceKind


def article(
    identifier: str,
    *sentences: str | tuple[str, SentenceKind],
    title: str = "",
    date: datetime.date | None = None,
    source: str | None = None,
) -> Article:
    """Return an article of these sentences, a paragraph each; a sentence is body unless its kind is given."""
    text = ""
    spans: list[Sentence] = []
    for sentence in sentences:
        words, kind = sentence if isinstance(sentence, tuple) else (sentence, "body")
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{words}" if text else words
        spans.append(Sentence(start, start + len(words), kind))
    return Article(identifier, text, tuple(spans), title=title, date=date, source=source)


def written(folder: Path, articles: Mapping[str, Sequence[str]]) -> Path:
    """Return a new folder with a file for each article, given by its id and its paragraphs."""
    folder.mkdir()
    for name, paragraphs in articles.items():
        (folder / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return folder
