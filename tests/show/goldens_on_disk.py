"""Expected outputs, kept as files; with ``UPDATE_GOLDENS=1`` in the environment a test writes them again."""

import os
from pathlib import Path

GOLDENS = Path(__file__).parent / "goldens"


def golden(name: Path, actual: str) -> str:
    """Return the expected text of that name."""
    file = GOLDENS / name
    if os.environ.get("UPDATE_GOLDENS"):
        file.write_text(actual, encoding="utf-8")
    return file.read_text(encoding="utf-8")
