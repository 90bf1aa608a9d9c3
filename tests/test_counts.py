"""One event has the same counts in the report, in the JSON, on the screen and in lines."""

import json
import re
from pathlib import Path

import pytest

from srcdiff.browse.event_view import event_view
from srcdiff.session.event_pages import EventPages
from srcdiff.session.session import Session
from srcdiff.session.study_files import StudyFiles
from srcdiff.show.event_text import event_lines
from srcdiff.show.json import study_json
from srcdiff.show.styled_text import rendered

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def session() -> Session:
    session = Session(StudyFiles([ROOT / "seeds"], ROOT / "config" / "seeds.yaml"))
    session.load()
    return session


def test_report_json_and_screen_count_alike(session: Session) -> None:
    (event,) = session.study().events
    counts = event_view(EventPages(session).page(event)).counts
    written = json.loads(study_json(session.whole_study()))
    sure = [claim for claim in written["claims"] if _sure_sources(claim) > 1]
    alone = sum(len(one["unique"]) for one in written["events"])
    conflicts = sum(len(claim["conflicts"]) for claim in sure)
    assert (len(sure), alone, conflicts) == (counts["everything"], counts["one"], counts["conflicts"])
    report = rendered(event_lines(EventPages(session).page(event), 100), colour=False)
    assert f"{counts['everything']} claims" in report
    assert sum(map(int, re.findall(r"(\d+) only here", report))) == counts["one"]
    assert sum(map(int, re.findall(r"· ! (\d+) conflict", report))) == counts["conflicts"]


def _sure_sources(claim: dict[str, list[dict[str, str]]]) -> int:
    return len({one["article"] for one in claim["sentences"] if one["grade"] == "sure"})
