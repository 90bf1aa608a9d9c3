"""A mailbox (``.mbox``): mails one after the other, each below a line that begins with ``From``."""

from collections.abc import Iterator

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.formats.mail import article_of_mail
from srcdiff.reading.raw_articles import RawArticle
from srcdiff.text.lazy_pattern import lazy_pattern

_SEPARATOR = lazy_pattern(r"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n")
_QUOTED = lazy_pattern(r"(?m)^>(>*From )")


def read(source: ByteSource) -> Iterator[RawArticle | InputError]:
    """Yield the article of each mail, with the line where it begins. Raises ``InputError`` for what is no mailbox."""
    text = source.whole().decode("latin-1")  # a character is a byte: mails are in encodings of their own
    found = list(_SEPARATOR.finditer(text))
    if not found or found[0].start():
        raise InputError(f"{source.name}: is not a mailbox; it begins with a line such as From post@harbour.example")
    ends = [match.start() for match in found[1:]] + [len(text)]
    line = 1
    for match, end in zip(found, ends, strict=True):
        mail = _QUOTED.sub(r"\1", text[match.end() : end]).encode("latin-1")
        try:
            yield article_of_mail(mail, f"{source.name}:{line}")._replace(line=line, numbered=True)
        except InputError as problem:
            yield problem
        line += text.count("\n", match.start(), end)
