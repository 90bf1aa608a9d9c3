"""The table of actions, from which bindings, footer, palette, help screen and the documented list of keys are made.

The table knows no screen: each front end finds what to do by an action's name, by which a settings file gives it keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast

from srcdiff.keys import key_name, read_key

Scope = Literal["everywhere", "events", "event", "compare"]

SCOPE_TITLES: dict[Scope, str] = {
    "event": "One event: claims and sources",
    "compare": "Comparing two articles",
    "events": "List of events and pairs",
    "everywhere": "Everywhere",
}
"""In the order of the help screen."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key, a click on the footer or the palette can do."""

    name: str
    """Its scope, a full stop, and its title as one word: the name in a settings file."""
    keys: tuple[str, ...]
    """The footer shows the first. Without keys, only the palette offers the action."""
    meaning: str
    """One line for the help screen."""
    footer: bool = False
    priority: bool = False
    """Whether the key works even while text is typed."""
    before: str = ""
    """Another action whose keys it may share: while both can be done, the key does this one."""

    @property
    def scope(self) -> Scope:
        """The screen on which it can be done."""
        return cast("Scope", self.name.partition(".")[0])

    @property
    def title(self) -> str:
        """Its name in the footer and the palette."""
        return self.name.partition(".")[2].replace("_", " ").capitalize()

    @property
    def key_text(self) -> str:
        """All its keys, such as ``] n``."""
        return " ".join(key_name(key) for key in self.keys)

    def excludes(self, other: "Action") -> bool:
        """Whether the two must not share a key, because both can be done on one screen."""
        together = self.scope == other.scope or "everywhere" in {self.scope, other.scope}
        return together and other.name not in {self.name, self.before} and other.before != self.name


ACTIONS: tuple[Action, ...] = (
    Action("event.next_claim", ("j", "down"), "next claim"),
    Action("event.previous_claim", ("k", "up"), "previous claim"),
    Action("event.words", ("tab",), "on a narrow screen: the words of the claim, or the claims", footer=True),
    Action("event.compare", ("enter",), "compare the source, or the two marked, at that sentence", footer=True),
    Action("event.back", ("escape",), "back: to the words of all sources, then to the list", footer=True),
    Action(
        "event.next_source", ("right", "l"), "next source: its article, with what others report dimmed", footer=True
    ),
    Action("event.previous_source", ("left", "h"), "previous source; before the first one, the words of all"),
    Action("event.search", ("/",), "keep claims with this text; Enter keeps them, Esc shows all", footer=True),
    Action("event.all", ("1",), "what all sources report; again: everything"),
    Action("event.most", ("2",), "what most sources report"),
    Action("event.two", ("3",), "what two sources report"),
    Action("event.one", ("4",), "what one source alone reports"),
    Action("event.conflicts", ("5",), "conflicts"),
    Action("event.possible", ("6",), "weak matches: possible links alone join their sources"),
    Action("event.sources", ("7",), "the sources: credits, closeness, copies, versions", footer=True),
    Action("event.mark", ("m",), "mark a source, to compare two of them", footer=True),
    Action("event.reject", ("x",), "reject the links of the source's sentence in the claim"),
    Action("event.accept", ("a",), "accept the links of the source's sentence in the claim"),
    Action("event.join", ("+",), "mark a claim or a sentence, then join it with another"),
    Action("event.split", ("-",), "take the source's sentence out of the claim, or back"),
    Action("event.claim_note", ("C",), "write a note on the claim; an empty one deletes it"),
    Action("event.note", ("c",), "write a note on the sentence; an empty one deletes it", footer=True),
    Action("event.next_heading", ("]", "n"), "first line below the next heading"),
    Action("event.previous_heading", ("[", "p"), "first line below the heading before"),
    Action("event.next_page", ("space", "pagedown"), "one page down: of the article, else of the claims"),
    Action("event.previous_page", ("b", "pageup"), "one page up"),
    Action("event.first_claim", ("g", "home"), "first claim"),
    Action("event.last_claim", ("G", "end"), "last claim"),
    Action("event.words_down", ("J", "shift+down"), "scroll the words down"),
    Action("event.words_up", ("K", "shift+up"), "scroll the words up"),
    Action("event.copy", ("y",), "copy the claim in the words of every source"),
    Action("event.export", ("e",), "write the whole report to a file, as its suffix says"),
    Action("event.editor", ("o",), "open the source's file in $VISUAL or $EDITOR"),
    Action("event.pager", ("O",), "open the source's file in $PAGER"),
    Action("compare.next", ("]", "n"), "next difference, or next of the chosen kind", footer=True),
    Action("compare.previous", ("[", "p"), "previous difference, or of the chosen kind", footer=True),
    Action("compare.back", ("escape",), "end the search, else back to the list", footer=True),
    Action("compare.next_sentence", ("j", "down"), "next sentence of this article"),
    Action("compare.previous_sentence", ("k", "up"), "previous sentence of this article"),
    Action("compare.other_end", ("enter",), "jump to the other end of the link, and back", footer=True),
    Action("compare.next_link", ("l",), "next link of this sentence, where it has several"),
    Action("compare.other_article", ("tab",), "go to the other article"),
    Action("compare.next_page", ("space", "pagedown"), "one page down"),
    Action("compare.previous_page", ("b", "pageup"), "one page up"),
    Action("compare.first_sentence", ("g", "home"), "first sentence"),
    Action("compare.last_sentence", ("G", "end"), "last sentence"),
    Action("compare.all_differences", ("1",), "step through all differences"),
    Action("compare.shared", ("2",), "step through what both say"),
    Action("compare.unique", ("3",), "step through what only one says"),
    Action("compare.changed", ("4",), "step through links whose words differ"),
    Action("compare.conflicts", ("5",), "step through conflicts, from the first one"),
    Action("compare.quotations", ("6",), "step through quotations that both have"),
    Action("compare.moved", ("7",), "step through statements at another place"),
    Action("compare.verdicts", ("8",), "step through what a person decided"),
    Action("compare.possible", ("9",), "step through possible links, which are not sure"),
    Action("compare.next_note", ("}",), "next note"),
    Action("compare.previous_note", ("{",), "previous note"),
    Action("compare.search", ("/",), "search both articles; Enter keeps the matches", footer=True),
    Action("compare.next_match", ("n",), "next match, while a search is active", before="compare.next"),
    Action(
        "compare.previous_match",
        ("N",),
        "previous match, while a search is active",
        before="compare.previous",
    ),
    Action("compare.view", ("v",), "side by side, stacked, only the differences", footer=True),
    Action("compare.details", ("d",), "show or hide the detail pane"),
    Action("compare.details_down", ("J", "shift+down"), "scroll the detail pane down"),
    Action("compare.details_up", ("K", "shift+up"), "scroll the detail pane up"),
    Action("compare.copy", ("y",), "copy the selection, else the sentence with its other end"),
    Action("compare.copy_sentence", ("Y",), "copy the sentence alone"),
    Action("compare.copy_to_a_file", ("w",), "write to a file what was copied, or what would be"),
    Action("compare.export", ("e",), "write the comparison to a file, as its suffix says"),
    Action("compare.editor", ("o",), "open the file here in $VISUAL or $EDITOR"),
    Action("compare.pager", ("O",), "open the file here in $PAGER"),
    Action("compare.reject", ("x",), "reject the link, or take that back", footer=True),
    Action("compare.reject_all", ("X",), "reject all links of this sentence, as one step"),
    Action("compare.accept", ("a",), "accept the link, or take that back", footer=True),
    Action("compare.mark", ("m",), "mark a sentence, then join it with one of the other article"),
    Action("compare.furniture", ("F",), "mark the sentence as furniture or not, or take that back"),
    Action("compare.note", ("c",), "write a note on the sentence; an empty one deletes it"),
    Action("events.open", ("enter",), "open the event, or compare the pair", footer=True, before="events.compare"),
    Action("events.compare", ("=",), "compare the pair, or the surest pair of the event"),
    Action("events.next_entry", ("j", "down"), "next entry"),
    Action("events.previous_entry", ("k", "up"), "previous entry"),
    Action("events.next_pair", ("]", "n"), "next pair", footer=True),
    Action("events.previous_pair", ("[", "p"), "previous pair"),
    Action("events.next_page", ("space", "pagedown"), "one page down"),
    Action("events.previous_page", ("b", "pageup"), "one page up"),
    Action("events.first_entry", ("g", "home"), "first entry"),
    Action("events.last_entry", ("G", "end"), "last entry"),
    Action("events.refused", ("r",), "show or hide the refused pairs", footer=True),
    Action(
        "events.sort",
        ("s",),
        "by event, score, date, conflicts, or what only one reports",
        footer=True,
    ),
    Action("events.filter", ("/",), "keep the entries that contain this text", footer=True),
    Action("events.pair", ("+",), "pair the selected or marked articles, or take that back"),
    Action("events.refuse", ("-",), "refuse to pair them, or take that back"),
    Action("events.mark", ("m",), "mark an article, to pair or refuse two of them"),
    Action("events.export", ("e",), "write the whole report to a file, as its suffix says"),
    Action("events.editor", ("o",), "open the article's file in $VISUAL or $EDITOR"),
    Action("events.pager", ("O",), "open the article's file in $PAGER"),
    Action("events.all_entries", ("escape",), "show all entries again"),
    Action("everywhere.help", ("?", "f1"), "keys and symbols", footer=True),
    Action("everywhere.reload", ("R",), "read the files again; changed ones are read by themselves"),
    Action("everywhere.undo", ("u",), "undo the newest correction"),
    Action("everywhere.redo", ("ctrl+r",), "redo the correction undone last"),
    Action("everywhere.theme", ("t",), "next theme: dark, light, ANSI, high contrast"),
    Action("everywhere.palette", ("ctrl+p",), "find an action by its name", priority=True),
    Action("everywhere.quit", ("q",), "quit", footer=True),
    Action("everywhere.quit_now", ("ctrl+c", "ctrl+q"), "quit, also while text is typed", priority=True),
)
"""In the order of the help screen; within a scope, of the footer."""


@dataclass(frozen=True, slots=True)
class Actions:
    """All actions with the keys in force."""

    all: tuple[Action, ...] = ACTIONS

    def of(self, scope: Scope) -> tuple[Action, ...]:
        """Return the actions of one scope, in order."""
        return tuple(action for action in self.all if action.scope == scope)

    def keys(self, *names: str) -> tuple[str, ...]:
        """Return the keys of the actions of these names, in the order of the names."""
        by_name = {action.name: action for action in self.all}
        return tuple(key for name in names for key in by_name[name].keys)

    def hint(self, template: str, *names: str) -> str:
        """Return ``template`` with ``{}`` replaced by the first key of these actions; empty where they have none.

        >>> Actions().hint("Press {} to quit.", "everywhere.quit")
        'Press q to quit.'
        """
        return next((template.format(key_name(key)) for key in self.keys(*names)), "")


BUILT_IN = Actions()
QUIT_ACTIONS = ("everywhere.quit", "everywhere.quit_now")
"""The names of the actions that end the program, one of which must keep a key."""


def remapped(keys: Mapping[str, tuple[str, ...]]) -> Actions:
    """Return the actions, those that ``keys`` name with these keys instead of their own."""
    return Actions(
        tuple(
            replace(action, keys=tuple(dict.fromkeys(map(read_key, keys[action.name]))))
            if action.name in keys
            else action
            for action in ACTIONS
        )
    )
