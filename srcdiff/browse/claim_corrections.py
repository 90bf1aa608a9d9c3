"""What the correcting keys do to claims: join two, take a sentence out, reject or accept its links, write a note.

Deciding the same a second time withdraws the verdict.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from srcdiff.browse.corrections import note_correction, sentence_noted
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import EventItem, EventView
from srcdiff.claims.decisions import claim_with
from srcdiff.model import Article, Comparison, Link, SentenceId
from srcdiff.model.claim_decisions import ClaimDecision, SentenceSet
from srcdiff.session.corrections import Correction, Decision
from srcdiff.show.wording import plural
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import (
    ClaimNoteVerdict,
    ClaimVerdict,
    LinkVerdict,
    RememberedSentences,
    VerdictChange,
    link_verdict,
    remembered_claim,
    remembered_sentences,
)

CLAIM_COMMANDS: Mapping[str, bool] = {"event.accept": True, "event.reject": False}
"""Whether each action accepts or rejects the links of a sentence in its claim."""
Articles = Mapping[str, Article]
Marked = tuple[EventCursor, Decision | None]
"""The cursor after a step, and what the step decides, if anything."""


def links_decided(cursor: EventCursor, *, linked: bool) -> Decision | None:
    """Return the decision on every link that puts the sentence at a cursor into its claim; ``None`` without one."""
    item, sentence, page = cursor.item, cursor.decided_sentence, cursor.view.page
    if item is None or sentence is None:
        return None
    articles = articles_of(cursor)
    return lambda verdicts: sentence_decided(item, sentence, page.comparisons, articles, verdicts, linked=linked)


def sentence_decided(
    item: EventItem,
    sentence: SentenceId,
    comparisons: Iterable[Comparison],
    articles: Articles,
    verdicts: Verdicts,
    *,
    linked: bool,
) -> Correction:
    """Accept or reject every link between a sentence and the other sentences of its claim: one step to undo.

    ``comparisons`` are those of the event, ``articles`` its articles by id. Linear in the links.
    """
    removed: list[LinkVerdict] = []
    added: list[LinkVerdict] = []
    for comparison, link in links_in_claim(item, sentence, comparisons):
        known = verdicts.on_link(comparison.left, comparison.right, link.ends)
        if not known or known[-1].linked is not linked:
            left, right = articles[comparison.left], articles[comparison.right]
            ends = remembered_sentences(left, link.left), remembered_sentences(right, link.right)
            removed += known
            added.append(link_verdict(*ends, linked=linked))
    if not added:
        return Correction("No link of this sentence in the claim is left to decide on")
    done, of_claim = "accepted" if linked else "rejected", " of the claim" if item.row else ""
    return Correction(f"{plural(len(added), 'link')}{of_claim} {done}", VerdictChange(tuple(removed), tuple(added)))


def links_in_claim(
    item: EventItem, sentence: SentenceId, comparisons: Iterable[Comparison]
) -> Iterator[tuple[Comparison, Link]]:
    """Yield the links between a sentence and other sentences of a claim, each with its comparison.

    Of what one source alone reports, the links to the sentence that may be the same.
    """
    identifier, position = sentence
    others = {one for one in (*item.sentences(), item.counterpart) if one and one[0] != identifier}
    for comparison in comparisons:
        if identifier not in {comparison.left, comparison.right}:
            continue
        is_left = identifier == comparison.left
        other = comparison.right if is_left else comparison.left
        for link in comparison.links:
            here, there = link.ends if is_left else link.ends[::-1]
            if position in here and any((other, one) in others for one in there):
                yield comparison, link


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


def taken_out(item: EventItem, sentence: SentenceId, articles: Articles) -> Correction:
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
    found = claim_with(wanted, [[one.sentence_id for one in row.claim.sentences] for row in rows])
    return bool(wanted) and found is not None and rows[found] is item.row


def noted(item: EventItem, note: str, view: EventView, articles: Articles, verdicts: Verdicts) -> Correction:
    """Write a note on a claim; an empty ``note`` deletes it."""
    before = item.row.claim.note if item.row else ""
    known = tuple(verdict for one, verdict in verdicts.claim_notes if _is_on(one.sentences, item, view))
    sentences = remembered_claim(item.sentences(), articles)
    return note_correction(before, note, known, lambda text: ClaimNoteVerdict(sentences, text))


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
