"""What each format says of a study, read back from its text, so that a test can compare formats."""

import csv
import html
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from srcdiff.model import Study
from srcdiff.show.event_page import column_letter
from srcdiff.show.formats import format_named
from srcdiff.show.report_page import ReportStyle

STYLE = ReportStyle(100_000, columns=False, colour=False, everything=True, full=True)
"""Nothing is wrapped, folded or left out."""
Values = tuple[tuple[str, str], ...]
"""Values of a conflict with the letters of their sources: ``("40", "A, C")``."""


@dataclass(frozen=True)
class Facts:
    """A format's answers on a study of one event."""

    claims: dict[str, tuple[str, ...]]
    """A claim's number, and what stands for each source in its row: ``3``, ``3!``, ``1?`` or ``·``."""
    conflicts: list[tuple[str, str, Values]]
    """Claim, kind, and values."""
    alone: dict[str, list[str]]
    """Sentence numbers, with a mark where a part or a possible link is meant, by the source's letter."""
    links: list[tuple[str, str, str, str]]
    """Relation, score, and the numbers of the left and of the right sentences, of links that differ; sorted."""
    unique: list[tuple[int, int]]
    """How many sentences each comparison lists on the left and on the right."""


def found(pattern: str, text: str) -> list[Any]:
    return re.findall(pattern, text, re.MULTILINE | re.DOTALL)


def of_text(study: Study) -> Facts:
    text = format_named("text").load().study(study, STYLE)
    event, *comparisons = re.split(r"^=+$", text, flags=re.MULTILINE)
    cells = r"^ *((?:(?:\d+|·)[!?]? +)+)(\d+)  \S"
    matrix = "".join(found(r"^(?: +[A-Z]+ )+.*?\n(?=\n)", event))
    alone = dict(found(r"^ONLY ([A-Z]+): [^\n]*\n(.*?)\n\n", event))
    return Facts(
        {number: tuple(row.split()) for row, number in found(cells, matrix)},
        [
            (number, kind, tuple(found(r"“(.*?)” ([A-Z, ]*[A-Z])", values)))
            for number, kind, values in found(r"^  ! +(\d+)  ([a-z]+): (.*?)$", event)
        ],
        {letter: found(r"^ +(\d+[+?=]?) ", block) for letter, block in alone.items()},
        sorted(
            (relation, score, *("".join(found(r"\[(\d+)\]", side)) for side in sides))
            for part in comparisons
            for relation, score, *sides in found(
                r"^(\w+)(?:, possible)?(?:, moved)?, score ([\d.]+)[^\n]*\n  < ([^\n]*)\n  > ([^\n]*)$", part
            )
        ),
        [(len(found(r"^  - \[", part)), len(found(r"^  \+ \[", part))) for part in comparisons],
    )


def of_markdown(study: Study) -> Facts:
    text = format_named("markdown").load().study(study, STYLE)
    event, *comparisons = re.split(r"^## (?=[^\n]* and )", text, flags=re.MULTILINE)
    alone = dict(found(r"^### Only ([A-Z]+): [^\n]*\n\n(.*?)\n\n", event))
    link = r"^- \*\*(\w+)\*\*[^\n]*score ([\d.]+)[^\n]*\n  - left ([^\n]*)\n  - right ([^\n]*)$"
    return Facts(
        {
            number: tuple(cell.strip() for cell in row.split("|"))
            for row, number in found(r"^\| ((?:(?:\d+|·)[!?]? \| )+?)(\d+) \| [^|\n]*\|$", event.replace("\\|", "¦"))
            for row in [row.strip("| ")]
        },
        [
            (number, kind, tuple(found(r"“(.*?)” ([A-Z, ]*[A-Z])", values)))
            for number, kind, values in found(r"^- Claim (\d+), ([a-z]+): ([^\n]*)$", event)
        ],
        {letter: found(r"^- (\d+[+?]?) · ", block) for letter, block in alone.items()},
        sorted(
            (relation, score, *("".join(found(r"\\\[(\d+)\\\]", side)) for side in sides))
            for part in comparisons
            for relation, score, *sides in found(link, part)
        ),
        [
            tuple(  # type: ignore[misc]  # both sides
                sum(map(int, found(rf"^### Only {side} \((\d+)\)$", part))) for side in ("left", "right")
            )
            for part in comparisons
        ],
    )


def of_html(study: Study) -> Facts:
    page = re.sub(r'<span class="hidden">.*?</span>', "", format_named("html").load().study(study, STYLE))
    rows = found(r'<tr id="c1-(\d+)".*?>(.*?)</tr>', page)
    conflicts = found(r'<li><a href="#c1-(\d+)">Claim.*?<span class="kind">(\w+)</span>(.*?)</li>', page)
    comparisons = found(r'<details class="comparison".*?</details>', page)
    link = r'<li class="row (\w+)(?: possible)?">\s*<p class="facts">.*?score ([\d.]+).*?</p>(.*?)</li>'
    return Facts(
        {number: tuple(map(plain, found(r'<td class="cell.*?">(.*?)</td>', row))) for number, row in rows},
        [
            (
                number,
                kind,
                tuple((plain(text), ", ".join(found(r"<b>([A-Z]+)</b>", sources))) for text, sources in each),
            )
            for number, kind, values in conflicts
            for each in [found(r'<q dir="auto">(.*?)</q>(.*?)(?=<q|\Z)', values)]
        ],
        {
            letter: list(map(plain, found(r'<a class="at".*?>(.*?)</a>', block)))
            for letter, block in found(r'<section class="alone s([A-Z]+)"(.*?)</section>', page)
        },
        sorted(
            (relation, score, *("".join(found(rf'data-s="{side}(\d+)"', row)) for side in "LR"))
            for part in comparisons
            for relation, score, row in found(link, part)
            if relation != "same"
        ),
        [tuple(len(found(rf'class="row only-{side}"', part)) for side in ("left", "right")) for part in comparisons],  # type: ignore[misc]  # both sides
    )


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<.*?>", "", markup)).strip()


def of_json(study: Study) -> Facts:
    report = json.loads(format_named("json").load().study(study, STYLE))
    (event,) = report["events"]
    copies = {copy for group in event["copies"] for copy in group[1:]}
    letters = {
        one: column_letter(number)
        for number, one in enumerate(each for each in event["articles"] if each not in copies)
    }
    articles = {article["id"]: article for article in report["articles"]}
    alone: dict[str, list[str]] = {}
    for one in event["unique"]:
        sentence = articles[one["article"]]["sentences"][one["sentence"]]
        partly = one["spans"] != [[sentence["start"], sentence["end"]]]
        mark = "+" if partly else "?" if one["possible"] else ""
        alone.setdefault(letters[one["article"]], []).append(f"{one['sentence'] + 1}{mark}")
    return Facts(
        {claim["id"].split(".")[1]: tuple(_cell(claim, one) for one in letters) for claim in report["claims"]},
        [
            (claim["id"].split(".")[1], conflict["kind"], _grouped(conflict["values"], letters))
            for claim in report["claims"]
            for conflict in claim["conflicts"]
        ],
        alone,
        sorted(
            (link["relation"], f"{link['score']:.2f}", _numbers(link["left"]), _numbers(link["right"]))
            for comparison in report["comparisons"]
            for link in _differing(comparison["links"])
        ),
        [(len(one["unique"]["left"]), len(one["unique"]["right"])) for one in report["comparisons"]],
    )


def _cell(claim: dict[str, Any], article: str) -> str:
    sentences = [one for one in claim["sentences"] if one["article"] == article]
    sure = [one for one in sentences if one["grade"] == "sure"]
    if not sentences:
        return "·"
    ranks = ("same", "edited", "quote", "reworded", "partial")
    nearest = sorted(sure or sentences, key=lambda one: (ranks.index(one["relation"]), one["sentence"]))
    shown = [one["sentence"] for one in nearest]
    values = {(value["article"], value["sentence"]) for one in claim["conflicts"] for value in one["values"]}
    conflict = any((article, position) in values for position in shown)
    return f"{shown[0] + 1}{'!' if conflict else '' if sure else '?'}"


def _grouped(values: list[dict[str, Any]], letters: dict[str, str]) -> Values:
    grouped: dict[str, list[str]] = {}
    for value in values:
        sources = grouped.setdefault(" ".join(value["text"].split()), [])
        if letters[value["article"]] not in sources:
            sources.append(letters[value["article"]])
    return tuple((text, ", ".join(sources)) for text, sources in grouped.items())


def _differing(links: list[dict[str, Any]]) -> list[dict[str, Any]]:
    same = [{position for link in links if link["relation"] == "same" for position in link[side]} for side in SIDES]
    return [link for link in links if not all(same[n].issuperset(link[side]) for n, side in enumerate(SIDES))]


SIDES = ("left", "right")


def _numbers(positions: list[int]) -> str:
    return "".join(str(position + 1) for position in positions)


def of_csv(study: Study) -> Facts:
    """Return the facts from the four tables; the cells of a matrix are made from the sentences of its claims."""
    claims, conflicts, unique, links = (_csv(study, table) for table in ("claims", "conflicts", "unique", "links"))
    letters = {one: column_letter(number) for number, one in enumerate(study.events[0].sources())}
    by_claim: dict[str, dict[str, Any]] = {}
    for row in claims:
        made = by_claim.setdefault(row["claim"], {"sentences": [], "conflicts": [{"values": []}]})
        place = {"article": row["article"], "sentence": int(row["position"])}
        made["sentences"].append(place | {"grade": row["grade"], "relation": row["relation"]})
    listed: dict[str, tuple[str, str, list[dict[str, Any]]]] = {}
    for row in conflicts:
        value = {"article": row["article"], "sentence": int(row["position"]), "text": row["value"]}
        by_claim[row["claim"]]["conflicts"][0]["values"].append(value)
        listed.setdefault(f"{row['claim']} {row['conflict']}", (row["claim"], row["kind"], []))[2].append(value)
    alone: dict[str, list[str]] = {}
    for row in unique:
        mark = "+" if row["is_whole"] == "false" else "?" if row["possible"] == "true" else ""
        alone.setdefault(letters[row["article"]], []).append(f"{int(row['position']) + 1}{mark}")
    of_json_study = of_json(study)
    return Facts(
        {claim.split(".")[1]: tuple(_cell(made, one) for one in letters) for claim, made in by_claim.items()},
        [(claim.split(".")[1], kind, _grouped(values, letters)) for claim, kind, values in listed.values()],
        alone,
        sorted(
            (row["relation"], f"{float(row['score']):.2f}", _joined(row, "left"), _joined(row, "right"))
            for row in links
            if row["relation"] != "same"
        ),
        of_json_study.unique,  # a table of links has no rows for sentences without one
    )


def _joined(row: dict[str, str], side: str) -> str:
    return _numbers([int(position) for position in row[f"{side}_positions"].split()])


def _csv(study: Study, table: Any) -> list[dict[str, str]]:
    text = format_named("csv").load().study(study, STYLE._replace(table=table))
    return list(csv.DictReader(io.StringIO(text)))


FACTS: dict[str, Callable[[Study], Facts]] = {
    "text": of_text,
    "markdown": of_markdown,
    "html": of_html,
    "csv": of_csv,
}
"""The formats that are compared with the JSON."""
