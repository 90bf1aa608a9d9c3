"""Draw the README's pictures from the real terminal UI on seeds/: python scripts/pictures.py [FOLDER]

Runs without a terminal and without a clock, so the same program draws the same bytes.
"""

import asyncio
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from textual.pilot import Pilot

from srcdiff.session.study_files import StudyFiles
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SETTINGS = ROOT / "config" / "seeds.yaml"
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""A font that a reader's machine would fetch from elsewhere; its own fixed-width font does as well."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen of the UI."""

    name: str
    """Of the file, without its ending."""
    keys: tuple[str, ...]
    """Pressed before the picture is taken."""
    size: tuple[int, int] = (132, 38)
    """Columns and rows."""
    theme: str = "textual-dark"


EVENTS = Picture("events", ("r",), size=(132, 26))
EVENT = Picture("event", ("enter", "down"), size=(140, 36))
COMPARE = Picture("compare", ("equals_sign", "slash", *"backdrop", "enter", "escape"))
PICTURES = tuple(
    replace(picture, name=f"{picture.name}-{tone}", theme=f"textual-{tone}")
    for picture in (EVENT, EVENTS, COMPARE)
    for tone in ("dark", "light")
)
"""Each for readers whose browser is dark, and for the others."""


def seeds_app(theme: str) -> SrcdiffApp:
    """Return the UI on the five seeds, as ``srcdiff seeds/ --config config/seeds.yaml`` opens it."""
    return SrcdiffApp(StudyFiles([SEEDS], SETTINGS), UiSettings(theme=theme))


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the first frame has let the work begin, and until that is done and shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def drawn(picture: Picture) -> str:
    """Return a picture as SVG."""
    app = seeds_app(picture.theme)
    async with app.run_test(size=picture.size) as pilot:
        await settled(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settled(pilot)
        return _FONT_FACE.sub("", app.export_screenshot(title="srcdiff seeds/"))


def main(arguments: Sequence[str]) -> int:
    """Write every picture into the folder named, ``docs`` when none is."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs"
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        path.write_text(asyncio.run(drawn(picture)), encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
