"""The table of actions as Textual binds it: every key calls ``action_do`` with the action's name."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

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
