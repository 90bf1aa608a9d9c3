"""The text beside the list: why a pair was made or refused, or what is known about an event or article."""

from collections.abc import Iterator

from srcdiff.browse.event_list import Entry, EventList
from srcdiff.browse.symbols import PAIRED, REFUSED
from srcdiff.model import Article, Event, Pairing
from srcdiff.show.styled_text import Fragment
from srcdiff.show.wording import label_and_headline
from srcdiff.text.safe import screen_safe

ORIGINS = {
    "automatic": "decided by the score",
    "config": "decided by the settings file",
    "verdict": "decided by a person",
}


def about(entry: Entry, listed: EventList) -> Iterator[list[Fragment]]:
    """Yield what is known about an entry, line by line."""
    if entry.pairing is not None:
        return _pairing_lines(entry.pairing, listed)
    if entry.article is not None:
        return _article_lines(entry.article)
    if entry.event is not None:
        return _event_lines(entry, entry.event, listed)
    return iter([[Fragment(entry.columns[0])]])


def _pairing_lines(pairing: Pairing, listed: EventList) -> Iterator[list[Fragment]]:
    decided = f"{PAIRED} Paired: one event" if pairing.paired else f"{REFUSED} Refused: not one event"
    yield [Fragment(decided, "heading"), Fragment(f"  score {pairing.score:.2f}, {ORIGINS[pairing.origin]}")]
    if pairing.name:
        yield [Fragment(screen_safe(pairing.name))]
    for side, identifier in (("left", pairing.left), ("right", pairing.right)):
        label, *headline = label_and_headline(listed.articles[identifier], listed.labels[identifier])
        yield [Fragment(f"{side}  {label}  ", "heading"), *(Fragment(text) for text in headline)]
    yield [Fragment("")]
    yield [Fragment("Reasons, the weightiest first" if pairing.reasons else "No reason is given.", "heading")]
    for reason in pairing.reasons:
        yield [Fragment(f"{reason.weight:+.2f}  ", "heading"), Fragment(screen_safe(reason.detail))]


def _article_lines(article: Article) -> Iterator[list[Fragment]]:
    yield [Fragment(screen_safe(article.title or article.id), "heading")]
    facts = (("outlet", article.source), ("date", article.date), ("id", article.id), ("file", article.path))
    for name, value in (*facts, ("address", article.url)):
        if value is not None:
            yield [Fragment(f"{name}  ", "heading"), Fragment(screen_safe(str(value)))]
    compared = sum(1 for _ in article.compared_positions())
    yield [
        Fragment("sentences  ", "heading"),
        Fragment(f"{compared}, and {len(article.sentences) - compared} of page furniture"),
    ]


def _event_lines(entry: Entry, event: Event, listed: EventList) -> Iterator[list[Fragment]]:
    yield [Fragment(screen_safe(event.title), "heading")]
    yield [Fragment(listed.facts_of(entry))]
    yield [Fragment(", ".join(listed.labels[member] for member in event.articles))]
    if event.possible:
        names = ", ".join(listed.labels[member] for member in event.possible)
        yield [Fragment("Possibly also  ", "heading"), Fragment(f"{names}: connected by a single weak pairing")]
