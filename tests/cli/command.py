"""Ways to run the command in a test: in this process, which is fast, and as a process of its own."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from unittest import mock

from srcdiff.cli.main import main

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "srcdiff")

ARTICLES = {
    "a": (
        "Ferry runs aground off Norway",
        "A ferry with 80 people on board ran aground off Bergen on Friday, police said.",
        "“Nobody was hurt and everyone is off the ship,” said Captain Olav Roe.",
    ),
    "b": (
        "Ferry with 85 aboard hits rocks near Bergen",
        "The ferry ran aground off Bergen on Friday with 85 people on board.",
        "“Nobody was hurt and everyone is off the ship,” Captain Olav Roe told reporters.",
        "The owner could not be reached.",
    ),
    "c": (
        "Parliament passes budget in Madrid",
        "Spain’s parliament passed the budget after a night of debate.",
    ),
}
"""Two articles on one event, and one on another."""


def srcdiff(*arguments: object, cwd: Path = ROOT, standard_input: bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run the command in this process, with streams of its own."""
    out, err = io.BytesIO(), io.BytesIO()
    texts = [os.fspath(each) if isinstance(each, Path) else str(each) for each in arguments]
    with (
        contextlib.chdir(cwd),
        mock.patch.dict(os.environ, environment()),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(standard_input), encoding="utf-8")),
        mock.patch.object(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8", write_through=True)),
        mock.patch.object(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8", write_through=True)),
    ):
        status = main(texts)
        return subprocess.CompletedProcess(texts, status, out.getvalue().decode(), err.getvalue().decode())


def process(
    *arguments: object, cwd: Path = ROOT, standard_input: bytes = b"", variables: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        input=standard_input,
        capture_output=True,
        env={**os.environ, **environment(), **(variables or {})},
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def environment() -> Mapping[str, str]:
    """Return variables that keep the user's own settings and terminal out of a test."""
    return {"PYTHONUTF8": "1", "XDG_CONFIG_HOME": str(ROOT / "no-such"), "COLUMNS": "80"}


def trouble(done: subprocess.CompletedProcess[str]) -> str:
    """Return the message of a command that failed as it should: one line, nothing else."""
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.startswith("srcdiff: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert "bug in srcdiff" not in done.stderr
    return done.stderr


def loaded_modules(program: str, names: Iterable[str]) -> list[str]:
    """Return which of these modules a program has loaded in a process of its own."""
    ending = f"\nimport sys; print([name for name in {list(names)!r} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program + ending], capture_output=True, text=True, cwd=ROOT, check=True, input=""
    )
    return [name.strip(" '") for name in done.stderr.strip("[]\n").split(",") if name]
