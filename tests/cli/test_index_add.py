"""``srcdiff index add`` and ``status``: articles are stored once, by day."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.command import loaded_modules, process, srcdiff, trouble

FERRY = "The ferry Marlene ran aground off Varnby on Friday. Nobody was hurt, the coast guard said."
STRIKE = "Dockers in Osthaven walked out on Tuesday. The harbour stood still for nine hours."


def record(identifier: str, text: str, date: str | None = None) -> str:
    return json.dumps({"id": identifier, "text": text, **({"date": date} if date else {})}) + "\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "corpus.jsonl"
    file.write_text(record("f", FERRY, "2019-05-03") + record("s", STRIKE, "2019-05-07"), encoding="utf-8")
    return file


def status(index: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(srcdiff("index", "status", index, "--format", "json").stdout)
    return found


def test_articles_are_stored_by_day(corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "new" / "corpus.index"
    done = srcdiff("index", "add", corpus, "--into", index)
    assert (done.returncode, done.stdout) == (0, f"{index}: 2 articles added on 2 days\n")
    assert sorted(day.name for day in (index / "days").iterdir()) == ["2019-05-03", "2019-05-07"]
    assert "2 articles on 2 days, 2019-05-03 to 2019-05-07\n" in srcdiff("index", "status", index).stdout


def test_the_same_article_again_is_no_second_one(corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    before = status(index)
    done = srcdiff("index", "add", corpus, "--into", index)
    assert done.stdout == f"{index}: 0 articles added; 2 were there already\n"
    assert status(index) == before


def test_articles_of_a_folder_and_of_standard_input_come_with_them(corpus: Path, tmp_path: Path) -> None:
    folder, index = tmp_path / "texts", tmp_path / "index"
    folder.mkdir()
    (folder / "one.txt").write_text(FERRY, encoding="utf-8")
    done = process("index", "add", corpus, folder, "-", "--into", index, standard_input=record("p", STRIKE).encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert status(index)["articles"] == 4


def test_undated_articles_have_the_day_that_is_given(tmp_path: Path) -> None:
    file, index = tmp_path / "a.jsonl", tmp_path / "index"
    file.write_text(record("f", FERRY) + record("s", f"May 7, 2019. {STRIKE}"), encoding="utf-8")
    srcdiff("index", "add", file, "--into", index, "--undated", "2020-02-29")
    assert (status(index)["first"], status(index)["last"]) == ("2019-05-07", "2020-02-29")


def test_another_text_with_the_id_of_an_article_is_one_line_and_the_others_are_stored(
    corpus: Path, tmp_path: Path
) -> None:
    index, more = tmp_path / "index", tmp_path / "more.jsonl"
    srcdiff("index", "add", corpus, "--into", index)
    more.write_text(record("f", STRIKE) + record("g", FERRY), encoding="utf-8")
    done = srcdiff("index", "add", more, "--into", index)
    assert done.returncode == 2
    assert done.stderr == (
        f"srcdiff: {more}: the id “f” is that of another article in the index; give this one another\n"
    )
    assert status(index)["articles"] == 3


def test_a_line_that_is_no_record_costs_the_others_nothing(tmp_path: Path) -> None:
    file, index = tmp_path / "a.jsonl", tmp_path / "index"
    file.write_text("{\n" + record("f", FERRY) + record("f", STRIKE), encoding="utf-8")
    done = srcdiff("index", "add", file, "--into", index)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 2
    assert f"{file}:1: is not JSON" in done.stderr
    assert status(index)["articles"] == 1


def test_hostile_ids_are_no_names_of_files(tmp_path: Path) -> None:
    file, index = tmp_path / "a.jsonl", tmp_path / "deep" / "index"
    ids = ["../../out", "/etc/passwd", "a\nb", "\x1b[31m", "x" * 3000]
    file.write_text("".join(record(one, f"{FERRY} {number}") for number, one in enumerate(ids)), encoding="utf-8")
    assert srcdiff("index", "add", file, "--into", index).returncode == 0
    assert status(index)["articles"] == len(ids)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "deep"]


def test_a_folder_with_other_files_is_not_made_an_index(corpus: Path, tmp_path: Path) -> None:
    message = trouble(srcdiff("index", "add", corpus, "--into", tmp_path))
    assert message == f"srcdiff: {tmp_path}: is a folder with other files; name a new one for the index\n"


def test_a_file_in_place_of_an_index_is_called_one(corpus: Path) -> None:
    assert (
        trouble(srcdiff("index", "add", corpus, "--into", corpus)) == f"srcdiff: {corpus}: is a file; name a folder\n"
    )
    for action in ("pair", "status", "events"):
        message = trouble(srcdiff("index", action, corpus))
        assert message == f"srcdiff: {corpus}: is a file; name the folder of an index\n"


def test_what_is_no_index_is_one_line(tmp_path: Path) -> None:
    assert "is not an index; make one by `srcdiff index add" in trouble(srcdiff("index", "status", tmp_path))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"format": 0, "reading": "", "window_days": 7}', "was made by another version of srcdiff"),
        ('{"format": 1}', "is damaged"),
        ("[", "is damaged"),
        ("[]", "is damaged"),
        ('{"format": 1, "reading": "", "window_days": "7"}', "is damaged"),
    ],
)
def test_an_index_of_another_version_or_a_damaged_one_is_one_line(
    corpus: Path, tmp_path: Path, content: str, message: str
) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    (index / "index.json").write_text(content, encoding="utf-8")
    assert message in trouble(srcdiff("index", "add", corpus, "--into", index))


@pytest.mark.parametrize("damage", ["cut off", "deleted"])
def test_a_damaged_file_of_an_index_is_one_line_and_adding_again_repairs_it(
    corpus: Path, tmp_path: Path, damage: str
) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    before = status(index)
    file = next(index.glob("days/2019-05-03/*/articles.parquet"))
    if damage == "deleted":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:500])
    for command in (("index", "status", index), ("index", "add", corpus, "--into", index)):
        assert f"{file}: " in trouble(srcdiff(*command))
    shutil.rmtree(file.parent)
    srcdiff("index", "add", corpus, "--into", index)
    assert status(index) == before


def test_what_is_no_day_among_the_days_is_one_line(corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    (index / "days" / "2019-02-30").mkdir()
    assert "2019-02-30: is not a day of the index" in trouble(srcdiff("index", "status", index))


@pytest.mark.parametrize("other", ["furniture: ['Share this.*']", "outlets: [{keep: ['Share this.*']}]"])
def test_articles_that_would_be_read_with_other_settings_are_not_added(
    corpus: Path, tmp_path: Path, other: str
) -> None:
    index, settings = tmp_path / "index", tmp_path / "srcdiff.yaml"
    srcdiff("index", "add", corpus, "--into", index)
    settings.write_text(other, encoding="utf-8")
    assert "read with other settings" in trouble(srcdiff("index", "add", corpus, "--into", index, "--config", settings))


def test_outlets_and_days_of_the_settings_count(tmp_path: Path) -> None:
    file, index, settings = tmp_path / "a.jsonl", tmp_path / "index", tmp_path / "srcdiff.yaml"
    file.write_text(record("f", FERRY), encoding="utf-8")
    settings.write_text("sources: [{path: f, date: 2019-05-03}, {path: g, outlet: Herald}]\n", encoding="utf-8")
    done = srcdiff("index", "add", file, "--into", index, "--config", settings)
    assert (done.returncode, done.stderr) == (0, "")
    assert status(index)["first"] == "2019-05-03"


def test_spark_that_is_not_installed_is_one_line(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    assert "pip install 'srcdiff[spark]'" in trouble(srcdiff("index", "pair", index, "--engine", "spark"))


def test_the_address_of_spark_needs_spark(corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    srcdiff("index", "add", corpus, "--into", index)
    assert "add --engine spark" in trouble(srcdiff("index", "pair", index, "--master", "spark://10.0.0.5:7077"))


def test_other_commands_load_no_engine() -> None:
    program = "from srcdiff.cli.main import main; main(['pairs', 'seeds/', '-o', '/dev/null'])"
    assert loaded_modules(program, ["duckdb", "pyarrow", "srcdiff.index.intake", "srcdiff.pair"]) == ["srcdiff.pair"]
