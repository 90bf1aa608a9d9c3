"""``report --watch``: the file is written again when an article changes, and faults are waited out."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.cli.command import COMMAND, ROOT, environment, srcdiff, trouble
from tests.tui.terminal import keyboard_signals_heeded

PATIENCE_SECONDS = 60.0


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_report_follows_its_files(folder: Path, tmp_path: Path) -> None:
    page, log = tmp_path / "event.html", tmp_path / "log"

    def has(text: str) -> Callable[[], bool]:
        return lambda: page.exists() and text in page.read_text(encoding="utf-8")

    def said(text: str) -> Callable[[], bool]:
        return lambda: text in log.read_text(encoding="utf-8")

    with log.open("wb") as err, keyboard_signals_heeded():
        process = subprocess.Popen(
            [*COMMAND, "report", "--watch", str(folder), "-o", str(page)],
            cwd=ROOT,
            env={**os.environ, **environment()},
            stderr=err,
        )
    try:
        wait_for(has("85 people"))
        article = folder / "b.txt"
        before = article.read_text(encoding="utf-8")
        article.write_text(before.replace("85 people", "87 people"), encoding="utf-8")
        wait_for(has("87 people"))
        assert said("b.txt changed")()
        article.rename(tmp_path / "b.txt")
        (folder / "c.txt").rename(tmp_path / "c.txt")
        wait_for(said("only one article was given"))
        assert has("87 people")()
        (tmp_path / "b.txt").rename(article)
        wait_for(lambda: log.read_text(encoding="utf-8").count("is written") == 3)
        (folder / "srcdiff.yaml").write_text("verdicts: ../mine.jsonl\n", encoding="utf-8")
        wait_for(lambda: log.read_text(encoding="utf-8").count("is written") == 4)
        (folder.parent / "mine.jsonl").write_text('{"format": "srcdiff verdicts", "version": 1}\n', encoding="utf-8")
        wait_for(said("mine.jsonl new"))
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_SECONDS) == 130
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_there_must_be_a_file_to_write_again(folder: Path) -> None:
    assert "name it by --output" in trouble(srcdiff("report", "--watch", folder))
