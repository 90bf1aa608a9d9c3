r"""The study as CSV, one table at a time, safe to open in a spreadsheet: RFC 4180 with ``\n`` line ends."""

import csv
import io
from collections.abc import Iterable, Sequence

from srcdiff.model import Study
from srcdiff.rows import COLUMNS, Cell, RowTable
from srcdiff.show.formats import Renderers
from srcdiff.show.report_page import ReportStyle
from srcdiff.text.safe import screen_safe

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What begins a formula in a spreadsheet: https://owasp.org/www-community/attacks/CSV_Injection."""
PAIRING_COLUMNS = ("left", "right", "paired", "score", "origin", "name", "reasons")


def study_csv(study: Study, style: ReportStyle) -> str:
    """Return the table that the style names, else the claims."""
    return _table(study, style.table or "claims")


def only_csv(study: Study, style: ReportStyle) -> str:
    """Return the table that the style names, else what articles alone report."""
    return _table(study, style.table or "unique")


def comparison_csv(study: Study, _style: ReportStyle) -> str:
    """Return the links of the comparisons: what they have besides belongs to events."""
    return _table(study, "links")


def pairs_csv(study: Study, _style: ReportStyle) -> str:
    """Return the pairings, one a row."""
    return _written(
        PAIRING_COLUMNS,
        (
            (
                pairing.left,
                pairing.right,
                pairing.paired,
                round(pairing.score, 4),
                pairing.origin,
                pairing.name,
                "; ".join(reason.detail for reason in pairing.reasons),
            )
            for pairing in study.pairings
        ),
    )


RENDERERS = Renderers(study_csv, pairs_csv, comparison_csv, study_csv, only_csv)


def _table(study: Study, table: RowTable) -> str:
    return _written(COLUMNS[table], (tuple(row.values()) for row in study.to_rows(table)))


def _written(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(map(_safe_cell, row) for row in rows)
    return text.getvalue()


def _safe_cell(value: Cell) -> Cell:
    """Return a value as its cell: a text on one line, with an apostrophe before what a spreadsheet would calculate."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = " ".join(screen_safe(value).split())
    return f"'{text}" if text.startswith(FORMULA) else text
