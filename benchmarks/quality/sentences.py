"""Score sentence boundaries: ``python -m benchmarks.quality.sentences DATA_FOLDER``.

``sentences.jsonl.gz`` holds texts and their sentences as people cut them: short golden rules, each a hard case, and
news articles. A boundary is the end of a sentence other than the last one of its text, counted in characters that are
not blank, so that the blank space at a boundary does not matter. F1 is over all boundaries of a set.
Five of the golden rules are lists run into one line, which srcdiff leaves whole.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from srcdiff.model import Article
from srcdiff.split import split

GOLDEN = "golden"
"""What the id of a golden rule begins with."""


def main() -> None:
    """Print the figures of both sets, and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    rows = list(read_rows(folder / "sentences.jsonl.gz"))
    rules = [row for row in rows if row["id"].startswith(GOLDEN)]
    news = [row for row in rows if row not in rules]
    for name, texts in (("golden rules", rules), ("news", news), ("together", rows)):
        print(f"{name:12s} {_figures(texts)}")


def _figures(rows: list[Row]) -> str:
    counts: Counter[str] = Counter()
    whole = 0
    for row in rows:
        article = split(Article(row["id"], row["text"]))
        wanted = _boundaries(row["sents"])
        got = _boundaries(article.text_of(position) for position in range(len(article.sentences)))
        counts.update({"hit": len(wanted & got), "wanted": len(wanted), "got": len(got)})
        whole += wanted == got
    precision, recall = counts["hit"] / max(1, counts["got"]), counts["hit"] / max(1, counts["wanted"])
    f1 = 2 * counts["hit"] / max(1, counts["got"] + counts["wanted"])
    return f"{len(rows)} texts, {whole} without an error: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


def _boundaries(sentences: Iterable[str]) -> set[int]:
    """Return how many characters that are not blank are before each boundary."""
    ends = list(accumulate(len("".join(sentence.split())) for sentence in sentences))
    return set(ends[:-1])


if __name__ == "__main__":
    main()
