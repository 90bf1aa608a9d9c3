"""The overview at the edge of an article: where conflicts and unique sentences are, and what is on screen."""

from collections.abc import Sequence

from srcdiff.browse.pair_view import SentenceState
from srcdiff.browse.symbols import CONFLICT, STATE_SYMBOLS
from srcdiff.tui.render.lines import Column

PLAIN_STRIP, SEEN_STRIP = "│", "┃"
"""The overview outside and inside of what is on screen."""


def overview(column: Column, states: Sequence[SentenceState], height: int) -> tuple[str, ...]:
    """Return one symbol for each of ``height`` equal parts of an article: ``!`` a conflict, ``*`` a unique sentence.

    Parts with neither, and parts beyond an article shorter than ``height`` lines, are a space. Linear in the sentences.
    """
    symbols = [" "] * height
    scale = max(column.height, height)
    for state, first, lines in zip(states, column.first_lines, column.heights, strict=True):
        if state.conflict or state.state == "unique":
            for part in range(first * height // scale, (first + lines - 1) * height // scale + 1):
                symbols[part] = _stronger(symbols[part], state)
    return tuple(symbols)


def overview_position(column: Column, states: Sequence[SentenceState], height: int, part: int) -> int | None:
    """Return the first sentence with the symbol of one part, else the first one there; ``None`` past the end."""
    scale = max(column.height, height)
    numbers = range(-(-part * scale // height), -(-(part + 1) * scale // height))
    positions = [line.position for line in map(column.line, numbers) if line is not None]
    symbols = [_stronger(" ", states[position]) for position in positions]
    strongest = next(
        (symbol for symbol in (CONFLICT.character, STATE_SYMBOLS["unique"].character) if symbol in symbols), " "
    )
    return positions[symbols.index(strongest)] if positions else None


def _stronger(symbol: str, state: SentenceState) -> str:
    if state.conflict or symbol == CONFLICT.character:
        return CONFLICT.character
    return STATE_SYMBOLS["unique"].character if state.state == "unique" else symbol
