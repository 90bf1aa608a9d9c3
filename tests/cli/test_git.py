"""git runs srcdiff as its external diff and as its difftool, on two versions of one text."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from srcdiff.cli.git_versions import GitVersions, git_versions
from tests.cli.command import ROOT, environment, srcdiff

OLD, NEW = "1" * 40, "0" * 40
FIRST = (
    "Ferry runs aground\n\nA ferry with 80 people on board ran aground off Bergen.\n\nNobody was hurt, police said.\n"
)
SECOND = FIRST.replace("80 people", "85 people") + "\nThe owner could not be reached.\n"
DIFF = f"'{sys.executable}' -m srcdiff diff"

Git = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """Return what runs git in a repository with two versions of a text, the second not yet committed."""
    program = shutil.which("git")
    if program is None:
        pytest.skip("git is not installed")
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        known = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [program, *identity, *arguments],
            cwd=tmp_path,
            env={**known, **environment(), **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    run("init", "-q")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "ferry story.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "gone.txt").write_text(FIRST, encoding="utf-8")
    run("add", ".")
    run("commit", "-qm", "first")
    (tmp_path / "drafts" / "ferry story.txt").write_text(SECOND, encoding="utf-8")
    return run


def test_git_diff_shows_the_versions_by_the_name_of_the_file(git: Git) -> None:
    done = git("diff", GIT_EXTERNAL_DIFF=DIFF)
    assert (done.returncode, done.stderr) == (0, "")
    assert "drafts/ferry story.txt@working copy" in done.stdout
    assert "[-80-]" in done.stdout
    assert "The owner could not be reached." in done.stdout
    assert "git-blob" not in done.stdout


def test_new_and_deleted_files_are_no_trouble(git: Git, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(SECOND, encoding="utf-8")
    (tmp_path / "gone.txt").unlink()
    git("add", ".")
    done = git("diff", "--no-renames", "--cached", GIT_EXTERNAL_DIFF=DIFF)
    assert (done.returncode, done.stderr) == (0, "")
    assert "gone.txt is deleted\n" in done.stdout
    assert "new.txt is new\n" in done.stdout


def test_a_renamed_file_has_its_new_name(git: Git) -> None:
    git("mv", "drafts/ferry story.txt", "drafts/story.txt")
    git("commit", "-qam", "second")
    done = git("log", "-p", "-1", "--ext-diff", "-M20%", GIT_EXTERNAL_DIFF=DIFF)
    assert (done.returncode, done.stderr) == (0, "")
    assert "drafts/story.txt@" in done.stdout
    assert "[-80-]" in done.stdout


def test_trouble_ends_git(git: Git) -> None:
    done = git("diff", GIT_EXTERNAL_DIFF=f"{DIFF} --config no-such.yaml")
    assert done.returncode != 0
    assert "no-such.yaml" in done.stderr


def test_git_difftool_runs_it_too(git: Git) -> None:
    command = f'{DIFF} --name "$MERGED" "$LOCAL" "$REMOTE"'
    done = git("-c", f"difftool.srcdiff.cmd={command}", "difftool", "-y", "-t", "srcdiff")
    assert (done.returncode, done.stderr) == (0, "")
    assert "drafts/ferry story.txt@left" in done.stdout
    assert "[-80-]" in done.stdout


def test_git_difftool_names_new_and_deleted_files(git: Git, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(SECOND, encoding="utf-8")
    (tmp_path / "gone.txt").unlink()
    git("add", ".")
    command = f'{DIFF} --name "$MERGED" "$LOCAL" "$REMOTE"'
    done = git("-c", f"difftool.srcdiff.cmd={command}", "difftool", "--no-renames", "--cached", "-y", "-t", "srcdiff")
    assert (done.returncode, done.stderr) == (0, "")
    assert "gone.txt is deleted\n" in done.stdout
    assert "new.txt is new\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "versions"),
    [
        (
            ("a", "/t/x", OLD, "100644", "a", NEW, "100644"),
            GitVersions("a", Path("/t/x"), Path("a"), "1111111", "working copy"),
        ),
        (
            ("a", "/dev/null", ".", ".", "/t/y", OLD, "100644"),
            GitVersions("a", None, Path("/t/y"), "working copy", "1111111"),
        ),
        (
            ("a", "/t/x", OLD, "100644", "/t/y", OLD, "100644", "b", "similarity index 90%\n"),
            GitVersions("b", Path("/t/x"), Path("/t/y"), "1111111", "1111111"),
        ),
        (("a", "b", "c", "d", "e", "f", "g"), None),
        (("a", "b"), None),
    ],
)
def test_the_arguments_of_git_are_recognised(arguments: tuple[str, ...], versions: GitVersions | None) -> None:
    assert git_versions(arguments) == versions


def test_seven_files_are_still_too_many(folder: Path) -> None:
    done = srcdiff("diff", *[folder / "a.txt"] * 7)
    assert (done.returncode, "one argument too many" in done.stderr) == (2, True)
