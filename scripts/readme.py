"""Fill the parts of README.md that come from the program: the samples and the list of keys.

python scripts/readme.py            write them
python scripts/readme.py --check    end with 1 where the README is out of date
"""

import argparse
import re
import sys
from pathlib import Path

from srcdiff import pipeline
from srcdiff.actions import BUILT_IN, key_rows
from srcdiff.api import read
from srcdiff.model import Study
from srcdiff.plain import LineBrowser
from srcdiff.session.session import Session
from srcdiff.session.values import LoadedStudy, StudyInMemory
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import comparison_text

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SAMPLE = ("seeds/002_fd4d1cdc328117dc.txt", "seeds/004_38436d78810359ca.txt")
SAMPLE_LINES = 57
LINES_TYPED = ("3", "conflicts", "next")
"""The answer to the first is left out: it is long."""


def sample_report() -> str:
    """Return the beginning of a real report on two of the seeds."""
    left, right = read(*(ROOT / name for name in SAMPLE))
    study = Study((left, right), comparisons=(pipeline.compare(left, right),))
    lines = comparison_text(study, ReportStyle(width=100, columns=False, colour=False)).splitlines()
    command = f"$ srcdiff diff {' '.join(SAMPLE)} --width 100"
    return "\n".join(["```text", command, *lines[:SAMPLE_LINES], "…", "```"]) + "\n"


def sample_lines() -> str:
    """Return some of a conversation with ``--plain`` on the seeds."""
    articles = read(ROOT / "seeds")
    told: list[str] = []
    session = Session(StudyInMemory(LoadedStudy(pipeline.pair(articles)), pipeline.compare))
    session.load()
    LineBrowser(session, BUILT_IN, told.append).run(LINES_TYPED)
    answers = [f"> {typed}\n{answer}" for typed, answer in zip(LINES_TYPED, told[1:], strict=True)]
    return (
        "\n".join(["```text", "$ srcdiff --plain seeds/", told[0].splitlines()[0], "…"])
        + "\n"
        + "".join(answers[1:])
        + "```\n"
    )


def filled(text: str) -> str:
    """Return the README's text with its generated parts as they should be."""
    for name, content in (("report", sample_report()), ("keys", key_rows()), ("lines", sample_lines())):
        part = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = part.sub(lambda match, content=content: f"{match[1]}{content}{match[2]}", text)  # type: ignore[misc]
    return text


def main() -> int:
    """Write or check the README; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    text = README.read_text(encoding="utf-8")
    wanted = filled(text)
    if parser.parse_args().check:
        return int(text != wanted)
    README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
