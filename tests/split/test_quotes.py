"""Quotations are found whatever the marks, and though one be missing."""

import pytest

from srcdiff.text.quotes import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" and "no."', ["yes", "no."]),
        ("“We will,” she said, “go.”", ["We will,", "go."]),
        ("Er sagte: „Das geht.“ Dann ging er.", ["Das geht."]),
        ("« Oui », dit-il.", ["Oui"]),
        ("“All of this is ours. »", ["All of this is ours."]),
        ("“It is open\nand “so is this”", ["It is open", "so is this"]),
        ("“Publicly, Xi “he tried,” he said", ["Publicly, Xi", "he tried,"]),
        ("A meeting is ‘desirable,’ he says", ["desirable,"]),
        ("It's the officials' plan, isn't it", []),
        ("“”", []),
    ],
)
def test_what_stands_between_marks_is_quoted(text: str, quoted: list[str]) -> None:
    assert [text[quotation.start : quotation.end] for quotation in quotations(text)] == quoted


def test_a_quotation_without_its_closing_mark_is_told() -> None:
    assert [quotation.closed for quotation in quotations("“One.\n“Two.”")] == [False, True]
