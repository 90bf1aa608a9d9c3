"""How close two articles are: how many sentences they share, and how many of them word for word."""

from collections.abc import Iterable, Mapping

from srcdiff.model import Article, Closeness, Comparison, Link


def closeness(comparison: Comparison, articles: Mapping[str, Article]) -> Closeness:
    """Return how close the two articles of a comparison are. Two articles without sentences share nothing. Linear."""
    compared = sum(1 for one in (comparison.left, comparison.right) for _ in articles[one].compared_positions())
    sure = _linked(link for link in comparison.links if link.grade == "sure" or link.relation == "same")
    verbatim = sum(map(len, comparison.same_sentences()))
    return Closeness(comparison.left, comparison.right, sure / max(1, compared), verbatim / max(1, compared))


def _linked(links: Iterable[Link]) -> int:
    """Return how many sentences of both sides the links have."""
    left: set[int] = set()
    right: set[int] = set()
    for link in links:
        left.update(link.left)
        right.update(link.right)
    return len(left) + len(right)
