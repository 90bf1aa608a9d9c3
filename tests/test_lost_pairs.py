"""The table of lost pairs names the stage at which a pair is lost."""

from collections import Counter
from pathlib import Path

from benchmarks.quality.lost_pairs import LOW, TOO_FAR, lost_stages, made_pairs
from benchmarks.quality.plain_steps import PlainSteps
from srcdiff.index.pairing import pair_index
from tests.builders import article
from tests.index.made_index import make_index
from tests.pair.articles import FERRY, FERRY_AGAIN, FERRY_BRIEF, STRIKE, day


def test_each_lost_pair_has_the_stage_at_which_it_was_lost(tmp_path: Path) -> None:
    articles = [
        article("00-000001-Post", *FERRY, date=day(1)),
        article("00-000001-Daily", *FERRY_AGAIN, date=day(2)),
        article("00-000001-Echo", *STRIKE, date=day(2)),
        article("00-000002-Post", *FERRY_BRIEF, date=day(2)),
        article("00-000002-Echo", *FERRY, date=day(20)),
    ]
    index = make_index(tmp_path / "index", articles)
    pair_index(index, PlainSteps())
    found, lost = made_pairs(index)
    assert found == Counter({"2 to 4": 1})
    assert set(lost.values()) == {"2 to 4"}
    assert lost_stages(index, lost) == {
        ("00-000001-Daily", "00-000001-Echo"): LOW,
        ("00-000001-Echo", "00-000001-Post"): LOW,
        ("00-000002-Echo", "00-000002-Post"): TOO_FAR,
    }
