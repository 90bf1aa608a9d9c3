"""What differs inside a link: its words, its facts, its quotations, and its house style.

``units.py`` cuts the linked sentences into words with their punctuation and white space, so that edits rebuild the
text. ``steps.py`` runs difflib (``autojunk=False``) over their keys, in one orientation, so that swapping the sides
mirrors the result. ``cleanup.py`` removes islands of "the" and "to", ``moves.py`` marks phrases that only changed
their place, and ``style.py`` takes what differs in house style only. ``conflicts/`` looks for facts that cannot both
be right, with the verbs, subjects and objects that ``grammar.py`` finds, and ``quotations.py`` compares what both
sides quote. ``sameness.py`` decides whether both sides are the same sentence, and
``shared_statement.py`` finds the stretches of partly equal sentences that carry the statement of both:
``statement_steps.py`` makes their edits.
"""

from dataclasses import replace

from srcdiff.diff.compounds import with_compounds
from srcdiff.diff.conflicts import conflicts
from srcdiff.diff.conflicts.telling import is_telling
from srcdiff.diff.conflicts.wordings import wordings
from srcdiff.diff.edits import edits
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.quotations import has_speaker, quotation_pairs
from srcdiff.diff.sameness import is_same
from srcdiff.diff.shared_statement import shared_statement
from srcdiff.diff.statement_steps import statement_steps
from srcdiff.diff.style import style_differences
from srcdiff.diff.units import house_style, link_units
from srcdiff.model import Article, Conflict, Edit, Link, Positions, Relation
from srcdiff.settings import Settings
from srcdiff.text.language import guess_language


def with_differences(link: Link, left: Article, right: Article, settings: Settings) -> Link:
    """Return ``link`` with its edits, conflicts, wordings, differences of house style and quotations filled in.

    Its relation becomes ``same`` if and only if nothing but house style or one speaker's attribution tag differs, and
    ``partial`` instead of ``reworded`` if one side says much more than what both state.

    Swapping the sides mirrors them all. Cost: about the product of the words of both sides.
    """
    diff = _link_diff((left, link.left), (right, link.right), settings)
    left_side, right_side = diff.left, diff.right
    quotations = quotation_pairs(left_side, right_side)
    shared = shared_statement(diff, _relation(link, is_same=is_same(diff, quotations)))
    return replace(
        link,
        relation=shared.relation,
        shared_left=shared.left,
        shared_right=shared.right,
        edits=edits(statement_steps(diff, shared.left, shared.right), left_side.units, right_side.units),
        conflicts=conflicts(diff, quotations),
        wordings=wordings(diff),
        style=style_differences(diff.steps, left_side.units, right_side.units),
        quotations=quotations,
    )


def sentence_edits(left: tuple[Article, int], right: tuple[Article, int], settings: Settings) -> tuple[Edit, ...]:
    """Return the edits from one sentence to another, linked or not; each is an article and a position in it.

    Swapping the sides mirrors them. Cost: about the product of the words of both sides.
    """
    diff = _sentence_diff(left, right, settings)
    return edits(diff.steps, diff.left.units, diff.right.units)


def sentence_conflicts(
    left: tuple[Article, int], right: tuple[Article, int], settings: Settings
) -> tuple[Conflict, ...]:
    """Return the conflicts of two sentences, linked or not; each is an article and a position in it.

    Swapping the sides mirrors them. Cost: about the product of the words of both sides.
    """
    diff = _sentence_diff(left, right, settings)
    attributed = has_speaker(diff.left) or has_speaker(diff.right)  # nothing else of their quotations is asked for
    return conflicts(diff, quotation_pairs(diff.left, diff.right) if attributed else ())


def is_telling_conflict(
    left: tuple[Article, int], right: tuple[Article, int], settings: Settings, *, is_near: bool = False
) -> bool:
    """Return whether a conflict of two sentences shows by itself that they speak of one person or thing.

    Each is an article and a position in it; ``is_near`` says that their score is nearly that of a link. The same for
    (right, left). Cost: about the product of their words.
    """
    return is_telling(_sentence_diff(left, right, settings), is_near=is_near)


def _sentence_diff(left: tuple[Article, int], right: tuple[Article, int], settings: Settings) -> LinkDiff:
    return _link_diff((left[0], (left[1],)), (right[0], (right[1],)), settings)


def _link_diff(left: tuple[Article, Positions], right: tuple[Article, Positions], settings: Settings) -> LinkDiff:
    """Return both sides with the steps between them."""
    languages = guess_language(left[0].text), guess_language(right[0].text)
    house = house_style(settings.spelling_groups, *languages)
    left_units, right_units = (link_units(article, positions, house) for article, positions in (left, right))
    left_side = LinkSide(left[0], tuple(with_compounds(left_units, right_units)), house)
    right_side = LinkSide(right[0], tuple(with_compounds(right_units, left_units)), house)
    return LinkDiff(left_side, right_side)


def _relation(link: Link, *, is_same: bool) -> Relation:
    """Return the link's relation, ``same`` if and only if both sides are the same sentence."""
    if is_same:
        return "same"
    return "edited" if link.relation == "same" else link.relation
