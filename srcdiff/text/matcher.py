"""The matcher of difflib, or of cydifflib where the extra ``fast`` is installed: it finds the same, faster.

Over a whole comparison it saves about a tenth of the time: most of it is spent elsewhere.
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
