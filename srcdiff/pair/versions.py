"""Versions: one article of one outlet, read as it was at several times."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from urllib.parse import urlsplit

from srcdiff.model import Article
from srcdiff.pair.clusters import components
from srcdiff.text.lazy_pattern import lazy_pattern

_NOT_A_LETTER = lazy_pattern(r"[\W_]+")


def version_groups(articles: Sequence[Article], copies: Iterable[Sequence[str]] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the ids of the articles that are versions of one, the earliest first; ``articles`` report one event.

    Versions have one web address, or one outlet and either one headline or nearly the same text: ``copies`` are groups
    of ids with nearly the same text. The day of publication decides the order, then the id; an article without a day
    comes last. Groups are in the order of their first articles.
    """
    places = {article.id: place for place, article in enumerate(articles)}
    same_text = {frozenset(pair) for group in copies for pair in combinations(group, 2)}
    linked = [
        (places[one.id], places[other.id])
        for together in _near(articles, same_text, places)
        for one, other in combinations(together, 2)
        if _are_versions(one, other, same_text)
    ]
    for group in components(len(articles), linked):
        yield tuple(article.id for article in sorted((articles[place] for place in group), key=_order))


def _near(
    articles: Sequence[Article], same_text: Iterable[frozenset[str]], places: Mapping[str, int]
) -> Iterator[list[Article]]:
    """Yield groups of articles in which versions are looked for, so that not every pair is compared."""
    by_key: dict[str, list[Article]] = {}
    for article in articles:
        for key in {_address(article), _bare(article.title)} - {""}:
            by_key.setdefault(key, []).append(article)
    yield from by_key.values()
    yield from ([articles[places[identifier]] for identifier in sorted(pair)] for pair in same_text)


def _are_versions(one: Article, other: Article, same_text: Iterable[frozenset[str]]) -> bool:
    if _address(one) and _address(one) == _address(other):
        return True
    outlet = _bare(one.source or "")
    if not outlet or outlet != _bare(other.source or ""):
        return False
    return _bare(one.title) == _bare(other.title) != "" or frozenset((one.id, other.id)) in same_text


def _address(article: Article) -> str:
    """Return the address of an article without its protocol, query and fragment; empty for an outlet's first page."""
    try:
        parts = urlsplit(article.url or "")
    except ValueError:
        return ""
    path = parts.path.strip("/")
    return f"{parts.netloc.casefold().removeprefix('www.')}/{path}" if parts.netloc and path else ""


def _bare(text: str) -> str:
    return _NOT_A_LETTER.sub("", text.casefold())


def _order(article: Article) -> tuple[str, str]:
    return (article.date.isoformat() if article.date else "~", article.id)
