"""Messages on many files, of each kind the first ones and a count: a folder may hold thousands that cannot be read."""

from collections.abc import Iterator, Sequence

from srcdiff.text.lazy_pattern import lazy_pattern

LISTED = 10
"""Messages of one kind that are listed."""
MOST_KINDS = 20
"""Kinds that are listed; further ones are counted together."""
_QUOTED = lazy_pattern("“[^”]*”|`[^`]*`|'[^']*'")
_WORD = lazy_pattern(r"(?<!\S)[A-Za-z-]+(?=[;,.]?(?:\s|$))")


class FewMessages:
    """Takes messages one after the other and decides which are shown."""

    def __init__(self, advice: str) -> None:
        """``advice`` says what lists them all."""
        self._advice = advice
        self._counts: dict[str, int] = {}
        self._examples: dict[str, str] = {}
        self._others = 0

    def shows(self, message: str) -> bool:
        """Count a message and return whether it is to be shown."""
        kind = _kind(message)
        if kind not in self._counts and len(self._counts) == MOST_KINDS:
            self._others += 1
            return False
        self._examples.setdefault(kind, _what(message))
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind] <= LISTED

    def summary(self) -> Iterator[str]:
        """Yield a line for each kind of which some messages were not shown."""
        for kind, count in self._counts.items():
            if count > LISTED:
                yield f"{count - LISTED:,} more like this: {self._examples[kind]}; {self._advice}"
        if self._others:
            yield f"{self._others:,} more of other kinds; {self._advice}"


def few_messages(messages: Sequence[str], advice: str) -> tuple[str, ...]:
    """Return the messages that are shown, in order, and the lines on those that are not."""
    few = FewMessages(advice)
    return (*(message for message in messages if few.shows(message)), *few.summary())


def _what(message: str) -> str:
    """Return what a message says after the names of files."""
    return message.rpartition(": ")[2]


def _kind(message: str) -> str:
    """Return the words of a message without names, quotations and numbers."""
    return " ".join(_WORD.findall(_QUOTED.sub("", _what(message))))
