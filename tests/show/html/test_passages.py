"""Text cut where its marks begin and end: no character is lost, none is marked twice."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.show.html.passages import link_passages, paragraphs, passage, sentence_passage
from tests.builders import HARBOUR, ISLES, LINKS, article, span

TEXT = "Nobody was hurt, the coast guard said on Monday."
spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: (min(ends), max(ends)))


@given(span=spans.map(lambda ends: (min(ends[0], 48), min(ends[1], 48))), marked=st.lists(spans, max_size=5))
def test_a_passage_has_every_character_of_its_span_once(span: tuple[int, int], marked: list[tuple[int, int]]) -> None:
    pieces = passage(TEXT, span, [(one, "shared") for one in marked])
    assert "".join(piece.text for piece in pieces) == TEXT[slice(*span)]
    inside = {place for start, end in marked for place in range(start, end)} & set(range(*span))
    assert sum(len(piece.text) for piece in pieces if piece.mark) == len(inside)


def test_a_mark_of_the_whole_sentence_is_left_out() -> None:
    whole = HARBOUR.sentences[4].start, HARBOUR.sentences[4].end
    assert [piece.mark for piece in sentence_passage(HARBOUR, 4, [whole], "shared")] == [""]
    part = span(HARBOUR, "Nobody was hurt")
    assert [piece.mark for piece in sentence_passage(HARBOUR, 4, [part], "shared")] == ["shared", ""]


def test_the_words_that_differ_are_marked_on_their_sides() -> None:
    (left,), (right,) = link_passages(LINKS[0], HARBOUR, "left"), link_passages(LINKS[0], ISLES, "right")
    assert [piece.text for piece in left if piece.mark == "deleted"] == ["with 212", "on board"]
    assert [piece.text for piece in right if piece.mark == "inserted"] == ["carrying 221"]


def test_a_line_end_between_sentences_begins_a_paragraph() -> None:
    assert list(paragraphs(article("a", "One.", "Two."))) == [(0,), (1,)]
