"""A session in lines, from the list to its end."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from srcdiff.actions import ACTIONS, BUILT_IN, SCOPE_TITLES
from srcdiff.model import Article, Comparison, Event, Note, Study
from srcdiff.plain import LineBrowser
from srcdiff.plain.command_parser import ASKED_FOR
from tests.builders import COMPARISON, ISLES, STUDY, ScriptedSource, article
from tests.plain.conversation import answer, answers, loaded_session, transcript

GOLDEN = Path(__file__).parent / "goldens" / "ferry.txt"
CONVERSATION = (
    *("n", "reasons 2", "r", "1", "n", "n", "d", "5", "n", "3", "n", "1", "l", "enter", "", "7", "n", "tab"),
    *("/hull", "n", "n", "esc", "G", " ", "b", "here", "other article", "back", "s", "quit"),
)


def test_a_conversation_is_the_golden_one_to_the_byte() -> None:
    shown = "".join(transcript(*CONVERSATION[:-1])).encode()
    if os.environ.get("UPDATE_GOLDENS"):
        GOLDEN.write_bytes(shown)
    assert shown == GOLDEN.read_bytes()


def test_no_line_depends_on_colour_or_columns() -> None:
    shown = "".join(transcript(*CONVERSATION[:-1]))
    assert "\x1b" not in shown
    assert all(line == line.strip() and "  " not in line for line in shown.splitlines() if not line.startswith(">"))


def test_quitting_ends_the_session_by_key_or_name() -> None:
    for command in ("q", "quit", "ctrl+c", "Quit now", "everywhere.quit"):
        assert len(answers(command, "1", "n")) == 1


def test_the_end_of_the_input_ends_it_too() -> None:
    assert len(answers("1")) == 2


def test_a_number_opens_a_pair_whether_it_is_listed_or_not() -> None:
    assert answer("1").startswith("Comparison of pair 1.\nLeft: Harbour Post, 2024-03-05: Ferry runs")
    assert answer("filter zebra", "2").startswith("Comparison of pair 2.")
    assert answer("compare 1") == answer("1")


def test_enter_alone_opens_the_current_pair() -> None:
    assert answer("]", "") == answer("1")


@pytest.mark.parametrize("number", ["0", "4", "99999999999999999999", "compare x"])
def test_a_number_without_a_pair_says_which_there_are(number: str) -> None:
    assert answer(number) == f"Unknown pair {number.rsplit(maxsplit=1)[-1]}: there are pairs 1 to 3.\n"


def test_an_unknown_command_names_the_nearest_one() -> None:
    assert answer("refusd") == "Unknown command “refusd”: did you mean refused? ? lists the commands.\n"
    assert "did you mean next entry or next pair or next page? " in answer("ne")
    assert answer("1", "refused").startswith("Unknown command “refused”")


def test_an_unknown_command_is_repeated_without_its_controls() -> None:
    assert answer("\x1b[2Jx\u202e").startswith("Unknown command “[2Jx”")


def test_the_beginning_of_a_name_and_any_case_are_enough() -> None:
    assert answer("1", "Quot") == "Stepping through quotations: before the only quotation.\n"
    assert answer("1", "NEXT_SENTENCE") == answer("1", "j")


def test_commands_follow_the_keys_that_the_settings_give() -> None:
    keys = {"compare.next": ("ö",), "everywhere.help": ("ü",), "compare.search": ("%",)}
    beginning, _, stepped, old, found = answers("1", "ö", "]", "%hull", keys=keys)
    assert beginning.endswith("ü lists the commands.\n")
    assert stepped.startswith("2 of 8 differences")
    assert old == "Unknown command “]”: ü lists the commands.\n"
    assert 'Search: 2 of 2 matches for "hull".' in found


def test_one_key_goes_to_the_next_match_while_a_search_is_active() -> None:
    assert "Search: 1 of 2 matches" in answer("1", "/hull")
    assert "Search: 2 of 2 matches" in answer("1", "/hull", "n")
    assert "1 of 8 differences" in answer("1", "/hull", "back", "n")
    assert answer("1", "/zebra", "n").startswith("2 of 8 differences")


def test_a_search_without_words_or_matches_says_so() -> None:
    assert answer("1", "/") == "Search: give the text too, as in: search ceasefire\n"
    assert answer("1", "search zebra") == 'Search: no match for "zebra".\n'


def test_past_the_end_it_goes_on_from_the_beginning_and_says_so() -> None:
    assert answer("1", "p").startswith("Past the beginning: on from the end.\n8 of 8 differences: reworded")
    assert answer("1", "5", "n", "n").startswith("Past the end: on from the beginning.\n1 of 1 conflicts: edited")


def test_a_step_that_leads_nowhere_says_only_that() -> None:
    assert answer("1", "other end") == "This sentence has no link.\n"
    assert answer("1", "l") == "This sentence has no other link.\n"


def test_a_comparison_is_made_once_and_one_that_fails_leaves_the_others() -> None:
    asked: list[str] = []

    def compare(left: Article, right: Article) -> Comparison:
        asked.append(right.id)
        if right is not ISLES:
            raise ValueError(left.text)
        return COMPARISON

    shown: list[str] = []
    browser = LineBrowser(loaded_session(ScriptedSource(compare=compare)), BUILT_IN, shown.append)
    browser.run(["1", "back", "1", "back", "2", "1"])
    assert asked == ["isles-daily", "orchard-weekly"]
    assert shown[5].startswith("srcdiff failed while comparing two articles (ValueError")
    assert "ran aground" not in shown[5]
    assert shown[6].startswith("Comparison of pair 1.")


def test_an_article_without_sentences_is_reported() -> None:
    study = replace(STUDY, articles=(article("harbour-post"), *STUDY.articles[1:]))
    shown = answers("1", "n", study=study, comparison=Comparison("harbour-post", "isles-daily", (), (), ()))
    assert shown[1] == "One of the articles has no sentence: there is nothing to compare.\n"
    assert shown[2].startswith("Pair 1: one event")


def test_a_long_list_is_written_in_pages() -> None:
    several = tuple(article(f"a{number}", "Words.", title=f"Title {number}") for number in range(50))
    study = Study(several)
    first, second, third, end, back = answers("next page", "space", "next page", "b", study=study)
    assert first.splitlines()[-2:] == ["Entries 1 to 20 of 52; next page goes on.", "? lists the commands."]
    assert second.endswith("Entries 21 to 40 of 52; next page goes on.\n")
    assert third.endswith("Entries 41 to 52 of 52.\n")
    assert end == "The list ends here.\n"
    assert back.endswith("Entries 21 to 40 of 52; next page goes on.\n")


def test_without_any_pair_the_refused_ones_are_listed_at_once() -> None:
    (shown,) = answers(study=replace(STUDY, pairings=STUDY.pairings[1:]))
    assert "Refused pair 1, score 0.04: Harbour Post and Orchard Weekly\n" in shown


def test_entries_are_shown_with_what_is_known_about_them() -> None:
    assert answer("first entry").startswith("Event 1, 2 articles, 2024-03-05 to 03-06: Ferry runs aground")
    assert "outlet: Harbour Post\n" in answer("j")
    assert "2 of page furniture" not in answer("j")
    assert answer("k").startswith("Event 1")


def test_a_filter_keeps_what_holds_the_words() -> None:
    shown = answer("/frost").splitlines()
    assert shown[0] == "List: 3 articles, 1 event, 1 pair, 2 refused and not listed, by event, with “frost”."
    assert shown[1:] == ["Alone (1):", "Article: Orchard Weekly: Apple growers fear late frost"]
    assert "No entry contains this text." in answer("filter zebra")
    assert answer("filter zebra", "n").startswith("List: ")
    assert answer("filter") == "Filter: give the text too, as in: filter ceasefire\n"
    assert "with" not in answer("/frost", "all entries").splitlines()[0]


def test_going_back_to_an_empty_list_says_that_it_is_empty() -> None:
    assert answer("filter zebra", "1", "back").endswith("No entry contains this text.\n")


def test_warnings_come_first() -> None:
    assert answers(warnings=("a.txt: empty\x1b",))[0].splitlines()[1] == "Warning: a.txt: empty "


def test_a_single_weak_pairing_is_written_in_words() -> None:
    event = Event("1", "Ferry", ("harbour-post", "isles-daily"), possible=("orchard-weekly",))
    shown = answers("g", study=replace(STUDY, events=(event,)))
    assert "Possible article: Orchard Weekly" in shown[0]
    assert "Possibly also: Orchard Weekly: connected by a single weak pairing" in shown[1]


def test_a_verdict_and_notes_are_written() -> None:
    link = replace(COMPARISON.links[0], origin="verdict")
    noted = replace(COMPARISON, links=(link, *COMPARISON.links[1:]), notes_right=(Note(2, "ask the coast guard"),))
    shown = answers("1", "5", "n", comparison=noted)[-1]
    assert "edited, score 0.94, decided by a person." in shown
    assert "Note, right: ask the coast guard\n" in shown
    assert answers("1", "}", comparison=noted)[-1].startswith("1 of 1 notes.\n3 of 8 differences: edited")
    wrapped = answers("1", "}", "}", comparison=noted)[-1]
    assert wrapped.startswith("Past the end: on from the beginning: 1 of 1 notes.\n3 of 8")


def test_a_rejected_link_is_written_as_no_link() -> None:
    rejected = replace(COMPARISON, links=COMPARISON.links[1:], unique_left=(0, 2, 5), rejected=(((2,), (2,)),))
    shown = answers("1", "verdicts", "n", comparison=rejected)[-1]
    assert shown.startswith("1 of 1 verdicts: rejected by a person: no link.\nLeft, sentence 3 of 7: A ferry with")
    assert "\nRight, sentence 3 of 8: A ferry carrying" in shown


def test_help_names_what_can_be_done_here_and_nothing_else() -> None:
    listed, compared = answer("?"), answer("1", "help")
    assert "], n, next pair: next pair\n" in listed
    assert "reasons: show why" in listed
    assert "theme" not in listed
    assert "], n, next: next difference" in compared
    assert "next pair" not in compared


def test_what_needs_a_screen_says_so() -> None:
    assert answer("theme") == "Theme: on the screen only, without --plain.\n"
    assert answer("export") == "Export: without --plain, or by `srcdiff report PATH... -o FILE`.\n"
    assert answer("1", "v") == "View: on the screen only, without --plain.\n"


def test_every_answer_is_to_an_action_of_the_table() -> None:
    named = {action.name for action in (*ACTIONS, *ASKED_FOR)}
    assert named >= LineBrowser(loaded_session(ScriptedSource()), BUILT_IN, print).answered
    for scope in SCOPE_TITLES:
        titles = [action.title for action in (*ACTIONS, *ASKED_FOR) if action.scope in {scope, "everywhere"}]
        assert len(titles) == len(set(titles))


HOSTILE = "Red [/foo] \x1b]52;c;aGk=\x07 \x1b[2J \u202eabc"


def test_hostile_text_is_harmless_everywhere() -> None:
    left = article("left\x1b[2J", HOSTILE, title=HOSTILE, source=HOSTILE)
    right = article("right", HOSTILE, title=HOSTILE)
    pairing = replace(STUDY.pairings[0], left=left.id, right=right.id, name=HOSTILE)
    study = Study((left, right), (pairing,), (Event("1", HOSTILE, (left.id, right.id)),))
    comparison = Comparison(left.id, right.id, (), (0,), (0,))
    commands = ("g", "j", "n", "1", "n", "/foo", "tab", "d", "space", "back", "back")
    shown = "".join(answers(*commands, study=study, comparison=comparison, warnings=(HOSTILE,)))
    assert "[/foo]" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
