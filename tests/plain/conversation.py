"""A conversation in lines on the invented study: the answer to each command."""

from collections.abc import Iterator, Mapping

from srcdiff.actions import remapped
from srcdiff.model import Article, Comparison, Study
from srcdiff.plain import LineBrowser
from srcdiff.session.session import Session
from srcdiff.session.values import LoadedStudy, StudySource
from tests.builders import COMPARISON, STUDY, StudyInMemory


def loaded_session(source: StudySource) -> Session:
    session = Session(source)
    session.load()
    return session


def answers(
    *commands: str,
    study: Study = STUDY,
    comparison: Comparison = COMPARISON,
    keys: Mapping[str, tuple[str, ...]] | None = None,
    warnings: tuple[str, ...] = (),
) -> list[str]:
    """Return the first lines, and then the answer to each command."""
    written: list[str] = []

    def compare(left: Article, right: Article) -> Comparison:
        if (left.id, right.id) == (comparison.left, comparison.right):
            return comparison
        return Comparison(left.id, right.id, (), tuple(left.compared_positions()), tuple(right.compared_positions()))

    session = loaded_session(StudyInMemory(LoadedStudy(study, warnings), compare))
    LineBrowser(session, remapped(keys or {}), written.append).run(commands)
    return written


def answer(*commands: str) -> str:
    """Return the answer to the last of the commands."""
    return answers(*commands)[-1]


def transcript(*commands: str) -> Iterator[str]:
    """Yield the whole conversation, each typed line after ``> ``."""
    first, *others = answers(*commands)
    yield first
    for command, written in zip(commands, others, strict=True):
        yield f"> {command}\n{written}"
