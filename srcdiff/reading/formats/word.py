"""Documents of word processors (``.docx``): their paragraphs. Needs the extra ``documents``."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource, unpacks_to_more, zip_damage
from srcdiff.reading.extras import MissingExtraError
from srcdiff.reading.raw_articles import RawArticle

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT_PART = "word/document.xml"
_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_SPACE = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "pPr", "rPr"})
"""Elements whose text the document does not show."""


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the document as one article, a blank line between its paragraphs. Raises ``InputError``."""
    content = source.whole()
    part = _text_part(content, source)
    yield RawArticle(text="\n\n".join(_paragraphs(part, source.name)), content=content)


def _text_part(content: bytes, source: ByteSource) -> bytes:
    """Return the part of the document that holds its text, no more than the limit of an article."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as document, document.open(TEXT_PART) as part:
            text = part.read(source.limit + 1)
    except zip_damage():
        raise InputError(f"{source.name}: is not a .docx document, or is damaged; save it as one again") from None
    if len(text) > source.limit:
        raise InputError(f"{source.name}: {unpacks_to_more(source.limit)}")
    return text


def _paragraphs(part: bytes, name: str) -> Iterator[str]:
    try:
        from defusedxml.ElementTree import ParseError, iterparse  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError(name, "documents", "documents") from None
    try:
        for _, element in iterparse(io.BytesIO(part), forbid_dtd=True):
            if _tag(element) == "p":
                yield "".join(_pieces(element)).strip()
                element.clear()
    except (ParseError, ValueError, RecursionError) as error:  # ValueError: what defusedxml forbids
        raise InputError(f"{name}: is not a .docx document that can be read ({type(error).__name__}); fix it") from None


def _tag(element: "Element") -> str:
    return str(element.tag).removeprefix(_SPACE).removeprefix(_STRICT_SPACE)


def _pieces(paragraph: "Element") -> Iterator[str]:
    """Yield the text of a paragraph, however deep, in order."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        tag = _tag(element)
        if tag == "t":
            yield element.text or ""
        elif tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag not in _LEFT_OUT:
            waiting.extend(reversed(element))
