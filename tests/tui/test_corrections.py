"""What a reader corrects: kept in the file, shown at once, undone and done again."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from srcdiff.browse.pair_view import Place, Side
from srcdiff.errors import OutputError
from srcdiff.model import Article, Comparison
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import SavedVerdicts
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.verdicts.store import change_verdicts, read_verdicts
from srcdiff.verdicts.values import LinkVerdict, PairingVerdict, Verdict, VerdictChange, pairing_verdict
from tests.builders import FERRY_FILES, written
from tests.tui.driving import cursor, driven, list_cursor, made_app, press, screen_text, settled, words_of

RAN_AGROUND = ("=", "j")
"""The keys that lead to the link of the two ferries that ran aground."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", FERRY_FILES)


def app_on(folder: Path, files: StudyFiles | None = None) -> SrcdiffApp:
    """Return the application as the command opens it."""
    files = files or StudyFiles([folder])
    return SrcdiffApp(files, files.settings.ui)


def kept(folder: Path) -> tuple[Verdict, ...]:
    return read_verdicts(folder / "srcdiff.verdicts.jsonl").verdicts


def linked(pilot: Pilot[None]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(link.left, link.right) for link in cursor(pilot).pair.comparison.links}


async def test_a_rejected_link_is_kept_and_the_reader_stays_where_it_was(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x") as pilot:
        assert ((1,), (1,)) not in linked(pilot)
        assert cursor(pilot).place == Place(Side.LEFT, 1, rejected=0)
        assert "Link rejected" in words_of(pilot, "#status")
        assert "✗ rejected  by verdict: these are no link" in words_of(pilot, "#detail-text")
        assert [verdict.linked for verdict in kept(folder) if isinstance(verdict, LinkVerdict)] == [False]
    async with driven(app_on(folder), *RAN_AGROUND) as pilot:
        assert ((1,), (1,)) not in linked(pilot)


async def test_rejecting_again_withdraws_the_rejection(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x", "x") as pilot:
        assert ((1,), (1,)) in linked(pilot)
        assert "Link no longer rejected" in words_of(pilot, "#status")
        assert kept(folder) == ()


async def test_a_rejected_link_is_found_again_from_either_sentence(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x", "enter") as pilot:
        assert cursor(pilot).place == Place(Side.RIGHT, 1, rejected=0)
        await press(pilot, "k", "j")
        assert "rejected" in words_of(pilot, "#detail-text")
        await press(pilot, "l", "x")
        assert ((1,), (1,)) in linked(pilot)


async def test_l_goes_through_rejected_links_too(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x", "k", "j", "l") as pilot:
        assert cursor(pilot).place.rejected == 0
        assert "rejected" in words_of(pilot, "#status")


async def test_an_accepted_link_is_sure_and_says_so(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "a") as pilot:
        assert "score 1.00  ✓ by verdict" in words_of(pilot, "#detail-text")
        assert any("✓" in row and "212" in row for row in screen_text(pilot).splitlines())
        await press(pilot, "a")
        assert "Link no longer accepted" in words_of(pilot, "#status")
        assert "by verdict" not in words_of(pilot, "#detail-text")


async def test_all_links_of_a_sentence_are_rejected_as_one_step(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "X") as pilot:
        assert "2 links rejected" in words_of(pilot, "#status")
        assert cursor(pilot).pair.state(Side.LEFT, 1).links == ()
        await press(pilot, "u")
        assert ((1,), (1,)) in linked(pilot)
        assert kept(folder) == ()
        await press(pilot, "G", "k", "X")
        assert "This sentence has no link to reject" in words_of(pilot, "#status")


async def test_two_sentences_are_joined_by_hand(folder: Path) -> None:
    async with driven(app_on(folder), "=", "j", "j", "j", "m") as pilot:
        assert "Marked in the left article; m on a sentence of the other article joins them" in words_of(
            pilot, "#status"
        )
        await press(pilot, "tab", "G")
        assert any(row.startswith("+") for row in screen_text(pilot).splitlines())
        await press(pilot, "m")
        assert ((3,), (4,)) in linked(pilot)
        assert "Sentences joined" in words_of(pilot, "#status")
        assert cursor(pilot).place.side is Side.RIGHT
        assert cursor(pilot).marked is None


async def test_marking_again_removes_the_mark_and_linked_sentences_are_not_joined(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "m", "m") as pilot:
        assert "No longer marked" in words_of(pilot, "#status")
        await press(pilot, "m", "enter", "m")
        assert "These two sentences are linked already" in words_of(pilot, "#status")
        assert kept(folder) == ()


async def test_furniture_is_marked_and_the_mark_is_withdrawn(folder: Path) -> None:
    async with driven(app_on(folder), "=", "j", "j", "j", "F") as pilot:
        assert "Marked as furniture" in words_of(pilot, "#status")
        assert "· furniture" in words_of(pilot, "#detail-text")
        assert "§ by verdict" in words_of(pilot, "#detail-text")
        assert not cursor(pilot).pair.articles[Side.LEFT].sentences[3].compared
        await press(pilot, "F")
        assert cursor(pilot).pair.articles[Side.LEFT].sentences[3].compared
        assert kept(folder) == ()


async def test_a_note_is_written_changed_left_as_it_was_and_removed(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "c", "note:How many?", "enter") as pilot:
        assert "¶ note on the left  How many?" in words_of(pilot, "#detail-text")
        assert "Note written" in words_of(pilot, "#status")
        assert any("¶" in row and "212" in row for row in screen_text(pilot).splitlines())
        await press(pilot, "c", "note:something else", "escape")
        assert "How many?" in words_of(pilot, "#detail-text")
        await press(pilot, "c", "end", "!", "enter")
        assert "¶ note on the left  How many?!" in words_of(pilot, "#detail-text")
        await press(pilot, "c", "note:", "enter")
        assert "Note deleted" in words_of(pilot, "#status")
        assert kept(folder) == ()


async def test_the_note_keys_step_through_the_notes_and_wrap(folder: Path) -> None:
    keys = ("c", "note:one", "enter", "j", "j", "c", "note:two", "enter", "tab", "G", "c", "note:three", "enter")
    async with driven(app_on(folder), *RAN_AGROUND, *keys, "g", "}") as pilot:
        assert "1 of 3 notes" in words_of(pilot, "#status")
        await press(pilot, "}", "}", "}")
        assert "Past the end: on from the beginning: 1 of 3 notes" in words_of(pilot, "#status")
        await press(pilot, "{")
        assert "Past the beginning: on from the end: 3 of 3 notes" in words_of(pilot, "#status")


async def test_without_a_note_the_note_keys_say_so(folder: Path) -> None:
    async with driven(app_on(folder), "=", "}") as pilot:
        assert "There are no notes" in words_of(pilot, "#status")


async def test_corrections_are_undone_and_redone_in_turn(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x", "c", "note:Who?", "enter", "u") as pilot:
        assert "Undone: note written" in words_of(pilot, "#status")
        await press(pilot, "u")
        assert "Undone: link rejected" in words_of(pilot, "#status")
        assert ((1,), (1,)) in linked(pilot)
        assert kept(folder) == ()
        await press(pilot, "u")
        assert "Nothing to undo" in words_of(pilot, "#status")
        await press(pilot, "ctrl+r", "ctrl+r")
        assert "Redone: note written" in words_of(pilot, "#status")
        assert ((1,), (1,)) not in linked(pilot)
        assert len(kept(folder)) == 2
        await press(pilot, "ctrl+r")
        assert "Nothing to redo" in words_of(pilot, "#status")


async def test_stepping_goes_on_from_where_the_correction_was_made(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "x", "]") as pilot:
        assert cursor(pilot).place.position > 1 or cursor(pilot).place.side is Side.RIGHT
        await press(pilot, "8", "]")
        assert "1 of 1 verdicts" in words_of(pilot, "#status")


async def test_keys_pressed_faster_than_verdicts_are_written_act_in_turn(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND) as pilot:
        await pilot.press("x", "x", "x")
        await settled(pilot)
        assert len(kept(folder)) == 1
        assert ((1,), (1,)) not in linked(pilot)


async def test_only_the_differences_can_be_corrected_too(folder: Path) -> None:
    async with driven(app_on(folder), "=", "v", "v", "]", "x", size=(60, 20)) as pilot:
        assert "of " in words_of(pilot, "#status")
        assert len(kept(folder)) == 1


async def test_a_pair_is_refused_and_paired_again(folder: Path) -> None:
    async with driven(app_on(folder), "]", "-") as pilot:
        assert "Pair refused" in screen_text(pilot)
        assert "· 0 pairs ·" in words_of(pilot, "#title")
        await press(pilot, "u")
        assert "Undone: pair refused" in screen_text(pilot)
        assert "· 1 pair ·" in words_of(pilot, "#title")


async def test_a_refused_pair_is_paired_where_it_is_listed(folder: Path) -> None:
    async with driven(app_on(folder), "r", "G", "+") as pilot:
        (verdict,) = kept(folder)
        assert isinstance(verdict, PairingVerdict)
        assert verdict.same_event
        assert "✓§1.00" in screen_text(pilot)
        assert "orchard" in verdict.articles


async def test_two_marked_articles_are_paired(folder: Path) -> None:
    async with driven(app_on(folder), "g", "j", "m", "/", "type:apple", "enter", "G", "m", "+") as pilot:
        (verdict,) = kept(folder)
        assert isinstance(verdict, PairingVerdict)
        assert verdict == pairing_verdict("harbour", "orchard", same_event=True)
        assert list_cursor(pilot).marked == ()


async def test_a_mark_is_shown_and_removed_and_a_third_one_replaces_the_first(folder: Path) -> None:
    async with driven(app_on(folder), "g", "j", "m", "j", "m", "G", "m") as pilot:
        assert list(list_cursor(pilot).marked) == ["isles", "orchard"]
        assert any(row[1:].startswith("+ ·") for row in screen_text(pilot).splitlines())
        await press(pilot, "m")
        assert list(list_cursor(pilot).marked) == ["isles"]
        await press(pilot, "g", "m")
        assert "Go to an article of the list to mark it" in screen_text(pilot)


async def test_without_a_pair_the_pairing_keys_say_what_to_select(folder: Path) -> None:
    async with driven(app_on(folder), "g", "+") as pilot:
        assert "Select a pair, or mark two articles with m." in screen_text(pilot)


async def test_furniture_marked_in_a_comparison_is_counted_once_the_list_is_back(folder: Path) -> None:
    async with driven(app_on(folder), "=", "j", "j", "j", "F", "escape") as pilot:
        assert "· 1 pair ·" in words_of(pilot, "#title")
        await press(pilot, "g", "j")
        assert "and 1 of page furniture" in words_of(pilot, "#reasons-text")


async def test_what_another_program_decided_meanwhile_is_not_lost(folder: Path) -> None:
    other = pairing_verdict("harbour", "orchard", same_event=False)
    async with driven(app_on(folder), *RAN_AGROUND) as pilot:
        change_verdicts(folder / "srcdiff.verdicts.jsonl", VerdictChange(added=(other,)))
        await press(pilot, "x", "u")
        assert kept(folder) == (other,)


async def test_a_damaged_file_is_reported_and_a_copy_of_it_kept(folder: Path) -> None:
    file = folder / "srcdiff.verdicts.jsonl"
    file.write_text("rubbish [/b]\n")
    async with driven(app_on(folder), size=(250, 40)) as pilot:
        assert "srcdiff.verdicts.jsonl:1: is not JSON" in screen_text(pilot)
        await press(pilot, "]", "enter", "j", "x")
        assert "the damaged verdict file is kept as srcdiff.verdicts.jsonl.damaged" in words_of(pilot, "#status")
    assert (folder / "srcdiff.verdicts.jsonl.damaged").read_text() == "rubbish [/b]\n"
    assert len(kept(folder)) == 1


class _Full(StudyFiles):
    """Files on a disk that is full."""

    def save(self, change: VerdictChange) -> SavedVerdicts:
        del change
        raise OutputError("verdicts.jsonl: cannot be written: No space left on device; choose another file")


async def test_a_verdict_that_cannot_be_written_is_reported_and_changes_nothing(folder: Path) -> None:
    async with driven(app_on(folder, _Full([folder])), *RAN_AGROUND, "x") as pilot:
        assert "No space left" in screen_text(pilot)
        assert ((1,), (1,)) in linked(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)
        await press(pilot, "u")
        assert "Nothing to undo" in words_of(pilot, "#status")


class _Faulty(StudyFiles):
    """Files whose articles cannot be compared again once a verdict is on them."""

    def compare(self, left: Article, right: Article) -> Comparison:
        if self.has_verdicts:
            raise ValueError(left.text)
        return super().compare(left, right)

    @property
    def has_verdicts(self) -> bool:
        """Whether anything was decided."""
        return self._verdicts is not None


async def test_a_comparison_that_fails_after_a_verdict_is_reported_and_the_old_one_stays(folder: Path) -> None:
    async with driven(app_on(folder, _Faulty([folder])), *RAN_AGROUND, "x") as pilot:
        assert "comparing two articles (ValueError" in " ".join(screen_text(pilot).split())
        assert ((1,), (1,)) in linked(pilot)
        assert len(kept(folder)) == 1


async def test_without_a_file_for_verdicts_the_keys_say_so() -> None:
    async with driven(made_app(), "=", "]", "]", "x") as pilot:
        assert "there is no file to keep a verdict in" in screen_text(pilot)


async def test_the_text_of_a_note_is_never_markup(folder: Path) -> None:
    async with driven(app_on(folder), *RAN_AGROUND, "c", "note:[/foo] [bold]\x1b[31m", "enter") as pilot:
        assert "¶ note on the left  [/foo] [bold][31m" in words_of(pilot, "#detail-text")
