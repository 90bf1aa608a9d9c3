"""The articles that a user names by an outlet or an id."""

import difflib
from collections.abc import Sequence

from srcdiff.errors import UsageError
from srcdiff.model import Article
from srcdiff.text.safe import escaped

NAMES_SHOWN = 8
"""Sources that the message about an unknown one lists."""


def article_ids(name: str, option: str, articles: Sequence[Article]) -> frozenset[str]:
    """Return the ids of the articles of an outlet, in any case, or of the article whose id it is or begins.

    Raises ``UsageError`` where there is none; ``option`` is what the name was given to.
    """
    wanted = name.casefold()
    exact = [article.id for article in articles if name in {article.id, article.path}]
    outlet = [article.id for article in articles if wanted and (article.source or "").casefold() == wanted]
    begun = [article.id for article in articles if article.id.startswith(name)]
    found = exact or outlet or (begun if len(begun) == 1 else [])
    if name and found:
        return frozenset(found)
    names = list(dict.fromkeys(article.source or article.id for article in articles))
    near = difflib.get_close_matches(name, names, n=1)
    advice = f"did you mean {near[0]}?" if near else f"the sources are {_listed(names)}"
    raise UsageError(f"{option} {escaped(name)}: no article has this outlet or id; {escaped(advice)}")


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return ", ".join(names[:NAMES_SHOWN]) + more
