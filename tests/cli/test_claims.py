"""`srcdiff claims`: the matrix alone, and the options that narrow it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import srcdiff, trouble


def claims_of(*arguments: object) -> Any:
    done = srcdiff("claims", *arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_the_matrix_says_which_articles_make_each_claim(folder: Path) -> None:
    done = srcdiff("claims", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "BOTH" in done.stdout
    assert "CONFLICTS" in done.stdout
    assert "ONLY" not in done.stdout


def test_a_claim_lists_the_articles_in_which_it_was_not_found(folder: Path) -> None:
    found = claims_of(folder, "--one-event")
    assert [event["articles"] for event in found["events"]] == [["a", "b", "c"]]
    assert {tuple(claim["missing"]) for claim in found["claims"]} == {("c",)}
    assert [claim["id"] for claim in found["claims"]] == [f"1.{number + 1}" for number in range(len(found["claims"]))]


def test_claims_are_narrowed_by_sources_and_conflicts(folder: Path) -> None:
    everything = claims_of(folder)["claims"]
    assert claims_of(folder, "--min-sources", "2")["claims"] == everything
    assert claims_of(folder, "--min-sources", "3")["claims"] == []
    assert claims_of(folder, "--conflicts")["claims"] == [claim for claim in everything if claim["conflicts"]]
    assert 0 < len(claims_of(folder, "--conflicts")["claims"]) < len(everything)


def test_what_one_source_alone_reports(folder: Path) -> None:
    found = claims_of(folder, "--only", "b")
    assert found["claims"] == []
    assert {one["article"] for event in found["events"] for one in event["unique"]} == {"b"}
    text = srcdiff("claims", folder, "--only", "b").stdout
    assert "The owner could not be reached." in text
    assert "BOTH" not in text


def test_a_reference_is_the_first_column_and_leads_its_claims(folder: Path) -> None:
    (folder / "srcdiff.yaml").write_text("sources: [{path: b.txt, outlet: Bergen Post}]", encoding="utf-8")
    found = claims_of(folder, "--reference", "bergen post")
    assert found["events"][0]["articles"] == ["b", "a"]
    assert {claim["lead"]["article"] for claim in found["claims"]} == {"b"}
    places = [claim["lead"]["sentence"] for claim in found["claims"]]
    assert places == sorted(places)


@pytest.mark.parametrize("option", ["--only", "--reference"])
def test_a_source_that_is_not_there_is_trouble_with_advice(folder: Path, option: str) -> None:
    message = trouble(srcdiff("claims", folder, option, "Reuters"))
    assert f"{option} Reuters: no article has this outlet or id; the sources are a, b, c" in message


@pytest.mark.parametrize("number", ["0", "-1", "two", "99999999999"])
def test_a_number_of_sources_is_a_number_from_1_on(folder: Path, number: str) -> None:
    assert "is not a number of sources" in trouble(srcdiff("claims", folder, f"--min-sources={number}"))


def test_articles_of_different_events_have_no_claims(folder: Path) -> None:
    done = srcdiff("claims", folder / "a.txt", folder / "c.txt")
    assert done.stdout.startswith("No two articles report one event")


def test_the_status_is_1_only_if_asked_for_and_articles_differ(folder: Path) -> None:
    assert srcdiff("claims", folder).returncode == 0
    assert srcdiff("claims", folder, "--exit-code").returncode == 1
    assert srcdiff("claims", folder / "a.txt", folder / "c.txt", "--exit-code").returncode == 0
