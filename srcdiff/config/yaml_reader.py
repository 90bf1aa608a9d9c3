"""YAML text to a tree of nodes that know their line and column. Nothing is constructed, so no tag can do anything."""

import yaml

from srcdiff.config.messages import syntax_words
from srcdiff.errors import SettingsProblem

DEEPEST = 20
"""Nested deeper than this is refused; the settings need five levels, and PyYAML calls itself once for each."""


class _Composer(yaml.SafeLoader):
    """PyYAML's composer with a limit on depth."""

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self._depth > DEEPEST:
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call] # its stubs leave it out
            raise yaml.composer.ComposerError(None, None, "nested deeper than settings are", mark)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


def compose(text: str, file: str) -> yaml.Node | SettingsProblem | None:
    """Return the tree of the one document in ``text``; ``None`` for an empty one; a problem where it is not YAML."""
    try:
        composer = _Composer(text)
    except yaml.reader.ReaderError as error:
        return _unreadable_sign(text, error, file)
    try:
        return composer.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark or composer.get_mark()
        return SettingsProblem(file, mark.line + 1, mark.column + 1, syntax_words(error.problem or ""))
    except (ValueError, OverflowError):  # PyYAML hands any escape to chr(), any version to int()
        mark = composer.get_mark()
        return SettingsProblem(
            file, mark.line + 1, mark.column + 1, "the escape or number before this is out of range; take it out"
        )
    finally:
        composer.dispose()


def _unreadable_sign(text: str, error: yaml.reader.ReaderError, file: str) -> SettingsProblem:
    before = text[: error.position].split("\n")
    sign = f"U+{ord(text[error.position]):04X}"
    return SettingsProblem(
        file, len(before), len(before[-1]) + 1, f"the character {sign} may not stand in YAML; take it out"
    )
