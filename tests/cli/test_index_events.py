"""``srcdiff index pair``, ``events`` and ``event``: events are found, listed and printed to be compared."""

import json
from pathlib import Path

import pytest

from srcdiff.verdicts.store import change_verdicts
from srcdiff.verdicts.values import PairingVerdict, VerdictChange
from tests.builders import article
from tests.cli.command import process, srcdiff, trouble
from tests.index.made_index import make_index
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, STRIKE_AGAIN, day


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("events") / "index"
    articles = [
        article("f1", *FERRY, title="Ferry aground", date=day(3), source="Herald"),
        article("f2", *FERRY_AGAIN, title="Aground off Varnby", date=day(3), source="Courier"),
        article("f3", *FERRY_BRIEF, title="Ferry afloat", date=day(4), source="Herald"),
        article("s1", *STRIKE, title="Dockers \x1b[31mwalk out", date=day(6)),
        article("s2", *STRIKE_AGAIN, title="Harbour stands still", date=day(6)),
        article("x", *LIBRARY, date=day(6)),
    ]
    make_index(path, articles)
    done = srcdiff("index", "pair", path)
    assert (done.returncode, done.stdout) == (0, f"{path}: 3 days paired, 2019-05-03 to 2019-05-06\n")
    return path


def events(index: Path, *options: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(srcdiff("index", "events", index, "--format", "json", *options).stdout)
    return found


def test_events_have_their_articles_outlets_days_and_a_title(index: Path) -> None:
    ferry, strike = events(index)
    assert {**ferry, "title": ""} == {
        "id": "20190503-1",
        "articles": 3,
        "sources": 2,
        "texts": 3,
        "first": "2019-05-03",
        "last": "2019-05-04",
        "title": "",
    }
    assert ferry["title"] in {"Ferry aground", "Aground off Varnby", "Ferry afloat"}
    assert (strike["id"], strike["articles"], strike["sources"]) == ("20190506-1", 2, 2)


def test_a_list_for_people_is_a_line_for_each_event(index: Path) -> None:
    first, second = srcdiff("index", "events", index).stdout.splitlines()
    assert first.startswith("20190503-1  2019-05-03 to 2019-05-04  3 articles, 2 sources  ")
    assert second.startswith("20190506-1  2019-05-06  2 articles, 2 sources  ")
    assert "\x1b" not in second


def test_events_are_chosen_by_day_and_outlets(index: Path) -> None:
    assert [one["id"] for one in events(index, "--since", "2019-05-05")] == ["20190506-1"]
    assert events(index, "--min-sources", "3") == []


def test_an_event_is_printed_as_a_corpus_that_report_reads(index: Path) -> None:
    done = srcdiff("index", "event", index, "20190503-1")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["id"] for record in records] == ["f1", "f2", "f3"]
    assert (records[0]["date"], records[0]["source"]) == ("2019-05-03", "Herald")
    report = process("report", "-", "--format", "json", standard_input=done.stdout.encode())
    assert report.returncode == 0, report.stderr
    study = json.loads(report.stdout)
    assert [event["articles"] for event in study["events"]] == [["f1", "f2", "f3"]]
    assert [one["title"] for one in study["articles"]] == ["Ferry aground", "Aground off Varnby", "Ferry afloat"]


@pytest.mark.parametrize("identifier", ["20190503-2", "20190503-999999", "19000101-1"])
def test_an_event_that_is_not_there_is_one_line(index: Path, identifier: str) -> None:
    message = trouble(srcdiff("index", "event", index, identifier))
    assert message == f"srcdiff: {index}: has no event {identifier}; `srcdiff index events {index}` lists them\n"


@pytest.mark.parametrize("identifier", ["7", "", "x-1", "20190503-", "20190503-1; DROP TABLE", "20190503-0000001"])
def test_what_is_no_id_of_an_event_is_one_line(index: Path, identifier: str) -> None:
    assert "is not the id of an event, such as 20230224-17" in trouble(srcdiff("index", "event", index, identifier))


def test_the_status_says_what_is_paired_and_what_is_not(tmp_path: Path) -> None:
    make_index(tmp_path / "index", [article("a", *FERRY, date=day(3))])
    message = trouble(srcdiff("index", "events", tmp_path / "index"))
    assert message == (
        f"srcdiff: {tmp_path / 'index'}: nothing is paired yet; run `srcdiff index pair {tmp_path / 'index'}`\n"
    )
    assert (
        "0 days paired against the 7 before them, 1 new or stale\n"
        in srcdiff("index", "status", tmp_path / "index").stdout
    )
    srcdiff("index", "pair", tmp_path / "index", "--window", "2")
    assert (
        "1 day paired against the 2 before them, 0 new or stale\n"
        in srcdiff("index", "status", tmp_path / "index").stdout
    )
    assert srcdiff("index", "pair", tmp_path / "index").stdout.endswith("1 day paired already, nothing is new\n")


@pytest.mark.parametrize(
    "options", [("--window", "-1"), ("--window", "x"), ("--memory", "1"), ("--processes", "0"), ("--processes", "x")]
)
def test_options_that_are_no_numbers_are_one_line(index: Path, options: tuple[str, str]) -> None:
    assert options[0] in trouble(srcdiff("index", "pair", index, *options))


@pytest.mark.parametrize("command", ["report", "pairs"])
def test_an_index_named_as_articles_is_one_line_that_says_how_to_open_an_event(command: str, index: Path) -> None:
    message = srcdiff(command, index).stderr.splitlines()[0]
    assert message == (
        f"srcdiff: {index}: is an index; `srcdiff {index}` opens its events, "
        f"`srcdiff index events {index}` lists them, "
        f"and `srcdiff index event {index} EVENT | srcdiff report -` reports one"
    )


def test_pairings_of_a_settings_file_in_the_index_count(tmp_path: Path) -> None:
    index = tmp_path / "index"
    make_index(index, [article("f1", *FERRY, date=day(3)), article("x", *LIBRARY, date=day(3))])
    settings = index / "srcdiff.yaml"
    settings.write_text("pairings:\n  - {articles: [f1, x, gone], same_event: true}\n", encoding="utf-8")
    done = srcdiff("index", "pair", index)
    assert done.returncode == 0
    assert f"warning: {index}: has no article with the id “gone”, which a pairing names\n" in done.stderr
    assert [one["articles"] for one in events(index)] == [2]
    assert "0 new or stale" in srcdiff("index", "status", index).stdout
    settings.write_text("pairings:\n  - {articles: [f1], same_event: true}\n", encoding="utf-8")
    assert "srcdiff.yaml:2" in trouble(srcdiff("index", "pair", index))


def test_verdicts_count_and_win_over_the_pairings_of_a_settings_file(tmp_path: Path) -> None:
    index = tmp_path / "index"
    make_index(index, [article("f1", *FERRY, date=day(3)), article("x", *LIBRARY, date=day(3))])
    (index / "srcdiff.yaml").write_text("pairings:\n  - {articles: [f1, x], same_event: false}\n", encoding="utf-8")
    assert srcdiff("index", "pair", index).returncode == 0
    assert events(index) == []
    verdicts = index / "srcdiff.verdicts.jsonl"
    added = PairingVerdict(("f1", "x"), same_event=True), PairingVerdict(("f1", "gone"), same_event=True)
    change_verdicts(verdicts, VerdictChange(added=added))
    assert "1 new or stale" in srcdiff("index", "status", index).stdout
    assert srcdiff("index", "pair", index).stderr == ""
    assert [one["articles"] for one in events(index)] == [2]
    with verdicts.open("a", encoding="utf-8") as file:
        file.write("{damaged\n")
    done = srcdiff("index", "pair", index, "--verdicts", verdicts)
    assert done.returncode == 2
    assert done.stderr.startswith(f"srcdiff: {verdicts}:4: ")
    assert [one["articles"] for one in events(index)] == [2]
    assert "no such verdict file" in trouble(srcdiff("index", "pair", index, "--verdicts", tmp_path / "none.jsonl"))


def test_an_index_without_a_terminal_is_one_line(index: Path) -> None:
    message = trouble(srcdiff(index))
    assert message == f"srcdiff: the terminal UI needs a terminal; use `srcdiff index events {index}`\n"


def test_an_index_in_lines_is_one_line_that_says_how_to_open_an_event(index: Path) -> None:
    message = trouble(srcdiff("--plain", index))
    assert message == (
        f"srcdiff: {index}: is an index, of which --plain opens one event at a time: "
        f"`srcdiff index event {index} EVENT > event.jsonl`, then `srcdiff --plain event.jsonl`\n"
    )
