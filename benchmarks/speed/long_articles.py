"""How time and memory of ``diff`` grow with the length of two articles.

    python -m benchmarks.speed.long_articles [--only WORD]

Each row is one process of the command, from its start to its end, on two articles that are made for it.
"""

import random
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.data.made_texts import Texts
from benchmarks.speed.growth import GrowthCase, print_table

COMMAND = ("diff", "--quiet", "--format", "json", "left.txt", "right.txt")
SENTENCES_OF_A_PARAGRAPH = 3


def _write(folder: Path, left: Iterable[str], right: Iterable[str]) -> None:
    (folder / "left.txt").write_text("\n\n".join(left) + "\n", encoding="utf-8")
    (folder / "right.txt").write_text("\n\n".join(right) + "\n", encoding="utf-8")


def _paragraphs(sentences: list[list[str]]) -> list[str]:
    printed = [f"{' '.join(words).capitalize()}." for words in sentences]
    starts = range(0, len(printed), SENTENCES_OF_A_PARAGRAPH)
    return [" ".join(printed[start : start + SENTENCES_OF_A_PARAGRAPH]) for start in starts]


def _retold(folder: Path, sentences: int) -> None:
    """Every other sentence of the left article is retold in the right one, at about the same place."""
    texts = Texts()
    left = [texts.sentence() for _ in range(sentences)]
    order = texts.shuffled(sentences)
    right = [texts.retold(left[number]) if number % 2 else texts.sentence() for number in order]
    _write(folder, _paragraphs(left), _paragraphs(right))


def _repeated(folder: Path, sentences: int) -> None:
    """One sentence so many times in one paragraph of either side."""
    paragraph = " ".join(["The council of Arlen met on Friday to discuss the bridge."] * sentences)
    _write(folder, [paragraph], [paragraph])


def _numbers(folder: Path, kilobytes: int) -> None:
    """One sentence that lists numbers; half of them differ on the right."""
    source = random.Random(1)
    left = [source.randint(100, 9_999) for _ in range(kilobytes * 200)]
    right = [number if source.random() < 0.5 else source.randint(100, 9_999) for number in left]
    _write(
        folder,
        *([f"The office counted {', '.join(map(str, side))} votes in the towns."] for side in (left, right)),
    )


def _reports(folder: Path, sentences: int) -> None:
    """Sentences with an amount, an age and a day each; one amount in ten and every other day differ on the right."""
    source = random.Random(2)
    left: list[str] = []
    right: list[str] = []
    for number in range(sentences):
        place, people, age = f"quay {number}", source.randint(2, 900), source.randint(5, 90)
        other = people + 1 if source.random() < 0.1 else people
        for side, amount, day in ((left, people, "Monday"), (right, other, "Friday" if number % 2 else "Monday")):
            side.append(f"On {day} {amount} people left {place}, and a {age}-year-old man was hurt there.")
    _write(folder, left, right)


def _blanks(blank: str) -> Callable[[Path, int], None]:
    """Return what makes one sentence with so many kilobytes of blanks inside on the left."""

    def make(folder: Path, kilobytes: int) -> None:
        parts = ["The ferry from Arlen", "ran aground off Tern Island."]
        _write(folder, [(blank * (kilobytes * 1_000)).join(parts)], [" ".join(parts)])

    return make


def _blank_lines(blank: str) -> Callable[[Path, int], None]:
    """Return what makes an article with a line of so many kilobytes of blanks between its paragraphs."""

    def make(folder: Path, kilobytes: int) -> None:
        paragraphs = ["“We heard a bang,” the captain said.", "The ferry from Arlen ran aground off Tern Island."]
        _write(folder, [paragraphs[0], blank * (kilobytes * 1_000), paragraphs[1]], paragraphs)

    return make


def _one_line(end: str) -> Callable[[Path, int], None]:
    """Return what makes one line of so many megabytes, of sentences that end like this; half are retold."""

    def make(folder: Path, megabytes: int) -> None:
        texts = Texts()
        left = [texts.sentence() for _ in range(megabytes * 8_000)]
        right = [texts.retold(sentence) for sentence in left]
        _write(folder, *([end.join(" ".join(sentence) for sentence in side)] for side in (left, right)))

    return make


CASES = (
    GrowthCase("sentences a side, half of them retold", 4_000, _retold, COMMAND),
    GrowthCase("one sentence, times", 4_000, _repeated, COMMAND),
    GrowthCase("one sentence of numbers, KB", 44, _numbers, COMMAND),
    GrowthCase("sentences with amounts, ages and days", 2_000, _reports, COMMAND),
    GrowthCase("one sentence with blanks, KB", 64, _blanks(" "), COMMAND),
    GrowthCase("one sentence with no-break spaces, KB", 64, _blanks("\N{NO-BREAK SPACE}"), COMMAND),
    GrowthCase("one line of blanks, KB", 64, _blank_lines(" "), COMMAND),
    GrowthCase("one line of no-break spaces, KB", 64, _blank_lines("\N{NO-BREAK SPACE}"), COMMAND),
    GrowthCase("one line without a full stop, MB", 4, _one_line(" "), COMMAND),
)


if __name__ == "__main__":
    print_table(CASES, __doc__)
