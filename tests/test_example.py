"""The example whose articles disagree, which the documents show."""

from pathlib import Path

from srcdiff import pipeline
from srcdiff.api import read

EXAMPLE = Path(__file__).parent.parent / "examples" / "ferry"


def test_the_articles_of_the_example_disagree_on_five_facts() -> None:
    study = pipeline.study(read(EXAMPLE))
    values = [{value.text for value in conflict.values} for claim in study.claims for conflict in claim.conflicts]
    assert values == [
        {"214", "241"},
        {"Three", "Five"},
        {"61-year-old", "62-year-old"},
        {"was inspected", "was not inspected"},
        {"Thursday", "Friday"},
    ]
