"""Which links of a comparison a report shows in full."""

from collections.abc import Sequence

from srcdiff.model import Comparison, Link


def links_in_full(links: Sequence[Link]) -> frozenset[int]:
    """Return the indexes of the links that a report without ``-v`` shows in full.

    The others are `partial` ones without a conflict or a verdict whose sentences stronger links show already.
    """
    shown_left: set[int] = set()
    shown_right: set[int] = set()
    in_full: set[int] = set()
    for index in sorted(range(len(links)), key=lambda index: (links[index].relation == "partial", -links[index].score)):
        link = links[index]
        if (
            link.relation != "partial"
            or link.conflicts
            or link.origin == "verdict"
            or not (shown_left.issuperset(link.left) and shown_right.issuperset(link.right))
        ):
            in_full.add(index)
            shown_left.update(link.left)
            shown_right.update(link.right)
    return frozenset(in_full)


def folded_links(comparison: Comparison) -> tuple[Link, ...]:
    """Return the links that get one line without ``-v``: the possible ones, except for those with a conflict."""
    return tuple(link for link in comparison.possible_links() if not link.conflicts)
