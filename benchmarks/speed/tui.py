"""How soon the terminal UI shows something, and how soon it answers each key.

    python -m benchmarks.speed.tui [--runs 10] [--articles 2000] [--sentences 5000]

The first table times real processes in a pseudo-terminal, from their start until the bytes of the first frame. The
others drive the application by Pilot in this process: from a key until the next frame is ready, encoded for a
terminal, and until the last frame that the key leads to. The articles are made up.
"""

import argparse
import asyncio
import gc
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import NamedTuple

from rich.console import RenderableType
from textual.pilot import Pilot
from textual.screen import Screen

from benchmarks.data.made_texts import compared_articles, study, with_pair
from benchmarks.speed.first_paint import print_first_paint
from srcdiff import pipeline
from srcdiff.cli.main import ALLOCATIONS_BETWEEN_COLLECTIONS
from srcdiff.model import Article, Comparison, Study
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from tests.builders import StudyInMemory

SIZE, OTHER_SIZE = (120, 40), (100, 30)
"""Columns and rows; the other size is the one that the terminal is turned to."""
LONGEST_ANSWER = 0.4
"""Seconds that are waited for the frames of a key where no end of the work can be waited for."""
Keys = Sequence[str]


class Row(NamedTuple):
    """What one row of a table times."""

    keys: Keys
    before: Keys = ()
    """Pressed first, untimed."""
    after: Keys = ()
    """Pressed last, untimed."""


LIST_KEYS = {
    "next entry": Row(("j",)),
    "next pair": Row(("]",)),
    "page": Row(("space",)),
    "last, first entry": Row(("G", "g")),
    "sort": Row(("s", "s", "s")),
    "refused pairs": Row(("r", "r")),
    "filter, each letter": Row(("t", "a", "r", "backspace", "backspace"), ("/",), ("escape",)),
    "filter, cleared": Row(("escape",), ("/", "t")),
    "the same with refused pairs": Row(("t", "a", "r", "backspace", "escape"), ("r", "/"), ("r",)),
    "theme": Row(("t",)),
}
PAIR_KEYS = {
    "next difference": Row(("]",)),
    "next sentence": Row(("j",)),
    "page": Row(("space",)),
    "last, first sentence": Row(("G", "g")),
    "other end": Row(("enter",), ("]",)),
    "filter": Row(("3", "4", "7", "1")),
    "view": Row(("v",)),
    "search, first letter": Row(("e",), ("/",), ("escape",)),
    "search, more letters": Row(("l", "t", "a"), ("/", "e"), ("escape",)),
    "search, letters taken back": Row(("backspace", "backspace"), ("/", "e", "l", "t"), ("escape",)),
    "next match": Row(("n", "n", "N"), ("/", "e", "enter"), ("escape",)),
    "search, ended": Row(("escape",), ("/", "e", "enter")),
    "theme": Row(("t",)),
}


class Frame(NamedTuple):
    """When a frame was ready: seconds on the clock, and of this process's work."""

    clock: float
    work: float


def now() -> Frame:
    """Return what is now."""
    return Frame(time.perf_counter(), time.process_time())


class TimedApp(SrcdiffApp):
    """The application without a terminal: each frame is encoded for one all the same, and its time kept."""

    CSS_PATH = str(files("srcdiff.tui") / "srcdiff.tcss")
    frames: list[Frame]
    """When each frame was ready."""

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        encode = getattr(renderable, "render_segments", None)
        if encode is not None:
            encode(self.console)
            self.frames.append(now())


class Answer(NamedTuple):
    """Milliseconds from a key until its first frame, and until the last one that it leads to."""

    first: float
    work: float
    """What the processor was at work for until the first frame."""
    last: float


@dataclass(frozen=True, slots=True)
class Driver:
    """The application and what presses its keys."""

    app: TimedApp
    pilot: Pilot[None]

    async def answer(self, act: Callable[[], Awaitable[None]]) -> Answer:
        """Return how long it takes from ``act`` until its frames."""
        await self.pilot.pause()
        self.app.frames.clear()
        started = now()
        await act()
        await self.pilot.pause()
        return self._since(started)

    def _since(self, started: Frame) -> Answer:
        frames = self.app.frames or [started]
        first, last = frames[0], frames[-1]
        seconds = (first.clock - started.clock, first.work - started.work, last.clock - started.clock)
        return Answer(*(1e3 * part for part in seconds))

    async def key(self, key: str) -> Answer:
        """Return how long one key takes."""
        return await self.answer(partial(self.pilot.press, key))

    async def key_meanwhile(self, key: str) -> Answer:
        """Return how long one key takes while a thread is at work: Pilot would wait until that is done."""
        self.app.frames.clear()
        started = now()
        self.app.simulate_key(key)
        await asyncio.sleep(LONGEST_ANSWER)
        return self._since(started)

    async def resize(self, size: tuple[int, int]) -> Answer:
        """Return how long another size takes."""
        return await self.answer(partial(self.pilot.resize_terminal, *size))


@asynccontextmanager
async def opened(whole: Study, compare: Callable[[Article, Article], Comparison]) -> AsyncIterator[Driver]:
    """Run the application until its list is there."""
    app = TimedApp(StudyInMemory(LoadedStudy(whole), compare), DEFAULTS.ui)
    app.frames = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield Driver(app, pilot)


async def print_keys(driver: Driver, rows: dict[str, Row], runs: int) -> None:
    """Print a row for each kind of key."""
    for name, row in rows.items():
        answers = []
        for _ in range(runs):
            await driver.pilot.press(*row.before)
            answers += [await driver.key(key) for key in row.keys]
            await driver.pilot.press(*row.after)
        print_row(name, answers)


def print_head(what: str) -> None:
    """Print the head of a table of answers."""
    print(f"\n{what:40s} {'answered':>9s} {'slowest':>9s} {'work':>9s} {'complete':>9s}")


def print_row(name: str, answers: Sequence[Answer]) -> None:
    """Print the medians of some answers, and the slowest first frame among them."""
    firsts, work, lasts = zip(*answers, strict=True)
    figures = (statistics.median(firsts), max(firsts), statistics.median(work), statistics.median(lasts))
    print(f"{name:40s}", *(f"{figure:6.0f} ms" for figure in figures), flush=True)


async def print_resize(driver: Driver, runs: int) -> None:
    """Print the row for turning the size of the terminal."""
    print_row("resize", [await driver.resize(size) for size in (OTHER_SIZE, SIZE) * runs])


async def time_list(articles: int, runs: int) -> None:
    """Print the keys of the list."""
    whole = study(articles)
    print_head(f"{articles:,} articles, {len(whole.pairings):,} pairings")
    async with opened(whole, pipeline.compare) as driver:
        await print_keys(driver, LIST_KEYS, runs)
        await print_resize(driver, runs)


async def time_pair(sentences: int, runs: int) -> None:
    """Print the keys of a comparison."""
    left, right, comparison = compared_articles(sentences)
    whole = with_pair(study(100), left, right)
    print_head(f"{sentences:,} sentences a side, {len(comparison.links):,} links")
    async with opened(whole, lambda *_: comparison) as driver:
        print_row("open", [await driver.key("enter")])
        await print_keys(driver, PAIR_KEYS, runs)
        await print_resize(driver, runs)


async def time_meanwhile(sentences: int, runs: int) -> None:
    """Print the keys of the list while two long articles are compared in a thread."""
    left, right, _ = compared_articles(sentences)
    working: list[bool] = []

    def compare(one: Article, other: Article) -> Comparison:
        working.append(True)
        result = pipeline.compare(one, other)
        working.clear()
        return result

    print_head(f"while {sentences:,} sentences are compared")
    async with opened(with_pair(study(2_000), left, right), compare) as driver:
        for key in ("enter", "escape"):
            await driver.key_meanwhile(key)
        for name, key in (("next entry", "j"), ("page", "space")):
            print_row(name, [await driver.key_meanwhile(key) for _ in range(runs)])
        print("" if working else "The comparison ended too soon.")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--sentences", type=int, default=5_000)
    options = parser.parse_args()
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    print_first_paint(options.runs)
    for timing, size in (
        (time_list, options.articles),
        (time_pair, options.sentences),
        (time_meanwhile, options.sentences),
    ):
        asyncio.run(timing(size, options.runs))


if __name__ == "__main__":
    main()
