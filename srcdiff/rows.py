"""A study as tables: flat rows for ``pandas.DataFrame`` and the like, one function for each table.

Every row has the same keys, in the same order, and texts, numbers and truth values alone. Positions count from 0.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from srcdiff.model import Article, Claim, ClaimSentence, Comparison, Link, Span, Study

RowTable = Literal["links", "claims", "conflicts", "unique"]
ROW_TABLES: tuple[RowTable, ...] = get_args(RowTable)
Cell = str | int | float | bool | None
TableRow = dict[str, Cell]
"""A value by the name of its column."""
_PLACE = ("article", "outlet", "position", "text")
_SIDES = ("positions", "text", "shared")
COLUMNS: dict[RowTable, tuple[str, ...]] = {
    "links": (
        *("event", "left", "right", "left_outlet", "right_outlet"),
        *(f"{side}_{what}" for what in _SIDES for side in ("left", "right")),
        *("relation", "grade", "score", "moved", "conflicts", "origin"),
    ),
    "claims": (
        *("claim", "event", "sources", "conflicts", *_PLACE),
        *("date", "shared", "is_lead", "relation", "grade", "inferred", "origin", "note"),
    ),
    "conflicts": ("claim", "event", "conflict", "kind", "value", *_PLACE),
    "unique": ("event", *_PLACE, "unique", "is_whole", "possible"),
}
"""The names of the columns of each table, in order: an empty table has them too."""
BETWEEN_STRETCHES = " … "
"""Between the texts of stretches that are apart from each other."""


def study_rows(study: "Study", table: RowTable) -> list[TableRow]:
    """Return the rows of a table, in the order of the study. Raises ``ValueError`` for a table that is not known."""
    if table not in _TABLES:
        raise ValueError(f"no table is named {table!r}; the tables are {', '.join(_TABLES)}")
    return list(_TABLES[table](study, study.articles_by_id()))


_Articles = Mapping[str, "Article"]


def _link_rows(study: "Study", articles: _Articles) -> Iterator[TableRow]:
    """Yield a row for each link."""
    event_of = study.event_of()
    for comparison in study.comparisons:
        for link in comparison.links:
            yield _link_row(link, comparison, event_of, articles)


def _link_row(link: "Link", comparison: "Comparison", event_of: Mapping[str, str], articles: _Articles) -> TableRow:
    left, right = articles[comparison.left], articles[comparison.right]
    return {
        "event": event_of.get(left.id),
        "left": left.id,
        "right": right.id,
        "left_outlet": left.source,
        "right_outlet": right.source,
        "left_positions": _numbers(link.left),
        "right_positions": _numbers(link.right),
        "left_text": _sentences(left, link.left),
        "right_text": _sentences(right, link.right),
        "left_shared": _stretches(left, link.shared_left),
        "right_shared": _stretches(right, link.shared_right),
        "relation": link.relation,
        "grade": link.grade,
        "score": link.score,
        "moved": link.moved,
        "conflicts": len(link.conflicts),
        "origin": link.origin,
    }


def _claim_rows(study: "Study", articles: _Articles) -> Iterator[TableRow]:
    """Yield a row for each sentence of each claim."""
    for claim in study.claims:
        sources = len(claim.sure_sources())
        yield from (_claim_row(claim, one, sources, articles[one.article]) for one in claim.sentences)


def _claim_row(claim: "Claim", one: "ClaimSentence", sources: int, article: "Article") -> TableRow:
    return {
        "claim": claim.id,
        "event": claim.event,
        "sources": sources,
        "conflicts": len(claim.conflicts),
        **_place(article, one.position),
        "date": article.date.isoformat() if article.date else None,
        "shared": _stretches(article, one.shared) or article.text_of(one.position),
        "is_lead": one.sentence_id == claim.lead,
        "relation": one.relation,
        "grade": one.grade,
        "inferred": one.inferred,
        "origin": claim.origin,
        "note": claim.note,
    }


def _conflict_rows(study: "Study", articles: _Articles) -> Iterator[TableRow]:
    """Yield a row for each value of each conflict of a claim; ``conflict`` numbers the conflicts of a claim from 1."""
    for claim in study.claims:
        for number, conflict in enumerate(claim.conflicts, 1):
            for value in conflict.values:
                yield {
                    "claim": claim.id,
                    "event": claim.event,
                    "conflict": number,
                    "kind": conflict.kind,
                    "value": value.text,
                    **_place(articles[value.article], value.position),
                }


def _unique_rows(study: "Study", articles: _Articles) -> Iterator[TableRow]:
    """Yield a row for each sentence with something that one article of an event alone reports."""
    event_of = study.event_of()
    for one in study.unique:
        article = articles[one.article]
        yield {
            "event": event_of.get(one.article),
            **_place(article, one.position),
            "unique": _stretches(article, one.spans),
            "is_whole": one.is_whole(article),
            "possible": one.possible,
        }


_TABLES: dict[str, Callable[["Study", _Articles], Iterator[TableRow]]] = {
    "links": _link_rows,
    "claims": _claim_rows,
    "conflicts": _conflict_rows,
    "unique": _unique_rows,
}


def _place(article: "Article", position: int) -> TableRow:
    """Return the columns that name a sentence."""
    return {
        "article": article.id,
        "outlet": article.source,
        "position": position,
        "text": article.text_of(position),
    }


def _numbers(positions: Iterable[int]) -> str:
    return " ".join(map(str, positions))


def _sentences(article: "Article", positions: Iterable[int]) -> str:
    return " ".join(article.text_of(position) for position in positions)


def _stretches(article: "Article", spans: Iterable["Span"]) -> str:
    return BETWEEN_STRETCHES.join(article.text[start:end] for start, end in spans)
