"""How two articles print one utterance, in one line."""

from collections.abc import Sequence

from srcdiff.model import Link, QuotationPair, Span
from srcdiff.show.wording import NOTHING

UNNAMED = "no speaker named"


def quotation_line(pair: QuotationPair, left_text: str, right_text: str, sides: tuple[str, str]) -> str:
    """Return how two articles print one utterance, such as ``trimmed quotation (Lind): longer on the left``.

    Empty where both print it word for word. ``sides`` are the names of both sides. The line holds article text.
    """
    repaired = [name for name, side in zip(sides, (pair.left, pair.right), strict=True) if side.repaired]
    if pair.kind == "verbatim" and not repaired:
        return ""
    repair = f"; closing mark repaired on {' and '.join(repaired)}" if repaired else ""
    difference = _difference(pair, left_text, right_text, sides)
    return f"{pair.kind} quotation{_speakers(pair, left_text, right_text)}{difference}{repair}"


def quotation_lines(
    link: Link, left_text: str, right_text: str, sides: tuple[str, str] = ("the left", "the right")
) -> list[str]:
    """Return a line for each utterance of a link that the articles do not print word for word; no line twice."""
    lines = (quotation_line(pair, left_text, right_text, sides) for pair in link.quotations)
    return list(dict.fromkeys(line for line in lines if line))


def _speakers(pair: QuotationPair, left_text: str, right_text: str) -> str:
    left, right = _speaker(pair.left.speaker, left_text), _speaker(pair.right.speaker, right_text)
    if not (left or right):
        return ""
    return f" ({left})" if left == right else f" ({left or UNNAMED} / {right or UNNAMED})"


def _speaker(span: Span | None, text: str) -> str:
    return " ".join(text[slice(*span)].split()) if span else ""


def _difference(pair: QuotationPair, left_text: str, right_text: str, sides: tuple[str, str]) -> str:
    """Return what the pair's kind does not say: the altered words, or which side is longer or has no marks."""
    if pair.kind == "altered":
        return ": " + "; ".join(
            f"{_in_marks(left_text[slice(*left)])} against {_in_marks(right_text[slice(*right)])}"
            for left, right in pair.altered
        )
    if pair.kind == "trimmed":
        return f": longer on {sides[_size(pair.left.spans) < _size(pair.right.spans)]}"
    if pair.kind == "indirect":
        return f": without marks on {sides[pair.left.quoted]}"
    return ""


def _in_marks(text: str) -> str:
    return f"“{text}”" if text else NOTHING


def _size(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)
