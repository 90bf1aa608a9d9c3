"""The sentences of one claim: which leads, how each corresponds to the lead, and how far it can be trusted."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from srcdiff.claims.drafts import ClaimDraft
from srcdiff.claims.event_links import EventLinks, mirrored
from srcdiff.claims.mentions import merged_spans
from srcdiff.diff import sentence_edits
from srcdiff.model import RELATIONS, Article, ClaimSentence, Edit, Relation, SentenceId, Span
from srcdiff.settings import Settings

LEAST_LINKED = 0.5
"""Share of the core of a claim, of other articles, that an inferred sentence is linked to if it is in the core of
another claim; else it is a stray here. On the seven development events claims are right one to one with F1 .596 and
pairs of sentences with .568 (P .714); without this rule .586 and .575 (P .695). From .4 to .5 nothing changes; .6 costs
.02."""


class ClaimSentences:
    """Builds the sentences of the claims of one event."""

    def __init__(
        self, articles: Mapping[str, Article], links: EventLinks, settings: Settings, reference: str | None = None
    ) -> None:
        self.articles = articles
        self._order = {identifier: place for place, identifier in enumerate(articles)}
        self._reference = reference
        self._links = links
        self._settings = settings

    def lead(self, sentences: Iterable[SentenceId], taken: Collection[SentenceId] = ()) -> SentenceId:
        """Return the sentence that is shown for a claim: the one with the best links to the other articles.

        The best link to each other article counts. A sentence of the reference comes before all others, one that is
        not ``taken`` by another claim before those that are, one of the body before headlines and captions, and of
        equal sentences the shorter one.
        """
        members = list(sentences)
        return min(
            members,
            key=lambda sentence: (
                sentence[0] != self._reference,
                sentence in taken,
                not self._is_body(sentence),
                -self._support(sentence, members),
                len(self._text(sentence)),
                sentence,
            ),
        )

    def repeats(self, lead: SentenceId, sentences: Iterable[SentenceId]) -> set[SentenceId]:
        """Return the lead and those of the sentences that say the same as a whole, by a sure link."""
        return {one for one in sentences if one == lead or self._says_the_same(lead, one)}

    def _says_the_same(self, one: SentenceId, other: SentenceId) -> bool:
        found = self._links.between(one, other)
        return found is not None and found.link.grade == "sure" and found.link.relation != "partial"

    def _is_body(self, sentence: SentenceId) -> bool:
        return self.articles[sentence[0]].sentences[sentence[1]].kind == "body"

    def _text(self, sentence: SentenceId) -> str:
        return self.articles[sentence[0]].text_of(sentence[1])

    def _support(self, sentence: SentenceId, members: Iterable[SentenceId]) -> float:
        best: dict[str, float] = {}
        for other in members:
            best[other[0]] = max(best.get(other[0], 0.0), self._links.score(sentence, other))
        return round(math.fsum(best.values()), 9)

    def core(self, statement: ClaimDraft) -> frozenset[SentenceId]:
        """Return the sentences of a claim that are all linked to each other, within each part that a person joined."""
        return frozenset(one for part in statement.parts_or_all for one in self._linked(self.lead(part), part))

    def without_strays(self, statements: Sequence[ClaimDraft]) -> Iterator[ClaimDraft]:
        """Yield the claims without the inferred sentences that belong to another one.

        Such a sentence is in the core of another claim, and too few sentences of the core here are linked to it.
        """
        cores = [self.core(one) for one in statements]
        in_a_core = frozenset[SentenceId]().union(*cores)
        for statement, core in zip(statements, cores, strict=True):
            elsewhere = (statement.sentences - core) & in_a_core
            strays = {one for one in elsewhere if self._share_linked(one, core) < LEAST_LINKED}
            yield statement._replace(sentences=statement.sentences - strays)

    def _share_linked(self, sentence: SentenceId, core: Iterable[SentenceId]) -> float:
        """Return the share of the core's sentences of other articles that are linked to a sentence."""
        others = [one for one in core if one[0] != sentence[0]]
        return sum(self._links.between(sentence, one) is not None for one in others) / (len(others) or 1)

    def build(self, lead: SentenceId, statement: ClaimDraft) -> tuple[ClaimSentence, ...]:
        """Return the sentences of a claim, which has the lead too, in the order of the articles.

        Those that are not inferred are all linked to each other; a sure one is linked to the lead by sure links. Where
        a person joined claims, this is so within each of them.
        """
        linked: list[SentenceId] = []
        sure: set[SentenceId] = set()
        for part in statement.parts_or_all:
            first = lead if lead in part else self.lead(part)
            linked_in_part = self._linked(first, part)
            linked += linked_in_part
            sure |= self._sure(first, linked_in_part)
        return tuple(
            ClaimSentence(
                article=sentence[0],
                position=sentence[1],
                relation=self._relation(lead, sentence, linked),
                grade="sure" if sentence in sure else "possible",
                inferred=sentence not in linked,
                shared=self._shared(sentence, statement.sentences),
                edits=() if sentence == lead else self._edits(lead, sentence),
            )
            for sentence in self.in_order(statement.sentences)
        )

    def in_order(self, sentences: Iterable[SentenceId]) -> list[SentenceId]:
        """Return sentences in the order of the articles and of their places there."""
        return sorted(sentences, key=lambda one: (self._order[one[0]], one[1]))

    def _linked(self, lead: SentenceId, members: Iterable[SentenceId]) -> list[SentenceId]:
        """Return the lead and the sentences that are linked to all of the others here.

        Those that a sure link joins to the lead come first, then the best linked.
        """

        def place(one: SentenceId) -> tuple[bool, float, SentenceId]:
            return not self._links.surely(lead, one), -self._support(one, members), one

        others = sorted(set(members) - {lead}, key=place)
        found = [lead]
        for sentence in others:
            if all(sentence[0] == other[0] or self._links.between(sentence, other) for other in found):
                found.append(sentence)
        return found

    def _sure(self, lead: SentenceId, linked: Sequence[SentenceId]) -> set[SentenceId]:
        """Return the sentences that sure links join to the lead, directly or through each other."""
        found, waiting = {lead}, [lead]
        while waiting:
            known = waiting.pop()
            new = [one for one in linked if one not in found and self._links.surely(known, one)]
            found.update(new)
            waiting += new
        return found

    def _relation(self, lead: SentenceId, sentence: SentenceId, linked: Iterable[SentenceId]) -> Relation:
        """Return the relation to the lead; through a third sentence the weaker one of the two, by the best way."""
        if sentence == lead:
            return "same"
        direct = self._links.between(lead, sentence)
        if direct:
            return direct.link.relation
        ways = ((self._links.between(lead, via), self._links.between(via, sentence)) for via in linked)
        weaker = [max(_rank(one.link.relation), _rank(two.link.relation)) for one, two in ways if one and two]
        return RELATIONS[min(weaker, default=len(RELATIONS) - 1)]

    def _shared(self, sentence: SentenceId, members: Iterable[SentenceId]) -> tuple[Span, ...]:
        """Return what a sentence shares with the other ones by sure links, else by any; empty without a link."""
        linked = [found for other in members if (found := self._links.between(sentence, other))]
        sure = [found for found in linked if found.link.grade == "sure"]
        return merged_spans(span for found in sure or linked for span in found.end_of(sentence).spans)

    def _edits(self, lead: SentenceId, sentence: SentenceId) -> tuple[Edit, ...]:
        """Return the edits from the lead to a sentence: those of their link where it joins just the two."""
        found = self._links.between(lead, sentence)
        if found and len(found.link.left) == len(found.link.right) == 1 and found.link.edits:
            return found.link.edits if found.left.sentence == lead else mirrored(found.link.edits)
        left, right = self.articles[lead[0]], self.articles[sentence[0]]
        return sentence_edits((left, lead[1]), (right, sentence[1]), self._settings)


def _rank(relation: Relation) -> int:
    return RELATIONS.index(relation)
