"""Which names are outlets, and which articles of an event are an outlet's."""

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from srcdiff.english.outlets import OUTLET_ENDINGS, OUTLETS
from srcdiff.model import Article
from srcdiff.text.lazy_pattern import lazy_pattern

_NOT_A_LETTER = lazy_pattern(r"[\W_]+")
_AGENCY = lazy_pattern(r"\(([^()\n]{2,40})\)")
_NO_NAMES = frozenset("co com org net gov edu ac info news www m amp edition".split())
"""Labels of a host that do not name the outlet."""
SHORTEST_LABEL = 3
"""Letters of a host's label that names an outlet."""


@cache
def _known() -> Mapping[str, str]:
    """Return the first form of each known outlet by every form of its name."""
    forms = (line.split("/") for line in OUTLETS)
    return {_bare(form): _bare(names[0]) for names in forms for form in names}


def outlet_key(name: str) -> str:
    """Return a key that is equal for two ways to print an outlet's name; empty without a letter.

    >>> outlet_key("the Associated Press") == outlet_key("AP"), outlet_key("The Harbour Post")
    (True, 'harbourpost')
    """
    bare = _bare(name)
    return _known().get(bare, bare)


def _bare(name: str) -> str:
    folded = _NOT_A_LETTER.sub("", name.casefold().removeprefix("the "))
    return folded or _NOT_A_LETTER.sub("", name.casefold())


def is_known_outlet(name: str) -> bool:
    """Return whether a name is that of a known outlet, or of two words or more and ends as outlets' names do."""
    words = name.split()
    return _bare(name) in _known() or (len(words) > 1 and words[-1] in OUTLET_ENDINGS)


def outlets_of(article: Article) -> frozenset[str]:
    """Return the keys of the outlet of an article.

    These are its outlet's name; without one, those of its web address, and without that the agency of its dateline.
    """
    if article.source:
        return frozenset([outlet_key(article.source)])
    if article.url:
        return _of_host(article.url)
    return frozenset(outlet_key(match[1]) for match in agency_matches(article))


def _of_host(url: str) -> frozenset[str]:
    try:
        labels = (urlsplit(url).hostname or "").split(".")[:-1]
    except ValueError:
        return frozenset()
    return frozenset(outlet_key(one) for one in labels if len(one) >= SHORTEST_LABEL and one not in _NO_NAMES)


def agency_matches(article: Article) -> list[re.Match[str]]:
    """Return where an article's dateline names an agency in brackets; the first group is the name."""
    if article.dateline is None:
        return []
    return [match for match in _AGENCY.finditer(article.text, *article.dateline) if is_known_outlet(match[1])]
