"""What else a correction changed, in words."""

from dataclasses import replace

from srcdiff.browse.consequences import event_changes, pairing_changes
from tests.builders import STUDY
from tests.ferry_event import AGROUND, ARTICLES, BANG, EVENT, HURT, UNIQUE, WEAK, made_page, page_of


def test_the_counts_of_an_event_that_differ_are_listed() -> None:
    after = page_of(EVENT, ARTICLES, (replace(AGROUND, conflicts=()), HURT, WEAK), UNIQUE[1:])
    assert event_changes(made_page(), after) == "claims 3 → 2, conflicts 1 → 0, only in one source 7 → 6"
    assert event_changes(made_page(), made_page()) == ""
    possible = page_of(EVENT, ARTICLES, (AGROUND, BANG, HURT), UNIQUE)
    assert event_changes(made_page(), possible) == "weak matches 1 → 0"


def test_the_pairs_that_followed_are_counted_without_the_one_that_was_decided() -> None:
    ferry, frost, forbidden = STUDY.pairings
    decided = replace(ferry, paired=False, origin="verdict")
    followed = replace(STUDY, pairings=(decided, replace(frost, paired=True), replace(forbidden, paired=True)))
    assert pairing_changes(STUDY, followed) == "2 more pairs made"
    assert pairing_changes(followed, STUDY) == "2 more pairs taken apart"
    assert pairing_changes(STUDY, replace(STUDY, pairings=(decided, frost, forbidden))) == ""
    both = replace(STUDY, pairings=(replace(ferry, paired=False), replace(frost, paired=True), forbidden))
    assert pairing_changes(STUDY, both) == "1 more pair made and 1 more pair taken apart"
