"""`--plain`: commands from a pipe, answers in lines."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import ARTICLES, ROOT, srcdiff, trouble


def plain(commands: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return srcdiff("tui", "--plain", *arguments, standard_input=commands.encode())


def test_commands_from_a_pipe_are_answered_in_lines(seeds_folder: Path) -> None:
    done = plain("1\nn\nn\nn\nq\n", seeds_folder)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in done.stdout.splitlines() if not line.startswith("Warning: ")]
    assert lines[0] == "List: 5 articles, 1 event, 6 pairs, 4 refused and not listed, by event."
    event, article = lines[1:3]
    assert event.startswith("Event 1, 4 articles: NATO’s Stoltenberg warns China")
    assert article == "Article: China lacks credibility to mediate ceasefire in Ukraine: Stoltenberg in Tallinn"
    assert "Comparison of pair 1." in lines
    assert [line.split(" ")[0] for line in lines if " differences: " in line] == ["1", "2", "3", "4"]


def test_no_prompt_and_no_escape_goes_into_a_pipe(seeds_folder: Path) -> None:
    done = plain("1\nn\n", seeds_folder)
    assert not any(line.startswith(">") for line in done.stdout.splitlines())
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_the_command_may_be_left_out(seeds_folder: Path) -> None:
    assert srcdiff("--plain", seeds_folder, standard_input=b"q\n").stdout == plain("", seeds_folder).stdout


def test_a_wrong_command_and_a_wrong_number_are_reported_and_the_session_goes_on(seeds_folder: Path) -> None:
    done = plain("hlep\n99\n1\n", seeds_folder)
    assert done.returncode == 0
    assert "Unknown command “hlep”: did you mean help? ? lists the commands.\n" in done.stdout
    assert "Unknown pair 99: there are pairs 1 to 10.\n" in done.stdout
    assert "Comparison of pair 1.\n" in done.stdout


def test_bytes_that_are_not_text_are_an_unknown_command(seeds_folder: Path) -> None:
    done = srcdiff("--plain", seeds_folder, standard_input=b"\xff\xfe\x1b[2J\r\nq\r\n")
    assert done.returncode == 0
    assert "Unknown command “" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_long_line_is_repeated_only_in_part(seeds_folder: Path) -> None:
    done = plain("é" * 100_000 + "\nq\n", seeds_folder)
    assert done.stdout.splitlines()[-1].startswith(f"Unknown command “{'é' * 80}…”: ")


def test_a_line_that_might_never_end_is_trouble(seeds_folder: Path) -> None:
    done = plain("n" * 1_000_001, seeds_folder)
    assert done.returncode == 2
    assert done.stderr == (
        "srcdiff: standard input has a line of more than 1,000,000 characters; --plain reads commands there\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="no such descriptors there")
def test_standard_input_that_cannot_be_read_is_trouble(tmp_path: Path, seeds_folder: Path) -> None:
    with (tmp_path / "write-only").open("wb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "srcdiff", "--plain", str(seeds_folder)],
            stdin=file,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "srcdiff: standard input cannot be read: Bad file descriptor; --plain reads commands there\n"
    )


def test_without_a_terminal_the_screen_points_to_the_lines_too(seeds_folder: Path) -> None:
    message = trouble(srcdiff(seeds_folder))
    assert f"use `srcdiff report {seeds_folder}`, or `srcdiff --plain {seeds_folder}` to browse in lines" in message


def test_what_cannot_be_loaded_is_trouble_before_any_answer(tmp_path: Path, seeds_folder: Path) -> None:
    assert "no such file or folder" in trouble(plain("q\n", tmp_path / "none"))
    assert "standard input is where --plain reads commands" in trouble(plain("q\n", "-", seeds_folder))
    settings = tmp_path / "faulty.yaml"
    settings.write_text("keys: {compare.next: j}")
    assert "faulty.yaml:1:22: j is a key of compare.next_sentence" in trouble(
        plain("", seeds_folder, "--config", settings)
    )


def test_the_keys_of_the_settings_are_the_commands(tmp_path: Path, seeds_folder: Path) -> None:
    settings = tmp_path / "keys.yaml"
    settings.write_text("keys: {compare.next: ö, everywhere.help: ü}", encoding="utf-8")
    done = plain("1\nö\nö\n", seeds_folder, "--config", settings)
    assert "ü lists the commands.\n" in done.stdout
    assert "2 of " in done.stdout


def test_it_loads_neither_textual_nor_the_consoles_of_rich(seeds_folder: Path) -> None:
    program = (
        "import sys; from srcdiff.cli.main import main; "
        f"main(['tui', '--plain', {str(seeds_folder)!r}]); "
        "unwanted = {'textual', 'rich.console', 'rich.text', 'yaml'} & set(sys.modules); "
        "print(sorted(unwanted), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True, input=""
    )
    assert done.stderr.endswith("[]\n")  # below the progress on a slow machine


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT there")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_it_quietly(seeds_folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "srcdiff", "--plain", str(seeds_folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"List: ")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.count(b"\n") == len(re.findall(rb"\w: \d+ of \d+\n", err))  # progress alone, on a slow machine


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals there")
def test_a_person_is_asked_by_a_short_prompt(seeds_folder: Path) -> None:
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "srcdiff", "--plain", str(seeds_folder)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "TERM": "dumb"},
    )
    os.write(ours, b"q\n")
    out, _ = process.communicate(timeout=30)
    os.close(ours)
    os.close(theirs)
    assert out.decode().endswith("? lists the commands.\n> ")
    assert process.returncode == 0


def test_an_event_of_two_copies_has_no_two_sources_to_compare(tmp_path: Path) -> None:
    for name in ("post", "wire"):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(ARTICLES["a"]))
    done = srcdiff("tui", "--plain", tmp_path, standard_input=b"open 1\n\n7\nback\n1\nq\n")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "The event has one source; the list compares its copies." in done.stdout
    assert "Comparison of pair 1." in done.stdout
