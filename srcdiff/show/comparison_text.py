"""The second part of a text report: each comparison with its links, what is unique to each side, and notes."""

from collections.abc import Collection, Iterator, Sequence

from srcdiff.model import Article, Comparison, Link
from srcdiff.show.house_style_text import comparison_style
from srcdiff.show.languages import two_languages
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.report_page import ReportPage
from srcdiff.show.sentences import link_sides, sentence_fragments
from srcdiff.show.shown_links import folded_links, links_in_full
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, line_width, side_by_side, wrap
from srcdiff.show.wording import (
    DECIDED_BY,
    comparison_counts,
    conflict_symbol,
    end_numbers,
    plural,
    same_sentences,
)
from srcdiff.text.words import unbroken

GUTTER = " | "
LEAST_OPENING = 12
"""Columns of each side of a possible link at least; on a narrow page its line is then wrapped."""
Printed = tuple[set[int], set[int]]
"""Positions of the left and of the right sentences that the comparison shows already."""
LEFT_FIRST, RIGHT_FIRST = "  < ", "  > "
"""What the first line of a left and of a right sentence begins with."""


def comparison_lines(page: ReportPage) -> Iterator[StyledLine]:
    """Yield every comparison of the study.

    A sentence that several comparisons list as unique is printed in full once, unless everything is asked for.
    """
    listed: dict[str, set[int]] = {article.id: set() for article in page.study.articles}
    for comparison in page.study.comparisons:
        yield from _comparison(comparison, page, listed)
        if not page.style.everything:
            listed[comparison.left].update(comparison.unique_left)
            listed[comparison.right].update(comparison.unique_right)


def _comparison(comparison: Comparison, page: ReportPage, listed: dict[str, set[int]]) -> Iterator[StyledLine]:
    left, right = page.articles[comparison.left], page.articles[comparison.right]
    if comparison.differs:
        yield from _head(comparison, page)
        folded = () if page.style.everything else folded_links(comparison)
        yield from _links([link for link in comparison.differing_links() if link not in folded], left, right, page)
        yield from _possible(folded, left, right, page)
        languages = two_languages(comparison, left, right)
        if languages and not page.style.everything:
            yield from page.wrapped([Fragment(f"{languages} -v lists the sentences.")])
            yield ()
        else:
            yield from _unique("left", comparison.unique_left, left, page, listed[left.id])
            yield from _unique("right", comparison.unique_right, right, page, listed[right.id])
        yield from _not_shown(comparison, page)
    else:
        yield from _identical(comparison, page)
    yield from _rejected(comparison, page)
    yield from _notes(comparison, left, right, page)


def _head(comparison: Comparison, page: ReportPage) -> Iterator[StyledLine]:
    yield (Fragment("=" * page.style.width, "faint"),)
    for side, identifier in (("left   ", comparison.left), ("right  ", comparison.right)):
        yield from page.wrapped(page.named(identifier), indent="       ", first=side)
    yield from page.wrapped([Fragment(comparison_counts(comparison))])
    yield ()


def _identical(comparison: Comparison, page: ReportPage) -> Iterator[StyledLine]:
    """Yield all there is to say on two articles that do not differ: one sentence."""
    labels = f"{page.labels[comparison.left]} and {page.labels[comparison.right]}"
    style = comparison_style(comparison, everything=page.style.everything)
    text = f"{labels} do not differ: {same_sentences(comparison)}{f'; house style: {style}' if style else ''}."
    yield from page.wrapped([Fragment(text)], "  ", "")


def _links(links: Sequence[Link], left: Article, right: Article, page: ReportPage) -> Iterator[StyledLine]:
    in_full = range(len(links)) if page.style.everything else links_in_full(links)
    printed: Printed = (set(), set())
    for index, link in enumerate(links):
        if index in in_full:
            yield from _link(link, left, right, page, printed)
            yield ()
            if not page.style.everything:
                printed[0].update(link.left)
                printed[1].update(link.right)
    brief = [link for index, link in enumerate(links) if index not in in_full]
    if brief:
        listed = ", ".join(f"{end_numbers(*link.ends)} ({link.score:.2f})" for link in brief)
        text = f"Also partial, between sentences shown above: {listed}. -v shows them again."
        yield from page.wrapped([Fragment(text, "faint")], "  ", "")
        yield ()


def _possible(links: Sequence[Link], left: Article, right: Article, page: ReportPage) -> Iterator[StyledLine]:
    """Yield a line for each possible link: its relation, sentences and score, and how both sides begin."""
    if not links:
        return
    yield from page.heading(f"{plural(len(links), 'possible link')}, not counted as shared; -v shows them in full")
    for link in links:
        head = f"{link.relation} {end_numbers(*link.ends)} ({link.score:.2f}): "
        room = (page.style.width - line_width([Fragment(f"  ? {head}{GUTTER}")])) // 2
        sides = ((left, link.left), (right, link.right))
        words = (unbroken(article.text_of(positions[0])) for article, positions in sides)
        openings = GUTTER.join(cropped_at_word(text, max(room, LEAST_OPENING)) for text in words)
        yield from page.wrapped([Fragment(head + openings)], "    ", "  ? ")
    yield ()


def _link(link: Link, left: Article, right: Article, page: ReportPage, printed: Printed) -> Iterator[StyledLine]:
    moved = ", moved" if link.moved else ""
    possible = ", possible" if link.grade == "possible" else ""
    yield (Fragment(f"{link.relation}{possible}{moved}, score {link.score:.2f}{DECIDED_BY[link.origin]}", "faint"),)
    yield from _link_sentences(link_sides(link, left, right, printed), page)
    for conflict in link.conflicts:
        said = f"{conflict.kind}: left “{conflict.left}”, right “{conflict.right}”"
        yield from page.wrapped([Fragment(said, "conflict")], "    ", f"  {conflict_symbol(conflict)} ")
    for wording in link.wordings if page.style.everything else ():
        yield from page.wrapped([Fragment(f"wording: left “{wording.left}”, right “{wording.right}”")], "    ", "  ≈ ")
    for line in quotation_lines(link, left.text, right.text):
        yield from page.wrapped([Fragment(line)], "    ", '  " ')


def _link_sentences(sides: tuple[list[Fragment], list[Fragment]], page: ReportPage) -> Iterator[StyledLine]:
    left, right = sides
    if page.style.columns:
        half = (page.style.width - len(GUTTER)) // 2
        yield from side_by_side(wrap(left, half, "  "), wrap(right, half, "  "), half, GUTTER)
    else:
        yield from page.wrapped(left, "    ", LEFT_FIRST)
        yield from page.wrapped(right, "    ", RIGHT_FIRST)


def _unique(
    side: str, positions: Sequence[int], article: Article, page: ReportPage, listed: Collection[int]
) -> Iterator[StyledLine]:
    """Yield the sentences that only one side has; those ``listed`` by an earlier comparison by their beginnings."""
    if not positions:
        return
    yield from page.heading(f"Only {side}: {page.labels[article.id]} ({plural(len(positions), 'sentence')})")
    first = "  - " if side == "left" else "  + "
    for position in positions:
        yield from page.wrapped(sentence_fragments(article, position, again=position in listed), "    ", first)
    yield ()


def _rejected(comparison: Comparison, page: ReportPage) -> Iterator[StyledLine]:
    if comparison.rejected:
        listed = ", ".join(end_numbers(left, right) for left, right in comparison.rejected)
        yield from page.wrapped([Fragment(f"Rejected by verdict: {listed}.")], "  ", "")
        yield ()


def _notes(comparison: Comparison, left: Article, right: Article, page: ReportPage) -> Iterator[StyledLine]:
    count = len(comparison.notes_left) + len(comparison.notes_right)
    if not count:
        return
    yield from page.heading(plural(count, "note"))
    sides = ((LEFT_FIRST, comparison.notes_left, left), (RIGHT_FIRST, comparison.notes_right, right))
    for first, notes, article in sides:
        for note in notes:
            yield from page.wrapped(sentence_fragments(article, note.position), "    ", first)
            yield from page.wrapped([Fragment(note.text)], "      ", "    # ")
    yield ()


def _not_shown(comparison: Comparison, page: ReportPage) -> Iterator[StyledLine]:
    """Yield the counts of what is not a difference: sentences that are the same, and house style."""
    style = comparison_style(comparison, everything=page.style.everything)
    counts = [
        *([f"{same_sentences(comparison)}."] if any(comparison.same_sentences()) else []),
        *([f"House style, not counted as a difference: {style}."] if style else []),
    ]
    if counts:
        yield from page.wrapped([Fragment(" ".join(counts), "faint")], "  ", "")
        yield ()
