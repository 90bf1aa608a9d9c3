"""The comparisons of a study in Markdown: the links that differ, and what only one side has."""

from collections.abc import Iterator, Sequence

from srcdiff.model import Article, Comparison, Link, Study
from srcdiff.show.house_style_text import comparison_style
from srcdiff.show.languages import two_languages
from srcdiff.show.markdown_text import literal, literal_fragments
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.sentences import link_sides
from srcdiff.show.shown_links import folded_links
from srcdiff.show.styled_text import cropped_at_word
from srcdiff.show.wording import (
    DECIDED_BY,
    article_labels,
    comparison_counts,
    conflict_symbol,
    end_numbers,
    plural,
    same_sentences,
)
from srcdiff.text.words import unbroken

OPENING = 60
"""Columns of each side of a possible link."""


def comparison_lines(study: Study, style: ReportStyle) -> Iterator[str]:
    """Yield every comparison, the links that differ first."""
    articles = study.articles_by_id()
    labels = article_labels(study.articles)
    for comparison in study.comparisons:
        left, right = labels[comparison.left], labels[comparison.right]
        yield from (f"## {literal(left)} and {literal(right)}", "", f"{comparison_counts(comparison)}.", "")
        both = articles[comparison.left], articles[comparison.right]
        yield from _comparison(comparison, *both, everything=style.everything)


def _comparison(comparison: Comparison, left: Article, right: Article, *, everything: bool) -> Iterator[str]:
    if not comparison.differs:
        yield from (f"The two do not differ: {same_sentences(comparison)}.", "")
    languages = two_languages(comparison, left, right)
    listed = everything or not languages
    yield from (literal(languages), "")
    folded = () if everything else folded_links(comparison)
    for link in comparison.differing_links():
        if link not in folded:
            yield from _link(link, left, right)
    yield ""
    for side, positions, article in (
        ("left", comparison.unique_left, left),
        ("right", comparison.unique_right, right),
    ):
        if positions and listed:
            yield from (f"### Only {side} ({len(positions)})", "")
            yield from (f"- {position + 1} · {literal(article.text_of(position))}" for position in positions)
            yield ""
    yield from _possible(folded, left, right)
    yield from _not_differing(comparison)
    yield from _notes(comparison, left, right)


def _link(link: Link, left: Article, right: Article) -> Iterator[str]:
    moved = ", moved" if link.moved else ""
    decided = literal(DECIDED_BY[link.origin])
    yield f"- **{link.relation}**{moved}, score {link.score:.2f}{decided}"
    sides = link_sides(link, left, right)
    yield from (f"  - {name} {literal_fragments(side)}" for name, side in zip(("left", "right"), sides, strict=True))
    for conflict in link.conflicts:
        values = f"left “{literal(conflict.left)}”, right “{literal(conflict.right)}”"
        yield f"  - {conflict_symbol(conflict)} {conflict.kind}: {values}"
    for wording in link.wordings:
        yield f"  - ≈ wording: left “{literal(wording.left)}”, right “{literal(wording.right)}”"
    yield from (f"  - {literal(line)}" for line in quotation_lines(link, left.text, right.text))


def _possible(links: Sequence[Link], left: Article, right: Article) -> Iterator[str]:
    """Yield a line for each possible link: its relation, its sentences, its score, and how both sides begin."""
    if links:
        yield from (f"### Possible links ({len(links)}), not counted as shared", "")
    for link in links:
        numbers = end_numbers(*link.ends)
        sides = ((left, link.left[0]), (right, link.right[0]))
        openings = (cropped_at_word(unbroken(article.text_of(position)), OPENING) for article, position in sides)
        yield f"- {link.relation} {literal(numbers)}, score {link.score:.2f}: {' · '.join(map(literal, openings))}"
    yield ""


def _not_differing(comparison: Comparison) -> Iterator[str]:
    """Yield what is not a difference: sentences that are the same, house style, and rejected links."""
    style = comparison_style(comparison)
    if any(comparison.same_sentences()) and comparison.differs:
        yield from (f"{same_sentences(comparison)}.", "")
    if style:
        yield from (f"House style, not counted as a difference: {literal(style)}.", "")
    if comparison.rejected:
        yield from (f"{plural(len(comparison.rejected), 'link')} rejected by verdict.", "")


def _notes(comparison: Comparison, left: Article, right: Article) -> Iterator[str]:
    notes = [("left", note, left) for note in comparison.notes_left]
    notes += [("right", note, right) for note in comparison.notes_right]
    if notes:
        yield from ("### Notes", "")
    for side, note, article in notes:
        yield f"- {side} {note.position + 1} · {literal(article.text_of(note.position))}: {literal(note.text)}"
    yield ""
