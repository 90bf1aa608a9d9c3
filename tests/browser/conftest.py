"""A headless Chromium that opens reports. Without it these tests are skipped; ``make test-browser`` brings the rest."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest

from srcdiff import pipeline
from srcdiff.api import read
from srcdiff.show.html.report import study_html
from srcdiff.show.report_page import ReportStyle
from tests.cli.command import ROOT

STYLE = ReportStyle(80, columns=False, colour=False)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass
class Opened:
    """A page in the browser, and what went wrong in it."""

    page: Any
    requests: list[str] = field(default_factory=list)
    """Addresses asked for, the page's own left out."""
    errors: list[str] = field(default_factory=list)
    """What the script or the policy of the page complained of, and dialogs."""

    def dialog(self, dialog: Any) -> None:
        """Note that a dialog opened, and close it."""
        self.errors.append(dialog.message)
        dialog.dismiss()


Scheme = Literal["light", "dark"]
Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed; install it and run `make test-browser`")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed; run `make test-browser`"
    )
    with playwright.sync_playwright() as driver:
        arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield launched
        launched.close()


@pytest.fixture
def open_html(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Return what opens HTML at a width in a colour scheme, with or without script."""
    with ExitStack() as contexts:

        def opened(html: str, width: int = 1400, scheme: Scheme = "light", *, script: bool = True) -> Opened:
            file = tmp_path / "event.html"
            file.write_text(html, encoding="utf-8")
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
            )
            contexts.callback(context.close)
            result = Opened(context.new_page())
            result.page.on("request", lambda one: result.requests.append(one.url) if one.url != file.as_uri() else None)
            result.page.on("console", lambda one: result.errors.append(one.text))
            result.page.on("pageerror", lambda one: result.errors.append(str(one)))
            result.page.on("dialog", result.dialog)
            result.page.goto(file.as_uri())
            return result

        yield opened


@pytest.fixture(scope="session")
def seeds_html() -> str:
    """Return the report on the seeds."""
    return study_html(pipeline.study(read(ROOT / "seeds")), STYLE)
