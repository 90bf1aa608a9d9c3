"""The table of actions in Textual's terms: bindings, keymap, palette. All call ``action_do`` with a name."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from srcdiff.actions import BUILT_IN, Action, Actions, Scope

NO_KEY = "none"
"""What Textual is given for an action that the settings leave without a key: no terminal sends it."""


def call_of(action: Action) -> str:
    """Return what Textual calls to do an action.

    >>> call_of(BUILT_IN.of("everywhere")[0])
    "do('everywhere.help')"
    """
    return f"do('{action.name}')"


def bindings_of(scope: Scope) -> list[BindingType]:
    """Return the bindings of one scope with the built-in keys. Of two with one key Textual takes the first possible."""
    ordered = sorted(BUILT_IN.of(scope), key=lambda action: not action.before)
    return [
        Binding(
            key_list(action.keys),
            call_of(action),
            action.title,
            show=action.footer,
            priority=action.priority,
            id=action.name,
        )
        for action in ordered
    ]


def keymap_of(actions: Actions) -> dict[str, str]:
    """Return the keys of all actions as ``App.set_keymap`` takes them: by the id of a binding.

    All, since Textual would unbind what shares a key with an action that is missing here.
    """
    return {action.name: key_list(action.keys) or NO_KEY for action in actions.all}


def key_list(keys: Iterable[str]) -> str:
    """Return keys as Textual takes several, with commas between them.

    >>> key_list(["a", ","])
    'a,comma'
    """
    return ",".join("comma" if key == "," else key for key in keys)


def action_commands(app: App[Any], screen: Screen[Any], actions: Actions) -> Iterator[SystemCommand]:
    """Yield every action of the screen, those that are possible everywhere, and Textual's themes and screenshot."""
    scopes: list[Scope] = [getattr(screen, "SCOPE", "everywhere"), "everywhere"]
    for action in (action for scope in dict.fromkeys(scopes) for action in actions.of(scope)):
        keys = f" ({action.key_text})" if action.keys else ""
        target = app if action.scope == "everywhere" else screen
        description = literal_markup(action.meaning + keys)
        yield SystemCommand(action.title, description, partial(app.run_action, call_of(action), target))
    yield SystemCommand("All themes", "choose any theme of Textual", app.action_change_theme)
    yield SystemCommand("Screenshot", "save the screen as a picture (SVG)", app.deliver_screenshot)


def literal_markup(text: str) -> str:
    r"""Return markup that shows ``text`` as it is; the palette takes nothing but markup.

    >>> literal_markup("next difference ([ n ])")
    'next difference (\\[ n ])'
    """
    return text.replace("[", r"\[")
