"""What reports and both front ends call articles, relations and counts: one wording everywhere.

People read *left* and *right*, sentence numbers from 1, and an article by its label; JSON counts positions from 0
and names articles by their ids.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from srcdiff.model import Article, Comparison, Link, Pairing, QuotationPair, Relation, Span, Study
from srcdiff.show.styled_text import cropped_at_word
from srcdiff.text.safe import safe_text

RELATION_SIGNS: dict[Relation, str] = {"same": "=", "edited": "~", "quote": '"', "reworded": "≈", "partial": "⊂"}

UNNAMED = "no speaker named"
LABEL_COLUMNS = 32
"""Columns of a headline that is an article's label: two of them fit on a line of 80 columns."""


def plural(count: int, noun: str, plural_noun: str | None = None) -> str:
    """Return the count with its noun.

    >>> plural(1, "event"), plural(0, "link"), plural(2, "story", "stories")
    ('1 event', '0 links', '2 stories')
    """
    return f"{count} {noun if count == 1 else plural_noun or noun + 's'}"


def article_label(article: Article) -> str:
    """Return what people call an article: its outlet, else its headline cropped at a word, else its id.

    One line, safe to show. Articles shown together may share it: ``article_labels`` tells them apart.
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


def byline(article: Article) -> str:
    """Return the outlet and the day of publication, as far as known; empty when neither is."""
    return ", ".join(part for part in (article.source, article.date.isoformat() if article.date else None) if part)


def relation_counts(links: Iterable[Link]) -> str:
    """Return how many links there are of each relation, the strongest first: ``1 same, 3 edited``."""
    counts = Counter(link.relation for link in links)
    return ", ".join(f"{counts[relation]} {relation}" for relation in RELATION_SIGNS if counts[relation])


def comparison_counts(comparison: Comparison) -> str:
    """Return one line with the counts of a comparison."""
    relations = relation_counts(comparison.links)
    linked = plural(len(comparison.links), "link") + (f" ({relations})" if relations else "")
    conflicts = sum(len(link.conflicts) for link in comparison.links)
    notes = len(comparison.notes_left) + len(comparison.notes_right)
    rejected = f"; {plural(len(comparison.rejected), 'link')} rejected" if comparison.rejected else ""
    return (
        f"{linked}; {plural(conflicts, 'conflict')}; "
        f"unique: {len(comparison.unique_left)} left, {len(comparison.unique_right)} right"
        + rejected
        + (f"; {plural(notes, 'note')}" if notes else "")
    )


def study_counts(study: Study) -> str:
    """Return one line with the counts of a whole study."""
    events = sum(len(event.articles) > 1 for event in study.events)
    links = [link for comparison in study.comparisons for link in comparison.links]
    unique = sum(len(one.unique_left) + len(one.unique_right) for one in study.comparisons)
    conflicts = sum(len(link.conflicts) for link in links)
    return (
        f"{plural(len(study.articles), 'article')}, {plural(events, 'shared event')}, "
        f"{plural(len(study.comparisons), 'pair')}: {plural(len(links), 'link')}, "
        f"{plural(conflicts, 'conflict')}, {plural(unique, 'unique sentence')}"
    )


def house_style_counts(links: Iterable[Link]) -> list[tuple[str, int]]:
    """Return the differences of house style as ``left / right`` with how often each occurs, the commonest first."""
    counts = Counter(f"{style.left} / {style.right}" for link in links for style in link.style)
    return sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))


def refused(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Return the pairings that were not made, those nearest to the threshold first."""
    return sorted((pairing for pairing in pairings if not pairing.paired), key=lambda pairing: -pairing.score)


def quotation_words(
    pair: QuotationPair, left_text: str, right_text: str, sides: tuple[str, str] = ("the left", "the right")
) -> str:
    """Return how two articles print one utterance, in one line; empty where both print it word for word.

    ``trimmed quotation (Lind / a passenger): longer on the left``. ``sides`` is what the reader knows the articles by.
    The line holds article text: show it escaped.
    """
    repaired = [name for name, side in zip(sides, (pair.left, pair.right), strict=True) if side.repaired]
    if pair.kind == "verbatim" and not repaired:
        return ""
    repair = f"; closing mark repaired on {' and '.join(repaired)}" if repaired else ""
    told = _told(pair, left_text, right_text, sides)
    return f"{pair.kind} quotation{_speakers(pair, left_text, right_text)}{told}{repair}"


def quotation_lines(
    link: Link, left_text: str, right_text: str, sides: tuple[str, str] = ("the left", "the right")
) -> list[str]:
    """Return a line for each utterance of a link that is not printed word for word, none of them twice."""
    lines = (quotation_words(pair, left_text, right_text, sides) for pair in link.quotations)
    return list(dict.fromkeys(line for line in lines if line))


def links_in_full(links: Sequence[Link]) -> frozenset[int]:
    """Return the indexes of the links that a short report gives in full.

    The others are `partial` ones without a conflict or a verdict, of which stronger links show every sentence already.
    """
    shown_left: set[int] = set()
    shown_right: set[int] = set()
    in_full: set[int] = set()
    for index in sorted(range(len(links)), key=lambda index: (links[index].relation == "partial", -links[index].score)):
        link = links[index]
        if (
            link.relation != "partial"
            or link.conflicts
            or link.origin == "verdict"
            or not (shown_left.issuperset(link.left) and shown_right.issuperset(link.right))
        ):
            in_full.add(index)
            shown_left.update(link.left)
            shown_right.update(link.right)
    return frozenset(in_full)


def _speakers(pair: QuotationPair, left_text: str, right_text: str) -> str:
    left, right = _speaker(pair.left.speaker, left_text), _speaker(pair.right.speaker, right_text)
    if not (left or right):
        return ""
    return f" ({left})" if left == right else f" ({left or UNNAMED} / {right or UNNAMED})"


def _speaker(span: Span | None, text: str) -> str:
    return " ".join(text[slice(*span)].split()) if span else ""


def _told(pair: QuotationPair, left_text: str, right_text: str, sides: tuple[str, str]) -> str:
    """Return what the kind of a pair leaves open: the words altered, or the side that has more, or no marks."""
    if pair.kind == "altered":
        return ": " + "; ".join(
            f"{_in_marks(left_text[slice(*left)])} against {_in_marks(right_text[slice(*right)])}"
            for left, right in pair.altered
        )
    if pair.kind == "trimmed":
        return f": longer on {sides[_size(pair.left.spans) < _size(pair.right.spans)]}"
    if pair.kind == "indirect":
        return f": without marks on {sides[pair.left.quoted]}"
    return ""


def _in_marks(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _size(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)
