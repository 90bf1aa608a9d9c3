"""The documents say what the program does: their commands run, their lists are the program's own."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(
    set(
        re.findall(
            r"^(srcdiff (?:report|pairs|config) [^#\n]*?seeds\S*(?: --config \S+)?)\s*(?:#|$)", README, re.MULTILINE
        )
    )
)


def test_the_readme_shows_the_programs_own_report_and_keys() -> None:
    done = subprocess.run([sys.executable, "scripts/readme.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run `python scripts/readme.py`"


def test_the_readme_names_commands() -> None:
    assert len(COMMANDS) >= 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_python_of_the_readme_runs() -> None:
    program = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert program is not None
    done = subprocess.run(
        [sys.executable, "-c", program[1]], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "principles" in done.stdout


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md"])
def test_every_file_that_a_document_names_is_there(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    for name in re.findall(r"""(?:\]\(|src=\"|srcset=\")([\w./-]+)[)"]""", text):
        assert (ROOT / name).exists(), name


def test_the_json_report_holds_no_key_that_its_document_does_not_name(seeds_folder: Path) -> None:
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


def test_the_pictures_can_be_drawn_anew_and_fetch_nothing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "scripts/pictures.py", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert set(drawn) == {path.name for path in (ROOT / "docs").glob("*.svg")}
    for name, picture in drawn.items():
        words = " ".join(ElementTree.fromstring(picture).itertext()).replace("\xa0", " ")  # noqa: S314 - drawn just now
        assert ("we will look at the principles" if "compare" in name else "Refused pairs") in words
        assert not re.search(r"url\((?!#)|href=\"(?!#)", picture)
