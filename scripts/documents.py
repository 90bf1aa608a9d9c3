"""Write what comes from the program: samples and the list of keys in README.md and docs/, and the files of share/.

python scripts/documents.py            write them
python scripts/documents.py --check    exit with 1 where a document is out of date
"""

import argparse
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from srcdiff import pipeline
from srcdiff.actions import BUILT_IN, SCOPE_TITLES
from srcdiff.api import read
from srcdiff.claims.choice import chosen
from srcdiff.cli.command_line import commands
from srcdiff.cli.completion import COMPLETIONS
from srcdiff.cli.manual import manual
from srcdiff.cli.options import command_parser
from srcdiff.keys import key_name
from srcdiff.model import Comparison, Link, Study
from srcdiff.plain import LineBrowser
from srcdiff.session.session import Session
from srcdiff.session.study_files import StudyFiles
from srcdiff.show.edit_marks import is_marked
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import claims_text, comparison_text, study_text

ROOT = Path(__file__).parent.parent
SAMPLE = ("seeds/002_fd4d1cdc328117dc.txt", "seeds/004_38436d78810359ca.txt")
"""Two articles of which one rewords the other."""
EXAMPLE = "examples/ferry/"
"""Three invented articles that disagree."""
SAMPLE_LINES = 40
"""Lines of the long sample."""
WIDTH = 100
TYPED = ("3", "quotations", "next")
"""What the sample of ``--plain`` types; the answer to the first is left out, since it is long."""


def sample_study() -> Study:
    """Return the comparison that both samples show."""
    left, right = read(*(ROOT / name for name in SAMPLE))
    return Study((left, right), comparisons=(pipeline.compare(left, right),))


def report_lines(study: Study, *, everything: bool = False) -> list[str]:
    """Return the text report of a comparison."""
    return comparison_text(study, ReportStyle(WIDTH, columns=False, colour=False, everything=everything)).splitlines()


def report_sample() -> str:
    """Return the beginning of a report."""
    command = f"$ srcdiff diff {' '.join(SAMPLE)} --width {WIDTH}"
    return block(command, *report_lines(sample_study())[:SAMPLE_LINES], "…")


def event_sample() -> str:
    """Return the beginning of an event's page."""
    study = pipeline.study(read(ROOT / "seeds"))
    report = study_text(study, ReportStyle(WIDTH, columns=False, colour=False))
    return block(f"$ srcdiff report seeds/ --width {WIDTH}", *report.splitlines()[:SAMPLE_LINES], "…")


def conflicts_sample() -> str:
    """Return what the articles of the example disagree on."""
    study = chosen(pipeline.study(read(ROOT / EXAMPLE)), conflicts=True)
    return block(
        f"$ srcdiff claims {EXAMPLE} --conflicts --width {WIDTH}",
        *claims_text(study, ReportStyle(WIDTH, columns=False, colour=False)).splitlines(),
    )


def short_sample() -> str:
    """Return the one link of the same report that shows most: with marked words, and a conflict or another wording."""
    (comparison,) = (study := sample_study()).comparisons
    chosen = max(comparison.differing_links(), key=shown_features)
    one = Comparison(comparison.left, comparison.right, (chosen,), (), ())
    report = "\n".join(report_lines(Study(study.articles, comparisons=(one,)), everything=True))
    *_, link = (part for part in report.strip().split("\n\n") if "House style" not in part)
    return block(f"$ srcdiff diff -v {' '.join(SAMPLE)}", "…", *link.splitlines(), "…")


def shown_features(link: Link) -> tuple[bool, bool, bool, bool, float]:
    """Return what makes a link a good sample, the most important first."""
    return (
        is_marked(link),
        link.relation != "partial",
        bool(link.conflicts or link.wordings),
        not link.moved,
        link.score,
    )


def plain_sample() -> str:
    """Return a short session of ``--plain`` on the seeds."""
    answers: list[str] = []
    session = Session(StudyFiles([ROOT / "seeds"]))
    session.load()
    LineBrowser(session, BUILT_IN, answers.append).run(TYPED)
    first, _, *others = answers
    lines = [f"> {typed}\n{answer}" for typed, answer in zip(TYPED[1:], others, strict=True)]
    return block("$ srcdiff --plain seeds/", first.splitlines()[0], "…", *wrapped("".join(lines)))


def key_rows() -> str:
    """Return the built-in keys as rows of a Markdown table, with a heading row for each scope."""
    rows = ["| key | does | name |", "|---|---|---|"]
    for scope, title in SCOPE_TITLES.items():
        rows.append(f"| **{title}** | | |")
        for action in BUILT_IN.of(scope):
            keys = " ".join(f"`{key_name(key)}`" for key in action.keys)
            rows.append(f"| {keys} | {action.meaning} | `{action.name}` |")
    return "\n".join(rows) + "\n"


def wrapped(text: str) -> list[str]:
    """Return the lines of the text, long ones broken for the page."""
    return [part for line in text.splitlines() for part in textwrap.wrap(line, WIDTH, subsequent_indent="    ")]


def block(*lines: str) -> str:
    """Return the lines as a Markdown block of text."""
    return "\n".join(["```text", *lines, "```"]) + "\n"


PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "sample": ("README.md", short_sample),
    "event": ("docs/reading-reports.md", event_sample),
    "conflicts": ("docs/reading-reports.md", conflicts_sample),
    "report": ("docs/reading-reports.md", report_sample),
    "keys": ("docs/keys.md", key_rows),
    "lines": ("docs/plain.md", plain_sample),
}
"""By the name between the comments that enclose a part: its document, and what fills it."""


def filled(name: str) -> tuple[Path, str, str]:
    """Return the document of a part, its text, and the text as it should be."""
    document, content = PARTS[name]
    path = ROOT / document
    text = path.read_text(encoding="utf-8")
    part = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return path, text, part.sub(lambda found: f"{found[1]}{content()}{found[2]}", text)


SHARED = ROOT / "share"
"""What is installed beside the package: its folders are those of a Unix system."""
COMPLETION_FILES = {
    "bash": "bash-completion/completions/srcdiff",
    "zsh": "zsh/site-functions/_srcdiff",
    "fish": "fish/vendor_completions.d/srcdiff.fish",
}


def shared_files() -> Iterator[tuple[Path, str, str]]:
    """Yield the manual page and the completions: their paths, their texts, and the texts as they should be."""
    described = tuple(commands(command_parser()))
    wanted = {SHARED / name: COMPLETIONS[shell](described) for shell, name in COMPLETION_FILES.items()}
    wanted[SHARED / "man/man1/srcdiff.1"] = manual(described)
    for path, text in wanted.items():
        yield path, path.read_text(encoding="utf-8") if path.exists() else "", text


def main() -> int:
    """Write or check the documents; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    found_stale = False
    for path, text, wanted in chain(map(filled, PARTS), shared_files()):  # a document can have several parts
        if text == wanted:
            continue
        found_stale = True
        if check:
            print(f"{path.relative_to(ROOT)} is out of date; run `python scripts/documents.py`")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted, encoding="utf-8")
    return int(check and found_stale)


if __name__ == "__main__":
    sys.exit(main())
