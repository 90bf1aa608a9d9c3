"""What the sentences say of somebody who was hurt: whether it endangers life, and where the body was hit. English."""

import re
from collections.abc import Iterator, Sequence

from srcdiff.diff.conflicts.acts import are_of_one_moment, verb_of_clause
from srcdiff.diff.conflicts.slots import have_rival_names, matches, slot
from srcdiff.diff.conflicts.two_persons import are_of_two_persons
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.english.health import BODY_PARTS, CONDITION_PARTS, CRITICAL, NOT_CRITICAL
from srcdiff.model import Article, Conflict, Sentence, Span
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import overlap
from srcdiff.text.word_sets import word_set

CONDITION_SCORE = 0.7
BODY_PART_SCORE = 0.7
_NOT_CRITICAL = lazy_pattern(NOT_CRITICAL, re.IGNORECASE)
_CRITICAL = lazy_pattern(CRITICAL, re.IGNORECASE)
_ALL = lazy_pattern(r"\b(?:all|both|none|neither|each|every|everyone)\b", re.IGNORECASE)
_PART = lazy_pattern(
    r"\b(?:in|to|on|through|into|grazed|hit) (?:the|his|her|their|both|one) "
    r"(?:(?:left|right|upper|lower|(?:back|side|front|top) of (?:the|his|her)) ){0,3}"
    rf"(?P<part>{'|'.join(sorted(BODY_PARTS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_ALSO = lazy_pattern(
    r"(?:\band|\bor|,) (?:(?:the|his|her|their|left|right|upper|lower) ){0,3}"
    rf"(?P<part>{'|'.join(sorted(BODY_PARTS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_HURT_WORDS = frozenset(
    "shot shooting shoots wound wounds wounded hit hitting struck striking stabbed grazed injure injures injured "
    "injuring injury injuries injurious bullet gunshot".split()
)


def condition_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield a danger to life on one side where the other side says that nobody, or the only victim, is in danger."""
    if not any(side.facts.all(harmless_words) for side in (diff.left, diff.right)):
        return
    left, right = _conditions(diff.left), _conditions(diff.right)
    yield from _danger(diff, left, right, swapped=False)
    yield from _danger(diff, right, left, swapped=True)


def _danger(
    diff: LinkDiff, critical: tuple[list[Span], list[Span]], other: tuple[list[Span], list[Span]], *, swapped: bool
) -> Iterator[Conflict]:
    """Yield the conflict of the first danger on one side with the first denial of danger on the other."""
    side, other_side = (diff.right, diff.left) if swapped else (diff.left, diff.right)
    if not critical[0] or not other[1] or other_side.facts.all(critical_words):
        return
    danger, denial = critical[0][0], other[1][0]
    if not _is_of_all(other_side, denial) and side.facts.all(harmless_words):
        return
    left, right = (denial, danger) if swapped else (danger, denial)
    yield diff.conflict_of_spans("status", left, right, CONDITION_SCORE)


def _conditions(side: LinkSide) -> tuple[list[Span], list[Span]]:
    """Return the spans that name a danger to life, and those that deny one."""
    text = side.article.text
    denied = [match.span() for span in side.sentences for match in _NOT_CRITICAL.finditer(text, *span)]
    named = [match.span() for span in side.sentences for match in _CRITICAL.finditer(text, *span)]
    return [span for span in named if not _inside(span, denied)], denied


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(overlap(span, other) for other in others)


def names_condition(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence names a danger to life, or denies one."""
    return _may_name_condition(text[sentence.start : sentence.end]) and any(
        pattern.search(text, sentence.start, sentence.end) for pattern in (_CRITICAL, _NOT_CRITICAL)
    )


def _may_name_condition(text: str) -> bool:
    lowered = text.lower()
    return any(part in lowered for part in CONDITION_PARTS)


def critical_words(article: Article, _style: HouseStyle) -> bool:
    """Return whether an article names a danger to life."""
    denied = [match.span() for match in _NOT_CRITICAL.finditer(article.text)]
    return any(not _inside(match.span(), denied) for match in _CRITICAL.finditer(article.text))


def harmless_words(article: Article, _style: HouseStyle) -> bool:
    """Return whether an article denies a danger to life."""
    return _may_name_condition(article.text) and _NOT_CRITICAL.search(article.text) is not None


def _is_of_all(side: LinkSide, span: Span) -> bool:
    """Return whether the clause of a span speaks of all victims."""
    units = side.range_of(span)
    start, _ = side.clause(units[0])
    return _ALL.search(side.article.text, side.units[start].start, span[1]) is not None


def body_part_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the parts of the body that were hit if they differ and neither article names the other's."""
    parts = _parts(diff.left), _parts(diff.right)
    if not all(parts):
        return
    here, there = diff.left.facts.all(body_parts), diff.right.facts.all(body_parts)
    if here == there or not len(here) == len(there) == 1 or are_of_two_persons(diff):
        return

    def evidence(one: re.Match[str], other: re.Match[str]) -> float:
        return float(here == {_group(one)} and there == {_group(other)} and _may_be_of_one_act(one, other, diff))

    for one, other, _ in matches(diff, parts, lambda match: match.span(), evidence, 1.0):
        yield diff.conflict_of_spans("object", one.span(), other.span(), BODY_PART_SCORE)


def _may_be_of_one_act(one: re.Match[str], other: re.Match[str], diff: LinkDiff) -> bool:
    """Return whether the clauses of two parts have no rival names, and their verbs may be of one act."""
    slots = [slot(side, part.span()) for side, part in ((diff.left, one), (diff.right, other))]
    verbs = verb_of_clause(diff.left, slots[0].units[0]), verb_of_clause(diff.right, slots[1].units[0])
    if have_rival_names(slots[0], slots[1], diff):
        return False
    return verbs[0] is None or verbs[1] is None or are_of_one_moment(verbs[0], verbs[1], diff)


def _parts(side: LinkSide) -> list[re.Match[str]]:
    return [
        match
        for start, end in side.sentences
        if not _HURT_WORDS.isdisjoint(word_set(side.article.text, start, end))
        for match in _PART.finditer(side.article.text, start, end)
    ]


def body_parts(article: Article, _style: HouseStyle) -> frozenset[str]:
    """Return the parts of the body that an article says were hit, each as the first of its group."""
    named = {_group(match) for match in _PART.finditer(article.text)}
    return frozenset(named | {_group(match) for match in _ALSO.finditer(article.text)})


def _group(match: re.Match[str]) -> str:
    return BODY_PARTS[match["part"].lower()]
