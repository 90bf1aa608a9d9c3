"""Every kind of reason, in words that the two articles bear out."""

import pytest

from srcdiff.model import Article, Reason, ReasonKind
from srcdiff.pair import pair_articles
from tests.builders import article
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, LIBRARY, STRIKE, day, mixed_set


def reasons(left: Article, right: Article) -> dict[ReasonKind, Reason]:
    """Return the reasons of two articles among others, by kind."""
    others = [article("o1", *LIBRARY), article("o2", *STRIKE)]
    pairings, _ = pair_articles([left, right, *others])
    return {reason.kind: reason for reason in pairings[0].reasons}


def test_a_shared_quotation_is_quoted() -> None:
    reason = reasons(article("a", *FERRY), article("b", *FERRY_AGAIN))["shared_quote"]
    assert reason.detail.startswith("both quote “We heard a long grinding noise")
    assert reason.weight > 0


def test_a_shared_phrase_is_shown_as_the_left_article_prints_it() -> None:
    left = article("a", "The council voted on Tuesday to close the Old Mill Bridge to all heavy traffic until spring.")
    right = article("b", "It will close the old mill bridge to all heavy traffic, a spokeswoman said.")
    detail = reasons(left, right)["shared_phrase"].detail
    assert "close the Old Mill Bridge to all heavy traffic" in detail


def test_no_shared_phrase_is_not_a_reason() -> None:
    assert "shared_phrase" not in reasons(article("a", *(2 * FERRY)), article("b", *(2 * STRIKE)))


def test_an_age_in_both_leads_is_a_reason_for_one_event() -> None:
    left = article("a", "A 34-year-old man was hurt in a fire in Varnby.", "Neighbours called for help.")
    right = article("b", "Fire in Varnby: a man, 34-years-old, is in hospital.", "The house is lost.")
    assert reasons(left, right)["age"].detail == "both give the age 34"
    assert reasons(left, right)["age"].weight > 0


def test_other_ages_and_other_streets_are_reasons_against_one_event() -> None:
    left = article("a", "A 15-year-old girl was hurt in a fire on North Oak Street.", "Neighbours called for help.")
    right = article("b", "A 71-year-old man was hurt in a fire on Mill Road.", "Neighbours called for help.")
    found = reasons(left, right)
    assert found["age"].detail == "give the ages 15, the other 71"
    assert found["street"].detail == "name North Oak Street, the other Mill Road"
    assert found["age"].weight < 0
    assert found["street"].weight < 0


def test_names_are_listed_whole_and_without_what_every_article_names() -> None:
    everywhere = "The board in Varnby met."
    pairings, _ = pair_articles(
        [
            article("a", *FERRY, everywhere),
            article("b", *FERRY_AGAIN, everywhere),
            article("c", *LIBRARY, everywhere),
            article("d", *STRIKE, everywhere),
        ]
    )
    detail = next(reason.detail for reason in pairings[0].reasons if reason.kind == "names")
    assert "Tomas Berg" in detail
    assert not detail.endswith("Varnby") or detail.count(",") > 1


def test_numbers_are_given_with_what_both_articles_count() -> None:
    assert (
        reasons(article("a", *FERRY), article("b", *FERRY_AGAIN))["numbers"].detail
        == "both have 214 passengers on board"
    )


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [(3, 3, "published on the same day"), (3, 4, "published 1 day apart"), (3, 29, "published 26 days apart")],
)
def test_days_of_publication_are_compared(first: int, second: int, words: str) -> None:
    left, right = article("a", *FERRY, date=day(first)), article("b", *FERRY_AGAIN, date=day(second))
    assert reasons(left, right)["date"].detail == words


def test_a_day_read_from_the_text_is_called_dated() -> None:
    left = article("a", ("May 3, 2019", "furniture"), *FERRY)
    right = article("b", *FERRY_AGAIN, date=day(5))
    assert reasons(left, right)["date"].detail == "dated 2 days apart"


def test_months_named_in_the_text_speak_against_each_other() -> None:
    left = article("a", *FERRY, "The board met on June 14, 2024.")
    right = article("b", *FERRY_AGAIN, "The board met on February 24, 2023.")
    reason = reasons(left, right)["period"]
    assert "mentions June 2024, the other February 2023" in reason.detail
    assert reason.weight < 0


def test_weekdays_of_the_lead_speak_against_each_other() -> None:
    left = article("a", "The Marlene ran aground on Monday.", "Tugs pulled it free.")
    right = article("b", "The Marlene ran aground on Friday.", "Tugs pulled it free.")
    assert reasons(left, right)["period"].detail == "mentions Monday, the other Friday"


def test_days_named_by_both_speak_for_them() -> None:
    left = article("a", *FERRY, "A hearing is set for 12 June.")
    right = article("b", *FERRY_AGAIN, "The hearing is on June 12.")
    reason = reasons(left, right)["period"]
    assert reason.detail == "both mention 12 June"
    assert reason.weight > 0


def test_the_same_wire_copy_in_two_outlets_is_a_duplicate() -> None:
    left, right = article("a", *FERRY, *STRIKE), article("b", *FERRY, *STRIKE, "Our reporter adds: it rained.")
    reason = reasons(left, right)["duplicate"]
    assert reason.detail == "copies of one text"
    assert reason.weight > 0


def test_a_report_in_other_words_is_no_duplicate() -> None:
    assert "duplicate" not in reasons(article("a", *FERRY), article("b", *FERRY_AGAIN))


def test_words_are_named_for_and_against() -> None:
    pairings, _ = pair_articles(mixed_set())
    details = {reason.detail for pairing in pairings for reason in pairing.reasons if reason.kind == "words"}
    assert any(detail.startswith("both mention") and "aground" in detail for detail in details)
    assert any(detail.startswith("have ") for detail in details)


def test_the_weights_of_a_pair_and_the_bias_make_its_score() -> None:
    pairings, _ = pair_articles([article("a", *FERRY), article("b", *FERRY_BRIEF), article("c", *STRIKE)])
    from srcdiff.pair.score import score_of

    parts = {reason.kind: reason.weight for reason in pairings[0].reasons}
    assert score_of(parts) == pytest.approx(pairings[0].score, abs=0.002)


def test_a_month_that_only_one_article_names_is_no_reason() -> None:
    left = article("a", "The Marlene ran aground.", "The board met in February.")
    right = article("b", "The Marlene ran aground.", "Tugs pulled it free.")
    assert "period" not in reasons(left, right)


def test_a_number_that_counts_other_things_is_no_reason() -> None:
    left = article("a", *FERRY, "The tug has 37 winches.")
    right = article("b", *FERRY_AGAIN, "The captain is 37.")
    assert "37" not in reasons(left, right)["numbers"].detail


def test_no_reason_lists_fragments() -> None:
    left = article("a", "The bridge is closed, Ursula von der Leyen told Prime Minister Ana Lund.")
    right = article("b", "About the bridge Ursula von der Leyen and Prime Minister Ana Lund agreed.")
    details = [reason.detail for reason in reasons(left, right).values()]
    listed = {item for detail in details for item in detail.split(" ", 2)[-1].split(", ")}
    assert "Ursula von der Leyen" in listed
    assert not {"von", "der", "Prime", "Ursula"} & listed
