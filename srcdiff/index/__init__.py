"""Corpora of more articles than fit into memory: stored by day, paired day by day, on an engine for SQL.

``folder.py`` is the index on disk. ``intake.py`` adds articles: ``article_rows.py`` makes a row of each,
``word_hashes.py`` numbers its words, ``traits_codec.py`` packs what pairing uses of it, ``workers.py`` does that in
several processes, and ``tables.py`` writes it. ``status.py`` counts what is there. DuckDB and pyarrow are the extra
``corpus``; they load inside the functions that use them.
"""
