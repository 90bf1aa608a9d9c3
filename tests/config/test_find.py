"""Which settings file a run takes."""

from pathlib import Path

import pytest

from srcdiff.config import FILE_NAME, find_settings_file, parse
from srcdiff.config.find import user_folder
from srcdiff.settings import DEFAULTS


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with an empty configuration folder beside it."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuration"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "configuration"))
    return tmp_path


def put(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.write_text("", encoding="utf-8")
    return path


def test_the_given_file_is_taken_even_when_others_exist(home: Path) -> None:
    put(home / "work")
    assert find_settings_file(home / "other.yaml", [home / "work"]) == home / "other.yaml"


def test_a_given_file_that_is_missing_is_a_problem_and_not_a_silent_default(home: Path) -> None:
    missing = home / "missing.yaml"
    (problem,) = parse(find_settings_file(missing, [])).problems
    assert str(problem) == f"{missing}: no such settings file; check the name"


def test_the_file_in_an_input_folder_comes_before_the_working_folder(home: Path) -> None:
    put(home / "work")
    beside = put(home / "articles")
    assert find_settings_file(None, [home / "articles"]) == beside


def test_the_file_beside_an_input_file_is_found(home: Path) -> None:
    beside = put(home / "articles")
    (home / "articles" / "a.txt").write_text("a", encoding="utf-8")
    assert find_settings_file(None, [home / "articles" / "a.txt"]) == beside


def test_the_first_input_that_has_a_file_decides(home: Path) -> None:
    (home / "none").mkdir()
    first = put(home / "first")
    put(home / "second")
    assert find_settings_file(None, [home / "none", home / "first", home / "second"]) == first


def test_the_working_folder_comes_before_the_users_configuration(home: Path) -> None:
    put(home / "configuration" / "srcdiff")
    put(home / "work")
    assert find_settings_file(None, []) == Path(FILE_NAME)


def test_the_users_configuration_comes_last(home: Path) -> None:
    last = put(home / "configuration" / "srcdiff")
    assert find_settings_file(None, [home / "not there", Path("-")]) == last


def test_a_folder_of_that_name_is_no_settings_file(home: Path) -> None:
    (home / "work" / FILE_NAME).mkdir()
    assert find_settings_file(None, []) is None


def test_without_any_file_the_defaults_hold() -> None:
    assert parse(find_settings_file(None, [])).bind(()) == (DEFAULTS, ())


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"XDG_CONFIG_HOME": "/x"}, "linux", Path("/x/srcdiff")),
        ({"XDG_CONFIG_HOME": "not/absolute"}, "linux", Path.home() / ".config/srcdiff"),
        ({}, "darwin", Path.home() / ".config/srcdiff"),
        ({"APPDATA": "/roaming", "XDG_CONFIG_HOME": "/x"}, "win32", Path("/roaming/srcdiff")),
    ],
)
def test_the_configuration_folder_follows_the_platform(
    environment: dict[str, str], platform: str, folder: Path
) -> None:
    assert user_folder(environment, platform) == folder
