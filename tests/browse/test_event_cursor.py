"""The cursor of an event: where its steps and questions lead, and which sentence they lead to in a comparison."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.browse.event_cursor import EVENT_COMMANDS, EventCursor, open_event
from srcdiff.browse.event_jump import Jump, jump, jump_place
from srcdiff.browse.event_view import QUESTIONS, event_view
from srcdiff.browse.list_cursor import MOST_MARKED
from srcdiff.browse.pair_view import Place, Side, compared_pair
from tests.builders import COMPARISON, HARBOUR, ISLES
from tests.ferry_event import AGROUND, ARTICLES, BANG, EVENT, HURT, TERN, UNIQUE, WEAK, made_page, page_of

VIEW = event_view(made_page())
START = open_event(VIEW)
WALKS = st.lists(st.sampled_from(sorted(EVENT_COMMANDS)), max_size=14)


def walked(*names: str, cursor: EventCursor = START) -> EventCursor:
    for name in names:
        cursor = EVENT_COMMANDS[name](cursor)
    return cursor


def listed(cursor: EventCursor) -> list[str]:
    return [item.number or item.text for item in cursor.items]


@given(WALKS)
def test_the_cursor_is_never_at_a_heading_whatever_was_pressed(names: list[str]) -> None:
    cursor = walked(*names)
    assert cursor.item == (cursor.items[cursor.position] if cursor.items else None)
    assert cursor.item is None or not cursor.item.is_heading
    assert cursor.source is None or 0 <= cursor.source < len(VIEW.page.columns)
    assert len(cursor.marked) <= MOST_MARKED


@given(WALKS)
def test_asking_the_same_question_twice_leads_back_to_everything(names: list[str]) -> None:
    for question in QUESTIONS:
        cursor = walked(*names)
        asked = walked(f"event.{question.name}", cursor=cursor)
        twice = walked(f"event.{question.name}", cursor=asked)
        assert "everything" in {asked.question.name, twice.question.name}


def test_an_event_opens_with_every_claim_by_its_number_of_sources_then_with_what_one_alone_reports() -> None:
    assert listed(START)[:5] == ["ALL THREE", "1", "TWO OF 3", "2", "3"]
    assert listed(START)[5] == "ONLY A Harbour Post (2)"
    assert "… and nobody was hurt" in listed(START)
    assert START.item is not None
    assert START.item.number == "1"


def test_each_question_lists_its_answers_and_is_counted() -> None:
    assert [(question.title, VIEW.counts[question.name]) for question in QUESTIONS] == [
        ("All", 1),
        ("Most", 0),
        ("Two", 2),
        ("One", 7),
        ("Conflicts", 1),
        ("Possible", 1),
    ]
    assert listed(walked("event.all")) == ["ALL THREE", "1"]
    assert listed(walked("event.most")) == []
    assert listed(walked("event.two")) == ["TWO OF 3", "2", "3"]
    assert listed(walked("event.conflicts")) == ["ALL THREE", "1"]
    assert listed(walked("event.possible")) == ["POSSIBLE: 1 weak match", "4"]
    alone = walked("event.one")
    assert sum(not item.is_heading for item in alone.items) == VIEW.counts["one"]


def test_a_question_without_an_answer_says_so_and_every_step_stays() -> None:
    nothing = walked("event.most")
    assert nothing.notice == "Nothing here: reported by most"
    for name in EVENT_COMMANDS:
        assert walked(name, cursor=nothing).view is VIEW
    assert nothing.current_sentence is None
    assert jump(nothing) is None


def test_a_question_keeps_the_claim_where_it_is_an_answer() -> None:
    third = walked("event.next_claim", "event.next_claim")
    assert third.item is not None
    assert third.item.number == "3"
    asked = walked("event.two", cursor=third)
    assert asked.item == third.item
    assert asked.notice == "2 of 2: 2 claims"


def test_headings_are_stepped_over_and_can_be_stepped_to() -> None:
    assert [walked(*["event.next_claim"] * steps).position for steps in range(4)] == [1, 3, 4, 6]
    assert walked("event.next_heading").position == 3
    assert walked("event.next_heading", "event.next_heading", "event.previous_heading").position == 3
    assert walked("event.last_claim", "event.next_claim").position == len(START.items) - 1
    assert walked("event.previous_claim").position == 1


def test_a_search_finds_a_claim_by_the_words_of_any_source() -> None:
    assert listed(START.searching("carrying 221")) == ["ALL THREE", "1"]
    assert listed(START.searching("FISHING  boats")) == [
        "ONLY C Ferry runs aground (2)",
        "Some 220 people were taken ashore by fishing boats.",
    ]
    assert START.searching("zebra").item is None
    assert listed(START.searching("zebra").searching("")) == listed(START)


def test_the_words_of_all_sources_are_before_the_first_source() -> None:
    assert START.source is None
    walk = [walked(*["event.next_source"] * steps).source for steps in range(5)]
    assert walk == [None, 0, 1, 2, 2]
    assert walked("event.next_source", "event.previous_source", "event.previous_source").source is None
    assert open_event(VIEW, "tern").source == 2


def test_two_sources_are_marked_and_a_third_replaces_the_oldest() -> None:
    assert walked("event.mark").notice == "Choose a source first"
    two = walked("event.next_source", "event.mark", "event.next_source", "event.mark")
    assert (two.marked, two.notice) == ((0, 1), "Marked: A and B")
    assert walked("event.next_source", "event.mark", cursor=two).marked == (1, 2)
    assert walked("event.mark", cursor=two).marked == (0,)


def test_a_cell_leads_to_the_comparison_with_a_source_that_disagrees_at_that_sentence() -> None:
    assert jump(START) == Jump(("harbour-post", "isles-daily"), "harbour-post", 2, (2,))
    assert jump(START.at_source(1)) == Jump(("harbour-post", "isles-daily"), "isles-daily", 2, (2,))
    assert jump(START.at_source(2)) == Jump(("harbour-post", "tern"), "tern", 0, (2,))


def test_a_source_without_the_claim_is_compared_at_the_sentence_of_one_that_has_it() -> None:
    bang = walked("event.next_claim").at_source(2)
    assert bang.current_sentence is None
    assert jump(bang) == Jump(("harbour-post", "tern"), "harbour-post", 3, ())


def test_two_marked_sources_are_compared_whatever_source_is_current() -> None:
    marked = replace(START, marked=(2, 1))
    for source in (None, 0, 1, 2):
        target = jump(marked.at_source(source))
        assert target is not None
        assert target.pair == ("isles-daily", "tern")


def test_what_one_source_alone_reports_leads_to_the_source_with_most_claims_in_common() -> None:
    alone = walked("event.one")
    assert jump(alone) == Jump(("harbour-post", "isles-daily"), "harbour-post", 0, ())


def test_a_sentence_that_may_be_in_another_source_leads_to_that_one() -> None:
    doubtful = next(number for number, item in enumerate(walked("event.one").items) if item.counterpart)
    alone = replace(walked("event.one"), position=doubtful)
    assert jump(alone) == Jump(("isles-daily", "tern"), "tern", 1, (2,))
    assert alone.decided_sentence == alone.at_source(1).decided_sentence == ("tern", 1)
    assert walked("event.one").decided_sentence is None


def test_a_comparison_opens_at_the_link_of_the_claim() -> None:
    pair = compared_pair(HARBOUR, ISLES, COMPARISON)
    target = jump(walked("event.next_claim").at_source(1))
    assert target is not None
    assert jump_place(pair, target) == Place(Side.RIGHT, 4, 1)
    assert jump_place(pair, replace(target, position=3, others=())) == Place(Side.RIGHT, 3)
    assert jump_place(pair, replace(target, position=99)).position == len(ISLES.sentences) - 1


def test_an_event_made_anew_keeps_claim_source_marks_and_question() -> None:
    before = replace(walked("event.two", "event.next_claim"), source=2, marked=(0, 2))
    fewer = replace(EVENT, articles=("isles-daily", "tern"))
    lead = replace(HURT, lead=("isles-daily", 5), sentences=HURT.sentences[1:])
    after = before.on(event_view(page_of(fewer, ARTICLES, (lead,), ())))
    assert after.item is None
    assert (after.source, after.marked) == (1, (1,))
    claims = (BANG, HURT, AGROUND, WEAK)
    renumbered = tuple(replace(claim, id=f"1.{number}") for number, claim in enumerate(claims, 1))
    other = before.on(event_view(page_of(EVENT, ARTICLES, renumbered, UNIQUE)))
    assert other.item is not None
    assert (other.item.number, other.question.name) == ("2", "two")


def test_where_a_sentence_is_no_longer_listed_the_next_one_is_current() -> None:
    second = walked("event.one", "event.next_claim")
    third = walked("event.next_claim", cursor=second)
    assert second.item is not None
    assert third.item is not None
    (gone,) = second.item.sentences()
    left = [one for one in sorted(UNIQUE, key=lambda one: one.position) if (one.article, one.position) != gone]
    after = second.on(event_view(page_of(EVENT, ARTICLES, (AGROUND, BANG, HURT, WEAK), left)))
    assert after.item is not None
    assert after.item.sentences() == third.item.sentences()


def test_a_claim_follows_its_sentences_to_where_they_are_now() -> None:
    cursor = walked("event.next_claim")
    claim = replace(BANG, lead=("harbour-post", 4), sentences=(BANG.sentences[0]._replace(position=4),))
    page = page_of(
        EVENT, ARTICLES, (replace(HURT, id="1.1", sentences=HURT.sentences[1:2], lead=("isles-daily", 5)), claim), ()
    )
    after = cursor.on(event_view(page), {("harbour-post", 3): ("harbour-post", 4)})
    assert after.view.numbers == {}
    found = walked("event.possible", cursor=cursor.on(event_view(page), {("harbour-post", 3): ("harbour-post", 4)}))
    assert [item.sentences() for item in found.items][1:] == [(("isles-daily", 5),), (("harbour-post", 4),)]


def test_a_sentence_knows_the_claims_that_it_makes() -> None:
    assert VIEW.numbers["tern", 0] == ("1", "3")
    assert ("tern", 1) not in VIEW.numbers
    assert VIEW.article(2) is TERN
