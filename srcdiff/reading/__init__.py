"""Read articles from files, folders, corpora and standard input. Text is made safe here, once."""

from srcdiff.reading.places import NO_FILES, FileLine, Files
from srcdiff.reading.reader import Memory, Reading, found_files, read_articles
from srcdiff.reading.stamps import Stamps, stamps_of

__all__ = [
    "NO_FILES",
    "FileLine",
    "Files",
    "Memory",
    "Reading",
    "Stamps",
    "found_files",
    "read_articles",
    "stamps_of",
]
