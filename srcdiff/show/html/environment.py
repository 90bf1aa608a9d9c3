"""The templates, the style and the script of the HTML report, and the policy that lets a page load nothing else."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from srcdiff.show.event_sources_text import version_step
from srcdiff.show.html.passages import paragraphs
from srcdiff.show.wording import RELATION_NAMES, plural
from srcdiff.text.safe import screen_safe

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Return the environment of the templates: every value is escaped, and safe to show before that."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        script=script,
        plural=plural,
        zip=zip,
        paragraphs=paragraphs,
        version_step=version_step,
        relation_names=RELATION_NAMES,
        is_web_address=is_web_address,
    )
    return made


def _safe(value: object) -> object:
    """Return a value of a template; text of articles without what would turn its reading order or hide in it."""
    return screen_safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def is_web_address(address: str | None) -> bool:
    """Return whether a browser should open an address."""
    return address is not None and address.startswith(("http://", "https://"))


def style(letters: Iterable[str]) -> Markup:
    """Return the style sheet, with a rule for the filter of each column; no text in it comes from articles."""
    return Markup(_text("style.css") + "".join(map(_filter_rule, letters)))  # noqa: S704  files and letters


def _filter_rule(letter: str) -> str:
    """Return the rule that hides what one source does not report while its filter is chosen."""
    hidden = f"tr.claim:not(.s{letter}), tbody:not(:has(tr.s{letter})), .alone:not(.s{letter})"
    return f".srcdiff .event:has(.filters .s{letter}:checked) :is({hidden}) {{ display: none; }}\n"


@cache
def script() -> Markup:
    """Return the script; no text in it comes from articles."""
    return Markup(_text("script.js"))  # noqa: S704  a file of this package


@cache
def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def content_policy(page_style: str) -> str:
    """Return the Content-Security-Policy: nothing is loaded, and only this style and the script take effect.

    https://www.w3.org/TR/CSP3/#external-hash
    """
    allowed = f"style-src {_hash(page_style)}; script-src {_hash(script())}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
