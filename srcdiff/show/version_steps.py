"""What changed from each version of an article to the next."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from srcdiff.model import Comparison, Event, Link, Positions


class VersionStep(NamedTuple):
    """The step from one version to the next."""

    earlier: str
    later: str
    """Ids."""
    added: tuple[int, ...]
    """Positions of the later version's sentences that the earlier one has not."""
    removed: tuple[int, ...]
    """Positions of the earlier version's sentences that the later one has not."""
    changed: tuple[int, ...]
    """Positions of the later version's sentences in links that differ."""
    moved: tuple[int, ...]
    """Positions of the later version's sentences at another place in the order."""

    @property
    def differs(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.removed or self.changed or self.moved)


def version_steps(event: Event, comparisons: Iterable[Comparison]) -> Iterator[tuple[str, tuple[VersionStep, ...]]]:
    """Yield the id of the latest version of each article that has several, with the steps to it, in order of time.

    Two versions that were not compared, since both are copies of a third article, have no step between them, nor have
    two copies that do not differ. Linear.
    """
    known = {(one.left, one.right): one for one in comparisons}
    sources = event.sources()
    for group in event.versions:
        latest = next((one for one in reversed(group) if one in sources), group[-1])
        steps = (_step(earlier, later, known) for earlier, later in pairwise(group))
        yield (
            latest,
            tuple(step for step in steps if step is not None and (step.differs or not _are_copies(step, event))),
        )


def _are_copies(step: VersionStep, event: Event) -> bool:
    return any(step.earlier in group and step.later in group for group in event.copies)


def _step(earlier: str, later: str, known: Mapping[tuple[str, str], Comparison]) -> VersionStep | None:
    straight = known.get((earlier, later))
    found = straight or known.get((later, earlier))
    if found is None:
        return None
    added, removed = found.unique_right, found.unique_left
    if straight is None:
        added, removed = removed, added

    def later_side(link: Link) -> Positions:
        return link.left if straight is None else link.right

    return VersionStep(
        earlier,
        later,
        added,
        removed,
        _places(map(later_side, found.differing_links())),
        _places(later_side(link) for link in found.counted_links() if link.moved),
    )


def _places(ends: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted({position for end in ends for position in end}))
