"""One article in, the same article with its sentences out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from srcdiff.model import Article, Sentence, SentenceKind, Span
from srcdiff.split.furniture import compile_patterns, furniture_lines
from srcdiff.split.lines import blocks, line_spans, looks_ended
from srcdiff.split.patterns import CREDIT, DATELINE, FILE_CAPTION
from srcdiff.split.published import publication_day
from srcdiff.split.sentences import sentence_spans
from srcdiff.text.language import guess_language

LONGEST_HEADLINE = 250
"""Characters: a longer first line is the story's beginning."""
LONGEST_CROSSHEAD = 100
"""Characters of a headline between paragraphs."""
LONGEST_CREDIT = 120
"""Characters at a paragraph's end among which a photo credit is looked for."""
LINES_WITH_DATE = 8
"""Lines at the top of an article among which its day of publication may stand."""
LONGEST_TITLE = 200
"""Characters of a title made from a first sentence."""
_END = re.compile(r"[.!?…][\"'”’»)]*\s+")
_DOUBLED = re.compile(r"(?P<once>\S.{9,}?\S)\s*(?P<again>(?P=once))")


def split(article: Article, furniture: Sequence[str] = ()) -> Article:
    """Return ``article`` with its sentences, and with the title and the date that its text gives when it had none.

    ``furniture`` are the user's regular expressions; a line that one matches whole is furniture. An empty text has
    no sentences. Linear in the text. Raises ``re.error`` for a pattern that is not a regular expression.
    """
    text = article.text
    lines = line_spans(text)
    marked = furniture_lines([text[start:end] for start, end in lines], compile_patterns(furniture))
    language = guess_language(text)
    sentences: list[Sentence] = [Sentence(*lines[number], "furniture") for number in marked]
    for run in _runs(lines, marked):
        for block in blocks(text, run):
            sentences += _block_sentences(text, block, language, first=block[0] == _first_start(lines, marked))
    ordered = tuple(sorted(sentences, key=lambda sentence: sentence.start))
    return replace(
        article,
        sentences=ordered,
        title=article.title or _title(text, ordered),
        date=article.date or publication_day([text[start:end] for start, end in lines[:LINES_WITH_DATE]]),
    )


def _first_start(lines: Sequence[Span], marked: frozenset[int]) -> int:
    """Return where the story begins: the first line that is not furniture."""
    return next((start for number, (start, _) in enumerate(lines) if number not in marked), -1)


def _runs(lines: Sequence[Span], marked: frozenset[int]) -> Iterator[list[Span]]:
    """Yield the lines between two pieces of furniture."""
    run: list[Span] = []
    for number, line in enumerate(lines):
        if number not in marked:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _block_sentences(text: str, block: Span, language: str, *, first: bool) -> Iterator[Sentence]:
    start, end = block
    doubled = _DOUBLED.fullmatch(text, start, end) if first and end - start <= 2 * LONGEST_HEADLINE else None
    if doubled:
        yield Sentence(start, doubled.end("once"), "headline")
        yield Sentence(doubled.start("again"), end, "furniture")
    elif _is_headline(text[start:end], LONGEST_HEADLINE if first else LONGEST_CROSSHEAD):
        yield Sentence(start, end, "headline")
    else:
        yield from _paragraph(text, start, end, language)


def _is_headline(line: str, longest: int) -> bool:
    if len(line) > longest or "\n" in line or looks_ended(line):
        return False
    return _credit_start(line, 0, len(line)) is None


def _paragraph(text: str, start: int, end: int, language: str) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph; a dateline before them and a photo credit after them are furniture."""
    dateline = DATELINE.match(text, start, end)
    if dateline:
        yield Sentence(start, start + len(dateline.group().rstrip()), "furniture")
        start = dateline.end()
    credit = _credit_start(text, start, end)
    kind: SentenceKind = "caption" if credit is not None or FILE_CAPTION.match(text, start) else "body"
    for span in sentence_spans(text, start, end if credit is None else credit, language):
        yield Sentence(*span, kind)
    if credit is not None:
        yield Sentence(credit, end, "furniture")


def _credit_start(text: str, start: int, end: int) -> int | None:
    """Return where the photo credit begins that stands alone behind the last full stop; ``None`` without one."""
    ends = _END.finditer(text, max(start, end - LONGEST_CREDIT), end)
    return next((found.end() for found in ends if CREDIT.fullmatch(text, found.end(), end)), None)


def _title(text: str, sentences: Sequence[Sentence]) -> str:
    """Return the headline, else the beginning of the first sentence that is not furniture."""
    first = next((sentence for sentence in sentences if sentence.compared), None)
    if first is None:
        return ""
    title = " ".join(text[first.start : first.end].split())
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
