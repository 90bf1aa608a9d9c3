"""A Spark cluster on this machine. Without pyspark and Java these tests are skipped; ``make test-spark`` runs them."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from scripts.spark_cluster import HOST, Cluster, cluster

HOW = "`make test-spark` runs this (it installs 470 MB, see CONTRIBUTING.md)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests marked ``spark`` where Spark cannot run, and say why; pyspark leaves sockets open."""
    missing = [name for name, found in (("pyspark", find_spec("pyspark")), ("Java", shutil.which("java"))) if not found]
    for item in items:
        if item.get_closest_marker("spark"):
            item.add_marker(pytest.mark.filterwarnings("ignore::ResourceWarning"))
            item.add_marker(pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"))
            item.add_marker(pytest.mark.skipif(bool(missing), reason=f"{' and '.join(missing)} not installed: {HOW}"))


@pytest.fixture(autouse=True)
def _small_java_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep Spark on this machine, and let Java compile quickly rather than well: it has little to do."""
    monkeypatch.setenv("SPARK_LOCAL_IP", HOST)
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


@pytest.fixture
def spark_cluster() -> Iterator[Cluster]:
    """Run a cluster for one test, which may kill its workers."""
    with cluster() as running:
        yield running
