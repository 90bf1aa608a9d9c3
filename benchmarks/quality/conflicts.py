"""Score the conflicts found: ``python -m benchmarks.quality.conflicts DATA_FOLDER``.

Two parts. On ``links.jsonl.gz`` and ``links_more.jsonl.gz`` each sentence link that readers marked is taken as given,
so that only the search for conflicts is judged: how many links that they marked as conflicts have one, and how many
other true links have one too. On ``conflicts.jsonl.gz`` a sentence and its edited version conflict or not: balanced
accuracy, for one half of the sentences, which was read while the word lists were written, and for the other half, of
which only false alarms were read at the end.
"""

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from srcdiff.diff import with_differences
from srcdiff.model import Article, Link, Sentence
from srcdiff.settings import DEFAULTS


def main() -> None:
    """Print the figures of both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    for names in (("links",), ("links_more",), ("links", "links_more")):
        pairs = [row for name in names for row in read_rows(folder / f"{name}.jsonl.gz")]
        print(f"{' + '.join(names):18s} {_links_figures(pairs)}")
    edited = list(read_rows(folder / "conflicts.jsonl.gz"))
    for name, seen in (("read", True), ("not read", False)):
        half = [row for row in edited if (zlib.crc32(row["a"].encode()) % 2 == 0) == seen]
        print(f"conflicts, the half {name:9s} {_edited_figures(half)}")


def _links_figures(pairs: Sequence[Row]) -> str:
    counts: Counter[str] = Counter()
    for pair in pairs:
        left, right = article_of("a", paragraphs_of(pair["a"])), article_of("b", paragraphs_of(pair["b"]))
        for link in pair["links"]:
            if link["required"]:
                counts.update(_judged(link, left, right))
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()) if " " in kind)
    return f"found {counts['found']} of {counts['marked']}, false {counts['false']} of {counts['others']}   ({kinds})"


def _judged(link: Row, left: Article, right: Article) -> Iterator[str]:
    """Yield what is to be counted of one marked link."""
    kinds = _kinds(left, right, link["a"], link["b"])
    if link.get("conflict"):
        yield from ("marked", *(["found"] if kinds else []), *(f"{kind} right" for kind in kinds))
    else:
        yield from ("others", *(["false"] if kinds else []), *(f"{kind} wrong" for kind in kinds))


def _edited_figures(rows: Sequence[Row]) -> str:
    counts: Counter[tuple[bool, bool]] = Counter()
    for row in rows:
        kinds = _kinds(article_of("a", [[row["a"]]]), article_of("b", [[row["b"]]]), 0, 0)
        counts[row["label"] == "conflict", bool(kinds)] += 1
    recall = counts[True, True] / max(1, counts[True, True] + counts[True, False])
    specificity = counts[False, False] / max(1, counts[False, False] + counts[False, True])
    balanced = (recall + specificity) / 2
    return f"{len(rows)} pairs: recall {recall:.3f}, specificity {specificity:.3f}, balanced accuracy {balanced:.3f}"


def _kinds(left: Article, right: Article, left_position: int, right_position: int) -> list[str]:
    """Return the kinds of conflict between two sentences, each once."""
    link = Link((left_position,), (right_position,), "reworded", score=1.0)
    return sorted({conflict.kind for conflict in with_differences(link, left, right, DEFAULTS).conflicts})


def paragraphs_of(side: Row) -> list[list[str]]:
    """Return the title and the paragraphs of an article, each a list of sentences."""
    return [[side["title"]], *side["paragraphs"]]


def article_of(name: str, paragraphs: Sequence[Sequence[str]]) -> Article:
    """Return an article of these paragraphs, each a row of sentences."""
    text, spans = "", []
    for paragraph in paragraphs:
        for index, sentence in enumerate(paragraph):
            text += " " if index else "\n\n" if text else ""
            spans.append(Sentence(len(text), len(text) + len(sentence), "body"))
            text += sentence
    return Article(name, text, tuple(spans))


if __name__ == "__main__":
    main()
