"""What a report says in two lines of the articles that are in no event: which they are, and what came near."""

from collections.abc import Collection, Iterator, Sequence

from srcdiff.model import Pairing
from srcdiff.show.report_page import ReportPage
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word
from srcdiff.show.wording import plural, refused

NAMED = 3
"""Articles alone, and near pairs, that are named."""
REASON_COLUMNS = 80
"""Columns of the reason why an article is alone."""
NEAR = 0.25
"""The score from which a refused pair is near: half of the default threshold."""


def unpaired_lines(page: ReportPage) -> Iterator[StyledLine]:
    """Yield the articles that are in no event, and the refused pairs of others that came near: a line or two each."""
    alone = page.study.alone()
    near = [one for one in refused(page.study.pairings) if one.score >= NEAR and not _has_one_of(one, page, alone)]
    if alone:
        yield from _listed(
            f"ALONE ({plural(len(alone), 'article')})", [_alone(one, page) for one in alone[:NAMED]], len(alone), page
        )
    if near:
        yield from _listed(
            f"NEAR, BUT NOT PAIRED ({plural(len(near), 'pair')})",
            [_near(one, page) for one in near[:NAMED]],
            len(near),
            page,
        )
    if alone or near:
        yield ()


def _has_one_of(pairing: Pairing, page: ReportPage, alone: Collection[str]) -> bool:
    """Return whether a pairing has an article that is alone, which is listed anyway, or a copy."""
    return any(one in alone or one in page.copies for one in (pairing.left, pairing.right))


def _listed(heading: str, texts: Sequence[str], count: int, page: ReportPage) -> Iterator[StyledLine]:
    more = [f"and {count - len(texts)} more; --full lists them"] if count > len(texts) else []
    yield from page.wrapped([Fragment(f"{heading}  ", "heading"), Fragment("; ".join([*texts, *more]))], "  ", "")


def _alone(identifier: str, page: ReportPage) -> str:
    """Return an article's label, the article nearest to it, and the strongest reason against that pair."""
    pairings = [one for one in page.study.pairings if identifier in {one.left, one.right} and not one.paired]
    nearest = max(pairings, key=lambda one: one.score, default=None)
    if nearest is None:
        return page.labels[identifier]
    other = nearest.left if nearest.right == identifier else nearest.right
    against = sorted(
        (one for one in nearest.reasons if one.weight < 0), key=lambda one: (one.kind == "event", one.weight)
    )
    detail = against[0].detail.rpartition(": ")[2] if against else ""  # after the articles that it names
    why = f": {cropped_at_word(detail, REASON_COLUMNS)}" if detail else ""
    return f"{page.labels[identifier]} (nearest {page.labels[other]}, {nearest.score:.2f}{why})"


def _near(pairing: Pairing, page: ReportPage) -> str:
    return f"{page.labels[pairing.left]} and {page.labels[pairing.right]}, {pairing.score:.2f}"
