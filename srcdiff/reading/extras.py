"""Libraries that only some formats need: extras of the package."""

from collections.abc import Sequence

from srcdiff.errors import InputError


class MissingExtraError(InputError):
    """A file that needs a library that is not installed."""

    def __init__(self, name: str, extra: str, kind: str, others: int = 0) -> None:
        more = f" and {others} more file{'s' if others > 1 else ''}" if others else ""
        super().__init__(f"{name}{more}: {kind} need the extra `{extra}`; run pip install 'srcdiff[{extra}]'")
        self.name, self.extra, self.kind = name, extra, kind


def grouped(problems: Sequence[InputError]) -> list[InputError]:
    """Return the problems in order, those of files that need one missing library as a single one: the first."""
    needed: dict[str, int] = {}
    for problem in problems:
        if isinstance(problem, MissingExtraError):
            needed[problem.extra] = needed.get(problem.extra, 0) + 1
    kept: list[InputError] = []
    for problem in problems:
        if not isinstance(problem, MissingExtraError):
            kept.append(problem)
        elif count := needed.pop(problem.extra, 0):
            kept.append(MissingExtraError(problem.name, problem.extra, problem.kind, count - 1))
    return kept
