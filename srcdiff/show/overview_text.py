"""The first part of a text report: events with their articles, articles alone, and pairings with their reasons."""

from collections.abc import Iterator, Sequence

from srcdiff.model import Event, Pairing
from srcdiff.show.report_page import ReportPage
from srcdiff.show.styled_text import Fragment, StyledLine
from srcdiff.show.wording import DECIDED_BY, ListedPairings, copies_text, listed_pairings, plural

REASONS_SHOWN = 4
"""Reasons listed for a pairing without ``-v``; the weightiest ones."""


def overview_lines(page: ReportPage) -> Iterator[StyledLine]:
    """Yield the events, the articles alone, the pairings made and those refused."""
    for event in page.study.events:
        yield from _event(event, page)
    yield from _alone(page)
    listed = listed_pairings(page.study, everything=page.style.everything)
    yield from _paired(listed, page)
    yield from _refused(listed, page)


def _event(event: Event, page: ReportPage) -> Iterator[StyledLine]:
    yield from page.heading(f"Event {event.id}: {event.title}")
    copies = {group[0]: group[1:] for group in event.copies}
    for identifier in event.articles:
        if identifier not in page.copies:
            yield from _article_lines(identifier, page)
            yield from _copies(copies.get(identifier, ()), page)
    for identifier in event.possible:
        yield from _article_lines(identifier, page, note="possibly: ")
    yield ()


def _copies(copies: Sequence[str], page: ReportPage) -> Iterator[StyledLine]:
    """Yield which articles copy the one before, by their outlets, or by their ids: they have its headline."""
    if copies:
        names = [page.labels[copy] if page.articles[copy].source else copy for copy in copies]
        text = copies_text(names, everything=page.style.everything)
        yield from page.wrapped([Fragment(text, "faint")], indent="        ", first="      ")


def _alone(page: ReportPage) -> Iterator[StyledLine]:
    alone = page.study.alone()
    if not alone:
        return
    yield from page.heading(f"Alone ({plural(len(alone), 'article')})")
    for identifier in alone:
        yield from _article_lines(identifier, page)
    yield ()


def _article_lines(identifier: str, page: ReportPage, note: str = "") -> list[StyledLine]:
    return page.wrapped([Fragment(note), *page.named(identifier)], indent="      ", first="  ")


def _paired(listed: ListedPairings, page: ReportPage) -> Iterator[StyledLine]:
    count = sum(pairing.paired for pairing in page.study.pairings)
    if not count:
        return
    yield from page.heading(f"Paired ({len(listed.paired)})")
    for pairing in listed.paired:
        yield from _pairing(pairing, "=", page)
    if len(listed.paired) < count:
        more = plural(count - len(listed.paired), "pair")
        yield from page.wrapped([Fragment(f"... and {more} with copies; -v lists them", "faint")], first="  ")
    yield ()


def _refused(listed: ListedPairings, page: ReportPage) -> Iterator[StyledLine]:
    if not listed.refused:
        return
    yield from page.heading(f"Refused ({listed.refused_count}), the nearest to a pair first")
    for pairing in listed.refused:
        yield from _pairing(pairing, "x", page)
    if more := listed.refused_count - len(listed.refused):
        yield (Fragment(f"  ... and {more} more; -v lists them", "faint"),)
    yield ()


def _pairing(pairing: Pairing, symbol: str, page: ReportPage) -> Iterator[StyledLine]:
    name = f" ({pairing.name})" if pairing.name else ""
    labels = f"{page.labels[pairing.left]} {symbol} {page.labels[pairing.right]}"
    head = f"{pairing.score:.2f}{DECIDED_BY[pairing.origin]} {labels}{name}"
    yield from page.wrapped([Fragment(head)], indent="        ", first="  ")
    for reason in pairing.reasons if page.style.everything else pairing.reasons[:REASONS_SHOWN]:
        first = "        + " if reason.weight >= 0 else "        - "
        yield from page.wrapped([Fragment(reason.detail, "faint")], indent="          ", first=first)
