"""Linked sentences for tests, and what a reader sees of their edits."""

from collections.abc import Sequence

from srcdiff.diff import with_differences
from srcdiff.model import Article, Edit, Link
from srcdiff.settings import DEFAULTS, Settings
from tests.builders import article


def linked(
    left: str | Sequence[str], right: str | Sequence[str], settings: Settings = DEFAULTS
) -> tuple[Link, Article, Article]:
    """Return one link of all the sentences of both sides, with its differences, and the two articles."""
    left_article = article("left", *([left] if isinstance(left, str) else left))
    right_article = article("right", *([right] if isinstance(right, str) else right))
    bare = Link(
        tuple(range(len(left_article.sentences))), tuple(range(len(right_article.sentences))), "reworded", score=1.0
    )
    return with_differences(bare, left_article, right_article, settings), left_article, right_article


def marked(left: str | Sequence[str], right: str | Sequence[str]) -> str:
    """Return the edits of two sentences in one line: ``[deleted]``, ``{inserted}``, ``~`` before what moved."""
    link, left_article, right_article = linked(left, right)
    pieces: list[str] = []
    for edit in link.edits:
        old, new = left_article.text[slice(*edit.left)].strip(), right_article.text[slice(*edit.right)].strip()
        sign = "~" if edit.moved else ""
        if edit.op == "equal":
            pieces.append(old)
        else:
            pieces += [f"[{sign}{old}]"] if old else []
            pieces += [f"{{{sign}{new}}}"] if new else []
    return " ".join(pieces)


def mirrored(edit: Edit) -> Edit:
    """Return an edit from right to left."""
    ops = {"delete": "insert", "insert": "delete"}
    return Edit(ops.get(edit.op, edit.op), edit.right, edit.left, edit.moved)  # type: ignore[arg-type]
