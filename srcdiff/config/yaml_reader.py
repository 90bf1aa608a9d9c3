"""YAML text to a tree of nodes that know their line and column. Nothing is constructed, so no tag can do anything.

Plain scalars are resolved as in YAML 1.2, which editors and their schemas use: ``NO``, ``12:30`` and ``2023-02-24`` are
text. Of the core schema's numbers only decimal ones without leading zeros count, so ``010`` is text as well.
"""

import re

import yaml
from yaml.composer import Composer, ComposerError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from srcdiff.config.messages import BAD_ESCAPE, NOT_CLOSED, syntax_message, unreadable_character
from srcdiff.errors import SettingsProblem

DEEPEST = 20
"""Nested deeper than this is refused; the settings need five levels, and the composer calls itself once for each."""

TAG = "tag:yaml.org,2002:"

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""As PyYAML counts lines."""


class _CoreResolver(BaseResolver):
    """Distinguishes numbers, true, false and null from text."""


for _name, _pattern, _first_characters in (
    ("null", r"|~|null|Null|NULL", ["", *"~nN"]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", [*"-+0123456789"]),
    ("float", r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
):
    _CoreResolver.add_implicit_resolver(f"{TAG}{_name}", re.compile(rf"(?:{_pattern})\Z"), _first_characters)


class _LimitedComposer(Composer):
    """PyYAML's composer with a limit on depth."""

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self._depth > DEEPEST:
            mark = self.peek_event().start_mark  # type: ignore[attr-defined]  # of the parser beside this class
            raise ComposerError(None, None, "nested deeper than settings are", mark)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


class PythonComposer(Reader, Scanner, Parser, _LimitedComposer, _CoreResolver):
    """Composes with PyYAML alone: about a second for 200 KB."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        for base in (Scanner, Parser, Composer, BaseResolver):
            base.__init__(self)


if yaml.__with_libyaml__:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # its stub leaves it out of the exported names

    class LibyamlComposer(_LimitedComposer, CParser, _CoreResolver):
        """Composes with libyaml, which PyYAML's wheels contain: ten times as fast."""

        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)
            for base in (Composer, BaseResolver):
                base.__init__(self)

    COMPOSER: type[PythonComposer | LibyamlComposer] = LibyamlComposer
else:
    COMPOSER = PythonComposer


def compose(text: str, file: str) -> yaml.Node | SettingsProblem | None:
    """Return the tree of the one document in ``text``; ``None`` for an empty one; a problem if it is not YAML."""
    unreadable = Reader.NON_PRINTABLE.search(text)
    if unreadable:
        return _problem(text, file, unreadable.start(), unreadable_character(unreadable.group()))
    try:
        return COMPOSER(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        return _syntax_problem(text, file, error)
    except (ValueError, OverflowError):  # PyYAML passes any escape to chr() and any version to int()
        return SettingsProblem(file, 1, 1, BAD_ESCAPE)


def _syntax_problem(text: str, file: str, error: yaml.MarkedYAMLError) -> SettingsProblem:
    """Return the problem where the parser noticed it, or where that which never ends begins."""
    lines = _LINE_END.split(text)
    mark = error.problem_mark or error.context_mark
    at_end = mark is None or (mark.line >= len(lines) - 1 and not "".join(lines[mark.line :])[mark.column :].strip())
    if at_end and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    character = lines[line][column : column + 1] if line < len(lines) else ""
    if at_end and character in NOT_CLOSED:
        return SettingsProblem(file, line + 1, column + 1, NOT_CLOSED[character])
    return SettingsProblem(file, line + 1, column + 1, syntax_message(error.problem or "", character))


def _problem(text: str, file: str, position: int, message: str) -> SettingsProblem:
    before = text[:position].split("\n")
    return SettingsProblem(file, len(before), len(before[-1]) + 1, message)
