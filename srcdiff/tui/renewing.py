"""The part of the application that keeps what a reader corrects, and does again what hangs on it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from srcdiff.tui.asked import CorrectionAsked
from srcdiff.tui.loading import LoadingApp
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from srcdiff.browse.corrector import Made
    from srcdiff.browse.loaded import Compare, Corrections, Load, Loaded
    from srcdiff.tui.corrector import CorrectorInTurn
    from srcdiff.verdicts.values import VerdictChange


class RenewingApp(LoadingApp):
    """Keeps verdicts by ``corrections``; without these it says that there is no place for them."""

    def __init__(self, load: "Load", compare: "Compare", corrections: "Corrections | None") -> None:
        super().__init__(load, compare)
        self._corrections = corrections
        self._corrector: CorrectorInTurn | None = None
        self._pairs_are_old = False
        """Whether a verdict asks for the articles to be paired again."""

    def _take(self, loaded: "Loaded") -> None:
        """Work on ``loaded`` from now on, and on its verdicts; what was corrected can still be undone."""
        from srcdiff.tui.corrector import CorrectorInTurn  # noqa: PLC0415 - loaded beside the articles

        super()._take(loaded)
        if self._corrector is None:
            self._corrector = CorrectorInTurn(self._corrections, loaded.verdicts)

    def on_correction_asked(self, message: CorrectionAsked) -> None:
        """Keep what the reader corrects."""
        if self._corrector is not None:
            self._correct(partial(self._corrector.correct, message.decide))

    def action_undo(self) -> None:
        """Undo the newest correction."""
        if self._corrector is not None:
            self._correct(self._corrector.undo)

    def action_redo(self) -> None:
        """Do the correction undone last again."""
        if self._corrector is not None:
            self._correct(self._corrector.redo)

    @work(exit_on_error=False, group="correct", name="keeping a verdict")
    async def _correct(self, step: "Callable[[], Awaitable[Made]]") -> None:
        made = await step()
        if made.change is not None and made.judged is not None:
            self._articles.update((article.id, article) for article in made.judged.articles)
            self._renew(made.change)
        self._tell(made.words)

    def _renew(self, change: "VerdictChange") -> None:
        """Do again what a change of verdicts says something of: at once what is on screen, the rest when it is."""
        from srcdiff.verdicts.values import affects_comparison, affects_pairing  # noqa: PLC0415 - loaded with the corrector

        self._changes += 1
        self._pairs_are_old = self._pairs_are_old or affects_pairing(change)
        for pair in [pair for pair in self._comparisons if affects_comparison(change, *pair)]:
            del self._comparisons[pair]
        for screen in self._compare_screens():
            pair = screen.left.id, screen.right.id
            if pair not in self._comparisons and pair not in self._comparing:
                self._compare_pair(pair)
        if self.screen is self._events:
            self.on_events_screen_shown()

    def on_events_screen_shown(self) -> None:
        """Pair the articles again where a verdict asks for it."""
        if self._pairs_are_old:
            self._pairs_are_old = False
            self._pair_again()

    @work(exit_on_error=False, exclusive=True, group="pair", name="pairing the articles again")
    async def _pair_again(self) -> None:
        loaded = self._loaded
        if loaded is None or self._corrections is None:
            return
        study = await in_thread(partial(self._corrections.pair, paced(self._report_progress)))
        if loaded is self._loaded:
            self._take(replace(loaded, study=study))
            self._events.renew_study(study, loaded.warnings)

    def _tell(self, words: str) -> None:
        """Say what came of a key, where the reader looks."""
        if self.screen in self._compare_screens():
            self._compare_screens()[-1].tell(words)
        else:
            self.notify(words, markup=False)
