"""The verdict file: nothing that a person decided is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff import file_lock
from srcdiff.errors import InputError, OutputError
from srcdiff.file_lock import locked
from srcdiff.verdicts import store
from srcdiff.verdicts.codec import header
from srcdiff.verdicts.store import change_verdicts, read_verdicts
from srcdiff.verdicts.values import (
    MOST_REMEMBERED,
    ClaimVerdict,
    RememberedSentence,
    RememberedSentences,
    Verdict,
    VerdictChange,
    pairing_verdict,
    subject,
)
from tests.verdicts.examples import furniture, note, on_link, verdicts

ROOT = Path(__file__).parents[2]
FIRST, SECOND = note(1, "Who says so?"), furniture(2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "srcdiff.verdicts.jsonl"


def put(file: Path, *verdicts: Verdict) -> None:
    for verdict in verdicts:
        change_verdicts(file, VerdictChange(added=(verdict,)))


def test_a_missing_file_has_no_verdicts(file: Path) -> None:
    assert read_verdicts(file).verdicts == ()


def test_verdicts_are_read_back(file: Path) -> None:
    put(file, FIRST, SECOND)
    assert read_verdicts(file).verdicts == (FIRST, SECOND)


def test_the_newest_verdict_on_a_subject_replaces_the_older_one(file: Path) -> None:
    put(file, note(1, "first"), SECOND, note(1, "second"))
    assert read_verdicts(file).verdicts == (SECOND, note(1, "second"))


def test_a_verdict_is_removed(file: Path) -> None:
    put(file, FIRST, SECOND)
    change_verdicts(file, VerdictChange(removed=(FIRST,)))
    assert read_verdicts(file).verdicts == (SECOND,)


@given(st.lists(verdicts(), max_size=6), verdicts())
def test_a_change_undone_leaves_what_was_before(
    tmp_path_factory: pytest.TempPathFactory, before: list[Verdict], new: Verdict
) -> None:
    by_subject = {subject(verdict): verdict for verdict in before}
    replaced = tuple(verdict for verdict in by_subject.values() if subject(verdict) == subject(new))
    change = VerdictChange(replaced, (new,))
    file = tmp_path_factory.mktemp("undone") / "verdicts.jsonl"
    put(file, *by_subject.values())
    assert set(change_verdicts(file, change).verdicts) == {*by_subject.values(), new} - set(replaced) | {new}
    assert set(change_verdicts(file, change.reversed).verdicts) == set(by_subject.values())


def test_nothing_but_the_file_is_left_behind(file: Path) -> None:
    put(file, FIRST)
    assert list(file.parent.iterdir()) == [file]


def test_unknown_keys_and_the_order_of_lines_are_kept(file: Path) -> None:
    line = '{"verdict": "pairing", "articles": ["b", "a"], "same_event": true, "why": "phoned them"}'
    file.write_text(f"{header()}\n{line}\n")
    put(file, FIRST)
    assert file.read_text().splitlines()[1] == line


def damaged(file: Path) -> bytes:
    put(file, FIRST, SECOND)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join((lines[0], lines[1], b'{"verdict": "note", "art\n', lines[2])))
    return file.read_bytes()


def test_a_damaged_line_is_named_and_does_not_affect_the_others(file: Path) -> None:
    damaged(file)
    kept = read_verdicts(file)
    (problem,) = kept.problems
    assert str(problem).startswith(f"{file}:3: is not JSON")
    assert kept.verdicts == (FIRST, SECOND)


def test_a_damaged_file_is_copied_before_it_is_written_again(file: Path) -> None:
    before = damaged(file)
    change_verdicts(file, VerdictChange(added=(note(4, "new"),)))
    assert read_verdicts(file).verdicts == (FIRST, SECOND, note(4, "new"))
    assert read_verdicts(file).problems == ()
    assert (file.parent / f"{file.name}.damaged").read_bytes() == before


def test_a_second_damaged_file_does_not_replace_the_first_one(file: Path) -> None:
    first = damaged(file)
    put(file, note(4, "new"))
    file.write_bytes(b"rubbish\n")
    put(file, FIRST)
    assert (file.parent / f"{file.name}.damaged").read_bytes() == first
    assert (file.parent / f"{file.name}.damaged-2").read_bytes() == b"rubbish\n"


def test_a_file_of_something_else_is_left_alone_unless_it_is_called_a_verdict_file(tmp_path: Path) -> None:
    corpus = tmp_path / "wire.jsonl"
    corpus.write_text('{"id": "a", "text": "A ferry sank."}\n')
    with pytest.raises(InputError, match="is not a verdict file"):
        put(corpus, FIRST)
    assert list(tmp_path.iterdir()) == [corpus]


def test_a_verdict_in_place_of_the_first_line_still_counts(file: Path) -> None:
    put(file, FIRST, SECOND)
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[1:]))
    kept = read_verdicts(file)
    assert kept.verdicts == (FIRST, SECOND)
    assert "is not the first line of a verdict file" in str(kept.problems[0])


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_a_file_without_verdicts(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read_verdicts(file).problems == ()
    put(file, FIRST)
    assert list(file.parent.iterdir()) == [file]


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(file: Path) -> None:
    put(file, FIRST)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert read_verdicts(file).verdicts == (FIRST,)
    assert read_verdicts(file).problems == ()


def test_a_file_of_a_newer_srcdiff_is_neither_read_nor_written(file: Path) -> None:
    file.write_text('{"format": "srcdiff verdicts", "version": 2}\n')
    before = file.read_bytes()
    with pytest.raises(InputError, match="use a newer srcdiff"):
        read_verdicts(file)
    with pytest.raises(InputError, match="use a newer srcdiff"):
        put(file, FIRST)
    assert list(file.parent.iterdir()) == [file]
    assert file.read_bytes() == before


def test_a_folder_is_not_a_verdict_file(file: Path) -> None:
    file.mkdir()
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        read_verdicts(file)


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
def test_a_pipe_is_not_a_verdict_file(file: Path) -> None:
    os.mkfifo(file)
    with pytest.raises(InputError, match="it is not a regular file; fix it or choose another by --verdicts"):
        read_verdicts(file)


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written: No such file or directory"):
        put(tmp_path / "no" / "such" / "file", FIRST)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_reported_and_nothing_is_lost(file: Path) -> None:
    put(file, FIRST)
    file.parent.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="Permission denied"):
            put(file, SECOND)
    finally:
        file.parent.chmod(0o700)
    assert read_verdicts(file).verdicts == (FIRST,)


def test_a_write_that_fails_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(file, FIRST)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("srcdiff.files.Path.replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        put(file, SECOND)
    assert read_verdicts(file).verdicts == (FIRST,)
    assert list(file.parent.iterdir()) == [file]


def test_a_program_that_does_not_release_the_lock_is_reported(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_lock, "PATIENCE_SECONDS", 0.05)
    with locked(file), pytest.raises(OutputError, match="another program has been changing it"):
        put(file, FIRST)
    put(file, FIRST)


WRITER = """
import sys
from pathlib import Path
from srcdiff.verdicts.store import change_verdicts
from srcdiff.verdicts.values import VerdictChange, pairing_verdict
for number in range(int(sys.argv[3])):
    verdict = pairing_verdict(f"{sys.argv[2]}-{number}", "other", same_event=True)
    change_verdicts(Path(sys.argv[1]), VerdictChange(added=(verdict,)))
"""


def test_programs_that_write_at_once_lose_nothing(file: Path) -> None:
    writers, each = "abc", 40
    running = [subprocess.Popen([sys.executable, "-c", WRITER, file, name, str(each)], cwd=ROOT) for name in writers]
    assert [process.wait(60) for process in running] == [0] * len(writers)
    wanted = {
        pairing_verdict(f"{name}-{number}", "other", same_event=True) for name in writers for number in range(each)
    }
    assert set(read_verdicts(file).verdicts) == wanted
    assert list(file.parent.iterdir()) == [file]


DYING = """
import os, sys
from pathlib import Path
from srcdiff.file_lock import locked
with locked(Path(sys.argv[1])):
    os._exit(9)
"""


def test_a_program_that_dies_while_it_writes_leaves_no_lock(file: Path) -> None:
    assert subprocess.run([sys.executable, "-c", DYING, file], cwd=ROOT, check=False).returncode == 9
    put(file, on_link(((1,), (1,)), linked=False))
    assert len(read_verdicts(file).verdicts) == 1


def test_a_file_never_grows_beyond_what_can_be_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(file, FIRST)
    monkeypatch.setattr(store, "MOST_BYTES", file.stat().st_size + 10)
    with pytest.raises(OutputError, match="would be longer than"):
        put(file, SECOND)
    assert read_verdicts(file).verdicts == (FIRST,)


def test_a_verdict_too_long_to_be_read_again_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    change_verdicts(path, VerdictChange(added=(note(2, "why?"),)))
    before = path.read_bytes()
    long = tuple(
        RememberedSentences(f"{number:03}", (RememberedSentence(0, "長" * MOST_REMEMBERED),)) for number in range(100)
    )
    with pytest.raises(OutputError, match="a line of more than 1,000,000 bytes, and is not kept"):
        change_verdicts(path, VerdictChange(added=(ClaimVerdict(long, long, joined=True),)))
    assert path.read_bytes() == before
