"""Whatever string a study holds in whatever field, no output holds a character that acts on a terminal."""

import json
import re
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Note, Study
from srcdiff.show.html.report import comparison_html, fragment, pairs_html, study_html
from srcdiff.show.json import comparison_json, pairs_json, study_json
from srcdiff.show.markdown import pairs_markdown, study_markdown
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import comparison_text, pairs_text, study_text
from srcdiff.text.safe import screen_safe
from tests.builders import COMPARISON
from tests.ferry_event import EVENT_STUDY
from tests.plain.conversation import answers

NOTES = (Note(2, "ask the author"),)
WHOLE = replace(EVENT_STUDY, comparisons=(replace(COMPARISON, notes_left=NOTES, rejected=(((0,), (0,)),)),))
NARROW = ReportStyle(30, columns=False, colour=False, everything=True)
WIDE = ReportStyle(120, columns=True, colour=False)

COMMANDS = ("r", "reasons 1", "1", "d", "n", "n", "n", "n", "}", "8", "n", "escape", "filter ferry")

TEXTS: dict[str, Callable[[Study], str]] = {
    "study": lambda study: study_text(study, NARROW),
    "columns": lambda study: study_text(study, WIDE),
    "pairs": lambda study: pairs_text(study, NARROW),
    "comparison": lambda study: comparison_text(study, NARROW),
    "html study": lambda study: study_html(study, WIDE),
    "html pairs": lambda study: pairs_html(study, WIDE),
    "html comparison": lambda study: comparison_html(study, WIDE),
    "html fragment": lambda study: fragment(study, WIDE, "p-"),
    "markdown study": lambda study: study_markdown(study, WIDE._replace(full=True)),
    "markdown pairs": lambda study: pairs_markdown(study, WIDE),
    "plain": lambda study: "".join(answers(*COMMANDS, study=study, comparison=study.comparisons[0])),
}
JSONS: dict[str, Callable[[Study], str]] = {"study": study_json, "pairs": pairs_json, "comparison": comparison_json}

DANGEROUS = "\x1b[2J\x07\x9b\r\n\t\v\x7f\x00\u202e\u2066\u200f\u061c\u2028\x85\ufeff\u00ad\U000e0041\ud800"
strings = st.text(st.sampled_from(DANGEROUS + "ab中")) | st.text(st.characters(codec=None), max_size=20)


def hostile(value: Any, bad: str) -> Any:
    """Return the value with ``bad`` in each field that takes any string; offsets into texts and ids still hold."""
    names = field_names(value)
    if names is None:
        return tuple(hostile(part, bad) for part in value) if isinstance(value, tuple) else value
    hints = typing.get_type_hints(type(value))
    changed: dict[str, Any] = {}
    for name in names:
        part = getattr(value, name)
        if isinstance(part, str) and hints[name] in {str, str | None}:
            changed[name] = overlaid(part, bad) if name == "text" else bad + part
        elif hints[name] == tuple[str, ...]:
            changed[name] = tuple(bad + identifier for identifier in part)
        elif part and hints[name] in (tuple[str, int], tuple[str, int] | None):
            changed[name] = bad + part[0], part[1]
        else:
            changed[name] = hostile(part, bad)
    return value._replace(**changed) if hasattr(value, "_replace") else replace(value, **changed)


def field_names(value: Any) -> list[str] | None:
    """Return the names of the fields of a dataclass or a named tuple; ``None`` for any other value."""
    if is_dataclass(value) and not isinstance(value, type):
        return [field.name for field in fields(value)]
    return list(value._fields) if hasattr(value, "_fields") else None


def overlaid(text: str, bad: str) -> str:
    """Return ``text`` with every third character replaced by one of ``bad``."""
    return "".join(bad[place % len(bad)] if bad and place % 3 == 0 else sign for place, sign in enumerate(text))


@pytest.mark.parametrize("name", TEXTS)
@given(bad=strings)
def test_text_holds_no_dangerous_character(name: str, bad: str) -> None:
    for line in TEXTS[name](hostile(WHOLE, bad)).split("\n"):
        assert screen_safe(line) == line


@pytest.mark.parametrize("name", JSONS)
@given(bad=strings)
def test_json_holds_no_dangerous_character_and_loses_none(name: str, bad: str) -> None:
    report = JSONS[name](hostile(WHOLE, bad))
    assert screen_safe(report) == report.replace("\n", " ")
    articles = json.loads(report)["articles"]
    ids = [(bad + article.id).encode("utf-16", "surrogatepass") for article in WHOLE.articles]
    assert [article["id"].encode("utf-16", "surrogatepass") for article in articles] == ids


@given(bad=strings)
def test_colour_adds_nothing_but_its_own_codes(bad: str) -> None:
    study = hostile(WHOLE, bad)
    coloured = study_text(study, NARROW._replace(colour=True))
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == study_text(study, NARROW)
