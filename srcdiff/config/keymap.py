"""The keys that a settings file gives to actions: faults of a single key, and of all keys together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from srcdiff.actions import ACTIONS, QUIT_ACTIONS, Action, remapped
from srcdiff.config.messages import LONGEST_SHOWN, shown
from srcdiff.config.settings_file import KeyPath
from srcdiff.keys import NAMED_KEYS, is_known, key_name, read_key, types_nothing

GivenKeys = Mapping[str, Sequence[str]]
"""By the names of actions, in the order of the file."""
KEYMAP: KeyPath = ("keys",)
"""Where a settings file has them."""

_SENT_INSTEAD = {"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape"}
"""What a terminal sends for these keys."""


def key_fault(text: str) -> str | None:
    """Return why ``text`` is not a key that a terminal can send; ``None`` if it is one."""
    key = read_key(text)
    if is_known(key) or not text:
        return None
    if key in _SENT_INSTEAD:
        return f"a terminal sends {_SENT_INSTEAD[key]} for {shown(text)}; write {_SENT_INSTEAD[key]}"
    if key.startswith("shift+") and len(key) == len("shift+n"):
        return f"{shown(text)} is not a key of its own; write {key[-1].upper()!r}, the character that it types"
    near = get_close_matches(key[:LONGEST_SHOWN], NAMED_KEYS, n=1, cutoff=0.75)
    advice = f"did you mean {near[0]!r}?" if near else _KEYS
    return f"no terminal sends a key called {shown(text)}; {advice}"


_KEYS = "a key is one character, or a name such as enter, f5, ctrl+n or shift+down"


def no_key(name: str, text: str) -> str:
    """Return the message on an action whose value is empty in YAML: it is missing, or a character such as ``~``."""
    if text:
        return f"in YAML {shown(text)} means no value; put it in quotes"
    return f"{name} needs a key here, in quotes if it is a character such as #; [] removes its keys"


def unknown_action(name: str) -> str:
    """Return the message on a name that is not an action's, with the most similar one that is."""
    names = [action.name for action in ACTIONS]
    wanted = name[:LONGEST_SHOWN].lower().replace("-", "_").replace(" ", "_")
    alike = [known for known in names if known.partition(".")[2] == wanted]
    near = alike or get_close_matches(wanted, names, n=1)
    advice = f"did you mean {' or '.join(map(repr, near))}?" if near else "`srcdiff config init` writes a list of them"
    return f"there is no action {shown(name)}; {advice}"


def keymap_faults(given: GivenKeys, line_of: Callable[[KeyPath], int]) -> Iterator[tuple[KeyPath, str]]:
    """Yield the faults of the keys together, each with the path of the key or action at fault.

    ``line_of`` returns the line of a path. Quadratic in the number of actions, which is fixed; linear in the keys.
    """
    paths = {name: _paths(name, texts) for name, texts in given.items()}
    actions = remapped({name: tuple(texts) for name, texts in given.items()}).all
    for number, action in enumerate(actions):
        if action.priority and action.name in paths:
            yield from _typing_keys(action, paths[action.name])
        for other in filter(action.excludes, actions[:number]):
            yield from _clashes(action, other, paths, line_of)
    quitting = [name for name in given if name in QUIT_ACTIONS]
    if quitting and not any(action.keys for action in actions if action.name in QUIT_ACTIONS):
        yield (*KEYMAP, quitting[-1]), f"no key would be left to quit; give one to {' or '.join(QUIT_ACTIONS)}"


def _paths(name: str, texts: Sequence[str]) -> dict[str, KeyPath]:
    """Return where an action is first given each of its keys; text that is not a key is reported elsewhere."""
    keys = [(read_key(text), (*KEYMAP, name, position)) for position, text in enumerate(texts)]
    return {key: path for key, path in reversed(keys) if is_known(key)}


def _typing_keys(action: Action, paths: Mapping[str, KeyPath]) -> Iterator[tuple[KeyPath, str]]:
    """Yield the keys of an action that also works while text is typed, but whose keys type."""
    for key, path in paths.items():
        if not types_nothing(key):
            needed = f"{key_name(key)} is needed to type text, and {action.name} works there too"
            yield path, f"{needed}; give it a key such as ctrl+x or f5"


def _clashes(
    one: Action, other: Action, paths: Mapping[str, Mapping[str, KeyPath]], line_of: Callable[[KeyPath], int]
) -> Iterator[tuple[KeyPath, str]]:
    """Yield each key that two actions share and may not, where it was given last."""
    order = list(paths)
    first, last = sorted((one, other), key=lambda action: order.index(action.name) if action.name in order else -1)
    for key, path in paths.get(last.name, {}).items():
        if key in first.keys:
            earlier = paths.get(first.name, {}).get(key)
            line = f" in line {line_of(earlier)}" if earlier else ""
            taken = f"{key_name(key)} is a key of {first.name}{line} ({first.meaning})"
            yield path, f"{taken}; give one of the two another key"
