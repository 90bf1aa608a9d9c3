"""What the correcting keys do to the links that put a sentence into a claim."""

from collections.abc import Iterable, Iterator, Mapping

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import EventItem, SentenceRef
from srcdiff.model import Article, Comparison, Link
from srcdiff.session.corrections import Correction, Decision
from srcdiff.show.wording import plural
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import LinkVerdict, VerdictChange, link_verdict, remembered_sentences

CLAIM_COMMANDS: Mapping[str, bool] = {"event.accept": True, "event.reject": False}
"""Whether each action accepts or rejects the links of a sentence in its claim."""


def links_decided(cursor: EventCursor, *, linked: bool) -> Decision | None:
    """Return the decision on every link that puts the sentence at a cursor into its claim; ``None`` without one."""
    item, sentence, page = cursor.item, cursor.decided_sentence, cursor.view.page
    if item is None or sentence is None:
        return None
    articles = {column.article.id: column.article for column in page.columns}
    return lambda verdicts: sentence_decided(item, sentence, page.comparisons, articles, verdicts, linked=linked)


def sentence_decided(
    item: EventItem,
    sentence: SentenceRef,
    comparisons: Iterable[Comparison],
    articles: Mapping[str, Article],
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
        known = verdicts.on_link(comparison.left, comparison.right, (link.left, link.right))
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
    item: EventItem, sentence: SentenceRef, comparisons: Iterable[Comparison]
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
            here, there = (link.left, link.right) if is_left else (link.right, link.left)
            if position in here and any((other, one) in others for one in there):
                yield comparison, link
