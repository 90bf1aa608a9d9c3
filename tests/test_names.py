"""The names of the package: one type name means one thing."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "srcdiff"


def type_names(source: str) -> Iterator[str]:
    """Yield the public classes and type aliases (``Name = …`` in CamelCase) that a module defines at its top level."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef):
            yield statement.name
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Subscript | ast.Name):
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))


def is_public_type(name: str) -> bool:
    return name[0].isupper() and not name.isupper()


def modules_by_type_name() -> dict[str, set[str]]:
    modules: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in filter(is_public_type, type_names(path.read_text(encoding="utf-8"))):
            modules[name].add(str(path.relative_to(PACKAGE)))
    return modules


def test_no_two_modules_define_the_same_type_name() -> None:
    shared = {name: sorted(modules) for name, modules in modules_by_type_name().items() if len(modules) > 1}
    assert shared == {}


def test_a_type_name_is_found_whether_it_is_a_class_or_an_alias() -> None:
    assert list(type_names("class Pair: ...\nSpan = tuple[int, int]\nLIMIT = 3\n")) == ["Pair", "Span"]
