"""An open event while verdicts and files change: it follows at once, with the reader where they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import SavedVerdicts
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.event_screen import EventScreen
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.store import read_verdicts
from srcdiff.verdicts.values import ClaimVerdict, NoteVerdict, VerdictChange
from tests.builders import FERRY_FILES, STUDY, THREE_FILES, ScriptedSource, written
from tests.tui.driving import Driver, driven, notices, notified, press, screen_text, until, words_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", FERRY_FILES)


def app_on(folder: Path) -> SrcdiffApp:
    files = StudyFiles([folder])
    return SrcdiffApp(files, files.settings.ui)


def event_cursor(pilot: Driver) -> EventCursor:
    screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, EventScreen))
    assert screen.cursor is not None
    return screen.cursor


def claim_of(pilot: Driver, words: str) -> bool:
    return any(item.row and words in item.text for item in event_cursor(pilot).items)


async def test_a_rejected_link_changes_the_claims_at_once_and_the_message_says_so(folder: Path) -> None:
    async with driven(app_on(folder), "enter", "/", "type:engines", "enter", "escape", "enter") as pilot:
        before = event_cursor(pilot).view.counts["everything"]
        assert claim_of(pilot, "engines stopped")
        await press(pilot, "x")
        assert "Link rejected; " in words_of(pilot, "#status")
        assert f"claims {before} → {before - 1}" in words_of(pilot, "#status")
        assert "only in one source" in words_of(pilot, "#status")
        await press(pilot, "escape")
        assert not claim_of(pilot, "engines stopped")
        assert f"claims {before}" not in words_of(pilot, "#status")
        await press(pilot, "u")
        assert claim_of(pilot, "engines stopped")
        assert f"Undone: link rejected; claims {before - 1} → {before}" in words_of(pilot, "#status")


async def test_a_note_is_kept_and_shown_under_its_sentence(folder: Path) -> None:
    async with driven(app_on(folder), "enter", "right", "c", "note:Who counted [/b]?", "enter") as pilot:
        (note,) = read_verdicts(folder / "srcdiff.verdicts.jsonl").verdicts
        assert isinstance(note, NoteVerdict)
        assert note.text == "Who counted [/b]?"
        assert "Note written" in words_of(pilot, "#status")
        assert any("¶" in row for row in screen_text(pilot).splitlines())
        await press(pilot, "escape")
        assert "¶ Who counted [/b]?" in screen_text(pilot)
        await press(pilot, "right", "c", "note:", "enter", "escape")
        assert "Who counted" not in screen_text(pilot)


async def test_an_event_is_found_again_at_the_same_claim_once_its_files_changed(folder: Path) -> None:
    async with driven(app_on(folder), "enter", "/", "type:engines", "enter", "escape") as pilot:
        item = event_cursor(pilot).item
        assert item is not None
        path = folder / "harbour.txt"
        path.write_text("Words that were not here before.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
        await notified(pilot, "harbour.txt changed")
        await until(pilot, lambda: "Words that were" in event_cursor(pilot).view.texts["harbour"], "not read again")
        again = event_cursor(pilot).item
        assert again is not None
        assert "engines stopped" in again.text
        assert ("harbour", 3) in again.sentences()


async def test_a_pair_that_is_decided_says_how_many_others_followed() -> None:
    ferry, frost, forbidden = STUDY.pairings
    followed = replace(
        STUDY,
        pairings=(replace(ferry, paired=False, origin="verdict"), replace(frost, paired=True), forbidden),
    )

    def save(change: VerdictChange) -> SavedVerdicts:
        return SavedVerdicts(match_verdicts(change.added, STUDY.articles))

    app = SrcdiffApp(ScriptedSource(pair=lambda _: followed, save=save), DEFAULTS.ui)
    async with driven(app, "]", "-") as pilot:
        assert notices(pilot).splitlines() == ["Pair refused", "1 more pair made"]


async def test_a_sentence_is_taken_out_of_a_claim_and_put_back_by_one_step(folder: Path) -> None:
    async with driven(app_on(folder), "enter", "/", "type:engines", "enter", "escape", "x") as pilot:
        assert "Choose a claim, and a source that makes it" in words_of(pilot, "#status")
        await press(pilot, "right", "x")
        assert "1 link of the claim rejected; claims" in words_of(pilot, "#status")
        assert not claim_of(pilot, "engines stopped")
        await press(pilot, "u")
        assert claim_of(pilot, "engines stopped")
        assert read_verdicts(folder / "srcdiff.verdicts.jsonl").verdicts == ()


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return written(tmp_path / "three", THREE_FILES)


def matrix_row(pilot: Driver, text: str) -> str:
    return next(row for row in screen_text(pilot).splitlines() if text in row.partition("│")[0])


async def test_two_claims_are_joined_and_that_is_taken_back_by_undo_or_a_key(three: Path) -> None:
    async with driven(app_on(three), "enter", "j", "+") as pilot:
        assert "Claim 2 marked; the same key on another claim joins the two" in words_of(pilot, "#status")
        assert "2+" in matrix_row(pilot, "We heard a bang")
        await press(pilot, "j", "+")
        assert "Claims joined; claims 3 → 2" in words_of(pilot, "#status")
        assert "1✓" in matrix_row(pilot, "We heard a bang") or "2✓" in matrix_row(pilot, "We heard a bang")
        assert "promised a full refund" in screen_text(pilot)
        (verdict,) = read_verdicts(three / "srcdiff.verdicts.jsonl").verdicts
        assert isinstance(verdict, ClaimVerdict)
        await press(pilot, "u")
        assert "Undone: claims joined; claims 2 → 3" in words_of(pilot, "#status")
        await press(pilot, "ctrl+r", "g", "j", "-")
        assert "Claims no longer joined; claims 2 → 3" in words_of(pilot, "#status")
        assert read_verdicts(three / "srcdiff.verdicts.jsonl").verdicts == ()


async def test_a_sentence_is_taken_out_of_its_claim_though_its_links_stay(three: Path) -> None:
    async with driven(app_on(three), "enter", "j", "-") as pilot:
        assert "Choose a source to take its sentence out of the claim" in words_of(pilot, "#status")
        await press(pilot, "right", "right", "right", "-")
        assert "Sentence taken out of the claim; only in one source 3 → 4" in words_of(pilot, "#status")
        assert "● ● ·" in matrix_row(pilot, "We heard a bang")
        await press(pilot, "-")
        assert "The sentence is in the claim again" in words_of(pilot, "#status")
        assert "● ● ●" in matrix_row(pilot, "We heard a bang")


async def test_a_note_on_a_claim_is_shown_with_it_and_deleted_by_an_empty_one(three: Path) -> None:
    async with driven(app_on(three), "enter", "j", "C", "note:Who [/b] said so?", "enter") as pilot:
        assert "Note written" in words_of(pilot, "#status")
        assert "¶ Who [/b] said so?" in screen_text(pilot)
        assert "2¶" in matrix_row(pilot, "We heard a bang") or "1¶" in matrix_row(pilot, "We heard a bang")
        await press(pilot, "C", "note:", "enter")
        assert "Who [/b]" not in screen_text(pilot)
        await press(pilot, "C")
        assert "a note on this claim" in screen_text(pilot)
        await press(pilot, "escape", "4", "C")
        assert "Choose a claim first" in words_of(pilot, "#status")
