"""The settings file: found, read, checked and shown. YAML and pydantic load only if a file is read or described.

A settings file is read in two steps, because its own settings (the encoding) are needed to read the articles that its
rules name. ``parse`` reads the file and raises nothing; ``SettingsFile.bind`` then applies its rules to the articles
and raises one ``SettingsError`` with every fault of the file.

``find`` knows where the files are; ``loader`` turns bytes into a ``SettingsFile``, by way of ``yaml_reader`` (text to
nodes), ``values`` (nodes to data with positions), ``text_checks``, ``slow_patterns``, ``keymap`` and ``validation``.
``rules`` and ``article_finder`` apply the rules; ``template`` and ``yaml_writer`` write settings; ``messages`` has the
wording.
"""

from pathlib import Path

from srcdiff.config.find import (
    FILE_NAME,
    VERDICTS_NAME,
    find_settings_file,
    find_verdicts_file,
    is_there,
    settings_and_verdict_files,
)
from srcdiff.config.settings_file import SettingsFile

__all__ = [
    "FILE_NAME",
    "VERDICTS_NAME",
    "SettingsFile",
    "commented_defaults",
    "find_settings_file",
    "find_verdicts_file",
    "is_there",
    "parse",
    "schema",
    "settings_and_verdict_files",
    "show",
]

# The imports inside these functions keep 0.1 s of YAML and pydantic out of a run without a settings file.


def parse(path: Path | None) -> SettingsFile:
    """Read the settings file at ``path``; return the defaults if ``path`` is ``None``.

    Raises nothing: faults, including a file that cannot be read, are in the result's ``problems``.
    """
    if path is None:
        return SettingsFile()
    from srcdiff.config.loader import parse_file  # noqa: PLC0415

    return parse_file(path)


def schema() -> str:
    """Return the JSON Schema (draft 2020-12) of a settings file, for editors; ends with a line end."""
    from srcdiff.config.validation import json_schema  # noqa: PLC0415

    return json_schema()


def show(settings_file: SettingsFile, verdicts_file: Path) -> str:
    """Return the settings in force as YAML, each value with its origin, and the name of the verdict file.

    Raises ``SettingsError`` for a file with problems.
    """
    from srcdiff.config.yaml_writer import show_settings  # noqa: PLC0415

    return show_settings(settings_file, verdicts_file)


def commented_defaults() -> str:
    """Return a settings file with every key, its default, and a comment that describes it."""
    from srcdiff.config.template import template  # noqa: PLC0415

    return template()
