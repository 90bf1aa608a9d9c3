"""The footer: the keys that can be pressed now, as many as fit, help and quit always among them."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from srcdiff.actions import Action, Actions, Scope
from srcdiff.keys import key_name
from srcdiff.tui.bindings import call_of

GAP = "  "
ModeKey = tuple[str, str]
"""A key and what it does while text is typed: a widget that takes text has them as ``MODE_KEYS``."""


def key_label(action: Action) -> str:
    """Return what the footer shows of an action, such as ``] Next``."""
    return f"{key_name(action.keys[0])} {action.title}"


def in_footer(actions: Actions, scope: Scope) -> tuple[Action, ...]:
    """Return the actions of one scope that belong in the footer and have a key."""
    return tuple(action for action in actions.of(scope) if action.footer and action.keys)


def fitting(own: Sequence[Action], always: Sequence[Action], width: int) -> tuple[Action, ...]:
    """Return the actions whose labels fit in ``width`` cells: ``always``, after the first ones of ``own``."""
    room = width - sum(cell_len(key_label(action) + GAP) for action in always)
    kept: list[Action] = []
    for action in own:
        room -= cell_len(key_label(action) + GAP)
        if room < 0:
            break
        kept.append(action)
    return (*kept, *always)


def mode_keys(focused: Widget | None) -> tuple[ModeKey, ...]:
    """Return the keys of the line in which text is typed, or of the widget that it is in; empty elsewhere."""
    inside = (focused, focused.parent if focused else None)
    found: tuple[tuple[ModeKey, ...], ...] = tuple(getattr(widget, "MODE_KEYS", ()) for widget in inside)
    return next(filter(None, found), ())


class KeyBar(Widget):
    """One line of keys; a click does what the key does."""

    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        dock: bottom;
        background: $panel;
        color: $foreground;
        padding: 0 1;
        link-color: $foreground;
        link-style: none;
    }
    """

    def __init__(self, actions: Actions, scope: Scope) -> None:
        super().__init__()
        self._own = in_footer(actions, scope)
        self._always = in_footer(actions, "everywhere")

    def on_mount(self) -> None:
        """Show the keys of the line that text is typed in, while it has the focus."""
        self.watch(self.screen, "focused", self._show_keys, init=False)

    def _show_keys(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """Return the keys that do something now, as many as fit."""
        mode = mode_keys(self.screen.focused)
        if mode:
            return Content(GAP).join(Content.assemble((key, "bold"), f" {does}") for key, does in mode)
        own = [action for action in self._own if self.screen.check_action("do", (action.name,))]
        actions = fitting(own, self._always, self.size.width)
        return Content(GAP).join(self._labels(actions))

    def _labels(self, actions: Iterable[Action]) -> Iterable[Content]:
        for action in actions:
            namespace = "app" if action.scope == "everywhere" else "screen"
            click = Style.from_meta({"@click": f"{namespace}.{call_of(action)}"})
            label = Content.assemble((key_name(action.keys[0]), "bold"), f" {action.title}")
            yield label.stylize(click)
