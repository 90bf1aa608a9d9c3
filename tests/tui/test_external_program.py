"""An article opened in the reader's own editor or pager."""

import os
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from srcdiff.reading import FileLine, Files
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from tests.builders import HARBOUR, ISLES, STUDY, ScriptedSource
from tests.tui.driving import driven, made_app, notices, press, screen_text

Script = Callable[[str, str], Path]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Make a program of a name out of lines of shell."""

    def made(name: str, lines: str) -> Path:
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{lines}\n")
        program.chmod(0o755)
        return program

    return made


@pytest.fixture(autouse=True)
def _suspending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
    for variable in ("VISUAL", "EDITOR", "PAGER"):
        monkeypatch.delenv(variable, raising=False)


def app_on(folder: Path, name: str = "harbour.txt") -> SrcdiffApp:
    """Return the application on the ferry's articles in two files of a folder."""
    files = {"harbour-post": folder / name, "isles-daily": folder / "isles.txt"}
    for article in (HARBOUR, ISLES):
        files[article.id].write_text(article.text, encoding="utf-8")
    places = {identifier: FileLine(file, 1) for identifier, file in files.items()}
    loaded = LoadedStudy(STUDY, files=Files((folder,), tuple(files.values()), places))
    return SrcdiffApp(ScriptedSource(lambda _: loaded), DEFAULTS.ui)


RECORD = 'printf "%s\\n" "$@" > "$0.arguments"'


def arguments(program: Path) -> list[str]:
    return Path(f"{program}.arguments").read_text(encoding="utf-8").splitlines()


async def test_the_editor_opens_at_the_current_sentence_of_the_file(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    vi = script("vi", RECORD)
    monkeypatch.setenv("EDITOR", f"{vi} -u 'NONE NONE'")
    async with driven(app_on(tmp_path), "=", "]", "]", "o") as pilot:
        assert arguments(vi) == ["-u", "NONE NONE", "+5", str(tmp_path / "harbour.txt")]
        await press(pilot, "tab", "G", "o")
        assert arguments(vi)[2:] == ["+15", str(tmp_path / "isles.txt")]


async def test_the_pager_has_a_key_and_a_variable_of_its_own(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = script("less", RECORD)
    monkeypatch.setenv("PAGER", shlex.quote(str(less)))
    async with driven(app_on(tmp_path), "=", "O"):
        assert arguments(less) == ["+1", str(tmp_path / "harbour.txt")]


async def test_the_list_opens_the_selected_article(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    vi = script("vi", RECORD)
    monkeypatch.setenv("VISUAL", str(vi))
    async with driven(app_on(tmp_path), "o") as pilot:
        assert "there is none here to open" in notices(pilot)
        await press(pilot, "g", "j", "j", "o")
        assert arguments(vi) == ["+1", str(tmp_path / "isles.txt")]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("exit 3", "ended with status 3"),
        ("kill -9 $$", "was ended by signal 9 (SIGKILL)"),
        ("kill -INT $$", "was ended by signal 2 (SIGINT)"),
    ],
)
async def test_an_editor_that_fails_or_is_killed_is_reported_and_the_ui_goes_on(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch, lines: str, message: str
) -> None:
    monkeypatch.setenv("EDITOR", str(script("ed", lines)))
    monkeypatch.chdir(tmp_path)
    async with driven(app_on(tmp_path), "=", "o", size=(160, 40)) as pilot:
        assert message in notices(pilot)
        await press(pilot, "]")
        assert "2 of 8 differences" in screen_text(pilot)


async def test_control_c_ends_what_the_editor_does_and_not_the_ui(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(script("ed", f"kill -INT {os.getpid()}; exit 0")))
    async with driven(app_on(tmp_path), "=", "o", "]") as pilot:
        assert "2 of 8 differences" in screen_text(pilot)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("no-such-editor -x", "$EDITOR: there is no program “no-such-editor”"),
        ("vi 'x", "$EDITOR is not a command: No closing quotation"),
    ],
)
async def test_a_missing_editor_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, message: str
) -> None:
    monkeypatch.setenv("EDITOR", value)
    async with driven(app_on(tmp_path), "=", "o") as pilot:
        assert message in notices(pilot)


async def test_a_program_that_cannot_be_started_is_reported(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = script("ed", "")
    broken.write_text("#!/no/such/shell\n")
    monkeypatch.setenv("EDITOR", str(broken))
    async with driven(app_on(tmp_path), "=", "o") as pilot:
        assert "cannot be started" in notices(pilot)


async def test_a_missing_file_is_reported_and_not_created(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(script("ed", 'touch "$1"')))
    async with driven(app_on(tmp_path), "=") as pilot:
        (tmp_path / "harbour.txt").unlink()
        await press(pilot, "o")
        assert "harbour.txt: cannot be opened: No such file or directory" in notices(pilot)
    assert not (tmp_path / "harbour.txt").exists()


async def test_an_article_without_a_file_is_reported() -> None:
    async with driven(made_app(), "=", "o") as pilot:
        assert "Harbour Post was not read from a file" in notices(pilot)


async def test_a_terminal_that_cannot_be_handed_over_is_reported(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _: False))
    monkeypatch.setenv("EDITOR", str(script("ed", "")))
    async with driven(app_on(tmp_path), "=", "o") as pilot:
        assert "cannot be opened from this kind of terminal" in notices(pilot)


async def test_a_hostile_file_name_is_one_argument_and_no_option(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    vi = script("vi", RECORD)
    monkeypatch.setenv("EDITOR", str(vi))
    monkeypatch.chdir(tmp_path)
    name = "-c$(reboot) `x`; {line} [b].txt"
    async with driven(app_on(Path(), name), "=", "o"):
        assert arguments(vi) == ["+1", str(tmp_path / name)]
