"""What the lines of a text are taken for."""

from srcdiff.model import Article
from srcdiff.split import split


def kinds(text: str, furniture: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    article = split(Article("a", text), furniture)
    return [(sentence.kind, article.text_of(position)) for position, sentence in enumerate(article.sentences)]


def furniture_of(text: str) -> list[str]:
    return [words for kind, words in kinds(text) if kind == "furniture"]
