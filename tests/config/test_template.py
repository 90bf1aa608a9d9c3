"""The schema, the template and the settings in force."""

import datetime
import json
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.config import SettingsFile, commented_defaults, parse, schema, show
from srcdiff.config.template import EXAMPLES
from srcdiff.errors import SettingsError
from srcdiff.model import Article
from srcdiff.settings import DEFAULTS, OutletRule, PairingRule, Settings, SourceRule
from srcdiff.text.safe import safe_text
from tests.config.reading import faults, read

TOP = Path(__file__).parents[2]
KEPT_IN = Path("articles") / "srcdiff.verdicts.jsonl"


def sections(document: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return every mapping that a schema describes, by its title."""
    return {each["title"]: each for each in (document, *document["$defs"].values())}


def test_the_shipped_file_is_the_template() -> None:
    assert (TOP / "config" / "default.yaml").read_text(encoding="utf-8") == commented_defaults()


def test_the_template_is_valid_and_sets_the_defaults() -> None:
    assert read(commented_defaults()).bind(()) == (DEFAULTS, ())


def test_the_template_shows_every_key_with_a_comment_above() -> None:
    lines = commented_defaults().split("\n")
    for section, values in json.loads(json.dumps(yaml.safe_load(commented_defaults()))).items():
        keys = [f"{section}:", *(f"  {key}:" for key in values)] if isinstance(values, dict) else [f"{section}:"]
        for key in keys:
            place = next(number for number, line in enumerate(lines) if line.startswith(key))
            assert lines[place - 1].lstrip().startswith("#")
    assert set(yaml.safe_load(commented_defaults())) == {field.name for field in fields(Settings)}


def test_the_template_fits_a_page() -> None:
    assert max(map(len, commented_defaults().split("\n"))) <= 105


@pytest.mark.parametrize("key", sorted(EXAMPLES))
def test_the_examples_of_the_template_are_valid_and_show_every_key(key: str) -> None:
    settings_file = read(EXAMPLES[key])
    assert settings_file.problems == ()
    (first, *_) = getattr(settings_file.settings, key)
    if is_dataclass(first):
        assert {path[2] for path in settings_file.positions if len(path) == 3} == {
            field.name for field in fields(first)
        }


def test_the_schema_has_exactly_the_keys_of_the_settings() -> None:
    described = sections(json.loads(schema()))
    kinds: dict[str, type] = {"srcdiff settings": Settings} | {
        kind.__name__: kind for kind in (SourceRule, OutletRule, PairingRule)
    }
    for value in (DEFAULTS.event, DEFAULTS.link, DEFAULTS.report, DEFAULTS.ui):
        kinds[type(value).__name__] = type(value)
    assert {title: list(each["properties"]) for title, each in described.items()} == {
        title: [field.name for field in fields(kind)] for title, kind in kinds.items()
    }


def test_the_schema_describes_everything_and_admits_nothing_else() -> None:
    document = json.loads(schema())
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for section in sections(document).values():
        assert section["additionalProperties"] is False
        assert section["description"]
        assert all("description" in each or "$ref" in each for each in section["properties"].values())


def test_the_schema_gives_bounds_choices_and_needed_keys() -> None:
    described = sections(json.loads(schema()))
    threshold = described["EventSettings"]["properties"]["threshold"]
    assert (threshold["minimum"], threshold["maximum"], threshold["default"]) == (0, 1, 0.5)
    assert described["EventSettings"]["properties"]["level"]["enum"] == ["event", "story"]
    assert described["PairingRule"]["required"] == ["articles", "same_event"]
    assert described["PairingRule"]["properties"]["articles"]["minItems"] == 2


def test_show_names_the_line_of_each_value_that_the_file_sets() -> None:
    lines = show(read("event:\n  threshold: 0.7\nfurniture:\n- a\n- b\nui: {view: }\n"), KEPT_IN).split("\n")
    assert "  threshold: 0.7  # srcdiff.yaml:2" in lines
    assert "  level: event  # default" in lines
    assert "- b  # srcdiff.yaml:5" in lines
    assert "spelling: []  # default" in lines
    assert lines[0] == "# Settings in force; settings file: srcdiff.yaml"
    assert lines[1] == f"# Verdict file: {KEPT_IN} (not there yet)"


def test_show_refuses_a_file_with_problems() -> None:
    with pytest.raises(SettingsError):
        show(read("event: 1"), KEPT_IN)


def test_the_defaults_are_shown_without_a_file() -> None:
    assert read(show(SettingsFile(), KEPT_IN)).settings == DEFAULTS


text = st.text(min_size=1).filter(
    lambda value: "\n" not in value and safe_text(value) == unicodedata.normalize("NFC", value)
)
rules = st.builds(SourceRule, text, st.none() | text, st.none() | st.dates(min_value=datetime.date(1000, 1, 1)))
pairings = st.builds(PairingRule, st.lists(text, min_size=2, max_size=3).map(tuple), st.booleans(), st.none() | text)


@given(
    st.builds(
        Settings,
        sources=st.lists(rules, max_size=3).map(tuple),
        pairings=st.lists(pairings, max_size=3).map(tuple),
        outlets=st.lists(st.builds(OutletRule, st.none() | text), max_size=2).map(tuple),
        spelling=st.lists(st.lists(text, min_size=2, max_size=3).map(tuple), max_size=2).map(tuple),
    )
)
def test_what_show_prints_is_a_settings_file_with_the_same_settings(settings: Settings) -> None:
    shown = show(SettingsFile(settings), KEPT_IN)
    assert faults(shown) == []
    assert read(shown).settings == settings


def test_the_example_for_the_seeds_binds_to_them() -> None:
    seeds = sorted((TOP / "seeds").glob("*.txt"))
    given_articles = [Article(path.stem, "", path=str(path)) for path in seeds]
    settings, found = parse(TOP / "config" / "seeds.yaml").bind(given_articles)
    assert [each.source for each in found] == [None, None, "Reuters", "POLITICO", None]
    assert [each.date is None for each in found] == [False, False, False, False, True]
    assert [(rule.same_event, len(rule.articles)) for rule in settings.pairings] == [(True, 2), (False, 2)]
    assert all(rule.name for rule in settings.pairings)


def test_a_run_without_a_settings_file_loads_neither_yaml_nor_pydantic() -> None:
    program = (
        "import sys, srcdiff.config as config\n"
        "config.parse(config.find_settings_file(None, [])).bind(())\n"
        "print(sorted({'yaml', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=TOP / "seeds"
    )
    assert done.stdout == "[]\n"
