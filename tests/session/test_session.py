"""What a session keeps in memory, what a correction makes stale, and what is redone when two threads meet.

A ``Source`` runs a hook in the middle of its work, where another thread could have done something: no test waits.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from srcdiff.errors import OutputError
from srcdiff.model import Article, Comparison, Note, Pairing, Progress, Study
from srcdiff.reading import Stamps
from srcdiff.session.corrections import Correction, Decision
from srcdiff.session.session import Session
from srcdiff.session.values import LoadedStudy, SavedVerdicts
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.match import match_verdicts
from srcdiff.verdicts.values import FurnitureVerdict, NoteVerdict, Verdict, VerdictChange, pairing_verdict, remembered
from tests.builders import StudyInMemory, article

ONE, TWO, THREE = (article(name, f"A sentence of article {name}.") for name in ("one", "two", "three"))
PAIRED = tuple(
    Pairing(left, right, paired=True, score=0.9, origin="automatic", reasons=())
    for left, right in (("one", "two"), ("one", "three"), ("two", "three"))
)
Hook = Callable[[], object]


@dataclass
class Source:
    """Keeps verdicts in a list; a comparison has a note for each verdict in force when it was computed."""

    articles: tuple[Article, ...] = (ONE, TWO, THREE)
    verdicts: list[Verdict] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    """What was asked for, in order."""
    during: dict[str, list[Hook]] = field(default_factory=dict)
    """Hooks by the name of the method in which each runs once."""

    def load(self, progress: Progress) -> LoadedStudy:
        del progress
        loaded = LoadedStudy(self._study(PAIRED))
        self._called("load")
        return loaded

    def stamps(self) -> Stamps:
        return {}

    def pair(self, progress: Progress) -> Study:
        del progress
        study = self._study(PAIRED[: len(PAIRED) - len(self.verdicts)])
        self._called("pair")
        return study

    def _study(self, pairings: tuple[Pairing, ...]) -> Study:
        ids = {one.id for one in self.articles}
        return Study(self.articles, tuple(one for one in pairings if {one.left, one.right} <= ids))

    def compare(self, left: Article, right: Article) -> Comparison:
        notes = tuple(Note(0, str(number)) for number, _ in enumerate(self.verdicts))
        self._called(f"compare {left.id} {right.id}")
        return Comparison(left.id, right.id, (), (0,), (0,), notes_left=notes)

    def compare_each(self, pairs: Sequence[tuple[Article, Article]]) -> Iterator[tuple[int, Comparison]]:
        return enumerate(self.compare(left, right) for left, right in pairs)

    def save(self, change: VerdictChange) -> SavedVerdicts:
        self._called("save")
        self.verdicts = [verdict for verdict in self.verdicts if verdict not in change.removed] + list(change.added)
        return SavedVerdicts(match_verdicts(self.verdicts, self.articles))

    def _called(self, name: str) -> None:
        self.calls.append(name)
        hooks = self.during.get(name.partition(" ")[0], [])
        if hooks:
            hooks.pop()()


def on_note(*articles: Article) -> Decision:
    """Return the decision that writes a note on the first sentence of each article."""
    added = tuple(NoteVerdict(one.id, remembered(one, 0), "check") for one in articles)
    return lambda _: Correction("Note written", VerdictChange(added=added))


def on_pair(*, same_event: bool = False) -> Decision:
    """Return the decision on the pair of the first two articles."""
    change = VerdictChange(added=(pairing_verdict("one", "two", same_event=same_event),))
    return lambda _: Correction("Pair refused", change)


def furniture(_: Verdicts) -> Correction:
    """Return the correction that marks the sentence of the third article as furniture."""
    return Correction("Marked", VerdictChange(added=(FurnitureVerdict("three", remembered(THREE, 0), furniture=True),)))


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def session(source: Source) -> Session:
    """A session with its study loaded and every pair compared."""
    loaded = Session(source)
    loaded.load()
    loaded.whole_study()
    source.calls.clear()
    return loaded


def fail() -> None:
    raise OutputError("the disk is full")


def test_two_articles_are_compared_once(session: Session, source: Source) -> None:
    assert session.compared(("one", "two")) == (ONE, TWO, session.known_comparison(("one", "two")))
    assert source.calls == []


def test_a_verdict_makes_only_the_comparisons_of_its_article_stale(session: Session, source: Source) -> None:
    applied = session.apply(on_note(THREE))
    assert applied.stale_pairs == {("one", "three"), ("two", "three")}
    assert not applied.stale_pairing
    assert session.known_comparison(("one", "two")) is not None
    assert session.known_comparison(("one", "three")) is None
    session.whole_study()
    assert source.calls == ["save", "compare one three", "compare two three"]


def test_a_verdict_on_a_pair_makes_the_pairing_stale_and_no_comparison(session: Session, source: Source) -> None:
    applied = session.apply(on_pair())
    assert (applied.stale_pairs, applied.stale_pairing) == (frozenset(), True)
    assert len(session.study().pairings) == 2
    session.study()
    assert source.calls == ["save", "pair"]


def test_a_verdict_on_furniture_makes_both_stale(session: Session) -> None:
    applied = session.apply(furniture)
    assert applied.stale_pairs == {("one", "three"), ("two", "three")}
    assert applied.stale_pairing


def test_another_person_s_verdicts_make_their_comparisons_stale_too(session: Session, source: Source) -> None:
    source.verdicts.append(NoteVerdict("two", remembered(TWO, 0), "theirs"))
    applied = session.apply(on_pair())
    assert applied.stale_pairs == {("one", "two"), ("two", "three")}


def test_corrections_are_undone_and_redone_the_newest_first(session: Session, source: Source) -> None:
    session.apply(on_note(ONE))
    session.apply(on_pair())
    assert session.undo().message == "Undone: pair refused"
    assert session.undo().message == "Undone: note written"
    assert source.verdicts == []
    assert session.redo().message == "Redone: note written"
    assert [type(verdict) for verdict in source.verdicts] == [NoteVerdict]
    assert session.redo().stale_pairing
    assert session.redo().message == "Nothing to redo"


def test_a_new_correction_ends_what_can_be_redone(session: Session) -> None:
    session.apply(on_note(ONE))
    session.undo()
    session.apply(on_note(TWO))
    assert session.redo().message == "Nothing to redo"


def test_a_correction_without_a_change_writes_nothing_and_cannot_be_undone(session: Session, source: Source) -> None:
    assert not session.apply(lambda _: Correction("This sentence has no link to reject")).changed
    assert session.undo().message == "Nothing to undo"
    assert source.calls == []


def test_a_correction_that_cannot_be_written_changes_nothing(session: Session, source: Source) -> None:
    source.during["save"] = [fail]
    with pytest.raises(OutputError):
        session.apply(on_note(ONE))
    assert session.undo().message == "Nothing to undo"
    assert session.known_comparison(("one", "two")) is not None


def test_a_comparison_is_computed_again_where_a_verdict_was_written_meanwhile(session: Session, source: Source) -> None:
    session.apply(on_note(ONE))
    source.during["compare"] = [lambda: session.apply(on_note(TWO))]
    compared = session.compared(("one", "two"))[-1]
    assert len(compared.notes_left) == 2
    assert session.known_comparison(("one", "two")) == compared


def test_a_load_is_redone_where_a_verdict_was_written_meanwhile(session: Session, source: Source) -> None:
    source.during["load"] = [lambda: session.apply(on_note(ONE))]
    session.load()
    assert source.calls == ["load", "save", "load"]


def test_a_pairing_is_redone_where_a_verdict_was_written_meanwhile(session: Session, source: Source) -> None:
    session.apply(on_pair())
    source.during["pair"] = [lambda: session.apply(on_pair(same_event=True))]
    assert len(session.study().pairings) == 1
    assert not session.pairing_is_stale


def test_a_pairing_that_fails_stays_stale(session: Session, source: Source) -> None:
    session.apply(on_pair())
    source.during["pair"] = [fail]
    with pytest.raises(OutputError):
        session.study()
    assert session.pairing_is_stale
    assert len(session.study().pairings) == 2


def test_a_whole_study_is_redone_where_an_article_disappears_meanwhile(session: Session, source: Source) -> None:
    def read_again() -> None:
        source.articles = (ONE, TWO)
        session.load()

    session.apply(on_note(ONE, TWO, THREE))
    source.during["compare"] = [read_again]
    study = session.whole_study()
    assert study.articles == (ONE, TWO)
    assert [(one.left, one.right) for one in study.comparisons] == [("one", "two")]


def test_a_verdict_meanwhile_leaves_only_what_depends_on_it_to_be_compared_again(
    session: Session, source: Source
) -> None:
    pairs, reports = [(one.left, one.right) for one in PAIRED], list[tuple[str, int, int]]()
    session.load()
    source.calls.clear()
    source.during["compare"] = [lambda: session.apply(on_note(ONE)), lambda: None]  # the last one is called first
    session.compare_all(pairs, lambda *report: reports.append(report))
    again = ["compare one two", "compare one three"]
    assert [call for call in source.calls if call != "save"] == [*again, *again, "compare two three"]
    assert all(session.known_comparison(pair) is not None for pair in pairs)
    assert reports[0] == ("comparing", 0, len(pairs))
    assert reports[-1] == ("comparing", len(pairs), len(pairs))


def test_reading_again_forgets_comparisons_and_keeps_what_can_be_undone(session: Session) -> None:
    session.apply(on_note(ONE))
    session.load()
    assert session.known_comparison(("one", "two")) is None
    assert session.undo().changed


def test_a_study_in_memory_keeps_no_verdict() -> None:
    session = Session(
        StudyInMemory(LoadedStudy(Study((ONE, TWO))), lambda *_: Comparison("one", "two", (), (0,), (0,)))
    )
    session.load()
    with pytest.raises(OutputError):
        session.apply(on_note(ONE))


def test_nothing_is_there_before_the_first_load(source: Source) -> None:
    with pytest.raises(ValueError, match="not loaded"):
        Session(source).study()
