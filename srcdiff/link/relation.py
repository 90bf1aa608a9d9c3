"""How the two sides of a link correspond (the first relation that fits, in the contract's order), and its grade."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.english.counts import AGE_IDEAS
from srcdiff.english.speech_verbs import NO_EVIDENCE
from srcdiff.english.verbs import AUXILIARIES, IRREGULAR_FORMS, VERBS
from srcdiff.link.digest import Digest, quoted_runs
from srcdiff.model import Grade, Relation
from srcdiff.text.matcher import SequenceMatcher
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea

EDITED_SHARE = 0.6
"""Share of the content words of the longer side that the other side has in the same order, in an edited sentence."""
REWORDED_SCORE = 0.78
"""From this score on, two sentences share their main statement, unless the stretch that they share turns out to be a
minor part of one (``diff/shared_statement.py``). Chosen on the score scale before the calibration, where it parted
reworded from partial links better than any comparison of lengths; not chosen again since then."""
LONGEST_SPEAKER = 14
"""Words of a speaker with his or her office, in a sentence that shares nothing else. Of 633 sure links that readers
judged the rule finds one, which is wrong: two reports of one event mostly share what somebody says."""
SAYING = NO_EVIDENCE - {"according"}
"""Verbs right beside a speaker."""
MOST_WORDS = 400
"""Content words that are compared in order, since that costs the product of the lengths."""


class JoinedSentences(NamedTuple):
    """The sentences of one side of a link, joined in order."""

    normalized: str
    terms: tuple[str, ...]
    content: frozenset[str]
    quoted: tuple[str, ...]
    only: Digest | None = None
    """The sentence itself where there is one only."""


def joined(digests: Sequence[Digest]) -> JoinedSentences:
    """Return the sentences of one side of a link, in order, as one."""
    return JoinedSentences(
        normalized=" ".join(digest.normalized for digest in digests),
        terms=tuple(term for digest in digests for term in digest.terms),
        content=frozenset(idea for digest in digests for idea in digest.content),
        quoted=tuple(key for digest in digests for key in digest.quoted),
        only=digests[0] if len(digests) == 1 else None,
    )


def relation(left: JoinedSentences, right: JoinedSentences, score: float) -> Relation:
    """Return the first relation that fits a link of this score. The same for (right, left).

    Sentences that differ in house style or in an attribution alone are ``same`` too, but that shows in their edits:
    see ``diff/sameness.py``.
    Two sentences that share nothing but names and numbers are at most ``partial``, whatever their score.
    """
    if left.normalized == right.normalized:
        return "same"
    if _edited(left.terms, right.terms):
        return "edited"
    if not quoted_runs(left.quoted).isdisjoint(quoted_runs(right.quoted)):
        return "quote"
    return "reworded" if score >= REWORDED_SCORE and left.content & right.content else "partial"


def _share_speaker_alone(left: Digest, right: Digest) -> bool:
    """Return whether all that two English sentences share is who says it: ``Mayor Ana Lind said`` with other words.

    That is, one name is beside a plain verb of saying in both, and no content word or number is in both elsewhere.
    Linear.
    """
    first, second = _attribution(left), _attribution(right)
    if first is None or second is None or first.names.isdisjoint(second.names):
        return False
    content = set(left.content).intersection(right.content) - AGE_IDEAS
    return content.isdisjoint(first.rest & second.rest) and set(left.numbers).isdisjoint(right.numbers)


class _Attribution(NamedTuple):
    """Who says what in a sentence."""

    names: frozenset[str]
    """The terms of the speaker's names."""
    rest: frozenset[str]
    """The ideas of all words but the speaker's."""


def _attribution(digest: Digest) -> _Attribution | None:
    """Return the names between a quotation, or the beginning, and the first plain verb of saying, or right after it.

    ``None`` where there is no name, or where a verb before it shows that the words are the statement itself.
    """
    keys, start = digest.keys, _quoted_first(digest)
    verb = next((place for place in range(start, len(keys)) if keys[place] in SAYING), None)
    if verb is None or verb == 0:
        return None
    speaker, rest = (keys[start:verb], keys[verb:]) if verb > start else (keys[verb + 1 :], ())
    names = frozenset(digest.names).intersection(map(stem, speaker))
    if not names or len(speaker) > LONGEST_SPEAKER or any(map(_may_be_verb, speaker)):
        return None
    return _Attribution(names, frozenset(idea(stem(key)) for key in (*keys[:start], *rest)))


def _quoted_first(digest: Digest) -> int:
    """Return how many words of a quotation the sentence begins with."""
    pairs = enumerate(zip(digest.keys, digest.quoted, strict=False))
    return next((place for place, (key, quoted) in pairs if key != quoted), min(len(digest.keys), len(digest.quoted)))


def _may_be_verb(key: str) -> bool:
    return (
        key in IRREGULAR_FORMS or key in AUXILIARIES or key.endswith("ed") or (key.endswith("s") and key[:-1] in VERBS)
    )


def grade(left: JoinedSentences, right: JoinedSentences, found: Relation, score: float, least: float) -> Grade:
    """Return whether a link of this relation and score is sure: from the score ``least`` on, or of equal sentences.

    A ``partial`` link of sentences that share nothing but names, numbers and ages is possible, whatever its score:
    of 22 such links with a score from .7 on, 15 are right (cross-validated). So is one of two sentences, ``partial`` or
    ``reworded``, that share nothing but who says it.
    """
    if found == "same":
        return "sure"
    if score < least or (found == "partial" and (left.content & right.content) <= AGE_IDEAS):
        return "possible"
    if found in {"partial", "reworded"} and left.only and right.only and _share_speaker_alone(left.only, right.only):
        return "possible"
    return "sure"


def _edited(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether both sides have enough of the longer one's terms, in one order."""
    least = EDITED_SHARE * max(len(left), len(right), 1)
    if (Counter(left) & Counter(right)).total() < least:  # in any order: much cheaper, and mostly enough to say no
        return False
    first, second = sorted((left[:MOST_WORDS], right[:MOST_WORDS]))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= least
