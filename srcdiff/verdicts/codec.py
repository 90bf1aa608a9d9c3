"""A verdict as one line of JSON, and back. Nothing is taken on trust: the file may hold anything.

What a line says is made safe here, as articles are on reading. Keys that are not known are passed over.
"""

import json
from collections.abc import Sequence
from typing import Any

from srcdiff.errors import InputError
from srcdiff.text.safe import safe_line, safe_text
from srcdiff.verdicts.values import (
    MOST_REMEMBERED,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    PairingVerdict,
    Remembered,
    RememberedSentences,
    Verdict,
    link_verdict,
    pairing_verdict,
)

FORMAT, VERSION = "srcdiff verdicts", 1
"""The first line of a file says both."""
LONGEST_LINE = 1_000_000
"""Bytes; a longer line is damaged."""
LONGEST_NOTE = 2_000
"""Characters of a note."""
LONGEST_ID = 500
"""Characters of an article's id, as on reading articles."""
MOST_SENTENCES = 100
"""At one end of a link."""
LARGEST_POSITION = 10_000_000

Record = dict[str, Any]


class NewerVersionError(InputError):
    """The file is of a later srcdiff, which may say what this one does not understand."""


def header() -> str:
    """Return the first line of a file."""
    return _dumped({"format": FORMAT, "version": VERSION})


def check_header(line: bytes) -> None:
    """Raise ``InputError`` for a first line that does not name this format, saying what is wrong with it."""
    record = _record(line)
    if record.get("format") != FORMAT:
        raise InputError(f"does not begin as a file of verdicts; its first line is to be {header()}")
    version = record.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError(f"is of version {version}, and this srcdiff knows {VERSION}; use a newer srcdiff")
    if version != VERSION:
        raise InputError(f"names no version; its first line is to be {header()}")


def line_of(verdict: Verdict) -> str:
    """Return the verdict as a line, without its line end."""
    match verdict:
        case PairingVerdict(articles, same_event):
            return _dumped({"verdict": "pairing", "articles": list(articles), "same_event": same_event})
        case LinkVerdict(left, right, linked):
            return _dumped({"verdict": "link", "left": _end(left), "right": _end(right), "linked": linked})
        case FurnitureVerdict(article, sentence, furniture):
            on = {"article": article, "sentence": _sentence(sentence)}
            return _dumped({"verdict": "furniture", **on, "furniture": furniture})
        case NoteVerdict(article, sentence, text):
            return _dumped({"verdict": "note", "article": article, "sentence": _sentence(sentence), "text": text})


def note_text(words: str) -> str:
    """Return a person's words as a note keeps them: safe, on one line, at most ``LONGEST_NOTE`` characters."""
    return safe_line(words, LONGEST_NOTE)


def verdict_of(line: bytes) -> Verdict:
    """Return the verdict that a line holds. Raises ``InputError`` that says what is wrong with it and what to do."""
    record = _record(line)
    kind = record.get("verdict")
    if kind == "pairing":
        return pairing_verdict(*_two_articles(record), same_event=_flag(record, "same_event"))
    if kind == "link":
        return _link(record)
    if kind == "furniture":
        return FurnitureVerdict(_identifier(record), _remembered(record.get("sentence")), _flag(record, "furniture"))
    if kind == "note":
        return NoteVerdict(_identifier(record), _remembered(record.get("sentence")), note_text(_text(record, "text")))
    raise InputError("`verdict` is none of pairing, link, furniture, note; mend or delete the line")


def _dumped(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False)


def _end(statement: RememberedSentences) -> Record:
    return {"article": statement.article, "sentences": [_sentence(sentence) for sentence in statement.sentences]}


def _sentence(sentence: Remembered) -> Record:
    return {"position": sentence.position, "text": sentence.text}


def _record(line: bytes) -> Record:
    if len(line) > LONGEST_LINE:
        raise InputError(f"is longer than {LONGEST_LINE:,} bytes, as no verdict is; delete the line")
    try:
        record = json.loads(line.decode(), object_pairs_hook=_without_repeats, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise InputError(f"is not UTF-8 (byte {error.start} of the line); mend or delete the line") from None
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg} at column {error.colno}; mend or delete the line") from None
    except (RecursionError, ValueError):
        raise InputError("nests brackets too deep or holds too long a number; delete the line") from None
    if not isinstance(record, dict):
        raise InputError("is no JSON object; mend or delete the line")
    return record


def _without_repeats(pairs: Sequence[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise InputError("gives a key twice; keep one of the two")
    return record


def _no_number(_constant: str) -> None:
    raise InputError("holds NaN or Infinity, which JSON does not know; mend or delete the line")


def _link(record: Record) -> LinkVerdict:
    left, right = _statement(record.get("left")), _statement(record.get("right"))
    if left.article == right.article:
        raise InputError("links an article with itself; mend or delete the line")
    return link_verdict(left, right, linked=_flag(record, "linked"))


def _statement(value: object) -> RememberedSentences:
    if not isinstance(value, dict):
        raise InputError("`left` and `right` are each to be an article with sentences; mend or delete the line")
    sentences = value.get("sentences")
    if not isinstance(sentences, list) or not 0 < len(sentences) <= MOST_SENTENCES:
        raise InputError(f"`sentences` is no list of 1 to {MOST_SENTENCES} sentences; mend or delete the line")
    remembered = sorted((_remembered(sentence) for sentence in sentences), key=lambda sentence: sentence.position)
    return RememberedSentences(_identifier(value), tuple(remembered))


def _remembered(value: object) -> Remembered:
    if not isinstance(value, dict):
        raise InputError("a sentence is no position with a text; mend or delete the line")
    position = value.get("position")
    if not isinstance(position, int) or isinstance(position, bool) or not 0 <= position <= LARGEST_POSITION:
        raise InputError(f"`position` is no number from 0 to {LARGEST_POSITION:,}; mend or delete the line")
    return Remembered(position, safe_text(_text(value, "text"))[:MOST_REMEMBERED])


def _two_articles(record: Record) -> tuple[str, str]:
    value = record.get("articles")
    if not isinstance(value, list) or len(value) != 2 or value[0] == value[1]:
        raise InputError("`articles` is no list of two different ids; mend or delete the line")
    return _known_id(value[0]), _known_id(value[1])


def _identifier(record: Record) -> str:
    return _known_id(record.get("article"))


def _known_id(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError("an article's id is no text; mend or delete the line")
    return safe_line(value, LONGEST_ID)


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise InputError(f"`{key}` is no text; mend or delete the line")
    return value


def _flag(record: Record, key: str) -> bool:
    value = record.get(key)
    if not isinstance(value, bool):
        raise InputError(f"`{key}` is neither true nor false; mend or delete the line")
    return value
