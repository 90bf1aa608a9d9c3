"""Every JSON report is one that the published schema describes, key for key."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from srcdiff import pipeline
from srcdiff.api import read
from srcdiff.model import Study
from srcdiff.show.formats import format_named
from srcdiff.show.json_schema import report_schema
from srcdiff.show.report_page import ReportStyle
from tests.builders import COMPARISON, STUDY
from tests.cli.command import ROOT, srcdiff
from tests.ferry_event import EVENT_STUDY

STYLE = ReportStyle(80, columns=False, colour=False)
JSON = format_named("json").load()


def strict(schema: Any) -> Any:
    """Return the schema without leave for keys that it does not name."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema and schema.get("type") == "object" else {}
    return {key: strict(part) for key, part in schema.items()} | closed


VALIDATOR = Draft202012Validator(strict(json.loads(report_schema())))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(report_schema()))


@pytest.mark.parametrize("part", ["study", "claims", "pairs", "comparison", "only"])
def test_every_part_of_a_study_is_as_the_schema_says(part: str) -> None:
    VALIDATOR.validate(json.loads(getattr(JSON, part)(EVENT_STUDY, STYLE)))


def test_the_report_on_the_seeds_is_as_the_schema_says() -> None:
    study = pipeline.study(read(ROOT / "seeds"))
    VALIDATOR.validate(json.loads(JSON.study(study, STYLE)))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("schema",), "srcdiff/1"),
        (("articles", 0, "id"), None),
        (("articles", 0, "date"), "24 Feb"),
        (("articles", 0, "sentences", 0, "kind"), "poem"),
        (("comparisons", 0, "links", 0, "score"), 1.2),
        (("comparisons", 0, "links", 0, "left"), []),
        (("comparisons", 0, "links", 0, "edits", 0, "left"), [3]),
        (("claims", 0, "lead", "sentence"), -1),
        (("events", 0, "unique", 0, "new"), 1),
    ],
)
def test_a_report_that_is_not_as_documented_is_found(place: tuple[str | int, ...], value: object) -> None:
    report = json.loads(JSON.study(EVENT_STUDY, STYLE))
    *way, last = place
    part = report
    for key in way:
        part = part[key]
    part[last] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)


def test_the_command_prints_the_schema() -> None:
    assert srcdiff("schema").stdout == report_schema()


def test_a_comparison_alone_is_as_the_schema_says() -> None:
    VALIDATOR.validate(json.loads(JSON.comparison(Study(STUDY.articles[:2], comparisons=(COMPARISON,)), STYLE)))
