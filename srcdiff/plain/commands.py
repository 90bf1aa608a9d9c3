"""From a typed line to what it asks for: an action by its key, its name, or the beginning of its name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from srcdiff.actions import Action, Scope
from srcdiff.keys import read_key

ASKED_FOR: tuple[Action, ...] = (
    Action("events.list", "", (), "tell the list again"),
    Action("events.reasons", "", (), "tell why the pair was made or refused; or another one: reasons 2"),
    Action("compare.here", "", (), "tell the sentence again"),
)
"""What a screen shows all the time, and lines tell when asked."""

TAKES_WORDS = frozenset(
    {"compare.search", "compare.note", "events.filter"}
    | {"events.compare", "events.reasons", "events.pair", "events.refuse"}
)
"""Actions with which words may be given: ``search ceasefire``, ``compare 2``, ``note ask the author``."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a line asks for."""

    action: Action
    words: str = ""
    """What was given with it."""


def understood(line: str, offered: Sequence[Action]) -> Command | None:
    """Return what ``line`` asks for among the actions ``offered``; ``None`` where that is not clear.

    Of two actions with one key the first one is taken. Pressing Enter alone types the key of that name, and so does
    a line of spaces with theirs.
    """
    typed = line.strip() or ("space" if line else "enter")
    return next((command for command in _readings(typed, offered) if command), None)


def _readings(typed: str, offered: Sequence[Action]) -> Iterator[Command | None]:
    key = read_key(typed)
    yield next((Command(action) for action in offered if key in action.keys), None)
    takers = [action for action in offered if action.name in TAKES_WORDS]
    yield next((Command(action, words) for action in takers if (words := _after_key(typed, action))), None)
    name = _simplified(typed)
    yield next((Command(action) for action in offered if name in _names(action)), None)
    yield next((Command(action, typed.split(maxsplit=1)[1]) for action in takers if _leads(action, name)), None)
    begun = [action for action in offered if action.title.lower().startswith(name)]
    yield Command(begun[0]) if len(begun) == 1 else None


def _after_key(typed: str, action: Action) -> str:
    """Return the words after an action's key; after a letter or a digit a blank has to stand before them."""
    key, words = typed[0], typed[1:]
    parted = not key.isalnum() or words[:1].isspace()
    return words.strip() if key in action.keys and parted else ""


def _names(action: Action) -> tuple[str, str]:
    """Return what an action is called, alone and with its scope."""
    return _simplified(action.title), _simplified(action.name)


def _leads(action: Action, words: str) -> bool:
    return words.startswith(action.title.lower() + " ")


def _simplified(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace(".", " ").split())


def not_understood(line: str, offered: Sequence[Action], help_words: str) -> str:
    """Return what to tell of a line that is no command: which commands begin so, else the nearest one."""
    words = _simplified(line)
    titles = [action.title.lower() for action in offered]
    near = [title for title in titles if title.startswith(words)] or get_close_matches(words, titles, n=1)
    advice = f"did you mean {' or '.join(near)}? " if near else ""
    return f"Unknown command “{line.strip()}”: {advice}{help_words}"


def help_line(action: Action) -> str:
    """Return what to type for an action, and what it does.

    >>> help_line(Action("compare.next_link", "", ("l",), "next link of this sentence"))
    'l, next link: next link of this sentence'
    """
    return f"{', '.join([*action.keys, action.title.lower()])}: {action.meaning}"


def in_order(actions: Iterable[Action], scope: Scope) -> list[Action]:
    """Return the actions of one scope and those of everywhere, what has its key before another action first."""
    chosen = [action for action in actions if action.scope in {scope, "everywhere"}]
    return sorted(chosen, key=lambda action: not action.before)
