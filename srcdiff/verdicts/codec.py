"""Encode a verdict as one line of JSON and decode it. The file may hold anything, so every value is checked.

Text from the file is made safe here, as articles are on reading. Unknown keys are ignored.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from srcdiff.errors import InputError
from srcdiff.model.articles import LONGEST_ID
from srcdiff.text.safe import safe_line, safe_text
from srcdiff.verdicts.values import (
    MOST_IN_CLAIM,
    MOST_REMEMBERED,
    ClaimNoteVerdict,
    ClaimVerdict,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    PairingVerdict,
    RememberedSentence,
    RememberedSentences,
    Verdict,
    link_verdict,
    pairing_verdict,
)

FORMAT, VERSION = "srcdiff verdicts", 1
"""Both are in the first line of a file."""
LONGEST_LINE = 1_000_000
"""Bytes; a longer line is damaged."""
LONGEST_NOTE = 2_000
"""Characters of a note."""
MOST_SENTENCES = 100
"""Sentences at one end of a link."""
LARGEST_POSITION = 10_000_000

Record = dict[str, Any]


class NewerVersionError(InputError):
    """The file was written by a newer srcdiff and may hold verdicts that this one does not understand."""


def header() -> str:
    """Return the first line of a file."""
    return _dumped({"format": FORMAT, "version": VERSION})


def check_header(line: bytes) -> None:
    """Raise ``InputError`` if a first line does not name this format and version. Its message has no file name yet."""
    record = _record(line)
    if record.get("format") != FORMAT:
        raise InputError(f"is not the first line of a verdict file; make it {header()}")
    version = record.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError(
            f"is of version {version}, but this srcdiff reads version {VERSION}; use a newer srcdiff"
        )
    if version != VERSION:
        raise InputError(f"names no version; make the first line {header()}")


def line_of(verdict: Verdict) -> str:
    """Return the verdict as a line without a line end."""
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
        case ClaimVerdict(sentences, others, joined):
            both = {"claim": _ends(sentences), "others": _ends(others)}
            return _dumped({"verdict": "claim", **both, "joined": joined})
        case ClaimNoteVerdict(sentences, text):
            return _dumped({"verdict": "claim note", "claim": _ends(sentences), "text": text})


def note_text(text: str) -> str:
    """Return text as a note keeps it: safe, on one line, at most ``LONGEST_NOTE`` characters."""
    return safe_line(text, LONGEST_NOTE)


def verdict_of(line: bytes) -> Verdict:
    """Return the verdict that a line holds. Raises ``InputError``, whose message has no file name yet."""
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
    if kind == "claim":
        return ClaimVerdict(_decoded_ends(record, "claim"), _decoded_ends(record, "others"), _flag(record, "joined"))
    if kind == "claim note":
        return ClaimNoteVerdict(_decoded_ends(record, "claim"), note_text(_text(record, "text")))
    raise InputError("`verdict` must be pairing, link, furniture, note, claim or claim note; fix or delete the line")


def _dumped(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False)


def _end(end: RememberedSentences) -> Record:
    return {"article": end.article, "sentences": [_sentence(sentence) for sentence in end.sentences]}


def _ends(ends: Iterable[RememberedSentences]) -> list[Record]:
    return [_end(end) for end in ends]


def _sentence(sentence: RememberedSentence) -> Record:
    return {"position": sentence.position, "text": sentence.text}


def _record(line: bytes) -> Record:
    if len(line) > LONGEST_LINE:
        raise InputError(f"is longer than {LONGEST_LINE:,} bytes, longer than any verdict; delete the line")
    try:
        record = json.loads(line.decode(), object_pairs_hook=_without_repeats, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise InputError(f"is not UTF-8 (byte {error.start} of the line); fix or delete the line") from None
    except json.JSONDecodeError as error:
        raise InputError(
            f"is not JSON: {error.msg.removesuffix(' at')} at column {error.colno}; fix or delete the line"
        ) from None
    except (RecursionError, ValueError):
        raise InputError("has brackets nested too deep or a number with too many digits; delete the line") from None
    if not isinstance(record, dict):
        raise InputError("is not a JSON object; fix or delete the line")
    return record


def _without_repeats(pairs: Sequence[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise InputError("has a key twice; keep one of the two")
    return record


def _no_number(_constant: str) -> None:
    raise InputError("has NaN or Infinity, which JSON does not allow; fix or delete the line")


def _link(record: Record) -> LinkVerdict:
    left, right = _decoded_end(record.get("left"), "left"), _decoded_end(record.get("right"), "right")
    if left.article == right.article:
        raise InputError("links an article with itself; fix or delete the line")
    return link_verdict(left, right, linked=_flag(record, "linked"))


def _decoded_ends(record: Record, key: str) -> tuple[RememberedSentences, ...]:
    """Return the sentences of a claim, by ascending id of their articles."""
    value = record.get(key)
    if not isinstance(value, list) or not 0 < len(value) <= MOST_IN_CLAIM:
        raise InputError(f"`{key}` must be a list of 1 to {MOST_IN_CLAIM} articles with sentences; fix the line")
    ends = sorted((_decoded_end(one, key) for one in value), key=lambda end: end.article)
    if len({end.article for end in ends}) < len(ends):
        raise InputError(f"`{key}` has an article twice; put its sentences together")
    return tuple(ends)


def _decoded_end(value: object, key: str) -> RememberedSentences:
    if not isinstance(value, dict):
        raise InputError(f"`{key}` must have `article` and `sentences`; fix or delete the line")
    sentences = value.get("sentences")
    if not isinstance(sentences, list) or not 0 < len(sentences) <= MOST_SENTENCES:
        raise InputError(f"`sentences` must be a list of 1 to {MOST_SENTENCES} sentences; fix or delete the line")
    remembered = sorted((_remembered(sentence) for sentence in sentences), key=lambda sentence: sentence.position)
    return RememberedSentences(_identifier(value), tuple(remembered))


def _remembered(value: object) -> RememberedSentence:
    if not isinstance(value, dict):
        raise InputError("a sentence must be an object with `position` and `text`; fix or delete the line")
    position = value.get("position")
    if not isinstance(position, int) or isinstance(position, bool) or not 0 <= position <= LARGEST_POSITION:
        raise InputError(f"`position` must be a whole number from 0 to {LARGEST_POSITION:,}; fix or delete the line")
    return RememberedSentence(position, safe_text(_text(value, "text"))[:MOST_REMEMBERED])


def _two_articles(record: Record) -> tuple[str, str]:
    value = record.get("articles")
    ids = tuple(map(_known_id, value)) if isinstance(value, list) and len(value) == 2 else ()
    if len(set(ids)) != 2:
        raise InputError("`articles` must be a list of two different ids; fix or delete the line")
    return ids[0], ids[1]


def _identifier(record: Record) -> str:
    return _known_id(record.get("article"))


def _known_id(value: object) -> str:
    identifier = safe_line(value, LONGEST_ID) if isinstance(value, str) else ""
    if not identifier:
        raise InputError("an article's id must be text, and not blank; fix or delete the line")
    return identifier


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise InputError(f"`{key}` must be text; fix or delete the line")
    return value


def _flag(record: Record, key: str) -> bool:
    value = record.get(key)
    if not isinstance(value, bool):
        raise InputError(f"`{key}` must be true or false; fix or delete the line")
    return value
