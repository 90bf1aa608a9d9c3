"""Markdown: the markup is removed as text, line by line, so that a sentence stays on its line of the file."""

import html
import re
from collections.abc import Iterator

from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.formats import plain_text
from srcdiff.reading.raw_articles import RawArticle

LONGEST_LINE = 20_000
"""Characters of a line in which markup is looked for; a paragraph has hundreds."""
_FENCE = re.compile(r" {0,3}(?:`{3,}+[^`]{0,80}|~{3,}+.{0,80})\Z")
"""A line of it and of the language of the code; in a longer one are words of the text."""
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)\Z")
_REFERENCE = re.compile(r" {0,3}\[[^\]]{1,200}\]:\s.*\Z")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*\Z")
_BLOCK = re.compile(r"(?:[ \t]*>[ \t]?)*[ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+(?=\S))?(?:#{1,6}[ \t]+)?")
"""What may be before the words of a line: marks of quotations, of a list and of a heading."""
_HEADING = re.compile(r" {0,3}#[ \t]+(?P<title>\S.*?)[ \t]*#*\Z")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z|(?:  +|\\)\Z")
_IMAGE = re.compile(r"!\[[^\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]{0,200}\])")
_LINK = re.compile(r"\[(?P<label>[^\[\]]{1,500})\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]{0,200}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_AUTOLINK = re.compile(r"<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000})>")
_TAG = re.compile(r"<!--.{0,2000}?-->|</?[A-Za-z][^<>]{0,500}>")
_STRONG = re.compile(r"(?<![\w*\\])(?P<mark>\*{1,3}|~~)(?=\S)(?P<words>[^*~]{1,1000}?)(?<=[^\s\\])(?P=mark)(?![*])")
_UNDERLINED = re.compile(r"(?<![\w\\])(?P<mark>_{1,3})(?=\S)(?P<words>[^_]{1,1000}?)(?<=[^\s\\])(?P=mark)(?!\w)")
_CODE = re.compile(r"(?P<mark>`{1,3})(?P<words>[^`]{1,1000})(?P=mark)")
_ESCAPE = re.compile(r"\\(?P<character>[!-/:-@\[-`{-~])")


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the text without its markup as one article. The first line is its title if that is the first heading."""
    for article in plain_text.read(source):
        title = article.title or _first_heading(article.text)
        yield article._replace(text=plain(article.text), title=title)


def plain(text: str) -> str:
    """Return Markdown without its markup, with as many lines. Linear in the lines."""
    lines = text.splitlines()
    fenced = False
    kept: list[str] = []
    for line in lines:
        fence = _FENCE.match(line)
        fenced ^= bool(fence)
        as_it_is = fenced or len(line) > LONGEST_LINE
        kept.append("" if fence else line if as_it_is else _plain_line(line))
    return "\n".join(kept)


def _first_heading(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    heading = _HEADING.match(first)
    return _plain_words(heading["title"]) if heading else ""


def _plain_line(line: str) -> str:
    if any(pattern.match(line) for pattern in (_RULE, _REFERENCE)) or ("|" in line and _TABLE_RULE.match(line)):
        return ""
    return _plain_words(_CLOSING_MARKS.sub("", line[_end_of_marks(line) :]))


def _end_of_marks(line: str) -> int:
    marks = _BLOCK.match(line)
    return marks.end() if marks else 0


def _plain_words(words: str) -> str:
    """Return the words of a line without emphasis, links, pictures, tags and escapes."""
    words = _FOOTNOTE.sub("", _LINK.sub(r"\g<label>", _IMAGE.sub("", words)))
    words = _TAG.sub("", _AUTOLINK.sub(r"\g<address>", words))
    words = _CODE.sub(r"\g<words>", words)
    for _ in range(2):  # emphasis inside emphasis
        words = _UNDERLINED.sub(r"\g<words>", _STRONG.sub(r"\g<words>", words))
    return html.unescape(_ESCAPE.sub(r"\g<character>", words)).strip(" \t|")
