"""The Markdown report: every renderer shows the same text, and no text of an article becomes markup."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from srcdiff.model import Study
from srcdiff.show.markdown import claims_markdown, comparison_markdown, only_markdown, pairs_markdown, study_markdown
from srcdiff.show.markdown_text import literal
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.wording import comparison_counts, sentence_numbers
from srcdiff.text.safe import screen_safe
from tests.builders import COMPARISON, STUDY
from tests.ferry_event import EVENT_STUDY

STYLE = ReportStyle(80, columns=False, colour=False)
FULL = STYLE._replace(full=True)
DIFF = Study(STUDY.articles[:2], comparisons=(COMPARISON,))
RENDERER = MarkdownIt("gfm-like")
HOSTILE = (
    "<script>alert(1)</script>",
    "a | b | c",
    "`code` ``` fence",
    "*bold* _it_ ~~gone~~ **x**",
    "[text](javascript:alert(1)) ![i](http://example.org/x.png)",
    "# no heading",
    "- no item",
    "1. no item",
    "2024) no item",
    "> no quotation",
    "=====",
    "| --- |",
    "see https://example.org and www.example.org, mail a@example.org",
    "&lt;b&gt; &#60; &copy;",
    "end with a backslash \\",
    "$x^2$ [^1] [x]: y {{ x }}",
    "<!-- hidden --> <br>",
)


def tokens(markdown: str) -> list[Token]:
    """Return all tokens of a document, those inside of others too."""
    outer = RENDERER.parse(markdown)
    return [inner for token in outer for inner in (token, *(token.children or ()))]


def shown(markdown: str) -> str:
    """Return the text that a reader of the rendered document sees, on one line."""
    texts = [token.content for token in tokens(markdown) if token.type in {"text", "code_inline", "text_special"}]
    return " ".join("".join(texts).split())


def kinds(markdown: str) -> set[str]:
    return {token.type for token in tokens(markdown)}


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_text_is_shown_literally_wherever_it_is(bad: str) -> None:
    expected = " ".join(bad.split())
    for place in ("{}", "- {}", "- 4 · {}", "# {}", "a {} b", "| a | b |\n| --- | --- |\n| {} | x |"):
        markdown = place.format(literal(bad))
        assert expected in shown(markdown), markdown
        assert kinds(markdown) == kinds(place.format("x")), markdown


@given(st.text(st.sampled_from("\\`*_[]<>|~&$#{}()!-+=.:@/ 1a\n"), max_size=30))
def test_any_text_is_shown_literally(text: str) -> None:
    if text.split():
        assert " ".join(text.split()) in shown(f"- x {literal(text)} y")
        assert kinds(f"- x {literal(text)} y") == kinds("- x y")


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_articles_change_nothing_but_the_text(bad: str) -> None:
    articles = tuple(replace(one, title=bad, source=f"{bad} {one.id}") for one in EVENT_STUDY.articles)
    study = replace(EVENT_STUDY, articles=articles, events=(replace(EVENT_STUDY.events[0], title=bad),))
    assert kinds(study_markdown(study, FULL)) == kinds(study_markdown(EVENT_STUDY, FULL))
    assert " ".join(bad.split()) in shown(study_markdown(study, FULL))
    assert all(line == screen_safe(line) for line in study_markdown(study, FULL).splitlines())


def test_the_matrix_is_a_table_of_claims_and_sources() -> None:
    text = study_markdown(EVENT_STUDY, STYLE)
    assert "### All three (1)\n\n| A | B | C | \\# | Claim |\n" in text
    assert "| 3! | 3! | 1 | 1 | A ferry … ran aground near Tern Island on Monday |" in text
    assert "| 5 | 6 | 1? | 3 | Nobody was hurt, the coast guard said. |" in text
    assert "- Claim 1, number: “212 people” A; “221 people” B" in text
    assert "- 1+ · and nobody was hurt" in text
    assert "  - credits A (“a passenger said”)" in text
    assert text.count("| 3 | · | 2? | 4 |") + text.count("| · | 3 | 2? | 4 |") == 1


def test_comparisons_are_there_in_full_only() -> None:
    assert "**edited**" not in study_markdown(EVENT_STUDY, STYLE)
    for text in (study_markdown(EVENT_STUDY, FULL), comparison_markdown(DIFF, STYLE)):
        assert "- **reworded**, moved, score 0.71" in text
        assert "{+carrying 221+}" in shown(text)
        assert "  - ! number: left “212 people”, right “221 people”" in text
        assert "### Only right (3)" in text


def test_the_other_parts_hold_nothing_else() -> None:
    claims, only = claims_markdown(EVENT_STUDY, STYLE), only_markdown(EVENT_STUDY, STYLE)
    assert "All three" in claims
    assert "Only A" not in claims
    assert "Only A" in only
    assert "All three" not in only
    pairs = pairs_markdown(EVENT_STUDY, STYLE)
    assert "- 0.93 Harbour Post and Isles Daily\n  - for: both quote" in pairs
    assert "## Refused (2)" in pairs


def test_a_document_has_no_two_empty_lines_and_one_end() -> None:
    text = study_markdown(EVENT_STUDY, FULL)
    assert "\n\n\n" not in text
    assert re.search(r"[^\n]\n\Z", text)
    assert not text.startswith("\n")


def test_possible_links_are_a_list_below_the_others_unless_everything_is_asked_for() -> None:
    plain = next(link for link in COMPARISON.differing_links() if not link.conflicts)
    links = tuple(replace(link, grade="possible") if link == plain else link for link in COMPARISON.links)
    study = replace(DIFF, comparisons=(replace(COMPARISON, links=links),))
    brief = comparison_markdown(study, STYLE)
    assert "### Possible links (1), not counted as shared" in brief
    assert brief.count(f"**{plain.relation}**") == comparison_markdown(DIFF, STYLE).count(f"**{plain.relation}**") - 1
    numbers = literal(f"{sentence_numbers(plain.left)} with {sentence_numbers(plain.right)}")
    assert f"- {plain.relation} {numbers}, score {plain.score:.2f}: " in brief
    everything = comparison_markdown(study, STYLE._replace(everything=True))
    assert everything == comparison_markdown(DIFF, STYLE._replace(everything=True)).replace(
        comparison_counts(COMPARISON), comparison_counts(study.comparisons[0])
    )
