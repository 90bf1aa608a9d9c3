"""Read articles from files, folders, corpora and standard input. Text is made safe here, once."""

from srcdiff.reading.reader import Reading, read_articles

__all__ = ["Reading", "read_articles"]
