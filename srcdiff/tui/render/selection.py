"""What the mouse selects: a stretch of one article's text, whatever stands beside it on screen."""

from dataclasses import dataclass

from rich.cells import cell_len

from srcdiff.browse.pair_view import Side
from srcdiff.model import Article, Span
from srcdiff.text.safe import screen_safe


@dataclass(frozen=True, slots=True)
class Selected:
    """A stretch of the text of one article."""

    side: Side
    start: int
    end: int
    """Offsets into the article's text."""

    def text_in(self, article: Article) -> str:
        """Return the selected words of the side's article, fit for showing, its line breaks kept."""
        return "\n".join(screen_safe(line) for line in article.text[self.start : self.end].split("\n"))


def sign_at(text: str, span: Span, cell: int) -> int:
    """Return the offset of the sign that takes ``cell`` of a line of ``text``; the nearest one beside the line.

    >>> text = "Talks ended"
    >>> [text[sign_at(text, (6, 11), cell)] for cell in (-3, 0, 4, 90)]
    ['e', 'e', 'd', 'd']
    """
    room = cell
    for offset in range(*span):
        room -= cell_len(text[offset])
        if room < 0:
            return offset
    return max(span[1] - 1, span[0])
