"""What reports and both front ends call articles, relations and counts: one wording everywhere.

People read *left* and *right*, sentence numbers from 1, and an article by its label; JSON counts positions from 0
and names articles by their ids.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from srcdiff.model import (
    Article,
    Comparison,
    Conflict,
    Link,
    Origin,
    Pairing,
    Relation,
    Span,
    Study,
)
from srcdiff.show.styled_text import cropped_at_word
from srcdiff.text.safe import safe_text

RELATION_SYMBOLS: dict[Relation, str] = {"same": "=", "edited": "~", "quote": '"', "reworded": "≈", "partial": "⊂"}
"""The strongest relation first."""
RELATION_NAMES: dict[Relation, str] = {
    "same": "same",
    "edited": "edited",
    "quote": "quotation",
    "reworded": "reworded",
    "partial": "partial",
}
"""What front ends and the web report call a relation; text and JSON have its own name."""
NOT_FOUND, POSSIBLE, CONFLICT, REST = "·", "?", "!", "+"
"""Marks of a claim in the matrix: no sentence was found, only a possible link leads to one, the sources disagree, or it
is what one source adds in a sentence that others share in part."""
DECIDED_BY: dict[Origin, str] = {"automatic": "", "config": " [by the settings]", "verdict": " [by verdict]"}
"""What is added to a pairing or a link that the score did not decide."""

SURE_CONFLICT = 0.5
"""The score from which a conflict is shown as one; below it, as a possible one."""
NOTHING = "nothing"
"""Shown for a mark of house style that one side leaves out."""
LABEL_COLUMNS = 32
"""Columns of a headline that is an article's label: two of them fit on a line of 80 columns."""
REFUSED_SHOWN = 20
"""Refused pairings that a report lists unless everything is asked for; those nearest to the threshold."""
COPIES_SHOWN = 3
"""Copies of an article that a report names unless everything is asked for."""


def stretches_text(article: Article, position: int, spans: Sequence[Span]) -> str:
    """Return stretches of a sentence on one line, with ``…`` for the words left out before, between and after them."""
    sentence, text = article.sentences[position], article.text
    parts = [" ".join(text[slice(*span)].split()) for span in spans]
    before = any(map(str.isalnum, text[sentence.start : spans[0][0]]))
    after = any(map(str.isalnum, text[spans[-1][1] : sentence.end]))
    return " … ".join([*([""] if before else []), *parts, *([""] if after else [])]).strip()


def listed(names: Sequence[str]) -> str:
    """Return names, one at the least, as a list.

    >>> listed(["A"]), listed(["A", "B", "C"])
    ('A', 'A, B and C')
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def plural(count: int, noun: str, plural_noun: str | None = None) -> str:
    """Return the count with its noun.

    >>> plural(1, "event"), plural(0, "link"), plural(2, "story", "stories")
    ('1 event', '0 links', '2 stories')
    """
    return f"{count} {noun if count == 1 else plural_noun or noun + 's'}"


def alternatives(names: Iterable[str]) -> str:
    """Return names between which someone chooses.

    >>> alternatives([".txt", ".json", ".html"])
    '.txt, .json or .html'
    """
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


def article_label(article: Article) -> str:
    """Return what people call an article: its outlet, else its headline cropped at a word, else its id.

    One line, safe to show. Articles shown together may share it: ``article_labels`` distinguishes them.
    """
    return _one_line(article.source) or cropped_at_word(headline(article), LABEL_COLUMNS) or _one_line(article.id)


def headline(article: Article) -> str:
    """Return the article's title on one line, safe to show; empty where it has none."""
    return _one_line(article.title)


def _one_line(text: str | None) -> str:
    return " ".join(safe_text(text or "").split())


def article_labels(articles: Sequence[Article]) -> dict[str, str]:
    """Return the label of each article by its id: equal ones get their dates, or their ids where the dates are equal.

    ``Reuters (2023-02-23)`` and ``Reuters (2023-02-24)``; but ``Reuters (morning)`` where the day is not known. Linear.
    """
    labels = [article_label(article) for article in articles]
    used = Counter(labels)
    used_on_a_day = Counter((label, article.date) for label, article in zip(labels, articles, strict=True))
    named: dict[str, str] = {}
    for label, article in zip(labels, articles, strict=True):
        dated = article.date is not None and used_on_a_day[label, article.date] == 1
        apart = f" ({article.date if dated else _one_line(article.id)})" if used[label] > 1 else ""
        named[article.id] = label + apart
    return named


def label_and_headline(article: Article, label: str) -> tuple[str, ...]:
    """Return an article's label and headline, or the headline alone where the label is cropped from it."""
    if not headline(article):
        return (label,)
    if _one_line(article.source):
        return label, headline(article)
    return (headline(article) + label.removeprefix(article_label(article)),)


def described(article: Article, label: str) -> tuple[str, str, str]:
    """Return an article's name and day, its headline, and its id, so that the parts joined read as one line.

    ``Reuters, 2023-02-23: Ferry sinks (reuters/1)``, or ``2023-02-23: Ferry sinks (ferry)`` where the outlet is not
    known. Parts that are unknown, or in the label already, are empty.
    """
    name, *rest = label_and_headline(article, label)
    day = f"{article.date}" if article.date and str(article.date) not in label else ""
    identifier = _one_line(article.id)
    known = [part for part in (name, day) if part]
    return (
        ", ".join(known) if _one_line(article.source) else ": ".join(reversed(known)),
        "".join(f": {text}" for text in rest),
        "" if label == identifier or label.endswith(f"({identifier})") else f" ({identifier})",
    )


def relation_counts(links: Iterable[Link]) -> str:
    """Return how many links there are of each relation, the strongest first: ``1 same, 3 edited``."""
    counts = Counter(link.relation for link in links)
    return ", ".join(f"{counts[relation]} {relation}" for relation in RELATION_SYMBOLS if counts[relation])


def comparison_counts(comparison: Comparison) -> str:
    """Return one line with the counts of a comparison. Possible links are counted apart; conflicts in either grade."""
    links, possible = comparison.counted_links(), comparison.possible_links()
    relations = relation_counts(links)
    conflicts = sum(len(link.conflicts) for link in comparison.differing_links())
    notes = len(comparison.notes_left) + len(comparison.notes_right)
    rejected = f"; {plural(len(comparison.rejected), 'link')} rejected" if comparison.rejected else ""
    return (
        plural(len(links), "link")
        + (f" ({relations})" if relations else "")
        + (f", {len(possible)} possible" if possible else "")
        + f"; {plural(conflicts, 'conflict')}; "
        + f"unique: {len(comparison.unique_left)} left, {len(comparison.unique_right)} right"
        + rejected
        + (f"; {plural(notes, 'note')}" if notes else "")
    )


def same_sentences(comparison: Comparison) -> str:
    """Return how many sentences are the same: ``17 sentences are the same``; both counts where the sides differ."""
    left, right = map(len, comparison.same_sentences())
    if left == right:
        return f"{plural(left, 'sentence')} {'is' if left == 1 else 'are'} the same"
    return f"{left} left and {right} right sentences are the same"


def study_counts(study: Study) -> str:
    """Return one line with the counts of a whole study. Claims, and their conflicts, count where two are sure."""
    claims = study.sure_claims()
    conflicts = sum(len(claim.conflicts) for claim in claims)
    return (
        f"{plural(len(study.articles), 'article')}, {plural(len(study.events), 'event')}: "
        f"{plural(len(claims), 'claim')}, {plural(conflicts, 'conflict')}, "
        f"{plural(len(study.unique), 'sentence')} in one article alone"
    )


def sentence_numbers(positions: Iterable[int]) -> str:
    """Return the numbers of sentences as people read them, from 1.

    >>> sentence_numbers((0, 1))
    '[1][2]'
    """
    return "".join(f"[{position + 1}]" for position in positions)


def end_numbers(left: Iterable[int], right: Iterable[int]) -> str:
    """Return the sentence numbers of both ends of a link: ``[1][2] with [4]``."""
    return f"{sentence_numbers(left)} with {sentence_numbers(right)}"


def copies_text(names: Sequence[str], *, everything: bool) -> str:
    """Return which articles copy one, at least one: ``4 copies of it: Reuters, BBC, AP and 1 more``."""
    shown = names if everything else names[:COPIES_SHOWN]
    more = f" and {len(names) - len(shown)} more" if len(shown) < len(names) else ""
    return f"{plural(len(names), 'copy', 'copies')} of it: {', '.join(shown)}{more}"


def conflict_symbol(conflict: Conflict) -> str:
    """Return ``!`` for a conflict that is shown as one, and ``?`` for a possible one."""
    return CONFLICT if conflict.score >= SURE_CONFLICT else POSSIBLE


def refused(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Return the pairings that were not made, those nearest to the threshold first."""
    return sorted((pairing for pairing in pairings if not pairing.paired), key=lambda pairing: -pairing.score)


class ListedPairings(NamedTuple):
    """The pairings that a report lists."""

    paired: list[Pairing]
    """In order."""
    refused: list[Pairing]
    """Those nearest to the threshold first; ``REFUSED_SHOWN`` at most unless everything is asked for."""
    refused_count: int
    """How many there are, with those that are left out."""


def listed_pairings(study: Study, *, everything: bool) -> ListedPairings:
    """Return the pairings to list: without ``everything`` no automatic one of a copy. Time n log n.

    A copy shares the pairings of its original.
    """
    copies = study.first_of_text().keys()
    found = [
        pairing
        for pairing in study.pairings
        if everything or pairing.origin != "automatic" or not {pairing.left, pairing.right} & copies
    ]
    not_paired = refused(found)
    shown = not_paired if everything else not_paired[:REFUSED_SHOWN]
    return ListedPairings([pairing for pairing in found if pairing.paired], shown, len(not_paired))
