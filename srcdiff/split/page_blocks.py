"""Which lines belong to the page by their place: beside a byline, below a label of links, as a heading of a section."""

from collections.abc import Iterator, Mapping, Sequence

from srcdiff.english.function_words import PAIR_FUNCTION_WORDS
from srcdiff.split.credits import BYLINE, NAME_AND_PLACE, NAMES, ROLE_LINE, author_of
from srcdiff.split.lines import looks_ended
from srcdiff.split.time_stamps import has_time_stamp
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.letter_case import is_small

MOST_WORDS_BESIDE_BYLINE = 5
"""Words of a line below a byline that is not text of the story: ``Asia correspondent, Manila``, ``Southern Bureau``."""
MOST_WORDS_IN_HEADING = 2
"""Words of a heading between paragraphs that states nothing: ``Analysis``, ``Line-ups``."""
SHORTEST_PARAGRAPH = 40
"""Characters of the line below such a heading."""
LAST_LINES = 3
"""Lines at the end of an article where it may say who wrote it."""
LONG_WORD = 4
"""Letters of a word that headlines in title case print with a capital."""
LONGEST_LINK = 120
"""Characters of a headline in a list of links."""
MOST_LINKS = 12
"""Lines of a list of links."""
LONGEST_CAPTION = 300
"""Characters of a line below a label of a caption."""
_LABELS = (
    "related topics|related articles|related stories|related news|related links|related content|related coverage|"
    "related|recommended|recommended articles|recommended stories|recommended for you|more on this|more on this story|"
    "more stories|trending|most read|most popular|read more|read also|also read|see also|you may like|"
    "you may also like|you might like|you might also like|topics|tags|up next|read next"
)
_MORE_FROM = "more from "
_NEEDS_COLON = frozenset(("read more", "topics", "tags", "related", "see also"))
"""Without a colon they may be buttons that show the rest, and headings."""
_KNOWN_LABELS = frozenset(_LABELS.split("|"))
_CAPTION_LABELS = frozenset(
    f"{picture} {label}" for picture in ("image", "media", "video") for label in ("caption", "source", "copyright")
)
_DASHES = tuple("-–—")
"""One of these ends a dateline that is a line of its own."""
_FIGURE = lazy_pattern(r"\d")


def block_lines(lines: Sequence[str], by_rule: Mapping[int, str]) -> dict[int, str]:
    """Return the numbers, from 0, of the lines that their place makes furniture, each with the reason. Linear.

    ``by_rule`` has those that are furniture by their own words.
    """
    found = {**_headings(lines, by_rule), **_head_lines(lines, by_rule), **_about_authors(lines, by_rule)}
    for number in by_rule:
        label = lines[number].strip().casefold()
        if _is_link_label(label):
            found.update(dict.fromkeys(_links(lines, number, by_rule), "link to another page"))
    captions = (number for number, line in enumerate(lines) if line.strip(" ,:").casefold() in _CAPTION_LABELS)
    for number in captions:
        found |= dict.fromkeys(_caption(lines, number), "caption of another page's picture")
    return found


def _head_lines(lines: Sequence[str], by_rule: Mapping[int, str]) -> dict[int, str]:
    """Return lines of the head: roles, the names above them, short lines below a byline, and names beside a date."""
    head = _head(lines, by_rule)
    roles = {number for number in head if number not in by_rule and ROLE_LINE.fullmatch(lines[number])}
    names = {number - 1 for number in roles if number - 1 in head and NAMES.fullmatch(lines[number - 1])}
    if head and _is_sentence_case(lines[head.start - 1]):
        names |= {number for number in head if number not in by_rule and _is_names(lines[number])}
    bylines = roles | names | {number for number in head if by_rule.get(number) == BYLINE}
    stamps = {number for number in head if number not in by_rule and has_time_stamp(lines[number])}
    below = _below_byline(lines, range(min(bylines) + 1, head.stop), by_rule) if bylines else ()
    found = {**dict.fromkeys(below, "beside a byline"), **dict.fromkeys(stamps, "time of publication")}
    return {**found, **dict.fromkeys(roles | names, BYLINE)}


def _about_authors(lines: Sequence[str], by_rule: Mapping[int, str]) -> dict[int, str]:
    """Return the last lines that begin with the name of who wrote the article: no story is about its reporter."""
    bylines = (lines[number] for number, rule in by_rule.items() if rule == BYLINE)
    names = tuple(f"{found[0]} " for line in bylines if (found := NAMES.match(author_of(line))))
    last = range(max(len(lines) - LAST_LINES, 1), len(lines)) if names else ()
    return {number: "about the author" for number in last if lines[number].startswith(names)}


def _is_names(line: str) -> bool:
    """Return whether a line below a headline in small letters is who wrote the article: it is all capitalised words."""
    return not line.isupper() and NAME_AND_PLACE.fullmatch(line) is not None


def _is_sentence_case(headline: str) -> bool:
    """Return whether a headline has words of its own in small letters."""
    words = (word for word in headline.split() if len(word) >= LONG_WORD)
    return any(is_small(word[:1]) and word not in PAIR_FUNCTION_WORDS for word in words)


def _head(lines: Sequence[str], by_rule: Mapping[int, str]) -> range:
    """Return the lines below the headline and above the first that ends as a sentence; empty without either."""
    own = [number for number in range(len(lines)) if number not in by_rule]
    if not own or looks_ended(lines[own[0]]):
        return range(0)
    ended = next((number for number in own if looks_ended(lines[number])), own[0])
    return range(own[0] + 1, ended)


def _below_byline(lines: Sequence[str], numbers: range, by_rule: Mapping[int, str]) -> Iterator[int]:
    for number in numbers:
        if number in by_rule:
            continue
        if len(lines[number].split()) > MOST_WORDS_BESIDE_BYLINE or _FIGURE.search(lines[number]):
            return
        yield number


def _headings(lines: Sequence[str], by_rule: Mapping[int, str]) -> dict[int, str]:
    """Return the lines of a word or two between an ended paragraph and the next one."""
    return {
        number: "heading of a section"
        for number in range(1, len(lines) - 1)
        if number not in by_rule and _is_heading(lines[number - 1], lines[number], lines[number + 1])
    }


def _is_heading(before: str, line: str, after: str) -> bool:
    if len(line.split()) > MOST_WORDS_IN_HEADING or looks_ended(line) or line.swapcase() == line:
        return False
    if line.endswith(_DASHES) or is_small(line[:1]) or is_small(after[:1]) or _FIGURE.search(line):
        return False
    return looks_ended(before) and len(after) >= SHORTEST_PARAGRAPH


def _is_link_label(line: str) -> bool:
    label = line.rstrip(" :")
    if label in _NEEDS_COLON:
        return line.endswith(":")
    return label in _KNOWN_LABELS or label.startswith(_MORE_FROM)


def _links(lines: Sequence[str], label: int, by_rule: Mapping[int, str]) -> Iterator[int]:
    """Yield the headlines below a label, up to the first line that ends as a sentence."""
    for number in range(label + 1, min(label + 1 + MOST_LINKS, len(lines))):
        line = lines[number]
        if len(line) > LONGEST_LINK or (looks_ended(line) and not line.endswith("?")):
            return
        if number not in by_rule:
            yield number


def _caption(lines: Sequence[str], label: int) -> Iterator[int]:
    """Yield a label that has no text of its own, and the line below it, which is its text."""
    yield label
    if label + 1 < len(lines) and len(lines[label + 1]) <= LONGEST_CAPTION:
        yield label + 1
