"""One event of an index as a study: its articles are taken from the index when it is loaded."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.files import write_whole
from srcdiff.session.study_files import StudyFiles

if TYPE_CHECKING:
    from srcdiff.model import Article, Comparison, Progress, Study
    from srcdiff.reading import Stamps
    from srcdiff.session.values import LoadedStudy, SavedVerdicts
    from srcdiff.verdicts.values import VerdictChange

Records = Iterable[Mapping[str, object]]
"""Articles as the records of a corpus."""


class IndexedEvent:
    """The ``StudySource`` of an event: a corpus that is written from the index with each load."""

    def __init__(self, corpus: Path, fetch: Callable[[], Records], config: Path | None, verdicts: Path) -> None:
        """``corpus`` is a file to be made; ``fetch`` reads the index, and may raise ``SrcdiffError``."""
        self._corpus = corpus
        self._fetch = fetch
        self._files = StudyFiles([corpus], config, verdicts, whole=False)

    def load(self, progress: "Progress") -> "LoadedStudy":
        """Take the articles from the index, and pair them."""
        progress("reading the index", 0, 0)
        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in self._fetch())
        write_whole(self._corpus, "".join(lines))
        return self._files.load(progress)

    def stamps(self) -> "Stamps":
        """Return size and times of the files as they are now."""
        return self._files.stamps()

    def pair(self, progress: "Progress") -> "Study":
        """Pair the articles under the verdicts in force."""
        return self._files.pair(progress)

    def compare(self, left: "Article", right: "Article") -> "Comparison":
        """Compare two articles under the verdicts in force."""
        return self._files.compare(left, right)

    def compare_each(self, pairs: "Sequence[tuple[Article, Article]]") -> "Iterator[tuple[int, Comparison]]":
        """Compare pairs of articles under the verdicts in force."""
        return self._files.compare_each(pairs)

    def save(self, change: "VerdictChange") -> "SavedVerdicts":
        """Write a change of verdicts."""
        return self._files.save(change)
