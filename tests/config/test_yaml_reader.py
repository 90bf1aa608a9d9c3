"""YAML text to nodes, by libyaml and by PyYAML alone."""

import contextlib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.config import commented_defaults
from srcdiff.config.yaml_reader import COMPOSER, TAG, PythonComposer, compose
from srcdiff.errors import SettingsProblem

LINES = """\
event:
  threshold: 0.5
sources:
- path: a.txt
  date: 2023-02-24
spelling: [[a, b], [c]]
furniture:
  - 'Photo: .+'
  - "x\\ty"
ui: {theme: ansi}

keys: {a: ~, b: [n]}  # nothing
x: |
  text
"""
lines = st.sampled_from(LINES.split("\n"))


def tree(node: yaml.Node | None) -> object:
    """Return a node as plain data with tags and positions."""
    if node is None:
        return None
    value = node.value
    if isinstance(value, list):
        value = [tuple(map(tree, each)) if isinstance(each, tuple) else tree(each) for each in value]
    return (node.tag, node.start_mark.line, node.start_mark.column, value)


def composed(composer: type, text: str) -> object:
    with contextlib.suppress(yaml.YAMLError):
        return tree(composer(text).get_single_node())
    return "not YAML"


@given(st.lists(lines, max_size=10).map("\n".join))
def test_both_composers_read_the_same(text: str) -> None:
    assert composed(COMPOSER, text) == composed(PythonComposer, text)


def test_both_composers_read_the_template_the_same() -> None:
    assert composed(COMPOSER, commented_defaults()) == composed(PythonComposer, commented_defaults()) != "not YAML"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        *((text, "null") for text in ("", "~", "null", "Null", "NULL")),
        *((text, "bool") for text in ("true", "False", "TRUE")),
        *((text, "int") for text in ("0", "-7", "+12")),
        *((text, "float") for text in ("0.5", ".5", "1.", "1e5", "-0.5E-3")),
        *((text, "str") for text in ("NO", "yes", "on", "12:30", "010", "0x1F", "0o7", "1_000", "2023-02-24", "nuLL")),
        *((text, "str") for text in ("<<", "=", ".inf", ".nan", "1.2.3", "'7'", '"true"')),
    ],
)
@pytest.mark.parametrize("composer", [COMPOSER, PythonComposer])
def test_plain_scalars_are_resolved_as_in_yaml_1_2(composer: type, text: str, tag: str) -> None:
    root = composer(f"key: {text}\n").get_single_node()
    assert root.value[0][1].tag == f"{TAG}{tag}"


@pytest.mark.parametrize("break_", ["\r\n", "\r", "\x85", "\u2028"])
def test_every_line_break_of_yaml_counts(break_: str) -> None:
    problem = compose(f"link: {{}}{break_}event: [a", "file")
    assert isinstance(problem, SettingsProblem)
    assert (problem.line, problem.column) == (2, 8)
