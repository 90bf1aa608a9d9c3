"""Compare news articles on one event: what they share, what only one reports, where words and facts differ.

>>> import srcdiff
>>> left, right = srcdiff.read("seeds/000_e4a192a37fad9332.txt", "seeds/003_14c54f9a88c2523c.txt")
>>> comparison = srcdiff.compare(left, right)
>>> any("look at the principles" in left.text_of(position) for link in comparison.links for position in link.left)
True
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing itself takes several milliseconds to import
    from srcdiff.api import compare, read, read_verdicts, study
    from srcdiff.errors import InputError, OutputError, SettingsError, SrcdiffError
    from srcdiff.model import (
        Article,
        Claim,
        ClaimConflict,
        ClaimSentence,
        Comparison,
        Conflict,
        Credit,
        Edit,
        Event,
        Link,
        Pairing,
        Reason,
        Sentence,
        Study,
        UniqueSentence,
    )
    from srcdiff.settings import Settings

__version__ = "0.1.0"

_HOMES = ("srcdiff.errors", "srcdiff.settings", "srcdiff.api", "srcdiff.model")
"""The modules that have the public names; ``srcdiff.model`` has a module ``study`` too, so it is asked last."""

__all__ = [  # noqa: RUF022  by kind: functions, values, errors
    "compare",
    "read",
    "read_verdicts",
    "study",
    "Article",
    "Claim",
    "ClaimConflict",
    "ClaimSentence",
    "Comparison",
    "Conflict",
    "Credit",
    "Edit",
    "Event",
    "Link",
    "Pairing",
    "Reason",
    "Sentence",
    "Settings",
    "Study",
    "UniqueSentence",
    "InputError",
    "OutputError",
    "SettingsError",
    "SrcdiffError",
]


def __dir__() -> list[str]:
    """List the public names, those not yet imported too."""
    return sorted([*__all__, "__version__"])


def __getattr__(name: str) -> object:
    """Import a public name on first use, so that the command's start-up does not pay for it."""
    from importlib import import_module  # noqa: PLC0415

    for home in _HOMES if name in __all__ else ():
        module = import_module(home)
        if hasattr(module, name):
            return getattr(module, name)
    raise AttributeError(f"module 'srcdiff' has no attribute {name!r}")
