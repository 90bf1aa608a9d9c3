"""The matcher of difflib, or of cydifflib if the extra ``fast`` is installed: the same results, faster.

Over a whole comparison it saves about a tenth of the time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from difflib import SequenceMatcher
else:
    try:
        from cydifflib import SequenceMatcher
    except ImportError:
        from difflib import SequenceMatcher

__all__ = ["SequenceMatcher"]
