"""The pairings that the settings and a person decide, among the articles of an index."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from srcdiff.index.folder import IndexFolder
from srcdiff.index.tables import stored_rows
from srcdiff.index.word_hashes import number_of
from srcdiff.pair.rules import PairDecision, decisions
from srcdiff.settings import DEFAULTS, EventSettings, PairingRule


@dataclass(frozen=True, slots=True)
class PairingChoices:
    """What decides on pairs beside the articles: days that were paired under other choices are stale."""

    event: EventSettings = DEFAULTS.event
    rules: tuple[PairingRule, ...] = ()
    """Those of the settings. They win over the scores, and name articles by their ids."""
    verdicts: tuple[PairingRule, ...] = ()
    """They win over the rules."""
    version: str = ""
    """Of the program."""


Decided = dict[tuple[int, int], PairDecision]
"""What is decided on pairs of articles, by the numbers of their ids, ascending."""


class PairRules:
    """Rules that name articles by their ids; those of other articles than an index has are left aside."""

    def __init__(self, index: IndexFolder, choices: PairingChoices) -> None:
        """Without rules and verdicts nothing is read, else the numbers of all articles."""
        rules, verdicts = choices.rules, choices.verdicts
        doc_of = {name: number_of(name) for name in _names((*rules, *verdicts))}
        self._day_of = _days_of(index, set(doc_of.values())) if doc_of else {}
        self.unknown = tuple(name for name in _names(rules) if doc_of[name] not in self._day_of)
        """What the rules name that is no id of an article of the index, in the order of the file."""
        decided = decisions(rules, "config", doc_of) | decisions(verdicts, "verdict", doc_of)
        self._decided = {pair: decided[pair] for pair in sorted(decided) if self._day_of.keys() >= set(pair)}

    def named(self, days: Iterable[datetime.date]) -> list[int]:
        """Return the articles of these days on which something is decided, sorted."""
        wanted = set(days)
        return sorted({doc for pair in self._decided for doc in pair if self._day_of[doc] in wanted})

    def inside(self, days: Iterable[datetime.date]) -> Decided:
        """Return what is decided on pairs of which both articles are of these days, sorted."""
        named = set(self.named(days))
        return {pair: one for pair, one in self._decided.items() if named.issuperset(pair)}


def _names(rules: Iterable[PairingRule]) -> dict[str, None]:
    """Return the ids that rules name, each once, in their order."""
    return dict.fromkeys(chain.from_iterable(rule.articles for rule in rules))


def _days_of(index: IndexFolder, docs: set[int]) -> dict[int, datetime.date]:
    """Return the day of each of these articles that the index has."""
    found: dict[int, datetime.date] = {}
    for day in index.days():
        stored = {doc for (doc,) in stored_rows(index.article_files([day]), "doc")}
        found |= dict.fromkeys(docs & stored, day)
    return found
