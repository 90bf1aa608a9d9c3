"""From articles to pairings and events: scores, then groups, then decisions that agree with the groups."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from srcdiff.model import Article, Event, Pairing, Progress, ignore_progress
from srcdiff.pair.clusters import APART, Linkage, Pair
from srcdiff.pair.copies import copy_groups
from srcdiff.pair.corpus import Corpus
from srcdiff.pair.decider import Decider
from srcdiff.pair.events import Grouped, events_of
from srcdiff.pair.rules import PairDecision, decisions
from srcdiff.pair.text_scores import ALL_PAIRS
from srcdiff.pair.versions import version_groups
from srcdiff.progress import tracked
from srcdiff.settings import DEFAULTS, PairingRule, Settings

NEAREST_REFUSED = 2
"""Refused pairings listed for each article of a large set: those nearest to the threshold."""


def pair_articles(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: Sequence[PairingRule] = (),
) -> tuple[tuple[Pairing, ...], tuple[Event, ...]]:
    """Return the pairings of split articles, in the order read, and their events; an article is in one event at most.

    Up to ``ALL_PAIRS`` articles every pair is listed, beyond that the paired ones and the nearest refused. The order
    of ``articles`` decides only which side is ``left`` and how events are numbered. Ids must be unique;
    ``settings.pairings`` name articles by id and win over the score, and ``verdicts`` over both. Raises ``KeyError``
    for an id that is none of the articles'. Near linear in the articles: about 10 milliseconds for each.
    """
    return pair_corpus(Corpus(articles, settings, progress), settings, verdicts)


def pair_corpus(
    corpus: Corpus, settings: Settings, verdicts: Sequence[PairingRule] = ()
) -> tuple[tuple[Pairing, ...], tuple[Event, ...]]:
    """Return what ``pair_articles`` returns, for articles that were read already with these settings."""
    place_of = {article.id: place for place, article in enumerate(corpus.read)}
    places = [place_of[article.id] for article in corpus.articles]
    position_of = {article.id: position for position, article in enumerate(corpus.articles)}
    decided = decisions(settings.pairings, "config", position_of) | decisions(verdicts, "verdict", position_of)
    text_of = _texts(corpus.originals, decided)
    scores = corpus.scores(decided, sorted(set(text_of)))
    linked = scores | dict.fromkeys(_apart(corpus, scores, decided), APART)
    threshold = settings.event.threshold
    grouped = Grouped(_linkage(len(places), linked, decided, threshold), text_of)
    decider = Decider(corpus, scores, grouped, decided, threshold)
    listed = combinations(range(len(places)), 2) if len(places) <= ALL_PAIRS else _listed(scores, grouped, decided)
    pairings = _decide(decider, _in_order_read(listed, places), corpus.text_scores.progress)
    return pairings, events_of(corpus.articles, places, grouped, linked, threshold)


def pair_as_one_event(corpus: Corpus, settings: Settings) -> tuple[tuple[Pairing, ...], tuple[Event, ...]]:
    """Return the pairings of all articles as one event, whatever settings and scores say. Two articles at the least."""
    everything = PairingRule(tuple(article.id for article in corpus.read), same_event=True)
    pairings, (event,) = pair_corpus(corpus, settings, (everything,))
    place = {identifier: number for number, identifier in enumerate(event.articles)}
    groups = [[place[corpus.articles[position].id] for position in group] for group in copy_groups(corpus.originals)]
    copies = tuple(tuple(event.articles[number] for number in sorted(group)) for group in sorted(groups, key=min))
    versions = tuple(version_groups(corpus.read, copies))
    return (
        tuple(replace(pairing, origin="config") for pairing in pairings),
        (replace(event, copies=copies, versions=versions),),
    )


def _texts(originals: Sequence[int], decided: Iterable[Pair]) -> tuple[int, ...]:
    """Return the text of each article: that of its original, or its own where somebody decided on one of its pairs."""
    named = {position for pair in decided for position in pair}
    return tuple(position if position in named else original for position, original in enumerate(originals))


def _apart(corpus: Corpus, scores: Iterable[Pair], decided: Mapping[Pair, PairDecision]) -> set[Pair]:
    """Return the pairs that must not be in one event."""
    refused = {pair for pair, decision in decided.items() if not decision.same_event}
    return refused | {pair for pair in scores if corpus.text_scores.outside_window(pair)}


def _linkage(
    count: int, scores: Mapping[Pair, float], decided: Mapping[Pair, PairDecision], threshold: float
) -> Linkage:
    """Return the clusters that the scores make, after joining the pairs that were decided."""
    linkage = Linkage(count, scores)
    linkage.join(pair for pair, decision in sorted(decided.items()) if decision.same_event)
    linkage.link(threshold)
    return linkage


def _listed(scores: Mapping[Pair, float], grouped: Grouped, decided: Iterable[Pair]) -> set[Pair]:
    """Return the pairs of a large set that are worth listing: decided, paired, and the nearest refused."""
    refused: dict[int, list[tuple[float, Pair]]] = {}
    for pair, score in scores.items():
        if not grouped.same(pair):
            for position in pair:
                refused.setdefault(position, []).append((-score, pair))
    nearest = (pair for ranked in refused.values() for _, pair in sorted(ranked)[:NEAREST_REFUSED])
    return {*decided, *grouped.together(), *nearest}


def _in_order_read(pairs: Iterable[Pair], places: Sequence[int]) -> list[Pair]:
    """Return the pairs with the article read first on the left, ordered by the left one's place, then the right's."""
    read = places.__getitem__
    sides = (sorted(pair, key=read) for pair in pairs)
    return sorted(((left, right) for left, right in sides), key=lambda pair: (read(pair[0]), read(pair[1])))


def _decide(decider: Decider, pairs: Collection[Pair], progress: Progress) -> tuple[Pairing, ...]:
    return tuple(decider.pairing(left, right) for left, right in tracked(pairs, "giving reasons", progress))
