"""Quotations are found whatever the marks, and though one be missing; each with the speaker whom the text names."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from srcdiff.text.quotes import Closing, quotations
from srcdiff.text.utterances import utterances


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
def test_what_is_between_marks_is_quoted(text: str, quoted: list[str]) -> None:
    assert [text[quotation.start : quotation.end] for quotation in quotations(text)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "“He said, ‘no way,’ to me,”",
        "‘He said, “no way,” to me,’",
        "“He shouted “no way” as he ran,”",
        '“He shouted "no way" as he ran,”',
        '"He shouted “no way” as he ran,"',
    ],
)
def test_a_quotation_inside_another_goes_with_the_outer_one(text: str) -> None:
    assert [text[quotation.start : quotation.end] for quotation in quotations(f"{text} she said.")] == [text[1:-1]]


@pytest.mark.parametrize(
    ("text", "closings"),
    [
        ("“One.” „Zwei.“ « Trois » 'Four' \"Five\"", ["matched"] * 5),
        ("“One. »", ["other"]),
        ("“One.\nTwo. “Three.”", ["missing", "matched"]),
        ("“One.\n\n“Two.\n“Three.”", ["continued", "continued", "matched"]),
        ("“One.", ["missing"]),
    ],
)
def test_how_a_quotation_is_closed_is_known(text: str, closings: list[Closing]) -> None:
    found = quotations(text)
    assert [quotation.closing for quotation in found] == closings
    assert [quotation.repaired for quotation in found] == [closing in {"other", "missing"} for closing in closings]


def spoken(text: str) -> list[tuple[str | None, list[str]]]:
    """Return each utterance's speaker and words."""
    return [
        (
            text[slice(*utterance.speaker)] if utterance.speaker else None,
            [text[slice(*span)] for span in utterance.spans],
        )
        for utterance in utterances(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” said Ana Lind, a teacher, on Monday.", "Ana Lind"),
        ("“We go,” Ana Lind, a teacher, said.", "Ana Lind"),
        ("“We go,” former mayor Ann Lee told reporters.", "former mayor Ann Lee"),
        ("“We go,” Sen. Ann Lee (D-N.Y.) said Tuesday.", "Sen. Ann Lee"),
        ("“We go,” she said.", "she"),
        ("“We go,” the NATO chief said.", "the NATO chief"),
        ("“We go,” Lind mused.", "Lind"),
        ("“We go,” federal prosecutors wrote.", "federal prosecutors"),
        ("Said Ana Lind, “We go.”", "Ana Lind"),
        ("“Will we go?” Lind asked.", "Lind"),
        ("Lind said: “We go.”", "Lind"),
        ("Ann Lee, 42, of Bonn, said, “We go.”", "Ann Lee"),
        ("But in Rome, he added, “We go.”", "he"),
        ("Ana Lind stood up and said, “We go.”", "Ana Lind"),
        ("Ana Lind, who said “we go,” left.", "Ana Lind"),
        ("According to Ana Lind, “it is over.”", "Ana Lind"),
        ("“It is over,” according to the coast guard.", "the coast guard"),
        ("The plan, Lind warned, would be a “very big mistake.”", "Lind"),
        ("Lind told them:\n“We go.”", "Lind"),
        ("He had a “plan.”", None),
        ("“We go.” Lind said that it rained.", None),
        ("A “special operation,” Rome has left it at that.", None),
        ("“We go,” said in a hurry.", None),
        ("„Wir gehen“, sagte Ana Lind.", None),
    ],
)
def test_the_speaker_is_whom_the_text_names_as_printed(text: str, speaker: str | None) -> None:
    assert [name for name, _ in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A b,” Lind said, “c d.”", [("Lind", ["A b,", "c d."])]),
        ("“A b,” Lind said. “C d.”", [("Lind", ["A b,", "C d."])]),
        ("“A b,” said Lind. “C d,” Roe said.", [("Lind", ["A b,"]), ("Roe", ["C d,"])]),
        ("Lind asked Roe, “A b?” Roe wrote back, “c d.”", [("Lind", ["A b?"]), ("Roe", ["c d."])]),
        ("“A b,” Lind said, “c d,” and Roe said, “e f.”", [("Lind", ["A b,", "c d,"]), ("Roe", ["e f."])]),
        ("It was “bad” and “wrong,” Lind said.", [(None, ["bad"]), ("Lind", ["wrong,"])]),
        ("He called it “bad” and “wrong.”", [("He", ["bad"]), ("He", ["wrong."])]),
        ("Lind said: “A b.\n\n“C d.\n\n“E f.”", [("Lind", ["A b.", "C d.", "E f."])]),
        ("“A b.\n“C d,” Lind said.", [("Lind", ["A b.", "C d,"])]),
        ("“A b,” Lind said.\n“C d.”", [("Lind", ["A b,"]), ("Lind", ["C d."])]),
    ],
)
def test_one_utterance_in_several_quotations_is_joined(text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert spoken(text) == expected


def test_an_utterance_knows_that_a_mark_was_repaired() -> None:
    assert [utterance.repaired for utterance in utterances("“A b,” Lind said, “c d. »\nIt rained. “E f.”")] == [
        True,
        False,
    ]


PIECES = (
    "“ ” \" ' ‘ ’ « » , . : ; — ( ) \n said told Ana Lind he who and the according to saying Sen. D-N.Y.) go".split(" ")
)


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " "]))
@example(["Sen.", "“", "“", "said", "“", "'"], " ")
@example(["“", "Ana", "“", ":", "\n", "“", "'"], "")
def test_utterances_are_the_quotations_in_order_and_speakers_are_outside_them(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    found = utterances(text)
    spans = [span for utterance in found for span in utterance.spans]
    assert spans == [(quotation.start, quotation.end) for quotation in quotations(text)]
    for speaker in (utterance.speaker for utterance in found if utterance.speaker):
        assert text[slice(*speaker)].strip() == text[slice(*speaker)] != ""
        assert all(speaker[1] <= start or end <= speaker[0] for start, end in spans)


@pytest.mark.parametrize("piece", ["“", '"a', "“a ", "‘a “b” c’ ", "'a ", "he said ", "“a,” he said. ", "“A\n\n"])
def test_an_endless_line_of_marks_is_read_without_hanging(piece: str) -> None:
    started = time.process_time()
    utterances(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 15  # quadratic work would take minutes
