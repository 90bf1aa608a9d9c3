"""Quotation against quotation: how the two sides of a link print one utterance."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import srcdiff
from srcdiff.browse.link_detail import detail
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.model import Article, Comparison, QuotationPair, Span, Study
from srcdiff.show.json import comparison_json
from srcdiff.show.quotation_text import quotation_line
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.styled_text import rendered
from srcdiff.show.text import comparison_text
from tests.diff.linked import linked

SEEDS = Path(__file__).parents[2] / "seeds"


def pairs(left: str | list[str], right: str | list[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the kind of each pair of quotations and the words altered."""
    link, one, other = linked(left, right)
    return [
        (pair.kind, [(one.text[slice(*old)], other.text[slice(*new)]) for old, new in pair.altered])
        for pair in link.quotations
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("“We leave the valley now,” he said.", 'She said: "We leave the valley now."', ("verbatim", [])),
        ("“We won't organise it,” he said.", "“We won’t organize it,” he said.", ("verbatim", [])),
        ("“We leave,” he said, “the valley now.”", "“We leave the valley now,” he said.", ("verbatim", [])),
        ("He spoke of a “peace plan.”", "The “peace plan” is dead.", ("verbatim", [])),
        ("“So we leave the valley now,” he said.", "“We leave the valley now,” he said.", ("trimmed", [])),
        ("“We leave ... the valley now,” he said.", "“We leave at last the valley now,” he said.", ("trimmed", [])),
        ("“We leave the [old] valley now,” he said.", "“We leave the green valley now,” he said.",
         ("altered", [("old", "green")])),
        ("“We leave the old valley now,” he said.", "“We leave the new valley now,” he said.",
         ("altered", [("old", "new")])),
        ("“We all leave the old valley now,” he said.", "“We all leave the valley now,” he said.",
         ("altered", [("old", "")])),
        ("“We all leave the old,” he said, “green valley now.”", "“We all leave the valley now,” he said.",
         ("altered", [("old", ""), ("green", "")])),
        ("“We leave the valley now,” he said.", "He said that we leave the valley now.", ("indirect", [])),
        ("We leave the valley, Lind said.", "“We leave the valley,” Lind said.", ("indirect", [])),
        ("“We leave the valley now,” he said.", "“They came to the river then,” he said.", None),
        ("“We leave the valley now,” he said.", "He said that they left.", None),
        ("It was “the.”", "It was “the.”", None),
        ("They leave the valley now.", "They leave the valley now.", None),
        ("“We have seen some signs that they may come here and of course our friends warned them,” he said.",
         "“What we have seen are signs and tracks of people who may be planning and waiting,” he said.", None),
    ],
)  # fmt: skip
def test_how_both_sides_print_one_utterance(
    left: str, right: str, expected: tuple[str, list[tuple[str, str]]] | None
) -> None:
    assert pairs(left, right) == ([expected] if expected else [])


def test_both_speakers_are_kept_as_printed() -> None:
    link, left, right = linked("“We leave the valley,” said Ana Lind.", "“We leave the valley,” the mayor said.")
    (pair,) = link.quotations
    assert pair.left.speaker is not None
    assert pair.right.speaker is not None
    assert left.text[slice(*pair.left.speaker)] == "Ana Lind"
    assert right.text[slice(*pair.right.speaker)] == "the mayor"


def test_a_line_break_cuts_neither_a_speaker_nor_a_quotation_short() -> None:
    link, left, right = linked("“We will hold,” said\nPresident Ana\nLind.", "“We will\nhold,” Lind said.")
    (pair,) = link.quotations
    assert pair.kind == "verbatim"
    assert pair.left.speaker is not None
    assert left.text[slice(*pair.left.speaker)] == "President Ana\nLind"
    assert [right.text[slice(*span)] for span in pair.right.spans] == ["We will\nhold,"]


def test_words_without_marks_have_the_speaker_of_their_sentence() -> None:
    link, _, right = linked("“We leave the valley now,” she said.", "We leave the valley now, Lind said.")
    (pair,) = link.quotations
    assert (pair.left.quoted, pair.right.quoted) == (True, False)
    assert right.text[slice(*pair.right.spans[0])] == "We leave the valley now"
    assert pair.right.speaker is not None
    assert right.text[slice(*pair.right.speaker)] == "Lind"


def test_a_quotation_cut_in_two_by_one_side_is_paired_twice() -> None:
    left = "It “has not much credit left” because it has “not been able to leave the valley.”"
    right = "It “has not much credit left, because they have not been able to leave the valley.”"
    assert pairs(left, right) == [("trimmed", [])] * 2


def test_a_link_too_long_to_be_one_statement_has_no_pairs() -> None:
    page = "“We leave the valley now,” he said. " * 200
    assert pairs(page, page) == []


WORDS = (
    "“We leave the old valley now,” he said. He said: “So we came to it.” [old] ... Lind told them “ ” ‘we’ green"
).split()
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join), min_size=1, max_size=2)


def mirrored(pair: QuotationPair) -> QuotationPair:
    altered = tuple((new, old) for old, new in pair.altered)
    return pair._replace(left=pair.right, right=pair.left, altered=altered)


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_pairs(left: list[str], right: list[str]) -> None:
    there, back = linked(left, right)[0].quotations, linked(right, left)[0].quotations
    assert sorted(map(repr, map(mirrored, there))) == sorted(map(repr, back))


@given(SENTENCES, SENTENCES)
def test_every_span_lies_in_the_link_and_altered_words_in_the_quotation(left: list[str], right: list[str]) -> None:
    link, one, other = linked(left, right)
    for pair in link.quotations:
        for article, utterance, side in ((one, pair.left, 0), (other, pair.right, 1)):
            assert all(
                _inside(span, [(part.start, part.end) for part in article.sentences]) for span in utterance.spans
            )
            assert all(_inside(spans[side], utterance.spans) for spans in pair.altered)
        assert bool(pair.altered) == (pair.kind == "altered")
        assert pair.left.quoted or pair.right.quoted


def _inside(span: Span, wholes: tuple[Span, ...] | list[Span]) -> bool:
    return any(start <= span[0] <= span[1] <= end for start, end in wholes)


def compared(left: str, right: str) -> tuple[Study, QuotationPair]:
    """Return a study of one link of these sentences, and its pair of quotations."""
    link, one, other = linked(left, right)
    (pair,) = link.quotations
    return Study((one, other), comparisons=(Comparison("left", "right", (link,), (), ()),)), pair


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("“We leave the old valley,” she said.", "“We leave the new valley,” Lind said.",
         "altered quotation (she / Lind): “old” against “new”"),
        ("“We all leave the old valley,” she said.", "“We all leave the valley.”",
         "altered quotation (she / no speaker named): “old” against nothing"),
        ("“So we leave the valley,” she said.", "“We leave the valley,” she said.",
         "trimmed quotation (she): longer on the left"),
        ("“We leave the valley now.”", "Then we leave the valley now.",
         "indirect quotation: without marks on the right"),
        ("“We leave the valley.", "Then “we leave the valley. »",
         "verbatim quotation; closing mark repaired on the left and the right"),
    ],
)  # fmt: skip
def test_the_report_says_it_in_one_line(left: str, right: str, words: str) -> None:
    study, pair = compared(left, right)
    texts = [article.text for article in study.articles]
    assert quotation_line(pair, texts[0], texts[1], ("the left", "the right")) == words
    assert f'  " {words}\n' in comparison_text(study, ReportStyle(200, columns=False, colour=False))


def test_the_report_is_silent_on_what_both_print_word_for_word() -> None:
    study, _ = compared("“We leave the valley,” she said.", "“We leave the valley,” she said.")
    assert '  " ' not in comparison_text(study, ReportStyle(200, columns=False, colour=False))


def test_the_detail_pane_shows_it_as_text_and_never_as_markup() -> None:
    study, _ = compared("“We leave the old [/b] big valley,” she said.", "“We leave the new valley,” Lind said.")
    pair = compared_pair(study.articles[0], study.articles[1], study.comparisons[0])
    lines = rendered(detail(pair, Place(Side.LEFT, 0, 0)), colour=False).splitlines()
    assert '" altered quotation (she / Lind): “old [/b] big” against “new”' in lines
    study, _ = compared("“So we leave the valley,” she said.", "“We leave the valley,” she said.")
    pair = compared_pair(study.articles[0], study.articles[1], study.comparisons[0])
    assert (
        '" trimmed quotation (she): longer on the left'
        in rendered(detail(pair, Place(Side.LEFT, 0, 0)), colour=False).splitlines()
    )


def test_the_json_gives_offsets_into_the_texts() -> None:
    study, _ = compared("“We leave the old valley,” she said.", "“We leave the new valley,” Lind said.")
    (quotation,) = json.loads(comparison_json(study))["comparisons"][0]["links"][0]["quotations"]
    assert quotation == {
        "kind": "altered",
        "left": {"spans": [[1, 25]], "speaker": [27, 30], "quoted": True, "repaired": False},
        "right": {"spans": [[1, 25]], "speaker": [27, 31], "quoted": True, "repaired": False},
        "altered": [{"left": [14, 17], "right": [14, 17]}],
    }


def seed(name: str) -> Article:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    return srcdiff.read(path)[0]


def test_two_utterances_of_one_speaker_are_no_conflict_of_quotations_on_the_seeds() -> None:
    comparison = srcdiff.compare(seed("003"), seed("004"))
    conflicts = [conflict for link in comparison.links for conflict in link.conflicts]
    assert ("are", "some") not in [(conflict.left, conflict.right) for conflict in conflicts]


def test_an_interrupted_quotation_of_the_seeds_is_one_utterance() -> None:
    left, right = seed("000"), seed("003")
    found = [pair for link in srcdiff.compare(left, right).links for pair in link.quotations]
    (pair,) = [pair for pair in found if len(pair.right.spans) > 1]
    assert pair.kind == "trimmed"
    assert left.text[slice(*pair.left.spans[0])].startswith("So we will look")
    assert [right.text[slice(*span)][:15] for span in pair.right.spans] == ["We will look at", "but we will loo"]
    assert pair.right.speaker is not None
    assert right.text[slice(*pair.right.speaker)] == "von der Leyen"
