"""Text from outside, in any field: shown as it is, without anything that a terminal would obey."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.style import Style

from srcdiff.browse.cursor import open_pair
from srcdiff.browse.event_cursor import open_event
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.event_view import event_view
from srcdiff.browse.link_detail import detail
from srcdiff.browse.pair_view import Side, compared_pair
from srcdiff.browse.pairing_detail import about
from srcdiff.model import Article, Comparison, Conflict, Event, Note, Reason, Sentence, Study, StyleDifference
from srcdiff.plain.event_lines import article_lines, item_lines, list_lines, opening_lines
from srcdiff.session.event_pages import EventPages
from srcdiff.session.session import Session
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import UiSettings
from srcdiff.show.styled_text import rendered
from srcdiff.tui.render.article_text import article_text
from srcdiff.tui.render.claim_lines import claim_line, head_line
from srcdiff.tui.render.geometry import geometry
from srcdiff.tui.render.painter import Painter
from srcdiff.tui.render.pane_text import PaneText, pane_head
from srcdiff.tui.render.scene import scene
from srcdiff.tui.render.status_line import status, with_other_end
from srcdiff.tui.render.words_text import words_text
from srcdiff.tui.screens.view_choice import VIEWS
from srcdiff.tui.widgets.entry_list import entry_line
from tests.builders import COMPARISON, HARBOUR, ISLES, LINKS, STUDY, StudyInMemory
from tests.tui.driving import driven, made_app, press, screen_text, settled

DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TAGS = "\U000e0001\U000e0041\U000e007f"
EVERYTHING = "\x07\x1b]52;c;aGk=\x07\x1b[2J\x9b\n\r\t\x85\u2028" + DIRECTION + TAGS
FOREIGN = st.text(st.one_of(st.sampled_from(EVERYTHING + "[]/$@={}"), st.characters()))
WALK_IN_LIST = (("g",), ("j",), ("]",), ("s",), ("s", "s", "r", "G"), ("/", "["), ("escape", "g", "]"))
WALK_IN_EVENT = (("g", "enter"), ("right", "m"), ("right", "4"), ("/", "["), ("escape", "c"), ("escape", "5"))
LEAVE_EVENT = (("escape",),) * 2
WALK_IN_PAIR = (("=",), ("]", "}"), ("tab", "v"), ("v", "y"), ("w",), ("escape", "c"))
"""Keys that lead through each screen, some at a time."""


def foreign_article(article: Article, text: str, name: str) -> Article:
    """Return an article with foreign text in every field; its sentences stay where they were."""
    sentences = (*article.sentences[:-1], Sentence(article.sentences[-1].start, len(article.text + text), "body"))
    return replace(
        article, id=name + text, text=article.text + text, sentences=sentences, title=text, source=text, url=text
    )


def foreign_values(text: str) -> tuple[Study, Comparison]:
    """Return a study and its one comparison with foreign text in every field."""
    left, right = foreign_article(HARBOUR, text, "left"), foreign_article(ISLES, text, "right")
    pairing = replace(
        STUDY.pairings[0], left=left.id, right=right.id, name=text, reasons=(Reason("names", text, weight=0.5),)
    )
    refused = replace(pairing, right=STUDY.articles[2].id, paired=False)
    event = Event(text, text, (left.id, right.id))
    link = replace(
        LINKS[0],
        conflicts=(Conflict("number", text, text, (0, 1), (0, 1)),),
        style=(StyleDifference("spelling", text, text),),
    )
    comparison = replace(
        COMPARISON, left=left.id, right=right.id, links=(link, *LINKS[1:]), notes_left=(Note(2, text),)
    )
    return Study((left, right, STUDY.articles[2]), (pairing, refused), (event,)), comparison


def assert_harmless(text: str) -> None:
    for character in text.replace("\n", ""):
        assert unicodedata.category(character) not in ("Cc", "Cs"), repr(character)
        assert character not in DIRECTION + TAGS, repr(character)


def rendered_lines(study: Study, comparison: Comparison, warning: str) -> Iterator[str]:
    """Yield every line that the list and the comparison are drawn from, without running the application."""
    listed = build_event_list(study, (warning,))
    for entry in listed.entries(with_refused=True):
        yield entry_line(entry, 200)
        yield rendered(about(entry, listed), colour=False)
    pair = compared_pair(study.articles[0], study.articles[1], comparison)
    cursor = open_pair(pair)
    assert cursor is not None
    for side in Side:
        for position in range(len(pair.articles[side].sentences)):
            here = cursor.at(pair.place(side, position))
            yield rendered(detail(pair, here.place), colour=False)
            yield status(here.searching(warning)).plain
            yield with_other_end(here)
    for view in VIEWS:
        shown = scene(cursor.searching(warning), geometry(150, 60, view))
        yield from (Painter(shown, 0, lambda _: Style()).line(row).text for row in range(60))


def event_lines(study: Study, comparison: Comparison, query: str) -> Iterator[str]:
    """Yield every line that an event is drawn from, at each claim and source."""
    session = Session(StudyInMemory(LoadedStudy(study), lambda *_: comparison))
    session.load()
    page = EventPages(session).page(study.events[0])
    notes = {(identifier, position): query for identifier in study.events[0].articles for position in range(9)}
    cursor = open_event(replace(event_view(page), notes=notes)).searching(query)
    for start in (cursor, cursor.searching("")):
        for position in range(len(start.items)):
            here = start.at(position)
            texts: list[PaneText] = [words_text(here, 40)]
            texts += [article_text(here.at_source(column), column, 40) for column in range(len(page.columns))]
            lines = [line for text in texts for line in map(text.line, range(text.height))]
            lines += [claim_line(here, number, 60) for number in range(len(here.items))]
            yield from ("".join(text for text, _ in line) for line in (*lines, head_line(here, 60)))
            yield from (pane_head(here.at_source(column), 60) for column in (None, *range(len(page.columns))))
            yield from (*opening_lines(here), *item_lines(here), *article_lines(here.at_source(0)), *list_lines(here))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FOREIGN)
def test_whatever_is_in_any_field_no_line_holds_what_a_terminal_would_obey(text: str) -> None:
    for line in rendered_lines(*foreign_values(text), text):
        assert_harmless(line)


@settings(max_examples=30, deadline=None)
@given(FOREIGN)
def test_whatever_is_in_any_field_no_line_of_an_event_holds_what_a_terminal_would_obey(text: str) -> None:
    for line in event_lines(*foreign_values(text), text):
        assert_harmless(line)


async def test_no_screen_holds_what_a_terminal_would_obey() -> None:
    text = f"{EVERYTHING}[/foo] [bold]x[/] $name {{}} \\"
    study, comparison = foreign_values(text)
    app = made_app(study, comparison, UiSettings(theme=text), warnings=(text,))
    async with driven(app, size=(150, 44)) as pilot:
        for keys in (*WALK_IN_LIST, *WALK_IN_EVENT, *LEAVE_EVENT, *WALK_IN_PAIR):
            await press(pilot, *keys)
            assert_harmless(screen_text(pilot))
            assert "[/foo]" in screen_text(pilot)


async def test_the_palette_shows_keys_that_look_like_markup() -> None:
    async with driven(made_app(keys={"compare.next": ("[", "b", "]")}), "=", "ctrl+p", *"Next") as pilot:
        assert "next difference, or next of the chosen kind ([ b ])" in screen_text(pilot)


async def test_a_notice_is_safe_text_and_never_markup() -> None:
    async with driven(made_app()) as pilot:
        pilot.app.notify(f"[b]{EVERYTHING}[/foo]")
        await settled(pilot)
        assert_harmless(screen_text(pilot))
        assert "[b]" in screen_text(pilot)
        assert "[/foo]" in screen_text(pilot)
