"""A study and its comparisons as a reader steps through them: values that know no screen, for both front ends.

``event_list.py`` and ``list_cursor.py`` are the list, ``index_list.py`` that of the events of an index,
``event_view.py`` and ``event_cursor.py`` an open event, ``pair_view.py`` and ``cursor.py`` an open comparison.
``claim_words.py`` has the words of every source for one claim, and ``event_jump.py`` leads from a claim to a
comparison. ``stops.py`` decides where the step keys stop, ``search.py`` finds text, ``commands.py`` says what each
command does, and ``corrections.py`` and ``claim_corrections.py`` what a correcting key means.
``restore.py`` finds the reader's place again after files or verdicts changed. ``symbols.py`` has the symbol of every
state.
"""
