"""Where sentences end, as a reader of news would say.

A character that can end a sentence proposes a boundary; the rules below reject it after an abbreviation, inside a
parenthesis and before “…?” she said. For languages whose abbreviations sentencex knows it must agree; Thai and Lao,
which have no character that ends a sentence, have rules of their own. Offsets are exact: nothing is inserted, only the
blank space between sentences is left out.
"""

import re
from collections.abc import Iterator

from srcdiff.english.function_words import SENTENCE_STARTERS
from srcdiff.english.speech_verbs import AFTER_A_QUOTATION
from srcdiff.model import Span
from srcdiff.split.terminators import CLOSING, CLOSING_ABROAD, OPENING, TERMINATORS
from srcdiff.split.thai import thai_boundaries
from srcdiff.text.language import ABBREVIATING, UNMARKED
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.letter_case import SMALL, is_capital, is_small
from srcdiff.text.quotes import MARKS

NOT_CLOSING = ("", "'", "’", "]", ")")
"""Behind an abbreviation these close no quotation: ``the U.S.’ allies``, ``[George W.] Bush``."""

_SAID_AFTER = (
    r"(?<=[」』]) (?:と|って|とい)"
    r"| (?<=[”」』]) [^\s。！？“「『]{0,8} (?:说道?|說道?|表示|称|稱|问道?|問道?|回答|强调|強調|指出)"
    r"| (?<=[”」』]) [，、,]"
)
"""How a sentence goes on after a Chinese or Japanese quotation: ``“我们会留下！”她说``."""
_BLANK = r"[\ \u00a0\u202f\u2009]"
"""Between a mark and a French quotation mark: ``« Non ! »``."""


_CANDIDATE = lazy_pattern(
    rf"""
    (?P<end>
        (?: (?<![.!?…]) [.!?…]++ | (?<=[\u0370-\u03ff\u1f00-\u1fff]); )
        (?: \s? \. (?=\s) )*+ [{re.escape(CLOSING)}]*+
        (?: [{CLOSING_ABROAD}] (?=\s) | {_BLANK}[»›] (?=\s) )?+
    )
    (?: (?P<gap>\s++) (?=\S) | (?=[{re.escape(OPENING)}]?[^\W\d_]{{2}}) )
    | (?P<wide> [{TERMINATORS}]++ [{re.escape(CLOSING)}]*+ ) \s*+ (?=\S) (?! {_SAID_AFTER} )
    """,
    re.VERBOSE,
)
"""What may end a sentence.

Runs are possessive and begin where they begin: a megabyte of full stops must not be tried from each of them. In Greek,
``;`` ends a question.
"""

# English only from here on; in other languages these words simply do not occur as abbreviations.
ALWAYS_ABBREVIATED = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt maj cmdr adm sen sens rep reps cong gov govs gens profs pres rev hon "
    "fr msgr supt insp det st mt ft vs v cf eg e.g i.e ie viz no nos n° pp p vol fig art sec ch ed eds "
    "approx dept univ assn bros messrs mme mlle hr bzw ca usw z.b d.h".split()
)
"""Never the end of a sentence: a name, a number or an example follows."""
SOMETIMES_ABBREVIATED = frozenset(
    "inc co corp ltd llc plc jr sr esq ph.d m.d b.a m.a etc al jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun a.m p.m a.d b.c ave blvd rd est calif conn mass minn tenn fla "
    "ariz ala ark colo del ga ill ind kan ky la md mich miss mo mont neb nev okla ore pa tex va vt wash wis wyo".split()
)
"""The end of a sentence only when the next word looks like the start of one."""
_ROADS = frozenset("ave blvd rd hwy pkwy ln".split())
_COMPASS = lazy_pattern(r"\s*(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)\b(?! of\b)")
"""After a road it is a part of its name: ``3600 Harbour Blvd. South``."""
_BEFORE_SPEAKER = frozenset(
    "the a an this that he she it we they you i his her its our their my mr mrs ms one some".split()
)
"""Words that begin sentences and may also begin an attribution: ``“Why?” Mr. Stone asked``."""
_QUOTATION_ENDS = f"\"'”’»›{CLOSING_ABROAD}"
_ATTRIBUTION = lazy_pattern(rf"(?:[\w.’'-]+\s+){{0,4}}(?:{'|'.join(sorted(AFTER_A_QUOTATION))})\b")
_LAST_TOKEN = lazy_pattern(r"[^\s(\[{—–―/“\"‘'„«]+\Z")
_LOWER_WORD = lazy_pattern(r"(?<![\w./@])[" + SMALL + r"]{3,}\Z")
_DOTTED = lazy_pattern(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_NOT_A_START = lazy_pattern(r"[,;:!?)\]/—–―-]|[”»›](?!\w)|\.(?!\s?\.)")
_PLAIN_START = lazy_pattern(rf"[\s{re.escape(OPENING)}]*[^\W\d_]+,?\s+(?:[{SMALL}]|\d)")
_LIST_NUMBER = lazy_pattern(r"(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})[.)]+\Z")
_WORD_CHARACTER = lazy_pattern(r"\w")
_FIRST_WORD = lazy_pattern(rf"[\s{re.escape(OPENING)}]*([^\W\d_]+)")
_BLANKED = str.maketrans(dict.fromkeys(MARKS.replace("'", "").replace("’", ""), " "))
_CLOSING_MARKS = CLOSING + CLOSING_ABROAD
_ABJAD_LETTER = lazy_pattern("[\u05d0-\u06ff]")
"""A letter of the Hebrew or Arabic script: alone before a full stop it abbreviates, as ``د.`` does a doctor."""
LONGEST_TOKEN = 40
"""Characters looked back for the word before a full stop."""
LONGEST_PARENTHESIS = 400
"""Characters after which an opened bracket is taken for one that nobody closed."""


def sentence_spans(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    """Yield the sentences of ``text[start:end]``, in order, without the blank space around them. Near linear."""
    block = text[start:end]
    allowed = _sentencex_boundaries(block, language) if language in ABBREVIATING else None
    begin = 0
    for boundary in thai_boundaries(block) if language in UNMARKED else _boundaries(block):
        if allowed is None or _near(boundary, allowed, block):
            yield from _trimmed(block, begin, boundary, start)
            begin = boundary
    yield from _trimmed(block, begin, len(block), start)


def _sentencex_boundaries(block: str, language: str) -> frozenset[int]:
    """Return the ends that sentencex finds once the quotation marks, which mislead it, are blanked."""
    from sentencex import get_sentence_boundaries  # noqa: PLC0415  English does not need it, and start-up counts

    blanked = block.translate(_BLANKED)
    return frozenset(
        _without_blanks(blanked, boundary["end_index"]) for boundary in get_sentence_boundaries(language, blanked)
    )


def _without_blanks(text: str, end: int) -> int:
    """Return ``end`` moved back over white space, without a copy of the text."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _near(boundary: int, allowed: frozenset[int], block: str) -> bool:
    """Return whether sentencex ends a sentence at the boundary, closing marks and blanks aside."""
    end = _without_blanks(block, boundary)
    while end > 0 and end not in allowed and (block[end - 1] in _CLOSING_MARKS or block[end - 1].isspace()):
        end -= 1
    return end in allowed


def _boundaries(block: str) -> Iterator[int]:
    """Yield where sentences of ``block`` end; one without a letter or digit never does."""
    begin = looked_at = 0
    says_something = False
    for candidate in _CANDIDATE.finditer(block):
        says_something = says_something or bool(_WORD_CHARACTER.search(block, looked_at, candidate.start()))
        looked_at = candidate.end()
        if says_something and (candidate["wide"] or _ends_sentence(block, begin, candidate)):
            begin, says_something = candidate.end(), False
            yield begin


def _ends_sentence(block: str, begin: int, candidate: re.Match[str]) -> bool:
    """Decide on one candidate; ``begin`` is where its sentence started."""
    marks, following = candidate["end"], candidate.end()
    before = block[max(begin, candidate.start() - LONGEST_TOKEN) : candidate.start()]
    if candidate["gap"] is None:
        return _glued_boundary(before, marks, block[following : following + 3].lstrip(OPENING))
    if _continues(block, following, marks) or _inside_parenthesis(block, begin, candidate.end("end")):
        return False
    return not marks.startswith(".") or marks.startswith("..") or _full_stop_ends(block, begin, candidate)


def _glued_boundary(before: str, marks: str, after: str) -> bool:
    """Return whether a full stop without a space after it ends a sentence: ``the war.The next day``."""
    begins = is_capital(after[:1]) and is_small(after[1:2])
    return begins and not marks.startswith("..") and bool(_LOWER_WORD.search(before))


def _inside_parenthesis(block: str, begin: int, position: int) -> bool:
    """Return whether a round bracket is open at ``position`` and closes soon after."""
    sentence = block[max(begin, position - LONGEST_PARENTHESIS) : position]
    if sentence.count("(") <= sentence.count(")"):
        return False
    ahead = block[position : position + LONGEST_PARENTHESIS]
    closing = ahead.find(")")
    return closing >= 0 and "\n\n" not in ahead[:closing] and "(" not in ahead[:closing]


def _continues(block: str, following: int, marks: str) -> bool:
    """Return whether what follows goes on with the sentence: a small letter, or an attribution after “…?”."""
    rest = block[following : following + 120]
    if is_small(rest.lstrip(OPENING + " ")[:1]) or _NOT_A_START.match(rest):
        return True
    quoted = marks[-1] in _QUOTATION_ENDS and marks[0] in "?!"
    return quoted and rest[:1] not in OPENING and bool(_ATTRIBUTION.match(rest)) and not _parts(rest)


def _full_stop_ends(block: str, begin: int, candidate: re.Match[str]) -> bool:
    """Decide on a full stop by the word before it and what comes after."""
    start = max(begin, candidate.start() - LONGEST_TOKEN)
    token = _LAST_TOKEN.search(block, start, candidate.start())
    word = token.group().strip(CLOSING) if token else ""
    if _LIST_NUMBER.fullmatch(f"{word}.") and not block[start : candidate.start() - len(word)].strip():
        return False
    if candidate["end"].strip(".") not in NOT_CLOSING or ".." in candidate["end"]:
        return True
    if len(word) == 1 and (word.isupper() or _ABJAD_LETTER.match(word)):
        return word == "I" and bool(re.search(r"\b[a-z]+\s+I\Z", block[start : candidate.start()]))
    return _word_ends(word, block, candidate.end())


def _is_starter(block: str, following: int) -> bool:
    """Return whether the word at ``following`` begins sentences and no names: ``Then``, ``It``."""
    return _first_word(block, following) in SENTENCE_STARTERS


def _parts(rest: str) -> bool:
    """Return whether the first word of ``rest`` begins a sentence and cannot name a speaker."""
    word = _first_word(rest, 0)
    return word in SENTENCE_STARTERS and word not in _BEFORE_SPEAKER


def _first_word(block: str, following: int) -> str:
    first = _FIRST_WORD.match(block, following)
    return first.group(1).lower() if first else ""


def _word_ends(word: str, block: str, following: int) -> bool:
    """Return whether a sentence can end with ``word.`` before the text at ``following``."""
    key = word.lower()
    if key in ALWAYS_ABBREVIATED or (key in _ROADS and _COMPASS.match(block, following)):
        return False
    starter = _is_starter(block, following)
    if _DOTTED.fullmatch(word):
        return starter
    return key not in SOMETIMES_ABBREVIATED or starter or bool(_PLAIN_START.match(block, following))


def _trimmed(block: str, begin: int, end: int, offset: int) -> Iterator[Span]:
    piece = block[begin:end]
    stripped = piece.strip()
    if stripped:
        start = begin + len(piece) - len(piece.lstrip())
        yield offset + start, offset + start + len(stripped)
