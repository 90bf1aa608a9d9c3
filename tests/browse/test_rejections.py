"""Rejecting the links of a sentence that has several: one by one, or all as one step."""

from dataclasses import replace

from srcdiff.browse import corrections
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.verdicts.index import NO_VERDICTS
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import LinkVerdict
from tests.builders import COMPARISON, HARBOUR, ISLES, LINKS

SEVERAL = replace(COMPARISON, links=(LINKS[0], replace(LINKS[0], right=(3,)), *LINKS[1:]))
PAIR = compared_pair(HARBOUR, ISLES, SEVERAL)
HERE = Place(Side.LEFT, 2, 0)


def test_one_rejected_link_leaves_the_others_and_says_how_many() -> None:
    correction = corrections.rejected(PAIR, HERE, NO_VERDICTS)
    assert correction.message == "Link rejected; the sentence has 1 more"
    assert correction.change is not None
    assert len(correction.change.added) == 1
    assert corrections.rejected(PAIR, Place(Side.LEFT, 3, 2), NO_VERDICTS).message == "Link rejected"


def test_all_links_are_rejected_with_what_was_decided_of_them_replaced() -> None:
    accepted = corrections.accepted(PAIR, HERE, NO_VERDICTS).change
    assert accepted is not None
    known = match_verdicts(accepted.added, (HARBOUR, ISLES))
    correction = corrections.all_rejected(PAIR, HERE, known)
    assert correction.message == "2 links rejected"
    assert correction.change is not None
    assert correction.change.removed == accepted.added
    rejected = [verdict for verdict in correction.change.added if isinstance(verdict, LinkVerdict)]
    assert [verdict.linked for verdict in rejected] == [False, False]
    assert corrections.all_rejected(PAIR, Place(Side.LEFT, 5), known).change is None
