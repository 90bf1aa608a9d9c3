"""Real processes that read a corpus from a pipe."""

import json
from pathlib import Path

import pytest

from tests.builders import written
from tests.cli.command import ARTICLES, process, trouble

CORPUS = "".join(
    json.dumps({"id": name, "title": title, "text": "\n\n".join(paragraphs)}) + "\n"
    for name, (title, *paragraphs) in ARTICLES.items()
)
COMMANDS = ("report", "claims", "pairs", "read")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_piped_corpus_gives_what_the_same_corpus_gives_as_a_file(tmp_path: Path, command: str) -> None:
    (tmp_path / "ferry.jsonl").write_text(CORPUS, encoding="utf-8")
    piped = process(command, "-", cwd=tmp_path, standard_input=CORPUS.encode())
    named = process(command, "ferry.jsonl", cwd=tmp_path)
    assert piped.returncode == 0
    assert piped.stdout.replace("standard input", "ferry.jsonl") == named.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_each_bad_line_is_one_line_of_trouble_and_the_others_are_processed(command: str) -> None:
    first, second, third = CORPUS.splitlines()
    lines = [first, "{torn", second, '{"id": "\x1b[2J"}', third, first]
    done = process(command, "-", standard_input="\n".join(lines).encode())
    assert done.returncode == 2
    assert all(ARTICLES[name][0][:20] in done.stdout for name in ("a", "b"))
    torn, empty, repeated = done.stderr.splitlines()
    assert torn.startswith("srcdiff: standard input:2: is not JSON")
    assert empty.startswith("srcdiff: standard input:4: ")
    assert repeated.startswith("srcdiff: standard input:6: the id “a” is taken by standard input:1")


def test_a_pipe_and_a_folder_are_read_together(tmp_path: Path) -> None:
    folder = written(tmp_path / "articles", {name: ARTICLES[name] for name in "ac"})
    done = process("pairs", "-", folder, standard_input=CORPUS.splitlines()[1].encode())
    assert done.returncode == 0
    assert "Paired (1)" in done.stdout


def test_diff_takes_a_text_or_a_corpus_of_one_from_a_pipe(tmp_path: Path) -> None:
    folder = written(tmp_path / "articles", ARTICLES)
    text = (folder / "a.txt").read_bytes()
    record = {"title": ARTICLES["a"][0], "text": "\n\n".join(ARTICLES["a"][1:])}
    for content in (text, json.dumps(record).encode()):
        assert process("diff", "-", folder / "a.txt", standard_input=content).returncode == 0
        assert process("diff", "-", folder / "b.txt", standard_input=content).returncode == 1
    other = (folder / "b.txt").rename(folder / "other.txt")
    assert "these are 4" in trouble(process("diff", "-", other, standard_input=CORPUS.encode()))


def test_one_record_is_too_few_to_report_on() -> None:
    one = CORPUS.splitlines()[0].encode()
    assert "only one article was given, a; it takes two" in trouble(process("report", "-", standard_input=one))
