"""Quoted words and their speakers."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ('"I used money that should have been kept."', "“I used money that shouldn’t have been kept,” he said.",
         ("negation", "should", "shouldn’t")),
        ("“We do not want him here. We reject his message,” she said.",
         "“We do not want him here. We reject his visit,” she said.", ("quote", "message", "visit")),
        ("“I know you are under much duress,” he said.", "“I know you are under duress,” he said.", None),
        ("“When a tragedy like that occurs, we all mourn,” he said.",
         "“When a tragedy like that happens, we all mourn,” he said.", None),
        ("“We’re going to build the harbour again,” she said.",
         "“We’re gonna build the harbour again,” she said.", None),
        ("“The harbour froze for three weeks,” she said.", "“The river froze for three weeks,” she said.",
         ("quote", "harbour", "river")),
        ("“A river froze,” she said.", "“A harbour froze,” she said.", None),
        ("“I think it’s cruel. I think it’s shameful,” he said.", "“I think it’s illegal,” he said.", None),
        ("“The people here deserve to see the whole contract,” she said.",
         "“The people here deserve to judge the facts for themselves,” she said.", None),
        ("“He was a hard-working farmer,” Lind said.", "He was a “good old hard-working farmer,” Lind said.", None),
        ("“Please send these letters to all,” he said.", "“Please send those letters to all,” he said.", None),
        ("“I know you are under ... duress,” he said.", "“I know you are under much duress,” he said.", None),
        ("“I know [the mayor] is under duress,” he said.", "“I know he is under duress,” he said.", None),
        ("“We know that he is under duress,” he said.", "“We know he is under duress,” he said.", None),
    ],
)  # fmt: skip
def test_quoted_words_of_another_sense_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("“We leave the valley now,” Marsh said.", "“We leave the valley now,” Baker told them.",
         ("attribution", "Marsh", "Baker")),
        ("Ola Marsh said: “We leave the valley now.”", "According to Ann Baker, “we leave the valley now.”",
         ("attribution", "Ola Marsh", "Ann Baker")),
        ("“We leave the valley now,” he said.", "“We leave the valley now,” Baker told them.", None),
        ("“We leave the valley now,” a Navy spokesman said.", "“We leave the valley now,” Baker told them.", None),
        ("“We leave the valley now,” the Guard said.", "“We leave the valley now,” Baker told them.", None),
        ("“We leave the valley now,” Ann Baker said.", "“We leave the valley now,” Baker told them.", None),
    ],
)  # fmt: skip
def test_one_quotation_of_two_speakers_conflicts(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
