"""The corpus that the benchmarks of large corpora make."""

import datetime
import os
import subprocess
import sys
from collections import Counter

from benchmarks.data.made_corpus import FIRST_DAY, MadeCorpus
from tests.cli.command import ROOT


def test_it_is_the_same_in_each_process() -> None:
    command = [sys.executable, "-m", "benchmarks.data.made_corpus", "60", "--days", "3"]
    first, second = (
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in "12"
    )
    assert first.stdout == second.stdout
    assert first.stdout.count(b"\n") == 60


def test_it_has_as_many_articles_as_asked_for_with_ids_of_their_own_over_all_days() -> None:
    made = list(MadeCorpus(301, days=6).records())
    assert len({record["id"] for record in made}) == len(made) == 301
    days = {datetime.date.fromisoformat(record["date"]) for record in made}
    assert days == {FIRST_DAY + datetime.timedelta(day) for day in range(6)}


def test_events_have_several_outlets_and_some_are_one_text() -> None:
    made = list(MadeCorpus(2_000).records())
    sizes = Counter(record["event"] for record in made)
    assert {1, 2, 9} <= set(sizes.values())
    outlets = Counter((record["event"], record["source"]) for record in made)
    assert max(outlets.values()) == 1
    texts = Counter(record["text"] for record in made)
    assert 3 <= max(texts.values()) <= 40


def test_its_words_are_as_frequent_as_in_news() -> None:
    words = Counter(word for record in MadeCorpus(500).records() for word in record["text"].lower().split())
    ranked = [count for _, count in words.most_common()]
    assert 0.3 < sum(ranked[:100]) / sum(ranked) < 0.6
    assert ranked.count(1) > 0.2 * len(ranked)
