"""Whatever a settings file contains, reading it gives settings, or problems that are safe to print."""

from hypothesis import example, given
from hypothesis import strategies as st

from srcdiff.config import commented_defaults
from srcdiff.text.safe import escaped
from tests.config.reading import read

yaml_characters = st.text(st.sampled_from("[]{}:,-#&*!|>?<=~'\"%@`\\ \n\t.aexuU01270_"), max_size=60)
keys = st.sampled_from(
    ["sources", "pairings", "event", "threshold", "path", "articles", "furniture", "ui", "keys", "compare.next", "nope"]
)
scalars = st.sampled_from(
    ["NO", "12:30", "2023-02-30", "'x'", "~", "", "1e9", "!!int x", "0o7", "<<", "=", "*a", "&a b"]
)
tree = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(keys, inner, max_size=3).map(
            lambda pairs: f"{{{', '.join(f'{k}: {v}' for k, v in pairs.items())}}}"
        )
    ),
    max_leaves=12,
)


def holds(text: str) -> None:
    """Check that every problem is inside the text and can be printed."""
    settings_file = read(text)
    for problem in settings_file.problems:
        assert escaped(problem.message) == problem.message
        assert "\n" not in problem.message
        assert problem.line >= 1
        assert problem.column >= 1
    places = [(problem.line, problem.column) for problem in settings_file.problems]
    assert places == sorted(places)


@given(st.text())
@example("\ud800")
@example("%YAML 1." + "9" * 5000 + "\n---\n")
@example('"\\xZZ"')
def test_any_text_is_read_or_refused(text: str) -> None:
    holds(text)


@given(yaml_characters)
def test_any_yaml_characters_are_read_or_refused(text: str) -> None:
    holds(text)


@given(st.dictionaries(keys, tree, max_size=4))
def test_any_tree_under_known_keys_is_read_or_refused(entries: dict[str, str]) -> None:
    holds("".join(f"{key}: {value}\n" for key, value in entries.items()))


@given(st.integers(min_value=0, max_value=len(commented_defaults())), st.text(max_size=5))
def test_the_template_with_something_typed_into_it_is_read_or_refused(place: int, typed: str) -> None:
    holds(commented_defaults()[:place] + typed + commented_defaults()[place:])
