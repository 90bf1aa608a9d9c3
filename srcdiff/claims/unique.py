"""What one article of an event alone reports: each sentence once, however many comparisons list it as unique."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.model import Article, Comparison, Event, Span, UniqueSentence


def event_unique(
    event: Event, articles: Mapping[str, Article], comparisons: Iterable[Comparison]
) -> tuple[UniqueSentence, ...]:
    """Return what no other article of the event reports, in the order of its articles and their sentences.

    ``articles`` has those of the event by id. Of ``comparisons`` only those between two of them count; a pair that
    was not compared shares nothing. Linear in sentences and links.
    """
    members = set(event.articles)
    within = [one for one in comparisons if one.left in members and one.right in members]
    linked = set(_linked(within))
    return tuple(
        UniqueSentence(identifier, position, ((sentence.start, sentence.end),))
        for identifier in event.articles
        for position, sentence in enumerate(articles[identifier].sentences)
        if sentence.compared and (identifier, position) not in linked
    )


def _linked(comparisons: Sequence[Comparison]) -> Iterator[tuple[str, int]]:
    """Yield the article and the position of every linked sentence."""
    for comparison in comparisons:
        for link in comparison.links:
            yield from ((comparison.left, position) for position in link.left)
            yield from ((comparison.right, position) for position in link.right)


def uncovered(text: str, span: Span, covered: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches of ``span`` outside of all ``covered`` spans that hold a letter or digit, ascending.

    Each runs from its first to its last letter or digit, so that no loose punctuation is left.

    >>> uncovered("He said it, she denied it.", (0, 26), [(0, 10)])
    ((12, 25),)
    """
    gaps: list[Span] = []
    start, end = span
    for covered_start, covered_end in sorted(covered):
        gaps.append((start, min(covered_start, end)))
        start = max(start, min(covered_end, end))
    gaps.append((start, end))
    return tuple(trimmed for gap in gaps if (trimmed := _trimmed(text, gap)) is not None)


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span from its first to its last letter or digit; ``None`` where it has none."""
    inside = [place for place in range(*span) if text[place].isalnum()]
    return (inside[0], inside[-1] + 1) if inside else None
