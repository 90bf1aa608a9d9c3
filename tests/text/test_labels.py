"""Numbers that name one of several things."""

import pytest

from srcdiff.text.labels import label_mentions


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The No. 5 seed took Flight 370.", [("number", "number", "5"), ("number", "flight", "370")]),
        (
            "Ranked #5 on Flight370 and U.S. 41.",
            [("number", "number", "5"), ("number", "flight", "370"), ("route", "u.s", "41")],
        ),
        ("He died on Highway 41 near I-95.", [("route", "highway", "41"), ("route", "i", "95")]),
        ("They met at 12 N. Elm Street.", [("house", "elm", "12")]),
        ("Shots rang out in the 400 block of West Oak Ave.", [("block", "oak", "400")]),
        ("It was the 4 hundred block of Oak Road.", [("block", "oak", "400")]),
        ("King Charles III met John Paul II.", [("numeral", "charles", "iii"), ("numeral", "paul", "ii")]),
        ("On July 4 Main Street was closed.", []),
        ("A 22-month-old girl and 5 boys left.", []),
        ("He ran 5.5 km at 10:30.", []),
    ],
)
def test_labels_are_found_with_the_thing_they_name(text: str, labels: list[tuple[str, str, str]]) -> None:
    assert [(label.kind, label.thing, label.value) for label in label_mentions(text, 0, len(text))] == labels
