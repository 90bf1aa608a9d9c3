"""Some of the claims of a study: those that a reader asks for."""

from dataclasses import replace
from typing import NamedTuple

from srcdiff.model import Claim, Study


class ClaimChoice(NamedTuple):
    """Which claims are shown; each condition that is set narrows the choice."""

    min_sources: int = 0
    """The least number of sources that surely make a claim; 0 shows possible ones too."""
    conflicts: bool = False
    """Whether only claims with a conflict are shown."""
    only: frozenset[str] | None = None
    """Ids of the articles whose own reporting alone is shown: no claims, and of ``unique`` only their sentences."""


def chosen(study: Study, choice: ClaimChoice) -> Study:
    """Return the study with the claims of a choice; each keeps its id. Linear."""
    if choice.only is not None:
        return replace(study, claims=(), unique=tuple(one for one in study.unique if one.article in choice.only))
    return replace(study, claims=tuple(claim for claim in study.claims if _is_chosen(claim, choice)))


def _is_chosen(claim: Claim, choice: ClaimChoice) -> bool:
    enough = not choice.min_sources or len(claim.sure_sources()) >= choice.min_sources
    return enough and (bool(claim.conflicts) or not choice.conflicts)
