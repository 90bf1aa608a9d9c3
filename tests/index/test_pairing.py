"""Pairing an index: DuckDB gives what plain Python gives, and on one day what pairing in memory gives."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.data.index_events import event_members
from benchmarks.quality.plain_steps import PlainSteps
from srcdiff.index import results
from srcdiff.index.folder import IndexFolder
from srcdiff.index.near_texts_sql import NEAREST_TEXTS, NEW_KEYS, NEW_LEXICON, READ_ONCE, STEPS
from srcdiff.index.pair_rules import PairingChoices
from srcdiff.index.pairing import pair_index, stale_days
from srcdiff.index.steps import EngineSteps, WindowSteps
from srcdiff.index.window import largest_window
from srcdiff.index.word_hashes import number_of
from srcdiff.model import Article
from srcdiff.pair import pair_articles
from srcdiff.settings import DEFAULTS, EventSettings, PairingRule
from srcdiff.split import split
from tests.builders import article
from tests.index.made_index import duckdb_engine, made_articles, make_index, shuffled
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, STRIKE_AGAIN, day, mixed_set

Results = list[tuple[datetime.date, list[tuple[object, ...]]]]


def steps(kind: str, folder: Path) -> WindowSteps:
    return PlainSteps() if kind == "plain" else EngineSteps(duckdb_engine(folder / "spill"))


def pair(index: IndexFolder, kind: str = "duckdb", event: EventSettings = DEFAULTS.event) -> Results:
    """Pair an index and return all that is stored of each day."""
    pair_index(index, steps(kind, index.path), PairingChoices(event))
    return everything(index)


def everything(index: IndexFolder) -> Results:
    found: Results = []
    for each in index.days():
        rows: list[tuple[object, ...]] = [*sorted(results.texts_of(index, each).items())]
        rows += [*results.near_of(index, [each]), *results.scores_of(index, [each])]
        found.append((each, [*rows, *sorted(results.last_events(index, [each]).items())]))
    return found


def events(index: IndexFolder) -> set[tuple[str, ...]]:
    return set(event_members(index).values())


def events_in_memory(articles: Sequence[Article]) -> set[tuple[str, ...]]:
    return {tuple(sorted(event.articles)) for event in pair_articles([split(one) for one in articles])[1]}


@pytest.fixture(scope="module")
def made() -> list[Article]:
    """Return articles of five days, of which windows of four days have more than 200 texts."""
    return made_articles(330, 5)


@pytest.fixture(scope="module")
def plain(made: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Results:
    return pair(make_index(tmp_path_factory.mktemp("plain") / "index", made, window_days=3), "plain")


def test_the_made_articles_need_more_than_scoring_all_pairs(plain: Results) -> None:
    assert len(plain) == 5
    assert sum(len(rows) for _, rows in plain) > 4_000


@pytest.mark.parametrize("partitions", [1, 2, 16])
def test_duckdb_gives_what_plain_python_gives_in_any_order_and_partitions(
    made: list[Article], plain: Results, tmp_path: Path, partitions: int
) -> None:
    index = make_index(tmp_path / "index", shuffled(made, partitions), partitions, window_days=3)
    assert pair(index) == plain


def test_steps_that_are_worked_out_where_they_are_read_are_read_once() -> None:
    statements = [*(statement for _, statement in STEPS), NEAREST_TEXTS, NEW_KEYS, NEW_LEXICON]
    reads = {
        name: sum(len(re.findall(rf"(?:FROM|JOIN) {name}\b", statement)) for statement in statements)
        for name, _ in STEPS
    }
    assert {name for name, times in reads.items() if times == 1} == READ_ONCE
    assert min(reads.values()) == 1


@pytest.mark.parametrize("seed", range(3))
def test_one_day_gives_the_scores_and_events_of_pairing_in_memory(seed: int, tmp_path: Path) -> None:
    articles = [split(one) for one in made_articles(150, 1, seed)]
    index = make_index(tmp_path / "index", shuffled(articles, seed))
    pair(index)
    pairings, _ = pair_articles(articles)
    assert events(index) == events_in_memory(articles)
    (paired_day,) = index.days()
    texts = results.texts_of(index, paired_day)
    stored = {frozenset((newer, older)): score for newer, older, score in results.scores_of(index, [paired_day])}
    by_themselves = {
        frozenset((number_of(one.left), number_of(one.right))): one.score
        for one in pairings
        if not any(reason.kind in {"event", "duplicate"} for reason in one.reasons)
    }
    in_both = [pair for pair in by_themselves if all(texts[doc] == doc for doc in pair)]
    assert len(in_both) > 500
    assert {pair: stored[pair] for pair in in_both} == {pair: by_themselves[pair] for pair in in_both}


@pytest.mark.parametrize("kind", ["plain", "duckdb"])
def test_a_small_set_on_one_day_and_undated(kind: str, tmp_path: Path) -> None:
    for place, date in (("dated", day(3)), ("undated", None)):
        articles = mixed_set(date)
        index = make_index(tmp_path / place, articles)
        pair(index, kind)
        assert events(index) == events_in_memory(articles) == {("f1", "f2", "f3"), ("s1", "s2")}


def story(*days: int) -> list[Article]:
    """Return reports on the ferry on so many days of May, one on each."""
    texts = (FERRY, FERRY_AGAIN, FERRY_BRIEF)
    return [article(f"f{number}", *texts[place % 3], date=day(number)) for place, number in enumerate(days)]


def ids(index: IndexFolder) -> dict[str, tuple[str, ...]]:
    return event_members(index)


def test_an_event_keeps_its_id_from_day_to_day(tmp_path: Path) -> None:
    strike = [article("s1", *STRIKE, date=day(3)), article("s2", *STRIKE_AGAIN, date=day(4))]
    index = make_index(tmp_path / "index", [*strike, *story(3, 4)])
    pair(index)
    before = {members: event for event, members in ids(index).items()}
    assert set(before.values()) == {"20190504-1", "20190504-2"}
    make_index(tmp_path / "index", [*story(3, 4, 5)[2:], article("x", *LIBRARY, date=day(5))])
    pair(index)
    after = {members: event for event, members in ids(index).items()}
    assert after["f3", "f4", "f5"] == before["f3", "f4"]
    assert after["s1", "s2"] == before["s1", "s2"]


def test_an_article_is_not_paired_with_one_before_its_window(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", story(1, 9), window_days=7)
    pair(index)
    assert events(index) == set()
    wider = make_index(tmp_path / "wider", story(1, 9), window_days=8)
    pair(wider)
    assert events(wider) == {("f1", "f9")}


def test_an_event_keeps_its_last_article_when_the_others_have_left_the_window(tmp_path: Path) -> None:
    others = [article("x", *LIBRARY, date=day(9)), article("s", *STRIKE, date=day(10))]
    index = make_index(tmp_path / "index", [*story(1, 3), *others], window_days=7)
    pair(index)
    assert events(index) == {("f1", "f3")}


def test_articles_stay_in_one_event_without_the_one_that_connected_them(tmp_path: Path) -> None:
    """A rule joins the strike to the ferry; it holds until its articles are in no common window."""
    articles = [
        article("f1", *FERRY, date=day(1)),
        article("f2", *FERRY_AGAIN, date=day(2)),
        article("s2", *STRIKE, date=day(2)),
    ]
    rules = (PairingRule(("f1", "s2"), same_event=True),)
    later = [article(f"x{each}", *LIBRARY, date=day(each)) for each in (3, 4, 5)]
    index = make_index(tmp_path / "index", [*articles, *later], window_days=2)
    pair_index(index, PlainSteps(), PairingChoices(rules=rules))
    assert ("f1", "f2", "s2") in events(index)


def test_days_that_the_settings_keep_apart_are_not_paired(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", story(1, 4))
    pair(index, event=EventSettings(window_days=2))
    assert events(index) == set()
    pair(index)
    assert events(index) == {("f1", "f4")}


def wire(count: int) -> list[Article]:
    texts = (tuple(text.replace("214", str(300 + number)) for text in (*FERRY, *STRIKE)) for number in range(count))
    return [article(f"w{number:03}", *text, date=day(3 + number % 3)) for number, text in enumerate(texts)]


def test_copies_of_one_text_are_one_text_and_are_never_scored(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", wire(60))
    pair(index)
    assert list(results.scores_of(index, index.days())) == []
    assert events(index) == {tuple(f"w{number:03}" for number in range(60))}
    texts = {text for each in index.days() for text in results.texts_of(index, each).values()}
    assert texts == {number_of("w000")}


def test_what_is_paired_is_not_paired_again(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", story(1, 2, 3))
    run = pair_index(index, steps("plain", tmp_path))
    assert (len(run.paired), run.current) == (3, 0)
    run = pair_index(index, steps("plain", tmp_path))
    assert (run.paired, run.current) == ((), 3)


def test_a_late_article_makes_its_window_stale_and_no_more(tmp_path: Path) -> None:
    days = [day(number) for number in (1, 2, 3, 4, 5, 20, 21)]
    index = make_index(tmp_path / "index", [article(f"a{one.day}", *FERRY, date=one) for one in days], window_days=2)
    pair(index, "plain")
    make_index(tmp_path / "index", [article("late", *STRIKE, date=day(3))], window_days=2)
    run = pair_index(index, steps("plain", tmp_path))
    assert run.paired == (day(3), day(4), day(5))


def test_adding_late_gives_what_adding_in_time_gives(made: list[Article], plain: Results, tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made[::2], window_days=3)
    pair(index)
    make_index(tmp_path / "index", made[1::2], window_days=3)
    assert pair(index) == plain


def test_other_settings_pair_everything_again(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", story(1, 2, 3))
    pair(index, "plain")
    run = pair_index(index, steps("plain", tmp_path), PairingChoices(EventSettings(threshold=0.6)))
    assert len(run.paired) == 3


def test_the_largest_window_has_the_articles_of_its_days(tmp_path: Path) -> None:
    articles = [article(f"{number}-{each}", *FERRY, date=day(each)) for each in (1, 2, 4, 9) for number in range(each)]
    assert largest_window(make_index(tmp_path / "near", articles, window_days=2)) == 9
    assert largest_window(make_index(tmp_path / "wide", articles, window_days=7)) == 15
    assert largest_window(make_index(tmp_path / "none", [])) == 0


RULED = [
    article("f1", *FERRY, date=day(3)),
    article("f2", *FERRY_AGAIN, date=day(3)),
    article("f3", *FERRY_BRIEF, date=day(4)),
    article("copy", *FERRY, date=day(4)),
    article("s1", *STRIKE, date=day(6)),
    article("x", *LIBRARY, date=day(6)),
]


@pytest.mark.parametrize("kind", ["plain", "duckdb"])
def test_rules_of_the_settings_win_as_they_do_in_memory(kind: str, tmp_path: Path) -> None:
    rules = (PairingRule(("s1", "x"), same_event=True), PairingRule(("f1", "copy"), same_event=False))
    articles = [replace(one, date=day(3)) for one in RULED]  # in memory there are no days
    index = make_index(tmp_path / "index", articles)
    pair_index(index, steps(kind, index.path), PairingChoices(rules=rules))
    in_memory = pair_articles([split(one) for one in articles], replace(DEFAULTS, pairings=rules))[1]
    assert events(index) == {tuple(sorted(event.articles)) for event in in_memory}
    assert ("s1", "x") in events(index)
    assert not any({"f1", "copy"} <= set(members) for members in events(index))


def test_a_rule_makes_its_window_stale_and_nothing_else(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", RULED, window_days=1)
    rules = (PairingRule(("s1", "x"), same_event=True),)
    pair_index(index, PlainSteps())
    assert stale_days(index, PairingChoices(rules=rules)) == [day(6)]
    run = pair_index(index, PlainSteps(), PairingChoices(rules=rules))
    assert run.paired == (day(6),)
    assert ("s1", "x") in events(index)
    assert pair_index(index, PlainSteps()).paired == (day(6),)
    assert ("s1", "x") not in events(index)


def test_a_rule_on_articles_of_no_common_window_and_unknown_ids_are_left_aside(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", RULED, window_days=1)
    rules = (PairingRule(("f1", "x"), same_event=True), PairingRule(("f2", "gone"), same_event=True))
    run = pair_index(index, PlainSteps(), PairingChoices(rules=rules))
    assert run.unknown == ("gone",)
    assert not any("x" in members for members in events(index))
