"""What reading gives, article for article and problem for problem, within bounds.

A table may have millions of rows: neither what is kept in memory nor what is printed on standard error grows with it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.reading.file_positions import FileLine
from srcdiff.text.safe import safe_line

LISTED = 10
"""Problems, and warnings, of one file that are listed; the rest are counted in a line."""


class Outcome(NamedTuple):
    """What one file, or one line of a corpus, gave."""

    where: str
    """The file, and the line of a corpus, for messages."""
    article: Article | None = None
    problem: InputError | None = None
    warnings: tuple[str, ...] = ()
    place: FileLine | None = None
    is_last: bool = False
    """Whether the problem ended the reading: what comes after it in the file is not known."""


class ArticleLimitError(InputError):
    """There are more articles than one run reads."""


def first_articles(outcomes: Iterable[Outcome], most: int) -> Iterator[Outcome]:
    """Yield the outcomes up to the article number ``most``; at the next one a problem, and nothing more is read."""
    count = 0
    for outcome in outcomes:
        count += outcome.article is not None
        if count > most:
            yield Outcome(outcome.where, problem=ArticleLimitError(_too_many(outcome.where, most)), is_last=True)
            return
        yield outcome
        if isinstance(outcome.problem, ArticleLimitError):
            return


def _too_many(where: str, most: int) -> str:
    advice = "build an index of them with `srcdiff index add`, or raise `article_limit` in the settings"
    return f"{where}: more than {most} articles; this one and the rest are not read: {advice}"


def with_few_messages(outcomes: Iterable[Outcome], name: str) -> Iterator[Outcome]:
    """Yield the outcomes of the file ``name``, the first problems and warnings, and a count of those left out.

    What ended the reading is always among them.
    """
    problems = warnings = 0
    for outcome in outcomes:
        problems += outcome.problem is not None and not outcome.is_last
        kept = outcome.warnings[: max(0, LISTED - warnings)]
        warnings += len(outcome.warnings)
        if outcome.problem is None or problems <= LISTED or outcome.is_last:
            yield outcome._replace(warnings=kept)
    if problems > LISTED:
        yield Outcome(name, problem=InputError(_more(name, problems - LISTED, "problems")))
    if warnings > LISTED:
        yield Outcome(name, warnings=(_more(name, warnings - LISTED, "warnings"),))


def with_one_problem(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Return what a file gave, of its problems the first alone where no article of it could be read.

    What ended the reading stays.
    """
    problems = [outcome for outcome in outcomes if outcome.problem is not None and not outcome.is_last]
    if len(problems) < 2 or any(outcome.article is not None for outcome in outcomes):
        return outcomes
    message = f"{problems[0].problem}; no other article of this file can be read either"
    others = (outcome for outcome in outcomes if outcome.problem is None or outcome.is_last)
    return (*others, problems[0]._replace(problem=InputError(message)))


def without_repeated_ids(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes; an article whose id another has already becomes a problem, the first ones of each file."""
    first_place: dict[str, str] = {}
    repeated: Counter[str] = Counter()
    for outcome in outcomes:
        if outcome.article is None or first_place.setdefault(outcome.article.id, outcome.where) == outcome.where:
            yield outcome
            continue
        file = str(outcome.place.file) if outcome.place else outcome.where
        repeated[file] += 1
        if repeated[file] <= LISTED:
            taken = f"the id “{safe_line(outcome.article.id)}” is taken by {first_place[outcome.article.id]}"
            yield Outcome(outcome.where, problem=InputError(f"{outcome.where}: {taken}; give this article another"))
    for file, count in repeated.items():
        if count > LISTED:
            yield Outcome(file, problem=InputError(_more(file, count - LISTED, "problems")))


def _more(name: str, count: int, kind: str) -> str:
    return f"{name}: {count} more {kind} like these"
