"""Read articles from files, folders, corpora and standard input. Text is made safe here, once."""

from srcdiff.reading.file_positions import NO_FILES, FileLine, Files
from srcdiff.reading.file_stamps import Stamps, stamps_of
from srcdiff.reading.outputs import check_output, input_folder
from srcdiff.reading.reader import Memory, ReadResult, found_files, read_articles

__all__ = [
    "NO_FILES",
    "FileLine",
    "Files",
    "Memory",
    "ReadResult",
    "Stamps",
    "check_output",
    "found_files",
    "input_folder",
    "read_articles",
    "stamps_of",
]
