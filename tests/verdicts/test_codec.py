"""Verdicts are encoded as lines and decoded; a line may contain anything."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import InputError
from srcdiff.text.safe import unsafe_count
from srcdiff.verdicts.codec import LONGEST_LINE, check_header, header, line_of, verdict_of
from srcdiff.verdicts.values import NoteVerdict, PairingVerdict, Verdict
from tests.verdicts.examples import note, verdicts

NOTE = '{"verdict": "note", "article": "a", "sentence": {"position": 1, "text": "t"}, "text": '
END = b'{"article": "a", "sentences": [{"position": 1, "text": "t"}]}'

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "verdict",
                    "article",
                    "articles",
                    "sentence",
                    "sentences",
                    "position",
                    "text",
                    "left",
                    "right",
                    "claim",
                    "others",
                ]
            ),
            inner | st.sampled_from(["pairing", "link", "furniture", "note", "claim", "claim note"]),
            max_size=6,
        )
    ),
    max_leaves=15,
)


@given(verdicts())
def test_a_verdict_comes_back_from_its_line(verdict: Verdict) -> None:
    line = line_of(verdict)
    assert "\n" not in line
    assert verdict_of(line.encode()) == verdict


@given(st.binary(max_size=200))
def test_any_bytes_are_a_verdict_or_a_reported_fault(line: bytes) -> None:
    with contextlib.suppress(InputError):
        verdict_of(line)


@given(json_values)
def test_any_json_is_a_verdict_or_a_reported_fault(value: object) -> None:
    with contextlib.suppress(InputError):
        verdict_of(json.dumps(value).encode())


def test_the_first_line_is_understood() -> None:
    check_header(header().encode())


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"\xff", "is not UTF-8"),
        (b"{", "is not JSON"),
        (b"[" * 100_000, "too deep"),
        (b'{"verdict": %s}' % (b"9" * 5_000), "too many digits"),
        (b"[]", "is not a JSON object"),
        (b'{"verdict": NaN}', "NaN"),
        (b'{"verdict": "note", "verdict": "link"}', "has a key twice"),
        (b'{"verdict": "colour"}', "must be pairing, link, furniture, note, claim or"),
        (b'{"verdict": "pairing", "articles": ["a", "a"], "same_event": true}', "two different ids"),
        (b'{"verdict": "pairing", "articles": ["a", 1], "same_event": true}', "id must be text"),
        (b'{"verdict": "pairing", "articles": ["a", "b"], "same_event": 1}', "must be true or false"),
        (b'{"verdict": "link", "left": "a"}', "`left` must have `article`"),
        (b'{"verdict": "claim", "claim": [], "others": [], "joined": true}', "`claim` must be a list of 1 to 100"),
        (b'{"verdict": "claim", "claim": [%s, %s], "joined": true}' % (END, END), "`claim` has an article twice"),
        (b'{"verdict": "claim", "claim": [%s], "joined": true}' % END, "`others` must be a list"),
        (b'{"verdict": "claim", "claim": [%s], "others": [%s]}' % (END, END), "`joined` must be true or false"),
        (b'{"verdict": "claim note", "claim": [%s]}' % END, "`text` must be text"),
        (b'{"verdict": "link", "left": {"article": "a", "sentences": []}}', "`sentences`"),
        (NOTE.encode() + b"1}", "`text` must be text"),
        (NOTE.replace("1", "-1").encode() + b'""}', "`position`"),
        (NOTE.replace("1", "true").encode() + b'""}', "`position`"),
        (NOTE.encode() + b'"' + b"x" * LONGEST_LINE + b'"}', "longer than"),
    ],
)
def test_a_damaged_line_says_what_is_wrong_with_it(line: bytes, fault: str) -> None:
    with pytest.raises(InputError, match=fault):
        verdict_of(line)


def test_control_characters_of_a_note_are_removed() -> None:
    verdict = verdict_of((NOTE + '"red \\u001b[31m\\u202e\\ud800 end\\nnext"}').encode())
    assert isinstance(verdict, NoteVerdict)
    assert unsafe_count(verdict.text) == 0
    assert "\n" not in verdict.text
    assert verdict.text.encode()


def test_the_two_articles_may_be_named_in_either_order() -> None:
    line = b'{"verdict": "pairing", "articles": ["b", "a"], "same_event": true, "why": "not known here"}'
    assert verdict_of(line) == PairingVerdict(("a", "b"), same_event=True)


def test_a_line_is_readable() -> None:
    assert line_of(note(2, "Who says so?")) == (
        '{"verdict": "note", "article": "harbour", "sentence": {"position": 2, "text": "All twelve passengers were '
        'rescued by fishing boats within the hour."}, "text": "Who says so?"}'
    )


@pytest.mark.parametrize("ids", ['"a", "a\\u200b"', '"a", "\\u001b"', '"a"', '"a", "b", "c"'])
def test_ids_must_differ_once_they_are_safe(ids: str) -> None:
    with pytest.raises(InputError, match=r"two different ids|must be text"):
        verdict_of(f'{{"verdict": "pairing", "articles": [{ids}], "same_event": true}}'.encode())
