"""One session in lines, from the list to its end: takes a command after the other and tells the answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from srcdiff.actions import SCOPE_TITLES, Action, Actions, Scope
from srcdiff.model import Comparison, Pairing
from srcdiff.plain import comparing, events
from srcdiff.plain.commands import ASKED_FOR, Command, help_line, in_order, not_understood, understood
from srcdiff.plain.telling import opening_lines, place_lines
from srcdiff.stepping.entries import listing
from srcdiff.stepping.loaded import Compare, Loaded
from srcdiff.stepping.reading import NOTHING_TO_COMPARE, Reading, opened
from srcdiff.stepping.shown import shown
from srcdiff.stepping.sides import compared_pair
from srcdiff.stepping.trouble import trouble_words

QUIT = frozenset({"everywhere.quit", "everywhere.quit_now"})
OWN = QUIT | {"everywhere.help", "events.compare", "compare.back"}
"""What a session does itself; the rest belongs to the list or to the comparison."""
ANSWERED = OWN | {*comparing.ANSWERS, *events.ANSWERS}
"""What can be done in lines; the other actions of the table need a screen."""


class Session:
    """A study stepped through in lines."""

    def __init__(self, loaded: Loaded, compare: Compare, actions: Actions, say: Callable[[str], None]) -> None:
        self._compare = compare
        self._actions = (*actions.all, *ASKED_FOR)
        self._hint = actions.hint("{} tells the commands.", "everywhere.help") or "help tells the commands."
        self._say = say
        self._events = events.opened(listing(loaded.study, loaded.warnings))
        self._reading: Reading | None = None
        """Where the reader is in a comparison; ``None`` in the list."""
        self._comparisons = {(each.left, each.right): each for each in loaded.study.comparisons}

    def run(self, lines: Iterable[str]) -> None:
        """Tell the list, then answer each line until one asks to quit or no more come."""
        self._tell([*events.list_lines(self._events), self._hint])
        for line in map(shown, lines):
            command = understood(self._in_full(line), self._offered)
            if command is not None and command.action.name in QUIT:
                return
            self._tell([self._not_understood(line)] if command is None else self._answer(command))

    def _tell(self, lines: Iterable[str]) -> None:
        self._say("".join(f"{line}\n" for line in lines if line))

    @property
    def _scope(self) -> Scope:
        return "events" if self._reading is None else "compare"

    @property
    def _offered(self) -> Sequence[Action]:
        """What can be done now, what has its key first in front."""
        matching = self._reading is not None and self._reading.found.count > 0
        offered = in_order(self._actions, self._scope)
        return [action for action in offered if matching or action.name not in comparing.MATCHING]

    def _in_full(self, line: str) -> str:
        """Return the line; a number in the list means to compare that pair."""
        number = self._reading is None and line.strip().isdecimal()
        return f"compare {line.strip()}" if number else line

    def _not_understood(self, line: str) -> str:
        return not_understood(line, [action for action in self._offered if action.name in ANSWERED], self._hint)

    def _answer(self, command: Command) -> Iterable[str]:
        name, words = command.action.name, command.words
        if name == "everywhere.help":
            return self._help_lines()
        if name == "events.compare":
            return self._open(words)
        if name == "compare.back":
            return self._back()
        if self._reading is not None and name in comparing.ANSWERS:
            self._reading, lines = comparing.ANSWERS[name](self._reading, words)
            return lines
        if name in events.ANSWERS:
            self._events, lines = events.ANSWERS[name](self._events, words)
            return lines
        return [f"{command.action.title}: on the screen only, without --plain."]

    def _open(self, number: str) -> Iterable[str]:
        pairing = self._events.pairing(number)
        return [events.no_pair(self._events, number)] if pairing is None else self._compared(pairing)

    def _compared(self, pairing: Pairing) -> Iterable[str]:
        """Open a pair, or tell what failed: the others still open."""
        left, right = (self._events.listed.articles[identifier] for identifier in (pairing.left, pairing.right))
        self._events = self._events.at(pairing)
        try:
            pair = compared_pair(left, right, self._comparison(pairing))
        except Exception as error:  # noqa: BLE001 - its message might hold article text
            return trouble_words("comparing two articles", error).splitlines()
        self._reading = opened(pair)
        if self._reading is None:
            return [NOTHING_TO_COMPARE]
        head = f"Comparison of pair {self._events.number(pairing)}."
        return [head, *opening_lines(pair), *place_lines(self._reading)]

    def _comparison(self, pairing: Pairing) -> Comparison:
        """Return the comparison of a pair, made once."""
        ids = pairing.left, pairing.right
        if ids not in self._comparisons:
            self._comparisons[ids] = self._compare(*(self._events.listed.articles[identifier] for identifier in ids))
        return self._comparisons[ids]

    def _back(self) -> Iterable[str]:
        """End the search, else go back to the list."""
        if self._reading is not None and self._reading.found.query:
            self._reading = self._reading.without_search()
            return ["Search ended."]
        self._reading = None
        return ["Back in the list; list tells it again. The current entry:", events.current_line(self._events)]

    def _help_lines(self) -> Iterator[str]:
        yield "Help: type a key or a name and press Enter; the beginning of a name is enough."
        if self._reading is None:
            yield "number: compare the pair of that number"
        for scope in (self._scope, "everywhere"):
            yield f"{SCOPE_TITLES[scope]}:"
            actions = [action for action in self._actions if action.scope == scope and action.name in ANSWERED]
            yield from map(help_line, actions)
