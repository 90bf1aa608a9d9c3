"""Draw the pictures of the web report in docs/ from the real page on examples/ferry/, in Chromium.

After `make test-browser`:

python scripts/html_pictures.py [FOLDER]
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from srcdiff import pipeline
from srcdiff.api import read
from srcdiff.show.html.report import study_html
from srcdiff.show.report_page import ReportStyle

ROOT = Path(__file__).parent.parent
PICTURES: tuple[tuple[str, int, int, Literal["light", "dark"]], ...] = (
    ("event-wide.png", 1400, 900, "light"),
    ("event-narrow.png", 400, 900, "dark"),
)
"""File, width, height, and the colours that the reader prefers."""


def draw(browser: Browser, page_file: Path, folder: Path) -> None:
    """Draw each picture with the first conflicting claim open."""
    for name, width, height, scheme in PICTURES:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto(page_file.as_uri())
        page.locator("tr.claim.conflict summary").first.click()
        page.mouse.move(0, 0)
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=folder / name)
        page.close()


def main() -> None:
    """Draw them into the folder named, else into docs/."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    html = study_html(pipeline.study(read(ROOT / "examples" / "ferry")), ReportStyle(80, columns=False, colour=False))
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as driver:
        file = Path(temporary) / "event.html"
        file.write_text(html, encoding="utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        draw(browser, file, folder)
        browser.close()


if __name__ == "__main__":
    main()
