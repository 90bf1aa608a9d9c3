"""The text on the current link."""

from collections.abc import Iterable
from dataclasses import replace

from srcdiff.browse.link_detail import detail, word_differences
from srcdiff.browse.pair_view import Place, Side, compared_pair
from srcdiff.model import Edit, Link, ScorePart, StyleDifference
from srcdiff.show.styled_text import Fragment, rendered
from tests.builders import COMPARISON, HARBOUR, ISLES
from tests.tui.driving import ferry


def words(lines: Iterable[Iterable[Fragment]]) -> str:
    return rendered(lines, colour=False)


def test_word_differences_are_marked_by_symbols() -> None:
    shown = words(detail(ferry(), Place(Side.LEFT, 2, 0)))
    assert "A ferry [-with 212-]{+carrying 221+} people [-on board-] ran aground" in shown
    assert "~ edited  score 0.94" in shown
    assert "! number  left “212 people”  right “221 people”" in shown
    assert "words in common +2.10, numbers -0.40" in shown


def test_house_style_is_shown_apart_from_the_words() -> None:
    shown = words(detail(ferry(), Place(Side.RIGHT, 5, 2)))
    assert "House style  capitals: coast guard / Coast Guard" in shown
    assert "[-" not in shown


def test_house_style_is_counted_and_what_is_left_out_is_called_nothing() -> None:
    comma, mark = StyleDifference("punctuation", ",", ""), StyleDifference("punctuation", "'", "’")
    links = (replace(COMPARISON.links[2], style=(comma, mark, comma)),)
    comparison = replace(COMPARISON, links=links)
    shown = words(detail(compared_pair(HARBOUR, ISLES, comparison), Place(Side.LEFT, 4, 0)))
    assert "punctuation: , / nothing 2 times, ' / ’" in shown


def test_only_the_weightiest_parts_of_a_score_are_listed() -> None:
    parts = tuple(ScorePart(f"part{number}", 10.0 - number) for number in range(11))
    comparison = replace(COMPARISON, links=(replace(COMPARISON.links[2], parts=parts),))
    shown = words(detail(compared_pair(HARBOUR, ISLES, comparison), Place(Side.LEFT, 4, 0)))
    assert "part7 +3.00, and 3 smaller" in shown


def test_words_moved_inside_a_sentence_have_their_own_symbol() -> None:
    pair = ferry()
    start, end = pair.articles[0].sentences[2].start, pair.articles[0].sentences[2].end
    link = Link((2,), (2,), "edited", 0.5, edits=(Edit("delete", (start, end), (0, 0), moved=True),))
    assert "".join(words for words, _ in word_differences(pair, link)).startswith("{~A ferry")


def test_a_link_without_edits_shows_both_sides_whole() -> None:
    links = tuple(replace(link, edits=()) for link in COMPARISON.links)
    shown = words(detail(compared_pair(HARBOUR, ISLES, replace(COMPARISON, links=links)), Place(Side.LEFT, 6, 3)))
    assert "left Divers will look at the hull on Wednesday. right Divers are to inspect" in shown
    assert "↕ moved" in shown


def test_furniture_and_unique_sentences_say_what_they_are() -> None:
    assert "· furniture" in words(detail(ferry(), Place(Side.LEFT, 1)))
    assert "* unique  left Harbour Post: only this article says it" in words(detail(ferry(), Place(Side.LEFT, 5)))
