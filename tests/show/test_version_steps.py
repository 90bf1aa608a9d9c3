"""What changed from each version of an article to the next, whichever was read first."""

from dataclasses import replace

import pytest

from srcdiff.claims import with_claims
from srcdiff.model import Comparison, Event, Link, Study
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.event_text import event_lines
from srcdiff.show.styled_text import rendered
from srcdiff.show.version_steps import VersionStep, version_steps
from tests.builders import article

EARLY = article("early", "The ferry sank.", "Fog was thick.", "Nobody was hurt.", source="Bay Post")
LATE = article("late", "Nobody was hurt.", "The ferry sank on Monday.", "Divers are on their way.", source="Bay Post")
OTHER = article("other", "The ferry sank.", "It was cold.", source="Isles Daily")
EVENT = Event("1", "Ferry", ("early", "late", "other"), versions=(("early", "late"),))
LINKS = (Link((0,), (1,), "edited", 0.9), Link((2,), (0,), "same", 1.0, moved=True))
STRAIGHT = Comparison("early", "late", LINKS, (1,), (2,))
TURNED = Comparison(
    "late",
    "early",
    tuple(replace(link, left=link.right, right=link.left) for link in reversed(LINKS)),
    (2,),
    (1,),
)
STEP = VersionStep("early", "late", added=(2,), removed=(1,), changed=(1,), moved=(0,))


@pytest.mark.parametrize("comparison", [STRAIGHT, TURNED])
def test_a_step_says_what_was_added_removed_changed_and_moved(comparison: Comparison) -> None:
    assert list(version_steps(EVENT, [comparison])) == [("late", (STEP,))]


def test_versions_that_were_not_compared_have_no_step() -> None:
    assert list(version_steps(EVENT, [])) == [("late", ())]


def test_copies_of_one_text_whose_sentences_are_alike_have_no_step() -> None:
    same = (Link((0,), (0,), "same", 1.0), Link((1,), (1,), "same", 1.0))
    crossing = (Link((0,), (1,), "partial", 0.8, moved=True), Link((1,), (0,), "partial", 0.8, moved=True))
    comparison = Comparison("early", "late", (same[0], *crossing, same[1]), (), ())
    assert list(version_steps(EVENT, [comparison])) == [("late", (VersionStep("early", "late", (), (), (), ()),))]
    copies = replace(EVENT, copies=(("early", "late"),))
    assert [steps for _, steps in version_steps(copies, [comparison])] == [()]


def test_versions_are_one_source_with_their_steps() -> None:
    shared = (Link((1,), (0,), "edited", 0.9),)
    study = Study(
        (EARLY, LATE, OTHER),
        events=(EVENT,),
        comparisons=(
            STRAIGHT,
            Comparison("late", "other", shared, (0, 2), (1,)),
            Comparison("early", "other", (), (), ()),
        ),
    )
    (page,) = event_pages(with_claims(study))
    assert [column.article.id for column in page.columns] == ["late", "other"]
    text = rendered(event_lines(page, 100), colour=False)
    assert "version early to late: 1 added (3), 1 removed (2), 1 changed (2), 1 moved (1)" in text
    assert "2 sources" in text
    assert "Fog was thick." not in text
