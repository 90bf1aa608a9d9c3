"""Spark gives what DuckDB and plain Python give, however the work is cut, and though a worker dies."""

import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.quality.plain_steps import PlainSteps
from scripts.spark_cluster import PATIENCE_SECONDS, Cluster
from srcdiff.errors import OutputError
from srcdiff.index.engine import GroupFunction
from srcdiff.index.folder import IndexFolder
from srcdiff.index.pairing import pair_index
from srcdiff.index.spark_engine import ROWS, SparkEngine
from srcdiff.index.steps import EngineSteps, NearTexts, OlderKeys, Score, Topic, WindowSteps
from srcdiff.index.topic_scores import TopicScorer
from srcdiff.index.window import DayWindow
from tests.cli.command import COMMAND, process, trouble
from tests.index.made_index import made_articles, make_index, shuffled

if TYPE_CHECKING:
    import pyarrow as pa

pytestmark = pytest.mark.spark
ARTICLES, DAYS = 330, 2
"""So many that the second day's window is too large for all of its pairs to be scored."""
Files = Mapping[str, bytes]


def index_of(path: Path, seed: int, partitions: int = 1) -> IndexFolder:
    """Return an index of the made articles, added in an order of its own."""
    return make_index(path, shuffled(made_articles(ARTICLES, DAYS), seed), partitions)


def paired_files(index: IndexFolder, steps: WindowSteps) -> Files:
    """Pair an index, and return the content of the files of its result."""
    pair_index(index, steps)
    return result_files(index)


def result_files(index: IndexFolder) -> Files:
    """Return the content of the files of the result."""
    return {str(file.relative_to(index.path)): file.read_bytes() for file in sorted(index.paired.rglob("*.parquet"))}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return what plain Python gives."""
    return paired_files(index_of(tmp_path_factory.mktemp("plain") / "index", seed=0), PlainSteps())


@pytest.mark.parametrize("tasks", [1, 2, 16])
def test_spark_gives_what_plain_python_gives(expected: Files, tmp_path: Path, tasks: int) -> None:
    with closing(SparkEngine(tmp_path / "work", "local[2]", tasks)) as engine:
        assert paired_files(index_of(tmp_path / "index", tasks, tasks), EngineSteps(engine)) == expected


@dataclass(frozen=True)
class HeldScorer:
    """Scores as ``scorer`` does, but not before a worker has died."""

    scorer: TopicScorer
    begun: Path
    killed: Path

    def __call__(self, rows: "pa.Table") -> "pa.Table":
        self.begun.touch()
        while not self.killed.exists():
            time.sleep(0.1)
        return self.scorer(rows)


class HeldSteps:
    """Steps on an engine, the scores held until a worker has died."""

    def __init__(self, engine: SparkEngine, begun: Path, killed: Path) -> None:
        self._steps, self._begun, self._killed = EngineSteps(engine), begun, killed

    def near_texts(self, window: DayWindow, older: OlderKeys) -> NearTexts:
        """Return what the engine gives."""
        return self._steps.near_texts(window, older)

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return what the engine gives."""
        held = HeldScorer(scorer, self._begun, self._killed)
        return self._steps.scores(window, topics, held)  # type: ignore[arg-type]


@contextmanager
def worker_killed_when(begun: Callable[[], bool], running: Cluster, killed: Path) -> Iterator[None]:
    """Kill a worker once ``begun`` says that what it is to be killed in has begun, and note that in a file."""
    ended = threading.Event()

    def kill() -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not begun() and time.monotonic() < deadline and not ended.is_set():
            time.sleep(0.02)
        if not ended.is_set():
            running.kill_worker(0)
        killed.touch()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        ended.set()
        killer.join()
    assert running.workers[0].poll() is not None


def test_a_worker_that_dies_in_the_join_loses_nothing(expected: Files, spark_cluster: Cluster, tmp_path: Path) -> None:
    with closing(SparkEngine(tmp_path / "work", spark_cluster.master, tasks=4)) as engine:
        tracker = engine._session.sparkContext.statusTracker()
        joining = lambda: bool(tracker.getJobIdsForGroup(ROWS))  # noqa: E731
        with worker_killed_when(joining, spark_cluster, tmp_path / "killed"):
            found = paired_files(index_of(tmp_path / "index", seed=2), EngineSteps(engine))
    assert found == expected


def test_a_worker_that_dies_in_scoring_loses_nothing(expected: Files, spark_cluster: Cluster, tmp_path: Path) -> None:
    begun, killed = tmp_path / "begun", tmp_path / "killed"
    with (
        closing(SparkEngine(tmp_path / "work", spark_cluster.master, tasks=4)) as engine,
        worker_killed_when(begun.exists, spark_cluster, killed),
    ):
        found = paired_files(index_of(tmp_path / "index", seed=3), HeldSteps(engine, begun, killed))
    assert found == expected


def test_what_spark_reports_is_one_line_of_this_program(tmp_path: Path) -> None:
    with closing(SparkEngine(tmp_path / "work", "local[1]", tasks=1)) as engine:
        with pytest.raises(OutputError, match=r"Spark failed: .*none.*; see its logs"):
            engine.rows("SELECT * FROM none")
        with pytest.raises(OutputError, match=r"Spark failed: .*; see its logs"):
            engine.parquet("none", [tmp_path / "none.parquet"])


def _needs_a_module(_: "pa.Table") -> "pa.Table":
    import no_such_module  # type: ignore[import-not-found]

    return no_such_module


def _fails_on_a_text(_: "pa.Table") -> "pa.Table":
    raise ValueError("a secret text")


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (_needs_a_module, "ModuleNotFoundError in a worker: No module named 'no_such_module';"),
        (_fails_on_a_text, "ValueError in a worker;"),
    ],
)
def test_an_error_in_a_worker_is_one_line_without_texts(tmp_path: Path, function: GroupFunction, reason: str) -> None:
    import pyarrow as pa

    with closing(SparkEngine(tmp_path / "work", "local[1]", tasks=1)) as engine:
        engine.table("numbers", pa.Table.from_pydict({"n": [1]}))
        with pytest.raises(OutputError) as failure:
            engine.map_groups(function, "SELECT n FROM numbers", "n", pa.schema([("n", pa.int64())]))
    assert str(failure.value).startswith(f"Spark failed: {reason}")


def test_names_of_folders_are_no_patterns(tmp_path: Path) -> None:
    import pyarrow as pa

    work = tmp_path / ".unfinished-[a]{b}*? %41 'q' =c" / "work"
    with closing(SparkEngine(work, "local[1]", tasks=1)) as engine:
        engine.table("numbers", pa.Table.from_pydict({"n": [2, 1]}))
        engine.keep("doubled", "SELECT 2 * n AS n FROM numbers")
        assert engine.rows("SELECT n FROM doubled ORDER BY n").to_pylist() == [{"n": 2}, {"n": 4}]
        engine.forget()
        assert not work.exists()


def test_the_command_pairs_on_spark_and_prints_nothing_else(tmp_path: Path) -> None:
    index, other = (make_index(tmp_path / name, made_articles(12, 1)) for name in ("index", "other"))
    done = process("index", "pair", index.path, "--engine", "spark", "--master", "local[2]")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{index.path}: 1 day paired, 2024-01-01\n"
    assert result_files(index) == paired_files(other, PlainSteps())
    assert [path.name for path in index.path.iterdir() if path.name.startswith(".")] == [".lock"]


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_the_command_at_once_and_what_is_left_is_paired_later(expected: Files, tmp_path: Path) -> None:
    index = index_of(tmp_path / "index", seed=5)
    command = [*COMMAND, "index", "pair", str(index.path), "--engine", "spark", "--master", "local[2]"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not list(index.path.glob(".unfinished-*/spark/*")) and time.monotonic() < deadline:
            time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        assert running.communicate(timeout=PATIENCE_SECONDS) == (b"", b"")
    assert running.returncode == 130
    assert paired_files(index, PlainSteps()) == expected


def test_an_address_that_is_none_is_one_line(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made_articles(10, 1))
    message = trouble(process("index", "pair", index.path, "--engine", "spark", "--master", "nowhere"))
    assert "Spark does not start on nowhere: " in message


def test_without_java_one_line_says_what_to_install(tmp_path: Path) -> None:
    index = make_index(tmp_path / "index", made_articles(10, 1))
    variables = {"PATH": str(Path(shutil.which("bash") or "/bin/bash").parent), "JAVA_HOME": str(tmp_path)}
    message = trouble(process("index", "pair", index.path, "--engine", "spark", variables=variables))
    assert "`java -version` must be 17 or 21" in message
