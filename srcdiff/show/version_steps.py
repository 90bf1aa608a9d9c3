"""What changed from each version of an article to the next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from srcdiff.model import Comparison, Event


@dataclass(frozen=True, slots=True)
class VersionStep:
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


def version_steps(event: Event, comparisons: Iterable[Comparison]) -> Iterator[tuple[str, tuple[VersionStep, ...]]]:
    """Yield the id of the latest version of each article that has several, with the steps to it, in order of time.

    Two versions that were not compared, since both are copies of a third article, have no step between them. Linear.
    """
    known = {(one.left, one.right): one for one in comparisons}
    sources = event.sources()
    for group in event.versions:
        latest = next((one for one in reversed(group) if one in sources), group[-1])
        steps = (_step(earlier, later, known) for earlier, later in pairwise(group))
        yield latest, tuple(step for step in steps if step is not None)


def _step(earlier: str, later: str, known: Mapping[tuple[str, str], Comparison]) -> VersionStep | None:
    straight, turned = known.get((earlier, later)), known.get((later, earlier))
    if straight is not None:
        return VersionStep(
            earlier,
            later,
            straight.unique_right,
            straight.unique_left,
            _places(link.right for link in straight.differing_links()),
            _places(link.right for link in straight.links if link.moved),
        )
    if turned is not None:
        return VersionStep(
            earlier,
            later,
            turned.unique_left,
            turned.unique_right,
            _places(link.left for link in turned.differing_links()),
            _places(link.left for link in turned.links if link.moved),
        )
    return None


def _places(ends: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted({position for end in ends for position in end}))
