"""Read articles from files, folders, corpora and standard input. Text is made safe here, once."""

from srcdiff.reading.places import NO_FILES, FileLine, Files
from srcdiff.reading.reader import Reading, read_articles

__all__ = ["NO_FILES", "FileLine", "Files", "Reading", "read_articles"]
