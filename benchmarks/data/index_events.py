"""The articles of the events of an index, from its files alone."""

from srcdiff.index.events import shown_id
from srcdiff.index.folder import IndexFolder
from srcdiff.index.results import last_events, paired_days
from srcdiff.index.tables import stored_rows


def event_members(index: IndexFolder) -> dict[str, tuple[str, ...]]:
    """Return the ids of the articles of each event of two or more, by the event's id, both sorted."""
    days = paired_days(index)
    event_of = last_events(index, days)
    members: dict[int, list[str]] = {}
    for doc, identifier in stored_rows(index.article_files(days), "doc", "id"):
        if doc in event_of:
            members.setdefault(event_of[doc], []).append(identifier)
    return {shown_id(event): tuple(sorted(ids)) for event, ids in sorted(members.items()) if len(ids) > 1}
