"""The cluster of the tests: work goes on when a worker dies."""

import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.spark_cluster import HOST, PATIENCE_SECONDS, Cluster

pytestmark = pytest.mark.spark
ROWS, PARTITIONS = 20_000, 8


def test_a_worker_that_dies_in_a_mapped_function_loses_nothing(spark_cluster: Cluster, tmp_path: Path) -> None:
    from pyspark.sql import SparkSession

    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP=HOST)
    builder = SparkSession.builder.master(spark_cluster.master).config("spark.ui.enabled", "false")
    session = builder.config("spark.executor.memory", "900m").getOrCreate()
    begun, killed = tmp_path / "begun", tmp_path / "killed"
    begun.mkdir()

    def held_until_a_worker_dies(batches: Iterable[Any]) -> Iterator[Any]:
        (begun / str(os.getpid())).touch()
        while not killed.exists():
            time.sleep(0.1)
        yield from batches

    killer = threading.Thread(target=_kill_when_both_work, args=(spark_cluster, begun, killed))
    killer.start()
    try:
        numbers = session.range(0, ROWS, 1, PARTITIONS).mapInArrow(held_until_a_worker_dies, "id long")
        assert sorted(row.id for row in numbers.collect()) == list(range(ROWS))
    finally:
        killed.touch()
        killer.join()
        session.stop()
    assert spark_cluster.workers[0].poll() is not None


def _kill_when_both_work(running: Cluster, begun: Path, killed: Path) -> None:
    """Kill a worker once tasks run in two processes, and let the tasks go on."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(list(begun.iterdir())) < len(running.workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    running.kill_worker(0)
    killed.touch()
