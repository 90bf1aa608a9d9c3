"""The comparison of two articles: links between their sentences, and how linked sentences differ."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.diff import is_telling_conflict, with_differences
from srcdiff.diff.conflicts.telling import telling_positions
from srcdiff.link import Linker
from srcdiff.model import Article, Comparison, Link, LinkEnds
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts


class Comparer:
    """Compares two split articles under changing verdicts; no two sentences are compared twice."""

    def __init__(self, left: Article, right: Article, settings: Settings) -> None:
        self.left, self.right = left, right
        self._settings = settings
        self._linker = Linker(left, right, settings, (telling_positions(left), telling_positions(right)))
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
        return tuple(sorted(links, key=lambda link: (link.left, link.right)))

    def _is_telling(self, link: Link) -> bool:
        """Return whether the two sentences of a link contradict each other on one person."""
        ends = (self.left, link.left[0]), (self.right, link.right[0])
        return is_telling_conflict(*ends, self._settings)

    def _differing(self, link: Link) -> Link:
        """Return the link with its differences, which also decide whether both sides are the same sentence."""
        ends = link.left, link.right
        if ends not in self._detailed:
            self._detailed[ends] = with_differences(link, self.left, self.right, self._settings)
        known = self._detailed[ends]
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
