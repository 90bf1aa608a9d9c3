"""Articles in several languages, said in one line: sentences that are not matched for that are not a difference."""

from collections import Counter
from collections.abc import Sequence

from srcdiff.model import Article, Comparison
from srcdiff.show.event_page import EventPage, SourceColumn
from srcdiff.show.wording import listed, plural


def two_languages(comparison: Comparison, left: Article, right: Article) -> str:
    """Return that two articles are in two languages and no link is sure; empty where that is not so."""
    known = left.language and right.language and left.language != right.language
    if not known or any(link.grade == "sure" for link in comparison.links):
        return ""
    how = "surely linked" if comparison.links else "linked"
    return f"These articles are in two languages, {left.language} and {right.language}: no sentence is {how}."


def unmatched_sources(page: EventPage) -> tuple[SourceColumn, ...]:
    """Return the sources in a language that no other source has, of which no other source reports a sentence."""
    languages = Counter(column.article.language for column in page.columns)
    if languages[""] or len(languages) < 2:
        return ()
    return tuple(column for column in page.columns if languages[column.article.language] == 1 and _is_unmatched(column))


def several_languages(page: EventPage) -> str:
    """Return which sources are in a language of their own and have no sentence matched; empty where there are none."""
    unmatched = unmatched_sources(page)
    if not unmatched:
        return ""
    if len(unmatched) == len(page.columns):
        found = listed([column.article.language for column in unmatched])
        return f"{_letters(unmatched)} are in {len(unmatched)} languages, {found}: no sentence is matched."
    named = listed([f"{column.letter} in {column.article.language}" for column in unmatched])
    others = dict.fromkeys(column.article.language for column in page.columns if column not in unmatched)
    count = plural(sum(column.sentences for column in unmatched), "sentence")
    return f"{named}, the other sources in {listed(list(others))}: none of {count} is matched."


def _is_unmatched(column: SourceColumn) -> bool:
    return 0 < column.sentences == column.whole_alone


def _letters(columns: Sequence[SourceColumn]) -> str:
    return listed([column.letter for column in columns])
