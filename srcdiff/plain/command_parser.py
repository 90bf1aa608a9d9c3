"""Parses a typed line: it names an action by its key, its name, or the beginning of its name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from srcdiff.actions import SCOPE_TITLES, Action, Scope
from srcdiff.keys import read_key

ASKED_FOR: tuple[Action, ...] = (
    Action("events.list", (), "show the list again"),
    Action("events.reasons", (), "show why the pair was made or refused; or another one: reasons 2"),
    Action("event.list", (), "list the claims from the current one on"),
    Action("event.here", (), "show the claim again"),
    Action("event.source", (), "choose a source by its letter: source B; or all of them: source all"),
    Action("event.article", (), "read the whole article of the source, with its claims"),
    Action("compare.here", (), "show the sentence again"),
)
"""Actions for what a screen shows all the time."""

TAKES_TEXT = frozenset(
    {
        "compare.search",
        "compare.note",
        "events.filter",
        "event.search",
        "event.note",
        "event.claim_note",
        "event.source",
    }
    | {"events.open", "events.compare", "events.reasons", "events.pair", "events.refuse"}
)
"""Actions that text may follow: ``search ceasefire``, ``compare 2``, ``note ask the author``."""
OTHER_WAYS = {
    "events.export": "without --plain, or by `srcdiff report PATH... -o FILE`",
    "compare.export": "without --plain, or by `srcdiff diff A B -o FILE`",
}
"""Where the actions are done that need a screen here, by their names."""


@dataclass(frozen=True, slots=True)
class TypedCommand:
    """An action and the text typed after it."""

    action: Action
    text: str = ""


def parse_command(line: str, offered: Sequence[Action]) -> TypedCommand | None:
    """Return the command that ``line`` gives among the actions ``offered``; ``None`` where that is not clear.

    Of two actions with one key the first one is taken. Pressing Enter alone types the key of that name, and so does
    a line of spaces with theirs.
    """
    typed = line.strip() or ("space" if line else "enter")
    return next((command for command in _readings(typed, offered) if command), None)


def _readings(typed: str, offered: Sequence[Action]) -> Iterator[TypedCommand | None]:
    key = read_key(typed)
    yield next((TypedCommand(action) for action in offered if key in action.keys), None)
    takers = [action for action in offered if action.name in TAKES_TEXT]
    yield next((TypedCommand(action, text) for action in takers if (text := _after_key(typed, action))), None)
    name = _simplified(typed)
    yield next((TypedCommand(action) for action in offered if name in _names(action)), None)
    yield next((TypedCommand(action, _after_title(typed, action)) for action in takers if _leads(action, name)), None)
    begun = [action for action in offered if action.title.lower().startswith(name)]
    yield TypedCommand(begun[0]) if len(begun) == 1 else None


def _after_key(typed: str, action: Action) -> str:
    """Return the text after an action's key; a key that is a letter or a digit must be followed by a blank."""
    key, text = typed[0], typed[1:]
    parted = not key.isalnum() or text[:1].isspace()
    return text.strip() if key in action.keys and parted else ""


def _names(action: Action) -> tuple[str, str]:
    """Return the names of an action, without and with its scope."""
    return _simplified(action.title), _simplified(action.name)


def _leads(action: Action, text: str) -> bool:
    return text.startswith(action.title.lower() + " ")


def _after_title(typed: str, action: Action) -> str:
    words = len(action.title.split())
    return typed.split(maxsplit=words)[words]


def _simplified(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace(".", " ").split())


NO_NOTE = "-"
"""Typed in place of a note, deletes it: an empty line is sent too easily."""


def note_of(text: str) -> str:
    """Return the note that is typed so; empty where it is to be deleted."""
    return "" if text == NO_NOTE else text


LONGEST_SHOWN = 80
"""Characters of an unknown command that its message repeats."""


def only_on_screen(action: Action) -> str:
    """Return the message that an action needs a screen, or how else it is done."""
    return f"{action.title}: {OTHER_WAYS.get(action.name, 'on the screen only, without --plain')}."


def not_understood(line: str, offered: Sequence[Action], hint: str) -> str:
    """Return the message about a line that is not a command: which commands begin so, else the nearest one."""
    typed = line.strip()
    shown = typed if len(typed) <= LONGEST_SHOWN else f"{typed[:LONGEST_SHOWN]}…"
    name = _simplified(shown)
    titles = [action.title.lower() for action in offered]
    near = [title for title in titles if title.startswith(name)] or get_close_matches(name, titles, n=1)
    advice = f"did you mean {' or '.join(near)}? " if near else ""
    return f"Unknown command “{shown}”: {advice}{hint}"


def help_line(action: Action) -> str:
    """Return what to type for an action, and what it does.

    >>> help_line(Action("compare.next_link", ("l",), "next link of this sentence"))
    'l, next link: next link of this sentence'
    """
    return f"{', '.join([*action.keys, action.title.lower()])}: {action.meaning}"


def help_lines(actions: Sequence[Action], scope: Scope) -> Iterator[str]:
    """Yield what to type in one scope and everywhere, each under its heading."""
    scopes: tuple[Scope, ...] = (scope, "everywhere")
    for one in scopes:
        yield f"{SCOPE_TITLES[one]}:"
        yield from (help_line(action) for action in actions if action.scope == one)


def offered_first(actions: Iterable[Action], scope: Scope) -> list[Action]:
    """Return the actions of one scope and those of everywhere; an action that takes another's key first."""
    chosen = [action for action in actions if action.scope in {scope, "everywhere"}]
    return sorted(chosen, key=lambda action: not action.before)
