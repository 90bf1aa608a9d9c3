"""Corrections in lines: written to the verdict file, answered at once, undone and redone."""

from pathlib import Path

import pytest

from srcdiff.actions import BUILT_IN
from srcdiff.errors import OutputError
from srcdiff.plain import LineBrowser
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import SavedVerdicts
from srcdiff.verdicts.store import read_verdicts
from srcdiff.verdicts.values import LinkVerdict, PairingVerdict, Verdict, VerdictChange
from tests.builders import FERRY_FILES, THREE_FILES, written
from tests.plain.conversation import answers, loaded_session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", FERRY_FILES)


def answered(folder: Path, *commands: str, files: StudyFiles | None = None) -> list[str]:
    """Return the answer to each command."""
    lines: list[str] = []
    LineBrowser(loaded_session(files or StudyFiles([folder])), BUILT_IN, lines.append).run(commands)
    return lines[1:]


def kept(folder: Path) -> tuple[Verdict, ...]:
    return read_verdicts(folder / "srcdiff.verdicts.jsonl").verdicts


def test_a_link_is_rejected_and_that_is_taken_back_undone_and_done_again(folder: Path) -> None:
    _, _, rejected, back, undone, again = answered(folder, "1", "j", "x", "reject", "u", "redo")
    assert rejected.startswith("Link rejected; the sentence has 1 more.\n")
    assert "rejected by a person: no link." in rejected
    assert back.startswith("Link no longer rejected.\n")
    assert "score" in back
    assert undone.startswith("Undone: link no longer rejected.\n")
    assert again.startswith("Redone: link no longer rejected.\n")


def test_what_is_decided_is_kept_for_the_next_session(folder: Path) -> None:
    answered(folder, "1", "j", "accept")
    (verdict,) = kept(folder)
    assert isinstance(verdict, LinkVerdict)
    assert "decided by a person." in answered(folder, "1", "j")[-1]


def test_two_sentences_are_joined_by_hand(folder: Path) -> None:
    _, _, marked, _, _, joined = answered(folder, "1", "G", "mark", "tab", "G", "m")
    assert marked.startswith("Marked in the left article; mark a sentence of the right article")
    assert joined.startswith("Sentences joined.\n")
    assert "decided by a person." in joined


def test_a_mark_can_be_taken_away(folder: Path) -> None:
    _, marked, away = answered(folder, "1", "mark", "mark")
    assert marked == "Marked in the left article; mark a sentence of the right article to join the two.\n"
    assert away == "No longer marked.\n"


def test_furniture_is_marked_and_the_sentence_shown_as_such(folder: Path) -> None:
    furniture = answered(folder, "1", "G", "F")[-1]
    assert furniture.startswith("Marked as furniture.\n")
    assert "furniture, decided by a person." in furniture


def test_a_note_is_written_shown_and_deleted(folder: Path) -> None:
    asked, written, gone = answered(folder, "1", "note", "note ask the owner", "note -")[1:]
    assert asked == "Note: give the text too, as in: note ask the author; note - deletes it.\n"
    assert "Note, left: ask the owner\n" in written
    assert gone.startswith("Note deleted.\n")


def test_a_letter_that_takes_words_is_no_beginning_of_another_name(folder: Path) -> None:
    kind, noted_by_key = answered(folder, "1", "conflicts", "c ask the owner")[1:]
    assert kind.startswith("Stepping through conflicts")
    assert noted_by_key.startswith("Note written.\n")


def test_pairs_are_refused_and_made_and_keep_their_numbers(folder: Path) -> None:
    refused, made, back = answered(folder, "refuse 1", "pair 3", "u")
    assert refused.startswith("Pair refused.\nRefused pair 1, score ")
    assert made.startswith("Pair made.\nPair 3, score ")
    assert back == "Undone: pair made.\n"
    (verdict,) = kept(folder)
    assert isinstance(verdict, PairingVerdict)
    assert answered(folder, "pair 9")[-1] == "Unknown pair 9: there are pairs 1 to 3.\n"


def test_a_verdict_that_cannot_be_written_is_reported_and_changes_nothing(folder: Path) -> None:
    class Full(StudyFiles):
        def save(self, change: VerdictChange) -> SavedVerdicts:
            raise OutputError(f"{len(change.added)} verdict: no space left on the device; make room")

    _, before, failed, after = answered(folder, "1", "j", "x", "here", files=Full([folder]))
    assert failed == "1 verdict: no space left on the device; make room\n"
    assert after == before


def test_a_study_without_a_verdict_file_says_so() -> None:
    assert answers("1", "n", "n", "x")[-1] == "there is no file to keep a verdict in\n"


def test_undo_without_a_correction_says_so(folder: Path) -> None:
    assert answered(folder, "u", "redo") == ["Nothing to undo.\n", "Nothing to redo.\n"]


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return written(tmp_path / "three", THREE_FILES)


def test_two_claims_are_joined_taken_apart_undone_and_redone(three: Path) -> None:
    _, marked, _, joined, again, undone, redone = answered(three, "", "+", "/refund", "+", "-", "u", "redo")
    assert marked == "Claim 1 marked; the same key on another claim joins the two.\n"
    assert joined == "Claims joined.\nAlso: claims 3 → 2.\n"
    assert again == "Claims no longer joined.\nAlso: claims 2 → 3.\n"
    assert undone == "Undone: claims no longer joined.\nAlso: claims 3 → 2.\n"
    assert redone == "Redone: claims no longer joined.\nAlso: claims 2 → 3.\n"
    assert kept(three) == ()


def test_a_sentence_is_taken_out_of_a_claim_and_the_same_key_puts_it_back(three: Path) -> None:
    *_, out, here, back = answered(three, "", "source c", "split", "here", "split")
    assert out == "Sentence taken out of the claim.\nAlso: only in one source 3 → 4.\n"
    assert here.endswith("Not found in C Stranded ferry: what is known.\n")
    assert back == "The sentence is in the claim again.\nAlso: only in one source 4 → 3.\n"
    assert kept(three) == ()


def test_a_claim_is_noted_in_its_event_and_the_note_is_kept_for_the_next_session(three: Path) -> None:
    _, empty, noted, same = answered(three, "", "claim note", "C who was it?", "claim note who was it?")
    assert empty == "Claim note: give the text too; claim note - deletes it.\n"
    assert noted == "Note written.\n"
    assert same == "The note has not changed.\n"
    opened, deleted, here = answered(three, "", "claim note -", "here")
    assert "Note on the claim: who was it?" in opened
    assert deleted == "Note deleted.\n"
    assert "Note on" not in here


def test_what_cannot_be_joined_split_or_noted_is_said(three: Path) -> None:
    _, split, _, last, note, marked, again = answered(three, "", "-", "one", "G", "claim note x", "+", "+")
    assert split == "Split: choose a claim first, and a source that makes it.\n"
    assert "Only C." in last
    assert note == "Choose a claim first.\n"
    assert marked == "Sentence marked; the same key on another claim joins the two.\n"
    assert again == "No longer marked.\n"
