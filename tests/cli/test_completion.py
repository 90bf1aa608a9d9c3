"""Completion and the manual page: made from the command line itself, and understood by what reads them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from srcdiff.cli.command_line import commands
from srcdiff.cli.manual import manual
from srcdiff.cli.options import COMMANDS as OPTIONS_OF
from srcdiff.cli.options import EXAMPLES, SHELLS, command_parser
from srcdiff.cli.parser import option_names
from tests.cli.command import srcdiff


def program(name: str) -> str:
    """Return the path of a program; skips the test where it is not installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


COMMANDS = tuple(commands(command_parser()))


def test_the_values_are_those_of_the_parser() -> None:
    assert COMMANDS[0].commands == tuple(OPTIONS_OF)
    report = next(one for one in COMMANDS if one.words == ("report",))
    (form,) = (option for option in report.options if "--format" in option.names)
    assert form.choices[:2] == ("text", "json")
    (output,) = (option for option in report.options if "--output" in option.names)
    assert (output.names, output.value) == (("-o", "--output"), "FILE")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_the_script(shell: str) -> None:
    script = srcdiff("completion", shell).stdout
    for command in COMMANDS:
        assert all(word in script for word in command.words)
        for option in command.options:
            for name in option.names:
                assert (
                    name if shell != "fish" else f"-l {name[2:]}" if name[:2] == "--" else f"-s {name[1:]}"
                ) in script


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_understands_the_script(shell: str, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(srcdiff("completion", shell).stdout, encoding="utf-8")
    done = subprocess.run([program(shell), "-n", str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


COMPLETED = {
    "srcdiff rep": {"report"},
    "srcdiff report --fo": {"--format"},
    "srcdiff report --format ": {"text", "json", "markdown", "csv", "html"},
    "srcdiff config ": {"init", "check", "show", "schema", "-h", "--help"},
    "srcdiff config sh": {"show"},
    "srcdiff completion ": {*SHELLS, "-h", "--help"},
    "srcdiff report art": {"articles"},
    "srcdiff report -o art": {"articles"},
}


@pytest.mark.parametrize("typed", COMPLETED)
def test_bash_completes_what_is_typed(typed: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    script = srcdiff("completion", "bash").stdout + (
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _srcdiff; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    words = [*typed.split(), *([""] if typed.endswith(" ") else [])]
    done = subprocess.run(
        [program("bash"), "-c", script, "-", *words], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == COMPLETED[typed]


@pytest.mark.parametrize("typed", ["srcdiff report --fo", "srcdiff completion b"])
def test_fish_completes_what_is_typed(typed: str) -> None:
    script = srcdiff("completion", "fish").stdout + f'\ncomplete -C "{typed}"\n'
    done = subprocess.run([program("fish"), "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == {"srcdiff report --fo": "--format", "srcdiff completion b": "bash"}[typed]


def test_the_manual_page_has_every_command_option_and_status() -> None:
    page = manual(COMMANDS)
    assert page.startswith(".TH SRCDIFF 1 ")
    for command in COMMANDS[1:]:
        assert rf".SS srcdiff {' '.join(command.words)}" in page
    for name in option_names(command_parser()):
        if name not in {"--help", "--version"}:
            assert name.replace("-", r"\-") in page
    assert all(f"\\fB{status}\\fR" in page for status in (0, 1, 2))
    assert [line for line in page.splitlines() if line.startswith("'")] == []


def test_man_renders_the_page_without_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "srcdiff.1"
    file.write_text(manual(COMMANDS), encoding="utf-8")
    done = subprocess.run([program("man"), "--warnings", "-l", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "compare news articles on one event" in done.stdout


def test_every_command_shows_examples() -> None:
    assert set(EXAMPLES) == set(OPTIONS_OF)
    for name in OPTIONS_OF:
        text = srcdiff(name, "--help").stdout
        assert all(f"  {example}\n" in text for example in EXAMPLES[name])
