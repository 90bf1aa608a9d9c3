"""Lines of fragments, which reports use too, in Textual's styles."""

from collections.abc import Iterable

from textual.content import Content

from srcdiff.show.styled_text import Fragment, Role

STYLES: dict[Role, str] = {
    "plain": "",
    "heading": "bold",
    "faint": "dim",
    "shared": "bold $text-success",
    "match": "reverse",
    "deleted": "$text-error bold",
    "inserted": "$text-success bold",
    "moved": "$text-primary bold",
    "conflict": "$text-warning",
}


def content(lines: Iterable[Iterable[Fragment]]) -> Content:
    """Return the lines as Textual shows them; their text is never read as markup."""
    return Content("\n").join(Content.assemble(*((text, STYLES[role]) for text, role in line)) for line in lines)
