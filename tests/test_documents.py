"""The documents match the program: their commands run, their lists are the program's own, the files they name exist."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from srcdiff.cli.options import EXAMPLES
from srcdiff.cli.parser import parse
from srcdiff.verdicts.store import read_verdicts

ROOT = Path(__file__).parent.parent
GUIDES = sorted((ROOT / "docs").glob("*.md"))
DOCUMENTS = [ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG")] + GUIDES
LONGEST_LINE = 120
PRINTING = {"report", "read", "claims", "pairs", "diff", "config", "schema", "completion"}
"""Commands that need no terminal."""
HELP_EXAMPLES = {line for examples in EXAMPLES.values() for line in examples}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def blocks(document: Path, language: str) -> list[str]:
    """Return the code blocks of a document in one language."""
    return re.findall(rf"```{language}\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)


def commands() -> list[str]:
    """Return every ``srcdiff`` command in the documents' shell blocks and in the help texts, each once."""
    lines = (
        line.partition("#")[0].strip()
        for path in DOCUMENTS
        for text in blocks(path, "sh")
        for line in text.splitlines()
    )
    return sorted({*(line for line in lines if line.startswith("srcdiff ")), *HELP_EXAMPLES})


def test_the_generated_parts_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/documents.py", "--check"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_no_line_of_a_document_is_too_long(document: Path) -> None:
    lines = document.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > LONGEST_LINE] == []


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """Return an empty folder with the seeds and the settings of the project, where a command may write."""
    for name in ("seeds", "config"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_the_documents_show_commands_of_every_kind() -> None:
    assert {command.split()[1] for command in commands()} >= PRINTING


@pytest.mark.parametrize("command", [line for line in commands() if line.split()[1] in PRINTING])
def test_a_command_of_the_documents_runs(command: str, workplace: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)], cwd=workplace, capture_output=True, check=False, env=environment
    )
    assert done.returncode == int(" diff " in command), done.stderr


@pytest.mark.parametrize("command", [line for line in commands() if line.split()[1] not in PRINTING])
def test_a_command_for_a_terminal_the_web_or_an_index_is_understood(command: str) -> None:
    assert parse(shlex.split(command)[1:]).command in {"tui", "fetch", "index"}


@pytest.mark.parametrize("number", range(len(blocks(ROOT / "docs" / "python.md", "python"))))
def test_the_python_of_the_documents_runs(number: int) -> None:
    program = blocks(ROOT / "docs" / "python.md", "python")[number]
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr


def test_the_settings_of_the_documents_have_no_fault(tmp_path: Path) -> None:
    (text,) = blocks(ROOT / "docs" / "settings.md", "yaml")
    for outlet in ("reuters", "ap"):
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / "tallinn.txt").write_text("China may send weapons.", encoding="utf-8")
    file = tmp_path / "srcdiff.yaml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "srcdiff", "config", "check", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_verdicts_of_the_documents_can_be_read(tmp_path: Path) -> None:
    (text,) = blocks(ROOT / "docs" / "corrections.md", "json")
    file = tmp_path / "srcdiff.verdicts.jsonl"
    file.write_text(text, encoding="utf-8")
    kept = read_verdicts(file)
    assert (len(kept.verdicts), kept.problems) == (3, ())


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_files_that_a_document_links_to_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"""(?:\]\(|src="|srcset=")([\w./-]+)[)"]""", text)
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", [*DOCUMENTS, ROOT / "BENCHMARKS.md"], ids=name_of)
def test_scripts_that_a_document_runs_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    modules = [module.replace(".", "/") + ".py" for module in re.findall(r"python -m (benchmarks[\w.]*\w)", text)]
    scripts = re.findall(r"python ((?:benchmarks|scripts)/[\w/]+\.py)", text)
    assert [script for script in modules + scripts if not (ROOT / script).is_file()] == []


def questions() -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the architecture's table: a question, a file, and perhaps a name in it."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    yield from re.findall(r"^\| ([^|]+\?) \| `([^`]+)` \| (?:`(\w+)` )?\|$", text, re.MULTILINE)


@pytest.mark.parametrize(("question", "file", "name"), questions())
def test_a_question_is_answered_by_a_file_that_has_the_name(question: str, file: str, name: str) -> None:
    assert question
    assert (ROOT / file).is_file()
    assert name in (ROOT / file).read_text(encoding="utf-8")


def test_the_architecture_answers_what_a_stranger_asks() -> None:
    assert len(list(questions())) >= 30


@pytest.mark.parametrize("package", sorted((ROOT / "srcdiff").rglob("__init__.py")), ids=name_of)
def test_modules_that_a_package_describes_exist(package: Path) -> None:
    description = ast.get_docstring(ast.parse(package.read_text(encoding="utf-8"))) or ""
    named = re.findall(r"``((?:\w+/)?\w+\.py)``", description)
    assert [name for name in named if not (package.parent / name).is_file()] == []


def test_the_json_report_has_no_key_that_its_document_does_not_name(seeds_folder: Path) -> None:
    document = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    command = [sys.executable, "-m", "srcdiff", "report", str(seeds_folder), "--format", "json"]
    report = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    unnamed = {key for key in keys_of(report) if f"`{key}`" not in document}
    assert unnamed == set()


def keys_of(value: object) -> Iterator[str]:
    """Yield every key of a JSON value, at any depth."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


PICTURED = {"event": "any lethal aid", "events": "Refused pairs", "compare": "we will look at the principles"}
"""Words of each picture, by the first part of its name."""


def test_the_pictures_can_be_redrawn_and_load_nothing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "scripts/pictures.py", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert set(drawn) == {path.name for path in (ROOT / "docs").glob("*.svg")}
    for name, picture in drawn.items():
        text = " ".join(ElementTree.fromstring(picture).itertext()).replace("\xa0", " ")  # noqa: S314 - drawn just now
        assert PICTURED[name.partition("-")[0]] in text
        assert not re.search(r"url\((?!#)|href=\"(?!#)", picture)
