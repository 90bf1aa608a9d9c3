"""What is known of an event's sources: who credits whom, how close they are, their copies and versions."""

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.show.event_sources_text import closeness_lines, source_lines
from srcdiff.show.styled_text import Fragment, StyledLine
from srcdiff.text.safe import screen_safe
from srcdiff.tui.render.words_text import WordsText


def sources_text(cursor: EventCursor, width: int) -> WordsText:
    """Return the lines of the report on the sources, for a pane of ``width`` cells."""
    page = cursor.view.page
    lines = [*source_lines(page, width, everything=True), *closeness_lines(page, width)]
    return WordsText(tuple(map(_safe, lines)), (None,) * len(lines))


def _safe(line: StyledLine) -> StyledLine:
    return tuple(Fragment(screen_safe(text), role) for text, role in line)
