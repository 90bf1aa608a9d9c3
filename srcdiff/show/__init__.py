"""Reports of a study, one module for each format.

Reports compute nothing that the JSON does not hold. ``formats.py`` lists the formats; ``text.py`` is the text report,
made of ``overview_text.py`` (events and pairings) and ``comparison_text.py``; ``json.py`` is the contract with other
programs; the package ``html`` is the report for browsers. All of them print the same ``event_page.py``, which
``event_page_builder.py`` makes of a study. ``wording.py`` has the names, marks and counts that reports and both front
ends share, ``edit_marks.py`` the marks of words that differ or are shared, ``house_style_text.py`` the differences of
house style in a line; ``marks.py`` cuts text at its marks, and ``styled_text.py`` wraps and colours lines.
"""
