"""Whatever ends a run, the index is whole, and the next run goes on where it was."""

import errno
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest import mock

import pytest

from benchmarks.quality.plain_steps import PlainSteps
from srcdiff.errors import InputError, OutputError
from srcdiff.index import folder, results
from srcdiff.index.folder import ARTICLES, WORDS, IndexFolder, opened
from srcdiff.index.pairing import BY_SCORES, pair_index
from srcdiff.index.status import index_status
from srcdiff.index.tables import check_files, row_count, stored_rows
from srcdiff.model import Article
from tests.cli.command import COMMAND, ROOT, environment, process, srcdiff, trouble
from tests.index.made_index import made_articles, make_index

KILLS = 5


@pytest.fixture(scope="module")
def made() -> list[Article]:
    return made_articles(90, 12)


def stored(index: IndexFolder) -> list[object]:
    """Return all that pairing stored."""
    days = index.days()
    return [
        [results.texts_of(index, day) for day in days],
        list(results.near_of(index, days)),
        list(results.scores_of(index, days)),
        [results.last_events(index, [day]) for day in days],
    ]


@pytest.fixture(scope="module")
def undisturbed(made: list[Article], tmp_path_factory: pytest.TempPathFactory) -> IndexFolder:
    index = make_index(tmp_path_factory.mktemp("undisturbed") / "index", made)
    pair_index(index, PlainSteps())
    return index


def killed(*arguments: object, after: float) -> bool:
    """Start a command, kill it after so many seconds, and return whether it was still running."""
    command = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment()}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            running.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.communicate()
            return True
    return False


def until(condition: Callable[[], bool], *arguments: object) -> None:
    """Start a command and kill it as soon as a condition holds."""
    command = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment()}, stdout=subprocess.DEVNULL) as running:
        while not condition() and running.poll() is None:
            time.sleep(0.005)
        running.send_signal(signal.SIGKILL)


def test_pairing_that_is_killed_goes_on_where_it_was(
    made: list[Article], undisturbed: IndexFolder, tmp_path: Path
) -> None:
    index = make_index(tmp_path / "index", made)
    chance = random.Random(9)
    for kill in range(KILLS):
        done = len(results.paired_days(index))
        until(lambda done=done: len(results.paired_days(index)) > done, "index", "pair", index.path)  # type: ignore[misc]
        killed("index", "pair", index.path, after=chance.uniform(0.3, 1.5 + kill))
    assert len(results.paired_days(index)) > 0
    assert process("index", "pair", index.path).returncode == 0
    assert stored(index) == stored(undisturbed)
    assert [path.name for path in index.path.iterdir() if path.name.startswith(folder.UNFINISHED)] == []


def test_adding_that_is_killed_loses_and_doubles_nothing(
    made: list[Article], undisturbed: IndexFolder, tmp_path: Path
) -> None:
    corpus, index = tmp_path / "corpus.jsonl", tmp_path / "index"
    records = ({"id": one.id, "text": one.text, "date": str(one.date), "source": one.source} for one in made)
    corpus.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    days = index / "days"
    until(lambda: days.is_dir() and len(list(days.iterdir())) > 3, "index", "add", corpus, "--into", index)
    killed("index", "add", corpus, "--into", index, after=0.9)
    assert process("index", "add", corpus, "--into", index).returncode == 0
    status = index_status(folder.opened(index), BY_SCORES)
    assert (status.articles, status.days) == (90, len(undisturbed.days()))
    assert process("index", "pair", index).returncode == 0
    assert stored(folder.opened(index)) == stored(undisturbed)


def test_of_two_writers_the_second_ends_with_one_line(made: list[Article], tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made[:4])
    with index.locked():
        message = trouble(srcdiff("index", "pair", index.path))
        assert trouble(srcdiff("index", "add", ROOT / "seeds", "--into", index.path)) == message
    assert message == f"srcdiff: {index.path}: another srcdiff is changing this index; wait until it has ended\n"
    assert srcdiff("index", "pair", index.path).returncode == 0


def test_an_index_that_cannot_be_written_is_one_line(made: list[Article], tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made[:4])
    refused = OSError(errno.EROFS, os.strerror(errno.EROFS))
    with mock.patch.object(folder, "try_to_lock", side_effect=refused):
        message = trouble(srcdiff("index", "pair", index.path))
    assert message == (
        f"srcdiff: {index.path}: cannot be written: Read-only file system; "
        "check the permissions or choose another file\n"
    )


def test_events_of_an_index_that_cannot_be_written_are_listed(undisturbed: IndexFolder) -> None:
    refused = OSError(errno.EROFS, os.strerror(errno.EROFS))
    with mock.patch.object(folder, "try_to_lock", side_effect=refused):
        done = srcdiff("index", "events", undisturbed.path)
    assert done.returncode == 0
    assert done.stdout.count("\n") > 3


def limited(arguments: Sequence[object], largest_file: int) -> subprocess.CompletedProcess[bytes]:
    """Run a command that cannot write more than so many bytes to a file, as on a disk that is full."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment()},
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file)),
    )


@pytest.mark.parametrize("largest_file", [0, 900, 2_500])
def test_a_full_disk_is_one_line_and_costs_nothing(
    largest_file: int, made: list[Article], undisturbed: IndexFolder, tmp_path: Path
) -> None:
    index = make_index(tmp_path / "index", made)
    done = limited(["index", "pair", index.path], largest_file)
    assert done.returncode == 2, done
    assert done.stderr.count(b"\n") == 1
    assert f"srcdiff: {index.path}: cannot be written: ".encode() in done.stderr
    assert process("index", "pair", index.path).returncode == 0
    assert stored(index) == stored(undisturbed)


def _fill_until_the_disk_is_full(index: IndexFolder, final: Path) -> None:
    with index.whole_directory(final) as aside:
        (aside / "file").write_text("third", encoding="utf-8")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_directory_that_is_not_finished_changes_nothing(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", [])
    final = index.path / "days" / "2024-01-01"
    for content in ("first", "second"):
        with index.whole_directory(final) as aside:
            (aside / "file").write_text(content, encoding="utf-8")
    with pytest.raises(OutputError):
        _fill_until_the_disk_is_full(index, final)
    assert (final / "file").read_text(encoding="utf-8") == "second"
    assert sorted(path.name for path in index.path.iterdir()) == ["days", "index.json"]


def test_a_damaged_result_is_paired_again(made: list[Article], undisturbed: IndexFolder, tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made)
    pair_index(index, PlainSteps())
    (index.paired / index.days()[3].isoformat() / results.STAMP).write_text("{", encoding="utf-8")
    pair_index(index, PlainSteps())
    assert stored(index) == stored(undisturbed)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
@pytest.mark.parametrize("name", [ARTICLES, WORDS])
def test_a_pipe_in_place_of_a_stored_file_is_not_waited_for(made: list[Article], tmp_path: Path, name: str) -> None:
    index = make_index(tmp_path / "index", made)
    stored_file = index.parts(index.days()[0])[0] / name
    stored_file.unlink()
    os.mkfifo(stored_file)
    with pytest.raises(InputError, match=f"{name}: it is not a regular file; delete the folder it is in"):
        check_files([stored_file])
    with pytest.raises(InputError, match=f"{name}: it is not a regular file; delete the folder it is in"):
        row_count(stored_file)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_in_place_of_the_description_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "days").mkdir()
    os.mkfifo(tmp_path / "index.json")
    with pytest.raises(InputError, match=r"index\.json: cannot be read: it is not a regular file"):
        opened(tmp_path)


def test_a_stored_file_without_its_columns_is_damaged(made: list[Article], tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made)
    part = index.parts(index.days()[0])[0]
    shutil.copy(part / WORDS, part / ARTICLES)
    with pytest.raises(InputError, match=f"{ARTICLES}: is damaged; delete the folder it is in"):
        list(stored_rows([part / ARTICLES], "doc", "text_hash"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need permissions there")
def test_a_file_that_vanishes_while_the_status_is_read_counts_as_nothing(made: list[Article], tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made)
    before = process("index", "status", index.path, "--format", "json").stdout
    (index.parts(index.days()[0])[0] / "gone.parquet").symlink_to(tmp_path / "nowhere")
    assert process("index", "status", index.path, "--format", "json").stdout == before
