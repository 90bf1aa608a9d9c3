"""Score the claims of events: ``python -m benchmarks.quality.claims FILE``.

A row of the file has the articles of one event (``title`` and ``paragraphs``, lists of sentences; the title is
sentence 0) and its ``claims``: statements with all ``sentences`` that make them, as (article, sentence), whether
readers require the claim, and perhaps a ``conflict``. ``neutral`` sentences count nowhere. Claims are matched one to
one, those with the largest share of sentences in common first, from half on; those that are not required count neither
way. Pairs of sentences of different articles are counted over all claims. The sentences are the readers' own.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from benchmarks.data.linked_pairs import article
from benchmarks.data.rows import Row, read_rows
from srcdiff import pipeline

Place = tuple[int, int]
"""An article of the event and a sentence of it, from 0."""
Places = frozenset[Place]
MINOR = ("wording only", "spelling only")
"""What the note of a conflict begins with that is none."""
LEAST_SHARE = 0.5
"""Of the sentences of two claims together, the share in both from which they are matched."""


def main() -> None:
    """Print the figures over all events."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    counts = sum((_tally(row) for row in read_rows(parser.parse_args().file)), Counter[str]())
    print(f"{counts['required']} required claims, {counts['said']} found")
    print("one to one          ", _figures(counts["met"], counts["said"], counts["required"]))
    print("pairs of sentences  ", _figures(counts["pairs met"], counts["pairs said"], counts["pairs required"]))
    print(f"sources right        {counts['sources'] / counts['required']:.3f} of the required claims")
    print(f"conflicts            {counts['conflicts met']} of {counts['conflicts']} found, {counts['false']} false")


def _figures(met: int, said: int, required: int) -> str:
    precision, recall = met / (said or 1), met / (required or 1)
    return f"F1 {2 * met / ((said + required) or 1):.3f}  P {precision:.3f}  R {recall:.3f}"


def _tally(row: Row) -> Counter[str]:
    neutral = {tuple(place) for place in row.get("neutral", ())}
    wanted = [(frozenset(map(tuple, claim["sentences"])) - neutral, claim) for claim in row["claims"]]
    wanted = [one for one in wanted if _articles(one[0]) > 1]
    found = [(places - neutral, conflict) for places, conflict in _claims(row) if _articles(places - neutral) > 1]
    partner = dict(_matched([places for places, _ in wanted], [places for places, _ in found]))
    counts = _pair_counts(wanted, [places for places, _ in found])
    optional = sum(not wanted[number][1]["required"] for number in partner)
    counts.update({"said": len(found) - optional, "met": len(partner) - optional})
    for number, (places, claim) in enumerate(wanted):
        if claim["required"]:
            best, flagged = found[partner[number]] if number in partner else (frozenset(), False)
            counts.update({"required": 1, "sources": {one for one, _ in best} == {one for one, _ in places}})
            is_conflict = bool(claim.get("conflict")) and not claim["conflict"].startswith(MINOR)
            counts.update({"conflicts": is_conflict, "conflicts met": is_conflict and flagged})
            counts.update({"false": flagged and not is_conflict})
    return counts


def _pair_counts(wanted: Iterable[tuple[Places, Row]], found: Iterable[Places]) -> Counter[str]:
    wanted = list(wanted)
    required = _pairs(places for places, claim in wanted if claim["required"])
    every, said = _pairs(places for places, _ in wanted), _pairs(found)
    met = len(said & required)
    return Counter({"pairs met": met, "pairs said": met + len(said - every), "pairs required": len(required)})


def _pairs(claims: Iterable[Places]) -> set[frozenset[Place]]:
    pairs = (pair for claim in claims for pair in combinations(claim, 2))
    return {frozenset(pair) for pair in pairs if pair[0][0] != pair[1][0]}


def _articles(places: Iterable[Place]) -> int:
    return len({one for one, _ in places})


def _matched(wanted: list[Places], found: list[Places]) -> Iterator[tuple[int, int]]:
    """Yield which wanted claim is matched with which one found."""
    shares = ((_share(one, other), i, j) for (i, one), (j, other) in product(enumerate(wanted), enumerate(found)))
    taken: tuple[set[int], set[int]] = (set(), set())
    for share, i, j in sorted(shares, key=lambda one: (-one[0], one[1], one[2])):
        if share >= LEAST_SHARE and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield i, j


def _share(one: Places, other: Places) -> float:
    """Return the share of sentences that two claims have in common; 0 unless they are of two articles."""
    common = one & other
    return len(common) / len(one | other) if _articles(common) > 1 else 0.0


def _claims(row: Row) -> Iterator[tuple[Places, bool]]:
    """Yield the sentences of each claim that srcdiff finds, and whether it has a conflict."""
    articles = [
        article(str(number), [[made["title"]], *made["paragraphs"]], has_headline=True)
        for number, made in enumerate(row["articles"])
    ]
    for claim in pipeline.study(articles, one_event=True).claims:
        yield frozenset((int(one.article), one.position) for one in claim.sentences), bool(claim.conflicts)


if __name__ == "__main__":
    main()
