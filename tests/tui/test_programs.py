"""The command line of each editor and pager."""

from pathlib import Path

import pytest

from srcdiff.errors import ProgramError
from srcdiff.reading import FileLine
from srcdiff.tui.programs import TOOLS, command

EDITOR, PAGER = TOOLS["editor"], TOOLS["pager"]


def on_path(tmp_path: Path, *names: str) -> dict[str, str]:
    """Return an environment in which only programs of these names are there."""
    for name in names:
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
    return {"PATH": str(tmp_path)}


PLACE = FileLine(Path("/articles/a:1 {line}.txt"), 12)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("nvim", ["+12", "/articles/a:1 {line}.txt"]),
        ("hx", ["/articles/a:1 {line}.txt:12"]),
        ("code", ["--wait", "--goto", "/articles/a:1 {line}.txt:12"]),
        ("subl", ["--wait", "/articles/a:1 {line}.txt:12"]),
        ("unheard-of", ["/articles/a:1 {line}.txt"]),
    ],
)
def test_each_program_gets_the_line_in_its_own_way(tmp_path: Path, program: str, expected: list[str]) -> None:
    environment = {**on_path(tmp_path, program), "EDITOR": program}
    assert command(EDITOR, PLACE, environment) == [program, *expected]


def test_the_first_variable_that_is_set_counts_then_what_is_installed(tmp_path: Path) -> None:
    environment = on_path(tmp_path, "emacs", "nano", "less")
    assert command(EDITOR, PLACE, {**environment, "VISUAL": "emacs", "EDITOR": "nano"})[0] == "emacs"
    assert command(EDITOR, PLACE, {**environment, "VISUAL": "  ", "EDITOR": "emacs -nw"})[:2] == ["emacs", "-nw"]
    assert command(EDITOR, PLACE, environment)[0] == "nano"
    assert command(PAGER, PLACE, environment)[0] == "less"


def test_where_no_program_is_installed_the_variable_to_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match=r"there is no pager here; name yours in \$PAGER"):
        command(PAGER, PLACE, {"PATH": str(tmp_path)})
