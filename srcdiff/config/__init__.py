"""The settings file: found, read, checked and shown. YAML and pydantic load only where a file is read or described.

A settings file is read in two steps, because its own settings (the encoding) are needed to read the articles that
its rules name: ``parse`` reads the file and raises nothing; ``SettingsFile.bind`` then meets the articles and
raises one ``SettingsError`` with every fault of the file.
"""

from pathlib import Path

from srcdiff.config.find import FILE_NAME, VERDICTS_NAME, find_settings_file, find_verdicts_file
from srcdiff.config.settings_file import SettingsFile

__all__ = [
    "FILE_NAME",
    "VERDICTS_NAME",
    "SettingsFile",
    "find_settings_file",
    "find_verdicts_file",
    "parse",
    "schema",
    "show",
    "template",
]

# The imports inside these functions keep 0.1 s of YAML and pydantic out of a run without a settings file.


def parse(path: Path | None) -> SettingsFile:
    """Read the settings file at ``path``; the defaults where there is none.

    Raises nothing: the faults, a file that cannot be read among them, are the result's ``problems``.
    """
    if path is None:
        return SettingsFile()
    from srcdiff.config.loading import parse_file  # noqa: PLC0415

    return parse_file(path)


def schema() -> str:
    """Return the JSON Schema (draft 2020-12) of a settings file, for editors; ends with a line end."""
    from srcdiff.config.validation import json_schema  # noqa: PLC0415

    return json_schema()


def show(settings_file: SettingsFile, verdicts_file: Path) -> str:
    """Return the settings in force as YAML, after each value where it came from, and where the verdicts are kept.

    Raises ``SettingsError`` for a file with problems.
    """
    from srcdiff.config.yaml_writer import show_settings  # noqa: PLC0415

    return show_settings(settings_file, verdicts_file)


def template() -> str:
    """Return a settings file that holds every key with its default and says in comments what each is for."""
    from srcdiff.config.yaml_writer import commented_defaults  # noqa: PLC0415

    return commented_defaults()
