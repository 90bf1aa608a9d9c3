"""Read articles from files, folders, corpora and standard input. Text is made safe here, once.

``paths.py`` lists the files that a path means, ``containers.py`` opens what a ``.gz`` or ``.zip`` file holds,
``standard_input.py`` keeps what is piped, ``formats`` has the registry of suffixes and a reader for each, ``decode.py``
turns bytes into text, ``raw_articles.py`` makes what a format gives an article, ``outcomes.py`` bounds how many
articles and messages there are, and ``reader.py`` puts them together: what cannot be read becomes a problem beside the
articles, not an exception. All offsets count from the safe text on.
``file_positions.py`` finds a sentence's line in its file again, and ``file_stamps.py`` shows whether a file changed.
"""

from srcdiff.reading.file_positions import NO_FILES, FileLine, Files
from srcdiff.reading.file_stamps import Stamps, stamps_of
from srcdiff.reading.outputs import check_output, check_redirection, input_folder
from srcdiff.reading.paths import FoundFiles, find_files
from srcdiff.reading.reader import ReadCache, ReadResult, article_of_bytes, read_articles, stream_articles
from srcdiff.reading.report_pages import has_only_reports

__all__ = [
    "NO_FILES",
    "FileLine",
    "Files",
    "FoundFiles",
    "ReadCache",
    "ReadResult",
    "Stamps",
    "article_of_bytes",
    "check_output",
    "check_redirection",
    "find_files",
    "has_only_reports",
    "input_folder",
    "read_articles",
    "stamps_of",
    "stream_articles",
]
