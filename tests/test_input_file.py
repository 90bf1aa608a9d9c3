"""No file that others made makes the program wait or takes a pipe or a device for a file."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from srcdiff.input_file import NothingToReadError, SpecialFileError, open_input, read_input

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
KERNEL_LOG = Path("/proc/kmsg")
"""Claims to be a regular file; reading it waits for the next message of the kernel."""
PIPE = os.pipe()


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


SPECIAL: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "socket": _socket,
    "endless device": lambda path: path.symlink_to("/dev/zero"),
    "link to a link to a device": lambda path: _linked_twice(path, "/dev/null"),
    "link to a handle": lambda path: path.symlink_to(f"/dev/fd/{PIPE[0]}"),
}


def _linked_twice(path: Path, target: str) -> None:
    path.with_name("between").symlink_to(target)
    path.symlink_to("between")


@pytest.fixture
def short_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # the name of a socket may have 107 bytes
    return Path("special")


@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_regular_file_is_not_opened(kind: str, short_path: Path) -> None:
    SPECIAL[kind](short_path)
    with pytest.raises(SpecialFileError, match="not a regular file"):
        open_input(short_path)


def test_a_file_that_turns_into_a_pipe_before_it_is_opened_is_found_out(
    short_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(short_path)
    (regular := short_path.with_name("regular")).write_text("All is well.")
    monkeypatch.setattr("srcdiff.input_file.check_regular", lambda _: regular.stat())
    with pytest.raises(SpecialFileError):
        open_input(short_path)


def test_a_pipe_that_is_named_is_read_to_its_end() -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"All is well.")
    os.close(writing_end)
    with open_input(Path(f"/dev/fd/{reading_end}"), named=True) as file:
        assert file.read(100) == b"All is well."
    os.close(reading_end)


def test_a_terminal_on_which_nothing_was_typed_is_not_waited_for() -> None:
    controller, terminal = os.openpty()
    try:
        with open_input(Path(os.ttyname(terminal)), named=True) as file, pytest.raises(NothingToReadError):
            file.read(100)
    finally:
        os.close(controller)
        os.close(terminal)


@pytest.mark.skipif(not os.access(KERNEL_LOG, os.R_OK), reason="only root may read it")
def test_a_file_that_claims_to_be_regular_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "log.txt").symlink_to(KERNEL_LOG)
    try:
        content = read_input(tmp_path / "log.txt", 1_000)  # a message that nobody has read yet
    except NothingToReadError:
        return
    except PermissionError:
        pytest.skip("only a privileged root may read it")
    assert len(content) <= 1_001


@pytest.mark.parametrize("size", [0, 1, 200_000])
def test_a_file_is_read_up_to_one_byte_more_than_the_limit(size: int, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert read_input(tmp_path / "a", 1_000) == b"x" * min(size, 1_001)
    with open_input(tmp_path / "a") as file:
        assert len(file.read()) == size


def test_a_folder_and_a_missing_file_are_what_they_are_for_every_program(tmp_path: Path) -> None:
    for named in (True, False):
        with pytest.raises(IsADirectoryError):
            open_input(tmp_path, named=named)
        with pytest.raises(FileNotFoundError):
            open_input(tmp_path / "none", named=named)
