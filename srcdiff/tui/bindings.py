"""The actions' keys as Textual binds them."""

from textual.binding import Binding, BindingsMap

from srcdiff.actions import Action, Actions, Scope


def bindings_of(actions: Actions, scope: Scope) -> BindingsMap:
    """Return the bindings of one scope. Of two with one key Textual takes the first that can be done."""
    ordered = sorted(actions.of(scope), key=lambda action: not action.before)
    return BindingsMap(_binding(action, key) for action in ordered for key in action.keys)


def bound(key: str) -> str:
    """Return a key as Textual takes it, to which a comma parts two keys."""
    return "comma" if key == "," else key


def _binding(action: Action, key: str) -> Binding:
    return Binding(bound(key), action.call, action.title, show=action.footer, priority=action.priority, id=action.name)
