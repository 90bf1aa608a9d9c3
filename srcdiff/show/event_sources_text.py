"""The parts of an event's page as text that are on its sources: the head, what each is, and what it alone reports."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from srcdiff.model import Closeness, Span, UniqueSentence
from srcdiff.show.event_page import EventPage, Places, SourceColumn, event_counts
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, text_columns, wrap
from srcdiff.show.version_steps import VersionStep
from srcdiff.show.wording import POSSIBLE, copies_text, headline, listed, stretches_text

TABLE_FROM = 80
"""Columns from which the sources are a table."""
BAR = 10
"""Columns of the bar that shows how much of a source others report."""
NARROWEST_NAME = 12
"""Columns of a name in the table at the least."""
NUMBERS_SHOWN = 6
"""Sentences of a kind of change between two versions that are listed by their numbers."""
ALONE_COLUMNS = 180
"""Columns of a sentence of one source alone, unless everything is asked for: two lines on a page of 100 columns."""
DOUBTFUL_COLUMNS = 90
"""Columns of a sentence that may be in another source after all: one line."""
PAIRS_SHOWN = 10
"""Pairs of sources that are listed where a table of all of them is too wide."""


def head_lines(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the title of an event, its dates and its counts."""
    yield from wrap([Fragment(f"Event {page.event.id}: {page.event.title}", "heading")], width, "  ", "")
    yield from wrap([Fragment(event_counts(page))], width, "  ", "  ")
    yield ()


def source_lines(page: EventPage, width: int, *, everything: bool) -> Iterator[StyledLine]:
    """Yield what each source is: its letter, name, day, headline, length, what others report too, and its copies.

    From ``TABLE_FROM`` columns on a bar shows the share of its sentences that another source reports too.
    """
    facts = _table(page, width) if width >= TABLE_FROM else _list(page, width)
    for column, lines in zip(page.columns, facts, strict=True):
        yield from lines
        if column.label != headline(column.article) and column.article.source:
            title = cropped_at_word(headline(column.article), width - 5)
            yield (Fragment(f"     {title}", "faint"),)
        for text in provenance(column, page, everything=everything):
            yield from wrap([Fragment(text, "faint")], width, "       ", "     ")
    yield ()


def _list(page: EventPage, width: int) -> Iterator[list[StyledLine]]:
    for column in page.columns:
        yield wrap([Fragment(", ".join((column.label, *column.facts)))], width, "     ", f"  {column.letter:<2} ")


def _table(page: EventPage, width: int) -> Iterator[list[StyledLine]]:
    dated = any(column.article.date for column in page.columns)
    after = [f"{_day(column) if dated else ''}{_sentences(column)}  " for column in page.columns]
    ends = [f"  {len(column.alone):>3} only here" for column in page.columns]
    room = width - 5 - BAR - max(map(len, after)) - max(map(len, ends))
    names = [cropped_at_word(column.label, max(NARROWEST_NAME, room)) for column in page.columns]
    room = max(map(text_columns, names))
    for column, name, facts, end in zip(page.columns, names, after, ends, strict=True):
        shared = round(BAR * column.shared_share)
        line: StyledLine = (
            Fragment(f"  {column.letter:<2} ", "heading"),
            Fragment(f"{name}{' ' * (room - text_columns(name))}{facts}"),
            Fragment("#" * shared + "-" * (BAR - shared), "faint"),
            Fragment(end),
        )
        yield [line]


def _sentences(column: SourceColumn) -> str:
    """Return how many sentences a source has, in one width for all: ``   12 sentences``, ``    1 sentence ``."""
    return f"{column.sentences:>5} {'sentence ' if column.sentences == 1 else 'sentences'}"


def _day(column: SourceColumn) -> str:
    return f"  {column.article.date or ''!s:<10}"


def provenance(column: SourceColumn, page: EventPage, *, everything: bool = False) -> Iterator[str]:
    """Yield what is known of where a source comes from: its copies, its versions, and whom it credits."""
    if column.copies:
        yield copies_text(column.copies, everything=everything)
    yield from map(version_step, column.versions)
    if column.credits:
        yield f"credits {_credits(column, page)}"


def version_step(step: VersionStep) -> str:
    """Return what changed from one version of a source to the next: ``version a to b: 2 added (4, 7)``."""
    counts = [
        f"{len(positions)} {word}{_numbers(positions)}"
        for word, positions in (
            ("added", step.added),
            ("removed", step.removed),
            ("changed", step.changed),
            ("moved", step.moved),
        )
        if positions
    ]
    return f"version {step.earlier} to {step.later}: {', '.join(counts) or 'nothing differs'}"


def _numbers(positions: Sequence[int]) -> str:
    """Return the numbers of a few sentences in brackets; nothing of many."""
    few = len(positions) <= NUMBERS_SHOWN
    return f" ({', '.join(str(position + 1) for position in positions)})" if few else ""


def _credits(column: SourceColumn, page: EventPage) -> str:
    """Return whom a source names: ``A in 6 “as reported by POLITICO”; CBS, not in this set``."""
    letters = page.letters
    inside = [
        f"{letters[credit.credited]} in {credit.position + 1} “{_words(credit.span, column)}”"
        for credit in column.credits
        if credit.credited in letters
    ]
    others = dict.fromkeys(credit.names for credit in column.credits if credit.credited not in letters)
    outside = [f"{listed(list(others))}, not in this set"] if others else []
    return "; ".join([*inside, *outside])


def _words(span: Span, column: SourceColumn) -> str:
    return " ".join(column.article.text[slice(*span)].split())


def alone_lines(
    column: SourceColumn, width: int, places: Places = MappingProxyType({}), *, everything: bool = True
) -> Iterator[StyledLine]:
    """Yield what only one source reports: whole sentences, and the rest of partly shared ones."""
    if not column.alone:
        return
    yield from wrap([Fragment(f"ONLY {column.letter}: {column.label} ({len(column.alone)})", "heading")], width)
    for unique in column.alone:
        text, mark = _unique(unique, column, places, everything=everything)
        yield from wrap([Fragment(text)], width, " " * 8, f"  {unique.position + 1:>4}{mark} ")
    yield ()


def _unique(unique: UniqueSentence, column: SourceColumn, places: Places, *, everything: bool) -> tuple[str, str]:
    """Return what only one source reports in a sentence, and the symbol before it."""
    mark = column.alone_mark(unique)
    text = stretches_text(column.article, unique.position, unique.spans)
    place = places.get(unique.sentence_id)
    after = f" (maybe {place})" if place else ""
    columns = (DOUBTFUL_COLUMNS if mark == POSSIBLE else ALONE_COLUMNS) - len(after)
    return (text if everything else cropped_at_word(text, columns)) + after, mark or " "


def closeness_lines(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield a table of the percentage of sentences that two sources share, in brackets of those word for word.

    Where the table is too wide, the closest pairs; nothing where no two were compared.
    """
    cell = 9
    if not any(one for row in page.closeness for one in row):
        return
    yield from wrap([Fragment("CLOSENESS  % of sentences that two sources share (word for word)", "heading")], width)
    if cell * len(page.columns) > width:
        yield from (line for text in closest(page) for line in wrap([Fragment(text)], width, "     ", "  "))
        yield ()
        return
    yield (Fragment("     " + "".join(f"{column.letter:<{cell}}" for column in page.columns[:-1]).rstrip(), "heading"),)
    for column, row in list(zip(page.columns, page.closeness, strict=True))[1:]:
        yield (Fragment(f"  {column.letter:<2} " + "".join(f"{_percent(one):<{cell}}" for one in row).rstrip()),)
    yield ()


def closest(page: EventPage, most: int = PAIRS_SHOWN) -> Iterator[str]:
    """Yield the pairs of sources that share most: ``A and C: 31 (12)``; the closest first, at most ``most``.

    Nothing where no two sources were compared.
    """
    letters = page.letters
    known = [one for row in page.closeness for one in row if one is not None and one.share > 0]
    for one in sorted(known, key=lambda pair: -pair.share)[:most]:
        yield f"{listed(sorted((letters[one.left], letters[one.right])))}: {_percent(one)}"


def _percent(one: Closeness | None) -> str:
    return "-" if one is None else f"{100 * one.share:.0f} ({100 * one.verbatim:.0f})"
