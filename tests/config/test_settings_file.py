"""The rules of a settings file, applied to the articles of a run."""

import datetime
import json
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.config import SettingsFile
from srcdiff.config.article_finder import ArticleFinder
from srcdiff.config.rules import contradictions
from srcdiff.errors import SettingsError
from srcdiff.model import Article
from srcdiff.settings import PairingRule
from tests.builders import article
from tests.config.reading import read

NOTHING = "matches no file and no article; paths are relative to the folder of the settings file"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder: the articles a, b and c in ``news``, the settings in ``config``."""
    (tmp_path / "news").mkdir()
    (tmp_path / "config").mkdir()
    for name in "abc":
        (tmp_path / "news" / f"{name}.txt").write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def articles(*names: str) -> list[Article]:
    return [replace(article(name, name), path=f"news/{name}.txt") for name in names]


def rules(folder: Path, text: str) -> SettingsFile:
    settings_file = read(text, folder / "config")
    assert not settings_file.problems
    return settings_file


def pairing(*names: str, same: bool = True) -> str:
    return f"  - {{articles: {json.dumps(names)}, same_event: {str(same).lower()}}}\n"


def refusal(settings_file: SettingsFile, given: list[Article]) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings_file.bind(given)
    return str(caught.value).split("\n")


def test_a_pairing_by_path_glob_and_id_comes_out_as_ids_in_the_order_read(folder: Path) -> None:
    bound = rules(folder, "pairings:\n" + pairing("../news/c.txt", "../news/[b]*.txt", "a"))
    settings, _ = bound.bind(articles("a", "b", "c"))
    assert settings.pairings == (PairingRule(("a", "b", "c"), same_event=True),)


def test_paths_compare_resolved_however_the_article_was_named(folder: Path) -> None:
    settings_file = rules(folder, "pairings:\n" + pairing("../news/../news/a.txt", f"{folder}/news/b.txt"))
    given = [replace(article("1", "x"), path=str(folder / "news" / "a.txt"))]
    given.append(replace(article("2", "x"), path="config/../news/b.txt"))
    settings, _ = settings_file.bind(given)
    assert settings.pairings[0].articles == ("1", "2")


def test_a_folder_and_a_corpus_name_every_article_in_them(folder: Path) -> None:
    (folder / "corpus.jsonl").write_text("", encoding="utf-8")
    corpus = [replace(article(name, "x"), path="corpus.jsonl") for name in "de"]
    settings_file = rules(folder, "sources: [{path: ../news, outlet: N}, {path: ../corpus.jsonl, outlet: C}]")
    _, found = settings_file.bind([*articles("a", "b"), *corpus])
    assert [each.source for each in found] == ["N", "N", "C", "C"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(folder: Path) -> None:
    (folder / "news" / "[a].txt").write_text("x", encoding="utf-8")
    settings_file = rules(folder, "sources: [{path: '../news/[a].txt', outlet: X}]")
    _, found = settings_file.bind([*articles("a"), replace(article("brackets", "x"), path="news/[a].txt")])
    assert [each.source for each in found] == [None, "X"]


def test_the_settings_win_over_the_record_and_a_later_rule_over_an_earlier_one(folder: Path) -> None:
    text = "sources:\n- {path: ../news/*, outlet: Any, date: 2023-02-24}\n- {path: b, outlet: Late}\n"
    recorded = replace(article("b", "x", source="Record", date=datetime.date(2020, 1, 1)), path="news/b.txt")
    _, (first, second) = rules(folder, text).bind([*articles("a"), recorded])
    assert (first.source, second.source) == ("Any", "Late")
    assert first.date == second.date == datetime.date(2023, 2, 24)


def test_what_no_rule_names_stays_as_it_was(folder: Path) -> None:
    given = [article("z", "x", source="Record", date=datetime.date(2020, 1, 1)), *articles("a")]
    _, found = rules(folder, "sources: [{path: a, outlet: A}]").bind(given)
    assert found[0] == given[0]


def test_a_rule_on_files_that_this_run_did_not_read_is_left_out(folder: Path) -> None:
    settings_file = rules(folder, "pairings:\n" + pairing("../news/a.txt", "../news/c.txt"))
    settings, _ = settings_file.bind(articles("a", "b"))
    assert settings.pairings == ()


def test_a_rule_that_matches_nothing_is_reported_with_all_other_faults_in_order(folder: Path) -> None:
    text = "sources:\n- {path: ../nws/a.txt}\n- {path: ../news/*.html}\nevent: {treshold: 1}\npairings:\n"
    settings_file = read(text + pairing("a", "nobody") + pairing("a"), folder / "config")
    assert refusal(settings_file, articles("a", "b")) == [
        f"srcdiff.yaml:2:10: '../nws/a.txt' {NOTHING}",
        f"srcdiff.yaml:3:10: '../news/*.html' {NOTHING}",
        "srcdiff.yaml:4:9: unknown key 'treshold'; did you mean 'threshold'?",
        f"srcdiff.yaml:6:22: 'nobody' {NOTHING}",
        "srcdiff.yaml:7:16: pairings.articles must have at least 2 entries",
    ]


def test_pairings_that_contradict_each_other_are_reported(folder: Path) -> None:
    text = "pairings:\n" + pairing("a", "../news/b.txt", "c") + pairing("../news/[bc].txt", "a", same=False)
    assert refusal(rules(folder, text), articles("a", "b", "c")) == [
        "srcdiff.yaml:3:5: the opposite of the pairing in line 2, on 'a' and 'b'; keep one of the two"
    ]


def test_pairings_that_share_one_article_or_agree_are_no_contradiction(folder: Path) -> None:
    text = "pairings:\n" + pairing("a", "b") + pairing("a", "c", same=False) + pairing("b", "a")
    settings, _ = rules(folder, text).bind(articles("a", "b", "c"))
    assert [(rule.articles, rule.same_event) for rule in settings.pairings] == [(("a", "c"), False), (("a", "b"), True)]


def test_a_pairing_of_an_article_with_itself_is_reported(folder: Path) -> None:
    (fault,) = refusal(rules(folder, "pairings:\n" + pairing("a", "../news/a.txt")), articles("a", "b"))
    assert fault == "srcdiff.yaml:2:5: a pairing needs two different articles; this one names the same twice"


def test_a_file_checked_alone_trusts_ids_but_not_paths(folder: Path) -> None:
    text = "pairings:\n" + pairing("id-1", "id:2") + pairing("../news/a.txt", "../news/x.txt")
    (fault,) = refusal(rules(folder, text), [])
    assert fault.startswith("srcdiff.yaml:3:34: '../news/x.txt' matches no file")


def test_contradictions_show_when_a_file_is_checked_alone(folder: Path) -> None:
    text = "pairings:\n" + pairing("id-1", "../news/a.txt") + pairing("../news/a.*", "id-1", same=False)
    (fault,) = refusal(rules(folder, text), [])
    assert fault.startswith("srcdiff.yaml:3:5: the opposite of the pairing in line 2")


def test_a_path_too_long_for_the_disk_matches_nothing(folder: Path) -> None:
    (fault,) = refusal(rules(folder, f"sources: [{{path: {'x' * 5000}}}]"), articles("a"))
    assert "matches no file and no article" in fault
    assert len(fault) < 200


def test_without_a_settings_file_articles_stay_as_they_are() -> None:
    given = [replace(article("a", "x"), path="nowhere/at/all.txt")]
    assert SettingsFile().bind(given) == (SettingsFile().settings, tuple(given))


names = st.sets(st.sampled_from("abcdef"), min_size=2, max_size=4)


@given(st.lists(st.tuples(names, st.booleans()), max_size=6), st.integers(2, 5))
def test_contradictions_are_those_that_comparing_all_rules_finds(
    rules: list[tuple[set[str], bool]], most_listed: int
) -> None:
    given_rules = [PairingRule(tuple(sorted(each)), same_event=same) for each, same in rules]
    expected = {
        (later, earlier)
        for later, (articles_of_later, same) in enumerate(rules)
        for earlier in range(later)
        if len(articles_of_later & rules[earlier][0]) > 1 and rules[earlier][1] != same
    }
    with mock.patch("srcdiff.config.rules.MOST_LISTED", most_listed):
        finder = ArticleFinder(Path("no such folder"), articles(*"abcdef"))
        found = list(contradictions(given_rules, finder, lambda rule: rule))
    earliest = {later: min(earlier for other, earlier in expected if other == later) for later, _ in expected}
    assert [later for later, _ in found] == sorted(earliest)
    assert all(f"in line {earliest[later]}, on" in message for later, message in found)


def test_of_many_rules_with_faults_only_the_first_are_reported(folder: Path) -> None:
    found = refusal(rules(folder, "sources:\n" + "- {path: none.txt}\n" * 1_000), articles("a"))
    assert len(found) == 101
    assert found[-1] == "srcdiff.yaml:102:10: 900 more rules have faults, from here on; fix those above first"


def test_a_rule_that_a_later_one_repeats_is_left_out(folder: Path) -> None:
    settings, _ = rules(folder, "pairings:\n" + pairing("a", "b") * 1_000).bind(articles("a", "b"))
    assert settings.pairings == (PairingRule(("a", "b"), same_event=True),)
