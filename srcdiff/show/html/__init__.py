"""The HTML report: one file that needs no network and no script, and the fragments that notebooks show.

``report.py`` renders studies. The templates read the page of an event through ``event_view.py``, and the rows that
``comparison_view.py`` makes of a comparison; ``passages.py`` cuts text at its marks. ``environment.py`` loads the
templates, the only files that a report opens, and writes the content policy; jinja2 loads with it, so that no other
command pays for it.
"""
