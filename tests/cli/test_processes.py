"""The command as its users meet it: real processes on real files, their output, their errors, their exit status."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def srcdiff(
    *arguments: object, cwd: Path = ROOT, standard_input: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "srcdiff", *map(str, arguments)],
        cwd=cwd,
        input=standard_input,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1", "XDG_CONFIG_HOME": str(cwd / "no-such"), **(environment or {})},
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def trouble(done: subprocess.CompletedProcess[str]) -> str:
    """Return the complaint of a command that ended in trouble as it should: one line, nothing else."""
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.startswith("srcdiff")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles on one event, and one on another."""
    quotation = "“Nobody was hurt and everyone is off the ship,”"
    articles = {
        "a": (
            "Ferry runs aground off Norway",
            "A ferry with 80 people on board ran aground off Bergen on Friday, police said.",
            f"{quotation} said Captain Olav Roe.",
        ),
        "b": (
            "Ferry with 85 aboard hits rocks near Bergen",
            "The ferry ran aground off Bergen on Friday with 85 people on board.",
            f"{quotation} Captain Olav Roe told reporters.",
            "The owner was not to be reached.",
        ),
        "c": (
            "Parliament passes budget in Madrid",
            "Spain’s parliament passed the budget after a night of debate.",
        ),
    }
    for name, paragraphs in articles.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return tmp_path


def test_the_version_is_printed() -> None:
    done = srcdiff("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("srcdiff ")


@pytest.mark.parametrize("command", ["report", "pairs", "diff", "tui", "config"])
def test_every_command_explains_itself(command: str) -> None:
    done = srcdiff(command, "--help")
    assert done.returncode == 0
    assert "usage: srcdiff" in done.stdout


def test_the_report_tells_events_pairs_links_and_what_is_unique(folder: Path) -> None:
    done = srcdiff("report", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Event 1: " in done.stdout
    assert "Alone (1 article)" in done.stdout
    assert "Only right: Ferry with 85 aboard hits … (" in done.stdout
    assert "3 articles, 1 shared event, 1 pair: " in done.stdout


def test_a_pipe_gets_80_columns_of_plain_text(folder: Path) -> None:
    done = srcdiff("report", folder)
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_colour_and_width_are_as_asked(folder: Path) -> None:
    done = srcdiff("report", folder, "--color", "always", "--width", "130")
    assert "\x1b[" in done.stdout
    assert " | " in done.stdout


def test_the_json_of_the_three_commands_holds_what_the_contract_names(folder: Path) -> None:
    report, pairs = (json.loads(srcdiff(command, folder, "--format", "json").stdout) for command in ("report", "pairs"))
    diff = json.loads(srcdiff("diff", folder / "a.txt", folder / "b.txt", "--format", "json").stdout)
    assert [part["schema"] for part in (report, pairs, diff)] == ["srcdiff/1"] * 3
    assert set(report) == {"schema", "articles", "pairings", "events", "comparisons"}
    assert set(pairs) == {"schema", "articles", "pairings", "events"}
    assert set(diff) == {"schema", "articles", "comparisons"}
    assert [pairing["paired"] for pairing in pairs["pairings"]] == [True, False, False]
    assert "sentences" not in pairs["articles"][0]
    assert diff["comparisons"] == report["comparisons"]


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    runs = [
        srcdiff("report", folder, "--format", "json", environment={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_diff_ends_as_diff_does(folder: Path) -> None:
    assert srcdiff("diff", folder / "a.txt", folder / "a.txt").returncode == 0
    assert srcdiff("diff", folder / "a.txt", folder / "b.txt").returncode == 1
    assert srcdiff("diff", folder / "a.txt", folder / "none.txt").returncode == 2


def test_exit_code_is_asked_for_in_report_and_pairs(folder: Path) -> None:
    assert srcdiff("report", folder, "--exit-code").returncode == 1
    assert srcdiff("pairs", folder, "--exit-code").returncode == 1
    assert srcdiff("pairs", folder / "a.txt", folder / "b.txt", "--exit-code").returncode == 0


def test_diff_reads_one_side_from_standard_input(folder: Path) -> None:
    done = srcdiff("diff", "-", folder / "b.txt", "--format", "json", standard_input=(folder / "a.txt").read_bytes())
    assert [article["id"] for article in json.loads(done.stdout)["articles"]] == ["stdin", "b"]


def test_a_file_that_cannot_be_read_costs_the_others_nothing(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\0\1\2")
    done = srcdiff("report", folder)
    assert done.returncode == 2
    assert "3 articles, 1 shared event, 1 pair: " in done.stdout
    assert done.stderr.count("\n") == 1
    assert "bad.txt: is not a text file" in done.stderr


def test_a_broken_line_of_a_corpus_costs_the_others_nothing(folder: Path) -> None:
    records = [json.dumps({"id": name, "text": (folder / f"{name}.txt").read_text()}) for name in "ab"]
    corpus = folder / "wire.jsonl"
    corpus.write_text(f"{records[0]}\n{{broken\n{records[1]}\n")
    done = srcdiff("pairs", corpus, "--format", "json")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)["articles"]) == 2
    assert "wire.jsonl:2: is not JSON" in done.stderr


def test_trouble_is_one_line_that_says_what_to_do(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no articles in this folder" in trouble(srcdiff("report", empty))
    assert "no such file or folder" in trouble(srcdiff("report", folder / "none.txt"))
    assert "no articles are named" in trouble(srcdiff())
    assert "only one article was given, a; it takes two" in trouble(srcdiff("report", folder / "a.txt"))
    assert "has no option --frmat; did you mean --format?" in trouble(srcdiff("report", folder, "--frmat", "json"))
    assert "did you mean `srcdiff report`?" in trouble(srcdiff("reprot", folder))
    assert "needs a terminal; use `srcdiff report" in trouble(srcdiff(folder))
    assert "is not a number of columns from 20 to 10000" in trouble(srcdiff("report", folder, "--width", "five"))


def test_output_appears_whole_or_not_at_all(folder: Path, tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    assert srcdiff("pairs", folder, "--format", "json", "--output", result).stdout == ""
    assert json.loads(result.read_text())["schema"] == "srcdiff/1"
    before = result.read_bytes()
    assert "only one article" in trouble(srcdiff("report", folder / "a.txt", "--output", result))
    assert result.read_bytes() == before
    assert "is a folder; name a file in it" in trouble(srcdiff("pairs", folder, "-o", tmp_path))
    assert "cannot be written" in trouble(srcdiff("pairs", folder, "-o", tmp_path / "no" / "such" / "folder.txt"))
    assert "is one of the inputs" in trouble(srcdiff("pairs", folder, "-o", folder / "a.txt"))
    assert (folder / "a.txt").read_text().startswith("Ferry runs aground")


def test_terminal_escapes_and_markup_are_shown_literally_and_harmlessly(folder: Path) -> None:
    (folder / "a.txt").write_text(
        (folder / "a.txt").read_text() + "\n\n\x1b]52;c;AAAA\x07 [/foo] [bold]x[/bold] \x9b2J stays.\n"
    )
    done = srcdiff("report", folder, "--color", "never")
    assert "[/foo] [bold]x[/bold]" in done.stdout
    assert not {"\x1b", "\x07", "\x9b"} & set(done.stdout)
    assert "3 control characters left out" in done.stderr


def test_a_file_name_cannot_reach_the_terminal_unescaped(folder: Path) -> None:
    (folder / "evil\x1b[31m.txt").write_bytes(b"\0")
    done = srcdiff("report", folder)
    assert "\x1b" not in done.stderr
    assert "evil[31m.txt: is not a text file" in done.stderr


def test_settings_beside_the_articles_count(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text(
        "pairings:\n  - articles: [a.txt, c.txt]\n    same_event: true\n    name: by hand\n"
    )
    pairings = json.loads(srcdiff("pairs", folder, "--format", "json").stdout)["pairings"]
    forced = next(pairing for pairing in pairings if (pairing["left"], pairing["right"]) == ("a", "c"))
    assert (forced["origin"], forced["paired"], forced["name"]) == ("config", True, "by hand")


def test_every_fault_of_a_settings_file_is_told_at_once(folder: Path) -> None:
    settings = folder / "faulty.yaml"
    settings.write_text("evnt: {}\nlink:\n  threshold: high\nsources:\n  - path: nowhere/*.txt\n    outlet: Wire\n")
    done = srcdiff("pairs", folder, "--config", settings)
    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert [line.split(".yaml:")[1].split(":")[0] for line in lines] == ["1", "3", "5"]
    assert "did you mean 'event'?" in lines[0]


def test_a_key_for_two_actions_is_told_with_its_place(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text("keys:\n  compare.next: [n, ctrl+n]\n  events.sort: r\n")
    told = trouble(srcdiff("config", "check", cwd=folder))
    assert told.startswith("srcdiff: srcdiff.yaml:3:16: r is a key of events.refused")


def test_config_writes_checks_and_shows_settings(folder: Path) -> None:
    assert srcdiff("config", "init", cwd=folder).returncode == 0
    assert "no faults" in srcdiff("config", "check", cwd=folder).stdout
    assert "exists already" in trouble(srcdiff("config", "init", cwd=folder))
    assert "threshold: 0.5" in srcdiff("config", "show", cwd=folder).stdout
    assert json.loads(srcdiff("config", "schema").stdout)["type"] == "object"


def test_a_megabytes_long_line_is_done_within_seconds(folder: Path) -> None:
    (folder / "long.txt").write_text("Ferry aground. " + "the ferry off Bergen and the captain said " * 120_000)
    started = time.monotonic()
    done = srcdiff("report", folder, "--format", "json")
    assert done.returncode == 0
    assert time.monotonic() - started < 45  # hung is what it must not be; benchmarks tell how fast it is


@pytest.mark.skipif(os.name == "nt", reason="no SIGPIPE there")
def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "srcdiff", "report", str(folder), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) in {0, 141}


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT there")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "srcdiff", "diff", "-", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    time.sleep(1)  # it waits for standard input by then
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_report_loads_no_ui_and_no_yaml_and_of_rich_only_its_widths(folder: Path) -> None:
    program = (
        "import sys; from srcdiff.cli.main import main; "
        f"main(['report', {str(folder)!r}]); "
        "unwanted = {'textual', 'rich.console', 'rich.text', 'yaml', 'pydantic'} & set(sys.modules); "
        "print(sorted(unwanted), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr == "[]\n"


def test_the_version_loads_next_to_nothing() -> None:
    program = (
        "import sys; from srcdiff.cli.main import main; main(['--version']); "
        "print([name for name in sys.modules if name.startswith('srcdiff')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = eval(done.stderr)  # noqa: S307
    assert loaded == ["srcdiff", "srcdiff.cli", "srcdiff.cli.main", "srcdiff.cli.exit_codes", "srcdiff.cli.streams"]
