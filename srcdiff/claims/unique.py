"""What one article of an event alone reports: each sentence once, however many comparisons list it as unique."""

from collections.abc import Callable, Iterable, Mapping

from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.mentions import LinkEnd, merged_spans, sentence_links
from srcdiff.model import Article, Claim, Comparison, Event, Link, SentenceId, Span, UniqueSentence
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.text.mentions import overlap

LEAST_NEWS = 5
"""Content words of a clause that none of the sentences linked to it has; with fewer it says nothing of its own
("the official went on to say on Monday"). By hand."""


class _Linked:
    """What the links of one sentence share of it, and the sentences that they lead to."""

    def __init__(self) -> None:
        self.sure: list[Span] = []
        self.possible: list[Span] = []
        self.partners: list[SentenceId] = []
        """Of the sure links."""
        self.doubtful: list[tuple[float, SentenceId]] = []
        """Of the possible links, with their scores."""

    def counterpart(self) -> SentenceId | None:
        """Return where the best possible link leads; ``None`` without one."""
        return min(self.doubtful, key=lambda one: (-one[0], one[1]))[1] if self.doubtful else None


IsApart = Callable[[SentenceId, SentenceId], bool]
"""Whether a person took two sentences apart."""


def event_unique(
    event: Event,
    articles: Mapping[str, Article],
    comparisons: Iterable[Comparison],
    settings: Settings = DEFAULTS,
    *,
    joined: Iterable[Claim] = (),
    is_apart: IsApart = lambda _one, _other: False,
) -> tuple[UniqueSentence, ...]:
    """Return what no other article of the event reports, in the order of its articles and their sentences.

    These are the sentences without a sure link, and of the others the clauses that no sure link shares and that are
    news. ``articles`` has those of the event by id. Of ``comparisons`` only those between two of them count; a pair
    that was not compared shares nothing. A copy of another article is left out: its sentences are the original's.
    What a person decided counts too: ``joined`` are the claims that they joined, and the links of two sentences
    that they took apart do not count. Linear in sentences and links.
    """
    members = {identifier: articles[identifier] for identifier in event.sources()}
    linked = _linked(members, comparisons, is_apart)
    _add_joined(linked, members, joined)
    is_news = _news_test(members, settings)
    found = (
        _unique(article, position, linked.get((article.id, position), _Linked()), is_news)
        for article in members.values()
        for position in article.compared_positions()
    )
    return tuple(one for one in found if one is not None)


def _linked(
    articles: Mapping[str, Article], comparisons: Iterable[Comparison], is_apart: IsApart
) -> dict[SentenceId, _Linked]:
    found: dict[SentenceId, _Linked] = {}
    for one in sentence_links(articles, comparisons):
        if is_apart(one.left.sentence, one.right.sentence):
            continue
        for end, partner in ((one.left, one.right), (one.right, one.left)):
            _add(found.setdefault(end.sentence, _Linked()), end, partner, one.link)
    return found


def _add(linked: _Linked, end: LinkEnd, partner: LinkEnd, link: Link) -> None:
    if link.grade == "sure":
        linked.sure.extend(end.spans)
        linked.partners.append(partner.sentence)
    else:
        linked.possible.extend(end.spans)
        linked.doubtful.append((link.score, partner.sentence))


def _add_joined(linked: dict[SentenceId, _Linked], articles: Mapping[str, Article], joined: Iterable[Claim]) -> None:
    """Add what the sentences of claims share that a person joined; the possible ones stay as their links have them."""
    for claim in joined:
        sure = [one for one in claim.sentences if one.grade == "sure"]
        for one in sure:
            sentence = articles[one.article].sentences[one.position]
            known = linked.setdefault(one.sentence_id, _Linked())
            known.sure.extend(one.shared or (sentence.span,))
            known.partners += [other.sentence_id for other in sure if other.article != one.article]


NewsTest = Callable[[str, Span, Iterable[SentenceId]], bool]
"""Whether a clause of an article says something that none of these sentences says."""


def _news_test(articles: Mapping[str, Article], settings: Settings) -> NewsTest:
    words = ContentWords(articles, settings)

    def is_news(article: str, clause: Span, partners: Iterable[SentenceId]) -> bool:
        new = words.of(article, [clause])
        for identifier, position in partners:
            sentence = articles[identifier].sentences[position]
            new -= words.of(identifier, [sentence.span])
        return len(new) >= LEAST_NEWS

    return is_news


def _unique(article: Article, position: int, linked: _Linked, is_news: NewsTest) -> UniqueSentence | None:
    """Return what only this article reports in a sentence; ``None`` where others report all of it."""
    sentence = article.sentences[position]
    whole = sentence.span
    if not linked.sure:
        return UniqueSentence(article.id, position, (whole,), linked.counterpart())
    clauses = tuple(
        clause
        for clause in uncovered(article.text, whole, merged_spans(linked.sure))
        if is_news(article.id, clause, linked.partners)
    )
    if not clauses:
        return None
    possible = all(any(overlap(clause, span) for span in linked.possible) for clause in clauses)
    return UniqueSentence(article.id, position, clauses, linked.counterpart() if possible else None)


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
