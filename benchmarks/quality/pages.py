"""How well web pages are read: ``python -m benchmarks.quality.pages PAGES.jsonl.gz``.

A row has ``html``, strings that must (``with``) and must not (``without``) be read, and the page's ``title`` and
``date`` where its reader noted them. A title counts for pages that state one in their metadata, a date for those that
state the very day that the reader noted: others state that of a change, or the day in another time zone. ``all dates``
counts pages that state any date.
"""

import re
import sys
from pathlib import Path

from benchmarks.data.rows import Row, read_rows
from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.reading.formats.page_metadata import metadata_of
from srcdiff.reading.formats.web_page import page_article
from srcdiff.reading.raw_articles import article_of
from srcdiff.split import split

_TITLE = re.compile(r"og:title|\"headline\"")
_DATE = r"(?:content|datetime|\"date\w+\"\s*)[=:]\s*[\"']{day}"


def main(path: Path) -> None:
    """Print the shares of strings, titles and dates that are right."""
    counts = {"strings": [0, 0], "titles": [0, 0], "dates": [0, 0], "all dates": [0, 0]}
    for row in read_rows(path):
        article = _article(row)
        for kind, right in _judged(row, article):
            counts[kind][0] += right
            counts[kind][1] += 1
    for kind, (correct, total) in counts.items():
        print(f"{kind} right: {correct} of {total}, {correct / max(1, total):.3f}")


def _article(row: Row) -> Article | None:
    try:
        raw = page_article(row["html"].encode("utf-8", "replace"), "page")
        return split(article_of(raw, "page", "page")[0])
    except InputError:
        return None


def _judged(row: Row, article: Article | None) -> list[tuple[str, bool]]:
    compared = list(article.compared_positions()) if article else []
    text = _flat(" ".join(article.text_of(position) for position in compared)) if article else ""
    judged = [("strings", _flat(each) in text) for each in row.get("with") or []]
    judged += [("strings", bool(text) and _flat(each) not in text) for each in row.get("without") or []]
    if row.get("title") and _TITLE.search(row["html"]):
        judged.append(("titles", _agree(row["title"], article.title if article else "")))
    if row.get("date") and _states_a_date(row):
        judged.append(("all dates", str(article.date if article else "") == str(row["date"])[:10]))
    if row.get("date") and re.search(_DATE.format(day=re.escape(str(row["date"])[:10])), row["html"]):
        judged.append(("dates", str(article.date if article else "") == str(row["date"])[:10]))
    return judged


def _states_a_date(row: Row) -> bool:
    from trafilatura.utils import load_html  # noqa: PLC0415  of the extra ``web``

    page = load_html(row["html"].encode("utf-8", "replace"))
    return page is not None and bool(metadata_of(page).date)


def _agree(noted: str, found: str) -> bool:
    """Return whether two titles are one except for a kicker before it or words after it."""
    one, other = _flat(noted), _flat(found)
    return bool(other) and (one in other or other in one)


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text.replace("\xad", "")).strip().lower()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
