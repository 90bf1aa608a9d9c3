"""Keys that were on their way when a text field took the focus."""

from textual import events
from textual.widgets import Input


class TypeAhead:
    """Gives a key to the text field that took the focus while the key was on its way: it was typed there.

    A terminal may send ``/fire`` at once, and without this the letters after ``/`` would act as keys. What a field does
    not take comes back, and is then looked up among the bindings as always.
    """

    def __init__(self) -> None:
        self._redirected: list[events.Key] = []
        """Keys given to a text field that have not come back from it."""

    def redirect(self, event: events.Key, field: Input) -> None:
        """Give a key that reached the application to ``field``, unless it comes from there."""
        if event in self._redirected:
            self._redirected.remove(event)
            return
        event.prevent_default()
        again = events.Key(event.key, event.character)
        if not again.is_printable:
            self._redirected.append(again)
        field._forward_event(again)  # noqa: SLF001 - Textual has no public method for it
