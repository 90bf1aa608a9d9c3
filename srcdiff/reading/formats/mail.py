"""Mail (``.eml``) and web archives (``.mhtml``): the first text in it, with subject, sender and date."""

import email
import email.policy
import email.utils
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any, cast

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.raw_articles import RawArticle

SHORTEST_PLAIN = 400
"""Characters of the plain text of a newsletter; a shorter one only points to its page."""
MOST_PARTS = 500
"""Parts of a mail that are looked at."""
MOST_SEPARATORS = 5_000
"""Lines that may separate parts: each is compared with the separators of all parts around it."""
LONGEST_HEADER = 8_000
"""Characters of a line of a mail's head that are read: the library takes time in their square."""


class _ShortHeaders(email.policy.EmailPolicy):
    """Reads no more than ``LONGEST_HEADER`` characters of a header."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:LONGEST_HEADER] if type(value) is str else value)


def read(source: ByteSource) -> Iterator[RawArticle]:
    """Yield the mail or the archived page as one article. Raises ``InputError`` where it has no text."""
    yield article_of_mail(source.whole(), source.name)


def article_of_mail(content: bytes, name: str) -> RawArticle:
    """Return the article in a mail or in the archive of a page. Raises ``InputError`` on ``name`` where it has none."""
    if content.count(b"\n--") > MOST_SEPARATORS:
        raise InputError(f"{name}: is a mail of more than {MOST_SEPARATORS} parts; save its text")
    try:
        message = cast("EmailMessage", email.message_from_bytes(content, policy=_ShortHeaders()))
        return _article(message, content, name)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001  whatever the library raises on hostile mail costs this mail alone
        raise InputError(f"{name}: is a mail that cannot be read ({type(error).__name__}); save its text") from None


def _article(message: EmailMessage, content: bytes, name: str) -> RawArticle:
    if not message.keys():
        raise InputError(f"{name}: is neither mail nor the archive of a page; check its suffix")
    plain, page = _first_text(message, "text/plain"), _first_text(message, "text/html")
    address = _address(message)
    if page is not None and (address or plain is None or len(plain.get_content()) < SHORTEST_PLAIN):
        from srcdiff.reading.formats.web_page import page_article  # noqa: PLC0415  most mails have plain text

        article = page_article(cast("bytes", page.get_payload(decode=True)), name, address)
        article = article._replace(content=content)
        return article if address else _with_head(message, article)
    if plain is None:
        raise InputError(f"{name}: has no text in it; save the text itself")
    return _with_head(message, RawArticle(text=plain.get_content(), content=content))


def _first_text(message: EmailMessage, kind: str) -> EmailMessage | None:
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            return None
        if part.get_content_type() == kind and not part.get_filename():
            return part
    return None


def _address(message: EmailMessage) -> str:
    """Return the address of an archived page; empty for mail."""
    address = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    return address if address.startswith(("http://", "https://")) else ""


def _header(message: EmailMessage, name: str) -> str:
    """Return a line of a mail's head; empty where there is none, and where the library fails on a malformed one."""
    try:
        return str(message.get(name) or "")
    except Exception:  # noqa: BLE001  the same for a line of its head
        return ""


def _with_head(message: EmailMessage, article: RawArticle) -> RawArticle:
    """Return the article with what the lines above a mail say; what its page states counts where they say nothing."""
    sender, _ = email.utils.parseaddr(_header(message, "From"))
    return article._replace(
        title=_header(message, "Subject") or article.title,
        date=_header(message, "Date") or article.date,
        source=sender or article.source,
    )
