"""Short ways to read a settings file in a test and to see its faults."""

from pathlib import Path

from srcdiff.config.loader import parse_text
from srcdiff.config.settings_file import SettingsFile

NAME = "srcdiff.yaml"


def read(text: str, folder: Path = Path("no such folder")) -> SettingsFile:
    return parse_text(text, NAME, folder)


def faults(text: str) -> list[str]:
    """Return each problem as ``line:column message``."""
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in read(text).problems]
