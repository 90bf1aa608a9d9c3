"""Many comparisons: in batches of neighbouring articles, in several processes where there is enough to do.

What is computed from an article is kept for the articles of one batch, so batches save a quarter of the time even in
one process. The result depends neither on the batches nor on the processes.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from srcdiff.comparer import Comparer
from srcdiff.errors import ProgramError
from srcdiff.model import Article, Comparison, Progress, ignore_progress
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts

MOST_IN_BLOCK = 1_000
"""Sentences of the articles of a block, times its articles: the comparisons of two blocks take about a second."""
WORTH_PROCESSES = 10_000
"""Sentences to compare, counted for each comparison, from which several processes are started: about seven seconds.
Starting two costs half a second each."""

TwoArticles = tuple[Article, Article]


class ComparisonBatch(NamedTuple):
    """Some comparisons, with all that a process needs for them."""

    places: tuple[int, ...]
    """Of the pairs among all."""
    pairs: tuple[TwoArticles, ...]
    settings: Settings
    verdicts: "Verdicts | None"
    """Those on these articles."""


def compare_pairs(
    pairs: Sequence[TwoArticles],
    settings: Settings,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
    *,
    processes: int | None = 1,
) -> tuple[Comparison, ...]:
    """Return the comparison of each pair of split articles, in order, made in so many processes.

    ``None`` is one for each processor; few comparisons are made in this process, whatever is asked for. The furniture
    that verdicts mark is in the articles already. Time linear in the sentences of all pairs for articles of a bounded
    length. Ctrl-C ends each process after its current batch.
    """
    found: dict[int, Comparison] = {}
    for place, comparison in compare_each(pairs, settings, verdicts, processes=processes):
        progress("comparing", len(found), len(pairs))
        found[place] = comparison
    if pairs:
        progress("comparing", len(pairs), len(pairs))
    return tuple(found[place] for place in range(len(pairs)))


def compare_each(
    pairs: Sequence[TwoArticles],
    settings: Settings,
    verdicts: "Verdicts | None" = None,
    *,
    processes: int | None = 1,
) -> Iterator[tuple[int, Comparison]]:
    """Yield the position of each pair with its comparison, those of one batch after the other; see ``compare_pairs``.

    Where the caller stops early, each process ends after its current batch.
    """
    for batch, comparisons in _made(list(_batches(pairs, settings, verdicts)), _processes(pairs, processes)):
        yield from zip(batch.places, comparisons, strict=True)


def _processes(pairs: Sequence[TwoArticles], wanted: int | None) -> int | None:
    """Return in how many processes the pairs are compared."""
    sentences = sum(len(article.sentences) for pair in pairs for article in pair)
    return wanted if sentences >= WORTH_PROCESSES else 1


def _made(
    batches: Sequence[ComparisonBatch], processes: int | None
) -> Iterator[tuple[ComparisonBatch, tuple[Comparison, ...]]]:
    if processes == 1:
        yield from ((batch, compare_batch(batch)) for batch in batches)
        return
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  most runs start no process

    from srcdiff.workers import Workers  # noqa: PLC0415

    try:
        with Workers(processes) as workers:
            yield from zip(batches, workers.map(compare_batch, batches), strict=True)
    except BrokenProcessPool:
        raise ProgramError(
            "a process that compared articles was ended from outside; free memory, or use --processes 1"
        ) from None


def compare_batch(batch: ComparisonBatch) -> tuple[Comparison, ...]:
    """Return the comparisons of a batch, in order."""
    return tuple(Comparer(left, right, batch.settings).compare(batch.verdicts) for left, right in batch.pairs)


def _batches(
    pairs: Sequence[TwoArticles], settings: Settings, verdicts: "Verdicts | None"
) -> Iterator[ComparisonBatch]:
    """Yield the pairs between every two blocks of articles together."""
    block_of = _blocks(article for pair in pairs for article in pair)
    places: dict[tuple[int, int], list[int]] = {}
    for place, (left, right) in enumerate(pairs):
        places.setdefault((block_of[left.id], block_of[right.id]), []).append(place)
    for together in places.values():
        chosen = tuple(pairs[place] for place in together)
        on_them = verdicts.on_pairs([(left.id, right.id) for left, right in chosen]) if verdicts else None
        yield ComparisonBatch(tuple(together), chosen, settings, on_them)


def _blocks(articles: Iterable[Article]) -> dict[str, int]:
    """Return the number of the block of each article, by its id: blocks of articles that follow each other."""
    block_of: dict[str, int] = {}
    block, count, sentences = 0, 0, 0
    for article in articles:
        if article.id in block_of:
            continue
        count, sentences = count + 1, sentences + len(article.sentences)
        if count > 1 and count * sentences > MOST_IN_BLOCK:
            block, count, sentences = block + 1, 1, len(article.sentences)
        block_of[article.id] = block
    return block_of
