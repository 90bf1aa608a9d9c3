"""Utterances: the quotations of one speaker's interrupted words joined, with the speaker where the text names one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.model import Span, Utterance
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.quotes import MARKS, Quotation, quotations
from srcdiff.text.speakers import reporting_verbs, speaker_after, speaker_before

LONGEST_TAG = 200
"""The most characters between two quotations for the first one's attribution to apply to the second."""
_SENTENCE_END = lazy_pattern(r"[.!?…][)\]]*(?=\s|$)")
_LINE = lazy_pattern(r"^[^\n\S]*+\S[^\n]*", re.MULTILINE)


class _Placed(NamedTuple):
    """A quotation with its position and the text beside it."""

    quotation: Quotation
    line: int
    """The index of its line among the lines that are not blank."""
    before: Span
    after: Span
    """The text between it and its neighbours, or the ends of its line, without the quotation marks."""
    line_before: Span
    """The line above; empty for the first one."""
    quoted_before: tuple[Span, ...]
    """The quotations in it."""


class _Draft:
    """An utterance that is being assembled."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.speaker: Span | None = None
        self.repaired = False

    def add(self, quotation: Quotation, speaker: Span | None) -> None:
        """Append a quotation; the first speaker named is kept."""
        self.spans.append((quotation.start, quotation.end))
        self.speaker = self.speaker or speaker
        self.repaired |= quotation.repaired


def utterances(text: str) -> tuple[Utterance, ...]:
    """Return the utterances quoted in ``text`` in the order of their first words, with their speakers.

    Joined are “A,” she said, “b.” and “A,” she said. “B.”, and the paragraphs of a long quotation, each of which
    opens with a mark. A paragraph that is only a quotation has the speaker of the previous one, or the speaker named by
    a paragraph that ends in a colon. Speakers are found in English only. Linear in the text.
    """
    drafts: list[_Draft] = []
    previous: _Placed | None = None
    named: Span | None = None
    for placed in _placed(text):
        tag, named = named, _own_speaker(text, placed)
        speaker = named
        if previous is None or not _goes_on(text, previous, placed, tag, named):
            inherited = drafts[-1].speaker if drafts else None
            drafts.append(_Draft())
            speaker = named or _other_speaker(text, previous, placed, inherited)
        drafts[-1].add(placed.quotation, speaker)
        previous = placed
    return tuple(Utterance(tuple(draft.spans), draft.speaker, repaired=draft.repaired) for draft in drafts)


def _placed(text: str) -> Iterator[_Placed]:
    """Yield the quotations of a text with the text beside them, in order."""
    found = quotations(text)
    first = 0
    line_before: Span = (0, 0)
    quoted_before: tuple[Span, ...] = ()
    for number, line in enumerate(_LINE.finditer(text)):
        after = first
        while after < len(found) and found[after].start < line.end():
            after += 1
        borders = [line.start(), *(border for one in found[first:after] for border in (one.start, one.end)), line.end()]
        gaps = [_without_marks(text, *borders[index : index + 2]) for index in range(0, len(borders), 2)]
        for index, quotation in enumerate(found[first:after]):
            yield _Placed(quotation, number, gaps[index], gaps[index + 1], line_before, quoted_before)
        quoted_before = tuple((one.start, one.end) for one in found[first:after])
        first, line_before = after, line.span()


def _without_marks(text: str, start: int, end: int) -> Span:
    """Return the span without the white space and quotation marks at its ends."""
    between = text[start:end]
    kept = between.strip(MARKS + " \t\u00a0")
    begins = start + (between.index(kept) if kept else 0)
    return begins, begins + len(kept)


def _own_speaker(text: str, placed: _Placed) -> Span | None:
    """Return the speaker named in the quotation's own sentence; first one that a comma or colon follows."""
    before = speaker_before(text, *placed.before)
    leads = text[placed.before[0] : placed.before[1]].endswith((",", ":"))
    if before and leads:
        return before
    if _ends_sentence(text, placed.quotation):
        return before
    comma = text[placed.quotation.end - 1] == ","
    return speaker_after(text, *placed.after, goes_on=comma) or before


def _ends_sentence(text: str, quotation: Quotation) -> bool:
    """Return whether the sentence ends with the quotation, so that what follows is not its attribution."""
    return text[quotation.end - 1] == "." or text[quotation.end : quotation.end + 2].lstrip(MARKS)[:1] == "."


def _goes_on(text: str, previous: _Placed, placed: _Placed, tag: Span | None, named: Span | None) -> bool:
    """Return whether a quotation continues the previous one.

    ``tag`` is the speaker named in the previous quotation's sentence, ``named`` the one in this quotation's.
    """
    if previous.quotation.closing == "continued":
        return True
    start, end = placed.before
    if tag is None or not start <= tag[0] < end or end - start > LONGEST_TAG:
        return False
    if reporting_verbs(text, start, end) > 1:
        return False
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    return text[end - 1] in ",;—–-" if not ends else ends[-1] == end and named is None


def _other_speaker(text: str, previous: _Placed | None, placed: _Placed, last: Span | None) -> Span | None:
    """Return the speaker of a quotation whose own sentence names none: the last one, or the one of the line above."""
    start, end = placed.before
    if previous is not None and previous.line == placed.line:
        is_near = end - start <= LONGEST_TAG and not _SENTENCE_END.search(text[start : end - 1])
        return last if is_near else None
    if start < end or placed.after[0] < placed.after[1]:
        return None
    above_start, above_end = placed.line_before
    if text[above_start:above_end].rstrip().endswith(":"):
        speaker = speaker_before(text, above_start, above_end)
        quoted = speaker and any(start < speaker[1] and speaker[0] < end for start, end in placed.quoted_before)
        return None if quoted else speaker
    return last if previous is not None and previous.line == placed.line - 1 else None
