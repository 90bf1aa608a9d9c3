"""Corpora of more articles than fit into memory: stored by day, paired day by day, on an engine for SQL.

``folder.py`` is the index on disk. ``intake.py`` adds articles: ``article_rows.py`` makes a row of each,
``word_hashes.py`` numbers its words, ``traits_codec.py`` packs what pairing uses of it, ``srcdiff.workers`` runs that
in several processes, and ``tables.py`` writes it. ``pairing.py`` pairs each day that is new or stale: ``window.py`` has
the articles of a day and of those before it, ``copies.py`` takes out copies, ``steps.py`` finds near texts (the SQL of
``near_texts_sql.py``) and scores topics (the function of ``topic_scores.py``), ``day_events.py`` links the articles
that are still open under the rules of ``pair_rules.py``, and ``results.py`` stores what was found. ``engine.py`` is
what the steps ask of an engine, ``duckdb_engine.py`` the embedded one, ``spark_engine.py`` that for clusters.
``events.py`` lists events, and ``status.py`` counts what is there. DuckDB and pyarrow are the extra ``corpus``, Spark
is the extra ``spark``; they load inside the functions that use them.
"""
