"""A session in lines on the invented study: what is said to each command."""

from collections.abc import Iterator, Mapping

from srcdiff.actions import remapped
from srcdiff.browse.loaded import Loaded
from srcdiff.model import Article, Comparison, Study
from srcdiff.plain import Session, Work
from tests.builders import COMPARISON, STUDY


def answers(
    *commands: str,
    study: Study = STUDY,
    comparison: Comparison = COMPARISON,
    keys: Mapping[str, tuple[str, ...]] | None = None,
    warnings: tuple[str, ...] = (),
) -> list[str]:
    """Return what is told at the beginning, and then what is told to each command."""
    told: list[str] = []

    def compare(left: Article, right: Article) -> Comparison:
        if (left.id, right.id) == (comparison.left, comparison.right):
            return comparison
        return Comparison(left.id, right.id, (), tuple(left.compared_positions()), tuple(right.compared_positions()))

    Session(Work(Loaded(study), compare, None), warnings, remapped(keys or {}), told.append).run(commands)
    return told


def answer(*commands: str) -> str:
    """Return what is told to the last of the commands."""
    return answers(*commands)[-1]


def transcript(*commands: str) -> Iterator[str]:
    """Yield the whole conversation, a typed line after ``> ``."""
    first, *others = answers(*commands)
    yield first
    for command, told in zip(commands, others, strict=True):
        yield f"> {command}\n{told}"
