"""The texts most like each new one, as SQL: those with which its key words, its heaviest words, weigh most together.

The key words of a text are chosen once, by how rare each word is in the window of the text's own day. Weights are whole
numbers, so that sums are equal whatever order and engine they are made in.

Needs the tables ``words`` (doc, word, times) of the day that is paired, ``texts`` (n, doc, fresh) and ``rarities``
(texts, rarity) of its window, ``repetitions`` (times, factor), and what the days before it have stored: ``older_keys``
(doc, word, weight) and ``older_lexicon`` (word, texts).
"""

# ruff: noqa: S608  only numbers of this program are put in

KEY_WORDS = 32
"""The number of a text's key words."""
ALONE_KEYS = 8
"""Key words more that no other text has so far: by them the texts of later days find it."""
COMMONEST_KEY = 400
"""A word that is a key word of more texts than this leads to none of them."""
MOST_REACHED = 4_000
"""Key words of a text are looked up, the rarest first, until they would lead to more texts than this, each counted as
often as it is met: the work for a text does not grow with the corpus. In a window of 42,672 made articles the recall of
pairs is .982 with it and .967 with 1,000."""
NEAREST = 20
"""Texts found for each one: those with which its key words weigh most."""
WEIGHT_UNIT = 1 << 16
"""What a weight of 1 is as a whole number: the length of the vector of all words of a text."""
MOST_TIMES = 1_000
"""A word counts no more often than this in one text, so that squares fit into 64 bits."""
STEPS: tuple[tuple[str, str], ...] = (
    (
        "counts",
        """
        SELECT texts.n, texts.doc, words.word, CAST(words.times AS BIGINT) AS times
        FROM words JOIN texts ON words.doc = texts.doc
        """,
    ),
    ("lexicon", "SELECT word, CAST(COUNT(*) AS BIGINT) AS texts FROM counts GROUP BY word"),
    (
        "window_lexicon",
        """
        SELECT word, CAST(SUM(texts) AS BIGINT) AS texts
        FROM (SELECT word, texts FROM lexicon UNION ALL SELECT word, texts FROM older_lexicon) AS lexicons
        GROUP BY word
        """,
    ),
    (
        "weights",
        """
        SELECT counts.n, counts.doc, counts.word, window_lexicon.texts > 1 AS shared,
            repetitions.factor * rarities.rarity AS weight
        FROM counts
        JOIN repetitions ON counts.times = repetitions.times
        JOIN window_lexicon ON counts.word = window_lexicon.word
        JOIN rarities ON window_lexicon.texts = rarities.texts
        """,
    ),
    (
        "lengths",
        """
        SELECT n, SQRT(CAST(CAST(SUM(weight * weight) AS BIGINT) AS DOUBLE)) AS length FROM weights GROUP BY n
        """,
    ),
    (
        "ranked_words",
        """
        SELECT n, doc, word, shared, weight,
            ROW_NUMBER() OVER (PARTITION BY n, shared ORDER BY weight DESC, word) AS place
        FROM weights
        """,
    ),
    (
        "new_keys",
        f"""
        SELECT ranked_words.n, doc, word, shared, place,
            CAST(FLOOR(CAST(weight AS DOUBLE) * CAST({WEIGHT_UNIT} AS DOUBLE) / length) AS BIGINT) AS weight
        FROM ranked_words JOIN lengths ON ranked_words.n = lengths.n
        WHERE place <= {ALONE_KEYS} OR (shared AND place <= {KEY_WORDS})
        """,
    ),
    (
        "keys",
        """
        SELECT n, word, weight FROM new_keys
        UNION ALL
        SELECT texts.n, older_keys.word, older_keys.weight FROM older_keys JOIN texts ON older_keys.doc = texts.doc
        """,
    ),
    (
        "asked_keys",
        f"""
        SELECT new_keys.n, new_keys.word, new_keys.weight, SUM(held.texts) OVER (
            PARTITION BY new_keys.n ORDER BY held.texts, new_keys.word ROWS UNBOUNDED PRECEDING
        ) AS reached
        FROM new_keys JOIN (
            SELECT word, COUNT(*) AS texts FROM keys GROUP BY word HAVING COUNT(*) BETWEEN 2 AND {COMMONEST_KEY}
        ) AS held ON new_keys.word = held.word
        """,
    ),
    (
        "near_texts",
        f"""
        SELECT asked_keys.n AS text, keys.n AS near, CAST(SUM(asked_keys.weight * keys.weight) AS BIGINT) AS weight
        FROM asked_keys JOIN keys ON asked_keys.word = keys.word
        WHERE asked_keys.reached <= {MOST_REACHED} AND asked_keys.n <> keys.n
        GROUP BY asked_keys.n, keys.n
        """,
    ),
    (
        "ranked_texts",
        """
        SELECT text, near, weight, ROW_NUMBER() OVER (PARTITION BY text ORDER BY weight DESC, near) AS place
        FROM near_texts
        """,
    ),
)
"""Names of results, each with the statement that gives it from those before."""
READ_ONCE = frozenset({"window_lexicon", "lengths", "ranked_words", "asked_keys", "ranked_texts", "near_texts"})
"""Those that one later statement reads; the others are read by two, or twice."""
NEAREST_TEXTS = f"SELECT text, near, weight FROM ranked_texts WHERE place <= {NEAREST} ORDER BY text, near"
"""The result: ``text`` and ``near`` are the numbers of texts."""
NEW_KEYS = "SELECT doc, word, weight FROM new_keys ORDER BY n, shared DESC, place"
"""The key words of each new text, the heaviest first, those that no other text has last."""
NEW_LEXICON = "SELECT word, texts FROM lexicon ORDER BY word"
"""How many of the new texts have each word."""
