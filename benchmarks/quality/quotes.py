"""Score quotations and their speakers: ``python -m benchmarks.quality.quotes DATA_FOLDER``.

``quotes.jsonl.gz`` holds news articles in which readers marked who is given which words, ``direct`` ones among them.
The word lists were written while reading its ``train`` part; the ``dev`` part was only counted.

*Spans.* Marked are the stretches of direct quotation, cut where a line ends, those joined that touch with no quotation
mark between them (two markings may share one quotation), from their first to their last letter or digit. Found are the
quotations that share a letter with a marked one: words in quotation marks that nobody is said to have said, such as
titles, are not judged. F1 is over stretches with both ends right.

*Words.* F1 over the letters of the same stretches: how much of what is quoted is found, wherever it is cut.

*Speakers.* Of the direct quotations that have a marked source: the share whose speaker shares a word with that source,
at its place in the text. ``wrong`` is another speaker, ``none`` no speaker. The nearest name reaches .48.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from srcdiff.model import Span, Utterance
from srcdiff.text.quotes import quotations
from srcdiff.text.utterances import utterances

_LETTER = re.compile(r"\w")
_PARTS_APART = re.compile(r"[\w\n\"“”«»]")


def main() -> None:
    """Print the figures of both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    rows = list(read_rows(folder / "quotes.jsonl.gz"))
    for part in ("train", "dev"):
        print(f"{part:5s} {_figures([row for row in rows if row['split'] == part])}")


def _figures(rows: list[Row]) -> str:
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(_span_counts(row))
        counts.update(_speaker_counts(row))
    spans = _f1(counts["span hit"], counts["span found"], counts["span marked"])
    letters = _f1(counts["letter hit"], counts["letter found"], counts["letter marked"])
    judged = counts["right"] + counts["wrong"] + counts["none"]
    shares = ", ".join(f"{name} {counts[name] / max(1, judged):.3f}" for name in ("right", "wrong", "none"))
    return f"{len(rows)} articles: spans F1 {spans:.3f}, words F1 {letters:.3f}, {judged} speakers: {shares}"


def _f1(hit: int, found: int, marked: int) -> float:
    return 2 * hit / max(1, found + marked)


def _span_counts(row: Row) -> dict[str, int]:
    text: str = row["text"]
    marked = set(_joined(text, sorted(set(_marked(row)))))
    found = {core for quotation in quotations(text) for core in _core(text, quotation.start, quotation.end)}
    found = {span for span in found if any(_meet(span, other) for other in marked)}
    marked_letters, found_letters = _letters(marked), _letters(found)
    return {
        "span hit": len(marked & found),
        "span found": len(found),
        "span marked": len(marked),
        "letter hit": len(marked_letters & found_letters),
        "letter found": len(found_letters),
        "letter marked": len(marked_letters),
    }


def _direct(row: Row) -> Iterator[Row]:
    return (one for one in row["attributions"] if one["kind"] == "direct" and one.get("content"))


def _spans(parts: Iterable[Row]) -> list[Span]:
    return [(start, end) for part in parts for start, end in part["spans"]]


def _marked(row: Row) -> Iterator[Span]:
    """Yield the stretches marked as direct quotation, one for each line."""
    text: str = row["text"]
    for attribution in _direct(row):
        for start, end in _spans(attribution["content"]):
            for line in re.finditer(r"[^\n]+", text[start:end]):
                yield from _core(text, start + line.start(), start + line.end())


def _core(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch from its first to its last letter or digit, if there is any."""
    places = [match.start() for match in _LETTER.finditer(text, start, end)]
    if places:
        yield places[0], places[-1] + 1


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the stretches, those as one that overlap or that only blank space and punctuation parts."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or not _PARTS_APART.search(text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _letters(spans: Iterable[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _speaker_counts(row: Row) -> Counter[str]:
    said = utterances(row["text"])
    return Counter(
        _judged(row["text"], said, _spans(one["content"])[0], _spans(one["source"]))
        for one in _direct(row)
        if one.get("source")
    )


def _judged(text: str, said: Iterable[Utterance], first: Span, sources: Iterable[Span]) -> str:
    """Return whether the speaker of the utterance that holds the first marked words is right."""
    holding = (one for one in said if any(_meet(span, first) for span in one.spans))
    speaker = next((one.speaker for one in holding), None)
    if speaker is None:
        return "none"
    shared = (text[max(speaker[0], source[0]) : min(speaker[1], source[1])] for source in sources)
    return "right" if any(_LETTER.search(words) for words in shared) else "wrong"


if __name__ == "__main__":
    main()
