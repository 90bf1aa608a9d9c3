"""What screens ask the application for."""

from typing import TYPE_CHECKING, Literal

from textual.message import Message

from srcdiff.model import Article

if TYPE_CHECKING:
    from srcdiff.browse.corrector import Decide


class ArticleAsked(Message):
    """The reader wants to open an article's file in another program."""

    def __init__(self, article: Article, offset: int, tool: Literal["editor", "pager"]) -> None:
        super().__init__()
        self.article = article
        self.offset = offset
        """Into the article's text: where the reader is."""
        self.tool = tool


class CorrectionAsked(Message):
    """The reader corrects something."""

    def __init__(self, decide: "Decide") -> None:
        super().__init__()
        self.decide = decide
