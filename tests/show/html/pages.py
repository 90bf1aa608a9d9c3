"""A page taken apart: its elements with their attributes, and its text as a reader sees it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

RAW = {"style", "script", "title"}
"""Elements whose text is not part of the page."""


@dataclass
class Element:
    """A start tag."""

    name: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """Reads a page; ``elements`` are in the order of the source."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not RAW.intersection(self._inside):
            self.text += data

    def named(self, name: str) -> list[Element]:
        """Return the elements of a name."""
        return [element for element in self.elements if element.name == name]


def read_page(html: str) -> Page:
    """Return the page of ``html``, its text on one line."""
    page = Page()
    page.feed(html)
    page.close()
    page.text = " ".join(page.text.split())
    return page
