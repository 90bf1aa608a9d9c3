"""One session in lines, from the list to its end: takes a command after the other and tells the answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from srcdiff.actions import SCOPE_TITLES, Action, Actions, Scope
from srcdiff.browse.cursor import NOTHING_TO_COMPARE, Cursor, opened
from srcdiff.browse.event_list_builder import listing
from srcdiff.browse.failures import trouble_words
from srcdiff.browse.pair_view import ComparedPair
from srcdiff.browse.shown import shown
from srcdiff.errors import SrcdiffError
from srcdiff.plain import comparing, correcting, events
from srcdiff.plain.commands import ASKED_FOR, Command, help_line, in_order, not_understood, understood
from srcdiff.plain.telling import opening_lines, place_lines
from srcdiff.plain.work import Ids, Kept, Work

QUIT = frozenset({"everywhere.quit", "everywhere.quit_now"})


class Session:
    """A study stepped through in lines."""

    def __init__(self, work: Work, warnings: tuple[str, ...], actions: Actions, say: Callable[[str], None]) -> None:
        self._work = work
        self._warnings = warnings
        self._actions = (*actions.all, *ASKED_FOR)
        self._hint = actions.hint("{} tells the commands.", "everywhere.help") or "help tells the commands."
        self._say = say
        self._events = events.opened(listing(work.study, warnings))
        self._reading: Cursor | None = None
        """Where the reader is in a comparison; ``None`` in the list."""
        self._own: dict[str, Callable[[str], Iterable[str]]] = {
            "everywhere.help": self._help,
            "everywhere.undo": lambda _: self._kept(work.undo),
            "everywhere.redo": lambda _: self._kept(work.redo),
            "events.compare": self._open,
            "compare.back": self._back,
            "compare.mark": self._mark,
        }
        self.answered = QUIT.union(
            self._own, comparing.ANSWERS, events.ANSWERS, correcting.OF_SENTENCES, correcting.OF_PAIRS
        )
        """What can be done in lines; the other actions of the table need a screen."""

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
        return not_understood(line, [action for action in self._offered if action.name in self.answered], self._hint)

    def _answer(self, command: Command) -> Iterable[str]:
        name, words = command.action.name, command.words
        if name in self._own:
            return self._own[name](words)
        if self._reading is not None and name in correcting.OF_SENTENCES:
            return self._kept(partial(self._work.correct, correcting.on_sentence(name, self._reading, words)))
        if self._reading is not None and name in comparing.ANSWERS:
            self._reading, lines = comparing.ANSWERS[name](self._reading, words)
            return lines
        if name in correcting.OF_PAIRS:
            return self._decide(name, words)
        if name in events.ANSWERS:
            self._events, lines = events.ANSWERS[name](self._events, words)
            return lines
        return [f"{command.action.title}: on the screen only, without --plain."]

    def _open(self, number: str) -> Iterable[str]:
        """Open a pair, or tell what failed: the others still open."""
        pairing = self._events.pairing(number)
        if pairing is None:
            return [events.no_pair(self._events, number)]
        self._events = self._events.at(pairing)
        pair = self._compared((pairing.left, pairing.right))
        if isinstance(pair, str):
            return [pair]
        self._reading = opened(pair)
        if self._reading is None:
            return [NOTHING_TO_COMPARE]
        head = f"Comparison of pair {self._events.number(pairing)}."
        return [head, *opening_lines(pair), *place_lines(self._reading)]

    def _compared(self, ids: Ids) -> ComparedPair | str:
        """Return two articles compared, or what to tell where that fails."""
        try:
            return self._work.pair(ids)
        except Exception as error:  # noqa: BLE001 - its message might hold article text
            return trouble_words("comparing two articles", error)

    def _back(self, _: str) -> Iterable[str]:
        """End the search, else go back to the list."""
        if self._reading is not None and self._reading.found.query:
            self._reading = self._reading.without_search()
            return ["Search ended."]
        self._reading = None
        return ["Back in the list; list tells it again. The current entry:", events.current_line(self._events)]

    def _mark(self, _: str) -> Iterable[str]:
        """Mark a sentence, or join it with the one marked in the other article."""
        if self._reading is None:
            return []
        decide = correcting.joining(self._reading)
        if decide is None:
            self._reading, words = correcting.marked(self._reading)
            return [words]
        self._reading = replace(self._reading, marked=None)
        return self._kept(partial(self._work.correct, decide))

    def _decide(self, name: str, number: str) -> Iterable[str]:
        """Make or refuse a pair."""
        pairing = self._events.pairing(number)
        if pairing is None:
            return [events.no_pair(self._events, number)]
        number = str(self._events.number(pairing))
        decide = correcting.on_pair(name, (pairing.left, pairing.right), self._events.listed)
        lines = self._kept(partial(self._work.correct, decide))
        decided = self._events.pairing(number)
        return [*lines, events.pair_line(self._events, decided) if decided else ""]

    def _kept(self, step: Callable[[], Kept]) -> Iterable[str]:
        """Make a correction, and tell it and how things stand now."""
        try:
            kept = step()
        except SrcdiffError as trouble:
            return trouble_words("keeping a verdict", trouble).splitlines()
        if kept.study is not None:
            self._events = events.renewed(self._events, listing(kept.study, self._warnings))
        return [f"{kept.words}.", *self._renewed(kept)]

    def _renewed(self, kept: Kept) -> Iterable[str]:
        """Return what the current place is after a correction that changed it; nothing in the list."""
        if self._reading is None:
            return []
        ids = self._reading.pair.comparison.left, self._reading.pair.comparison.right
        if ids not in kept.compared:
            return []
        pair = self._compared(ids)
        if isinstance(pair, str):
            return [pair]
        self._reading = self._reading.under(pair)
        return place_lines(self._reading)

    def _help(self, _: str) -> Iterator[str]:
        yield "Help: type a key or a name and press Enter; the beginning of a name is enough."
        if self._reading is None:
            yield "number: compare the pair of that number"
        for scope in (self._scope, "everywhere"):
            yield f"{SCOPE_TITLES[scope]}:"
            actions = [action for action in self._actions if action.scope == scope and action.name in self.answered]
            yield from map(help_line, actions)
