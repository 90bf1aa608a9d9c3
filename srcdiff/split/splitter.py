"""One article in, the same article with its sentences out."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from srcdiff.model import Article, Sentence, SentenceKind, Span
from srcdiff.settings import OutletRule
from srcdiff.split.credits import AGENCY, CREDIT, FILE_CAPTION, author_of
from srcdiff.split.datelines import Dateline, find_dateline
from srcdiff.split.furniture import furniture_lines, line_rule
from srcdiff.split.lines import line_spans, looks_ended, paragraphs, unwrapped
from srcdiff.split.sentences import sentence_spans
from srcdiff.split.time_stamps import publication_day
from srcdiff.split.user_lines import KEPT, UserLines, user_lines
from srcdiff.text.language import guess_language
from srcdiff.text.lazy_pattern import lazy_pattern

LONGEST_HEADLINE = 250
"""Characters: a longer first line is the story's beginning."""
LONGEST_CROSSHEAD = 100
"""Characters of a headline between paragraphs."""
LONGEST_CREDIT = 120
"""Characters at a paragraph's end among which a photo credit is looked for."""
LINES_WITH_DATE = 8
"""Lines at the top of an article among which its day of publication and its author may be."""
LONGEST_TITLE = 200
"""Characters of a title made from a first sentence."""
HEADLINE_RULE = "short and does not end as a sentence"
_END = lazy_pattern(r"[.!?…][\"'”’»)]*\s+")
SECTIONS = frozenset(
    "news world sport sports politics business opinion culture video live analysis local uk us".split()
)
"""Parts of an outlet, behind a headline as the outlet is."""
_OUTLET = rf"(?:{AGENCY}|BBC(?: News| Sport)?|CNN|NPR|CBC(?: News)?|NBC News|CBS News|ABC News|Fox News|DW|RFI|RFE/RL)"
_OUTLET_IN_TITLE = lazy_pattern(
    r"(?P<title>\S.{13,}?[^\s.|])\s+(?P<mark>[|]\s+(?P<outlet>[^\W\d_][^|\n.!?]{1,40})|"
    rf"[-–—]\s+(?P<agency>{_OUTLET}))",
    re.DOTALL,
)
"""A headline and the outlet behind it: any name behind a bar, and behind a dash only one that is known."""
_TITLE_MARKS = frozenset("|-–—")
"""One of these is by itself between the headline and the outlet."""
_DOUBLED = lazy_pattern(r"(?P<once>\S.{9,}?\S)\s*(?P<again>(?P=once))")


def split(article: Article, furniture: Sequence[str] = (), outlets: Sequence[OutletRule] = ()) -> Article:
    """Return ``article`` with its sentences, its dateline, and the title and date of its text if it had none.

    ``furniture`` are the user's regular expressions; a line that one of them matches in full is furniture. ``outlets``
    has those for single outlets and their exceptions, also where only the text names its outlet. An empty text has no
    sentences. Linear in the text. Raises ``SettingsError`` for patterns that are not regular expressions.
    """
    user = user_lines(furniture, outlets, article)
    made = _split(article, user)
    named = user_lines(furniture, outlets, made)
    return made if named == user else _split(article, named)


def _split(article: Article, user: UserLines) -> Article:
    text = article.text
    lines = _unwrapped_lines(text, user)
    printed = [text[start:end].replace("\n", " ") for start, end in lines]
    marked = furniture_lines(printed, user)
    sentences = [Sentence(*lines[number], "furniture", rule=rule) for number, rule in marked.items()]
    story = _Story(text, lines, marked, user)
    kept = [line for line, words in zip(lines, printed, strict=True) if user.keeps(words)]
    sentences += _kept(story.sentences(), text, kept, user)
    ordered = tuple(sorted(sentences, key=lambda sentence: sentence.start))
    return replace(
        article,
        sentences=ordered,
        title=article.title or title_of(text, ordered),
        date=article.date or publication_day([text[start:end] for start, end in lines[:LINES_WITH_DATE]]),
        dateline=story.dateline.span if story.dateline else None,
        place=story.dateline.place if story.dateline else "",
        source=article.source or story.outlet or None,
        author=article.author or _author([text[slice(*line)] for line in lines[:LINES_WITH_DATE]]),
        language=article.language or guess_language(text),
    )


def _kept(sentences: Iterable[Sentence], text: str, lines: Sequence[Span], user: UserLines) -> Iterator[Sentence]:
    """Yield the sentences, in order; the exceptions, and all inside ``lines`` that are exceptions, are compared."""
    waiting = list(reversed(lines))
    for sentence in sentences:
        while waiting and waiting[-1][1] <= sentence.start:
            waiting.pop()
        inside = bool(waiting) and waiting[-1][0] <= sentence.start
        if inside or user.keeps(text[sentence.start : sentence.end].replace("\n", " ")):
            yield replace(sentence, kind="body" if sentence.kind == "furniture" else sentence.kind, rule=KEPT)
        else:
            yield sentence


def _author(lines: Sequence[str]) -> str | None:
    return next((author for line in lines if (author := author_of(line))), None)


def title_of(text: str, sentences: Sequence[Sentence]) -> str:
    """Return the headline, else the beginning of the first sentence that is not furniture; empty without one."""
    first = next((sentence for sentence in sentences if sentence.compared), None)
    if first is None:
        return ""
    title = " ".join(text[first.start : first.end].split())
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"


class _Story:
    """The lines of an article that are not furniture."""

    def __init__(self, text: str, lines: Sequence[Span], furniture: Container[int], user: UserLines) -> None:
        self._text = text
        self._exceptions = UserLines(kept=user.kept)
        self._language = guess_language(text)
        self._runs = list(_runs(lines, furniture))
        """The lines between two pieces of furniture."""
        self._lead_found = False
        self.dateline: Dateline | None = None
        """The first one, once the sentences were read."""
        self.outlet = ""
        """The one behind the headline, once the sentences were read."""

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences, in order."""
        first = True
        for run in self._runs:
            for start, end in paragraphs(self._text, run):
                yield from self._first_line(start, end) if first else self._paragraph(start, end, LONGEST_CROSSHEAD)
                first = False

    def _first_line(self, start: int, end: int) -> Iterator[Sentence]:
        """Yield the sentences of the first paragraph, often a headline, which some pages print twice on a line."""
        named = _outlet_in_title(self._text, start, end) if end - start <= LONGEST_HEADLINE else None
        if named:
            outlet = named["outlet"] or named["agency"]
            self.outlet = "" if outlet.casefold() in SECTIONS else outlet
            yield Sentence(start, named.end("title"), "headline", rule=HEADLINE_RULE)
            yield Sentence(named.start("mark"), end, "furniture", rule="outlet's name behind the headline")
            return
        doubled = _DOUBLED.fullmatch(self._text, start, end) if end - start <= 2 * LONGEST_HEADLINE else None
        if doubled:
            yield Sentence(start, doubled.end("once"), "headline", rule=HEADLINE_RULE)
            yield Sentence(doubled.start("again"), end, "furniture", rule="headline printed twice")
        else:
            yield from self._paragraph(start, end, LONGEST_HEADLINE)

    def _paragraph(self, start: int, end: int, longest_headline: int) -> Iterator[Sentence]:
        """Yield the sentences of a paragraph: a dateline before them and a photo credit after them are furniture."""
        dateline = find_dateline(self._text, start, end, lead=not self._lead_found)
        if dateline:
            self.dateline = self.dateline or dateline
            yield Sentence(*dateline.span, "furniture", rule="dateline")
            start = dateline.end
        elif _is_headline(self._text[start:end], longest_headline):
            yield Sentence(start, end, "headline", rule=HEADLINE_RULE)
            return
        if start < end:
            self._lead_found = True
            yield from self._body(start, end)

    def _body(self, start: int, end: int) -> Iterator[Sentence]:
        credit = _credit_start(self._text, start, end)
        kind: SentenceKind = "caption" if credit is not None or FILE_CAPTION.match(self._text, start) else "body"
        spans = list(sentence_spans(self._text, start, end if credit is None else credit, self._language))
        page = self._page_rules(spans)
        rule = "" if kind == "body" else "text beside a photo credit"
        for position, span in enumerate(spans):
            if position in page:
                yield Sentence(*span, "furniture", rule=page[position])
            else:
                yield Sentence(*span, kind, rule=rule)
        if credit is not None:
            yield Sentence(credit, end, "furniture", rule="photo credit")

    def _page_rules(self, spans: Sequence[Span]) -> dict[int, str]:
        """Return the sentences at a paragraph's end that are furniture, by their positions, with the rules."""
        rules: dict[int, str] = {}
        for position in range(len(spans) - 1, -1, -1):
            words = self._text[slice(*spans[position])].replace("\n", " ")
            rule = line_rule(words, self._exceptions) if len(spans) > 1 else ""
            if not rule:
                break
            rules[position] = rule
        return rules


def _unwrapped_lines(text: str, user: UserLines) -> list[Span]:
    """Return the lines of a text, hard-wrapped ones joined, except those that one of the user's patterns matches."""
    lines = line_spans(text)
    alone = frozenset(number for number, line in enumerate(lines) if user.names(text[slice(*line)]))
    rest = (line for run in _runs(lines, alone) for line in unwrapped(text, run))
    return sorted([*(lines[number] for number in alone), *rest])


def _runs(lines: Sequence[Span], furniture: Container[int]) -> Iterator[list[Span]]:
    """Yield the lines between two pieces of furniture."""
    run: list[Span] = []
    for number, line in enumerate(lines):
        if number not in furniture:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _outlet_in_title(text: str, start: int, end: int) -> re.Match[str] | None:
    parts = text[start:end].split()
    return None if _TITLE_MARKS.isdisjoint(parts) else _OUTLET_IN_TITLE.fullmatch(text, start, end)


def _is_headline(line: str, longest: int) -> bool:
    if len(line) > longest or "\n\n" in line or looks_ended(line):
        return False
    return _credit_start(line, 0, len(line)) is None


def _credit_start(text: str, start: int, end: int) -> int | None:
    """Return where the photo credit begins that is alone behind the last full stop; ``None`` without one."""
    ends = _END.finditer(text, max(start, end - LONGEST_CREDIT), end)
    return next((found.end() for found in ends if CREDIT.matches(text[found.end() : end])), None)
