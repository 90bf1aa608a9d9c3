"""Ctrl-C, whenever it comes, ends the command without a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, ROOT

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="no SIGINT there"),
    pytest.mark.usefixtures("interruptible"),
]

INTERRUPTED_BY_IMPORT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
from srcdiff.cli.main import main
sys.exit(main(sys.argv[2:]))
"""
"""Sends SIGINT to itself when a module is about to be imported."""


@pytest.mark.parametrize(
    "module",
    ["srcdiff.cli.exit_codes", "srcdiff.errors", "srcdiff.cli.parser", "argparse", "srcdiff.pipeline", "difflib"],
)
def test_an_interrupt_while_modules_load_is_quiet(module: str, seeds_folder: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED_BY_IMPORT, module, "report", str(seeds_folder)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_an_interrupt_while_standard_input_is_read_is_quiet() -> None:
    with subprocess.Popen(
        [*COMMAND, "diff", "-", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        _fill(process.stdin.fileno())
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def _fill(descriptor: int) -> None:
    """Write more than a pipe holds, so that the reader must have begun to read once this returns."""
    data = b"Ferry runs aground. " * 100_000
    while data:
        data = data[os.write(descriptor, data) :]
