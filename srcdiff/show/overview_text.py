"""The first part of a text report: events with their articles, articles alone, and pairings with their reasons."""

from collections.abc import Iterator, Sequence

from srcdiff.model import Event, Pairing
from srcdiff.show.report_page import ReportPage
from srcdiff.show.styled_text import Fragment, StyledLine
from srcdiff.show.wording import COPIES_SHOWN, DECIDED_BY, REFUSED_SHOWN, listed_pairings, plural, refused

REASONS_SHOWN = 4
"""Reasons listed for a pairing without ``-v``; the weightiest ones."""


def overview_lines(page: ReportPage) -> Iterator[StyledLine]:
    """Yield the events, the articles alone, the pairings made and those refused."""
    for event in page.study.events:
        yield from _event(event, page)
    yield from _alone(page)
    yield from _paired(page)
    yield from _refused(page)


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
        shown = copies if page.style.everything else copies[:COPIES_SHOWN]
        names = ", ".join(page.labels[copy] if page.articles[copy].source else copy for copy in shown)
        more = f" and {len(copies) - len(shown)} more" if len(shown) < len(copies) else ""
        text = f"{plural(len(copies), 'copy', 'copies')} of it: {names}{more}"
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


def _paired(page: ReportPage) -> Iterator[StyledLine]:
    paired = [pairing for pairing in page.study.pairings if pairing.paired]
    shown = [pairing for pairing in _listed(page) if pairing.paired]
    if not paired:
        return
    yield from page.heading(f"Paired ({len(shown)})")
    for pairing in shown:
        yield from _pairing(pairing, "=", page)
    if len(shown) < len(paired):
        more = plural(len(paired) - len(shown), "pair")
        yield from page.wrapped([Fragment(f"... and {more} with copies; -v lists them", "faint")], first="  ")
    yield ()


def _listed(page: ReportPage) -> list[Pairing]:
    return listed_pairings(page.study, everything=page.style.everything)


def _refused(page: ReportPage) -> Iterator[StyledLine]:
    not_paired = refused(_listed(page))
    shown = not_paired if page.style.everything else not_paired[:REFUSED_SHOWN]
    if not shown:
        return
    yield from page.heading(f"Refused ({len(not_paired)}), the nearest to a pair first")
    for pairing in shown:
        yield from _pairing(pairing, "x", page)
    if len(shown) < len(not_paired):
        yield (Fragment(f"  ... and {len(not_paired) - len(shown)} more; -v lists them", "faint"),)
    yield ()


def _pairing(pairing: Pairing, symbol: str, page: ReportPage) -> Iterator[StyledLine]:
    name = f" ({pairing.name})" if pairing.name else ""
    labels = f"{page.labels[pairing.left]} {symbol} {page.labels[pairing.right]}"
    head = f"{pairing.score:.2f}{DECIDED_BY[pairing.origin]} {labels}{name}"
    yield from page.wrapped([Fragment(head)], indent="        ", first="  ")
    for reason in pairing.reasons if page.style.everything else pairing.reasons[:REASONS_SHOWN]:
        first = "        + " if reason.weight >= 0 else "        - "
        yield from page.wrapped([Fragment(reason.detail, "faint")], indent="          ", first=first)
