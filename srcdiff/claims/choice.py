"""Some of the claims of a study: those that a reader asks for."""

from collections.abc import Collection
from dataclasses import replace

from srcdiff.model import Study


def chosen(
    study: Study, *, min_sources: int = 0, conflicts: bool = False, only: Collection[str] | None = None
) -> Study:
    """Return the study with the claims that ``min_sources`` or more surely make, if any number is given.

    With ``conflicts`` those alone that have one. With ``only``, ids of articles, it has no claims, and of what one
    article alone reports only their sentences. Claims keep their ids. Linear.
    """
    if only is not None:
        return replace(study, claims=(), unique=tuple(one for one in study.unique if one.article in only))
    claims = (
        claim
        for claim in study.claims
        if (not min_sources or len(claim.sure_sources()) >= min_sources) and (claim.conflicts or not conflicts)
    )
    return replace(study, claims=tuple(claims))
