"""HTML of studies, pairings and comparisons: whole pages, a page for each event, and fragments for notebooks."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Event, Pairing, Study
from srcdiff.settings import DEFAULTS
from srcdiff.show.event_page import column_letter
from srcdiff.show.event_page_builder import event_page, event_pages
from srcdiff.show.formats import Renderers
from srcdiff.show.html.comparison_view import ComparisonSection, comparison_view
from srcdiff.show.html.environment import content_policy, environment, style
from srcdiff.show.html.event_view import EventSection
from srcdiff.show.report_page import ReportStyle, report_style
from srcdiff.show.wording import (
    article_labels,
    conflict_symbol,
    headline,
    listed_pairings,
    plural,
    study_counts,
)

MOST_COMPARISONS = 60
"""Comparisons that the page of one event shows unless everything is asked for: those of eleven sources."""


@dataclass(frozen=True, slots=True)
class ShownPairing:
    """A pairing with the labels of its articles."""

    pairing: Pairing
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """The page of an event with its comparisons."""

    view: EventSection
    comparisons: tuple[ComparisonSection, ...] = ()
    left_out: int = 0
    """How many comparisons are not shown."""


def study_html(study: Study, style: ReportStyle) -> str:
    """Return the whole report as one page."""
    pages = _StudyPages(study, style)
    return pages.rendered("study.html.jinja", **pages.study_values())


def claims_html(study: Study, style: ReportStyle) -> str:
    """Return the claims of each event as one page."""
    return _StudyPages(study, style).claims("claims.html.jinja")


def only_html(study: Study, style: ReportStyle) -> str:
    """Return what some articles alone report as one page."""
    return _StudyPages(study, style).claims("only.html.jinja")


def study_files(study: Study, style: ReportStyle) -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of an index and of one page for each event; only one text is held at a time."""
    pages = _StudyPages(study, style)
    yield "index.html", pages.index()
    for number, shown in enumerate(pages.shown_events(), 1):
        yield _file_name(number), pages.event_alone(shown)


def pairs_html(study: Study, style: ReportStyle) -> str:
    """Return the pairings as one page."""
    return _StudyPages(study, style).pairs()


def comparison_html(study: Study, style: ReportStyle) -> str:
    """Return the comparisons as one page."""
    pages = _StudyPages(study, style)
    return pages.rendered("comparisons.html.jinja", **pages.comparison_values())


RENDERERS = Renderers(study_html, pairs_html, comparison_html, claims_html, only_html, files=study_files)


def notebook_html(study: Study) -> str:
    """Return the report of a study, or its comparisons where it has no pairings, as a notebook shows it.

    Identifiers begin with a random prefix: a notebook may show one study twice, and keeps what it showed before.
    """
    return fragment(study, report_style(DEFAULTS.report), f"s{secrets.token_hex(4)}-")


def fragment(study: Study, style: ReportStyle, prefix: str) -> str:
    """Return the report without the page around it, for a notebook: its style applies to nothing else there.

    Identifiers begin with ``prefix``: letters, digits and hyphens.
    """
    pages = _StudyPages(study, style, prefix)
    return pages.rendered(
        "fragment.html.jinja",
        **(pages.study_values() if study.pairings or not study.comparisons else pages.comparison_values()),
    )


def _file_name(number: int) -> str:
    return f"event-{number}.html"


class _StudyPages:
    """A study with what its pages have in common."""

    def __init__(self, study: Study, style: ReportStyle, prefix: str = "") -> None:
        self._study, self._style, self._prefix = study, style, prefix
        self._articles = study.articles_by_id()
        self._labels = article_labels(study.articles)
        self._events = study.events

    def rendered(self, template: str, **values: object) -> str:
        """Return a template with these values and those that all templates know."""
        widest = max((len(event.articles) for event in self._events), default=0)
        page_style = style(map(column_letter, range(widest)))
        known = {
            "prefix": self._prefix,
            "conflict_symbol": conflict_symbol,
            "style": page_style,
            "content_policy": content_policy(page_style),
            "articles_shown": True,
        }
        return environment().get_template(template).render(known | values)

    def study_values(self) -> dict[str, object]:
        """Return what the whole report shows."""
        return self.event_values() | self._overview()

    def event_values(self) -> dict[str, object]:
        """Return the title of a page of events, and the events."""
        return {"title": _title(self._events), "events": list(self.shown_events())}

    def claims(self, template: str) -> str:
        """Return a page of what is found of events, without the texts of their articles and their comparisons."""
        shown = [ShownEvent(EventSection(f"{number}", page)) for number, page in enumerate(event_pages(self._study), 1)]
        return self.rendered(template, title=_title(self._events), events=shown, articles_shown=False)

    def index(self) -> str:
        """Return the page that leads to the pages of the events."""
        listed = [
            (_file_name(number), event, _event_counts(event, part))
            for number, part in enumerate(self._study.by_event(), 1)
            for event in part.events
        ]
        return self.rendered("index.html.jinja", title="Events", listed=listed, **self._overview())

    def event_alone(self, shown: ShownEvent) -> str:
        """Return the page of one event, which leads back to the index."""
        return self.rendered("event_page.html.jinja", title=shown.view.page.event.title, shown=shown)

    def pairs(self) -> str:
        """Return the page of the pairings."""
        named = [(event, [self._labels[identifier] for identifier in event.articles]) for event in self._events]
        return self.rendered("pairs.html.jinja", title="Pairings", events=named, **self._overview())

    def comparison_values(self) -> dict[str, object]:
        """Return what a page of comparisons shows."""
        views = [
            comparison_view(f"{number}", comparison, self._articles, self._labels, everything=self._style.everything)
            for number, comparison in enumerate(self._study.comparisons, 1)
        ]
        title = f"{views[0].left} and {views[0].right}" if len(views) == 1 else plural(len(views), "comparison")
        return {"title": title, "comparisons": views, "events": []}

    def shown_events(self) -> Iterator[ShownEvent]:
        """Yield the events, in order."""
        for number, part in enumerate(self._study.by_event(), 1):
            found = part.comparisons
            shown = found if self._style.everything else found[:MOST_COMPARISONS]
            views = tuple(
                comparison_view(
                    f"{number}-{index}", comparison, self._articles, self._labels, everything=self._style.everything
                )
                for index, comparison in enumerate(shown, 1)
            )
            view = EventSection(f"{number}", event_page(part))
            yield ShownEvent(view, views, len(found) - len(shown))

    def _overview(self) -> dict[str, object]:
        """Return what every page of a whole study shows besides its events."""
        listed = listed_pairings(self._study, everything=self._style.everything)
        alone = [self._articles[identifier] for identifier in self._study.alone()]
        return {
            "counts": study_counts(self._study),
            "alone": [(self._labels[article.id], headline(article)) for article in alone],
            "paired": [self._pairing(pairing) for pairing in listed.paired],
            "refused": [self._pairing(pairing) for pairing in listed.refused],
            "refused_count": listed.refused_count,
        }

    def _pairing(self, pairing: Pairing) -> ShownPairing:
        return ShownPairing(pairing, self._labels[pairing.left], self._labels[pairing.right])


def _title(events: Sequence[Event]) -> str:
    return events[0].title if len(events) == 1 else plural(len(events), "event")


def _event_counts(event: Event, part: Study) -> str:
    """Return how much there is in an event, which ``part`` of a study is on."""
    claims = part.sure_claims()
    conflicts = sum(len(claim.conflicts) for claim in claims)
    return f"{plural(len(event.sources()), 'source')}, {plural(len(claims), 'claim')}, {plural(conflicts, 'conflict')}"
