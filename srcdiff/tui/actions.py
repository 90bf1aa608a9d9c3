"""Everything a key can do, in one table: bindings, footer, palette, help screen and the README's list come from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

Scope = Literal["everywhere", "events", "compare"]

SCOPE_TITLES: dict[Scope, str] = {
    "compare": "Comparing two articles",
    "events": "List of events and pairs",
    "everywhere": "Everywhere",
}
"""In the order of the help screen."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key, a click on the footer or the palette can do."""

    name: str
    """The action as Textual calls it; also the binding's id, by which a settings file could give it other keys."""
    keys: tuple[str, ...]
    """The first one is shown in the footer."""
    title: str
    """In the footer and the palette."""
    meaning: str
    """In the help screen: one line."""
    scope: Scope
    footer: bool = False
    priority: bool = False
    """Whether the key works even while words are typed."""
    first: bool = False
    """Whether it has its key before another action of the same key, whenever it can be done."""


ACTIONS: tuple[Action, ...] = (
    Action("step(True)", ("]", "n"), "Next", "next difference, or next of the chosen kind", "compare", footer=True),
    Action("step(False)", ("[", "p"), "Previous", "previous difference, or of the chosen kind", "compare", footer=True),
    Action("back", ("escape",), "Back", "end the search, else back to the list", "compare", footer=True),
    Action("sentence(1)", ("j", "down"), "Next sentence", "next sentence of this article", "compare"),
    Action("sentence(-1)", ("k", "up"), "Previous sentence", "previous sentence of this article", "compare"),
    Action("other_end", ("enter",), "Other end", "jump to the other end of the link, and back", "compare", footer=True),
    Action("next_link", ("l",), "Next link", "next link of this sentence, where it has several", "compare"),
    Action("other_side", ("tab",), "Other article", "go to the other article", "compare"),
    Action("page(True)", ("space", "pagedown"), "Next page", "one page down", "compare"),
    Action("page(False)", ("b", "pageup"), "Previous page", "one page up", "compare"),
    Action("edge(False)", ("g", "home"), "First sentence", "first sentence", "compare"),
    Action("edge(True)", ("G", "end"), "Last sentence", "last sentence", "compare"),
    Action("keep('all')", ("1",), "All differences", "step through all differences", "compare"),
    Action("keep('shared')", ("2",), "Shared", "step through what both say", "compare"),
    Action("keep('unique')", ("3",), "Unique", "step through what only one says", "compare"),
    Action("keep('changed')", ("4",), "Changed", "step through links whose words differ", "compare"),
    Action("keep('conflicts')", ("5",), "Conflicts", "step through conflicts", "compare"),
    Action("keep('quotations')", ("6",), "Quotations", "step through quotations that both have", "compare"),
    Action("keep('moved')", ("7",), "Moved", "step through what is told at another place", "compare"),
    Action("search", ("/",), "Search", "search both articles; Enter keeps the matches", "compare", footer=True),
    Action("match(True)", ("n",), "Next match", "next match, while a search is active", "compare", first=True),
    Action("match(False)", ("N",), "Previous match", "previous match, while a search is active", "compare"),
    Action("view", ("v",), "View", "side by side, stacked, only the differences", "compare", footer=True),
    Action("detail", ("d",), "Details", "show or hide the detail pane", "compare"),
    Action("scroll_detail(1)", ("J", "shift+down"), "Details down", "scroll the detail pane down", "compare"),
    Action("scroll_detail(-1)", ("K", "shift+up"), "Details up", "scroll the detail pane up", "compare"),
    Action("copy_link", ("y",), "Copy", "copy the selection, else the sentence with its other end", "compare"),
    Action("copy_sentence", ("Y",), "Copy sentence", "copy the sentence alone", "compare"),
    Action("write_words", ("w",), "Copy to a file", "write to a file what was copied, or would be", "compare"),
    Action("export", ("e",), "Export", "write the comparison to a file; its suffix chooses the format", "compare"),
    Action("open", ("enter",), "Compare", "compare the selected pair", "events", footer=True),
    Action("entry(1)", ("j", "down"), "Next entry", "next entry", "events"),
    Action("entry(-1)", ("k", "up"), "Previous entry", "previous entry", "events"),
    Action("pair(1)", ("]", "n"), "Next pair", "next pair", "events", footer=True),
    Action("pair(-1)", ("[", "p"), "Previous pair", "previous pair", "events"),
    Action("page(True)", ("space", "pagedown"), "Next page", "one page down", "events"),
    Action("page(False)", ("b", "pageup"), "Previous page", "one page up", "events"),
    Action("edge(False)", ("g", "home"), "First entry", "first entry", "events"),
    Action("edge(True)", ("G", "end"), "Last entry", "last entry", "events"),
    Action("refused", ("r",), "Refused", "show or hide the refused pairs", "events", footer=True),
    Action("sort", ("s",), "Sort", "by event, by score, by date", "events", footer=True),
    Action("search", ("/",), "Filter", "keep the entries that hold these words", "events", footer=True),
    Action("export", ("e",), "Export", "write the whole report to a file; its suffix chooses the format", "events"),
    Action("clear", ("escape",), "All entries", "show all entries again", "events"),
    Action("help", ("?", "f1"), "Help", "keys and signs", "everywhere", footer=True),
    Action("next_theme", ("t",), "Theme", "next theme: dark, light, ANSI, high contrast", "everywhere"),
    Action("command_palette", ("ctrl+p",), "Palette", "find an action by its name", "everywhere", priority=True),
    Action("quit", ("q",), "Quit", "quit", "everywhere", footer=True),
    Action("quit_now", ("ctrl+c", "ctrl+q"), "Quit", "quit, also while words are typed", "everywhere", priority=True),
)
"""In the order of the help screen; within a scope, of the footer."""

_KEY_NAMES = {
    "down": "↓",
    "up": "↑",
    "shift+down": "Shift+↓",
    "shift+up": "Shift+↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "f1": "F1",
}
_NAMED_WITH_CAPITAL = ("enter", "tab", "space", "home", "end")


def actions_of(scope: Scope) -> tuple[Action, ...]:
    """Return the actions of one scope, in order."""
    return tuple(action for action in ACTIONS if action.scope == scope)


def bindings_of(scope: Scope) -> list[BindingType]:
    """Return the bindings of one scope. Of two with one key Textual takes the first that can be done."""
    actions = sorted(actions_of(scope), key=lambda action: not action.first)
    return [binding for action in actions for binding in _bindings(action)]


def _bindings(action: Action) -> Iterable[Binding]:
    for key in action.keys:
        yield Binding(
            key,
            action.name,
            action.title,
            show=action.footer,
            priority=action.priority,
            id=f"{action.scope}.{action.name}",
        )


def key_name(key: str) -> str:
    """Return a key as people write it.

    >>> [key_name(key) for key in ("enter", "ctrl+p", "N", "shift+down")]
    ['Enter', 'Ctrl+P', 'N', 'Shift+↓']
    """
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if key in _NAMED_WITH_CAPITAL:
        return key.capitalize()
    return "+".join(part.capitalize() for part in key.split("+")) if key.startswith("ctrl+") else key


def key_words(action: Action) -> str:
    """Return all keys of an action, such as ``] n``."""
    return " ".join(key_name(key) for key in action.keys)


def key_rows() -> str:
    """Return the keys as rows of a Markdown table, a heading row for each scope: the README's list."""
    rows = ["| key | does |", "|---|---|"]
    for scope, title in SCOPE_TITLES.items():
        rows.append(f"| **{title}** | |")
        for action in actions_of(scope):
            keys = " ".join(f"`{key_name(key)}`" for key in action.keys)
            rows.append(f"| {keys} | {action.meaning} |")
    return "\n".join(rows) + "\n"
