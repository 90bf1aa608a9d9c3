"""The comparison of two articles: links between their sentences, and how linked sentences differ."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.diff import is_telling_conflict, with_differences
from srcdiff.diff.conflicts.telling import may_be_telling, telling_signs
from srcdiff.link import Linker
from srcdiff.link.selection import lowered
from srcdiff.model import Article, Comparison, Link, LinkEnds
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts

NEAR_LENIENCE = 0.2
"""By how much lower the log odds are of a score that is nearly that of a link: .297 for a threshold of .34."""


class Comparer:
    """Compares two split articles under changing verdicts; no two sentences are compared twice."""

    def __init__(self, left: Article, right: Article, settings: Settings) -> None:
        self.left, self.right = left, right
        self._settings = settings
        self._signs = telling_signs(left), telling_signs(right)
        self._linker = Linker(left, right, settings, self._may_be_telling)
        self._detailed: dict[LinkEnds, Link] = {}

    def compare(self, verdicts: "Verdicts | None") -> Comparison:
        """Return the comparison under these verdicts; those on furniture are not considered."""
        left, right = self.left, self.right
        joined, rejected = verdicts.links_between(left, right) if verdicts else ((), ())
        links = self._links(joined, rejected)
        linked_left = {position for link in links for position in link.left}
        linked_right = {position for link in links for position in link.right}
        return Comparison(
            left=left.id,
            right=right.id,
            links=links,
            unique_left=tuple(position for position in left.compared_positions() if position not in linked_left),
            unique_right=tuple(position for position in right.compared_positions() if position not in linked_right),
            rejected=rejected,
            notes_left=verdicts.notes_on(left) if verdicts else (),
            notes_right=verdicts.notes_on(right) if verdicts else (),
        )

    def _links(self, joined: Sequence[LinkEnds], rejected: Sequence[LinkEnds]) -> tuple[Link, ...]:
        """Return the links in order, and among them doubtful ones whose sentences contradict each other on a person."""
        links = [self._differing(link) for link in self._linker.links(joined, rejected)]
        doubtful = self._linker.doubtful_links(joined, rejected)
        links += [self._differing(link) for link in doubtful if self._is_telling(link)]
        return tuple(sorted(links, key=lambda link: link.ends))

    def _is_telling(self, link: Link) -> bool:
        """Return whether the two sentences of a link contradict each other on one person."""
        ends = (self.left, link.left[0]), (self.right, link.right[0])
        return is_telling_conflict(*ends, self._settings, is_near=self._is_near(link.score))

    def _may_be_telling(self, left: int, right: int, score: float) -> bool:
        """Return whether two sentences may contradict each other so, without comparing their words."""
        one, other = self._signs[0].get(left), self._signs[1].get(right)
        return one is not None and other is not None and may_be_telling(one, other, is_near=self._is_near(score))

    def _is_near(self, score: float) -> bool:
        return score >= lowered(self._settings.link.threshold, NEAR_LENIENCE)

    def _differing(self, link: Link) -> Link:
        """Return the link with its differences, which also decide whether both sides are the same sentence."""
        if link.ends not in self._detailed:
            self._detailed[link.ends] = with_differences(link, self.left, self.right, self._settings)
        known = self._detailed[link.ends]
        return replace(
            link,
            relation=known.relation,
            grade="sure" if known.relation == "same" else link.grade,
            shared_left=known.shared_left,
            shared_right=known.shared_right,
            edits=known.edits,
            conflicts=known.conflicts,
            wordings=known.wordings,
            style=known.style,
            quotations=known.quotations,
        )
