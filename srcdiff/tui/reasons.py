"""Why a pair was made or refused, and what is known of an event or article: the text beside the list."""

from collections.abc import Iterator

from textual.content import Content

from srcdiff.model import Article, Event, Pairing
from srcdiff.tui.listing import Entry, Listing
from srcdiff.tui.plain import shown
from srcdiff.tui.signs import PAIRED, REFUSED

ORIGINS = {
    "automatic": "decided by the score",
    "config": "decided by the settings file",
    "verdict": "decided by a person",
}

Piece = tuple[str, str]


def about(entry: Entry, listed: Listing) -> Content:
    """Return what is known of an entry; its texts are shown as they are, never read as markup."""
    if entry.pairing is not None:
        lines = _pairing_lines(entry.pairing, listed)
    elif entry.article is not None:
        lines = _article_lines(entry.article)
    elif entry.event is not None:
        lines = _event_lines(entry.event, listed)
    else:
        lines = iter([[(entry.columns[0], "")]])
    return Content("\n").join(Content.assemble(*line) for line in lines)


def _pairing_lines(pairing: Pairing, listed: Listing) -> Iterator[list[Piece]]:
    decided = f"{PAIRED} Paired: one event" if pairing.paired else f"{REFUSED} Refused: not one event"
    yield [(decided, "bold"), (f"  score {pairing.score:.2f}, {ORIGINS[pairing.origin]}", "")]
    if pairing.name:
        yield [(shown(pairing.name), "italic")]
    for letter, identifier in (("A", pairing.left), ("B", pairing.right)):
        yield [(f"{letter} {listed.labels[identifier]}  ", "bold"), (shown(listed.articles[identifier].title), "")]
    yield [("", "")]
    yield [("Reasons, the weightiest first" if pairing.reasons else "No reason is given.", "bold")]
    for reason in pairing.reasons:
        yield [(f"{reason.weight:+.2f}  ", "bold"), (shown(reason.detail), "")]


def _article_lines(article: Article) -> Iterator[list[Piece]]:
    yield [(shown(article.title or article.id), "bold")]
    facts = (("outlet", article.source), ("date", article.date), ("id", article.id), ("file", article.path))
    for name, value in (*facts, ("address", article.url)):
        if value is not None:
            yield [(f"{name}  ", "bold"), (shown(str(value)), "")]
    compared = sum(1 for _ in article.compared_positions())
    yield [("sentences  ", "bold"), (f"{compared}, and {len(article.sentences) - compared} of page furniture", "")]


def _event_lines(event: Event, listed: Listing) -> Iterator[list[Piece]]:
    yield [(shown(event.title), "bold")]
    yield [(", ".join(listed.labels[member] for member in event.articles), "")]
    if event.possible:
        names = ", ".join(listed.labels[member] for member in event.possible)
        yield [("Possibly also  ", "bold"), (f"{names}: on one weak chain only", "")]
