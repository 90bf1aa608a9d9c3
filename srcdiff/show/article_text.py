"""An article as the program sees it, as text: what is known of it, and each sentence with its kind and why."""

from collections import Counter
from collections.abc import Iterator

from srcdiff.model import Article, Study
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.styled_text import Fragment, StyledLine, rendered, wrap

INDENT = 4
"""Columns before the sentences below their first line."""


def articles_text(study: Study, style: ReportStyle) -> str:
    """Return every article, one after the other."""
    lines: list[StyledLine] = []
    for article in study.articles:
        lines += [*([()] if lines else []), *_article_lines(article, style.width)]
    return rendered(lines, colour=style.colour)


def _article_lines(article: Article, width: int) -> Iterator[StyledLine]:
    yield from wrap([Fragment(article.id, "heading")], width)
    for name, value in _known(article):
        yield from wrap([Fragment(f"{name}: {value}")], width, " " * INDENT, "  ")
    yield ()
    for number, sentence in enumerate(article.sentences, 1):
        why = f"{sentence.kind}: {sentence.rule}" if sentence.rule else sentence.kind
        words = Fragment(article.text_of(number - 1), "plain" if sentence.compared else "faint")
        yield from wrap([Fragment(f"[{number}] ", "faint"), words], width, " " * INDENT, "  ")
        if sentence.rule or sentence.kind != "body":
            yield from wrap([Fragment(f"({why})", "faint")], width, " " * (INDENT + 2))


def _known(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what is known of an article, by the names that a reader would use."""
    kinds = Counter(sentence.kind for sentence in article.sentences)
    known = (
        ("file", article.path),
        ("title", article.title),
        ("outlet", article.source),
        ("author", article.author),
        ("date", article.date.isoformat() if article.date else None),
        ("filed from", article.place),
        ("language", article.language),
        ("address", article.url),
        ("sentences", ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))),
    )
    return ((name, value) for name, value in known if value)
