"""An event in lines: its sources and claims, each question, the comparison of two sources and back."""

from srcdiff.actions import BUILT_IN
from srcdiff.model import Article, Comparison
from srcdiff.plain import LineBrowser
from srcdiff.session.values import LoadedStudy, SavedVerdicts
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import VerdictChange
from tests.builders import ScriptedSource
from tests.ferry_event import FERRY_STUDY, ferry_comparison
from tests.plain.conversation import loaded_session


def talk(*commands: str, fails: bool = False) -> list[str]:
    """Return the answer to each command on the event of three articles."""

    def compare(left: Article, right: Article) -> Comparison:
        if fails:
            raise ValueError(left.text)
        return ferry_comparison(left, right)

    def save(change: VerdictChange) -> SavedVerdicts:
        return SavedVerdicts(match_verdicts(change.added, FERRY_STUDY.articles))

    written: list[str] = []
    loaded = LoadedStudy(FERRY_STUDY)
    source = ScriptedSource(load=lambda _: loaded, compare=compare, save=save, pair=lambda _: FERRY_STUDY)
    LineBrowser(loaded_session(source), BUILT_IN, written.append).run(commands)
    return written[1:]


def test_enter_opens_the_current_event_with_its_sources_and_first_claim() -> None:
    (opened,) = talk("")
    assert opened.splitlines()[:4] == [
        "Event 1: Ferry runs aground off Tern Island",
        "Source A Harbour Post, 2024-03-05, 6 sentences, 2 only here.",
        "Source B Isles Daily, 2024-03-06, 7 sentences, 3 only here.",
        "Source C Ferry runs aground, 2 sentences, 1 only here.",
    ]
    assert "4 claims; reported by all: 1; reported by most: 0; reported by two: 3; reported by one alone: 6;" in opened
    assert "Claim 1. A, B and C." in opened
    assert "Conflict, number: “212 people” in A; “221 people” in B." in opened
    assert "B Isles Daily, sentence 3 of 8: A ferry carrying 221 people" in opened
    assert talk("open 1") == [opened]
    assert talk("open 7") == ["Unknown event 7: there are 1.\n"]


def test_a_source_is_chosen_by_its_letter_and_read_whole_with_its_claims() -> None:
    _, chosen, article, everything, unknown = talk("", "source b", "article", "source all", "source x")
    assert "B Isles Daily" in chosen
    assert "A Harbour Post," not in chosen
    assert "Sentence 3, claim 1: A ferry carrying" in article
    assert "Sentence 4, only here: The vessel had left" in article
    assert "Sentence 8, furniture: Sign up" in article
    assert "A Harbour Post," in everything
    assert unknown == "Source: give its letter, as in: source A; there are A, B, C, and all\n"
    assert talk("", "article")[-1] == "Article: choose a source first, as in: source B\n"


def test_each_question_lists_its_answers_and_steps_go_on_among_them() -> None:
    _, alone, step, most, again = talk("", "one", "j", "most", "most")
    assert alone.splitlines()[:3] == [
        "Reported by one alone:",
        "1 of 6: 6 only in one source.",
        "ONLY A Harbour Post (2):",
    ]
    assert step.startswith("2 of 6: 6 only in one source. Only A.\nA Harbour Post, sentence 6 of 7: The ship's owner")
    assert most == "Reported by most:\nNothing here: reported by most.\n"
    assert again.startswith("Everything:\n")
    assert talk("", "k")[-1] == "There is nothing further in that direction.\n"


def test_a_search_keeps_what_has_the_text_and_back_ends_it() -> None:
    _, found, ended, back = talk("", "/carrying 221", "back", "back")
    assert found.splitlines()[2:] == [
        "ALL THREE:",
        f"Claim 1, A, B and C: {found.splitlines()[3][len('Claim 1, A, B and C: ') :]}",
    ]
    assert ended.startswith("Search ended.")
    assert back.startswith("Back in the list")


def test_enter_compares_the_source_at_that_sentence_and_back_leads_to_the_event() -> None:
    *_, compared, back, listed = talk("", "j", "source b", "enter", "back", "back")
    assert "Right, sentence 5 of 8: “We heard a bang" in compared
    assert back.startswith("Back in the event.\n2 of 10")
    assert listed.startswith("Back in the list")


def test_two_marked_sources_are_compared() -> None:
    *_, marked, compared = talk("", "source a", "mark", "source c", "m", "compare")
    assert marked == "Marked: A and C.\n"
    assert "Left: Harbour Post" in compared
    assert "Right: Ferry runs aground" in compared


def test_a_note_is_on_the_sentence_and_shown_there() -> None:
    *_, noted, here = talk("", "source c", "note who counted?", "here")
    assert noted == "Note written.\n"
    assert "Note: who counted?" in here
    assert talk("", "j", "source c", "note x")[-1] == "This source has no sentence here.\n"


def test_a_correction_says_what_else_changed_in_the_event() -> None:
    *_, marked = talk("", "source c", "enter", "F")
    assert marked.startswith("Marked as furniture.\n")


def test_a_comparison_that_fails_leaves_the_list() -> None:
    failed, listed = talk("", "list", fails=True)
    assert failed.startswith("srcdiff failed while finding the claims of an event (ValueError")
    assert "ran aground" not in failed
    assert listed.startswith("List: ")
