"""A large set is paired from candidates alone: with the result that looking at every pair gives."""

import random
from collections.abc import Sequence

import pytest

from srcdiff.model import Article, Pairing
from srcdiff.pair import candidates, pair_articles, pairing, text_scores
from srcdiff.pair.traits import Vocabulary, read_traits
from srcdiff.pair.weighted_set import WeightedSet
from srcdiff.settings import EventSettings, Settings
from srcdiff.text.words import Spelling
from tests.builders import article
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, STRIKE_AGAIN

SYLLABLES = ("bar", "dun", "kel", "lim", "mor", "nas", "pol", "rit", "sav", "tev", "vok", "zur")


def many_articles(events: int) -> list[Article]:
    """Return articles on so many happenings: the stories again and again with other long words in each."""
    made: list[Article] = []
    for event in range(events):
        for number, story in enumerate((FERRY, FERRY_AGAIN, FERRY_BRIEF, STRIKE, STRIKE_AGAIN, LIBRARY)):
            chance = random.Random(event)
            other: dict[str, str] = {}
            sentences = [" ".join(_reworded(word, other, chance) for word in sentence.split()) for sentence in story]
            made.append(article(f"{event:02}-{number}", *sentences))
    return made


def _reworded(word: str, other: dict[str, str], chance: random.Random) -> str:
    if len(word) < 5:
        return word
    stem = word.strip(",.“”:").lower()
    if stem not in other:
        seed = random.Random(f"{stem} {chance.getstate()[1][1]}")
        other[stem] = "".join(seed.choices(SYLLABLES, k=2))
    return (
        word.lower().replace(stem, other[stem]).capitalize() if word[0].isupper() else word.replace(stem, other[stem])
    )


def paired(pairings: tuple[Pairing, ...]) -> dict[tuple[str, str], float]:
    return {(one.left, one.right): one.score for one in pairings if one.paired}


@pytest.mark.parametrize("events", [4, 9])
def test_candidates_give_the_events_that_all_pairs_give(events: int, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = many_articles(events)
    reference_pairings, reference_events = pair_articles(articles)
    monkeypatch.setattr(text_scores, "ALL_PAIRS", 0)
    monkeypatch.setattr(pairing, "ALL_PAIRS", 0)
    quick_pairings, quick_events = pair_articles(articles)
    assert quick_events == reference_events
    assert paired(quick_pairings) == paired(reference_pairings)
    assert len(paired(quick_pairings)) >= events * 3


def test_a_large_set_lists_the_paired_and_the_nearest_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = many_articles(9)
    strict = Settings(event=EventSettings(threshold=0.9999))
    everything, _ = pair_articles(articles, strict)
    monkeypatch.setattr(text_scores, "ALL_PAIRS", 0)
    monkeypatch.setattr(pairing, "ALL_PAIRS", 0)
    listed, _ = pair_articles(articles, strict)
    refused = [one for one in listed if not one.paired]
    assert 0 < len(refused) < len(everything) - len(paired(everything))
    assert all(one.reasons for one in refused)


def test_an_article_that_shares_nothing_rare_has_no_candidate() -> None:
    vocabulary = Vocabulary(Spelling(()))
    traits = [read_traits(article(name, *story), vocabulary) for name, story in (("a", FERRY), ("b", LIBRARY))]
    assert candidates.candidate_pairs(WeightedSet(range(2), traits, range(2)), range(2)) == []


@pytest.mark.parametrize("commonest", [400, 10])
def test_versions_of_one_text_are_one_event_however_many_have_its_words(
    commonest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_scores, "ALL_PAIRS", 10)
    monkeypatch.setattr(candidates, "COMMONEST_KEY", commonest)
    monkeypatch.setattr(candidates, "NEAREST", 6)
    texts = [*(_with_own_words(FERRY, number) for number in range(60)), LIBRARY]
    _, (event,) = pair_articles([article(f"{number:02}", *text) for number, text in enumerate(texts)])
    assert len(event.articles) == 60
    assert event.copies == ()


def _with_own_words(story: Sequence[str], number: int) -> list[str]:
    """Return a story with one word put into every sentence that no other version has: too many for a copy."""
    return [sentence.replace(" ", f" x{number}y{place} ", 1) for place, sentence in enumerate(story)]
