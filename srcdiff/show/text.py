"""The plain report: events, pairings with their reasons, and each comparison, for a reader at a terminal or a printer.

Every mark is made of ASCII signs, so that it survives a pipe; colour only repeats what a sign says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Article, Comparison, Event, Link, Origin, Pairing, Study
from srcdiff.settings import ReportSettings
from srcdiff.show.sentences import link_sides, sentence_fragments
from srcdiff.show.styled_text import Fragment, StyledLine, rendered, side_by_side, wrap
from srcdiff.show.wording import (
    byline,
    comparison_counts,
    house_style_counts,
    links_in_full,
    plural,
    quotation_lines,
    refused,
    study_counts,
)

COLUMNS_FROM = 110
"""Columns from which linked sentences stand side by side, when the layout is `auto`."""
PIPE_WIDTH = 80
"""Columns of a report that does not go to a terminal."""
REFUSED_SHOWN = 20
"""Refused pairings that are listed; the nearest ones."""
REASONS_SHOWN = 4
"""Reasons given for a pairing; the weightiest ones."""
STYLE_SHOWN = 8
"""Differences of house style that are listed; the commonest ones."""
DECIDED_BY: dict[Origin, str] = {"automatic": "", "config": " [by the settings]", "verdict": " [by verdict]"}
"""What stands behind a pairing or a link that the score did not decide."""
SURE_GRADE = 0.5
"""The grade from which a conflict is marked with an exclamation mark, below it with a question mark."""
GUTTER = " | "


@dataclass(frozen=True, slots=True)
class ReportStyle:
    """How a report is laid out."""

    width: int
    """Columns, 20 at the least."""
    columns: bool
    """Whether linked sentences stand side by side."""
    colour: bool
    everything: bool = False
    """Whether long lists are given whole."""


def report_style(
    settings: ReportSettings, width: int | None = None, *, colour: bool = False, everything: bool = False
) -> ReportStyle:
    """Return the style that the settings ask for; a ``width`` given wins over theirs."""
    columns = width or settings.width or PIPE_WIDTH
    beside = settings.layout == "columns" or (settings.layout == "auto" and columns >= COLUMNS_FROM)
    return ReportStyle(columns, beside, colour, everything)


def study_text(study: Study, style: ReportStyle) -> str:
    """Return the whole report."""
    lines = [*_overview(study, style), *_comparisons(study, style)]
    return rendered([*lines, *wrap([Fragment(study_counts(study) + ".", "heading")], style.width)], colour=style.colour)


def pairs_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the pairings alone."""
    return rendered(_overview(study, style), colour=style.colour)


def comparison_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the comparisons alone."""
    return rendered(_comparisons(study, style), colour=style.colour)


def _overview(study: Study, style: ReportStyle) -> Iterator[StyledLine]:
    articles = {article.id: article for article in study.articles}
    for event in study.events:
        if len(event.articles) > 1:
            yield from _event(event, articles, style)
    alone = [event.articles[0] for event in study.events if len(event.articles) == 1]
    if alone:
        yield from _heading(f"No event shared ({plural(len(alone), 'article')})", style)
        for identifier in alone:
            yield from _article_line(articles[identifier], style)
        yield ()
    yield from _pairings(study, style)


def _event(event: Event, articles: dict[str, Article], style: ReportStyle) -> Iterator[StyledLine]:
    yield from _heading(f"Event {event.id}: {event.title}", style)
    for identifier in event.articles:
        yield from _article_line(articles[identifier], style)
    for identifier in event.possible:
        yield from _article_line(articles[identifier], style, note="possibly: ")
    yield ()


def _heading(text: str, style: ReportStyle) -> list[StyledLine]:
    return wrap([Fragment(text, "heading")], style.width)


def _article_line(article: Article, style: ReportStyle, note: str = "") -> list[StyledLine]:
    return wrap([Fragment(note), *_named(article)], style.width, indent="      ", first="  ")


def _named(article: Article) -> list[Fragment]:
    """Return an article's id, what is known of it, and its title."""
    known = byline(article)
    return [Fragment(article.id, "heading"), Fragment(f" ({known})" if known else ""), Fragment(f": {article.title}")]


def _pairings(study: Study, style: ReportStyle) -> Iterator[StyledLine]:
    paired = [pairing for pairing in study.pairings if pairing.paired]
    if paired:
        yield from _heading(f"Paired ({len(paired)})", style)
        for pairing in paired:
            yield from _pairing(pairing, "=", style)
        yield ()
    not_paired = refused(study.pairings)
    shown = not_paired if style.everything else not_paired[:REFUSED_SHOWN]
    if shown:
        yield from _heading(f"Refused ({len(not_paired)}), the nearest first", style)
        for pairing in shown:
            yield from _pairing(pairing, "x", style)
        if len(shown) < len(not_paired):
            yield (Fragment(f"  ... and {len(not_paired) - len(shown)} more; -v lists them", "faint"),)
        yield ()


def _pairing(pairing: Pairing, sign: str, style: ReportStyle) -> Iterator[StyledLine]:
    name = f" ({pairing.name})" if pairing.name else ""
    head = f"{pairing.score:.2f}  {pairing.left} {sign} {pairing.right}{name}{DECIDED_BY[pairing.origin]}"
    yield from wrap([Fragment(head)], style.width, indent="        ", first="  ")
    for reason in pairing.reasons if style.everything else pairing.reasons[:REASONS_SHOWN]:
        first = "        + " if reason.weight >= 0 else "        - "
        yield from wrap([Fragment(reason.detail, "faint")], style.width, indent="          ", first=first)


def _comparisons(study: Study, style: ReportStyle) -> Iterator[StyledLine]:
    articles = {article.id: article for article in study.articles}
    for comparison in study.comparisons:
        yield from _comparison(comparison, articles[comparison.left], articles[comparison.right], style)


def _comparison(comparison: Comparison, left: Article, right: Article, style: ReportStyle) -> Iterator[StyledLine]:
    yield (Fragment("=" * style.width, "faint"),)
    for side, article in (("left   ", left), ("right  ", right)):
        yield from wrap(_named(article), style.width, indent="       ", first=side)
    yield from wrap([Fragment(comparison_counts(comparison))], style.width)
    yield ()
    yield from _links(comparison.links, left, right, style)
    yield from _unique("left", comparison.unique_left, left, style)
    yield from _unique("right", comparison.unique_right, right, style)
    yield from _rejected(comparison, style)
    yield from _notes(comparison, left, right, style)
    yield from _house_style(comparison, style)


def _links(links: Sequence[Link], left: Article, right: Article, style: ReportStyle) -> Iterator[StyledLine]:
    in_full = range(len(links)) if style.everything else links_in_full(links)
    for index, link in enumerate(links):
        if index in in_full:
            yield from _link(link, left, right, style)
            yield ()
    brief = [link for index, link in enumerate(links) if index not in in_full]
    if brief:
        listed = ", ".join(f"{_numbers(link.left)} with {_numbers(link.right)} ({link.score:.2f})" for link in brief)
        yield from wrap(
            [Fragment(f"Also partial, all shown above: {listed}. -v shows them again.", "faint")], style.width, "  ", ""
        )
        yield ()


def _numbers(positions: Sequence[int]) -> str:
    return "".join(f"[{position}]" for position in positions)


def _link(link: Link, left: Article, right: Article, style: ReportStyle) -> Iterator[StyledLine]:
    moved = ", moved" if link.moved else ""
    yield (Fragment(f"{link.relation}{moved} ({link.score:.2f}){DECIDED_BY[link.origin]}", "faint"),)
    left_fragments, right_fragments = link_sides(link, left, right)
    if style.columns:
        half = (style.width - len(GUTTER)) // 2
        yield from side_by_side(wrap(left_fragments, half, "  "), wrap(right_fragments, half, "  "), half, GUTTER)
    else:
        yield from wrap(left_fragments, style.width, "    ", "  < ")
        yield from wrap(right_fragments, style.width, "    ", "  > ")
    for conflict in link.conflicts:
        said = f"“{conflict.left}” against “{conflict.right}”"
        sign = "!" if conflict.grade >= SURE_GRADE else "?"
        yield from wrap([Fragment(f"{conflict.kind}: {said}", "conflict")], style.width, "    ", f"  {sign} ")
    for words in quotation_lines(link, left.text, right.text):
        yield from wrap([Fragment(words)], style.width, "    ", '  " ')


def _unique(side: str, positions: Sequence[int], article: Article, style: ReportStyle) -> Iterator[StyledLine]:
    if not positions:
        return
    yield from _heading(f"Only {side}: {article.id} ({plural(len(positions), 'sentence')})", style)
    for position in positions:
        yield from wrap(
            sentence_fragments(article, position), style.width, "    ", "  - " if side == "left" else "  + "
        )
    yield ()


def _rejected(comparison: Comparison, style: ReportStyle) -> Iterator[StyledLine]:
    if comparison.rejected:
        listed = ", ".join(f"{_numbers(left)} with {_numbers(right)}" for left, right in comparison.rejected)
        yield from wrap([Fragment(f"Rejected by verdict: {listed}.")], style.width, "  ", "")
        yield ()


def _notes(comparison: Comparison, left: Article, right: Article, style: ReportStyle) -> Iterator[StyledLine]:
    count = len(comparison.notes_left) + len(comparison.notes_right)
    if not count:
        return
    yield from _heading(plural(count, "note"), style)
    for sign, notes, article in (("<", comparison.notes_left, left), (">", comparison.notes_right, right)):
        for note in notes:
            yield from wrap(sentence_fragments(article, note.position), style.width, "    ", f"  {sign} ")
            yield from wrap([Fragment(note.text)], style.width, "      ", "    # ")
    yield ()


def _house_style(comparison: Comparison, style: ReportStyle) -> Iterator[StyledLine]:
    counted = house_style_counts(comparison.links)
    if not counted:
        return
    shown = counted if style.everything else counted[:STYLE_SHOWN]
    listed = "; ".join(f"{pair} ({count})" for pair, count in shown)
    more = f"; and {len(counted) - len(shown)} more" if len(shown) < len(counted) else ""
    yield from wrap(
        [Fragment(f"House style, not counted as a difference: {listed}{more}.", "faint")], style.width, "  ", ""
    )
    yield ()
