"""What the correcting keys do to claims: join two, take a sentence out, write a note on one or on a sentence.

Deciding the same a second time withdraws the verdict.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from srcdiff.browse.corrections import sentence_noted
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import EventItem, EventView, SentenceRef
from srcdiff.claims.decisions import claim_with
from srcdiff.model import Article
from srcdiff.model.claim_decisions import ClaimDecision, SentenceSet
from srcdiff.session.corrections import Correction, Decision
from srcdiff.verdicts.codec import note_text
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import (
    ClaimNoteVerdict,
    ClaimVerdict,
    RememberedSentences,
    VerdictChange,
    remembered_claim,
)

Articles = Mapping[str, Article]
Marked = tuple[EventCursor, Decision | None]
"""The cursor after a step, and what the step decides, if anything."""


def mark(cursor: EventCursor) -> Marked:
    """Mark the current claim, or unmark it; where another one is marked, join the two."""
    item = cursor.item
    if item is None:
        return replace(cursor, notice="Nothing is listed here"), None
    if cursor.is_joining(item):
        return replace(cursor, joining=frozenset(), notice="No longer marked"), None
    if cursor.joining:
        marked, articles = cursor.joining, articles_of(cursor)
        return replace(cursor, joining=frozenset()), lambda verdicts: joined(marked, item, articles, verdicts)
    what = f"Claim {item.number}" if item.number else "Sentence"
    notice = f"{what} marked; the same key on another claim joins the two"
    return replace(cursor, joining=frozenset(item.sentences()), notice=notice), None


def joined(marked: SentenceSet, item: EventItem, articles: Articles, verdicts: Verdicts) -> Correction:
    """Join the claim of the sentences ``marked`` with that of an item; either may be a sentence alone."""
    here = frozenset(item.sentences())
    if not all(identifier in articles for identifier, _ in marked):
        return Correction("The marked claim has a sentence whose article is no longer in the event")
    if len({identifier for identifier, _ in marked | here}) < 2:
        return Correction("A claim needs sentences of two sources")
    apart = [
        verdict for one, verdict in verdicts.claims if not one.joined and {one.sentences, one.others} == {marked, here}
    ]
    if apart:
        return Correction("The sentence is in the claim again", VerdictChange(removed=tuple(apart)))
    sides = sorted((remembered_claim(sorted(side), articles) for side in (marked, here)), key=_places)
    return Correction("Claims joined", VerdictChange(added=(ClaimVerdict(sides[0], sides[1], joined=True),)))


def _places(side: Sequence[RememberedSentences]) -> list[tuple[str, list[int]]]:
    return [(end.article, [sentence.position for sentence in end.sentences]) for end in side]


def split(cursor: EventCursor) -> Decision | None:
    """Return the decision that takes the current source's sentence out of the claim, or puts it back.

    Without a source, the one that takes joined claims apart. ``None`` where there is neither.
    """
    item, view, articles = cursor.item, cursor.view, articles_of(cursor)
    if item is None or item.row is None:
        return None
    if cursor.source is None:
        return (lambda verdicts: taken_apart(item, view, verdicts)) if item.row.claim.origin == "verdict" else None
    sentence, article = cursor.current_sentence, cursor.view.article(cursor.source)
    if sentence is None:
        return lambda verdicts: put_back(item, article, view, verdicts)
    out = taken_out(item, sentence, articles)
    return lambda _: out


def taken_out(item: EventItem, sentence: SentenceRef, articles: Articles) -> Correction:
    """Take a sentence out of a claim; its links stay, and so do other claims that it makes."""
    rest = [one for one in item.sentences() if one != sentence]
    verdict = ClaimVerdict(remembered_claim(rest, articles), remembered_claim([sentence], articles), joined=False)
    return Correction("Sentence taken out of the claim", VerdictChange(added=(verdict,)))


def put_back(item: EventItem, article: Article, view: EventView, verdicts: Verdicts) -> Correction:
    """Put the sentence of an article back that was taken out of a claim last."""

    def is_wanted(one: ClaimDecision) -> bool:
        of_article = all(identifier == article.id for identifier, _ in one.others)
        return not one.joined and of_article and _is_on(one.sentences, item, view)

    known = _newest(verdicts, is_wanted)
    if known is None:
        return Correction("This source has no sentence in the claim")
    return Correction("The sentence is in the claim again", VerdictChange(removed=(known,)))


def taken_apart(item: EventItem, view: EventView, verdicts: Verdicts) -> Correction:
    """Take claims apart that a person joined: the two that were joined last."""
    known = _newest(verdicts, lambda one: one.joined and _is_on(one.sentences | one.others, item, view))
    if known is None:
        return Correction("No verdict that joined this claim is left to take back")
    return Correction("Claims no longer joined", VerdictChange(removed=(known,)))


def _newest(verdicts: Verdicts, is_wanted: Callable[[ClaimDecision], bool]) -> ClaimVerdict | None:
    return next((verdict for one, verdict in reversed(verdicts.claims) if is_wanted(one)), None)


def _is_on(sentences: SentenceSet, item: EventItem, view: EventView) -> bool:
    """Return whether an item's claim is the one that these sentences name."""
    read = {column.article.id for column in view.page.columns}
    wanted = frozenset(one for one in sentences if one[0] in read)
    rows = (*view.page.rows, *view.page.possible)
    found = claim_with(wanted, [[(one.article, one.position) for one in row.claim.sentences] for row in rows])
    return bool(wanted) and found is not None and rows[found] is item.row


def noted(item: EventItem, note: str, view: EventView, articles: Articles, verdicts: Verdicts) -> Correction:
    """Write a note on a claim; an empty ``note`` deletes it."""
    before, text = (item.row.claim.note if item.row else ""), note_text(note)
    if text == before:
        return Correction("The note has not changed" if text else "No note was written")
    known = tuple(verdict for one, verdict in verdicts.claim_notes if _is_on(one.sentences, item, view))
    if not text:
        return Correction("Note deleted", VerdictChange(removed=known))
    verdict = ClaimNoteVerdict(remembered_claim(item.sentences(), articles), text)
    return Correction("Note changed" if before else "Note written", VerdictChange(known, (verdict,)))


def note_on_sentence(cursor: EventCursor, text: str) -> Decision | None:
    """Return the decision that writes a note on the current sentence; ``None`` where there is none."""
    sentence, view = cursor.current_sentence, cursor.view
    if sentence is None:
        return None
    article, before = view.article(view.column_of(sentence[0])), view.notes.get(sentence, "")
    return lambda verdicts: sentence_noted(article, sentence[1], before, text, verdicts)


def note_on_claim(cursor: EventCursor, text: str) -> Decision | None:
    """Return the decision that writes a note on the current claim; ``None`` where there is none."""
    item, view, articles = cursor.item, cursor.view, articles_of(cursor)
    if item is None or item.row is None:
        return None
    return lambda verdicts: noted(item, text, view, articles, verdicts)


def articles_of(cursor: EventCursor) -> dict[str, Article]:
    """Return the sources of an event by id."""
    return {column.article.id: column.article for column in cursor.view.page.columns}
