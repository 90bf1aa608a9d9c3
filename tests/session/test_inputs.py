"""Files looked at from outside, and read again."""

import io
import os
from pathlib import Path

import pytest

from srcdiff.reading import ReadCache, find_files, read_articles, reader, stamps_of
from srcdiff.reading.byte_source import ByteSource
from srcdiff.session.inputs import EarlierInputs, read_inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Talks {name} ended. All is well.")
    return tmp_path


def look(folder: Path) -> object:
    return stamps_of(find_files([folder]).files)


def test_a_stamp_differs_after_every_kind_of_change(folder: Path) -> None:
    seen = [look(folder)]
    (folder / "a.txt").write_text("longer than before, at least by a few words")
    seen.append(look(folder))
    os.utime(folder / "a.txt", ns=(1, 1))
    seen.append(look(folder))
    (folder / "new").write_text("longer than before, at least by a few words")
    os.utime(folder / "new", ns=(1, 1))
    (folder / "new").replace(folder / "a.txt")
    seen.append(look(folder))
    (folder / "c.txt").write_text("")
    seen.append(look(folder))
    (folder / "b.txt").unlink()
    seen.append(look(folder))
    assert all(one != other for number, one in enumerate(seen) for other in seen[:number])
    assert look(folder) == seen[-1]


def test_only_what_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = reader._read_source

    def counted(source: ByteSource, file: Path) -> object:
        read.append(source.stem)
        return real(source, file)

    monkeypatch.setattr(reader, "_read_source", counted)
    cache: ReadCache = {}
    first = read_articles([folder], cache=cache)
    (folder / "b.txt").write_text("Talks go on. All is well.")
    (folder / "c.txt").write_text("Talks began. All is well.")
    second = read_articles([folder], cache=cache)
    assert read == ["a", "b", "b", "c"]
    assert second.articles[0] is first.articles[0]
    assert [article.text[:7] for article in second.articles] == ["Talks a", "Talks g", "Talks b"]
    (folder / "a.txt").unlink()
    read_articles([folder], cache=cache)
    assert len(cache) == 2


def test_standard_input_is_read_once_and_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Talks ended.")))
    cache: ReadCache = {}
    for _ in range(2):
        (article,) = read_articles([Path("-")], cache=cache).articles
        assert article.text == "Talks ended."


def test_only_what_changed_is_split_again_unless_the_settings_say_otherwise(folder: Path) -> None:
    earlier = EarlierInputs()
    first = read_inputs([folder], None, least=2, earlier=earlier)
    (folder / "b.txt").write_text("Talks go on. All is well.")
    second = read_inputs([folder], None, least=2, earlier=earlier)
    assert second.articles[0].sentences is first.articles[0].sentences
    assert second.articles[1].text_of(0) == "Talks go on."
    (folder / "srcdiff.yaml").write_text("furniture: ['Talks a .*']\n")
    third = read_inputs([folder], None, least=2, earlier=earlier)
    assert [sentence.kind for sentence in third.articles[0].sentences] == ["furniture"]
