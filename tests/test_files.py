"""Files written whole, and names that cannot be written."""

import os
from pathlib import Path

import pytest

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


def test_what_cannot_be_written_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
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


def test_a_folder_a_missing_folder_and_a_long_name_are_told_before_any_work(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path, "is a folder"),
        (tmp_path / "a" / "b", "no folder"),
        (tmp_path / ("a" * 300), "long"),
    ):
        with pytest.raises(OutputError, match=words):
            check_writable(path, [])
