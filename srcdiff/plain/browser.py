"""The loop of a session in lines: one command after the other, each with its answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from srcdiff.actions import QUIT_ACTIONS, Action, Actions, Scope
from srcdiff.browse import commands, corrections
from srcdiff.browse.cursor import NOTHING_TO_COMPARE, Cursor, open_pair
from srcdiff.browse.event_jump import Jump, jump_place, nothing_to_compare
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.failures import failure_message
from srcdiff.browse.pair_view import ComparedPair, compared_pair
from srcdiff.errors import SrcdiffError
from srcdiff.model import ignore_progress
from srcdiff.plain import list_lines
from srcdiff.plain.command_parser import (
    ASKED_FOR,
    NO_NOTE,
    TypedCommand,
    help_lines,
    not_understood,
    note_of,
    offered_first,
    only_on_screen,
    parse_command,
)
from srcdiff.plain.comparison_lines import COMPARISON_ANSWERS, opening_lines, place_lines
from srcdiff.plain.event_browser import CORRECTIONS, EventBrowser, NewProgress
from srcdiff.plain.event_lines import EVENT_ANSWERS, item_lines
from srcdiff.plain.list_lines import LIST_ANSWERS, numbered
from srcdiff.session.corrections import Decision
from srcdiff.session.session import Session
from srcdiff.session.values import Applied, PairIds
from srcdiff.text.safe import screen_safe


class LineBrowser:
    """A study browsed in lines. ``session`` has loaded its study; ``write`` takes whole lines.

    ``new_progress`` is asked for what reports how far the comparisons of an event are.
    """

    def __init__(
        self,
        session: Session,
        actions: Actions,
        write: Callable[[str], None],
        new_progress: NewProgress = lambda: ignore_progress,
    ) -> None:
        self._session = session
        self._actions = (*actions.all, *ASKED_FOR)
        self._hint = actions.hint("{} lists the commands.", "everywhere.help") or "help lists the commands."
        self._write = write
        loaded = session.loaded
        self._list = numbered(build_event_list(loaded.study, loaded.warnings))
        self._event = EventBrowser(session, new_progress)
        """The open event, if any: below the comparison, above the list."""
        self._cursor: Cursor | None = None
        """Where the reader is in a comparison; ``None`` elsewhere."""
        self._own: dict[str, Callable[[str], Iterable[str]]] = {
            "everywhere.help": self._help,
            "everywhere.undo": lambda _: self._applied(session.undo),
            "everywhere.redo": lambda _: self._applied(session.redo),
            "events.open": self._open,
            "events.compare": self._compare,
            "event.compare": self._compare_sources,
            "event.back": self._back,
            "event.note": self._note,
            "compare.back": self._back,
            "compare.mark": self._mark,
            "compare.note": self._note,
        }
        self._own.update({name: partial(self._event.answer, name) for name in EVENT_ANSWERS})
        self._own.update({name: partial(self._correct_event, name) for name in CORRECTIONS})
        self._own.update({name: partial(self._decide_pair, name) for name in commands.PAIRING_COMMANDS})
        self.answered = frozenset(QUIT_ACTIONS).union(
            self._own, COMPARISON_ANSWERS, LIST_ANSWERS, commands.CORRECTING_COMMANDS
        )
        """The actions that can be done in lines; the others need a screen."""

    def run(self, lines: Iterable[str]) -> None:
        """Write the list, then answer each line until one asks to quit or there are no more."""
        self._write_lines([*list_lines.list_lines(self._list), self._hint])
        for line in map(screen_safe, lines):
            command = parse_command(self._in_full(line), self._offered)
            if command is not None and command.action.name in QUIT_ACTIONS:
                return
            self._write_lines([self._not_understood(line)] if command is None else self._answer(command))

    def _write_lines(self, lines: Iterable[str]) -> None:
        self._write("".join(f"{line}\n" for line in lines if line))

    @property
    def _scope(self) -> Scope:
        if self._cursor is not None:
            return "compare"
        return "events" if self._event.cursor is None else "event"

    @property
    def _offered(self) -> Sequence[Action]:
        """What can be done now; of two actions with one key the one that has it comes first."""
        has_matches = self._cursor is not None and self._cursor.found.count > 0
        offered = offered_first(self._actions, self._scope)
        return [action for action in offered if has_matches or action.name not in commands.NEEDS_MATCHES]

    def _in_full(self, line: str) -> str:
        """Return the line; a number in the list means to compare that pair."""
        is_number = self._scope == "events" and line.strip().isdecimal()
        return f"compare {line.strip()}" if is_number else line

    def _not_understood(self, line: str) -> str:
        return not_understood(line, [action for action in self._offered if action.name in self.answered], self._hint)

    def _answer(self, command: TypedCommand) -> Iterable[str]:
        name, text = command.action.name, command.text
        if name in self._own:
            return self._own[name](text)
        if self._cursor is not None and name in commands.CORRECTING_COMMANDS:
            return self._corrected(commands.correction_at(self._cursor, name))
        if self._cursor is not None and name in COMPARISON_ANSWERS:
            self._cursor, lines = COMPARISON_ANSWERS[name](self._cursor, text)
            return lines
        if name in LIST_ANSWERS:
            self._list, lines = LIST_ANSWERS[name](self._list, text)
            return lines
        return [only_on_screen(command.action)]

    def _open(self, number: str) -> Iterable[str]:
        """Open the event of that number, else what the current entry shows; a pair is compared."""
        event, entry = self._list.event(number), self._list.cursor.entry
        if event is None:
            return [list_lines.no_event(self._list, number)] if number else self._compare("")
        article = entry.article if entry and not number else None
        try:
            return self._event.open(event, article.id if article else None)
        except Exception as error:  # noqa: BLE001 - its message might hold article text
            return [failure_message("finding the claims of an event", error)]

    def _compare_sources(self, _: str) -> Iterable[str]:
        """Compare two sources of the open event, at the sentence of the current claim."""
        target, cursor = self._event.target(), self._event.cursor
        if target is None:
            return [] if cursor is None else [nothing_to_compare(cursor)]
        return self._opened(target.pair, target)

    def _compare(self, number: str) -> Iterable[str]:
        """Compare the pair of that number, else the one that the current entry opens."""
        pairing = self._list.pairing(number)
        if pairing is None:
            return [list_lines.no_pair(self._list, number)]
        self._list = self._list.at(pairing)
        head = f"Comparison of pair {self._list.number(pairing)}."
        return self._opened((pairing.left, pairing.right), head=head)

    def _opened(self, ids: PairIds, start: Jump | None = None, *, head: str = "") -> Iterable[str]:
        """Compare two articles and begin at ``start``; where that fails, others can still be compared."""
        pair = self._compared(ids)
        if isinstance(pair, str):
            return [pair]
        cursor = open_pair(pair)
        self._cursor = cursor.at(jump_place(pair, start)) if cursor and start else cursor
        return (
            [NOTHING_TO_COMPARE] if self._cursor is None else [head, *opening_lines(pair), *place_lines(self._cursor)]
        )

    def _compared(self, pair: PairIds) -> ComparedPair | str:
        """Return two articles compared, or the message where that fails."""
        try:
            return compared_pair(*self._session.compared(pair))
        except Exception as error:  # noqa: BLE001 - its message might hold article text
            return failure_message("comparing two articles", error)

    def _back(self, _: str) -> Iterable[str]:
        """End the search, else go back to the event, else to the list."""
        if self._cursor is not None and self._cursor.found.query:
            self._cursor = self._cursor.without_search()
            return ["Search ended."]
        if self._cursor is not None and self._event.cursor is not None:
            self._cursor = None
            return ["Back in the event.", *item_lines(self._event.cursor)]
        if self._event.cursor is not None and self._event.cursor.query:
            return self._event.end_search()
        self._cursor = None
        self._event.close()
        return ["Back in the list; list shows it again. The current entry:", list_lines.current_line(self._list)]

    def _mark(self, _: str) -> Iterable[str]:
        """Mark a sentence, or join it with the one marked in the other article."""
        if self._cursor is None:
            return []
        hint = f"; mark a sentence of the {self._cursor.place.side.other.label} article to join the two"
        self._cursor, join = commands.mark(self._cursor, hint)
        return [f"{self._cursor.notice}."] if join is None else self._corrected(join)

    def _note(self, text: str) -> Iterable[str]:
        if not text:
            return [f"Note: give the text too, as in: note ask the author; note {NO_NOTE} deletes it."]
        note = note_of(text)
        decision = self._event.note(note) if self._cursor is None else commands.note_at(self._cursor, note)
        return ["This source has no sentence here."] if decision is None else self._corrected(decision)

    def _correct_event(self, name: str, text: str) -> Iterable[str]:
        correction = self._event.correction(name, text)
        return [correction] if isinstance(correction, str) else self._corrected(correction)

    def _decide_pair(self, name: str, number: str) -> Iterable[str]:
        """Make or refuse a pair."""
        pairing = self._list.pairing(number)
        if pairing is None:
            return [list_lines.no_pair(self._list, number)]
        number = str(self._list.number(pairing))
        articles = self._list.cursor.listed.articles
        same_event = commands.PAIRING_COMMANDS[name]
        left, right = articles[pairing.left], articles[pairing.right]
        lines = self._corrected(lambda verdicts: corrections.paired(left, right, verdicts, same_event=same_event))
        decided = self._list.pairing(number)
        return [*lines, list_lines.pair_line(self._list, decided) if decided else ""]

    def _corrected(self, decision: Decision) -> Iterable[str]:
        return self._applied(lambda: self._session.apply(decision))

    def _applied(self, step: Callable[[], Applied]) -> Iterable[str]:
        """Make a correction; return its message, and the current place where that changed."""
        try:
            applied = step()
            self._list, followed = list_lines.paired_again(self._list, self._session, stale=applied.stale_pairing)
            changed = self._event.updated() if applied.changed else ""
        except SrcdiffError as error:
            return failure_message("keeping a verdict", error).splitlines()
        consequences = [f"Also: {words}." for words in (followed, changed) if words]
        return [f"{applied.message}.", *consequences, *self._after(applied)]

    def _after(self, applied: Applied) -> Iterable[str]:
        """Return the lines of the current place where the comparison changed; nothing in the list."""
        if self._cursor is None:
            return []
        pair = self._cursor.pair.comparison.left, self._cursor.pair.comparison.right
        if pair not in applied.stale_pairs:
            return []
        compared = self._compared(pair)
        if isinstance(compared, str):
            return [compared]
        self._cursor = self._cursor.under(compared)
        return place_lines(self._cursor)

    def _help(self, _: str) -> Iterator[str]:
        yield "Help: type a key or a name and press Enter; the beginning of a name is enough."
        if self._scope == "events":
            yield "number: compare the pair of that number; open and a number: open that event"
        yield from help_lines([action for action in self._actions if action.name in self.answered], self._scope)
