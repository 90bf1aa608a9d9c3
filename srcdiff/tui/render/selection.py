"""The text that the mouse selects: a span of one article, whatever is beside it on screen."""

from dataclasses import dataclass

from rich.cells import cell_len

from srcdiff.browse.pair_view import Side
from srcdiff.model import Article, Span
from srcdiff.text.safe import screen_safe


@dataclass(frozen=True, slots=True)
class Selected:
    """A span of the text of one article."""

    side: Side
    start: int
    end: int
    """Offsets into the article's text."""

    def text_in(self, article: Article) -> str:
        """Return the selected text of the side's article, safe to show, with its line breaks."""
        return "\n".join(screen_safe(line) for line in article.text[self.start : self.end].split("\n"))


def character_at(text: str, span: Span, cell: int) -> int:
    """Return the offset of the character at ``cell`` of a line of ``text``; beside the line, of the nearest one.

    >>> text = "Talks ended"
    >>> [text[character_at(text, (6, 11), cell)] for cell in (-3, 0, 4, 90)]
    ['e', 'e', 'd', 'd']
    """
    room = cell
    for offset in range(*span):
        room -= cell_len(text[offset])
        if room < 0:
            return offset
    return max(span[1] - 1, span[0])
