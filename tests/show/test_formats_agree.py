"""All formats say the same: claim for claim, link for link, count for count."""

import pytest

from srcdiff import pipeline
from srcdiff.api import read
from srcdiff.model import Study
from srcdiff.show.formats import FORMATS
from tests.cli.command import ROOT
from tests.ferry_event import EVENT_STUDY
from tests.show.report_facts import FACTS, of_json


@pytest.fixture(scope="module", params=["ferry", "seeds"])
def study(request: pytest.FixtureRequest) -> Study:
    return EVENT_STUDY if request.param == "ferry" else pipeline.study(read(ROOT / "seeds"))


def test_every_format_is_compared() -> None:
    assert {known.name for known in FORMATS} == {*FACTS, "json"}


def test_there_is_something_to_compare(study: Study) -> None:
    facts = of_json(study)
    assert facts.claims
    assert facts.conflicts or study is not EVENT_STUDY
    assert facts.links
    assert facts.alone
    assert facts.unique


@pytest.mark.parametrize("part", ["claims", "conflicts", "alone", "links", "unique"])
@pytest.mark.parametrize("name", FACTS)
def test_a_format_says_what_the_json_says(study: Study, name: str, part: str) -> None:
    assert getattr(FACTS[name](study), part) == getattr(of_json(study), part)
