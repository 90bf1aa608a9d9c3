from srcdiff.pair.particulars import particulars
from tests.builders import article


def test_ages_of_the_lead_and_of_the_rest_are_found() -> None:
    found = particulars(
        article("a", "A 15-year-old girl was hurt.", "Neighbours ran to help. " * 40, "Ola Vik, 52, saw it.")
    )
    assert found.ages == {15, 52}
    assert found.lead_ages == {15}


def test_a_street_is_known_by_the_last_word_of_its_name() -> None:
    found = particulars(article("a", "It burned in the 300 block of North Oak Street, near Mill Road."))
    assert found.streets.keys() == {"oak", "mill"}
    assert found.streets["mill"].endswith("Mill Road")


def test_furniture_gives_no_particulars() -> None:
    found = particulars(article("a", ("Contact us: 12 Harbour Street", "furniture"), "It rained."))
    assert not found.streets
