"""Score the word edits against word alignments made by hand: ``python -m benchmarks.quality.words words.jsonl.gz``.

Each row holds two sentences as words, ``a`` and ``b``, and the pairs of words that correspond, ``sure`` and ``poss``.

A word is *matched* where the edits leave it unmarked (``equal``), mark it as moved, or replace it by another form of
itself; in the data, where it corresponds to any word. F1 is over the matched words of both sides that hold a letter or
digit. Plain difflib's equal blocks have .68. A second figure counts the *changed* words: those that correspond to no
equal word, against those that the edits neither leave unmarked nor mark as moved.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from benchmarks.data.rows import read_rows
from srcdiff.diff import with_differences
from srcdiff.diff.inflections import STEM_LETTERS
from srcdiff.model import Article, Edit, Link, Sentence
from srcdiff.settings import DEFAULTS

Mark = tuple[str, int]
"""A side, ``a`` or ``b``, and a word's position."""


def main() -> None:
    """Print both figures for plain difflib and for the edits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    rows = list(read_rows(parser.parse_args().file))
    print(f"{len(rows)} pairs of sentences")
    for name, marks in (("difflib", _difflib_marks), ("srcdiff", _edit_marks)):
        matched: Counter[str] = Counter()
        changed: Counter[str] = Counter()
        for row in rows:
            unmarked, forms = marks(row["a"], row["b"])
            words = set(_words(row))
            matched.update(_tally(words & (unmarked | forms), words & _corresponding(row)))
            changed.update(_tally(words - unmarked, words - _corresponding(row, equal_only=True)))
        print(f"{name:8s} matched {_figures(matched)}   changed {_figures(changed)}")


def _words(row: dict[str, Any]) -> Iterator[Mark]:
    for side in "ab":
        for position, word in enumerate(row[side]):
            if any(character.isalnum() for character in word):
                yield side, position


def _corresponding(row: dict[str, Any], *, equal_only: bool = False) -> set[Mark]:
    pairs = [
        (left, right)
        for left, right in row["sure"] + row["poss"]
        if not equal_only or row["a"][left] == row["b"][right]
    ]
    return {("a", left) for left, _ in pairs} | {("b", right) for _, right in pairs}


def _difflib_marks(left: Sequence[str], right: Sequence[str]) -> tuple[set[Mark], set[Mark]]:
    """Return the words in equal blocks; difflib knows no other forms of a word."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    equal = [(block.a + offset, block.b + offset) for block in blocks for offset in range(block.size)]
    return {("a", one) for one, _ in equal} | {("b", other) for _, other in equal}, set()


def _edit_marks(left: Sequence[str], right: Sequence[str]) -> tuple[set[Mark], set[Mark]]:
    """Return the words that the edits leave unmarked or mark as moved, and those replaced by a form of themselves."""
    left_article, right_article = _article("a", left), _article("b", right)
    link = with_differences(Link((0,), (0,), "reworded", score=1.0), left_article, right_article, DEFAULTS)
    unmarked: set[Mark] = set()
    forms: set[Mark] = set()
    for edit in link.edits:
        inside = set(_inside("a", left, edit.left)) | set(_inside("b", right, edit.right))
        if edit.op == "equal" or edit.moved:
            unmarked |= inside
        elif _replaces_forms(edit, left_article.text, right_article.text):
            forms |= inside
    return unmarked, forms


def _article(name: str, words: Sequence[str]) -> Article:
    text = " ".join(words)
    return Article(name, text, (Sentence(0, len(text), "body"),))


def _inside(side: str, words: Sequence[str], span: tuple[int, int]) -> Iterator[Mark]:
    """Yield the words that begin inside a span of the words joined by spaces."""
    offset = 0
    for position, word in enumerate(words):
        if span[0] <= offset < span[1]:
            yield side, position
        offset += len(word) + 1


def _replaces_forms(edit: Edit, left: str, right: str) -> bool:
    """Return whether an edit puts a form of the same word opposite each word."""
    old, new = left[slice(*edit.left)].split(), right[slice(*edit.right)].split()
    return len(old) == len(new) and all(
        one[:STEM_LETTERS] == other[:STEM_LETTERS] for one, other in zip(old, new, strict=True)
    )


def _tally(got: set[Mark], gold: set[Mark]) -> dict[str, int]:
    return {"hit": len(got & gold), "got": len(got), "gold": len(gold)}


def _figures(tally: Counter[str]) -> str:
    precision, recall = tally["hit"] / max(1, tally["got"]), tally["hit"] / max(1, tally["gold"])
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * tally['hit'] / max(1, tally['got'] + tally['gold']):.3f}"


if __name__ == "__main__":
    main()
