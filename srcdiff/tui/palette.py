"""The actions in Textual's command palette."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from srcdiff.actions import Actions, Scope
from srcdiff.tui.bindings import call_of


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
