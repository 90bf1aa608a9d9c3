"""What the correcting keys do to a claim: all links of a sentence in it, as one step."""

from dataclasses import replace

from srcdiff.browse.claim_corrections import links_in_claim, sentence_decided
from srcdiff.browse.event_view import EventItem, event_view
from srcdiff.model import Comparison, Link
from srcdiff.verdicts.index import NO_VERDICTS, Verdicts
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import LinkVerdict
from tests.builders import COMPARISON, HARBOUR, ISLES
from tests.ferry_event import ARTICLES, TERN, ferry_comparison, made_page

COMPARISONS = (COMPARISON, ferry_comparison(HARBOUR, TERN), ferry_comparison(ISLES, TERN))
ITEMS = {item.number: item for _, items in event_view(made_page()).groups for item in items}


def decided(item: EventItem, article: str, position: int, verdicts: Verdicts, *, linked: bool) -> list[LinkVerdict]:
    correction = sentence_decided(item, (article, position), COMPARISONS, ARTICLES, verdicts, linked=linked)
    added = correction.change.added if correction.change else ()
    return [verdict for verdict in added if isinstance(verdict, LinkVerdict)]


def test_every_link_of_a_sentence_to_others_of_the_claim_is_found_whichever_side_it_is_on() -> None:
    def ends(article: str, position: int) -> list[tuple[str, str]]:
        return [(one.left, one.right) for one, _ in links_in_claim(ITEMS["1"], (article, position), COMPARISONS)]

    assert ends("harbour-post", 2) == [("harbour-post", "isles-daily"), ("harbour-post", "tern")]
    assert ends("tern", 0) == [("harbour-post", "tern"), ("isles-daily", "tern")]
    assert ends("tern", 1) == []


def test_a_sentence_is_rejected_from_its_claim_and_links_to_other_claims_stay() -> None:
    verdicts = decided(ITEMS["1"], "tern", 0, NO_VERDICTS, linked=False)
    assert [verdict.linked for verdict in verdicts] == [False, False]
    elsewhere = Comparison("harbour-post", "tern", (replace(COMPARISON.links[2], right=(0,)),), (), ())
    assert list(links_in_claim(ITEMS["1"], ("tern", 0), (elsewhere,))) == []


def test_what_is_decided_already_is_not_decided_again() -> None:
    first = decided(ITEMS["1"], "tern", 0, NO_VERDICTS, linked=True)
    known = match_verdicts(first, tuple(ARTICLES.values()))
    assert decided(ITEMS["1"], "tern", 0, known, linked=True) == []
    assert len(decided(ITEMS["1"], "tern", 0, known, linked=False)) == 2
    correction = sentence_decided(ITEMS["1"], ("tern", 0), COMPARISONS, ARTICLES, known, linked=True)
    assert correction.message == "No link of this sentence in the claim is left to decide on"


def test_what_one_source_alone_reports_has_no_link_to_decide_on() -> None:
    alone = next(item for _, items in event_view(made_page()).groups for item in items if item.unique)
    assert decided(alone, *alone.sentences()[0], NO_VERDICTS, linked=False) == []


def test_the_link_to_a_sentence_that_may_be_the_same_can_be_accepted() -> None:
    items = [item for _, items in event_view(made_page()).groups for item in items]
    doubtful = next(item for item in items if item.counterpart)
    weak = Comparison("isles-daily", "tern", (Link((2,), (1,), "partial", 0.4, "possible"),), (), ())
    correction = sentence_decided(doubtful, ("tern", 1), (weak,), ARTICLES, NO_VERDICTS, linked=True)
    assert correction.message == "1 link accepted"
