"""What the screens of lists say: their title, what failed, and why an entry opens nothing."""

from srcdiff.actions import QUIT_ACTIONS, Actions
from srcdiff.browse.event_list import FOUND_ORDERS, Entry
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.show.wording import plural


def list_title(cursor: ListCursor, actions: Actions, left: int) -> str:
    """Return how much is listed and in which order; ``left`` events are still being compared for that."""
    how = "shown" if cursor.with_refused else actions.hint("{} shows them", "events.refused")
    refused = f"{len(cursor.listed.refused)} refused" + (f" ({how})" if how else "")
    still = [f"{plural(left, 'event')} left to compare"] if left and cursor.order in FOUND_ORDERS else []
    return " · ".join((*cursor.listed.counts, refused, f"by {cursor.order}", *still))


def failure_text(message: str, actions: Actions) -> str:
    """Return what failed, in place of the list, and the keys to try again and to quit."""
    again = actions.hint("Fix it and press {} to read again.", "everywhere.reload")
    hint = " ".join([again, actions.hint("Press {} to quit.", *QUIT_ACTIONS)]).strip()
    return f"{message}\n\n{hint}"


def nothing_to_open(cursor: ListCursor, entry: Entry, actions: Actions) -> str:
    """Return why nothing is opened at an entry without a pair, and what to do."""
    if entry.article is None and entry.event is None:
        return "There is nothing to open here: go to a pair or an article."
    if cursor.with_refused or not cursor.listed.refused:
        return "Nothing is paired with it."
    hint = actions.hint("Press {} for the refused pairs: they open too.", "events.refused")
    return f"Nothing is paired with it. {hint}"
