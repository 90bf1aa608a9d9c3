"""The commands and what they print."""

import json
from pathlib import Path

import pytest

from tests.cli.command import loaded_modules, process, srcdiff, trouble


def test_the_version_is_printed() -> None:
    done = process("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("srcdiff ")


@pytest.mark.parametrize("command", ["report", "claims", "pairs", "diff", "tui", "config", "schema"])
def test_every_command_has_a_help_text(command: str) -> None:
    done = srcdiff(command, "--help")
    assert done.returncode == 0
    assert f"usage: srcdiff {command}" in done.stdout
    assert "exit status:" in done.stdout


def test_the_report_has_events_pairs_links_and_what_is_unique(folder: Path) -> None:
    done = process("report", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Event 1: " in done.stdout
    assert "ALONE (1 article) Parliament passes budget in" in done.stdout
    assert "3 articles, 1 event: " in done.stdout
    assert "score" not in done.stdout


def test_the_full_report_adds_reasons_and_comparisons(folder: Path) -> None:
    short, full = srcdiff("report", folder).stdout, srcdiff("report", folder, "--full").stdout
    assert "score" in full
    assert "Paired (1)" in full
    assert "Only right: " in full
    event, _, rest = short.partition("ALONE")
    assert rest
    assert full.startswith(event)


def test_a_pipe_gets_80_columns_of_plain_text(folder: Path) -> None:
    done = srcdiff("report", folder)
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_colour_and_width_are_as_asked(folder: Path) -> None:
    done = srcdiff("report", folder, "--full", "--color", "always", "--width", "130")
    assert "\x1b[" in done.stdout
    assert " | " in done.stdout


def test_the_json_of_the_four_commands_has_what_the_contract_names(folder: Path) -> None:
    report, claims, pairs = (
        json.loads(srcdiff(command, folder, "--format", "json").stdout) for command in ("report", "claims", "pairs")
    )
    diff = json.loads(srcdiff("diff", folder / "a.txt", folder / "b.txt", "--format", "json").stdout)
    assert [part["schema"] for part in (report, claims, pairs, diff)] == ["srcdiff/2"] * 4
    assert set(report) == {"schema", "articles", "pairings", "events", "alone", "comparisons", "claims", "credits"}
    assert set(claims) == {"schema", "articles", "events", "alone", "claims", "credits"}
    assert all(claims[key] == report[key] for key in claims)
    assert set(pairs) == {"schema", "articles", "pairings", "events", "alone"}
    assert [len(event["articles"]) for event in pairs["events"]] == [2]
    assert pairs["alone"] == report["alone"] == ["c"]
    assert set(diff) == {"schema", "articles", "comparisons"}
    assert [pairing["paired"] for pairing in pairs["pairings"]] == [True, False, False]
    assert "sentences" not in pairs["articles"][0]
    assert diff["comparisons"] == report["comparisons"]


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    seeds = ({"PYTHONHASHSEED": seed} for seed in ("1", "2"))
    runs = [process("report", folder, "--format", "json", variables=seed).stdout for seed in seeds]
    assert runs[0] == runs[1]


def test_diff_exits_as_diff_does(folder: Path) -> None:
    assert srcdiff("diff", folder / "a.txt", folder / "a.txt").returncode == 0
    assert process("diff", folder / "a.txt", folder / "b.txt").returncode == 1
    assert srcdiff("diff", folder / "a.txt", folder / "none.txt").returncode == 2


def test_report_and_pairs_exit_with_1_only_if_asked_to(folder: Path) -> None:
    assert srcdiff("report", folder).returncode == 0
    assert srcdiff("report", folder, "--exit-code").returncode == 1
    assert srcdiff("pairs", folder, "--exit-code").returncode == 1
    assert srcdiff("pairs", folder / "a.txt", folder / "b.txt", "--exit-code").returncode == 0


def test_diff_reads_one_side_from_standard_input(folder: Path) -> None:
    done = process("diff", "-", folder / "b.txt", "--format", "json", standard_input=(folder / "a.txt").read_bytes())
    assert [article["id"] for article in json.loads(done.stdout)["articles"]] == ["stdin", "b"]


def test_settings_beside_the_articles_apply(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text(
        "pairings:\n  - articles: [a.txt, c.txt]\n    same_event: true\n    name: by hand\n"
    )
    pairings = json.loads(srcdiff("pairs", folder, "--format", "json").stdout)["pairings"]
    forced = next(pairing for pairing in pairings if (pairing["left"], pairing["right"]) == ("a", "c"))
    assert (forced["origin"], forced["paired"], forced["name"]) == ("config", True, "by hand")


def test_an_article_of_one_line_of_megabytes_is_compared(folder: Path) -> None:
    (folder / "long.txt").write_text("Ferry aground. " + "the ferry off Bergen and the captain said " * 120_000)
    assert process("report", folder, "--format", "json").returncode == 0


def test_a_report_loads_no_ui_and_no_yaml(folder: Path) -> None:
    program = f"from srcdiff.cli.main import main; main(['report', {str(folder)!r}])"
    assert loaded_modules(program, ("textual", "yaml", "pydantic", "jinja2")) == []


def test_the_version_loads_next_to_nothing() -> None:
    program = "from srcdiff.cli.main import main; main(['--version'])"
    assert loaded_modules(program, ("argparse", "pathlib", "srcdiff.model", "srcdiff.cli.parser", "typing")) == []


def test_help_is_a_command_too() -> None:
    assert srcdiff("help").stdout == srcdiff("--help").stdout
    assert srcdiff("help", "pairs").stdout == srcdiff("pairs", "--help").stdout


def test_nothing_named_points_to_the_help() -> None:
    assert "no articles are named; run `srcdiff FOLDER`, or `srcdiff --help`" in trouble(srcdiff())


def test_standard_input_named_twice_does_not_differ_from_itself() -> None:
    done = srcdiff("diff", "-", "-", standard_input=b"The mayor resigned on Monday.")
    assert (done.returncode, done.stderr) == (0, "")


def test_read_prints_each_sentence_with_its_kind_and_why(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "Ferry sinks\n\nBy Ana Lind\n\nKYIV, Feb 24 (Reuters) - A ferry sank on Monday.\n\nShare this article\n"
    )
    shown = srcdiff("read", file).stdout
    assert "[2] By Ana Lind\n      (furniture: byline)" in shown
    assert "(furniture: dateline)" in shown
    assert "filed from: KYIV" in shown
    made = json.loads(srcdiff("read", file, "--format", "json").stdout)["articles"][0]
    assert [(sentence["kind"], sentence["why"]) for sentence in made["sentences"]] == [
        ("headline", "short and does not end as a sentence"),
        ("furniture", "byline"),
        ("furniture", "dateline"),
        ("body", ""),
        ("furniture", "request to the reader"),
    ]
    assert made["place"] == "KYIV"
    assert "choose" in srcdiff("read", file, "--format", "html").stderr
