"""The names offered for files."""

import pytest

from srcdiff.tui.documents import offered_name


@pytest.mark.parametrize(
    ("identifiers", "name"),
    [
        (["002_fd4d1cdc328117dc", "004_38436d78810359ca"], "002-004"),
        (["old/story", "new/story"], "story-story"),
        (["../../etc/passwd", ".."], "passwd"),
        (["wire:12", "wire:13"], "wire-12-wire-13"),
        (["\x1b[2J", "“”"], "2J"),
        (["“”"], "report"),
        (["a" * 100, "b"], f"{'a' * 60}"),
    ],
)
def test_the_name_offered_is_short_and_harmless(identifiers: list[str], name: str) -> None:
    assert offered_name(identifiers) == name
