"""Split an article into sentences, each with its span and its kind. Furniture is marked, and nothing is dropped.

``furniture.py`` marks the lines of the page: by what they say (``page_lines.py``, ``credits.py`` and, for other
languages, ``page_phrases.py`` have rules as in ``line_rules.py``, ``time_stamps.py`` has dates), by their place
(teasers above "see more"; beside a byline and below a label of links in ``page_blocks.py``) and by repetition;
``user_lines.py`` has the patterns of the settings.
``lines.py`` joins paragraphs that were broken inside a sentence. ``datelines.py`` finds where and by whom a story is
filed. ``sentences.py`` proposes a boundary after each full stop (``terminators.py``) and rejects it by rule; for
languages other than English, sentencex must agree, and ``thai.py`` splits at spaces. ``splitter.py`` runs them in this
order. ``recurring.py`` then marks what articles on other subjects have in common.
"""

from srcdiff.split.recurring import with_recurring_furniture
from srcdiff.split.splitter import split

__all__ = ["split", "with_recurring_furniture"]
