"""Verdicts as the command applies them: in every report, from their place, and reported if they are damaged."""

import json
from pathlib import Path

import pytest

from srcdiff.api import read
from srcdiff.verdicts.store import change_verdicts
from srcdiff.verdicts.values import (
    FurnitureVerdict,
    NoteVerdict,
    Verdict,
    VerdictChange,
    link_verdict,
    pairing_verdict,
    remembered,
    remembered_sentences,
)
from tests.builders import THREE_FILES, written
from tests.cli.command import loaded_modules, srcdiff, trouble

ARTICLES = {
    "a": (
        "Ferry runs aground off Norway",
        "A ferry with 80 people on board ran aground off Bergen on Friday, police said.",
        "Nobody was hurt, said Captain Olav Roe.",
    ),
    "b": (
        "Ferry with 85 aboard hits rocks near Bergen",
        "The ferry ran aground off Bergen on Friday with 85 people on board.",
        "The owner was not to be reached.",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", ARTICLES)


def decide(folder: Path, file: Path) -> None:
    """Reject the link of the ferries that ran aground, join two other sentences, mark furniture and write a note."""
    left, right = read(folder)
    verdicts: tuple[Verdict, ...] = (
        link_verdict(remembered_sentences(left, (1,)), remembered_sentences(right, (1,)), linked=False),
        link_verdict(remembered_sentences(left, (2,)), remembered_sentences(right, (2,)), linked=True),
        FurnitureVerdict(left.id, remembered(left, 0), furniture=True),
        NoteVerdict(right.id, remembered(right, 2), "ask them again"),
        pairing_verdict(left.id, right.id, same_event=True),
    )
    for verdict in verdicts:
        change_verdicts(file, VerdictChange(added=(verdict,)))


def test_verdicts_beside_the_articles_are_applied_by_every_command(folder: Path) -> None:
    decide(folder, folder / "srcdiff.verdicts.jsonl")
    report, pairs = (json.loads(srcdiff(command, folder, "--format", "json").stdout) for command in ("report", "pairs"))
    diff = json.loads(srcdiff("diff", folder / "a.txt", folder / "b.txt", "--format", "json").stdout)
    (comparison,) = diff["comparisons"]
    assert report["comparisons"] == [comparison]
    assert comparison["rejected"] == [{"left": [1], "right": [1]}]
    assert [link["origin"] for link in comparison["links"] if link["left"] == [2]] == ["verdict"]
    assert comparison["notes"] == {"left": [], "right": [{"sentence": 2, "text": "ask them again"}]}
    assert diff["articles"][0]["sentences"][0]["kind"] == "furniture"
    assert [pairing["origin"] for pairing in pairs["pairings"]] == ["verdict"]


def test_the_text_report_says_what_was_decided(folder: Path) -> None:
    decide(folder, folder / "srcdiff.verdicts.jsonl")
    done = srcdiff("report", folder, "--full")
    assert done.returncode == 0
    assert "1.00 [by verdict] Ferry runs aground off Norway = " in done.stdout
    assert "partial, score 1.00 [by verdict]" in done.stdout
    assert "Rejected by verdict: [2] with [2]." in done.stdout
    assert "    # ask them again" in done.stdout


def test_the_option_wins_over_the_setting_and_the_setting_over_the_place(folder: Path, tmp_path: Path) -> None:
    for name in ("option", "setting"):
        decide(folder, tmp_path / f"{name}.jsonl")
    (folder / "srcdiff.verdicts.jsonl").write_text("rubbish\n")
    (folder / "srcdiff.yaml").write_text("verdicts: ../setting.jsonl\n")
    assert "[by verdict]" in srcdiff("pairs", folder).stdout
    (tmp_path / "setting.jsonl").write_text("rubbish\n")
    assert srcdiff("pairs", folder).returncode == 2
    assert srcdiff("pairs", folder, "--verdicts", tmp_path / "option.jsonl").returncode == 0


def test_config_show_names_the_verdict_file(folder: Path) -> None:
    file = folder / "srcdiff.verdicts.jsonl"
    assert f"# Verdict file: {file} (not there yet)\n" in srcdiff("config", "show", folder).stdout
    decide(folder, file)
    assert f"# Verdict file: {file}\n" in srcdiff("config", "show", folder).stdout


@pytest.mark.parametrize("name", ["mine.verdicts.jsonl", "mine.jsonl"])
def test_a_verdict_file_among_the_articles_is_not_an_article(folder: Path, name: str) -> None:
    decide(folder, folder / name)
    done = srcdiff("report", folder, "--verdicts", folder / name)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_damaged_line_is_reported_and_the_others_apply(folder: Path) -> None:
    file = folder / "srcdiff.verdicts.jsonl"
    decide(folder, file)
    before = file.read_bytes().replace(b'"verdict": "furniture"', b'"verdict": "\x1b[31m"')
    file.write_bytes(before)
    for command in (("report", folder, "--full"), ("pairs", folder), ("diff", folder / "a.txt", folder / "b.txt")):
        done = srcdiff(*command)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert f"{file.name}:4: is not JSON: " in done.stderr
        assert "\x1b" not in done.stderr
        assert command[0] == "diff" or "[by verdict]" in done.stdout
    assert file.read_bytes() == before


def test_a_verdict_whose_sentence_is_gone_is_a_warning(folder: Path) -> None:
    file = folder / "srcdiff.verdicts.jsonl"
    decide(folder, file)
    (folder / "b.txt").write_text("\n\n".join(ARTICLES["b"][:2]) + "\n", encoding="utf-8")
    before = file.read_bytes()
    done = srcdiff("report", folder, "--full")
    assert done.returncode == 0
    assert "warning" in done.stderr
    assert "the note has no effect: b no longer has the sentence [3]; it is kept" in done.stderr
    assert "owner" not in done.stderr
    assert srcdiff("report", folder, "--quiet").stderr == ""
    assert file.read_bytes() == before


def test_a_name_that_cannot_be_a_verdict_file_is_trouble(folder: Path, tmp_path: Path) -> None:
    assert "no such verdict file; check the name" in trouble(srcdiff("report", folder, "--verdicts", "none.jsonl"))
    assert "is one of the articles" in trouble(srcdiff("report", folder, "--verdicts", folder / "a.txt"))
    is_folder = "the verdict file cannot be read: Is a directory; fix it or choose another"
    assert is_folder in srcdiff("report", folder, "--verdicts", tmp_path).stderr
    decide(folder, folder / "srcdiff.verdicts.jsonl")
    output = ("--verdicts", folder / "srcdiff.verdicts.jsonl", "--output", folder / "srcdiff.verdicts.jsonl")
    assert "is one of the inputs" in trouble(srcdiff("report", folder, *output))


def test_standard_input_has_its_verdicts_in_the_working_folder(folder: Path) -> None:
    (folder / "srcdiff.verdicts.jsonl").write_text("rubbish\n")
    done = srcdiff("diff", "-", "b.txt", cwd=folder, standard_input=(folder / "a.txt").read_bytes())
    assert "srcdiff.verdicts.jsonl:1: is not JSON" in done.stderr


def test_no_code_for_verdicts_loads_without_a_file(folder: Path) -> None:
    program = f"from srcdiff.cli.main import main; main(['report', {str(folder)!r}])"
    assert loaded_modules(program, ("srcdiff.verdicts", "srcdiff.verdicts.match", "srcdiff.verdicts.store")) == []


def test_decisions_on_claims_made_in_lines_are_in_every_report(tmp_path: Path) -> None:
    folder = written(tmp_path / "three", THREE_FILES)
    commands = "\n/bang\n+\nback\n/refund\n+\nback\n/bang\nclaim note who said so?\nsource b\nsplit\n"
    done = srcdiff("--plain", folder, standard_input=commands.encode())
    assert [line for line in done.stdout.splitlines() if line in {"Claims joined.", "Note written."}] == [
        "Claims joined.",
        "Note written.",
    ]
    for command in ("report", "claims"):
        claims = json.loads(srcdiff(command, folder, "--format", "json").stdout)["claims"]
        (joined,) = (claim for claim in claims if claim["origin"] == "verdict")
        assert joined["note"] == "who said so?"
        assert {(one["article"], one["sentence"]) for one in joined["sentences"]} == {
            *(("harbour", 2), ("harbour", 3)),
            *(("tern", 1), ("tern", 2)),
        }
        text = " ".join(srcdiff(command, folder).stdout.split())
        assert "[by verdict]" in text
        assert f"claim {joined['id'].partition('.')[2]}: who said so?" in text
    for suffix in ("md", "html", "csv"):
        target = tmp_path / f"page.{suffix}"
        srcdiff("report", folder, "-o", target)
        assert "who said so?" in target.read_text(encoding="utf-8")
    reference = json.loads(srcdiff("claims", folder, "--reference", "tern", "--format", "json").stdout)["claims"]
    assert [claim["origin"] for claim in reference].count("verdict") == 1
