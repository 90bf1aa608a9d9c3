"""What pairing reads of an article: what is compared, and of the furniture what says when the story was filed."""

from srcdiff.model import Article
from srcdiff.pair.traits import Vocabulary, read_traits
from srcdiff.split import split
from srcdiff.text.words import Spelling

STORY = "Ferry sinks\n\n{top}\n\nThirty people were rescued off Cask, the coastguard said.\n"


def words_of(top: str) -> int:
    article = split(Article("a", STORY.format(top=top)))
    assert article.sentences[1].kind == "furniture"
    return len(read_traits(article, Vocabulary(Spelling(()))).terms)


def test_a_time_stamp_at_the_top_counts() -> None:
    assert words_of("Updated at 17:50 GMT, 22 July 2013") > words_of("Slideshow (2 Images)".replace("2 ", "two "))


def test_other_furniture_does_not_count() -> None:
    assert words_of("Share this: Facebook") == words_of("Click here for more information.")
