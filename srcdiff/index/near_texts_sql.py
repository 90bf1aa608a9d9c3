"""The texts most like each new one, as SQL: the same as ``srcdiff.pair.key_words``, whatever engine runs it.

Needs the tables ``words`` (doc, word, times), ``texts`` (n, doc, fresh) and ``rarities`` (texts, rarity).
"""

# ruff: noqa: S608  only numbers of this program are put in

from srcdiff.pair.key_words import COMMONEST_KEY, KEY_WORDS, NEAREST, WEIGHT_UNIT

STEPS: tuple[tuple[str, str], ...] = (
    (
        "counts",
        """
        SELECT texts.n, texts.fresh, words.word, CAST(words.times AS BIGINT) AS times
        FROM words JOIN texts ON words.doc = texts.doc
        """,
    ),
    ("lexicon", "SELECT word, CAST(COUNT(*) AS BIGINT) AS texts FROM counts GROUP BY word"),
    (
        "weights",
        """
        SELECT counts.n, counts.fresh, counts.word, lexicon.texts, counts.times * rarities.rarity AS weight
        FROM counts
        JOIN lexicon ON counts.word = lexicon.word
        JOIN rarities ON lexicon.texts = rarities.texts
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
        SELECT n, fresh, word, weight, ROW_NUMBER() OVER (PARTITION BY n ORDER BY weight DESC, word) AS place
        FROM weights WHERE texts > 1
        """,
    ),
    (
        "keys",
        f"""
        SELECT ranked_words.n, ranked_words.fresh, ranked_words.word,
            CAST(FLOOR(CAST(weight AS DOUBLE) * CAST({WEIGHT_UNIT} AS DOUBLE) / length) AS BIGINT) AS weight
        FROM ranked_words JOIN lengths ON ranked_words.n = lengths.n
        WHERE place <= {KEY_WORDS}
        """,
    ),
    (
        "key_holders",
        f"""
        SELECT keys.n, keys.fresh, keys.word, keys.weight FROM keys
        JOIN (SELECT word FROM keys GROUP BY word HAVING COUNT(*) BETWEEN 2 AND {COMMONEST_KEY}) AS shared
        ON keys.word = shared.word
        """,
    ),
    (
        "near_texts",
        """
        SELECT asked.n AS text, other.n AS near, CAST(SUM(asked.weight * other.weight) AS BIGINT) AS weight
        FROM key_holders AS asked JOIN key_holders AS other ON asked.word = other.word
        WHERE asked.fresh AND asked.n <> other.n
        GROUP BY asked.n, other.n
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
READ_ONCE = frozenset({"lexicon", "lengths", "ranked_words", "ranked_texts", "near_texts"})
"""Those that one later statement reads; the others are read by two, or twice."""
NEAREST_TEXTS = f"SELECT text, near, weight FROM ranked_texts WHERE place <= {NEAREST} ORDER BY text, near"
"""The result: ``text`` and ``near`` are the numbers of texts."""
