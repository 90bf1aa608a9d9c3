"""What the screens say of failures and hostile text, and what they never say."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from srcdiff.errors import InputError
from srcdiff.model import Article, Comparison, Event, Progress, Study
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.messages import PairAsked
from tests.builders import COMPARISON, ISLES, STUDY, ScriptedSource, article
from tests.tui.driving import driven, made_app, press, screen_text


async def test_a_failed_load_is_one_message_and_exit_status_2() -> None:
    def load(_: Progress) -> LoadedStudy:
        raise InputError("seeds/[/foo]: no such file; check the path")

    app = SrcdiffApp(ScriptedSource(load), DEFAULTS.ui)
    async with driven(app, "=", "j", "r") as pilot:
        assert "seeds/[/foo]: no such file; check the path" in screen_text(pilot)
        assert "Press q to quit" in screen_text(pilot)
        await pilot.press("q")
    assert app.return_code == 2


async def test_a_failed_comparison_is_reported_without_article_text_and_others_still_open() -> None:
    def compare(left: Article, right: Article) -> Comparison:
        raise ValueError(left.text + right.text)

    app = SrcdiffApp(ScriptedSource(compare=compare), DEFAULTS.ui)
    async with driven(app, "=") as pilot:
        assert "failed while comparing two articles (ValueError" in screen_text(pilot)
        assert "Ferry runs aground" not in screen_text(pilot)
        await press(pilot, "]", "escape")
        assert "✓ 0.93" in screen_text(pilot)


async def test_an_article_without_sentences_is_reported() -> None:
    study = replace(STUDY, articles=(article("harbour-post"), *STUDY.articles[1:]))
    async with driven(made_app(study, Comparison("harbour-post", "isles-daily", (), (), ())), "=") as pilot:
        assert "has no sentence" in screen_text(pilot)


HOSTILE = "Red [/foo] [bold]x[/] \x1b]52;c;aGk=\x07 \x1b[2J \u202eabc"


async def test_hostile_text_is_shown_literally_everywhere() -> None:
    left = article("left\x1b[2J", HOSTILE, title=HOSTILE, source=HOSTILE)
    right = article("right[/foo]", HOSTILE, title=HOSTILE)
    study = Study(
        (left, right),
        tuple(replace(STUDY.pairings[0], left=left.id, right=right.id, name=HOSTILE) for _ in range(1)),
        (Event("1", HOSTILE, (left.id, right.id)),),
    )
    comparison = Comparison(left.id, right.id, (), (0,), (0,))
    async with driven(made_app(study, comparison, warnings=(HOSTILE,)), size=(160, 40)) as pilot:
        for keys in (
            ("g",),
            ("j",),
            ("j",),
            ("]",),
            ("/", "[", "enter"),
            ("enter", "]", "/", "type:[/foo]", "enter"),
            ("y",),
        ):
            await press(pilot, *keys)
            text = screen_text(pilot)
            assert "[/foo]" in text
            assert "\x1b" not in text
            assert "\x07" not in text
            assert "\u202e" not in text


def test_a_bug_in_a_screen_ends_with_status_2_and_prints_no_article_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: SrcdiffApp, _name: str) -> None:
        raise ValueError(ISLES.text)

    async def press_the_faulty_key(pilot: Pilot[object]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("t")

    app = made_app()
    monkeypatch.setattr(SrcdiffApp, "action_do", fail)
    app.run(headless=True, auto_pilot=press_the_faulty_key)
    assert app.return_code == 2
    printed = "".join(capsys.readouterr())
    assert "ValueError" in printed
    assert "Passengers" not in printed


def test_a_screen_that_opens_while_the_program_ends_is_not_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    async def open_a_pair_and_end(pilot: Pilot[object]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        pilot.app.post_message(PairAsked(("harbour-post", "isles-daily")))
        pilot.app.exit(return_code=143)

    study = replace(STUDY, comparisons=(COMPARISON,))
    app = made_app(study)
    app.run(headless=True, auto_pilot=open_a_pair_and_end)
    assert app.return_code == 143
    assert "".join(capsys.readouterr()) == ""
