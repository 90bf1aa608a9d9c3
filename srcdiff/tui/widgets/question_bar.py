"""The line of questions: how many answers each has, and which is asked; a click asks."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from srcdiff.actions import Actions
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import QUESTIONS, Question
from srcdiff.browse.symbols import DISPUTED, WEAK
from srcdiff.keys import key_name

BETWEEN = " │ "
SHORT_TITLES = {"conflicts": DISPUTED.character, "possible": WEAK.character}
"""Titles on a narrow screen, where they are not short by themselves."""


class QuestionBar(Widget):
    """One line of counts, with their keys where there is room."""

    DEFAULT_CSS = """
    QuestionBar { height: 1; width: 1fr; background: $panel; color: $foreground; padding: 0 1; link-style: none; }
    """

    cursor: reactive[EventCursor | None] = reactive(None, init=False)
    """The event and its question; ``None`` until the event is there."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def render(self) -> Content:
        """Return the counts, in words as long as the width allows."""
        if self.cursor is None:
            return Content("")
        labels = [self._label(question, self.cursor) for question in QUESTIONS]
        if cell_len(BETWEEN.join(labels)) > self.size.width:
            labels = [_short(question, self.cursor) for question in QUESTIONS]
        between = BETWEEN if cell_len(BETWEEN.join(labels)) <= self.size.width else BETWEEN.strip()
        return Content(between).join(
            self._clickable(label, question, self.cursor) for label, question in zip(labels, QUESTIONS, strict=True)
        )

    def _label(self, question: Question, cursor: EventCursor) -> str:
        keys = self._actions.keys(f"event.{question.name}")
        return " ".join([*map(key_name, keys[:1]), question.title, str(cursor.view.counts[question.name])])

    def _clickable(self, label: str, question: Question, cursor: EventCursor) -> Content:
        asked = Style.parse("bold reverse") if question is cursor.question else Style.null()
        none = Style.parse("dim") if not cursor.view.counts[question.name] else Style.null()
        click = Style.from_meta({"@click": f"screen.do('event.{question.name}')"})
        return Content(label).stylize(asked).stylize(none).stylize(click)


def _short(question: Question, cursor: EventCursor) -> str:
    return f"{SHORT_TITLES.get(question.name, question.title)} {cursor.view.counts[question.name]}"
