"""Files written whole, and names that cannot be written."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from srcdiff import files
from srcdiff.errors import OutputError
from srcdiff.files import check_writable, write_whole


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("before")
    path.chmod(0o640)
    write_whole(path, "after\n")
    assert path.read_bytes() == b"after\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary.txt"
    ordinary.write_text("")
    write_whole(tmp_path / "report.txt", "")
    assert (tmp_path / "report.txt").stat().st_mode == ordinary.stat().st_mode


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link = tmp_path / "report.txt"
    link.symlink_to(tmp_path / "kept" / "report.txt")
    write_whole(link, "whole\n")
    assert link.is_symlink()
    assert (tmp_path / "kept" / "report.txt").read_text() == "whole\n"


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, "through\n")
    assert os.read(reader, 100) == b"through\n"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_pipe_that_nobody_reads_is_reported_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(files, "PATIENCE_SECONDS", 0.05)
    with pytest.raises(OutputError, match="pipe: cannot be written: nobody reads it; choose another file"):
        write_whole(tmp_path / "pipe", "through\n")


def test_a_pipe_waits_for_its_reader_and_then_takes_more_than_it_holds(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    received: list[str] = []
    reader = threading.Thread(target=lambda: received.append((tmp_path / "pipe").read_text()))
    writer = threading.Thread(target=write_whole, args=(tmp_path / "pipe", "x" * 1_000_000))
    writer.start()
    reader.start()
    writer.join()
    reader.join()
    assert received == ["x" * 1_000_000]


def test_what_cannot_be_written_is_reported_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file or directory"):
        write_whole(tmp_path / "none" / "report.txt", "")
    with pytest.raises(OutputError, match="cannot be written: File name too long"):
        write_whole(tmp_path / ("a" * 300), "")
    assert list(tmp_path.iterdir()) == []


def test_an_input_under_any_name_is_never_written_over(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Talks ended.")
    (tmp_path / "link.txt").symlink_to(article)
    for name in ("article.txt", "link.txt", "./article.txt"):
        with pytest.raises(OutputError, match="one of the inputs"):
            check_writable(tmp_path / name, [article])
    check_writable(tmp_path / "other.txt", [article, Path("-")])


def test_a_folder_a_missing_folder_and_a_long_name_are_reported_before_any_work(tmp_path: Path) -> None:
    for path, message in (
        (tmp_path, "is a folder"),
        (tmp_path / "a" / "b", "no folder"),
        (tmp_path / ("a" * 300), "long"),
    ):
        with pytest.raises(OutputError, match=message):
            check_writable(path, [])


def test_a_place_where_no_file_is_yet_can_be_an_input(tmp_path: Path) -> None:
    planned = tmp_path / "srcdiff.yaml"
    with pytest.raises(OutputError, match="one of the inputs"):
        check_writable(tmp_path / "." / "srcdiff.yaml", [planned])
    (tmp_path / "link").symlink_to(planned)
    with pytest.raises(OutputError, match="one of the inputs"):
        check_writable(tmp_path / "link", [planned])


def test_a_loop_of_links_and_a_name_with_a_null_character_are_reported(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OutputError, match="Too many levels of symbolic links"):
        check_writable(loop, [])
    with pytest.raises(OutputError, match="Too many levels of symbolic links"):
        write_whole(loop, "")
    with pytest.raises(OutputError, match="is not a file name"):
        check_writable(Path("a\0b"), [])
    assert loop.is_symlink()


def test_what_utf8_cannot_encode_is_escaped(tmp_path: Path) -> None:
    write_whole(tmp_path / "report.txt", "a\udcffb")
    assert (tmp_path / "report.txt").read_bytes() == b"a\\udcffb"


def test_a_file_is_on_the_disk_before_it_is_renamed_and_its_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.txt"
    path.write_text("before")
    synced: list[tuple[bool, str]] = []

    def record(handle: int) -> None:
        is_folder = os.path.samestat(os.fstat(handle), tmp_path.stat())
        synced.append((is_folder, path.read_text()))

    monkeypatch.setattr(os, "fsync", record)
    write_whole(path, "after")
    assert synced == [(False, "before"), (True, "after")]


KILLED = """
import os, sys
from pathlib import Path
from srcdiff import files
files.os.fsync = lambda handle: os._exit(9)
files.write_whole(Path(sys.argv[1]), "half")
"""
PAUSED = """
import os, sys
from pathlib import Path
from srcdiff import files
sync = os.fsync
files.os.fsync = lambda handle: (print("written", flush=True), sys.stdin.read(), sync(handle))
files.write_whole(Path(sys.argv[1]), "whole")
"""


def test_what_a_killed_program_left_behind_is_deleted_by_the_next_one(tmp_path: Path) -> None:
    path, other = tmp_path / "report.txt", tmp_path / "other.txt"
    path.write_text("before")
    assert subprocess.run([sys.executable, "-c", KILLED, path], check=False).returncode == 9
    assert path.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 2
    (tmp_path / ".srcdiff-notes").write_text("of a person")
    write_whole(other, "after")
    assert {each.name for each in tmp_path.iterdir()} == {".srcdiff-notes", "other.txt", "report.txt"}


def test_what_a_living_program_is_writing_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    with subprocess.Popen(
        [sys.executable, "-c", PAUSED, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        assert writer.stdout.readline() == b"written\n"
        write_whole(tmp_path / "other.txt", "other")
        writer.stdin.close()
        assert writer.wait(60) == 0
    assert path.read_text() == "whole"
    assert {each.name for each in tmp_path.iterdir()} == {"other.txt", "report.txt"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_or_folder_is_reported_before_any_work(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("kept")
    path.chmod(0o400)
    with pytest.raises(OutputError, match="Permission denied; check the permissions"):
        check_writable(path, [])
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="Permission denied"):
            check_writable(tmp_path / "new.txt", [])
    finally:
        tmp_path.chmod(0o700)
