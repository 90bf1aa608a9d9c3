"""Thousands of files that cannot be read are a few lines, and every kind of trouble is among them."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.session.few_messages import LISTED, MOST_KINDS, few_messages

ADVICE = "-v lists them all"


def test_each_kind_is_listed_a_few_times_and_counted() -> None:
    empty = [f"folder/{number}.txt: is empty; an article needs text" for number in range(3_000)]
    denied = [f"a b: {number}.txt: cannot be read: Permission denied; check it" for number in range(LISTED + 1)]
    alone = ["c.jsonl:7: is not JSON: Expecting value at column 1; fix the line"]
    assert few_messages([*empty, *alone, *denied], ADVICE) == (
        *empty[:LISTED],
        *alone,
        *denied[:LISTED],
        "2,990 more like this: is empty; an article needs text; -v lists them all",
        "1 more like this: Permission denied; check it; -v lists them all",
    )


def test_names_quotations_and_numbers_make_no_kind_of_their_own() -> None:
    messages = [f"{n}.txt: the id “v{n}: w” is taken by x/{n}.txt; give this article another" for n in range(40)]
    assert len(few_messages(messages, ADVICE)) == LISTED + 1
    assert few_messages(messages[:LISTED], ADVICE) == tuple(messages[:LISTED])


def test_however_many_kinds_there_are_the_lines_are_bounded() -> None:
    words = ("".join(chr(ord("a") + int(digit)) for digit in str(number)) for number in range(5_000))
    messages = [f"file: {word}" for word in words]
    shown = few_messages(messages, ADVICE)
    assert shown == (*messages[:MOST_KINDS], f"{5_000 - MOST_KINDS:,} more of other kinds; {ADVICE}")


@given(st.lists(st.sampled_from(["a: b", "c: d", "e.txt: f “g”"]), max_size=60))
def test_every_message_is_shown_or_counted(messages: list[str]) -> None:
    shown = few_messages(messages, ADVICE)
    listed = [line for line in shown if ADVICE not in line]
    counted = sum(int(line.partition(" ")[0]) for line in shown if ADVICE in line)
    assert len(listed) + counted == len(messages)
