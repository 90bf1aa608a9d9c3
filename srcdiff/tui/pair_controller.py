"""Opens comparisons, and shows on their screens what was computed or read again."""

from typing import TYPE_CHECKING

from srcdiff.tui.messages import PairAsked, PairCompared, PairRestored

if TYPE_CHECKING:
    from textual.app import App

    from srcdiff.actions import Actions
    from srcdiff.model import Article
    from srcdiff.tui.render.geometry import View
    from srcdiff.tui.screens.compare_screen import CompareScreen
    from srcdiff.tui.study_controller import StudyController


class PairController:
    """The open comparisons of an application's study."""

    def __init__(self, app: "App[None]", studies: "StudyController", view: "View", actions: "Actions") -> None:
        self._app = app
        self._studies = studies
        self._view = view
        self._actions = actions
        self._opened = False

    def screens(self) -> "list[CompareScreen]":
        """Return the open screens of comparisons, the lowest first."""
        if not self._opened:
            return []
        from srcdiff.tui.screens.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        return [screen for screen in self._app.screen_stack if isinstance(screen, CompareScreen)]

    def open(self, message: PairAsked) -> None:
        """Open a comparison, and compute it unless that was done before."""
        from srcdiff.tui.screens.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        session, pair = self._studies.session, message.pair
        left, right = session.article(pair[0]), session.article(pair[1])
        if left is None or right is None:
            return
        screen = CompareScreen(left, right, session.loaded, self._view, self._actions, start=message.jump)
        known = session.known_comparison(pair)
        if known is not None:
            screen.show_comparison(left, right, known)
        self._opened = True
        self._app.push_screen(screen)
        if known is None:
            self._studies.compare(pair)

    def show(self, message: PairCompared) -> None:
        """Show a comparison if its screen is still open."""
        for screen in self.screens():
            if _same_text(screen.left, message.left) and _same_text(screen.right, message.right):
                screen.show_comparison(message.left, message.right, message.comparison)

    def refresh(self) -> None:
        """Compare the open pairs again whose comparisons a correction made stale."""
        for screen in self.screens():
            pair = screen.left.id, screen.right.id
            if self._studies.session.known_comparison(pair) is None:
                self._studies.compare(pair)

    def restore(self) -> None:
        """Compare the open pairs as their articles are now, after these were read again."""
        for screen in self.screens():
            self._studies.restore(screen.loaded, screen.left, screen.right, screen.cursor)

    def show_restored(self, message: PairRestored) -> bool:
        """Show an open pair as it is now; return whether its articles are still there. If not, it stays as it was."""
        if message.restored is None:
            return False
        for screen in self.screens():
            if screen.left is message.left and screen.right is message.right:
                screen.show_restored(message.loaded, message.restored)
        return True

    def show_failure(self, message: str) -> bool:
        """Show what failed on the screens that wait for their comparison; return whether there is one."""
        waiting = [screen for screen in self.screens() if not screen.is_compared]
        for screen in waiting:
            screen.show_failure(message)
        return bool(waiting)


def _same_text(one: "Article", other: "Article") -> bool:
    """Whether two are one article, in which furniture may have been marked since."""
    return (one.id, one.text) == (other.id, other.text)
