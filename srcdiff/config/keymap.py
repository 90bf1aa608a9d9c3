"""The keys that a settings file gives to actions: what is wrong with one of them, and with all of them together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from srcdiff.actions import ACTIONS, Action, remapped
from srcdiff.config.messages import shown
from srcdiff.config.settings_file import Location
from srcdiff.keys import NAMED_KEYS, is_known, key_name, read_key, types_nothing

GivenKeys = Mapping[str, Sequence[str]]
"""By the names of actions, in the order of the file."""
KEYMAP: Location = ("keys",)
"""Where a settings file holds them."""
QUIT = ("everywhere.quit", "everywhere.quit_now")

_SENT_INSTEAD = {"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape"}
"""What a terminal sends for these keys."""


def key_fault(text: str) -> str | None:
    """Return why ``text`` names no key that can be typed; ``None`` where it does."""
    key = read_key(text)
    if is_known(key) or not text:
        return None
    if key in _SENT_INSTEAD:
        return f"a terminal cannot tell {shown(text)} from {_SENT_INSTEAD[key]}; write {_SENT_INSTEAD[key]}"
    if key.startswith("shift+") and len(key) == len("shift+n"):
        return f"{shown(text)} is no key of its own; write {key[-1].upper()!r}, the sign that it types"
    near = get_close_matches(key, NAMED_KEYS, n=1, cutoff=0.75)
    what = (
        f"did you mean {near[0]!r}?" if near else "a key is one sign, or a name such as enter, f5, ctrl+n or shift+down"
    )
    return f"no terminal sends a key called {shown(text)}; {what}"


def no_key(name: str, text: str) -> str:
    """Return the message on an action whose value says nothing to YAML: it is left out, or a sign such as ``~``."""
    if text:
        return f"to YAML {shown(text)} is nothing; put it in quotes"
    return f"{name} needs a key here, in quotes where it is a sign such as #; [] takes its keys away"


def unknown_action(name: str) -> str:
    """Return the message on a name that is no action's, with the nearest one that is."""
    names = [action.name for action in ACTIONS]
    wanted = name.lower().replace("-", "_").replace(" ", "_")
    alike = [known for known in names if known.partition(".")[2] == wanted]
    near = alike or get_close_matches(wanted, names, n=1)
    advice = f"did you mean {' or '.join(map(repr, near))}?" if near else "`srcdiff config init` writes a list of them"
    return f"there is no action {shown(name)}; {advice}"


def keymap_faults(given: GivenKeys, line_of: Callable[[Location], int]) -> Iterator[tuple[Location, str]]:
    """Yield what is wrong with the keys together, and the place of the key or action that is at fault.

    ``line_of`` tells where a place is. Quadratic in the number of actions, linear in the keys.
    """
    places = {name: _places(name, texts) for name, texts in given.items()}
    actions = remapped({name: tuple(texts) for name, texts in given.items()}).all
    for number, action in enumerate(actions):
        if action.priority and action.name in places:
            yield from _while_typing(action, places[action.name])
        for other in filter(action.excludes, actions[:number]):
            yield from _clashes(action, other, places, line_of)
    quitting = [name for name in given if name in QUIT]
    if quitting and not any(action.keys for action in actions if action.name in QUIT):
        yield (*KEYMAP, quitting[-1]), f"no key would be left to quit; give one to {' or '.join(QUIT)}"


def _places(name: str, texts: Sequence[str]) -> dict[str, Location]:
    """Return where an action is first given each of its keys; words that are no key are told elsewhere."""
    keys = [(read_key(text), (*KEYMAP, name, position)) for position, text in enumerate(texts)]
    return {key: place for key, place in reversed(keys) if is_known(key)}


def _while_typing(action: Action, places: Mapping[str, Location]) -> Iterator[tuple[Location, str]]:
    """Yield the keys of an action that would act in the middle of a word."""
    for key, place in places.items():
        if not types_nothing(key):
            needed = f"{key_name(key)} is needed where words are typed, and {action.name} works there too"
            yield place, f"{needed}; give it a key such as ctrl+x or f5"


def _clashes(
    one: Action, other: Action, places: Mapping[str, Mapping[str, Location]], line_of: Callable[[Location], int]
) -> Iterator[tuple[Location, str]]:
    """Yield each key that two actions have in common and may not, where it was given last."""
    order = list(places)
    first, last = sorted((one, other), key=lambda action: order.index(action.name) if action.name in order else -1)
    for key, place in places.get(last.name, {}).items():
        if key in first.keys:
            earlier = places.get(first.name, {}).get(key)
            line = f" in line {line_of(earlier)}" if earlier else ""
            taken = f"{key_name(key)} is a key of {first.name}{line} ({first.meaning})"
            yield place, f"{taken}; give one of the two another key"
